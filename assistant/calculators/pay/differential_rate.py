"""Differential pay: the daily rate less half of the Step 1, Column I daily rate (13.13)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import SalaryProgram, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working

from .salary import SalaryInputs, salary, schedule_table
from .work_year import BasicSalary, days_of

_A_DAY = "USD per day"


class DifferentialTopic(StrEnum):
    """What is asked about differential pay."""

    RATE = "what is paid"
    LESS = "what comes off the normal pay"


class DifferentialRateInputs(SalaryInputs):
    """The same placement as for `salary`, and the days that are paid at the rate."""

    differential_topic: DifferentialTopic | None = Field(
        None, description="What is asked: what is paid a day, or what comes off the normal pay"
    )
    differential_days: Annotated[int | None, Field(ge=1, le=400, description="Days paid at the differential rate")] = (
        None
    )
    basic_salary: BasicSalary | None = None
    daily_rate: Annotated[
        Decimal | None, Field(gt=0, le=5000, description="Own daily rate of pay, where step and column are not known")
    ] = None
    sick_leave_exhausted: bool | None = Field(None, description="Whether all available paid sick leave is used up")


def differential_rate(inputs: DifferentialRateInputs, book: Book, as_of: date) -> Determination:
    """What a member is paid a day at the differential rate.

    Clauses: 13.13 (daily rate of pay minus 50% of the daily rate found in Step 1, Column 1), 13.03 (daily rate),
    Exhibit D-1 (the schedule is based on 186 days), 11.01. Rounded once, at the end. Where the member's work
    year is not the schedule's, the text leaves open which days divide the Step 1 amount: both are given.
    What comes off is the same at every step and in every column.
    """
    work = Working("differential_rate", inputs, book, as_of)
    placement = inputs.model_dump(include=set(SalaryInputs.model_fields) - {"fte"})
    placed = salary(SalaryInputs(**placement), book, as_of)
    unplaced = {need.slot for need in placed.missing} >= {"step", "column"}
    told = inputs.basic_salary is not None and unplaced
    if inputs.differential_topic is DifferentialTopic.LESS and (placed.value is not None or placed.missing):
        return _less(work, inputs)
    if inputs.daily_rate is not None and unplaced and not told:
        return _of_daily_rate(work, inputs)
    if placed.value is None and not told:
        return replace(placed, calculator="differential_rate")
    annual = work.input("basic_salary") if told else work.use(placed, "salary")
    days = work.input("work_days") if work.has("work_days") else days_of(work, inputs.role, inputs.schedule)
    if days is None:
        return work.needs(need("hire_date", clause="8.02.6"))
    table_id = schedule_table(SalaryProgram.TK12, inputs.school_year, book, as_of)
    assert table_id is not None
    first = work.cell(table_id, "1", "I")
    schedule_days = work.parameter("salary.schedule_days")
    rate = _rate(work, annual, days, (first, schedule_days))
    if days.number == schedule_days.number:
        work.say(
            f"The differential rate is {money(rate)} a day.",
            f"La tarifa diferencial es {money(rate)} por día.",
            "13.13",
        )
        _say_how(work, annual, days, (first, schedule_days))
        _say_loss(work, first, schedule_days)
        _say_extended(work)
        return _of_days(work, rate) if inputs.differential_days is not None else work.determined(rate, _A_DAY)
    other = _rate(work, annual, days, (first, days))
    work.say(
        f"The differential rate is {money(rate)} or {money(other)} a day.",
        f"La tarifa diferencial es {money(rate)} o {money(other)} por día.",
        "13.13",
    )
    _say_how(work, annual, days, (first, schedule_days))
    return _both(work, rate, other, days)


def _less(work: Working, inputs: DifferentialRateInputs) -> Determination:
    """What comes off the daily rate: half of the Step 1, Column I daily rate, whatever the member's own placement."""
    table_id = schedule_table(SalaryProgram.TK12, inputs.school_year, work.book, work.as_of)
    days = work.input("work_days") if work.has("work_days") else days_of(work, inputs.role, inputs.schedule)
    if days is None:
        return work.needs(need("hire_date", clause="8.02.6"))
    assert table_id is not None
    work.input("differential_topic")
    first, schedule_days = work.cell(table_id, "1", "I"), work.parameter("salary.schedule_days")
    half = plain(work.parameter("differential_rate.deduction_percent"))
    less = _half(work, first, schedule_days)
    if days.number == schedule_days.number:
        work.say(
            f"{money(less)} a day comes off the daily rate: {half}% of the Step 1, Column I daily rate ({money(first)} "
            f"divided by {plain(schedule_days)} days). It is the same at every step and in every column.",
            f"De la tarifa diaria se descuentan {money(less)} por día: el {half}% de la tarifa diaria del escalón 1, "
            f"columna I ({money(first)} entre {plain(schedule_days)} días). Es igual en cada escalón y columna.",
            "13.13",
        )
        return _less_of_days(work, less) if inputs.differential_days is not None else work.determined(less, _A_DAY)
    other = _half(work, first, days)
    work.say(
        f"{money(less)} or {money(other)} a day comes off the daily rate: {half}% of the Step 1, Column I daily rate.",
        f"De la tarifa diaria se descuentan {money(less)} o {money(other)} por día: el {half}% de la tarifa diaria del "
        "escalón 1, columna I.",
        "13.13",
    )
    return _both(work, less, other, days)


