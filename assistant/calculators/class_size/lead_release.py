"""Release time of the Lead of a district-wide program (24.07.1, 24.07.2)."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.words import plain
from assistant.calculators.working import Working


class LeadProgram(StrEnum):
    """The positions with a Lead."""

    ELEMENTARY_MUSIC = "Elementary Music Specialists"
    ELEMENTARY_ART = "Elementary Art Specialists"
    ELEMENTARY_PE = "Elementary Physical Education Specialists"
    NURSES = "Nurses"
    COUNSELORS = "Counselors"
    SOCIAL_WORKERS = "Social Workers"
    OTHER = "another program"


class LeadReleaseInputs(Inputs):
    """The program and how many members it has."""

    lead_program: LeadProgram | None = Field(None, description="Program of the Lead")
    members: Annotated[int | None, Field(ge=0, le=3000, description="Members in the program")] = None


_STIPULATED = {
    LeadProgram.NURSES: ("lead_release.nurses", "24.07.1.d", "nurses", "las enfermeras"),
    LeadProgram.COUNSELORS: ("lead_release.counselors", "24.07.1.e", "counselors", "los consejeros"),
    LeadProgram.SOCIAL_WORKERS: (
        "lead_release.social_workers",
        "24.07.1.f",
        "social workers",
        "los trabajadores sociales",
    ),
}


def lead_release(inputs: LeadReleaseInputs, book: Book, as_of: date) -> Determination:
    """The FTE released for the work of a Lead.

    Clauses: 24.07.1 (the list, with stipulated FTE), 24.07.2.a-b (0.40 below 40 members, 0.60 from 40 on).
    """
    work = Working("lead_release", inputs, book, as_of)
    if inputs.lead_program is None:
        choices = tuple(p.value for p in LeadProgram)
        return work.needs(need("lead_program", clause="24.07.1", choices=choices))
    work.input("lead_program")
    if inputs.lead_program is LeadProgram.OTHER:
        return work.not_covered(
            "The list of Lead positions does not name that program; the District and the Association may add it by "
            "mutual agreement.",
            "La lista de puestos de Lead no menciona ese programa; el Distrito y la Asociación pueden agregarlo de "
            "común "
            "acuerdo.",
            "24.07.1",
        )
    if inputs.lead_program in _STIPULATED:
        parameter, clause, en, es = _STIPULATED[inputs.lead_program]
        release = work.parameter(parameter)
        work.passed_over("release by the number of members", "the list states the FTE for this program", "24.07.2")
        work.say(
            f"The Lead release for {en} is {plain(release)} FTE.",
            f"La liberación para {es} es de {plain(release)} FTE.",
            clause,
        )
        return work.determined(release, "FTE")
    return _by_members(work, inputs)


def _by_members(work: Working, inputs: LeadReleaseInputs) -> Determination:
    if inputs.members is None:
        return work.needs(need("members", clause="24.07.2"))
    members, bound = work.input("members"), work.parameter("lead_release.bound")
    small, large = work.parameter("lead_release.small"), work.parameter("lead_release.large")
    reaches = work.at_most(bound, members, text=f"{plain(bound)} or more members", clause="24.07.2")
    release = work.choose(
        (large if reaches else small).value, (small, large), text=f"{plain(members)} members", clause="24.07.2"
    )
    en = f"{plain(bound)} or more" if reaches else f"less than {plain(bound)}"
    es = f"{plain(bound)} o más" if reaches else f"menos de {plain(bound)}"
    work.say(
        f"The Lead is released {plain(release)} FTE: the program has {plain(members)} members, {en}.",
        f"El Lead tiene {plain(release)} FTE de liberación: el programa tiene {plain(members)} miembros, {es}.",
        "24.07.2.b" if reaches else "24.07.2.a",
    )
    return work.determined(release, "FTE")


LEAD_RELEASE = Calculator(
    name="lead_release",
    purpose="FTE of release time for the Lead of a district-wide program.",
    purpose_es="FTE de tiempo liberado para el Lead de un programa del distrito.",
    inputs=LeadReleaseInputs,
    clauses=("24.07.1", "24.07.2"),
    rule=lead_release,
    example={"lead_program": "Elementary Art Specialists", "members": "38"},
)
