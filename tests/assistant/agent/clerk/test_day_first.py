"""Who asks by when is told the day first."""

import pytest

from assistant.agent.clerk.day_first import with_day_first
from assistant.agent.draft import Statement
from tests.assistant.agent.clerk.builders import said

BEFORE = "A formal observation must be preceded by a pre-conference."
DUE = "For permanent practitioners the first formal observation is due by November 15."
LONG = "Formal observations must be at least 40 minutes."


def texts(statements: list[Statement]) -> list[str]:
    return [s.text for s in statements]


@pytest.mark.parametrize(
    "words",
    [
        "by when does my facilitator have to do the first formal observation",
        "when is my first formal observation due?",
        "what date is the formal observation due",
        "¿para cuándo es la observación formal?",
    ],
)
def test_the_sentence_that_names_the_day_comes_first(words: str) -> None:
    assert texts(with_day_first(said(BEFORE, LONG, DUE), words)) == [DUE, BEFORE, LONG]


@pytest.mark.parametrize("words", ["what comes before a formal observation", "how long is a formal observation"])
def test_where_no_day_is_asked_for_the_best_stays_first(words: str) -> None:
    assert texts(with_day_first(said(BEFORE, DUE), words)) == [BEFORE, DUE]


def test_a_day_of_something_else_does_not_come_first() -> None:
    other = "The hours are due no later than June 30."
    assert texts(with_day_first(said(BEFORE, other), "by when is the formal observation")) == [BEFORE, other]


def test_a_first_sentence_that_tells_a_period_stays() -> None:
    period = "A formal observation follows within 10 working days."
    assert texts(with_day_first(said(period, DUE), "by when is the formal observation")) == [period, DUE]
