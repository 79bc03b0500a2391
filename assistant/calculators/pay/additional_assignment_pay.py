"""Pay at the additional assignment rate of Exhibit D-6 (4.09, 20.04, 21.05, 24.06.2)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from assistant.calculators.bands import column_bands, pick
from assistant.calculators.base import Calculator, Determination, Inputs, Need
from assistant.calculators.parameters import Book
from assistant.calculators.profile import SalaryProgram, StepNumber, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working
from ingest.contract import ClauseId

from .sheets import not_yet

_TABLE = "stipends.d-6.additional"
_DAYS = Need(
    "days",
    "On how many days were these hours worked?",
    "¿En cuántos días se trabajaron esas horas?",
    clause_id=ClauseId("Exhibit D-6"),
)
"""Asked where the hours are more than one day's limit: the limit is by the day."""


class Purpose(StrEnum):
    """What the hours are for."""

    APPROVED_WORK = "approved instructional, co-curricular or professional development"
    CLASSROOM_MOVE = "packing and unpacking a classroom"
    TIC_TRAINING = "Teacher in Charge training"
    SUMMER_SCHOOL = "summer school"


class DayHours(BaseModel):
    """The hours of one day."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    hours: Annotated[Decimal, Field(ge=0, le=24, description="Hours of additional work on that day")]
    on_work_day: bool = Field(True, description="Whether the day is on the work day calendar")


class AdditionalAssignmentPayInputs(Inputs):
    """The hours, the days on which they were worked, and the member's step."""

    program: SalaryProgram | None = Field(None, description="tk12 unless ECE or Adult Education")
    purpose: Purpose | None = Field(None, description="What the hours are for")
    hours: Annotated[Decimal | None, Field(ge=0, le=2000, description="Hours of additional work in all")] = None
    days: Annotated[int | None, Field(ge=1, le=260, description="Days on which the hours were worked")] = None
    each_day: tuple[DayHours, ...] = Field((), max_length=60, description="The hours day by day, where they differ")
    on_work_day: bool | None = Field(None, description="Whether those days are on the work day calendar")
    step: StepNumber | None = None


def additional_assignment_pay(inputs: AdditionalAssignmentPayInputs, book: Book, as_of: date) -> Determination:
    """Hours at $40 (steps 1-10) or $50 (11 and up), within 3 hours a day on work days and 6 on other days.

    Clauses: Exhibit D-6 (rate and daily limits), 4.09 (six hours to pack, six to unpack), 24.06.2 (Teacher in
    Charge training, at least three hours), 20.04 (summer school), 21.05 (ECE), 14.02.1 (Adult Education: D-4).
    """
    work = Working("additional_assignment_pay", inputs, book, as_of)
    if inputs.program is SalaryProgram.ADULT_EDUCATION:
        work.input("program")
        return work.not_applicable(
            "Adult Education members are paid for such work at their own hourly rate on Exhibit D-4.",
            "A los miembros de Educación para Adultos se les paga ese trabajo con su propia tarifa del Exhibit D-4.",
            "14.02.1",
        )
    if (early := not_yet(work, _TABLE)) is not None:
        return early
    hours = _hours(work, inputs)
    if isinstance(hours, Determination):
        return hours
    if inputs.step is None:
        return work.needs(need("step", clause="Exhibit D-6"))
    rate = hourly_rate(work)
    amount = work.cents(work.mul(hours, rate, text=f"{counted(hours, 'hour', 'hours')} x {dollars(rate)}"))
    work.lead(
        f"The pay is {money(amount)}: {counted(hours, 'hour', 'hours')} at {dollars(rate)} an hour.",
        f"El pago es {money(amount)}: {counted(hours, 'hora', 'horas')} a {dollars(rate)} por hora.",
        "Exhibit D-6",
    )
    work.extra("paid_hours", hours)
    work.extra("hourly_rate", rate)
    return work.determined(amount, "USD")


def hourly_rate(work: Working) -> Figure:
    """The Exhibit D-6 rate for the member's step; the working must have a `step`."""
    table = work.book.table(_TABLE)
    step = work.input("step")
    column = pick(work, column_bands(table), step, text=f"Years/Steps: {plain(step)}", clause="Exhibit D-6")
    assert column is not None
    return work.cell(_TABLE, table.rows[0], column)


