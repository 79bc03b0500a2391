"""The months whose school days are asked for."""

import pytest

from assistant.agent.clerk.months_counted import months_counted_in


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
