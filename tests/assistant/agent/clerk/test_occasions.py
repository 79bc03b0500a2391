"""On how many days something happened, where a message names each of them."""

import pytest

from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.occasions import occasions_in
from tests.assistant.agent.clerk.builders import NEAR


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("no PE on Sept 9, 16 and 23, 45 minutes each time", 3),
        ("October 3 and October 10, both times", 2),
        ("on 9/9, 9/16, 9/23 and 9/30", 4),
        ("Monday, Wednesday and Thursday this week", 3),
        ("the 9th, 16th and 23rd", 3),
        ("Oct 4, 11 and 18, 3 Saturdays, 4 hours each", 3),
        ("Sept 9, 45 minutes of prep", 0),
        ("between Sept 9 and 16", 0),
        ("on Mondays and Wednesdays", 0),
        ("3rd and 4th grade", 0),
        ("90 minutes in total on Sept 9 and 16", 0),
        ("told on Sept 9, and Sept 12 I answered", 0),
    ],
)
def test_days_that_are_listed_are_counted(text: str, days: int) -> None:
    assert occasions_in(text) == days


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("lost 45 minutes of prep on Sept 9, 16 and 23", {"missed_preparation_pay.times": "3"}),
        ("34 students on Oct 6, 7 and 8", {"days": "3"}),
        ("took personal necessity on Sept 5, Oct 10 and Nov 21", {"personal_necessity.days_used": "3"}),
        ("I need personal necessity on Oct 3 and Nov 7", {"personal_necessity.days_used": None}),
        ("subbed for my job share partner on Oct 3 and 10", {"full_days": "2"}),
        ("tutoring on Oct 7, 14 and 21, 2 hours each day", {"additional_assignment_pay.hours": "6"}),
        ("tutoring on Oct 7 and 14, 5 hours altogether", {"additional_assignment_pay.hours": None}),
    ],
)
def test_what_is_had_on_each_day_is_taken_so_many_times(
    text: str, facts: dict[str, str | None], words: Lexicon
) -> None:
    found = facts_in(text, words, NEAR)
    assert {name: found.get(name) for name in facts} == facts