def _of_daily_rate(work: Working, inputs: DifferentialRateInputs) -> Determination:
    """The rate of who tells the daily rate of pay instead of a placement."""
    table_id = schedule_table(SalaryProgram.TK12, inputs.school_year, work.book, work.as_of)
    assert table_id is not None
    daily, first = work.input("daily_rate"), work.cell(table_id, "1", "I")
    schedule_days = work.parameter("salary.schedule_days")
    half = plain(work.parameter("differential_rate.deduction_percent"))
    rate = work.cents(
        work.sub(daily, _half(work, first, schedule_days), text="Daily rate less that half", clause="13.13")
    )
    work.say(
        f"The differential rate is {money(rate)} a day.", f"La tarifa diferencial es {money(rate)} por día.", "13.13"
    )
    work.say(
        f"It is the daily rate of {money(daily)} minus {half}% of the Step 1, Column I daily rate ({money(first)} "
        f"divided by {plain(schedule_days)} days).",
        f"Es la tarifa diaria de {money(daily)} menos el {half}% de la tarifa diaria del escalón 1, columna I "
        f"({money(first)} entre {plain(schedule_days)} días).",
        "13.13",
    )
    _say_loss(work, first, schedule_days)
    _say_extended(work)
    return _of_days(work, rate) if inputs.differential_days is not None else work.determined(rate, _A_DAY)


def _less_of_days(work: Working, less: Figure) -> Determination:
    """What comes off for a number of days; it is taken off by the day, so its cents are settled first."""
    days = work.input("differential_days")
    total = work.cents(work.mul(days, less, text=f"{plain(days)} days x {money(less)}", clause="13.13"))
    work.assume("The days are multiplied by the daily amount in whole cents; the contract does not say where to round.")
    work.extra("less_a_day", less)
    work.lead(
        f"For {plain(days)} days {money(total)} comes off.",
        f"Por {plain(days)} días se descuentan {money(total)}.",
        "13.13",
    )
    return work.determined(total, "USD")


def _half(work: Working, first: Figure, days: Figure) -> Figure:
    """The half that is taken off, in cents."""
    half = work.parameter("differential_rate.deduction_percent")
    lowest = work.div(first, days, text=f"Step 1, Column I daily rate: {money(first)} / {plain(days)} work days")
    return work.cents(work.percent(lowest, half, text=f"{plain(half)}% of it", clause="13.13"))


