"""Who asks: the group that decides which articles apply, and the part-time share of a duty (13.15)."""

from pydantic import Field, model_validator

from assistant.calculators.base import Determination, Inputs
from assistant.calculators.profile import Fte, Group, Role, SalaryProgram
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

_BY_PROGRAM = {SalaryProgram.ADULT_EDUCATION: Group.ADULT_EDUCATION, SalaryProgram.ECE: Group.ECE}
_BY_ROLE = {
    Role.ADULT_EDUCATION_TEACHER: Group.ADULT_EDUCATION,
    Role.ECE_TEACHER: Group.ECE,
    Role.TOSA: Group.TOSA,
    Role.PEER_FACILITATOR: Group.TOSA,
    Role.FACILITATOR_MENTOR: Group.TOSA,
    Role.CONSULTING_TEACHER: Group.TOSA,
}
NAMES = {
    Group.TK12: ("regular", "el programa regular"),
    Group.ADULT_EDUCATION: ("Adult Education", "Educación para Adultos"),
    Group.ECE: ("Early Childhood Education", "Educación Temprana (ECE)"),
    Group.INDEPENDENT_STUDY: ("Independent Study", "Estudio Independiente"),
    Group.HOME_HOSPITAL: ("Home/Hospital", "Hogar/Hospital"),
    Group.TOSA: ("TOSA", "TOSA"),
    Group.INTERN: ("intern", "practicante (intern)"),
}
LISTS = {Group.ADULT_EDUCATION: "14.01", Group.ECE: "21.01", Group.TOSA: "25.01"}
"""The clause that lists the only articles of a group."""


class MemberInputs(Inputs):
    """Facts from which the member's group follows."""

    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")
    program: SalaryProgram | None = Field(None, description="Salary schedule: tk12, ece or adult_education")
    role: Role | None = Field(None, description="What the member does")

    @model_validator(mode="after")
    def _one_group(self) -> "MemberInputs":
        """Refuse a group and a salary schedule that exclude each other."""
        by_program = _BY_PROGRAM.get(self.program) if self.program else None
        if self.group in LISTS and self.group is not Group.TOSA and self.program and by_program is not self.group:
            raise ValueError(f"group {self.group.value} and program {self.program.value} exclude each other")
        return self


def group_of(work: Working, inputs: MemberInputs) -> Group | None:
    """The member's group from what was given, noted as used; None for regular TK-12 or if nothing tells."""
    implied = (
        ("group", inputs.group),
        ("program", _BY_PROGRAM.get(inputs.program) if inputs.program else None),
        ("role", _BY_ROLE.get(inputs.role) if inputs.role else None),
    )
    for name, group in implied:
        if group is not None:
            work.input(name)
            return group
    return None


def without_article(work: Working, group: Group | None, article: str, article_es: str) -> Determination | None:
    """`not_applicable` for a group whose own list leaves the article out; None for everyone else.

    Clauses: 14.01, 21.01 and 25.01.
    """
    if group not in LISTS:
        return None
    en, es = NAMES[group]
    return work.not_applicable(
        f"{article} is not among the articles that apply to {en} members.",
        f"{article_es} no está entre los artículos que se aplican a los miembros de {es}.",
        LISTS[group],
    )


def outside_article_8(work: Working, group: Group | None, at_school_site: bool | None = None) -> Determination | None:
    """`not_applicable` for a group to which the article on hours does not apply; None for everyone else.

    Clauses: 14.01, 21.01, 25.01; 25.05 gives a TOSA who is assigned to a school site the hours of the site.
    """
    if group is Group.TOSA and at_school_site:
        work.input("at_school_site")
        return None
    return without_article(work, group, "Article 8 (hours)", "El Artículo 8 (horas)")


def is_part_time(fte: Fte | None) -> bool:
    """Whether a share of full time was given that is less than full time."""
    return fte is not None and fte < 1


def pro_rata(work: Working, whole: Figure, noun: str, clause: str = "13.15") -> Figure:
    """The share of `whole` at the member's FTE, as a step; `whole` itself for a full-time member (13.15)."""
    if not work.has("fte"):
        work.assume("Full time is meant: part time has a pro rata share.")
        return whole
    if not work.input("fte").number < 1:
        return whole
    fte = work.input("fte")
    return work.mul(whole, fte, text=f"{plain(whole)} {noun} x {plain(fte)} FTE", clause=clause)
