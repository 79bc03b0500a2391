"""Resigning from an elected seat, missing its meetings, applying after a removal (24.04.10, 24.05.3, 24.07.4)."""

from assistant.calculators.base import Determination
from assistant.calculators.dates.moves import add_weeks, add_years, month_day, start_around, start_of
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working

from .positions import SEATS, AssignmentTermInputs, Position

_RESIGN = {
    Position.LEADERSHIP_TEAM: ("leadership_team", "24.04.10.a"),
    Position.DEPARTMENT_CHAIR: ("chair", "24.05.3.f"),
}


def resignation(work: Working, inputs: AssignmentTermInputs) -> Determination:
    """By when a successor is elected, and for how long (24.04.10.a, 24.05.3.f); a Lead's successor (24.07.4)."""
    if inputs.position is Position.LEAD:
        years = work.parameter("assignment_term.lead_successor")
        work.say(
            f"The position is opened for applications; whoever is selected begins a new term of {plain(years)} years.",
            f"Se abre el puesto a solicitudes; quien sea seleccionado empieza un nuevo período de {plain(years)} años.",
            "24.07.4.c",
            "24.07.4",
        )
        return work.determined(years, "years")
    if inputs.position not in SEATS:
        return work.not_covered(
            "The contract does not say what follows a resignation from this position.",
            "El contrato no dice qué sigue a una renuncia de este puesto.",
            "25.03.3",
        )
    assert inputs.position is not None
    missing = [] if work.has("resigned_on") else ["resigned_on"]
    missing += [] if work.has("term_began") or work.has("year_of_term") else ["year_of_term"]
    name, clause = _RESIGN[inputs.position]
    if missing:
        return work.needs(*(need(slot, clause=clause) for slot in missing))
    return _election(work, name, clause)


def _election(work: Working, name: str, clause: str) -> Determination:
    resigned, weeks = work.input("resigned_on"), work.parameter(f"assignment_term.election_weeks.{name}")
    by = add_weeks(work, resigned, weeks, clause)
    line = _second_march(work, work.parameter(f"assignment_term.resignation_line.{name}"))
    late = work.not_after(line, resigned, text=f"Resigned on or after {day_en(line.day)}", clause=clause)
    years = work.parameter(f"assignment_term.next_term.{name}")
    work.extra("next_term_included", work.choose("yes" if late else "no", (), text="Whether the next term is included"))
    work.say(
        f"A special election is held by {day_en(by.day)}, within {plain(weeks)} weeks.",
        f"Se celebra una elección especial a más tardar el {day_es(by.day)}, dentro de {plain(weeks)} semanas.",
        clause,
    )
    if late:
        work.say(
            f"It is for the rest of the term and the next {plain(years)}-year term, because the resignation is on or "
            f"after {day_en(line.day)}.",
            f"Es por el resto del período y el siguiente de {plain(years)} años, porque la renuncia es el "
            f"{day_es(line.day)} o después.",
            clause,
        )
    else:
        work.say(
            f"It is for the rest of the term only, because the resignation is before {day_en(line.day)}.",
            f"Es solo por el resto del período, porque la renuncia es antes del {day_es(line.day)}.",
            clause,
        )
    return work.determined(by, "date")


def _second_march(work: Working, line: Figure) -> Figure:
    """The day of the line in the second school year of the term."""
    if not work.has("term_began"):
        return _second_march_by_year(work, line)
    start = start_of(work, work.input("term_began"))
    after = work.record(
        "year_after", (start,), start.day.replace(year=start.day.year + 1), text="The next year of the term"
    )
    return month_day(work, line, after)


def _second_march_by_year(work: Working, line: Figure) -> Figure:
    """The same, where it is told in which year of the term the resignation lies."""
    year, start = work.input("year_of_term"), start_around(work, work.input("resigned_on"))
    if year.number > 1:
        return month_day(work, line, start)
    after = work.record(
        "year_after", (start,), start.day.replace(year=start.day.year + 1), text="The second year of the term"
    )
    return month_day(work, line, after)


def attendance(work: Working, inputs: AssignmentTermInputs) -> Determination:
    """Whether a Leadership Team member keeps the seat (24.04.10.b)."""
    clause = "24.04.10.b"
    if inputs.position is not Position.LEADERSHIP_TEAM:
        return work.not_applicable(
            "The rule about attendance is for elected members of a Leadership Team only.",
            "La regla sobre asistencia es solo para miembros electos de un equipo de liderazgo.",
            clause,
        )
    missing = [slot for slot in ("team_meetings", "team_meetings_attended") if not work.has(slot)]
    if missing:
        return work.needs(*(need(slot, clause=clause) for slot in missing))
    held, came = work.input("team_meetings"), work.input("team_meetings_attended")
    share = work.parameter("assignment_term.attendance")
    enough = work.percent(held, share, text=f"{plain(share)}% of {plain(held)} meetings", clause=clause)
    keeps = work.at_most(enough, came, text=f"{plain(came)} attended against {plain(enough)}", clause=clause)
    if keeps:
        work.say("You keep the seat.", "Conserva el puesto.", clause)
    else:
        work.say(
            "You forfeit the rest of the term at the end of this school year; you may be elected again.",
            "Pierde el resto del período al final de este año escolar; puede ser elegido de nuevo.",
            clause,
        )
    work.say(
        f"{plain(came)} of {plain(held)} scheduled meetings were attended; {plain(share)}% is needed.",
        f"Asistió a {plain(came)} de {plain(held)} reuniones programadas; se necesita el {plain(share)}%.",
        clause,
    )
    word = work.choose("keeps the seat" if keeps else "forfeits the seat", (), text="The seat", clause=clause)
    return work.determined(word, "seat")


def removal(work: Working, inputs: AssignmentTermInputs) -> Determination:
    """The first day on which a removed chair or Lead may apply again (24.05.3.e, 24.07.4.b)."""
    rules = {Position.DEPARTMENT_CHAIR: ("chair", "24.05.3.e"), Position.LEAD: ("lead", "24.07.4.b")}
    if inputs.position not in rules:
        return work.not_covered(
            "The contract states no waiting time after a removal from this position.",
            "El contrato no establece un tiempo de espera después de ser removido de este puesto.",
            "25.03.3",
        )
    name, clause = rules[inputs.position]
    years = work.parameter(f"assignment_term.reapply.{name}")
    if inputs.removed_on is None:
        work.say(
            f"You may apply again {plain(years)} years after the removal.",
            f"Puede volver a solicitar el puesto {plain(years)} años después de la remoción.",
            clause,
        )
        return work.determined(years, "years")
    again = add_years(work, work.input("removed_on"), years, clause)
    work.say(
        f"You may apply again from {day_en(again.day)}, after {plain(years)} years.",
        f"Puede volver a solicitar el puesto desde el {day_es(again.day)}, después de {plain(years)} años.",
        clause,
    )
    return work.determined(again, "date")
