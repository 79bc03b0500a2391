"""A search carries the details that its clauses leave open, where the question asks for one of them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from assistant.agent.left_open import left_open
from ingest.contract import ClauseId, Contract, OpenDetail

DETAIL = OpenDetail(
    clauses=(ClauseId("5.09"),),
    en="whether bereavement days may be split up",
    es="si los días de luto pueden dividirse",
    asked=(r"\bsplit\w*", r"\bin a row\b"),
    tries=("can i split my bereavement days", "must they be in a row"),
    unless=(r"\bclass\b",),
    refer=("hr",),
)


@pytest.fixture
def documents(contract: Contract) -> tuple[Contract, ...]:
    return (replace(contract, open_details=(DETAIL,)),)


def alike(_query: str, texts: Sequence[str]) -> tuple[float, ...]:
    """The second text is the nearest one."""
    assert tuple(texts) == DETAIL.tries
    return 0.4, 0.8


def test_a_detail_that_is_asked_for_comes_with_its_sentence_and_the_words_for_it(documents):
    (found,) = left_open("Can I split them, or in a row?", ["5.09.1"], documents, alike)
    assert found["en"] == "The contract does not say whether bereavement days may be split up."
    assert found["es"] == "El contrato no dice si los días de luto pueden dividirse."
    assert (found["words"], found["refer"], found["score"]) == (["split", "in a row"], ["hr"], 0.8)


@pytest.mark.parametrize(
    ("query", "clause"),
    [("how many bereavement days do i get", "5.09.1"), ("can i split it", "5.10"), ("split class, 2 days", "5.09.1")],
)
def test_none_comes_where_it_is_not_asked_for_or_another_clause_was_found(documents, query, clause):
    assert left_open(query, [clause], documents, alike) == []


def test_the_words_that_ask_count_as_they_were_written_too(documents):
    """An abbreviation that the query spells out stands in the words for the detail as it was typed."""
    detail = replace(DETAIL, asked=(r"\bduring prep(?:aration time)?\b",), tries=("must it be during prep", "in prep"))
    read = (replace(documents[0], open_details=(detail,)),)
    found = left_open(
        "is it during preparation time", ["5.09.1"], read, lambda _q, texts: [0.5] * len(texts), ("is it during prep",)
    )
    assert found[0]["words"] == ["during preparation time", "during prep"]
