"""Weekly hours of an Adult Education assignment that rise and fall."""

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.hour_changes import hours_before_in, hours_fallen_in, hours_raised_in


@pytest.mark.parametrize(
    ("text", "before", "raised", "fallen"),
    [
        ("The adult school gave me a section, 16 hours a week became 19 hours, now back to 16", "16", "19", "16"),
        ("Adult ed: my hours went from 15 to 20 a week", "15", "20", ""),
        ("adult ed teacher, dropped from 20 hours to 16 mid-term", "20", "", "16"),
        ("I teach adult ed fourteen hours a week and just got bumped to 18", "14", "18", ""),
    ],
)
def test_the_hours_are_read_in_their_order(text: str, before: str, raised: str, fallen: str) -> None:
    said = in_digits(text)
    assert (hours_before_in(said), hours_raised_in(said), hours_fallen_in(said)) == (before, raised, fallen)


@pytest.mark.parametrize(
    "text",
    [
        "adult ed, 16 hours a week",
        "my hours went from 15 to 20 a week",
        "adult ed, 16 hours a week and 4 hours of prep a week",
        "adult ed, added a section from 9 am to 12 pm",
    ],
)
def test_hours_that_do_not_change_are_left_to_the_slots(text: str) -> None:
    assert hours_before_in(in_digits(text)) == ""
