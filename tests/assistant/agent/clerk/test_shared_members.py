"""Members of another site too, beside the members of a site."""

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.shared_members import shared_members_in


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("44 members only here, plus a speech path and a nurse we each share with the middle school", "2"),
        ("We have 52 unit members plus three who are split with another school.", "3"),
        ("42 teachers are here all week and 4 more split their time between us and another school", "4"),
        ("52 members plus 5 shared", "5"),
        ("a staff of 48 with 3 shared", ""),
        ("40 of us, along with a librarian and two music teachers who also work at another site", "3"),
    ],
)
def test_those_who_are_added_are_counted(text: str, shared: str) -> None:
    assert shared_members_in(in_digits(text)) == shared


@pytest.mark.parametrize(
    "text",
    [
        "Of our 46 members two are shared with another site",
        "44 members and a nurse",
        "Do shared members count?",
        "We have 60 teachers, 4 of them shared with another school",
    ],
)
def test_those_among_the_members_are_not_added(text: str) -> None:
    assert shared_members_in(in_digits(text)) == ""
