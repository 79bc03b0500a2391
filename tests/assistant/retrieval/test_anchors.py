"""How much of what a question is about stands in a clause's own words."""

import pytest

from assistant.retrieval import Speech
from assistant.retrieval.anchors import Anchors
from ingest.contract import ClauseId, Passage, PassageKind
from ingest.contract.concordance import concordance_of
from tests.fakes import FakeWords

TEXTS = {"5.1": "sick leave days", "5.2": "jury leave", "5.3": "leave for travel"}


@pytest.fixture
def anchors() -> Anchors:
    """Three clauses about leaves."""
    passages = [Passage(c, PassageKind.ASK, "d", ClauseId(c), (), ClauseId("A"), (), t) for c, t in TEXTS.items()]
    words, speech = FakeWords(TEXTS), Speech(frozenset({"how", "much"}), frozenset({"insurance", "pet"}))
    return Anchors(concordance_of(passages, words.stems), words, speech)


@pytest.mark.parametrize(
    ("query", "content"),
    [
        ("How much sick leave?", ("sick", "leav")),
        ("leaves, leaving, LEAVE", ("leav",)),
        ("pet insurance", ("pet", "insur")),
        ("how much zzyzx", ()),
        ("sick in 2024", ("sick",)),
        ("", ()),
    ],
)
def test_the_content_is_what_the_clauses_or_the_language_know(anchors: Anchors, query: str, content: tuple[str, ...]):
    assert anchors.content(query) == content


def test_what_no_clause_knows_is_unknown(anchors: Anchors):
    assert anchors.unknown(anchors.content("sick pet insurance")) == ("pet", "insur")


def test_rare_words_tell_more_than_common_ones(anchors: Anchors):
    content = anchors.content("jury leave")
    assert anchors.share(content, "5.2") == 1.0
    assert 0 < anchors.share(content, "5.1") < 0.5


def test_an_unknown_word_weighs_most(anchors: Anchors):
    with_unknown = anchors.share(anchors.content("sick insurance"), "5.1")
    with_known = anchors.share(anchors.content("sick jury"), "5.1")
    assert with_unknown <= with_known


def test_nothing_is_wholly_anchored_and_an_unknown_target_not_at_all(anchors: Anchors):
    assert anchors.share((), "5.1") == 1.0
    assert anchors.share(anchors.content("sick leave"), "9.9") == 0.0
