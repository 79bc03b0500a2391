"""One score from a hit's features, less what its standing costs."""

from datetime import date

import pytest

from assistant.retrieval import DEFAULT_WEIGHTS, Weights
from assistant.retrieval.rerank import of_standing
from ingest.contract import Contract

TERM = date(2025, 3, 31)
AFTER = date(2026, 11, 21)


def test_the_score_is_the_weighted_sum_of_known_features():
    assert Weights({"ask": 0.5, "say": 0.25}).score({"ask": 0.8, "say": 0.4, "moon": 9.0}) == pytest.approx(0.5)


def test_all_features_at_their_best_make_one():
    evidence = DEFAULT_WEIGHTS.values.keys() - {"named"}
    assert DEFAULT_WEIGHTS.score(dict.fromkeys(evidence, 1.0)) == pytest.approx(1.0, abs=0.05)
    assert DEFAULT_WEIGHTS.score(dict.fromkeys({*evidence, "named"}, 1.0)) == pytest.approx(2.0, abs=0.05)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("5.11.1", "7.07.1.b"),
        ("5.11.1", "Exhibit EE § tosa.term"),
        ("7.07.1.b", "Exhibit HH § caseloads.5.f"),
    ],
)
def test_what_is_in_force_comes_before_what_is_not(contract: Contract, better: str, worse: str):
    """In term, before superseded or sunset, before struck out."""
    assert of_standing(better, contract, TERM) > of_standing(worse, contract, TERM)


def test_that_the_whole_term_has_ended_says_nothing_of_its_clauses(contract: Contract):
    assert of_standing("5.11.1", contract, AFTER) == of_standing("5.11.1", contract, TERM) == 0


@pytest.mark.parametrize("day", [date(2015, 1, 1), date(2023, 7, 1)])
def test_that_the_whole_term_is_ahead_says_nothing_either(contract: Contract, day: date):
    assert of_standing("5.11.1", contract, day) == 0


@pytest.mark.parametrize(("day", "level"), [(date(2024, 6, 30), False), (date(2024, 7, 1), True)])
def test_what_applies_only_later_comes_after_what_applies_now(contract: Contract, day: date, level: bool):
    now, later = (of_standing(c, contract, day) for c in ("5.11.1", "Exhibit HH § caseloads.3.a.i"))
    assert (now == later) is level
    assert now >= later


def test_background_comes_last_of_what_can_be_read(documents: tuple[Contract, ...]):
    page = documents[1]
    assert of_standing(page.roots()[0].id, page, TERM) < -0.1
