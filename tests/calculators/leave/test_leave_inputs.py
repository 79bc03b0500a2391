"""Days and amounts of leave have ends: beyond them a figure is a slip of the hand and is refused."""

from datetime import date

import pytest

from assistant.calculators import CALCULATORS, Book
from assistant.errors import CalculatorInputError

DAY = date(2025, 2, 3)


@pytest.mark.parametrize(("field", "most"), [("accrued_days", 2000), ("differential_daily", 5000)])
def test_days_and_amounts_lie_between_nothing_and_their_most(field: str, most: int, book: Book) -> None:
    rule = CALCULATORS["illness_pay_sequence"]
    for value in (0, most):
        assert rule.run({"accrued_days": 5, "absence_days": 9, field: value}, book, DAY).value is not None
    for value, said in ((-1, "greater than or equal to 0"), (most + 1, f"less than or equal to {most}")):
        with pytest.raises(CalculatorInputError, match=said):
            rule.run({"accrued_days": 5, "absence_days": 9, field: value}, book, DAY)


@pytest.mark.parametrize("known", [{"step": 7}, {"column": "III"}])
def test_half_a_placement_gives_no_amount(known: dict[str, object], book: Book) -> None:
    """Step and column together give the differential rate; one alone does not."""
    found = CALCULATORS["illness_pay_sequence"].run({"accrued_days": 5, "absence_days": 9, **known}, book, DAY)
    assert found.extra["days_differential"] == "4"
    assert "differential_pay" not in found.extra
