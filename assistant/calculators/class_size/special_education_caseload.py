"""Caseload and class size of special education, overage pay and required assistants (Exhibit HH, 7.07, 7.08)."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, Fte, Level, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .assignments import PROGRAMS, STAFFED, Assignment, Program
from .caseload_overage import Overage, overage, say_agreed_later
from .slp_caseload import slp_caseload
from .special_education_staffing import nurse_staffing, staffing


class ReasonOver(StrEnum):
    """Why the number is over the maximum."""

    VACANCIES = "vacancies"
    AGREEMENT = "agreement"


_Students = Annotated[int | None, Field(ge=0, le=5000)]


class SpecialEducationCaseloadInputs(Inputs):
    """The assignment, its students, and why and for how long it is over."""

    assignment: Assignment | None = Field(None, description="Special education assignment")
    resource_specialist: bool | None = Field(
        None, description="Whether it is a Resource Specialist's caseload, if the assignment is not given"
    )
    sites: Annotated[int | None, Field(ge=1, le=20, description="Sites served (Resource Specialists)")] = None
    level: Level | None = None
    over_maximum: bool | None = Field(
        None, description="Whether the caseload is over its maximum, by how much not said"
    )
    caseload: _Students = Field(None, description="Students with an IEP on the caseload")
    students: _Students = Field(None, description="Students in the class (teacher of record)")
    students_over: _Students = Field(None, description="Students over the maximum, if no total is told")
    days: Annotated[int | None, Field(ge=0, le=190, description="Days on which it was over the maximum")] = None
    over_since: Day | None = Field(None, description="First day over the maximum, without a count of days")
    over_until: Day | None = Field(None, description="Last day over the maximum, if it is no more")
    reason_over: ReasonOver | None = Field(None, description="Vacancies, or the practitioner's agreement or waiver")
    morning_and_afternoon: bool | None = Field(None, description="Preschool: whether the class has AM and PM groups")
    fte: Fte | None = None
    students_3_to_5: _Students = Field(None, description="SLP: students aged 3 to 5")
    students_6_and_older: _Students = Field(None, description="SLP: students aged 6 and older")
    supervises_fellow: bool | None = Field(None, description="SLP: supervises a Clinical Fellowship Year candidate")


def special_education_caseload(inputs: SpecialEducationCaseloadInputs, book: Book, as_of: date) -> Determination:
    """The maximum and the average, the pay for being over, and the assistants.

    Clauses: Exhibit HH caseloads.1-11 from 2024-25 (it replaces 7.07 and 7.08 where it speaks); 7.07.1 before;
    7.08 (SLP stipends), 7.19 (nurses). The value is dollars where days over are given, else the maximum.
    """
    work = Working("special_education_caseload", inputs, book, as_of)
    assignment = inputs.assignment or _resource(work, inputs)
    if assignment is None:
        choices = tuple(a.value for a in Assignment)
        return work.needs(need("assignment", clause="Exhibit HH § caseloads", choices=choices))
    if inputs.assignment is not None:
        work.input("assignment")
    if assignment is Assignment.SLP:
        return slp_caseload(work)
    if assignment is Assignment.NURSES:
        return nurse_staffing(work)
    if assignment in STAFFED:
        return staffing(work, STAFFED[assignment])
    return _caseload(work, inputs, PROGRAMS[assignment])


def _resource(work: Working, inputs: SpecialEducationCaseloadInputs) -> Assignment | None:
    """A Resource Specialist's assignment, by the number of sites and the level; None where they leave it open."""
    if not inputs.resource_specialist:
        return None
    work.input("resource_specialist")
    if inputs.sites is not None and inputs.sites > 1:
        work.input("sites")
        return Assignment.RSP_SPLIT_SITE
    if inputs.level is None:
        return None
    work.input("level")
    return Assignment.RSP_SECONDARY if inputs.level is Level.SECONDARY else Assignment.RSP_ELEMENTARY


def _has(work: Working, parameter_id: str) -> bool:
    return parameter_id in work.book.parameters


def _caseload(work: Working, inputs: SpecialEducationCaseloadInputs, program: Program) -> Determination:
    limits = _limits(work, inputs, program)
    main = limits.get("students") if inputs.students is not None and "students" in limits else None
    main = main or limits.get("caseload") or limits["students"]
    _say_limits(work, limits)
    over = _over(work, inputs, limits)
    if over is None or not over.number:
        if over is not None:
            work.say("That is not over the maximum.", "Eso no supera el máximo.", work.clause_of(main))
            _room(work, inputs, main)
        if inputs.reason_over is ReasonOver.AGREEMENT:
            say_agreed_later(work, program)
        _mix(work, program)
        _sites(work, program)
        _average(work, program, aloud=True)
        _assistants(work, program, aloud=True)
        return work.determined(main, "students")
    _average(work, program, aloud=False)
    _assistants(work, program, aloud=False)
    reason = inputs.reason_over.value if inputs.reason_over else None
    return overage(work, program, Overage(over, main, reason))


def _room(work: Working, inputs: SpecialEducationCaseloadInputs, main: Figure) -> None:
    """How many students more there may be, where one number is given that is under the maximum."""
    told = [name for name in ("students", "caseload") if getattr(inputs, name) is not None]
    if len(told) != 1:
        return
    count = work.input(told[0])
    room = work.excess(main, count, text=f"{plain(main)} less {plain(count)}", clause=work.clause_of(main))
    work.extra("room", room)
    if room.number:
        work.say(
            f"That leaves room for {plain(room)} more.", f"Queda lugar para {plain(room)} más.", work.clause_of(main)
        )


