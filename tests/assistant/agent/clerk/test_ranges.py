"""Whether a sentence's range of figures holds a figure of the question."""

from decimal import Decimal

import pytest

from assistant.agent.clerk.ranges import alike, holds, with_wholes


@pytest.mark.parametrize(
    ("text", "figure", "inside"),
    [
        ("10-20 students", 9, False),
        ("10-20 students", 10, True),
        ("10 to 20 students", 20, True),
        ("10 – 20 students", 21, False),
        ("less than 30 hours", 29, True),
        ("less than 30 hours", 31, False),
        ("more than 30 hours", 31, True),
        ("at least 30 hours", 29, False),
        ("20 or more years", 25, True),
        ("20 or more years", 19, False),
        ("1,000 to 2,000 hours", 1500, True),
        ("20 to 10", 15, None),
        ("exactly 30 hours", 30, None),
        ("no figures", 30, None),
    ],
)
def test_a_figure_is_inside_or_outside(text: str, figure: int, inside: bool | None):
    assert holds(text, [Decimal(figure)]) is inside


def test_without_a_figure_nothing_is_known():
    assert holds("10 to 20", []) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sites with 10 to 20 members have 2 seats.", "Sites with 21 to 30 members have 3 seats.", True),
        ("Sites with 10 to 20 members have 2 seats.", "Grades 1-3 have no less than 310 minutes.", False),
    ],
)
def test_sentences_that_differ_by_their_case_say_alike(one: str, other: str, same: bool):
    assert alike(one, other) is same


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("42 teachers are here all week and 4 more split their time between us and another school", "46"),
        ("we have 33 members plus 3 itinerants", "36"),
        ("50 teachers and 6 who are shared with another site", "56"),
    ],
)
def test_who_is_told_beside_the_rest_of_a_staff_is_counted_in(text: str, whole: str):
    assert whole in with_wholes(text).split()


@pytest.mark.parametrize(
    "text",
    [
        "50 teachers, 6 of them split between schools",
        "40 members, including 3 itinerants",
        "2 aides and 20 kids",
    ],
)
def test_who_is_of_a_staff_is_not_counted_twice(text: str):
    assert with_wholes(text) == text
