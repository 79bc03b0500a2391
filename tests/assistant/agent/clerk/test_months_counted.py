"""The months whose school days are asked for."""

import pytest

from assistant.agent.clerk.months_counted import months_closed_in, months_counted_in


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("How many instructional days are there in October 2025?", "10"),
        ("how many days will kids be in school in September, in October and in November", "9 | 10 | 11"),
        ("number of school days in Jan", "1"),
    ],
)
def test_each_month_is_read(text: str, months: str) -> None:
    assert months_counted_in(text) == months


@pytest.mark.parametrize(
    "text",
    [
        "How many instructional days between October 1 and October 31?",
        "how many school days from August to October",
        "how many school days until October 5",
        "when is October break",
        "how many school days are there",
    ],
)
def test_spans_and_other_questions_have_no_months(text: str) -> None:
    assert months_counted_in(text) == ""


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("trying to book a ski trip, what days in feb 2026 are schools closed", "2"),
        ("which days are we off in November 2025", "11"),
        ("any holidays in May or June?", "5 | 6"),
    ],
)
def test_months_whose_days_without_school_are_asked_for_are_read(text: str, months: str) -> None:
    assert months_closed_in(text) == months


@pytest.mark.parametrize(
    "text",
    [
        "what days in October can I take off",
        "am I paid for the holidays in December",
        "how many school days are in October",
        "what days are closed from October 1 to October 9",
    ],
)
def test_days_off_of_ones_own_and_spans_are_no_days_without_school(text: str) -> None:
    assert months_closed_in(text) == ""