def _limits(work: Working, inputs: SpecialEducationCaseloadInputs, program: Program) -> dict[str, Figure]:
    """The class size maximum under `students`, the caseload maximum under `caseload`, as far as there are."""
    limits: dict[str, Figure] = {}
    class_maximum = program.parameter("class_maximum")
    am_pm = program.parameter("class_maximum_am_pm")
    if inputs.morning_and_afternoon and _has(work, am_pm):
        work.input("morning_and_afternoon")
        limits["students"] = work.parameter(am_pm)
    elif _has(work, class_maximum):
        limits["students"] = work.parameter(class_maximum)
    caseload_maximum = program.parameter("caseload_maximum")
    if _has(work, caseload_maximum):
        limits["caseload"] = work.parameter(caseload_maximum)
    if program.key in ("mild_moderate", "moderate_severe"):
        limits["caseload"] = limits["students"]
    return limits


def _say_limits(work: Working, limits: dict[str, Figure]) -> None:
    for name, en, es in (
        ("students", "class size", "tamaño de la clase"),
        ("caseload", "caseload", "número de estudiantes a cargo"),
    ):
        if name not in limits or (name == "caseload" and limits["caseload"] is limits.get("students")):
            continue
        limit = limits[name]
        work.extra(f"{'class' if name == 'students' else 'caseload'}_maximum", limit)
        work.say(
            f"The {en} maximum is {plain(limit)}.", f"El máximo del {es} es {plain(limit)}.", work.clause_of(limit)
        )


def _mix(work: Working, program: Program) -> None:
    """How many of a mixed class may need special education, and how many may be community peers."""
    if not _has(work, program.parameter("students_served")):
        return
    served = work.parameter(program.parameter("students_served"))
    peers = work.parameter(program.parameter("community_peers"))
    work.extra("students_served", served)
    work.extra("community_peers", peers)
    work.say(
        f"A class may serve up to {plain(served)} students who require special education services and up to "
        f"{plain(peers)} community peers.",
        f"Una clase puede atender hasta {plain(served)} estudiantes que requieren educación especial y hasta "
        f"{plain(peers)} compañeros de la comunidad.",
        work.clause_of(served),
    )


def _sites(work: Working, program: Program) -> None:
    """To how many sites one may be assigned."""
    if _has(work, program.parameter("sites")):
        sites = work.parameter(program.parameter("sites"))
        work.extra("sites", sites)
        work.say(
            f"The assignment is to at most {plain(sites)} sites.",
            f"La asignación es a {plain(sites)} planteles como máximo.",
            work.clause_of(sites),
        )


def _average(work: Working, program: Program, *, aloud: bool) -> None:
    if not _has(work, program.parameter("average")):
        return
    average = work.parameter(program.parameter("average"))
    work.extra("districtwide_average", average)
    if aloud:
        work.say(
            f"The districtwide average is {plain(average)}.",
            f"El promedio en el distrito es {plain(average)}.",
            work.clause_of(average),
        )


def _assistants(work: Working, program: Program, *, aloud: bool) -> None:
    assistants = program.parameter("assistants")
    if program.aides_table and work.as_of >= _first_day(work, program):
        words = work.printed(program.aides_table, program.aides_row, "Instructional assistants")
    elif _has(work, assistants):
        words = work.parameter(assistants)
    else:
        return
    work.extra("assistants", words)
    if aloud:
        work.say(
            f"Required instructional assistants: “{words.value}”.",
            f"Asistentes de instrucción requeridos: “{words.value}” (texto del contrato).",
            work.clause_of(words),
        )


def _first_day(work: Working, program: Program) -> date:
    return date.fromisoformat(work.book.table(program.aides_table).first_day or "0001-01-01")


def _over(work: Working, inputs: SpecialEducationCaseloadInputs, limits: dict[str, Figure]) -> Figure | None:
    """The larger of the two overages, or None where no number is given that has a limit.

    Students of a program that has no classes of its own are its caseload.
    """
    overs = []
    for name, noun in (("students", "students in the class"), ("caseload", "students on the caseload")):
        limit = limits.get(name)
        if limit is None and name == "students" and inputs.caseload is None:
            limit = limits.get("caseload")
        if getattr(inputs, name) is None or limit is None:
            continue
        count = work.input(name)
        text = f"{counted(count, noun, noun)} less {plain(limit)}"
        overs.append(work.excess(count, limit, text=text, clause=work.clause_of(limit)))
    if not overs:
        return work.input("students_over") if inputs.students_over is not None else None
    return overs[0] if len(overs) == 1 else work.most(*overs, text="The larger of the two")


SPECIAL_EDUCATION_CASELOAD = Calculator(
    name="special_education_caseload",
    purpose="Caseload and class size maximum of a special education assignment, overage pay and assistants.",
    purpose_es="Máximo de estudiantes de una asignación de educación especial, pago por exceso y asistentes.",
    inputs=SpecialEducationCaseloadInputs,
    clauses=("Exhibit HH § caseloads", "7.07", "7.08", "7.19", "7.20"),
    rule=special_education_caseload,
    example={"assignment": "RSP elementary (one site)", "caseload": "27", "reason_over": "vacancies", "days": "20"},
)
