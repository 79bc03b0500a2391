"""Home/Hospital: FTE for students or hours, additional students, sick leave hours (23.02-23.05)."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working

from .salary import SalaryInputs, salary
from .stipend_amounts import D10, SEVERAL_DEGREES, SINGLE_DEGREE, STIPEND_COLUMN


class HomeHospitalPayInputs(SalaryInputs):
    """The students or the weekly hours; a placement, where the salary is wanted too."""

    home_hospital_students: Annotated[int | None, Field(ge=0, le=7, description="Full-time Home/Hospital students")] = (
        None
    )
    advanced_degrees: Annotated[
        int | None, Field(ge=0, le=10, description="Masters, doctorates and National Board certifications held")
    ] = None
    weekly_hours: Annotated[Decimal | None, Field(ge=0, le=45, description="Hours of Home/Hospital work a week")] = None


def home_hospital_pay(inputs: HomeHospitalPayInputs, book: Book, as_of: date) -> Determination:
    """The FTE at which a Designated Home/Hospital teacher is placed, and the salary if the placement is given.

    Clauses: 23.02 (at least 18 hours a week), 23.04 (0.60 FTE for three full-time students or 18 hours; a pro
    rata share for each additional student), 23.05.1 (full benefits), 23.05.2 (60 more hours of sick leave).
    """
    work = Working("home_hospital_pay", inputs, book, as_of)
    if inputs.home_hospital_students is None and inputs.weekly_hours is None:
        return work.needs(need("home_hospital_students", clause="23.04"))
    by_students = inputs.home_hospital_students is not None
    count = work.input("home_hospital_students" if by_students else "weekly_hours")
    unit = "students" if by_students else "hours"
    if by_students and inputs.weekly_hours is not None:
        work.input("weekly_hours")
        work.assume("The students count; the weekly hours told besides are left aside.")
    base_count, base = work.parameter(f"home_hospital_pay.{unit}"), work.parameter("home_hospital_pay.fte")
    if not work.at_most(base_count, count, text=f"At least {plain(base_count)} {unit}", clause="23.02"):
        return work.not_applicable(
            f"A Designated Home/Hospital teacher has at least {plain(base_count)} {_EN[unit]}.",
            f"Un maestro designado de Home/Hospital tiene al menos {plain(base_count)} {_ES[unit]}.",
            "23.02",
            "23.03.1",
        )
    fte = _fte(work, count, base_count, base)
    work.say(
        f"The placement is {plain(fte)} FTE: {plain(base)} FTE for {plain(base_count)} {_EN[unit]}, and a pro rata "
        "share "
        "for more.",
        f"La jornada es {plain(fte)} FTE: {plain(base)} FTE por {plain(base_count)} {_ES[unit]}, y una parte "
        "proporcional "
        "por lo adicional.",
        "23.04",
    )
    _salary(work, inputs, fte)
    _degrees(work)
    _benefits(work)
    return work.determined(fte, "FTE")


_EN = {"students": "full-time students", "hours": "hours a week"}
_ES = {"students": "estudiantes de tiempo completo", "hours": "horas por semana"}


def _fte(work: Working, count: Figure, base_count: Figure, base: Figure) -> Figure:
    more = work.excess(count, base_count, text=f"{plain(count)} less {plain(base_count)}", clause="23.04")
    work.extra("additional", more)
    total = work.div(
        work.mul(count, base, text=f"{plain(count)} x {plain(base)} FTE", clause="23.04"),
        base_count,
        text=f"/ {plain(base_count)}",
        clause="23.04",
    )
    return work.cents(total, text="To hundredths of an FTE")


def _salary(work: Working, inputs: HomeHospitalPayInputs, fte: Figure) -> None:
    if inputs.step is None or inputs.column is None:
        return
    fields = inputs.model_dump(exclude={"home_hospital_students", "weekly_hours", "advanced_degrees", "fte", "role"})
    placed = salary(SalaryInputs(**fields), work.book, work.as_of)
    if placed.value is None:
        return
    annual = work.use(placed, "salary")
    share = work.cents(work.mul(annual, fte, text=f"{money(annual)} x {plain(fte)} FTE", clause="23.04"))
    work.extra("annual_salary", share)
    work.say(
        f"On the TK-12 schedule that is {money(share)} a year ({money(annual)} at full time).",
        f"En la tabla TK-12 son {money(share)} al año ({money(annual)} a tiempo completo).",
        "23.04",
    )


def _degrees(work: Working) -> None:
    """The stipend for an advanced degree, which is not cut with the FTE."""
    if not work.has("advanced_degrees") or not work.input("advanced_degrees").number:
        return
    row = SINGLE_DEGREE if work.input("advanced_degrees").number == 1 else SEVERAL_DEGREES
    stipend = work.cell(D10, row, STIPEND_COLUMN)
    work.extra("advanced_degree_stipend", stipend)
    work.say(
        f"The Advanced Degree stipend is paid in full, whatever the FTE: {money(stipend)}.",
        f"El estipendio por título avanzado se paga completo, sea cual sea la jornada: {money(stipend)}.",
        "23.04.a",
        "Exhibit D-10",
    )


def _benefits(work: Working) -> None:
    sick, benefits = work.parameter("home_hospital_pay.sick_leave"), work.parameter("home_hospital_pay.benefits")
    work.extra("additional_sick_leave_hours", sick)
    work.extra("benefits_percent", benefits)
    work.say(
        f"Benefits are {plain(benefits)}%, and {plain(sick)} hours a year are added to the sick leave bank.",
        f"Los beneficios son del {plain(benefits)}%, y se agregan {plain(sick)} horas al año al banco de licencia por "
        "enfermedad.",
        "23.05.1",
        "23.05.2",
    )


HOME_HOSPITAL_PAY = Calculator(
    name="home_hospital_pay",
    purpose="FTE, salary and sick leave of a Designated Home/Hospital teacher, by students or hours.",
    purpose_es="FTE, salario y licencia por enfermedad de un maestro designado de Home/Hospital.",
    inputs=HomeHospitalPayInputs,
    clauses=("23.02", "23.03.1", "23.04", "23.04.a", "Exhibit D-10", "23.05.1", "23.05.2"),
    rule=home_hospital_pay,
    example={"home_hospital_students": "4", "step": "7", "column": "III", "school_year": "2024-25"},
)
