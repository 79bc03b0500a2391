"""What a calculation will ask for is asked for at once."""

from datetime import date

import pytest

from assistant.calculators import CALCULATORS, Book, with_further_needs

DAY = date(2025, 2, 3)


def asked(book: Book, name: str, **given: str) -> list[str]:
    """The facts that a calculation asks for."""
    calculator = CALCULATORS[name]
    found = calculator.run(dict(given), book, DAY)
    return [need.slot for need in with_further_needs(calculator, given, found, book, DAY).missing]


def test_what_every_answer_makes_needed_is_asked_for_with_what_is_asked_first(book: Book):
    assert asked(book, "class_overage_pay") == ["grade_span", "students", "days"]


def test_what_only_some_answers_make_needed_is_not(book: Book):
    assert asked(book, "special_education_caseload", caseload="26") == ["assignment"]


def test_what_is_told_is_not_asked_for(book: Book):
    assert asked(book, "class_overage_pay", grade="4", students="31") == ["days"]


@pytest.mark.parametrize("name", CALCULATORS)
def test_no_more_than_four_facts_are_asked_for_at_once(book: Book, name: str):
    first = CALCULATORS[name].run({}, book, DAY).missing
    assert len(asked(book, name)) <= max(4, len(first))


def test_a_calculation_that_has_all_it_needs_asks_for_nothing(book: Book):
    assert asked(book, "salary", step="7", column="III") == []
