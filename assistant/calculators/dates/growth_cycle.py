"""The System of Professional Growth: the next cycle year and its dates, and the Advisory phase (3.04-3.07)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import EmploymentStatus, Group, Level, SchoolYear, Years, need
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .counting import settle
from .growth_dates import advisory, first_meeting, referral, second_triad, year_dates
from .moves import add_years, month_day, school_year_start


class GrowthMatter(StrEnum):
    """What is asked of the System of Professional Growth."""

    CYCLE = "cycle"
    FIRST_MEETING = "first meeting"


class GrowthCycleInputs(Inputs):
    """Status and year of service, and what has happened in the cycle."""

    matter: GrowthMatter | None = Field(
        None, description="The next cycle and its dates (unless said), or the first meeting with the facilitator alone"
    )
    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    service_year: Annotated[
        int | None,
        Field(ge=1, le=60, description="Which year of service in San Juan this school year is: 1 for the first"),
    ] = None
    years_of_service: Years | None = Field(None, description="Completed years of service in San Juan")
    school_year: SchoolYear | None = None
    otherwise_permanent: bool | None = Field(
        None, description="Probationary only because of Education Code 44910, 44912 or 44929.21/44908"
    )
    new_to_site: bool | None = Field(None, description="Newly hired, or assigned to another site or program this year")
    assignment_started_on: date | None = Field(
        None, description="First day of an assignment that began after the instructional year had begun"
    )
    percent_worked: Annotated[
        Decimal | None, Field(ge=0, le=100, description="Share of the school year worked after approved absences, %")
    ] = None
    retirement_notice_on: date | None = Field(
        None, description="Day on which Human Resources received a binding notice of retirement at the end of this year"
    )
    second_triad_on: date | None = Field(None, description="Day of the second triad meeting")
    advisory_started_on: date | None = Field(None, description="First day of an Advisory Cycle")
    standards_not_met: Annotated[
        int | None, Field(ge=1, le=9, description="Standards not met at the end of the Advisory phase")
    ] = None
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")

    @model_validator(mode="after")
    def service_agrees(self) -> "GrowthCycleInputs":
        """Refuse a year of service that does not follow the completed years.

        Raises:
            ValueError: naming both.
        """
        if self.service_year is None or self.years_of_service is None:
            return self
        if self.service_year != int(self.years_of_service) + 1:
            raise ValueError(
                f"service_year {self.service_year} and years_of_service {self.years_of_service} contradict each other: "
                "this year of service is the one after the completed years (3.04.6)"
            )
        return self


def growth_cycle(inputs: GrowthCycleInputs, book: Book, as_of: date) -> Determination:
    """The next school year with a growth cycle and its dates, or the dates of the Advisory phase.

    Clauses: 3.04.2 (meetings), 3.04.4 (observations), 3.04.6 (frequency, absences, exemption), 3.04.10 (summary),
    3.06.1 (Advisory), 3.03.11, 3.03.12, 3.08.2.e.
    """
    work = Working("growth_cycle", inputs, book, as_of)
    for fact, rule in (
        ("second_triad_on", second_triad),
        ("standards_not_met", referral),
        ("advisory_started_on", advisory),
    ):
        if work.has(fact):
            return settle(work, partial(rule, work))
    return _cycle(work, inputs)


def _cycle(work: Working, inputs: GrowthCycleInputs) -> Determination:
    if inputs.matter is GrowthMatter.FIRST_MEETING:
        return first_meeting(work, school_year_start(work))
    if inputs.status is None:
        known = inputs.service_year is not None or inputs.years_of_service is not None
        year = () if known else (need("service_year", clause="3.04.6"),)
        return work.needs(need("status", clause="3.04.6"), *year)
    if _every_year(inputs):
        return _annual(work, inputs)
    if inputs.service_year is None and inputs.years_of_service is None:
        return work.needs(need("service_year", clause="3.04.6"))
    return _permanent(work, inputs)


def _every_year(inputs: GrowthCycleInputs) -> bool:
    return inputs.status is not EmploymentStatus.PERMANENT and not inputs.otherwise_permanent


def _annual(work: Working, inputs: GrowthCycleInputs) -> Determination:
    work.input("status")
    start = school_year_start(work)
    this = work.choose(school_year_of(start.day), (start,), text="At least once each school year", clause="3.04.6.a")
    work.say(
        f"You are in a growth cycle in {this.value}: temporary and probationary members take part every school year.",
        f"Usted está en un ciclo de crecimiento en {this.value}: los miembros temporales y a prueba participan cada "
        "año escolar.",
        "3.04.6.a",
    )
    if inputs.otherwise_permanent is None and inputs.status is EmploymentStatus.PROBATIONARY:
        work.passed_over(
            "members who are probationary only by the Education Code follow the permanent cycle",
            "not said to be so",
            "3.04.6.a.i",
        )
    work.say(
        "An administrator is assigned as your facilitator, who evaluates you.",
        "Se le asigna un administrador como facilitador, que le evalúa.",
        "3.04.1.a",
    )
    year_dates(work, start, permanent=False)
    return work.determined(this, "school year")


def _permanent(work: Working, inputs: GrowthCycleInputs) -> Determination:
    now = _service_year(work)
    start = school_year_start(work)
    due = _next_due(work, now)
    wait = work.sub(due, now, text="School years until then", clause="3.04.6")
    begins = add_years(work, start, wait, "3.04.6")
    when = work.choose(school_year_of(begins.day), (begins,), text="The school year of the next cycle")
    clause = "3.04.6.b" if due.number < 12 else "3.04.6.c" if due.number < 20 else "3.04.6.d"
    if wait.number == 0:
        changed = _exempt(work, start) or _absent(work, inputs, begins)
        if changed is not None:
            return changed
        work.say(
            f"You are in a growth cycle this school year, {when.value}: it is your year {due.value} in San Juan.",
            f"Este año escolar, {when.value}, le toca el ciclo de crecimiento: es su año {due.value} en San Juan.",
            clause,
        )
        year_dates(work, start, permanent=True)
        return work.determined(when, "school year")
    work.say(
        f"Your next growth cycle is in {when.value}, your year {due.value} in San Juan.",
        f"Su próximo ciclo de crecimiento es en {when.value}, su año {due.value} en San Juan.",
        clause,
    )
    work.say(
        "Until then you are in an off year. An administrator may still ask for a cycle, with reasons, before the end "
        "of the previous school year.",
        "Hasta entonces está en un año libre. Un administrador aún puede pedir un ciclo, con razones, antes de que "
        "termine el año escolar anterior.",
        "3.04.6.e",
    )
    return work.determined(when, "school year")


def _service_year(work: Working) -> Figure:
    if work.has("service_year"):
        return work.input("service_year")
    work.assume("This school year is the one after the completed years of service.")
    done = work.floor(work.input("years_of_service"), text="Completed years of service")
    one = work.default("this_year", Decimal(1), "This school year counts as one more year.")
    return work.add(done, one, text="This school year's year of service", clause="3.04.6")


def _next_due(work: Working, now: Figure) -> Figure:
    """The next listed year of service: 4, 6, 8, 12, 15, 20, 25, 30, and every five years after."""
    listed = [work.parameter(f"growth_cycle.year_{n}") for n in range(1, 9)]
    last = listed[-1]
    if now.number <= last.number:
        due = min((y for y in listed if y.number >= now.number), key=lambda y: y.number)
        return work.record(
            "first_at_least", (now, *listed), due.number, text="The next listed year of service", clause="3.04.6"
        )
    every = work.parameter("growth_cycle.every")
    past = work.sub(now, last, text="Years past the last one listed", clause="3.04.6.d")
    times = work.ceil(work.div(past, every, text="In steps of five years"), text="Whole steps")
    more = work.mul(times, every, text="Years in those steps")
    return work.add(last, more, text="The next year of service with a cycle", clause="3.04.6.d")


def _exempt(work: Working, start: Figure) -> Determination | None:
    if not work.has("retirement_notice_on"):
        return None
    deadline = month_day(work, work.parameter("growth_cycle.retirement_notice"), start)
    given = work.input("retirement_notice_on")
    if not work.not_after(given, deadline, text="Binding notice received by August 1", clause="3.04.6.h.i"):
        work.passed_over("exemption of members who retire", "the binding notice came after August 1", "3.04.6.h.i")
        return None
    work.say(
        "You are exempt from this year's cycle: Human Resources received your binding notice of retirement in time.",
        "Está exento del ciclo de este año: Recursos Humanos recibió a tiempo su aviso vinculante de jubilación.",
        "3.04.6.h.i",
    )
    exempt = work.choose("exempt", (given, deadline), text="Notice given in time", clause="3.04.6.h.i")
    return work.determined(exempt, "")


def _absent(work: Working, inputs: GrowthCycleInputs, begins: Figure) -> Determination | None:
    if inputs.percent_worked is None:
        return None
    worked = work.input("percent_worked")
    half, most = work.parameter("growth_cycle.half_year"), work.parameter("growth_cycle.most_of_year")
    if work.at_most(worked, half, text="Worked 50% of the school year or less", clause="3.04.6.f"):
        one = work.default("this_year", Decimal(1), "The following school year is one year later.")
        following = add_years(work, begins, one, "3.04.6.f")
        year = work.choose(school_year_of(following.day), (following,), text="The following school year")
        work.say(
            f"You take part in the full cycle the following school year, {year.value}, because you worked "
            f"{half.value}% of this school year or less.",
            f"Participa en el ciclo completo el año escolar siguiente, {year.value}, porque trabajó el {half.value}% "
            "de este año escolar o menos.",
            "3.04.6.f",
        )
        return work.determined(year, "school year")
    if worked.number < most.number:
        work.say(
            f"Because you worked more than {half.value}% but less than {most.value}% of the year, you and your "
            "facilitator adjust the timelines together.",
            f"Como trabajó más del {half.value}% pero menos del {most.value}% del año, usted y su facilitador ajustan "
            "juntos los plazos.",
            "3.04.6.f",
        )
    return None


GROWTH_CYCLE = Calculator(
    name="growth_cycle",
    purpose="When your next professional growth (evaluation) cycle is, and its meetings and observations.",
    purpose_es="Cuándo es su próximo ciclo de crecimiento profesional (evaluación), y sus reuniones y observaciones.",
    inputs=GrowthCycleInputs,
    clauses=(
        "3.03.11",
        "3.03.12",
        "3.04.1.a",
        "3.04.2",
        "3.04.4",
        "3.04.6",
        "3.04.10",
        "3.06.1",
        "3.08.2.e",
        "3.02",
    ),
    rule=growth_cycle,
    example={"status": "permanent", "service_year": "9", "school_year": "2024-25"},
)
