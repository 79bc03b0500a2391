"""Paid hours a day for students over the maximum in summer school (20.06)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.bands import column_bands, holding, pick, row_bands
from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import StepNumber, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working

from .grades import ClassInputs, band_needed, maximum, not_classroom, note_band
from .overage_days import OverDays

_TABLE, _COLUMN = "summer_school.overage", "Hours"
_RATES = "stipends.d-6.additional"
_ROW_CLAUSES = ("20.06.1", "20.06.2", "20.06.3")


class SummerClassOverageInputs(ClassInputs):
    """How many students over, and where the member stands for the hourly rate."""

    students: Annotated[int | None, Field(ge=0, le=400, description="Students in the summer class")] = None
    students_over: Annotated[int | None, Field(ge=0, le=400, description="Students over the maximum")] = None
    step: StepNumber | None = None
    days: Annotated[int | None, Field(ge=0, le=60, description="Days of summer school with that class")] = None
    stretches: tuple[OverDays, ...] = Field((), max_length=20, description="Students by numbers of days")


def summer_class_overage(inputs: SummerClassOverageInputs, book: Book, as_of: date) -> Determination:
    """The additional hours paid a day for students taken beyond the maximum class size.

    Clauses: 20.06 (mirrors Article 7; the member agrees; Exhibit D-6 rate), 20.06.1-3 (hours).
    """
    work = Working("summer_class_overage", inputs, book, as_of)
    if (elsewhere := not_classroom(work, inputs)) is not None:
        return elsewhere
    if inputs.stretches:
        return _by_stretches(work, inputs)
    over = _over(work, inputs)
    if isinstance(over, Determination):
        return over
    table = book.table(_TABLE)
    row = pick(work, row_bands(table), over, text=f"{plain(over)} students over", clause="20.06")
    if row is None:
        return _outside(work, over)
    hours = work.cell(_TABLE, row, _COLUMN)
    work.lead(
        f"{counted(over, 'student', 'students')} over the maximum: "
        f"{counted(hours, 'additional hour', 'additional hours')} "
        "of pay a day at the Exhibit D-6 rate.",
        f"{counted(over, 'estudiante', 'estudiantes')} por encima del máximo: "
        f"{counted(hours, 'hora adicional pagada', 'horas adicionales pagadas')} al día con la tarifa del Exhibit D-6.",
        "20.06",
        _ROW_CLAUSES[table.rows.index(row)],
    )
    if inputs.step is not None:
        _say_amount(work, hours)
    return work.determined(hours, "hours per day")


def _over(work: Working, inputs: SummerClassOverageInputs) -> Figure | Determination:
    if inputs.students_over is not None:
        return work.input("students_over")
    if inputs.span is None:
        return band_needed(inputs, work)
    if inputs.students is None:
        return work.needs(need("students", clause="20.06"))
    note_band(work)
    students, limit = work.input("students"), _limit(work, inputs)
    return work.excess(students, limit, text=f"{plain(students)} students less {plain(limit)}", clause="20.06")


def _limit(work: Working, inputs: SummerClassOverageInputs) -> Figure:
    """The maximum of the class, said."""
    assert inputs.span is not None
    note_band(work)
    limit = maximum(work, inputs.span)
    work.say(
        f"Summer school has the same limits; the maximum for this class is {plain(limit)}.",
        f"La escuela de verano tiene los mismos límites; el máximo para esta clase es {plain(limit)}.",
        "20.06",
        work.clause_of(limit),
    )
    return limit


def _by_stretches(work: Working, inputs: SummerClassOverageInputs) -> Determination:
    """The pay of several numbers of students, each on its own days: the hours of each, added up, at one rate."""
    counted_whole = any(s.students is not None for s in inputs.stretches)
    if counted_whole and inputs.span is None:
        return band_needed(inputs, work)
    limit = _limit(work, inputs) if counted_whole else None
    parts: list[Figure] = []
    for n, stretch in enumerate(inputs.stretches, start=1):
        over, days = _stretch(work, n, stretch, limit), work.part(f"stretches[{n}].days", stretch.days)
        hours = _hours(work, over)
        if isinstance(hours, Determination):
            return hours
        parts.append(work.mul(hours, days, text=f"{plain(hours)} a day x {counted(days, 'day', 'days')}"))
        work.say(
            f"{counted(over, 'student', 'students')} over: {counted(hours, 'additional hour', 'additional hours')} a "
            f"day for {counted(days, 'day', 'days')}.",
            f"{counted(over, 'estudiante', 'estudiantes')} de más: "
            f"{counted(hours, 'hora adicional', 'horas adicionales')} al día por {counted(days, 'día', 'días')}.",
            "20.06",
            *_clauses_of(work, over),
        )
    total = work.total(parts, text="Additional hours in all")
    work.extra("hours", total)
    if inputs.step is None:
        return work.determined(total, "hours")
    rate = _rate(work)
    amount = work.cents(work.mul(total, rate, text=f"{plain(total)} hours x {dollars(rate)}", clause="20.06"))
    work.lead(
        f"{counted(total, 'additional hour', 'additional hours')} at {dollars(rate)}, the rate of step "
        f"{inputs.step}: {money(amount)} in all.",
        f"{counted(total, 'hora adicional', 'horas adicionales')} a {dollars(rate)}, la tarifa del escalón "
        f"{inputs.step}: {money(amount)} en total.",
        "20.06",
        "Exhibit D-6",
    )
    return work.determined(amount, "USD")


def _stretch(work: Working, n: int, stretch: OverDays, limit: Figure | None) -> Figure:
    """The students over of one stretch."""
    name = f"stretches[{n}]"
    if stretch.students_over is not None:
        return work.part(f"{name}.students_over", stretch.students_over)
    assert stretch.students is not None
    assert limit is not None
    students = work.part(f"{name}.students", stretch.students)
    return work.excess(students, limit, text=f"{stretch.students} less {plain(limit)}", clause="20.06")


def _hours(work: Working, over: Figure) -> Figure | Determination:
    """The additional hours a day for so many students over."""
    if not over.number:
        return over
    row = pick(work, row_bands(work.book.table(_TABLE)), over, text=f"{plain(over)} students over", clause="20.06")
    return _outside(work, over) if row is None else work.cell(_TABLE, row, _COLUMN)


def _clauses_of(work: Working, over: Figure) -> tuple[str, ...]:
    """The clause of the band that holds so many students over."""
    table = work.book.table(_TABLE)
    row = holding(row_bands(table), over.number)
    return (_ROW_CLAUSES[table.rows.index(row)],) if row is not None else ()


def _outside(work: Working, over: Figure) -> Determination:
    if not over.number:
        none = work.choose(over.value, (over,), text="Nobody over the maximum", clause="20.06")
        work.say(
            "Not over the maximum: no additional hours.", "No se supera el máximo: no hay horas adicionales.", "20.06"
        )
        return work.determined(none, "hours per day")
    return work.not_covered(
        f"The contract does not say what is paid for {plain(over)} students over the maximum in summer school.",
        f"El contrato no dice qué se paga por {plain(over)} estudiantes por encima del máximo en la escuela de verano.",
        "20.06.3",
    )


def _say_amount(work: Working, hours: Figure) -> None:
    step, rate = work.input("step"), _rate(work)
    amount = work.cents(
        work.mul(hours, rate, text=f"{counted(hours, 'hour', 'hours')} x {dollars(rate)}", clause="20.06")
    )
    work.extra("amount_per_day", amount)
    work.say(
        f"At step {plain(step)} the rate is {dollars(rate)} an hour: {money(amount)} a day.",
        f"En el escalón {plain(step)} la tarifa es {dollars(rate)} por hora: {money(amount)} al día.",
        "Exhibit D-6",
    )
    if work.has("days"):
        _say_total(work, amount)


def _rate(work: Working) -> Figure:
    """The hourly rate of the member's step."""
    step = work.input("step")
    table = work.book.table(_RATES)
    column = pick(work, column_bands(table), step, text=f"Step {plain(step)}", clause="Exhibit D-6")
    assert column is not None
    return work.cell(_RATES, table.rows[0], column)


def _say_total(work: Working, amount: Figure) -> None:
    days = work.input("days")
    total = work.mul(amount, days, text=f"{money(amount)} x {counted(days, 'day', 'days')}", clause="20.06")
    work.extra("amount", total)
    work.say(
        f"For {counted(days, 'day', 'days')} that comes to {money(total)}.",
        f"Por {counted(days, 'día', 'días')} son {money(total)} en total.",
        "20.06",
    )


SUMMER_CLASS_OVERAGE = Calculator(
    name="summer_class_overage",
    purpose="Additional paid hours a day for students over the maximum in a summer school class.",
    purpose_es="Horas adicionales pagadas al día por estudiantes por encima del máximo en una clase de verano.",
    inputs=SummerClassOverageInputs,
    clauses=("20.06", "20.06.1", "20.06.2", "20.06.3", "Exhibit D-6"),
    rule=summer_class_overage,
    example={"students_over": "5", "step": "12"},
)
