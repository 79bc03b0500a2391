"""Hours of home visits in Early Childhood Education: so many visits for each student, so long each (21.12)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .ece_program import EceProgram


class HomeVisitsInputs(Inputs):
    """The program, and for how many students the visits are made."""

    ece_program: EceProgram | None = Field(None, description="Program of Early Childhood Education")
    students: Annotated[int | None, Field(ge=1, le=200, description="Students whose homes are visited")] = None


def home_visits(inputs: HomeVisitsInputs, book: Book, as_of: date) -> Determination:
    """The visits and the hours of a year in Preschool, or of a week where the program is home based.

    Clauses: 21.12.2 (2 visits a year for each student at 1.5 hours), 21.12.1 (home based: once a week, 1.5 hours). A
    center based visit has only a least length, so its hours are not covered.
    """
    work = Working("home_visits", inputs, book, as_of)
    missing = [need(slot, clause="21.12") for slot in ("ece_program", "students") if not work.has(slot)]
    if missing:
        return work.needs(*missing)
    program = inputs.ece_program
    if program is EceProgram.PRESCHOOL:
        return _in_all(work, "preschool", "21.12.2", ("a year", "al año"))
    if program is EceProgram.INFANT_TODDLER_HOME:
        return _in_all(work, "home_based", "21.12.1", ("a week", "por semana"))
    return work.not_covered(
        f"The contract sets no hours of home visits for {program}.",
        f"El contrato no fija horas de visitas al hogar para {program}.",
        "21.12.1",
    )


def _in_all(work: Working, name: str, clause: str, every: tuple[str, str]) -> Determination:
    work.input("ece_program")
    students = work.input("students")
    each, long = (work.parameter(f"home_visits.{name}_{what}") for what in ("visits", "hours"))
    visits = work.mul(students, each, text=f"{plain(students)} students x {plain(each)}", clause=clause)
    hours = work.mul(visits, long, text=f"{plain(visits)} visits x {plain(long)} hours", clause=clause)
    work.extra("visits", visits)
    en, es = every
    work.say(
        f"For {counted(students, 'student', 'students')} that is {counted(visits, 'home visit', 'home visits')} {en}, "
        f"{plain(hours)} hours in all: {counted(each, 'visit', 'visits')} {en} for each student, "
        f"{plain(long)} hours each.",
        f"Para {counted(students, 'estudiante', 'estudiantes')} son "
        f"{counted(visits, 'visita', 'visitas')} al hogar {es}, {plain(hours)} horas en total: "
        f"{counted(each, 'visita', 'visitas')} {es} por estudiante, de {plain(long)} horas cada una.",
        clause,
    )
    return work.determined(hours, "hours")


HOME_VISITS = Calculator(
    name="home_visits",
    purpose="Hours of home visits in Preschool (a year) and in the home based program (a week).",
    purpose_es="Horas de visitas al hogar en preescolar (al año) y en el programa en el hogar (por semana).",
    inputs=HomeVisitsInputs,
    clauses=("21.12", "21.12.1", "21.12.2"),
    rule=home_visits,
    example={"ece_program": "Preschool", "students": "24"},
)
