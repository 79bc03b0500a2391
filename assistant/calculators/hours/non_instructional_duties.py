"""Non-instructional duties (NIDs) and supervisory duties that may be required (8.01.3-8.01.5, 8.01.10, 17.05.3)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Fte, Group, Level, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .members import MemberInputs, group_of, is_part_time, outside_article_8, pro_rata


class FacultyRep(StrEnum):
    """How a member serves as faculty representative, where it counts towards NIDs."""

    ONLY_OR_LEAD = "only or lead faculty representative"
    OTHER = "other faculty representative at a school with a lead"


class NonInstructionalDutiesInputs(MemberInputs):
    """Level, share of full time, sites, and what exempts or counts."""

    level: Level | None = Field(None, description="Elementary/K-8, or middle and high school")
    fte: Fte | None = None
    duties_at_school: Annotated[
        int | None, Field(ge=0, le=50, description="NIDs assigned to each full-time member at the school this year")
    ] = None
    duties_done: Annotated[int | None, Field(ge=0, le=50, description="NIDs that the member has done this year")] = None
    after_school_weeks: Annotated[
        Decimal | None,
        Field(ge=0, le=40, description="Weeks of 15-minute after school supervision done (middle school only)"),
    ] = None
    work_sites: Annotated[
        int | None, Field(ge=1, le=30, description="Work sites that the member is assigned to (elementary: on one day)")
    ] = None
    bus_supervision: bool | None = Field(
        None, description="Whether the member, in Special Education, supervises buses every assigned day"
    )
    faculty_rep: FacultyRep | None = Field(None, description="Service as faculty representative, if any")
    at_school_site: bool | None = Field(None, description="For a TOSA: whether assigned to a school site")

    @model_validator(mode="after")
    def _within_the_limit_of_the_level(self) -> "NonInstructionalDutiesInputs":
        """Refuse weeks of middle school supervision for an elementary member."""
        if self.after_school_weeks is not None and self.level is Level.ELEMENTARY:
            raise ValueError("after_school_weeks counts at middle schools only (8.01.3.a)")
        return self


def non_instructional_duties(inputs: NonInstructionalDutiesInputs, book: Book, as_of: date) -> Determination:
    """How many NIDs may be required in a year (secondary), or how long a supervisory duty (elementary).

    Clauses: 8.01.3 (six a year; sites; buses), 8.01.3.a.2.a (two weeks of supervision are one NID), 8.01.4 and
    8.01.5 (one 15-minute duty a day), 8.01.10 and 13.15 (share), 17.05.3 (faculty representatives), 22.01.3.c.
    """
    work = Working("non_instructional_duties", inputs, book, as_of)
    group = group_of(work, inputs)
    outside = outside_article_8(work, group, inputs.at_school_site)
    if outside is not None:
        return outside
    if group is Group.INDEPENDENT_STUDY:
        return _independent_study(work, inputs)
    if inputs.level is None:
        if inputs.duties_at_school is None and inputs.faculty_rep is None:
            return work.needs(need("level", clause="8.01.3"))
        work.assume("The school is a middle or high school: only there are non-instructional duties counted.")
    else:
        work.input("level")
    exempt = _exempt(work, inputs) if inputs.level is not None else None
    if exempt is not None:
        return exempt
    return _elementary(work) if inputs.level is Level.ELEMENTARY else _secondary(work, inputs)


def _exempt(work: Working, inputs: NonInstructionalDutiesInputs) -> Determination | None:
    secondary = inputs.level is Level.SECONDARY
    if inputs.bus_supervision:
        work.input("bus_supervision")
        minutes = work.parameter(f"non_instructional_duties.bus_minutes.{inputs.level}")
        work.say(
            f"None: with daily supervision at the buses (at most {plain(minutes)} minutes) you are exempt from the "
            "other duties.",
            f"Ninguna: con la supervisión diaria de autobuses (máximo {plain(minutes)} minutos) queda exento de las "
            "demás tareas.",
            "8.01.3" if secondary else "8.01.5",
        )
        return work.determined(work.sub(minutes, minutes, text="No other duty is required"), "duties")
    if inputs.work_sites is None or inputs.work_sites < 2:
        return None
    sites = work.input("work_sites")
    bound = work.parameter(f"non_instructional_duties.exempt_sites.{inputs.level}")
    over = not work.at_most(sites, bound, text=f"{plain(sites)} sites", clause=str(work.clause_of(bound)))
    if over or (secondary and sites.number == bound.number):
        work.say(
            f"None, except in an emergency: you serve {plain(sites)} sites."
            if not secondary
            else f"None: members assigned to {plain(bound)} or more sites are exempt from NIDs.",
            f"Ninguna, salvo emergencia: usted trabaja en {plain(sites)} planteles."
            if not secondary
            else f"Ninguna: quienes están asignados a {plain(bound)} o más planteles quedan exentos de las NID.",
            "8.01.3" if secondary else "8.01.4",
        )
        return work.determined(work.sub(sites, sites, text="Exempt"), "duties")
    return None


def _elementary(work: Working) -> Determination:
    whole = work.parameter("non_instructional_duties.elementary_minutes")
    minutes = pro_rata(work, whole, "minutes", "8.01.10")
    work.say(
        f"At most one {plain(whole)}-minute supervisory duty a day: before school, at recess or after school.",
        f"Como máximo una tarea de supervisión de {plain(whole)} minutos al día: antes de clases, en el recreo o "
        "después de clases.",
        "8.01.4",
    )
    if minutes != whole:
        work.say(
            f"Your pro rata share of site duties amounts to {plain(minutes)} minutes a day.",
            f"Su parte proporcional de las tareas del plantel equivale a {plain(minutes)} minutos al día.",
            "8.01.10",
            "13.15",
        )
    work.say(
        "Duties are to be assigned as equally as practicable at each site.",
        "Las tareas deben asignarse de la forma más equitativa posible en cada plantel.",
        "8.01.5",
    )
    return work.determined(minutes, "minutes per day")


def _secondary(work: Working, inputs: NonInstructionalDutiesInputs) -> Determination:
    most = work.parameter("non_instructional_duties.secondary_year")
    assigned = most
    if inputs.duties_at_school is not None:
        at_school = work.input("duties_at_school")
        assigned = work.least(at_school, most, text=f"Not over {plain(most)}", clause="8.01.3")
    share = pro_rata(work, assigned, "NIDs")
    work.passed_over("three per semester", "8.01.3 sets the number for secondary schools by the year", "17.05.3")
    work.say(
        f"No more than {plain(share)} NIDs can be required of you this year, except to cover emergencies.",
        f"No se le pueden exigir más de {plain(share)} NID este año, salvo para cubrir emergencias.",
        "8.01.3",
    )
    if is_part_time(inputs.fte):
        work.say(
            f"That is your share of {plain(assigned)} at {plain(work.input('fte'))} FTE.",
            f"Es su parte de {plain(assigned)} con {plain(work.input('fte'))} FTE.",
            "13.15",
        )
    work.say(
        "A duty for which you are paid does not count as a NID.",
        "Una tarea por la que recibe pago no cuenta como NID.",
        "8.01.3",
    )
    if (inputs.work_sites or 1) > 1:
        work.say(
            "With two sites, each may require its pro rata share of these, not the whole number.",
            "Con dos planteles, cada uno puede exigir su parte proporcional de estas, no el número completo.",
            "8.01.3",
        )
    if inputs.faculty_rep is not None:
        return _faculty_rep(work, inputs, share)
    return _left(work, inputs, share)


def _left(work: Working, inputs: NonInstructionalDutiesInputs, share: Figure) -> Determination:
    done = _done(work, inputs)
    if done is None:
        return _whole_number(work, share)
    left = work.excess(share, done, text=f"{plain(share)} less {plain(done)} done", clause="8.01.3")
    work.extra("left", left)
    work.say(
        f"You have done {plain(done)}, so {plain(left)} are left.",
        f"Ya hizo {plain(done)}, así que quedan {plain(left)}.",
        "8.01.3",
    )
    return _whole_number(work, share)


def _done(work: Working, inputs: NonInstructionalDutiesInputs) -> Figure | None:
    parts = [work.input("duties_done")] if inputs.duties_done is not None else []
    if inputs.after_school_weeks is not None:
        weeks, per = work.input("after_school_weeks"), work.parameter("non_instructional_duties.weeks_per_nid")
        parts.append(
            work.div(weeks, per, text=f"{plain(weeks)} weeks of supervision / {plain(per)}", clause="8.01.3.a.2.a")
        )
    return work.total(parts, text="NIDs done") if parts else None


def _whole_number(work: Working, share: Figure) -> Determination:
    """The share; a range if it is no whole number, since the contract does not say how to round it."""
    low = work.floor(share, text="Whole duties below the share")
    high = work.ceil(share, text="Whole duties above the share")
    if low.number == high.number:
        return work.determined(low, "NIDs per year")
    work.reading(low, "NIDs per year", "The share rounded down", "La parte redondeada hacia abajo", "13.15")
    work.reading(high, "NIDs per year", "The share rounded up", "La parte redondeada hacia arriba", "13.15")
    work.say(
        "The contract does not say how to round a share of a duty.",
        "El contrato no dice cómo redondear una parte de una tarea.",
        "13.15",
    )
    return work.ranged("NIDs per year")


def _faculty_rep(work: Working, inputs: NonInstructionalDutiesInputs, share: Figure) -> Determination:
    """Service as faculty representative counts; by the semester or for the year, the text leaves open."""
    work.input("faculty_rep")
    lead = inputs.faculty_rep is FacultyRep.ONLY_OR_LEAD
    credit = work.parameter(f"non_instructional_duties.faculty_rep.{'lead' if lead else 'other'}")
    per_semester = work.parameter("non_instructional_duties.faculty_rep.semester_limit")
    year = work.parameter("non_instructional_duties.secondary_year")
    semesters = work.div(year, per_semester, text=f"{plain(year)} a year are {plain(per_semester)} per semester")
    both = work.mul(credit, semesters, text=f"{plain(credit)} in each semester", clause="17.05.3")
    by_semester = work.excess(share, both, text=f"{plain(share)} less {plain(both)}", clause="17.05.3")
    by_year = work.excess(share, credit, text=f"{plain(share)} less {plain(credit)}", clause="8.01.3")
    work.reading(
        by_semester,
        "NIDs per year",
        "The service counts in each semester, as the clause on faculty representatives says",
        "El servicio cuenta en cada semestre, como dice la cláusula sobre representantes",
        "17.05.3",
        governs=True,
    )
    work.reading(
        by_year,
        "NIDs per year",
        "The service counts once against the yearly limit",
        "El servicio cuenta una vez contra el límite anual",
        "8.01.3",
    )
    work.say(
        f"Your service counts as {plain(credit)} towards a limit of {plain(per_semester)} per semester, which leaves "
        f"{plain(by_semester)} for the year.",
        f"Su servicio cuenta como {plain(credit)} hacia un límite de {plain(per_semester)} por semestre, lo que deja "
        f"{plain(by_semester)} para el año.",
        "17.05.3",
    )
    work.say(
        f"Article 8 counts by the year instead; read so, {plain(by_year)} would be left. The clause on faculty "
        "representatives speaks of semesters, so we go by it.",
        f"El Artículo 8 cuenta por año; leído así, quedarían {plain(by_year)}. La cláusula sobre representantes habla "
        "de semestres, y seguimos esa.",
        "8.01.3",
    )
    return work.conflict("NIDs per year")


def _independent_study(work: Working, inputs: NonInstructionalDutiesInputs) -> Determination:
    most = work.parameter("non_instructional_duties.independent_study_semester")
    share = pro_rata(work, most, "activities")
    work.say(
        f"No more than {plain(share)} non-instructional activities per semester, except to cover emergencies.",
        f"No más de {plain(share)} actividades no instructivas por semestre, salvo para cubrir emergencias.",
        "22.01.3.c",
    )
    if is_part_time(inputs.fte):
        work.say(
            f"That is your share of {plain(most)}.",
            f"Es su parte de {plain(most)}.",
            "13.15",
        )
    work.passed_over("six a year", "Independent Study has its own number", "8.01.3")
    return work.determined(share, "NIDs per semester")


NON_INSTRUCTIONAL_DUTIES = Calculator(
    name="non_instructional_duties",
    purpose="How many non-instructional duties (NIDs) or supervisory duties can be required.",
    purpose_es="Cuántas tareas no instructivas (NID) o de supervisión se pueden exigir.",
    inputs=NonInstructionalDutiesInputs,
    clauses=("8.01.3", "8.01.3.a.2.a", "8.01.4", "8.01.5", "8.01.10", "13.15", "17.05.3", "22.01.3.c", "25.05"),
    rule=non_instructional_duties,
    example={"level": "secondary", "fte": "0.6", "duties_at_school": "5"},
)
