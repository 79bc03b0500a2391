"""In what a question wants its amount, and what sentences state of it."""

from decimal import Decimal

import pytest

from assistant.agent.clerk.units import amounts_of, is_scale, unit_asked
from tests.assistant.agent.clerk.test_asking import TIERS


@pytest.mark.parametrize(
    ("question", "dollars", "unit"),
    [
        ("how many extra hours a day do i bill", False, "hour"),
        ("how many days a year", False, "day"),
        ("how much time do I get to drive", False, "minute"),
        ("how many dollars a day", True, "$"),
        ("what is my stipend", False, "$"),
        ("what share of the premium do they pay", False, "%"),
    ],
)
def test_the_unit_that_is_asked_for(question: str, dollars: bool, unit: str):
    assert unit_asked(question, dollars=dollars) == unit


def test_amounts_are_those_of_their_unit():
    assert amounts_of("For 5 full days or 10 half days you get $1,500.", "day") == {Decimal(5), Decimal(10)}
    assert amounts_of("For 5 full days or 10 half days you get $1,500.", "$") == {Decimal(1500)}
    assert amounts_of("At 8 hours it is 1/2, at 15 hours 75%.", "%") == {Decimal(50), Decimal(75)}


def test_a_scale_gives_other_amounts_in_like_words_and_not_of_other_things():
    assert is_scale(TIERS, "year")
    assert not is_scale(["Life insurance is $100,000.", "The dental cap per person is $1,500 a year."], "$")
    assert not is_scale(["A partner covers 5 full days.", "A partner who covers 5 full days is not paid."], "day")
    assert is_scale(["It pays $40.00 at Steps 1-10 and $50.00 at 11 and above."], "$")
