"""Students for so many days each."""

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.stretches import stretches_in


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("two kids over in 1st grade for 10 days and then 3 over for 6 days", ":2:10 | :3:6"),
        ("I was over by 4 for 6 days and by 2 for 9 days", ":4:6 | :2:9"),
        ("29 second graders for 10 days, then 28 for 5 days", "29::10 | 28::5"),
        ("I was 4 over for 6 days, 2 for the next 9 school days and 1 for 3 days", ":4:6 | :2:9 | :1:3"),
        ("first 4 days I had 3 extra kids, then for 8 more days it was 6 extra", ":3:4 | :6:8"),
        ("For 5 days I had 30 students and for the last 3 days 33 students", "30::5 | 33::3"),
        ("the first 6 days there were 2 over, the next 10 days 5 over", ":2:6 | :5:10"),
        ("kinder with 30 for 20 days and then 31 for 12 days", "30::20 | 31::12"),
        ("6 over for 8 days and 9 over for the other 7. total", ":6:8 | :9:7"),
        ("32 kids for 10 days, then 31 for 8.", "32::10 | 31::8"),
        ("170 contacts for 8 days and 168 for 12 days", "170::8 | 168::12"),
    ],
)
def test_each_count_has_its_days(text: str, stretches: str) -> None:
    assert stretches_in(in_digits(text)) == stretches


@pytest.mark.parametrize(
    "text",
    [
        "29 kids for 10 days",
        "33 kids for 15 days. 33 kids for 15 days",
        "step 8 for 10 days and step 9 for 5 days",
        "30 minutes for 20 days and then 45 for 12 days",
        "2 over; I was out sick for 5 days",
    ],
)
def test_one_stretch_is_left_to_the_slots(text: str) -> None:
    assert stretches_in(in_digits(text)) == ""