def _rate(work: Working, annual: Figure, days: Figure, base: tuple[Figure, Figure]) -> Figure:
    """The daily rate less half of the Step 1, Column I daily rate, in cents."""
    first, base_days = base
    half = work.parameter("differential_rate.deduction_percent")
    daily = work.div(annual, days, text=f"Daily rate: {money(annual)} / {plain(days)} work days", clause="13.03")
    lowest = work.div(
        first, base_days, text=f"Step 1, Column I daily rate: {money(first)} / {plain(base_days)} work days"
    )
    less = work.percent(lowest, half, text=f"{plain(half)}% of the Step 1, Column I daily rate", clause="13.13")
    return work.cents(work.sub(daily, less, text="Daily rate less that half", clause="13.13"))


def _of_days(work: Working, rate: Figure) -> Determination:
    """What a number of days at the rate comes to; the rate is paid by the day, so its cents are settled first."""
    days = work.input("differential_days")
    total = work.cents(work.mul(days, rate, text=f"{plain(days)} days x {money(rate)}", clause="13.13"))
    work.assume("The days are multiplied by the daily rate in whole cents; the contract does not say where to round.")
    work.extra("daily_rate", rate)
    work.lead(
        f"{plain(days)} days at the differential rate come to {money(total)}.",
        f"{plain(days)} días a la tarifa diferencial suman {money(total)}.",
        "13.13",
    )
    return work.determined(total, "USD")


def _say_how(work: Working, annual: Figure, days: Figure, base: tuple[Figure, Figure]) -> None:
    first, base_days = base
    half = plain(work.parameter("differential_rate.deduction_percent"))
    work.say(
        f"It is the daily rate ({money(annual)} divided by {plain(days)} days) minus {half}% of the Step 1, Column I "
        f"daily rate ({money(first)} divided by {plain(base_days)} days).",
        f"Es la tarifa diaria ({money(annual)} entre {plain(days)} días) menos el {half}% de la tarifa diaria del "
        f"escalón 1, columna I ({money(first)} entre {plain(base_days)} días).",
        "13.13",
        "13.03",
    )


def _say_loss(work: Working, first: Figure, days: Figure) -> None:
    """How much a day is lost: the half that is taken off, by itself."""
    loss = _half(work, first, days)
    work.extra("less_a_day", loss)
    work.say(
        f"That is {money(loss)} a day less than the daily rate.",
        f"Son {money(loss)} por día menos que la tarifa diaria.",
        "13.13",
    )


def _say_extended(work: Working) -> None:
    """By what right the rate is paid, where sick leave is used up."""
    if not work.has("sick_leave_exhausted") or work.input("sick_leave_exhausted").value is not True:
        return
    months = work.parameter("illness_pay_sequence.differential_months")
    work.say(
        f"It is paid for up to {plain(months)} school months of extended sick leave, once your accumulated sick leave "
        "is used up.",
        f"Se paga hasta por {plain(months)} meses escolares de licencia por enfermedad extendida, una vez agotada su "
        "licencia acumulada.",
        "5.02",
    )


def _both(work: Working, rate: Figure, other: Figure, days: Figure) -> Determination:
    work.say(
        f"With the Step 1 amount divided by your own {plain(days)} days it would be {money(other)}; the text does not "
        "say "
        "which days are meant.",
        f"Con el monto del escalón 1 dividido entre sus propios {plain(days)} días es {money(other)}; el texto no "
        "dice "
        "qué días se usan.",
        "13.13",
    )
    work.reading(rate, _A_DAY, "Step 1 by the days of the schedule", "Escalón 1 por los días de la tabla", "13.13")
    work.reading(other, _A_DAY, "Step 1 by the member's own days", "Escalón 1 por los días del miembro", "13.13")
    return work.ranged(_A_DAY)


DIFFERENTIAL_RATE = Calculator(
    name="differential_rate",
    purpose="Daily pay at the differential rate during extended sick leave or parental leave, and what comes off.",
    purpose_es="Pago diario a la tarifa diferencial durante licencia extendida por enfermedad o parental.",
    inputs=DifferentialRateInputs,
    clauses=("13.13", "13.03", "11.01", "Exhibit D-1"),
    rule=differential_rate,
    example={"step": "7", "column": "III", "school_year": "2024-25"},
)
