"""Profile: facts of the asker, under one name and one type in every calculator, so that a conversation asks once."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ingest.contract import ClauseId

from .base import Need
from .facts import CLASS_SIZE_FACTS, DATES_FACTS, HOURS_FACTS, LEAVE_FACTS, PAY_FACTS, Fact


class Column(StrEnum):
    """A column of a salary schedule; VI exists on the ECE schedule only."""

    I = "I"  # noqa: E741 - the contract's own Roman numerals
    II = "II"
    III = "III"
    IV = "IV"
    V = "V"
    VI = "VI"


class SalaryProgram(StrEnum):
    """Which salary schedule pays the member."""

    TK12 = "tk12"
    ECE = "ece"
    ADULT_EDUCATION = "adult_education"


class Level(StrEnum):
    """The calendar that a member works: non-instructional days differ."""

    ELEMENTARY = "elementary"
    SECONDARY = "secondary"


class EmploymentStatus(StrEnum):
    """A member's status."""

    TEMPORARY = "temporary"
    PROBATIONARY = "probationary"
    PERMANENT = "permanent"


class Group(StrEnum):
    """The groups for which the contract names the articles that apply."""

    TK12 = "tk12"
    ADULT_EDUCATION = "adult_education"
    ECE = "ece"
    INDEPENDENT_STUDY = "independent_study"
    HOME_HOSPITAL = "home_hospital"
    TOSA = "tosa"
    INTERN = "intern"


class Role(StrEnum):
    """What the member does, where work year, caseload or stipend depend on it."""

    TEACHER = "teacher"
    SPECIAL_EDUCATION_TEACHER = "special_education_teacher"
    COUNSELOR_HIGH_SCHOOL = "counselor_high_school"
    COUNSELOR_K8 = "counselor_k8"
    CTE_TEACHER = "cte_teacher"
    HOME_HOSPITAL_TEACHER = "home_hospital_teacher"
    TEACHER_LIBRARIAN = "teacher_librarian"
    NURSE = "nurse"
    SLP = "slp"
    VISION_MOBILITY = "vision_mobility"
    SOCIAL_WORKER = "social_worker"
    TOSA = "tosa"
    PEER_FACILITATOR = "peer_facilitator"
    FACILITATOR_MENTOR = "facilitator_mentor"
    CONSULTING_TEACHER = "consulting_teacher"
    ECE_TEACHER = "ece_teacher"
    ADULT_EDUCATION_TEACHER = "adult_education_teacher"
    MERAKI_ADVISOR = "meraki_advisor"


StepNumber = Annotated[int, Field(ge=1, le=20, description="Step on the salary schedule, 1 to 20")]
SchoolYear = Annotated[str, Field(pattern=r"^20\d\d-\d\d$", description="School year, such as 2024-25")]
Fte = Annotated[
    Decimal, Field(gt=0, le=Decimal("1.4"), description="Share of a full-time contract: 1 is full time, 0.6 is 60%")
]
Count = Annotated[int, Field(ge=0, le=100000)]
Years = Annotated[Decimal, Field(ge=0, le=60, description="Years")]
Hours = Annotated[Decimal, Field(ge=0, le=10000, description="Hours")]
Day = Annotated[date, Field(description="A day, YYYY-MM-DD")]


ROOMS = (*PAY_FACTS, *CLASS_SIZE_FACTS, *LEAVE_FACTS, *DATES_FACTS, *HOURS_FACTS)
"""The facts of the rooms; one slot stands in one room only (tested)."""

FACTS: dict[str, Fact] = {
    f.slot: f
    for f in (
        Fact("step", "Which step are you on (1 to 20)?", "¿En qué escalón (step) está, del 1 al 20?"),
        Fact("column", "Which column are you in?", "¿En qué columna está?", ("I", "II", "III", "IV", "V", "VI")),
        Fact("school_year", "Which school year?", "¿De qué año escolar se trata?", ("2024-25", "2025-26")),
        Fact(
            "program",
            "Which salary schedule are you on?",
            "¿En qué tabla salarial está?",
            ("tk12", "ece", "adult_education"),
        ),
        Fact(
            "fte",
            "What share of full time do you work (for example 1.0 or 0.6)?",
            "¿Qué parte de la jornada completa trabaja (por ejemplo 1.0 o 0.6)?",
        ),
        Fact(
            "level",
            "Elementary/K-8, or middle/high school?",
            "¿Primaria/K-8, o secundaria?",
            ("elementary", "secondary"),
        ),
        Fact("role", "What is your role (which position)?", "¿Cuál es su puesto?", tuple(r.value for r in Role)),
        Fact(
            "status",
            "Are you temporary, probationary or permanent?",
            "¿Es temporal, a prueba o permanente?",
            ("temporary", "probationary", "permanent"),
        ),
        Fact("hire_date", "When were you hired?", "¿Cuándo fue contratado?"),
        Fact(
            "years_of_service",
            "How many years have you worked in the district?",
            "¿Cuántos años ha trabajado en el distrito?",
        ),
        *ROOMS,
    )
}


def need(slot: str, *, clause: str | None = None, choices: tuple[str, ...] | None = None) -> Need:
    """The question for a missing fact of the profile, and the clause that makes it matter."""
    fact = FACTS[slot]
    return Need(
        slot, fact.en, fact.es, fact.choices if choices is None else choices, ClauseId(clause) if clause else None
    )
