"""Every cell of the pay exhibits is read through its calculator as it is printed in the source."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.calculators import CALCULATORS, Book, Determination, replay
from assistant.calculators.pay.stipend_names import CAPPED_EVENTS, CHAIR_LARGE, CHAIR_SMALL, ROWS, StipendName

DAY = date(2025, 2, 3)


def run(book: Book, name: str, **given: object) -> Determination:
    found = CALCULATORS[name].run(given, book, DAY)
    replay(found.trace)
    return found


def printed_amount(printed: str) -> Decimal:
    return Decimal(printed.replace("$", "").replace(",", "").strip())


@pytest.mark.parametrize("school_year", ["2024-25", "2025-26"])
def test_every_cell_of_the_tk12_schedules_is_a_salary(book: Book, school_year: str) -> None:
    cells = book.table(f"salary.tk12.{school_year}").cells
    assert len(cells) == 100
    for cell in cells:
        found = run(book, "salary", step=int(cell.row), column=cell.column, school_year=school_year)
        assert found.amount == printed_amount(cell.printed)


def test_every_cell_of_the_ece_schedule_is_a_salary(book: Book) -> None:
    cells = [c for c in book.table("salary.ece").cells if c.value is not None]
    assert len(cells) == 100
    for cell in cells:
        found = run(book, "salary", program="ece", step=int(cell.row), column=cell.column)
        assert found.amount == printed_amount(cell.printed)


def test_every_cell_of_the_adult_education_sheet_is_a_rate(book: Book) -> None:
    years = {"6 Yrs - 3%": 6, "11 Yrs - 6%": 11, "15 Yrs - 9%": 15, "20 Yrs-12%": 20}
    cells = book.table("salary.adult_education").cells
    assert len(cells) == 40
    for cell in cells:
        year = years.get(cell.row) or int(cell.row)
        found = run(book, "adult_education_pay", adult_column=cell.column, adult_years=year)
        assert found.amount == printed_amount(cell.printed)


def test_every_stipend_with_a_row_pays_what_the_row_prints(book: Book) -> None:
    for name, (table_id, row) in ROWS.items():
        cell = next(c for c in book.table(table_id).cells if c.row == row and c.value is not None)
        found = run(book, "stipend", stipends=[name], events=1)
        assert found.amount == printed_amount(cell.printed), name


def test_every_row_of_the_activity_and_leadership_sheets_has_a_stipend(book: Book) -> None:
    for table_id in ("stipends.d-7", "stipends.d-9"):
        rows = set(book.table(table_id).rows) - {CHAIR_LARGE, CHAIR_SMALL}
        assert rows == {row for table, row in ROWS.values() if table == table_id}


def test_no_name_stands_for_two_rows() -> None:
    assert len(set(ROWS.values())) == len(ROWS)
    assert set(CAPPED_EVENTS) <= set(ROWS) <= set(StipendName)


def test_every_cell_of_the_special_education_sheet_is_a_stipend(book: Book) -> None:
    positions = {"1": "Nurse", "2": "SLP", "3": "Mild/Mod (all other special education service providers)"}
    years = {"1-10 Years": (1, 10), "11-20 Years": (11, 20), "21+ Years": (21, 40)}
    for cell in book.table("stipends.special_education").cells:
        for year in years.get(cell.column, ()):
            position = positions[cell.row]
            found = run(
                book, "stipend", stipends=["Hard to Staff"], hard_to_staff_position=position, years_of_service=year
            )
            assert found.amount == printed_amount(cell.printed)


def test_every_cell_of_the_beyond_contract_sheet_is_paid(book: Book) -> None:
    steps = {"1-5": (1, 5), "6-10": (6, 10), "11+": (11, 20)}
    periods = {"Per Year": {"period": "year"}, "Per Semester": {"period": "semester"}, "Per Day": {"service_days": 1}}
    for cell in book.table("stipends.d-6.beyond_contract").cells:
        for step in steps[cell.row]:
            found = run(book, "beyond_contract_pay", step=step, **periods[cell.column])
            assert found.amount == printed_amount(cell.printed)
