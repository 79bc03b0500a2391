"""How long a position lasts, and what follows when it ends (25.03, 25.04, 3.04.8, 3.04.9, 24.04-24.07)."""

from datetime import date
from decimal import Decimal

from assistant.calculators.bands import Band, holding, row_bands
from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.moves import add_years, day_before, start_of
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working

from .positions import TOSA_POSITIONS, AssignmentTermInputs, Position, TermTopic
from .return_rights import return_rights
from .seat_changes import attendance, removal, resignation

_TABLE = "tosa.term"
_COLUMN = "Term"
_FIXED = {
    Position.LEAD: ("lead", "24.07.3.c"),
    Position.DEPARTMENT_CHAIR: ("department_chair", "24.05.3.c"),
    Position.LEADERSHIP_TEAM: ("leadership_team", "24.04.2.c.viii"),
}


def assignment_term(inputs: AssignmentTermInputs, book: Book, as_of: date) -> Determination:
    """The length of a term, return rights, or what follows a resignation, missed meetings or a removal.

    Clauses: 25.03.1 and 25.03.3 (TOSA by experience, never a 7th year), 25.04.2-25.04.4 (experience, waiting year,
    return), 3.04.8.a.vi, 3.04.9.a.iv (Facilitator Mentor), 24.07.3-4 (Lead), 24.05.3 (chair), 24.04.2 and 24.04.10.
    """
    work = Working("assignment_term", inputs, book, as_of)
    if inputs.position is None:
        return work.needs(need("position", clause="25.03", choices=tuple(p.value for p in Position)))
    work.input("position")
    topic = _topic(inputs)
    if inputs.term_topic is not None:
        work.input("term_topic")
    if topic is TermTopic.RETURN:
        return return_rights(work, inputs)
    if topic is TermTopic.RESIGNATION:
        return resignation(work, inputs)
    if topic is TermTopic.ATTENDANCE:
        return attendance(work, inputs)
    return removal(work, inputs) if topic is TermTopic.REMOVAL else _length(work, inputs)


def _topic(inputs: AssignmentTermInputs) -> TermTopic:
    left = inputs.resigned_on is not None
    if inputs.term_topic is not None and not (left and inputs.term_topic is TermTopic.LENGTH):
        return inputs.term_topic
    if left:
        return TermTopic.RESIGNATION
    if inputs.team_meetings is not None:
        return TermTopic.ATTENDANCE
    return TermTopic.REMOVAL if inputs.removed_on is not None else TermTopic.LENGTH


def _length(work: Working, inputs: AssignmentTermInputs) -> Determination:
    if inputs.position is Position.CTS_OR_SPG_LEAD:
        return work.not_covered(
            "Lead positions for CTS and SPG are excepted from the term limits, and the contract sets no other length.",
            "Los puestos Lead de CTS y SPG están exceptuados de los límites, y el contrato no fija otra duración.",
            "25.03.3",
        )
    if inputs.position is Position.FACILITATOR_MENTOR:
        return _mentor(work)
    if inputs.position in TOSA_POSITIONS:
        return _tosa(work, inputs)
    assert inputs.position is not None
    name, clause = _FIXED[inputs.position]
    years = work.parameter(f"assignment_term.{name}")
    work.say(
        f"The term is {counted(years, 'year', 'years')}.",
        f"El período es de {counted(years, 'año', 'años')}.",
        clause,
    )
    if inputs.position is Position.LEAD:
        work.say(
            "Consecutive terms are possible; at the end of each you re-apply.",
            "Se permiten períodos consecutivos; al final de cada uno hay que volver a solicitar el puesto.",
            clause,
        )
    if inputs.position is Position.LEADERSHIP_TEAM:
        work.say("There is no limit on consecutive terms.", "No hay límite de períodos consecutivos.", clause)
    return _ended(work, inputs, years)


def _mentor(work: Working) -> Determination:
    low, high = work.parameter("assignment_term.mentor"), work.parameter("assignment_term.mentor_most")
    clause = "3.04.9.a.iv"
    work.reading(low, "years", "The term without further approval", "El período sin más aprobación", clause)
    work.reading(high, "years", "With each year after approved", "Con cada año siguiente aprobado", clause)
    work.say(
        f"The Facilitator Mentor's term is {plain(low)} years, and up to {plain(high)} if the Professional Growth Team "
        "approves each year after.",
        f"El período del Facilitador Mentor es de {plain(low)} años, y hasta {plain(high)} si el Equipo de Crecimiento "
        "Profesional aprueba cada año siguiente.",
        clause,
    )
    work.say(
        "A member may not serve more than a single consecutive term.",
        "Un miembro no puede servir más de un período consecutivo.",
        clause,
    )
    never = work.parameter("assignment_term.never_year")
    work.passed_over(
        f"never a year {plain(never)}", "Article 3 sets this position's own years, with approval", "25.03.3"
    )
    work.say(
        "Article 25 bars a further year for other such positions; Article 3 sets this position's own years.",
        "El Artículo 25 prohíbe un año más para otros puestos así; el Artículo 3 fija los años propios de este puesto.",
        "25.03.3",
        clause,
    )
    return work.ranged("years")


