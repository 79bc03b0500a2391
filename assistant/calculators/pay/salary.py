"""Annual, daily and pro rata pay for a placement (Exhibits D-1, JJ, KK, F-1; 13.03, 13.15)."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Inputs, Need
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Column, Day, Fte, Role, SalaryProgram, SchoolYear, StepNumber, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .next_year import Advanced, advanced, say_advanced
from .work_year import BasicSalary, daily_of, days_of

_ECE, _TK12 = "salary.ece", "salary.tk12."
_YEARLY = re.compile(r"salary\.tk12\.\d{4}-\d\d")


class SalaryInputs(Inputs):
    """Where on which schedule, in which year, and how much of full time."""

    program: SalaryProgram | None = Field(None, description="Salary schedule; TK-12 unless said otherwise")
    step: StepNumber | None = None
    column: Column | None = Field(None, description="Column on the schedule: I to V (TK-12), II to VI (ECE)")
    school_year: SchoolYear | None = None
    fte: Fte | None = None
    role: Role | None = Field(None, description="What the member does: some roles work more days")
    hire_date: Day | None = Field(None, description="First day in paid service (teacher librarians)")
    work_days: Annotated[
        Decimal | None, Field(gt=0, le=260, description="Days of service a year, where the role's differ")
    ] = None

    following_year: bool | None = Field(
        None, description="Whether the pay of the school year after the one of the step is asked for"
    )
    semester_served: bool | None = Field(
        None, description="Whether a full semester or more is served in the year before the one asked about"
    )

    @model_validator(mode="after")
    def column_exists(self) -> "SalaryInputs":
        """Refuse column VI on the TK-12 schedule.

        Raises:
            ValueError: if the schedule has no such column.
        """
        if self.column is Column.VI and self.schedule is not SalaryProgram.ECE:
            raise ValueError(
                "the TK-12 schedule has columns I to V; column VI stands on the ECE schedule (Exhibit F-1)"
            )
        return self

    @property
    def schedule(self) -> SalaryProgram:
        """The schedule: the program, or the one that the role implies."""
        if self.program is not None:
            return self.program
        if self.role is Role.ECE_TEACHER:
            return SalaryProgram.ECE
        return SalaryProgram.ADULT_EDUCATION if self.role is Role.ADULT_EDUCATION_TEACHER else SalaryProgram.TK12


class SalaryPaidInputs(SalaryInputs):
    """A placement, and how much of the year is served."""

    basic_salary: BasicSalary | None = None
    part_of_year: bool | None = Field(None, description="Whether only a part of the school year is served")
    work_days_served: Annotated[
        Decimal | None, Field(gt=0, le=260, description="Work days served, where it is not the whole year")
    ] = None
    by_month: bool | None = Field(None, description="Whether the pay of a month is asked for")
    anniversary_increment: bool | None = Field(
        None, description="ECE: whether an increment for years of service is expected on top of the schedule"
    )


_NO_INCREMENT = (
    "No anniversary increment is added: with the new schedule the section on them is deleted.",
    "No se suma ningún incremento por aniversario: con la nueva tabla se elimina la sección sobre ellos.",
    "11.09.a",
    "Exhibit F § 7",
)


def salary(inputs: SalaryInputs, book: Book, as_of: date) -> Determination:
    """The annual salary on the schedule that governs the year, its daily rate, and the part-time share.

    Clauses: 11.01 (which schedule), Exhibits JJ, KK and F-1 (the amounts), 13.03 (daily rate), 13.15 (share).
    """
    work = Working("salary", inputs, book, as_of)
    if inputs.schedule is SalaryProgram.ADULT_EDUCATION:
        return work.not_applicable(
            "Adult Education is paid by the hour on Exhibit D-4, not by an annual salary schedule.",
            "Educación de adultos se paga por hora según el Exhibit D-4, no con una tabla salarial anual.",
            "14.02",
            "Exhibit D-4",
        )
    if work.has("basic_salary") and (inputs.step is None or inputs.column is None):
        return _of_own(work, inputs)
    following = None
    if inputs.following_year and inputs.step is not None:
        following = advanced(work, inputs.step, inputs.school_year, as_of)
        inputs = inputs.model_copy(update={"step": int(following.step.number), "school_year": following.school_year})
    table_id = schedule_table(inputs.schedule, inputs.school_year, book, as_of)
    if table_id is None:
        return _not_printed(work, inputs)
    missing = [need(slot, clause="11.01") for slot in ("step", "column") if not work.has(slot)]
    if work.has("part_of_year") and work.input("part_of_year").value is True and not work.has("work_days_served"):
        missing.append(need("work_days_served", clause="13.03"))
    if missing:
        return _unplaced(work, table_id, missing)
    if not _has_amount(book, table_id, inputs):
        return work.not_covered(
            f"The schedule has no amount for column {inputs.column}.",
            f"La tabla no tiene un monto para la columna {inputs.column}.",
            book.table(table_id).clause_id,
        )
    return _worked(work, inputs, table_id, following)


def _unplaced(work: Working, table_id: str, missing: list[Need]) -> Determination:
    """What is missing; that there is no anniversary increment on the ECE schedule holds whatever the placement is."""
    if _asks_increment(work, table_id):
        return work.not_applicable(*_NO_INCREMENT)
    return work.needs(*missing)


def _asks_increment(work: Working, table_id: str) -> bool:
    """Whether an anniversary increment is asked for of the ECE schedule."""
    asked = table_id == _ECE and work.has("anniversary_increment")
    return asked and work.input("anniversary_increment").value is True


def schedule_table(program: SalaryProgram, school_year: str | None, book: Book, as_of: date) -> str | None:
    """The table that governs the year; without a year, the one of `as_of`, or the last one after the term."""
    years = sorted(t.removeprefix(_TK12) for t in book.contract.tables if _YEARLY.fullmatch(t))
    if school_year is None:
        school_year = min(school_year_of(as_of), years[-1])
    if school_year not in years:
        return None
    return _ECE if program is SalaryProgram.ECE else f"{_TK12}{school_year}"


def _not_printed(work: Working, inputs: SalaryInputs) -> Determination:
    """There is no schedule for the year; of a later one, what the last schedule printed has for the placement."""
    none = (
        "The contract prints no salary schedule for that school year.",
        "El contrato no imprime ninguna tabla salarial para ese año escolar.",
        "11.01",
    )
    last = max(t for t in work.book.contract.tables if _YEARLY.fullmatch(t))
    later = inputs.school_year is not None and inputs.school_year > last.removeprefix(_TK12)
    placed = inputs.step is not None and inputs.column is not None and inputs.schedule is not SalaryProgram.ECE
    if not (later and placed and _has_amount(work.book, last, inputs)):
        return work.out_of_term(*none)
    work.say(*none)
    work.input("step")
    step, column = str(inputs.step), str(work.input("column").value)
    amount, title = money(work.cell(last, step, column)), work.book.table(last).clause_id
    return work.out_of_term(
        f"The last schedule that it prints, {title}, has {amount} a year for step {step}, column {column}.",
        f"La última tabla que imprime, {title}, tiene {amount} al año para el escalón {step}, columna {column}.",
        title,
    )


def _has_amount(book: Book, table_id: str, inputs: SalaryInputs) -> bool:
    assert inputs.column is not None
    cell = book.table(table_id).cell(str(inputs.step), inputs.column.value)
    return cell is not None and cell.value is not None


def _worked(work: Working, inputs: SalaryInputs, table_id: str, following: Advanced | None) -> Determination:
    assert inputs.column is not None
    step, column = str(inputs.step), inputs.column.value
    for name in ("program", "step", "column", "school_year", "role"):
        if work.has(name):
            work.input(name)
    annual = work.cell(table_id, step, column)
    title = work.book.table(table_id).clause_id
    _state_year(work, inputs, table_id)
    placed = _placed(table_id, step, column)
    if work.has("fte"):
        result = _share(work, annual, placed)
    else:
        result = annual
        work.assume("Full time is meant.")
        work.say(f"{placed[0]} is {money(annual)} a year.", f"{placed[1]} es {money(annual)} al año.", title)
    if following is not None:
        say_advanced(work, following)
    daily = _daily(work, inputs, annual)
    if work.has("by_month") and work.input("by_month").value is True:
        work.say(
            "The schedule prints the pay of a year only; the contract does not say in how many payments it comes, so "
            "ask Payroll for the amount of a month.",
            "La tabla imprime solo el pago de un año; el contrato no dice en cuántos pagos llega, así que pregunte a "
            "nómina por el monto de un mes.",
            title,
        )
    if _asks_increment(work, table_id):
        work.say(*_NO_INCREMENT)
    work.extra("annual_full_time", annual)
    if daily is not None and work.has("work_days_served"):
        return _of_days(work, daily)
    return work.determined(result, "USD per year")


def _state_year(work: Working, inputs: SalaryInputs, table_id: str) -> None:
    """Say which year's schedule is meant, where the reader could think of another."""
    if table_id == _ECE:
        work.assume(
            "The contract prints one ECE schedule, approved on May 14, 2024, without a first day; it is taken from "
            "2024-25 on."
        )
    elif inputs.school_year is None:
        work.assume(f"The schedule of {table_id.removeprefix(_TK12)} is meant.")


