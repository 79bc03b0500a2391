"""Hours of extra work, day by day."""

import pytest

from assistant.agent.clerk.day_hours import day_hours_in
from assistant.agent.clerk.digits import in_digits


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("4 hours after school on Tuesday and 7 hours on Saturday", "4:true | 7:false"),
        ("4 hours Monday and 4 more on Wednesday, then 7 hours on Saturday: 15 hours", "4:true | 4:true | 7:false"),
        ("two Saturdays, 7 hours each, and 2 hours after school on a Thursday", "7:false | 7:false | 2:true"),
        ("Saturday 8 hours, Monday 2 hours", "8:false | 2:true"),
        ("3 hours each on Monday and Tuesday and 8 hours during spring break", "3:true | 3:true | 8:false"),
    ],
)
def test_hours_are_read_with_the_kind_of_their_day(text: str, hours: str) -> None:
    assert day_hours_in(in_digits(text)) == hours


@pytest.mark.parametrize(
    "text",
    [
        "1.5 hours a day, 2 days a week for 6 weeks after school",
        "3 hours on Monday and Tuesday",
        "2 hours a week",
        "4 hours on a work day",
        "step 4 and 9 on Saturday",
    ],
)
def test_hours_that_are_not_told_by_the_day_are_left_to_the_slots(text: str) -> None:
    assert day_hours_in(in_digits(text)) == ""
