"""The seniority date of a certificated member (13.10, Exhibit U, 21.14, 21.02, 14.05.2)."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Need
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, EmploymentStatus, Group, SchoolYear, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .members import MemberInputs, group_of


class MovedFrom(StrEnum):
    """The programs from which a permanent member may be hired into regular K-12."""

    ECE = "early childhood education"
    ADULT_EDUCATION = "adult education"


class SeniorityDateInputs(MemberInputs):
    """First days of paid service, and temporary service in the school year before."""

    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    probationary_from: Day | None = Field(
        None, description="First day of paid service as a probationary employee of the District (or of the program)"
    )
    temporary_before: bool | None = Field(
        None, description="Whether the member served as a temporary employee in the school year just before"
    )
    previous_year_first_day: Day | None = Field(
        None, description="First day of paid service as a temporary employee in the school year just before"
    )
    previous_year_days: Annotated[
        int | None,
        Field(ge=0, le=260, description="Days served as a temporary employee in the school year just before"),
    ] = None
    previous_year: SchoolYear | None = Field(
        None, description="The school year just before, where only the year of the temporary service is known"
    )
    previous_year_whole: bool | None = Field(
        None, description="Whether the member served the whole of the school year just before as a temporary employee"
    )
    school_days: Annotated[
        int | None, Field(ge=1, le=260, description="Days that the regular schools were maintained in that year")
    ] = None
    moved_from: MovedFrom | None = Field(
        None, description="Program in which the member was permanent before being hired into regular K-12"
    )

    @model_validator(mode="after")
    def _just_before(self) -> "SeniorityDateInputs":
        """Refuse a temporary year that is not the school year just before, and more days than the year had."""
        first, probationary = self.previous_year_first_day, self.probationary_from
        if first is not None and probationary is not None:
            before = school_year_of(probationary.replace(year=probationary.year - 1, day=1))
            if school_year_of(first) != before:
                raise ValueError(
                    f"previous_year_first_day must be in {before}, the school year just before (Exhibit U)"
                )
        if (self.previous_year_days or 0) > (self.school_days or 260):
            raise ValueError("previous_year_days must not be over school_days")
        return self


def seniority_date(inputs: SeniorityDateInputs, book: Book, as_of: date) -> Determination:
    """The day from which seniority counts.

    Clauses: 13.10 (hire date, ties by lot), Exhibit U 1-2 (75 percent of one temporary year counts), 21.14 (ECE),
    21.02 and 14.05.2 (members hired into K-12 from ECE or Adult Education).
    """
    work = Working("seniority_date", inputs, book, as_of)
    group = group_of(work, inputs)
    if inputs.status is EmploymentStatus.TEMPORARY:
        work.input("status")
        return work.not_covered(
            "A seniority date is set when probationary status is given; the contract sets none for temporary service "
            "alone.",
            "La fecha de antigüedad se fija cuando se da el estatus a prueba; el contrato no fija ninguna solo por "
            "servicio temporal.",
            "Exhibit U § 1",
        )
    own_rule = group is Group.ECE or inputs.moved_from is not None
    if not own_rule and _is_undated(inputs):
        return _undated(work)
    if inputs.probationary_from is None and (
        own_rule
        or (inputs.previous_year_first_day is None and not _is_told_by_year(inputs))
        or _missing_before(work, inputs)
    ):
        before = _missing_before(work, inputs) if inputs.temporary_before else ()
        return work.needs(need("probationary_from", clause="13.10"), *before)
    if group is Group.ECE:
        return _end(work, _ece(work))
    if inputs.moved_from is not None:
        return _end(work, _moved(work, inputs.moved_from))
    return _regular(work, inputs)


def _end(work: Working, day: Figure, unit: str = "date") -> Determination:
    work.say(
        "Members with the same date have their order drawn by lot, each time that it matters.",
        "Cuando varios miembros tienen la misma fecha, el orden se decide por sorteo, cada vez que importa.",
        "13.10",
    )
    return work.determined(day, unit)


def _ece(work: Working) -> Figure:
    day = work.input("probationary_from")
    work.passed_over("temporary service of the year before", "Article 21 has a rule of its own", "Exhibit U § 1")
    work.say(
        f"Your seniority date is {day_en(day.day)}.",
        f"Su fecha de antigüedad es el {day_es(day.day)}.",
        "21.14.definitions",
    )
    work.say(
        "In Early Childhood Education it is the District date of hire as a certificated probationary member.",
        "En Educación Temprana es la fecha de contratación del Distrito como miembro certificado a prueba.",
        "21.14.definitions",
        "21.14.processes.2",
    )
    return day


def _moved(work: Working, program: MovedFrom) -> Figure:
    work.input("moved_from")
    day = work.input("probationary_from")
    ece = program is MovedFrom.ECE
    clause = "21.02" if ece else "14.05.2"
    work.say(f"Your seniority date is {day_en(day.day)}.", f"Su fecha de antigüedad es el {day_es(day.day)}.", clause)
    work.say(
        f"A permanent member hired from {program.value} keeps the first date in paid service as a probationary "
        "employee of that program.",
        "Un miembro permanente que viene de "
        + ("educación temprana" if ece else "educación para adultos")
        + " conserva la primera fecha de servicio pagado como empleado a prueba de ese programa.",
        clause,
    )
    return day


def _regular(work: Working, inputs: SeniorityDateInputs) -> Determination:
    told = (inputs.previous_year_days, inputs.previous_year_first_day, inputs.previous_year_whole)
    if all(fact is None for fact in told) and not inputs.temporary_before:
        work.assume("There was no temporary service in the school year just before.")
        work.passed_over("temporary service of the year before", "none was said", "Exhibit U § 1")
        day = work.input("probationary_from")
        _say_first_paid_day(work, day)
        return _end(work, day)
    missing = _missing_before(work, inputs)
    if missing:
        return work.needs(*missing)
    share = work.parameter("seniority_date.share")
    if not work.has("previous_year_days"):
        work.input("previous_year_whole")
        return _temporary_year(
            work,
            f"You served the whole of that year as a temporary employee; {plain(share)}% of it is needed.",
            f"Trabajó todo ese año como empleado temporal; se necesita el {plain(share)}%.",
        )
    return _by_days(work, share)


def _by_days(work: Working, share: Figure) -> Determination:
    """The date where the days of the temporary year are known."""
    served = work.input("previous_year_days")
    maintained = _maintained(work)
    enough = work.percent(
        maintained, share, text=f"{plain(share)}% of {plain(maintained)} days", clause="Exhibit U § 1"
    )
    work.extra("days_needed", enough)
    if not work.at_most(enough, served, text=f"{plain(served)} days against {plain(enough)}", clause="Exhibit U § 1"):
        work.passed_over(
            "the first day of the temporary year",
            f"{plain(served)} days are less than {plain(enough)}",
            "Exhibit U § 1",
        )
        if not work.has("probationary_from"):
            return work.needs(need("probationary_from", clause="13.10"))
        day = work.input("probationary_from")
        _say_first_paid_day(work, day)
        work.say(
            f"Your temporary year does not count: {plain(served)} days are less than {plain(enough)}, which is "
            f"{plain(share)}% of {plain(maintained)}.",
            f"Su año temporal no cuenta: {plain(served)} días son menos de {plain(enough)}, que es el {plain(share)}% "
            f"de {plain(maintained)}.",
            "Exhibit U § 1",
        )
        return _end(work, day)
    return _temporary_year(
        work,
        f"You served {plain(served)} days of that year as a temporary employee; {plain(enough)} are needed.",
        f"Trabajó {plain(served)} días de ese año como empleado temporal; se necesitan {plain(enough)}.",
    )


def _is_told_by_year(inputs: SeniorityDateInputs) -> bool:
    """Whether the whole of a temporary year is told by its name and not by its first day."""
    named = inputs.previous_year is not None and inputs.previous_year_first_day is None
    return named and bool(inputs.previous_year_whole) and inputs.previous_year_days is None


def _is_undated(inputs: SeniorityDateInputs) -> bool:
    """Whether the whole of the temporary year just before is told, and no day or year of it."""
    days = (inputs.probationary_from, inputs.previous_year_first_day, inputs.previous_year, inputs.previous_year_days)
    return bool(inputs.temporary_before and inputs.previous_year_whole) and all(day is None for day in days)


def _undated(work: Working) -> Determination:
    """The rule itself: from which year the date is taken."""
    work.input("temporary_before")
    work.input("previous_year_whole")
    share = work.parameter("seniority_date.share")
    work.say(
        "The seniority date is the first day of paid service in the school year just before the one in which "
        "probationary status was given.",
        "La fecha de antigüedad es el primer día de servicio pagado del año escolar inmediatamente anterior a aquel en "
        "que se dio el estatus a prueba.",
        "Exhibit U § 1",
        "Exhibit U § 2.b",
    )
    _say_of_that_year(
        work,
        f"It was served whole as a temporary employee; {plain(share)}% of its days are needed.",
        f"Se trabajó entero como empleado temporal; se necesita el {plain(share)}% de sus días.",
    )
    year = work.choose("the school year just before", (), text="The year that counts", clause="Exhibit U § 1")
    return _end(work, year, "school year of the first day of paid service")


def _missing_before(work: Working, inputs: SeniorityDateInputs) -> list[Need]:
    """What is not known of the temporary service in the school year just before."""
    if _is_told_by_year(inputs):
        return []
    served = () if inputs.previous_year_whole else ("previous_year_days",)
    names = [n for n in ("previous_year_first_day", *served) if not work.has(n)]
    return [need(name, clause="Exhibit U § 1") for name in names]


def _maintained(work: Working) -> Figure:
    if work.has("school_days"):
        return work.input("school_days")
    days = work.parameter("seniority_date.school_days")
    work.assume(f"The regular schools were maintained for {plain(days)} days in that school year.")
    return days


def _temporary_year(work: Working, served_en: str, served_es: str) -> Determination:
    """The first day of the temporary year, with how much of it was served."""
    if not work.has("previous_year_first_day"):
        day = work.input("previous_year")
        work.say(
            f"Your seniority date is your first day of paid service in {day.value}, the school year before you became "
            "probationary.",
            f"Su fecha de antigüedad es su primer día de servicio pagado de {day.value}, el año escolar anterior a su "
            "estatus a prueba.",
            "Exhibit U § 1",
            "Exhibit U § 2.b",
        )
        _say_of_that_year(work, served_en, served_es)
        return _end(work, day, "school year of the first day of paid service")
    day = work.input("previous_year_first_day")
    work.say(
        f"Your seniority date is {day_en(day.day)}: the first day of paid service in the school year before you became "
        "probationary.",
        f"Su fecha de antigüedad es el {day_es(day.day)}: el primer día de servicio pagado del año escolar anterior a "
        "su estatus a prueba.",
        "Exhibit U § 1",
        "Exhibit U § 2.b",
    )
    _say_of_that_year(work, served_en, served_es)
    return _end(work, day)


def _say_of_that_year(work: Working, served_en: str, served_es: str) -> None:
    work.say(
        f"{served_en} Only that year counts, no earlier temporary year.",
        f"{served_es} Solo cuenta ese año, ninguno temporal anterior.",
        "Exhibit U § 1",
        "Exhibit U § 2.c",
    )


def _say_first_paid_day(work: Working, day: Figure) -> None:
    work.say(
        f"Your seniority date is {day_en(day.day)}, the first day of paid service as a probationary employee.",
        f"Su fecha de antigüedad es el {day_es(day.day)}, el primer día de servicio pagado como empleado a prueba.",
        "13.10",
        "Exhibit U § 2.a",
    )


SENIORITY_DATE = Calculator(
    name="seniority_date",
    purpose="The date from which a member's seniority counts.",
    purpose_es="La fecha desde la que cuenta la antigüedad de un miembro.",
    inputs=SeniorityDateInputs,
    clauses=(
        "13.10",
        "Exhibit U § 1",
        "Exhibit U § 2.a",
        "Exhibit U § 2.b",
        "Exhibit U § 2.c",
        "21.14.definitions",
        "21.02",
        "14.05.2",
    ),
    rule=seniority_date,
    example={
        "probationary_from": "2024-08-12",
        "previous_year_first_day": "2023-08-14",
        "previous_year_days": "180",
    },
)
