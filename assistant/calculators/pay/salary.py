"""Annual, daily and pro rata pay for a placement (Exhibits D-1, JJ, KK, F-1; 13.03, 13.15)."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Column, Fte, SalaryProgram, SchoolYear, StepNumber, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money
from assistant.calculators.working import Working

_TABLES = {SalaryProgram.TK12: "salary.tk12", SalaryProgram.ECE: "salary.ece"}
_WORK_DAYS = {SalaryProgram.TK12: "work_year.teacher", SalaryProgram.ECE: "work_year.ece_schedule"}


class SalaryInputs(Inputs):
    """Where on which schedule, in which year, and how much of full time."""

    program: SalaryProgram | None = Field(None, description="Salary schedule; TK-12 unless said otherwise")
    step: StepNumber | None = None
    column: Column | None = Field(None, description="Column on the schedule: I to V (TK-12), II to VI (ECE)")
    school_year: SchoolYear | None = None
    fte: Fte | None = None
    work_days: Annotated[
        Decimal | None, Field(gt=0, le=260, description="Days of service a year, where the role's differ")
    ] = None


def salary(inputs: SalaryInputs, book: Book, as_of: date) -> Determination:
    """The annual salary on the schedule that governs the year, its daily rate, and the part-time share.

    Clauses: 11.01 (which schedule), Exhibits JJ, KK and F-1 (the amounts), 13.03 (daily rate), 13.15 (share).
    """
    work = Working("salary", inputs, book, as_of)
    program = inputs.program or SalaryProgram.TK12
    if program is SalaryProgram.ADULT_EDUCATION:
        return work.not_applicable(
            "Adult Education is paid by the hour on Exhibit D-4, not by an annual salary schedule.",
            "Educación de adultos se paga por hora según el Exhibit D-4, no con una tabla salarial anual.",
            "14.02",
            "Exhibit D-4",
        )
    missing = [slot for slot in ("step", "column") if not work.has(slot)]
    table_id = _table_id(program, inputs.school_year, book, as_of)
    if table_id is None:
        return work.out_of_term(
            "The contract prints salary schedules for 2024-25 and 2025-26 only.",
            "El contrato solo imprime tablas salariales para 2024-25 y 2025-26.",
            "11.01",
        )
    if missing:
        return work.needs(*(need(slot, clause="11.01") for slot in missing))
    if not _has_column(book, table_id, inputs):
        return work.not_covered(
            f"The schedule has no amount for column {inputs.column}.",
            f"La tabla no tiene un monto para la columna {inputs.column}.",
            book.table(table_id).clause_id,
        )
    return _worked(work, inputs, program, table_id)


def _table_id(program: SalaryProgram, school_year: str | None, book: Book, as_of: date) -> str | None:
    """The table that governs the year; without a year, the one of `as_of`, or the last one after the term."""
    if program is SalaryProgram.ECE:
        return _TABLES[program]
    years = sorted(t.removeprefix("salary.tk12.") for t in book.contract.tables if t.startswith("salary.tk12.20"))
    if school_year is None:
        begins = as_of.year if as_of.month >= 7 else as_of.year - 1
        school_year = min(max(f"{begins}-{(begins + 1) % 100:02d}", years[0]), years[-1])
    return f"salary.tk12.{school_year}" if school_year in years else None


def _has_column(book: Book, table_id: str, inputs: SalaryInputs) -> bool:
    assert inputs.column is not None
    cell = book.table(table_id).cell(str(inputs.step), inputs.column.value)
    return cell is not None and cell.value is not None


def _worked(work: Working, inputs: SalaryInputs, program: SalaryProgram, table_id: str) -> Determination:
    assert inputs.column is not None
    step, column = str(inputs.step), inputs.column.value
    for name in ("step", "column"):
        work.input(name)
    annual = work.cell(table_id, step, column)
    title = work.book.table(table_id).clause_id
    result, unit = annual, "USD per year"
    work.say(
        f"Step {step}, column {column} is {money(annual)} a year.",
        f"El escalón {step}, columna {column} es {money(annual)} al año.",
        title,
    )
    if work.has("fte"):
        fte = work.input("fte")
        share = work.mul(annual, fte, text=f"{money(annual)} x {fte.value} FTE", clause="13.15")
        result = work.cents(share)
        work.say(f"At {fte.value} FTE that is {money(result)}.", f"A {fte.value} FTE son {money(result)}.", "13.15")
    daily = _daily(work, annual, program)
    work.extra("daily_rate", daily)
    work.extra("annual_full_time", annual)
    return work.determined(result, unit)


def _daily(work: Working, annual: Figure, program: SalaryProgram) -> Figure:
    days = work.input("work_days") if work.has("work_days") else work.parameter(_WORK_DAYS[program])
    daily = work.div(annual, days, text=f"Daily rate: {money(annual)} / {days.value} work days", clause="13.03")
    rate = work.cents(daily)
    work.say(
        f"The daily rate is {money(rate)} ({money(annual)} divided by {days.value} days).",
        f"La tarifa diaria es {money(rate)} ({money(annual)} entre {days.value} días).",
        "13.03",
    )
    return rate


SALARY = Calculator(
    name="salary",
    purpose="Annual, daily and part-time pay for a step and column.",
    purpose_es="Salario anual, diario y proporcional para un escalón y columna.",
    inputs=SalaryInputs,
    clauses=("11.01", "Exhibit JJ", "Exhibit KK", "Exhibit F-1", "13.03", "13.15"),
    rule=salary,
    example={"step": "7", "column": "III", "school_year": "2024-25"},
)
