"""Minimum counselor staffing by kind of school and enrolment (7.18)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.bands import pick, row_bands
from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

_TABLE = "staffing.counselors"
_COLUMN = "FTE"


class SchoolType(StrEnum):
    """The kinds of school of 7.18."""

    K8 = "K-8 school"
    MIDDLE = "middle school"
    HIGH = "high school"


class CounselorStaffingInputs(Inputs):
    """The kind of school, and a high school's enrolment."""

    school_type: SchoolType | None = Field(None, description="K-8, middle or high school")
    counselors: Annotated[Decimal | None, Field(ge=0, le=100, description="FTE of counselors that there are")] = None
    schools: Annotated[int | None, Field(ge=1, le=100, description="How many K-8 schools")] = None
    enrollment: Annotated[int | None, Field(ge=0, le=6000, description="Students enrolled at the high school")] = None


def counselor_staffing(inputs: CounselorStaffingInputs, book: Book, as_of: date) -> Determination:
    """The least counselor FTE out of base funding.

    Clauses: 7.18.a (0.2 per K-8 school), b (8.00 for all middle schools), c (high schools by enrolment).
    """
    work = Working("counselor_staffing", inputs, book, as_of)
    if inputs.school_type is None:
        return work.needs(need("school_type", clause="7.18"))
    work.input("school_type")
    if inputs.school_type is SchoolType.HIGH:
        return _high(work, inputs)
    k8 = inputs.school_type is SchoolType.K8
    fte = work.cell(_TABLE, "K-8 school" if k8 else "all middle schools", _COLUMN)
    if k8:
        work.say(
            f"The minimum is {plain(fte)} FTE of counselor per K-8 school.",
            f"El mínimo es {plain(fte)} FTE de consejero por escuela K-8.",
            "7.18.a",
        )
        if inputs.schools is not None:
            schools = work.input("schools")
            fte = work.mul(fte, schools, text=f"{plain(fte)} FTE x {plain(schools)} K-8 schools", clause="7.18.a")
            work.say(
                f"For {plain(schools)} K-8 schools that is {plain(fte)} FTE.",
                f"Para {plain(schools)} escuelas K-8 son {plain(fte)} FTE.",
                "7.18.a",
            )
        _say_short(work, fte, "7.18.a")
        return work.determined(fte, "FTE")
    work.say(
        f"The minimum is {plain(fte)} FTE of counselors for all middle schools together; the contract does not divide "
        "it "
        "among the schools.",
        f"El mínimo es {plain(fte)} FTE de consejeros para todas las escuelas intermedias juntas; el contrato no lo "
        "reparte entre las escuelas.",
        "7.18.b",
    )
    _say_short(work, fte, "7.18.b")
    return work.determined(fte, "FTE for all middle schools")


def _high(work: Working, inputs: CounselorStaffingInputs) -> Determination:
    if inputs.enrollment is None:
        return work.needs(need("enrollment", clause="7.18.c"))
    enrollment = work.input("enrollment")
    bands = row_bands(work.book.table(_TABLE))
    row = pick(work, bands, enrollment, text=f"Enrolment of {plain(enrollment)}", clause="7.18.c")
    assert row is not None
    fte = work.cell(_TABLE, row, _COLUMN)
    work.say(
        f"The minimum is {plain(fte)} FTE of counselors for a high school with {plain(enrollment)} students.",
        f"El mínimo es {plain(fte)} FTE de consejeros para una preparatoria con {plain(enrollment)} estudiantes.",
        "7.18.c",
    )
    _say_short(work, fte, "7.18.c")
    return work.determined(fte, "FTE")


def _say_short(work: Working, least: Figure, clause: str) -> None:
    """How far the counselors that there are fall short of the minimum, or that they do not."""
    if not work.has("counselors"):
        return
    there = work.input("counselors")
    short = work.excess(
        least, there, text=f"{plain(least)} FTE less the {plain(there)} FTE that there are", clause=clause
    )
    work.extra("short", short)
    if not short.number:
        work.say(f"{plain(there)} FTE is not under it.", f"{plain(there)} FTE no queda por debajo.", clause)
        return
    work.say(
        f"With {plain(there)} FTE you are {plain(short)} FTE short of it.",
        f"Con {plain(there)} FTE faltan {plain(short)} FTE.",
        clause,
    )


COUNSELOR_STAFFING = Calculator(
    name="counselor_staffing",
    purpose="Minimum counselor FTE by kind of school and enrolment.",
    purpose_es="FTE mínimo de consejeros por tipo de escuela e inscripción.",
    inputs=CounselorStaffingInputs,
    clauses=("7.18",),
    rule=counselor_staffing,
    example={"school_type": "high school", "enrollment": "1450"},
)
