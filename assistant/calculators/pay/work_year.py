"""Days of responsibility a year by role, and what one is worth (8.02, 25.06, 3.04, 3.08, Exhibits F-1 and II)."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, Role, SalaryProgram, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working

BasicSalary = Annotated[Decimal, Field(gt=0, le=300000, description="Own annual basic salary, USD, where it is told")]


class WorkYearInputs(Inputs):
    """The role, and the facts on which a few roles depend."""

    role: Role | None = Field(None, description="What the member does")
    program: SalaryProgram | None = Field(None, description="Salary schedule, where the role does not say")
    hire_date: Day | None = Field(None, description="First day in paid service, YYYY-MM-DD")
    first_year: bool | None = Field(None, description="Whether it is the member's first year in the District")
    basic_salary: BasicSalary | None = None


_OWN = {
    Role.COUNSELOR_HIGH_SCHOOL: "counselor_high_school",
    Role.COUNSELOR_K8: "counselor_k8",
    Role.NURSE: "nurse",
    Role.SLP: "slp",
    Role.VISION_MOBILITY: "vision_mobility",
    Role.SOCIAL_WORKER: "social_worker",
    Role.TOSA: "tosa",
    Role.PEER_FACILITATOR: "peer_facilitator",
    Role.FACILITATOR_MENTOR: "facilitator_mentor",
    Role.CONSULTING_TEACHER: "consulting_teacher",
    Role.ECE_TEACHER: "ece_schedule",
}

_NOTES = {
    Role.SOCIAL_WORKER: (
        "work_year.social_worker_unscheduled",
        "{} of those days stay unscheduled, for use agreed with your administrator.",
        "{} de esos días quedan sin programar, para usarlos según acuerde con su administrador.",
    ),
    Role.TOSA: (
        "work_year.tosa_flex",
        "The days are flexible; without agreement the supervisor may require up to {} flexed days.",
        "Los días son flexibles; sin acuerdo, el supervisor puede exigir hasta {} días flexibles.",
    ),
    Role.CONSULTING_TEACHER: (
        "work_year.consulting_teacher_additional",
        "Up to {} more days may be assigned at the per diem rate.",
        "Se pueden asignar hasta {} días más con la tarifa diaria.",
    ),
}


def days_of(work: Working, role: Role | None, program: SalaryProgram | None) -> Figure | None:
    """The days of responsibility of a role; None where they depend on a hire date that is not given.

    Clauses: 8.02.1, 8.02.5, 8.02.6 (librarians hired after July 1, 2005), 8.02.10-13, 25.06, 3.04.8.a.iv,
    3.04.9.b.iv, 3.08.4.d.vi, Exhibit F-1.
    """
    if role in (None, Role.TEACHER) and program is SalaryProgram.ECE:
        return work.parameter("work_year.ece_schedule")
    if role is Role.TEACHER_LIBRARIAN:
        if not work.has("hire_date"):
            return None
        hired, bound = work.input("hire_date"), work.parameter("work_year.librarian_bound")
        early = work.not_after(hired, bound, text=f"Hired on or before {bound.day.isoformat()}", clause="8.02.6")
        return work.parameter("work_year.teacher_librarian" if early else "work_year.teacher_librarian_hired_later")
    return work.parameter(f"work_year.{_OWN.get(role, 'teacher') if role else 'teacher'}")


def daily_of(work: Working, annual: Figure, days: Figure) -> tuple[Figure, Figure]:
    """The daily rate of an annual salary, unrounded and to the cent, as it is said (13.03)."""
    daily = work.div(annual, days, text=f"Daily rate: {money(annual)} / {plain(days)} work days", clause="13.03")
    rate = work.cents(daily)
    work.extra("daily_rate", rate)
    work.say(
        f"The daily rate is {money(rate)} ({money(annual)} divided by {plain(days)} days).",
        f"La tarifa diaria es {money(rate)} ({money(annual)} entre {plain(days)} días).",
        "13.03",
    )
    return daily, rate


def work_year(inputs: WorkYearInputs, book: Book, as_of: date) -> Determination:
    """How many days a year the member is required to serve.

    Clauses: as `days_of`; 8.02.14 (new members), Exhibit II (Meraki).
    """
    work = Working("work_year", inputs, book, as_of)
    if inputs.program is SalaryProgram.ADULT_EDUCATION or inputs.role is Role.ADULT_EDUCATION_TEACHER:
        return work.not_covered(
            "The contract sets no work year in days for Adult Education; it is assigned and paid by the hour.",
            "El contrato no fija un año laboral en días para Educación para Adultos; se asigna y se paga por hora.",
            "14.02",
            "14.04.1",
        )
    if inputs.role is None and inputs.program is not SalaryProgram.ECE:
        return work.needs(need("role", clause="8.02"))
    for name in ("role", "program"):
        if work.has(name):
            work.input(name)
    if inputs.role is Role.MERAKI_ADVISOR:
        return _meraki(work)
    days = days_of(work, inputs.role, inputs.program)
    if days is None:
        return work.needs(need("hire_date", clause="8.02.6"))
    work.say(f"The work year is {plain(days)} days.", f"El año laboral es de {plain(days)} días.", work.clause_of(days))
    if inputs.role in _NOTES:
        parameter, en, es = _NOTES[inputs.role]
        more = work.parameter(parameter)
        work.say(en.format(plain(more)), es.format(plain(more)), work.clause_of(more))
    if inputs.first_year:
        _new_member(work)
    if inputs.basic_salary is not None:
        daily_of(work, work.input("basic_salary"), days)
    return work.determined(days, "days")


def _new_member(work: Working) -> None:
    work.input("first_year")
    more = work.parameter("work_year.new_member_days")
    work.extra("new_member_days", more)
    work.say(
        f"In the first year the District may require up to {plain(more)} additional paid days.",
        f"En el primer año el Distrito puede exigir hasta {plain(more)} días adicionales pagados.",
        "8.02.14",
    )


def _meraki(work: Working) -> Determination:
    """The memorandum speaks of a 185-day work year, the article of 186 days."""
    regular, memorandum = work.parameter("work_year.teacher"), work.parameter("work_year.meraki")
    most = work.parameter("work_year.meraki_most")
    work.say(
        f"The text gives different work years: the Meraki memorandum speaks of {plain(memorandum)} days, the article "
        "sets "
        f"{plain(regular)}.",
        f"El texto da años laborales distintos: el memorando de Meraki habla de {plain(memorandum)} días, el artículo "
        f"fija {plain(regular)}.",
        "Exhibit II § work-year",
        "8.02.1",
    )
    work.say(
        f"Up to {plain(most)} days may be required; days beyond the work year are paid at the daily rate.",
        f"Se pueden exigir hasta {plain(most)} días; los días que pasan del año laboral se pagan con la tarifa diaria.",
        "Exhibit II § work-year",
    )
    work.extra("most_days", most)
    work.reading(memorandum, "days", "By the memorandum", "Según el memorando", "Exhibit II § work-year")
    work.reading(regular, "days", "By the article", "Según el artículo", "8.02.1")
    return work.conflict("days")


WORK_YEAR = Calculator(
    name="work_year",
    purpose="Days of responsibility a year, by role.",
    purpose_es="Días de responsabilidad al año, según el puesto.",
    inputs=WorkYearInputs,
    clauses=(
        "8.02.1",
        "8.02.5",
        "8.02.6",
        "8.02.10",
        "8.02.11",
        "8.02.12",
        "8.02.13",
        "8.02.14",
        "25.06",
        "3.04.8.a.iv",
        "3.04.9.b.iv",
        "3.08.4.d.vi",
        "Exhibit F-1",
        "Exhibit II § work-year",
    ),
    rule=work_year,
    example={"role": "nurse"},
)
