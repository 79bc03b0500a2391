"""Days that people tell of their own past, and the day a question is about."""

import pytest

from assistant.agent.clerk.dates import asked_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They brought me on to run the library in fall 2011. How many days is that?", None),
        ("I signed my first probationary contract in August 2024. By when must they tell me?", None),
        ("sixty percent, started Aug 2003. Benefits?", None),
        ("My leave started in March 2025. What is paid?", "2025-03-01"),
        ("What was the rate in fall 2024?", "2024-10-01"),
    ],
)
def test_a_day_of_ones_own_past_is_not_the_day_asked_about(text: str, day: str | None):
    found = asked_day(text)
    assert (found.isoformat() if found else None) == day