def _hours(work: Working, inputs: AdditionalAssignmentPayInputs) -> Figure | Determination:
    if inputs.purpose is not None:
        work.input("purpose")
    if inputs.purpose is Purpose.CLASSROOM_MOVE:
        pack, unpack = (work.parameter(f"additional_assignment_pay.{p}") for p in ("packing", "unpacking"))
        work.say(
            f"A member who is required to move is paid {plain(pack)} hours for packing and {plain(unpack)} for "
            "unpacking.",
            f"A un miembro que debe mudarse se le pagan {plain(pack)} horas por empacar y {plain(unpack)} por "
            "desempacar.",
            "4.09",
        )
        return work.add(pack, unpack, text="Packing and unpacking", clause="4.09")
    if inputs.each_day and inputs.purpose not in (Purpose.TIC_TRAINING, Purpose.SUMMER_SCHOOL):
        return _day_by_day(work, inputs.each_day)
    if inputs.hours is None:
        return work.needs(need("hours", clause="Exhibit D-6"))
    hours = work.input("hours")
    if inputs.purpose is Purpose.TIC_TRAINING:
        least = work.parameter("additional_assignment_pay.tic_training")
        work.say(
            f"Teacher in Charge training is paid for at least {plain(least)} hours.",
            f"La capacitación de Teacher in Charge se paga por al menos {plain(least)} horas.",
            "24.06.2",
        )
        return work.most(hours, least, text=f"At least {plain(least)} hours", clause="24.06.2")
    if inputs.purpose is Purpose.SUMMER_SCHOOL:
        work.passed_over("daily limits of three and six hours", "summer school is an assignment of its own", "20.04")
        return hours
    return _within_limits(work, inputs, hours)


def _day_by_day(work: Working, days: tuple[DayHours, ...]) -> Figure:
    """The hours that may be submitted, each day within its own limit."""
    on, off = (work.parameter(f"additional_assignment_pay.limit.{d}") for d in ("work_day", "other_day"))
    told, kept = [], []
    for n, day in enumerate(days, start=1):
        hours = work.part(f"each_day[{n}].hours", day.hours)
        work.part(f"each_day[{n}].on_work_day", day.on_work_day)
        limit = on if day.on_work_day else off
        told.append(hours)
        kept.append(work.least(hours, limit, text=f"Day {n}: at most {plain(limit)} hours", clause="Exhibit D-6"))
    worked, paid = work.total(told, text="Hours of all days"), work.total(kept, text="Hours that may be submitted")
    terms = " + ".join(plain(k) for k in kept)
    work.say(
        f"At most {plain(on)} hours a day may be submitted on days of the work day calendar, and {plain(off)} on other "
        f"days: {terms} = {counted(paid, 'hour', 'hours')} of the {plain(worked)}.",
        f"Se pueden presentar como máximo {plain(on)} horas al día en días del calendario laboral y {plain(off)} en "
        f"otros días: {terms} = {counted(paid, 'hora', 'horas')} de las {plain(worked)}.",
        "Exhibit D-6",
    )
    return paid


def _within_limits(work: Working, inputs: AdditionalAssignmentPayInputs, hours: Figure) -> Figure | Determination:
    """The hours that may be submitted: at most three a day on work days, six on others."""
    days = work.default("days", Decimal(1), "All hours were worked on one day.")
    on, off = (work.parameter(f"additional_assignment_pay.limit.{d}") for d in ("work_day", "other_day"))
    most = {
        name: work.mul(limit, days, text=f"{plain(limit)} hours a day x {counted(days, 'day', 'days')}")
        for name, limit in (("yes", on), ("no", off))
    }
    if inputs.on_work_day is None and hours.number > most["yes"].number:
        return work.needs(need("on_work_day", clause="Exhibit D-6"))
    if inputs.on_work_day is not None:
        work.input("on_work_day")
    limit = most["no" if inputs.on_work_day is False else "yes"]
    if hours.number <= limit.number:
        return hours
    if inputs.days is None:
        return work.needs(_DAYS)
    work.say(
        f"At most {plain(on)} hours a day may be submitted on days of the work day calendar, and {plain(off)} on other "
        f"days: {counted(limit, 'hour', 'hours')} of the {plain(hours)}.",
        f"Se pueden presentar como máximo {plain(on)} horas al día en días del calendario laboral y {plain(off)} en "
        "otros "
        f"días: {counted(limit, 'hora', 'horas')} de las {plain(hours)}.",
        "Exhibit D-6",
    )
    return work.least(hours, limit, text="Hours that may be submitted", clause="Exhibit D-6")


ADDITIONAL_ASSIGNMENT_PAY = Calculator(
    name="additional_assignment_pay",
    purpose="Pay for additional hours at the Exhibit D-6 rate: extra work, packing a classroom, training.",
    purpose_es="Pago por horas adicionales con la tarifa del Exhibit D-6: trabajo extra, mudanza, capacitación.",
    inputs=AdditionalAssignmentPayInputs,
    clauses=("Exhibit D-6", "11.03", "4.09", "24.06.2", "20.04", "21.05", "14.02.1"),
    rule=additional_assignment_pay,
    example={"hours": "3", "step": "12"},
)
