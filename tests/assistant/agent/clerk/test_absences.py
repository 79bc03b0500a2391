"""Absences that a message tells one by one, and the sick days from before them."""

import pytest

from assistant.agent.clerk.absences import absences_in, sick_days_before


@pytest.mark.parametrize(
    ("text", "before", "absences"),
    [
        (
            "I had 42 sick days in August. I've been sick 4 days and used 2 personal necessity days.",
            "42",
            "illness:4 | personal_necessity:2",
        ),
        ("20 sick days. jury duty took 6 of my days, flu 3. what should be left", "20", "jury_duty:6 | illness:3"),
        ("I have 18 sick days. My grandmother died and I took 7 days.", "18", "bereavement:7"),
        (
            "began with 60 sick days, out 8 days after a student assaulted me, 2 with the flu",
            "60",
            "work_injury:8 | illness:2",
        ),
        ("I have 25 sick days. My mom was in the ICU and I took 5 days.", "25", "critical_illness:5"),
        ("had 30 sick days, stayed home 2 days with my sick daughter", "30", "family_care:2"),
        ("had 30 sick days, 3 days when I had a heart attack", "30", "illness:3"),
    ],
)
def test_each_absence_has_its_own_reason(text: str, before: str, absences: str) -> None:
    assert (sick_days_before(text), absences_in(text)) == (before, absences)


@pytest.mark.parametrize(
    "text",
    [
        "I have 30 sick days. How many of them may go to personal necessity?",
        "I was out 5 days with the flu. How many sick days do I get a year?",
        "had 12 sick days carried over and used 5",
        "I have 40 sick days and was out 3 weeks with pneumonia",
        "29 students, 2 left on day 10",
    ],
)
def test_nothing_is_read_without_a_balance_and_days_of_absence(text: str) -> None:
    assert absences_in(text) == sick_days_before(text) == ""