def _placed(table_id: str, step: str, column: str) -> tuple[str, str]:
    """The placement in words, with the year of the schedule where there is one a year."""
    year = "" if table_id == _ECE else table_id.removeprefix(_TK12)
    en, es = (f" in {year}", f" en {year}") if year else ("", "")
    return f"Step {step}, column {column}{en}", f"El escalón {step}, columna {column}{es}"


def _share(work: Working, annual: Figure, placed: tuple[str, str]) -> Figure:
    fte = work.input("fte")
    full = work.part("full_time", 1, "rule")
    share = work.least(fte, full, text="The salary is for at most full time", clause="13.15")
    if share.number < fte.number:
        work.say(f"{placed[0]} is {money(annual)} a year.", f"{placed[1]} es {money(annual)} al año.")
        work.say(
            "Work beyond full time is not part of the salary: it is paid as a Beyond Contract stipend.",
            "El trabajo que pasa de la jornada completa no es parte del salario: se paga como estipendio Beyond "
            "Contract.",
            "8.01.17.e",
        )
        return annual
    result = work.cents(work.mul(annual, share, text=f"{money(annual)} x {plain(fte)} FTE", clause="13.15"))
    work.say(
        f"{placed[0]} at {plain(fte)} FTE is {money(result)} a year ({money(annual)} at full time).",
        f"{placed[1]} a {plain(fte)} FTE es {money(result)} al año ({money(annual)} a tiempo completo).",
        "13.15",
        work.clause_of(annual),
    )
    return result


