"""How far apart several determinations are."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.calculators import CALCULATORS, Book, Determination, comparable, comparison, replay, total_of

DAY = date(2025, 2, 3)


def years(book: Book, *roles: str) -> list[Determination]:
    """The work year of each role."""
    return [CALCULATORS["work_year"].run({"role": role}, book, DAY) for role in roles]


def test_the_smallest_is_taken_from_the_largest_each_with_what_it_is_of(book: Book):
    found = comparison(years(book, "nurse", "slp", "vision_mobility"), ("nurse", "slp", "vision"), book, DAY)
    assert (found.value, found.unit) == ("2", "days")
    assert [s.en for s in found.explanation] == [
        "The difference is 2 days: 189 days (vision) less 187 days (nurse / slp)."
    ]
    assert [s.es for s in found.explanation] == [
        "La diferencia es 2 días: 189 días (vision) menos 187 días (nurse / slp)."
    ]


def test_equal_values_have_no_difference(book: Book):
    found = comparison(years(book, "nurse", "slp"), ("nurse", "slp"), book, DAY)
    assert found.value == "0"
    assert found.explanation[0].en == "There is no difference: each is 187 days."


def test_several_values_are_added_up(book: Book):
    found = total_of(years(book, "nurse", "slp"), ("nurse", "slp"), book, DAY)
    assert (found.value, found.unit) == ("374", "days")
    assert found.explanation[0].en == "Together that is 374 days: 187 days + 187 days."


def test_money_is_said_in_dollars(book: Book):
    steps = [CALCULATORS["salary"].run({"step": s, "column": "V"}, book, DAY) for s in ("18", "19")]
    assert "$" in comparison(steps, ("18", "19"), book, DAY).explanation[0].en


def test_its_trace_is_replayed_from_the_traces_that_it_uses(book: Book):
    found = comparison(years(book, "nurse", "vision_mobility"), ("nurse", "vision"), book, DAY)
    assert replay(found.trace)[found.trace.results["value"]] == found.value


@pytest.mark.parametrize(
    ("calculators", "inputs"),
    [
        (("work_year", "salary"), ({"role": "nurse"}, {"step": "5", "column": "I"})),
        (("salary", "salary"), ({"step": "5", "column": "I"}, {"step": "5"})),
    ],
    ids=["other units", "a fact is missing"],
)
def test_only_determined_numbers_in_one_unit_are_compared(
    calculators: tuple[str, ...], inputs: tuple[dict[str, str], ...], book: Book
):
    found = [CALCULATORS[c].run(dict(i), book, DAY) for c, i in zip(calculators, inputs, strict=True)]
    assert not comparable(found)
    assert comparable(found[:1] * 2)
    assert not comparable(found[:1])


def test_a_further_result_is_compared_in_its_place(book: Book):
    steps = [CALCULATORS["salary"].run({"step": s, "column": "V"}, book, DAY) for s in ("10", "11")]
    found = comparison(steps, ("10", "11"), book, DAY, "daily_rate")
    assert found.amount == Decimal(steps[1].extra["daily_rate"]) - Decimal(steps[0].extra["daily_rate"])
    assert replay(found.trace)[found.trace.results["value"]] == found.value
