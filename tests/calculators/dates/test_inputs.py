"""Days and years that contradict each other are refused by name, with the clause that orders them."""

from datetime import date

import pytest

from assistant.calculators import CALCULATORS, Book
from assistant.errors import CalculatorInputError

DAY = date(2025, 2, 3)


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("grievance_timeline", {"knew_on": "2025-01-07", "filed_on": "2025-01-03"}, "filed_on"),
        ("grievance_timeline", {"filed_on": "2025-01-07", "step_2_filed_on": "2025-01-03"}, "step_2_filed_on"),
        ("discipline_timeline", {"known_on": "2025-01-07", "notice_on": "2025-01-03"}, "notice_on"),
        ("records_request_timeline", {"received_on": "2025-01-07", "notified_on": "2025-01-03"}, "notified_on"),
        ("negotiation_timeline", {"presented_on": "2026-02-10", "responded_on": "2026-02-03"}, "responded_on"),
        ("growth_cycle", {"status": "permanent", "service_year": 12, "years_of_service": 4}, "years_of_service"),
        ("growth_cycle", {"status": "permanent", "service_year": 4, "years_of_service": 4}, "years_of_service"),
        ("school_calendar", {"day": "2025-02-30"}, "day"),
        ("nonreelection_notice", {"probationary_year": 3}, "less than or equal to 2"),
        ("personal_necessity", {"days_used": -1}, "greater than or equal to 0"),
        ("sick_leave", {"months_of_service": 13}, "less than or equal to 12"),
        ("transfer_timeline", {"process": "vacation"}, "surplus"),
        ("illness_pay_sequence", {"accrued_days": 5, "step": 3, "column": "VI"}, "column VI"),
    ],
)
def test_contradictions_and_impossible_facts_are_refused_by_name(
    name: str, given: dict[str, object], said: str, book: Book
) -> None:
    with pytest.raises(CalculatorInputError, match=said):
        CALCULATORS[name].run(given, book, DAY)


def test_days_in_the_order_of_the_procedure_are_accepted(book: Book) -> None:
    given = {"knew_on": "2025-01-07", "filed_on": "2025-01-07", "hearing_on": "2025-01-16"}
    assert CALCULATORS["grievance_timeline"].run(given, book, DAY).value == "2025-01-31"