def _tosa(work: Working, inputs: AssignmentTermInputs) -> Determination:
    if inputs.term_topic is TermTopic.AGAIN:
        return _again(work)
    if inputs.position is Position.ECE_CONTENT_SPECIALIST:
        return _limited(work, inputs, work.cell(_TABLE, "ECE Content Specialists", _COLUMN))
    if inputs.direct_service_years is None:
        return work.needs(need("direct_service_years", clause="25.03.1"))
    years, least = work.input("direct_service_years"), work.parameter("assignment_term.least_experience")
    if not work.at_most(least, years, text=f"{plain(years)} years of direct service", clause="25.04.2"):
        return work.not_applicable(
            f"Applicants need {plain(least)} years of teaching experience in direct service to students; with "
            f"{plain(years)} there is no term yet.",
            f"Se necesitan {plain(least)} años de experiencia en servicio directo a estudiantes; con {plain(years)} "
            "todavía no hay período.",
            "25.04.2",
        )
    whole = work.floor(years, text="Completed years")
    term = work.cell(_TABLE, _row(work, whole), _COLUMN)
    work.passed_over(
        "the remaining years of the earlier term",
        "only for those who were in an assignment when the rule came",
        "25.03.2",
    )
    return _limited(work, inputs, term)


def _again(work: Working) -> Determination:
    """How long a member serves students before applying for such a position again."""
    wait = work.parameter("assignment_term.wait")
    work.say(
        f"Before applying again you serve at least {counted(wait, 'year', 'years')} in direct service to students, at "
        "a school site or program.",
        f"Antes de volver a solicitar, usted sirve al menos {counted(wait, 'año', 'años')} en servicio directo a "
        "estudiantes, en un plantel o programa.",
        "25.04.3",
    )
    return work.determined(wait, "years")


def _row(work: Working, years: Figure) -> str:
    """The band of the table that holds the years of experience, as a step."""
    bands: tuple[Band, ...] = row_bands(work.book.table(_TABLE))
    row = holding(bands, years.number)
    assert row is not None, "the bands begin with the least experience and have no end"
    work.record(
        "band", (years,), row, text="The band of 25.03.1", clause="25.03.1", detail={"bands": [list(b) for b in bands]}
    )
    return row


def _limited(work: Working, inputs: AssignmentTermInputs, term: Figure) -> Determination:
    wait = work.parameter("assignment_term.wait")
    work.say(
        f"The term is at most {plain(term)} years.",
        f"El período es de {plain(term)} años como máximo.",
        "25.03.1",
    )
    if inputs.years_in_position is not None:
        served = work.input("years_in_position")
        left = work.excess(term, served, text=f"{plain(term)} less {plain(served)} served", clause="25.03.3")
        work.extra("years_left", left)
        work.say(
            f"You have served {plain(served)}, also in other such positions, so {plain(left)} are left.",
            f"Ya sirvió {plain(served)}, también en otros puestos así, de modo que quedan {plain(left)}.",
            "25.03.3",
        )
    never = work.parameter("assignment_term.never_year")
    work.passed_over("a longer service in more than one position", f"never a year {plain(never)}", "25.03.3")
    work.say(
        "It is a limit, not a guarantee: you may be returned to your previous role earlier.",
        "Es un límite, no una garantía: se le puede regresar antes a su puesto anterior.",
        "25.03.3",
    )
    work.say(
        f"Before applying again you serve at least {counted(wait, 'year', 'years')} in direct service to students.",
        f"Antes de volver a solicitar, sirve al menos {counted(wait, 'año', 'años')} en servicio directo a "
        "estudiantes.",
        "25.04.3",
    )
    work.extra("wait_years", wait)
    return _ended(work, inputs, term)


def _ended(work: Working, inputs: AssignmentTermInputs, years: Figure) -> Determination:
    """The term in years; with its first school year, also its last day."""
    if inputs.term_began is not None:
        began = work.input("term_began")
        start = start_of(work, began)
        last = day_before(work, add_years(work, start, years, "25.03"), "25.03")
        work.extra("last_day", last)
        work.assume("A term runs by school years, from July 1 to June 30.")
        work.say(
            f"Begun with {began.value}, it ends on {day_en(last.day)} at the latest.",
            f"Si empezó con {began.value}, termina a más tardar el {day_es(last.day)}.",
        )
    return work.determined(years, "year" if years.number == Decimal(1) else "years")


ASSIGNMENT_TERM = Calculator(
    name="assignment_term",
    purpose="How long a TOSA, Lead, chair or leadership position lasts, and what follows when it ends.",
    purpose_es="Cuánto dura un puesto de TOSA, Lead, jefe de departamento o liderazgo, y qué sigue cuando termina.",
    inputs=AssignmentTermInputs,
    clauses=(
        "25.03.1",
        "25.03.2",
        "25.03.3",
        "25.04.2",
        "25.04.3",
        "25.04.4",
        "25.04.4.a",
        "3.04.8.a.vi.a",
        "3.04.9.a.iv",
        "24.07.3.c",
        "24.07.4",
        "24.05.3.c",
        "24.05.3.e",
        "24.05.3.f",
        "24.04.2.c.viii",
        "24.04.10.a",
        "24.04.10.b",
    ),
    rule=assignment_term,
    example={"position": "TOSA", "direct_service_years": "20", "years_in_position": "4"},
)
