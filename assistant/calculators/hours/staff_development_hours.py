"""Staff development hours owed in a year, and pay for more (8.02.1, 8.02.8, 8.02.9, 8.02.14, 21.11)."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Fte, Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .ece_program import CLAUSES, EceProgram
from .members import MemberInputs, group_of, is_part_time, outside_article_8, pro_rata

_REGULAR = "8.02.8"


class StaffDevelopmentHoursInputs(MemberInputs):
    """Share of full time, hours attended, and for Early Childhood Education the program."""

    fte: Fte | None = None
    hours_attended: Annotated[
        Decimal | None, Field(ge=0, le=500, description="Hours of staff development attended this year")
    ] = None
    first_year_in_district: bool | None = Field(None, description="Whether this is the member's first year")
    ece_program: EceProgram | None = Field(None, description="Program of an Early Childhood Education member")
    at_school_site: bool | None = Field(None, description="For a TOSA: whether assigned to a school site")


def staff_development_hours(inputs: StaffDevelopmentHoursInputs, book: Book, as_of: date) -> Determination:
    """The staff development hours that a member owes, and the hours beyond them.

    Clauses: 8.02.1 and 8.02.8.a (three days, 18 hours, when), 8.02.8.b (share and pay of part-time members),
    8.02.14 (new members), 21.11 (Early Childhood Education).
    """
    work = Working("staff_development_hours", inputs, book, as_of)
    group = group_of(work, inputs)
    if group is Group.ECE:
        return _ece(work, inputs)
    outside = outside_article_8(work, group, inputs.at_school_site)
    if outside is not None:
        return outside
    if group is None:
        work.assume("The member is in the regular program, not in Early Childhood Education.")
    return _regular(work, inputs)


def _regular(work: Working, inputs: StaffDevelopmentHoursInputs) -> Determination:
    whole, days = work.parameter("staff_development_hours.year"), work.parameter("staff_development_hours.days")
    before = work.parameter("staff_development_hours.before_instruction")
    thursdays = work.parameter("staff_development_hours.on_thursdays")
    owed = pro_rata(work, whole, "hours", "8.02.8.b")
    work.extra("days", days)
    work.extra("before_instruction", before)
    work.extra("most_on_thursdays", thursdays)
    work.say(
        f"You owe {plain(owed)} hours of staff development this school year.",
        f"Debe {plain(owed)} horas de desarrollo profesional este año escolar.",
        "8.02.8.b" if is_part_time(inputs.fte) else "8.02.1",
    )
    if is_part_time(inputs.fte):
        rest = work.excess(whole, owed, text=f"{plain(whole)} less {plain(owed)}", clause="8.02.8.b")
        work.extra("beyond_the_share", rest)
        work.say(
            f"That is your pro rata share of {plain(whole)} hours. Hours beyond your part-time assignment, "
            f"{plain(rest)} if you attend them all, are paid at your per-diem rate.",
            f"Es su parte proporcional de {plain(whole)} horas. Las horas que exceden su asignación parcial, "
            f"{plain(rest)} si asiste a todas, se pagan a su tarifa diaria.",
            "8.02.8.b",
        )
    work.say(
        f"At least {plain(before)} of the {plain(whole)} hours come before the instructional year, and no more than "
        f"{plain(thursdays)} during Thursday collaboration time.",
        f"Al menos {plain(before)} de las {plain(whole)} horas son antes del año de clases, y no más de "
        f"{plain(thursdays)} durante las colaboraciones de los jueves.",
        "8.02.8.a",
    )
    _attended(work, inputs, owed)
    work.say(
        "If you cannot attend as planned, you get opportunities to make the hours up; if you cannot make them up, you "
        "may use accrued sick leave to be paid for these days.",
        "Si no puede asistir según lo planeado, tendrá oportunidades de reponer las horas; si no puede reponerlas, "
        "puede usar su licencia por enfermedad acumulada para que le paguen esos días.",
        "8.02.1",
    )
    if inputs.first_year_in_district:
        work.input("first_year_in_district")
        more = work.parameter("staff_development_hours.new_member_days")
        work.extra("new_member_days", more)
        work.say(
            f"In your first year the District may also require up to {plain(more)} more days for orientation; they are "
            "paid.",
            f"En su primer año, el Distrito también puede exigir hasta {plain(more)} días más de orientación; son "
            "pagados.",
            "8.02.14",
        )
    return work.determined(owed, "hours per school year")


def _attended(work: Working, inputs: StaffDevelopmentHoursInputs, owed: Figure, clause: str = _REGULAR) -> None:
    if inputs.hours_attended is None:
        return
    attended = work.input("hours_attended")
    left = work.excess(owed, attended, text=f"{plain(owed)} less {plain(attended)}", clause=clause)
    beyond = work.excess(attended, owed, text=f"{plain(attended)} less {plain(owed)}", clause=clause)
    work.extra("left", left)
    work.extra("beyond", beyond)
    if not beyond.number:
        work.say(
            f"With {plain(attended)} attended, {plain(left)} are left.",
            f"Con {plain(attended)} cumplidas, quedan {plain(left)}.",
            clause,
        )
        return
    part_time = is_part_time(inputs.fte)
    work.say(
        f"You attended {counted(beyond, 'hour', 'hours')} more than you owe.",
        f"Asistió a {counted(beyond, 'hora', 'horas')} más de lo que debe.",
        "8.02.8.b" if part_time and clause == _REGULAR else clause,
    )
    if not part_time and clause == _REGULAR:
        work.say(
            "Professional development beyond the required hours that is offered system wide with one-time funds is "
            "paid at the daily rate.",
            "El desarrollo profesional adicional que se ofrece en todo el sistema con fondos únicos se paga a la "
            "tarifa diaria.",
            "8.02.9",
        )


def _ece(work: Working, inputs: StaffDevelopmentHoursInputs) -> Determination:
    if inputs.ece_program is None:
        return work.needs(need("ece_program", clause="21.11", choices=tuple(p.value for p in EceProgram)))
    work.input("ece_program")
    clause = CLAUSES[inputs.ece_program]
    if inputs.ece_program is EceProgram.DISCOVERY_CLUB:
        return _discovery_club(work, clause)
    key = "preschool" if inputs.ece_program is EceProgram.PRESCHOOL else "infant_toddler"
    total, before, grant, team = (
        work.parameter(f"staff_development_hours.{key}.{n}") for n in ("year", "before_year", "grant", "team")
    )
    owed = pro_rata(work, total, "hours")
    work.extra("before_school_year", before)
    work.say(
        f"You have {plain(owed)} hours of professional development per school year.",
        f"Tiene {plain(owed)} horas de desarrollo profesional por año escolar.",
        clause,
    )
    work.say(
        f"Of the {plain(total)} hours, {plain(before)} come before the start of the school year; {plain(grant)} are "
        f"grant aligned and {plain(team)} are set by the leadership team with the staff.",
        f"De las {plain(total)} horas, {plain(before)} son antes del inicio del año escolar; {plain(grant)} siguen la "
        f"subvención y {plain(team)} las fija el equipo de liderazgo con el personal.",
        clause,
    )
    _attended(work, inputs, owed, clause)
    return work.determined(owed, "hours per school year")


def _discovery_club(work: Working, clause: str) -> Determination:
    days = work.parameter("staff_development_hours.discovery_club.days")
    half = work.parameter("staff_development_hours.discovery_club.training_share")
    training = work.mul(days, half, text=f"Half of {plain(days)} days", clause=clause)
    work.extra("days_of_training", training)
    work.say(
        f"Discovery Club has {plain(days)} days of professional development and planning a year, in June and in "
        "August.",
        f"Discovery Club tiene {plain(days)} días de desarrollo profesional y planificación al año, en junio y en "
        "agosto.",
        clause,
    )
    work.say(
        "One part of each day is classroom time and the other, equally long, is training.",
        "Una parte de cada día es tiempo de aula y la otra, igual de larga, es capacitación.",
        clause,
    )
    return work.determined(days, "days per year")


STAFF_DEVELOPMENT_HOURS = Calculator(
    name="staff_development_hours",
    purpose="Staff development hours owed in a school year, in full or part time.",
    purpose_es="Horas de desarrollo profesional que se deben en un año escolar, a tiempo completo o parcial.",
    inputs=StaffDevelopmentHoursInputs,
    clauses=("8.02.1", "8.02.8", "8.02.9", "8.02.14", "21.11.1", "21.11.2", "21.11.3"),
    rule=staff_development_hours,
    example={"fte": "0.5", "hours_attended": "12"},
)
