"""The concordance and the file of the passages: what a search looks up without reading every passage."""

import json

import pytest

from ingest.contract import ClauseId, Passage, PassageKind
from ingest.contract.concordance import Concordance, concordance_of, from_json, to_json
from ingest.contract.passage_file import PassageFile, passage_lines, read_passages


def passage(passage_id: str, clause: str, text: str, kind: PassageKind = PassageKind.ASK, **more: object) -> Passage:
    """A passage of a small document."""
    return Passage(passage_id, kind, "d", ClauseId(clause), (ClauseId(clause),), ClauseId("A"), (), text, **more)


PASSAGES = (
    passage("5.1/say", "5.1", "Sick leave: 10 days", PassageKind.SAY),
    passage("5.1/dice", "5.1", "Días de enfermedad", PassageKind.SAY, language="es"),
    passage("5.1/ask", "5.1", "how many sick days?\nby \u2028 year", says=(0,)),
    passage("salary", "", "days of pay", PassageKind.CALCULATOR, calculator="salary"),
)


@pytest.fixture
def concordance() -> Concordance:
    """The concordance of these passages; a word is its own stem."""
    return concordance_of(PASSAGES, lambda text: text.lower().split())


def test_the_words_of_clauses_and_plain_sentences_are_counted_and_not_how_people_ask(concordance: Concordance):
    assert concordance.words == {"sick": 1, "leave": 1, "days": 1}


def test_a_stem_leads_to_the_clauses_and_calculators_that_hold_it(concordance: Concordance):
    assert concordance.targets == ["5.1", "salary"]
    assert [concordance.targets[n] for n in concordance.holding["days"]] == ["5.1", "salary"]
    assert concordance.holding["sick"] == [0]
    assert "jury" not in concordance.holding


def test_views_have_a_vector_and_plain_sentences_are_english(concordance: Concordance):
    assert concordance.views == {"5.1": ["5.1/say", "5.1/ask"]}
    assert concordance.says == {"5.1": ["5.1/say"]}


def test_a_plain_sentence_knows_the_ways_of_asking_that_it_answers(concordance: Concordance):
    assert concordance.answered == {"5.1/say": ["5.1/ask"]}


def test_it_reads_back_as_it_was_written(concordance: Concordance):
    assert from_json(to_json(concordance)) == concordance


class TestFile:
    """Passages in a file."""

    def test_the_file_is_one_list_that_reads_back(self):
        data = passage_lines(PASSAGES)
        assert len(json.loads(data)) == len(PASSAGES)
        assert read_passages(data) == PASSAGES

    def test_no_passages_are_an_empty_list(self):
        assert read_passages(passage_lines(())) == ()

    def test_a_passage_is_looked_up_by_its_id(self, concordance: Concordance):
        file = PassageFile(passage_lines(PASSAGES), concordance.ids)
        assert file == {p.id: p for p in PASSAGES}
        assert file["salary"] is file["salary"]
        assert file.get("nowhere") is None

    def test_another_number_of_passages_than_of_ids_is_refused(self):
        with pytest.raises(ValueError, match="zip"):
            PassageFile(passage_lines(PASSAGES), ["5.1/say"])
