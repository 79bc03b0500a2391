"""Passages: what is searched, and what each leads to."""

from dataclasses import replace

import pytest

from ingest.contract import Note, Plain, Silence
from ingest.contract.passage import PassageKind
from ingest.passages import build_passages


@pytest.fixture(scope="module")
def passages(contract):
    return build_passages(contract)


def test_every_word_in_force_is_in_a_passage_of_its_clause(contract, passages):
    held = {clause_id for p in passages for clause_id in p.clause_ids}

    assert {c.id for c in contract.clauses.values() if c.text} <= held


def test_no_passage_crosses_an_article_or_exhibit(contract, passages):
    for passage in passages:
        assert {contract.path(c)[0].id for c in passage.clause_ids} == {passage.root}


def test_passages_fit_the_model(passages):
    assert max(len(p.text.split()) for p in passages) <= 200


def test_short_items_are_folded_into_their_clause(passages):
    folded = next(p for p in passages if p.clause_id == "5.11.2")

    assert folded.clause_ids == ("5.11.2", "5.11.2.a", "5.11.2.b", "5.11.2.c", "5.11.2.d")
    assert "c. Work stoppage or strike" in folded.text


def test_a_passage_carries_its_headings(passages):
    passage = next(p for p in passages if p.clause_id == "3.08.3.c.i")

    assert passage.path[:3] == (
        "Article 3 SYSTEM OF PROFESSIONAL GROWTH", "3.08 Center for Teacher Support",
        "3.08.3 Center for Teacher Support Panel",
    )  # fmt: skip
    assert passage.path[-1].startswith("c. The CTS Panel shall be responsible")


def test_ids_are_unique_and_the_same_on_each_run(contract, passages):
    assert len({p.id for p in passages}) == len(passages)
    assert [p.id for p in build_passages(contract)] == [p.id for p in passages]


def test_struck_out_words_are_never_searched(passages):
    assert not any(p.clause_id == "Exhibit HH § caseloads.5.f" for p in passages)


def test_a_note_gives_a_view_a_sentence_and_a_view_a_question(contract):
    note = Note(
        "5.11.1", "days; limit",
        (Plain("Up to 10 days.", "Hasta 10 días.", "ten (10) days", "5.11.1", (1,), ("how many pn days",)),),
        ("is pn for everyone",), ("cuántos días",),
    )  # fmt: skip
    views = [p for p in build_passages(replace(contract, notes=(note,))) if p.kind is not PassageKind.CLAUSE]

    assert [(p.kind, p.language, p.text) for p in views] == [
        (PassageKind.SAY, "en", "Up to 10 days."),
        (PassageKind.SAY, "es", "Hasta 10 días."),
        (PassageKind.ASK, "en", "how many pn days"),
        (PassageKind.ASK, "en", "is pn for everyone"),
        (PassageKind.ASK, "en", "days"),
        (PassageKind.ASK, "en", "limit"),
        (PassageKind.ASK, "es", "cuántos días"),
    ]
    assert {p.clause_id for p in views} == {"5.11.1"}
    assert [p.text for p in views if p.says == (0,)] == ["how many pn days"]


def test_a_silent_matter_gives_a_view_a_question_that_leads_to_no_clause(contract):
    silence = Silence(
        "dress-code", "No rule.", "Sin regla.", ("hr",), ("dress code",), ("can i wear jeans",), ("ropa",)
    )
    views = [p for p in build_passages(replace(contract, silences=(silence,))) if p.kind is PassageKind.SILENCE]

    assert [(p.matter, p.clause_id, p.language, p.text) for p in views] == [
        ("dress-code", "", "en", "can i wear jeans"),
        ("dress-code", "", "es", "ropa"),
    ]
