"""Notice that a probationary employee is not reelected (18.01)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import EmploymentStatus, Group, SchoolYear, need
from assistant.calculators.working import Working

from .deadlines import end, fixed, note
from .moves import month_day, school_year_start

_EXCLUDED = {Group.ADULT_EDUCATION: "14.01", Group.ECE: "21.01", Group.TOSA: "25.01"}
_YEARS = {1: "nonreelection_notice.first_year", 2: "nonreelection_notice.second_year"}


class NonreelectionNoticeInputs(Inputs):
    """Status, probationary year and school year."""

    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    probationary_year: Annotated[
        int | None, Field(ge=1, le=2, description="Probationary year this school year is: 1 or 2")
    ] = None
    school_year: SchoolYear | None = None
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


def nonreelection_notice(inputs: NonreelectionNoticeInputs, book: Book, as_of: date) -> Determination:
    """The last day for written notice of non-reelection: March 15 in the second year, April 30 in the first (18.01)."""
    work = Working("nonreelection_notice", inputs, book, as_of)
    if inputs.group in _EXCLUDED:
        work.input("group")
        return work.not_applicable(
            "The list of articles that apply to your group does not include Article 18.",
            "La lista de artículos que se aplican a su grupo no incluye el Artículo 18.",
            _EXCLUDED[inputs.group],
        )
    if inputs.status in (EmploymentStatus.PERMANENT, EmploymentStatus.TEMPORARY):
        work.input("status")
        return work.not_applicable(
            "The notice of non-reelection in Article 18 is for probationary employees only.",
            "El aviso de no reelección del Artículo 18 es solo para empleados a prueba.",
            "18.01",
        )
    if inputs.probationary_year is None:
        return work.needs(need("probationary_year", clause="18.01"))
    year = work.input("probationary_year")
    deadline = work.parameter(_YEARS[inputs.probationary_year])
    last = month_day(work, deadline, school_year_start(work))
    note(work, "nonreelection_notice_by", fixed(last))
    day = fixed(last)
    which_en = "the first" if year.value == 1 else "the second"
    which_es = "el primer" if year.value == 1 else "el segundo"
    work.say(
        f"In {which_en} probationary year the District must give written notice of non-reelection by {day.en()}.",
        f"En {which_es} año a prueba el Distrito debe dar aviso escrito de no reelección a más tardar {day.es()}.",
        "18.01",
    )
    work.say(
        "A decision not to reemploy a probationary employee is not reviewed under the discipline article.",
        "La decisión de no recontratar a un empleado a prueba no se revisa bajo el artículo de disciplina.",
        "16.01.4",
    )
    return end(work, day, "18.01")


NONREELECTION_NOTICE = Calculator(
    name="nonreelection_notice",
    purpose="The last day for notice that a probationary employee is not reelected.",
    purpose_es="El último día para avisar que un empleado a prueba no es reelegido.",
    inputs=NonreelectionNoticeInputs,
    clauses=("18.01", "16.01.4", "14.01", "21.01", "25.01"),
    rule=nonreelection_notice,
    example={"status": "probationary", "probationary_year": "2", "school_year": "2024-25"},
)
