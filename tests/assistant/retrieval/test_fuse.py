"""What each search says of each clause, calculator and silent matter, as features of one hit."""

import pytest

from assistant.retrieval import Near
from assistant.retrieval.fuse import gather
from ingest.contract import ClauseId, Passage, PassageKind


def passage(name: str, kind: PassageKind, target: str) -> Passage:
    """A passage that leads to a clause, a calculator or a silent matter."""
    led = {PassageKind.CALCULATOR: {"calculator": target}, PassageKind.SILENCE: {"matter": target}}.get(kind, {})
    return Passage(name, kind, "d", ClauseId("" if led else target), (), ClauseId("A"), (), name, **led)


PASSAGES = {
    p.id: p
    for p in (
        passage("words", PassageKind.CLAUSE, "5.1"),
        passage("say", PassageKind.SAY, "5.1"),
        passage("ask", PassageKind.ASK, "5.1"),
        passage("ask again", PassageKind.ASK, "5.1"),
        passage("other", PassageKind.ASK, "6.1"),
        passage("pay", PassageKind.CALCULATOR, "salary"),
        passage("dress", PassageKind.SILENCE, "dress-code"),
    )
}


def test_each_view_of_a_clause_is_a_feature_and_the_best_of_a_kind_counts():
    dense = [Near("ask again", 0.6), Near("say", 0.5), Near("ask", 0.45), Near("words", 0.3)]
    clauses, calculators, _ = gather(dense, [], PASSAGES)
    assert clauses["5.1"].features == {"ask": 0.6, "say": 0.5, "clause": 0.3, "asks": pytest.approx(0.45)}
    assert calculators == {}


def test_the_best_three_ways_of_asking_count_together_and_one_not_found_is_no_nearer_than_the_last_that_was():
    clauses, _, _ = gather([Near("other", 0.8), Near("words", 0.2)], [], PASSAGES)
    assert clauses["6.1"].features["asks"] == pytest.approx((0.8 + 0.2 + 0.2) / 3)


def test_words_count_relative_to_the_best_of_the_query():
    clauses, calculators, _ = gather([], [Near("other", 8.0), Near("words", 4.0), Near("pay", 2.0)], PASSAGES)
    assert clauses["6.1"].features == {"words_ask": 1.0}
    assert clauses["5.1"].features == {"words": 0.5}
    assert calculators["salary"].features == {"words": 0.25}


def test_calculators_are_gathered_apart():
    clauses, calculators, _ = gather([Near("pay", 0.7)], [], PASSAGES)
    assert (clauses, calculators["salary"].features) == ({}, {"ask": 0.7})


def test_silent_matters_are_gathered_apart_and_their_ways_of_asking_counted():
    clauses, _, silences = gather([Near("dress", 0.9), Near("words", 0.3)], [Near("dress", 2.0)], PASSAGES)
    assert silences["dress-code"].features == {"ask": 0.9, "asks": pytest.approx(0.5), "words_ask": 1.0}
    assert set(clauses) == {"5.1"}


def test_what_the_index_does_not_know_and_empty_scores_are_left_out():
    clauses, calculators, _ = gather([Near("gone", 0.9)], [Near("gone", 3.0), Near("words", 0.0)], PASSAGES)
    assert clauses["5.1"].features == {"words": 0.0}
    assert calculators == {}
    assert gather([], [Near("words", 0.0)], PASSAGES) == ({}, {}, {})