def _daily(work: Working, inputs: SalaryInputs, annual: Figure) -> Figure | None:
    """The daily rate at full time, unrounded, as it is said; None where the days of the year are not known."""
    days = work.input("work_days") if work.has("work_days") else days_of(work, inputs.role, inputs.schedule)
    if days is None:
        work.assume("The daily rate of a teacher librarian depends on the hire date, which was not given.")
        return None
    daily, _ = daily_of(work, annual, days)
    if inputs.schedule is SalaryProgram.TK12:
        _longer_year(work, annual, days)
    return daily


def _of_own(work: Working, inputs: SalaryInputs) -> Determination:
    """The daily rate of an annual salary that the member tells."""
    annual = work.input("basic_salary")
    for name in ("program", "role"):
        if work.has(name):
            work.input(name)
    days = work.input("work_days") if work.has("work_days") else days_of(work, inputs.role, inputs.schedule)
    if days is None:
        return work.needs(need("hire_date", clause="8.02.6"))
    if not work.has("work_days") and inputs.role is None:
        work.assume(f"The work year is the {plain(days)} days of most members.")
    daily, rate = daily_of(work, annual, days)
    return _of_days(work, daily) if work.has("work_days_served") else work.determined(rate, "USD per day")


def _of_days(work: Working, daily: Figure) -> Determination:
    """The pay of so many days of the year."""
    days = work.input("work_days_served")
    share = [work.input("fte")] if work.has("fte") and work.input("fte").number < 1 else []
    amount = work.cents(work.mul(daily, days, *share, text=f"The daily rate x {plain(days)} days", clause="13.03"))
    work.assume("A part of the year is paid at the daily rate for each work day served; no clause says it otherwise.")
    work.lead(
        f"For {plain(days)} work days of the year the pay comes to {money(amount)}: the daily rate for each day.",
        f"Por {plain(days)} días laborables del año el pago es {money(amount)}: la tarifa diaria por cada día.",
        "13.03",
    )
    return work.determined(amount, "USD")


def _longer_year(work: Working, annual: Figure, days: Figure) -> None:
    """A role with another number of days than the schedule's 186: the contract does not say what it earns a year."""
    printed = work.parameter("salary.schedule_days")
    if printed.number == days.number:
        return
    scaled = work.mul(
        work.div(annual, printed, text=f"{money(annual)} / {plain(printed)} days of the schedule"),
        days,
        text=f"x {plain(days)} days",
    )
    other = work.cents(scaled)
    work.say(
        f"The schedule is based on {plain(printed)} days and this role works {plain(days)}. The contract does not say "
        f"whether the amount is then raised in proportion, to {money(other)}.",
        f"La tabla se basa en {plain(printed)} días y este puesto trabaja {plain(days)}. El contrato no dice si el "
        f"monto cambia entonces en proporción, a {money(other)}.",
        work.clause_of(printed),
    )
    work.reading(annual, "USD per year", "As printed on the schedule", "Según la tabla impresa", work.clause_of(annual))
    work.reading(
        other, "USD per year", "In proportion to the days", "En proporción a los días", work.clause_of(printed)
    )


SALARY = Calculator(
    name="salary",
    purpose="Annual, daily and part-time pay for a step and column.",
    purpose_es="Salario anual, diario y proporcional para un escalón y columna.",
    inputs=SalaryPaidInputs,
    clauses=("11.01", "Exhibit JJ", "Exhibit KK", "Exhibit F-1", "13.03", "13.15", "8.02"),
    rule=salary,
    example={"step": "7", "column": "III", "school_year": "2024-25"},
)
