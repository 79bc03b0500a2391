"""How much meeting time may be required (8.01.2, 8.01.11, 8.02.7, 17.05.2, 21.11)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Fte, Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .ece_program import CLAUSES, EceProgram
from .members import MemberInputs, group_of, is_part_time, outside_article_8


class Meeting(StrEnum):
    """The kinds of meeting that the contract bounds."""

    FACULTY = "general faculty meeting"
    EVENING = "evening event"
    COLLABORATION = "Collaboration Thursday"
    ASSOCIATION = "Association time in the general faculty meeting"
    OTHER = "meeting required by a district, state or federal program"


class MeetingTimeInputs(MemberInputs):
    """The kind of meeting, and what is planned."""

    meeting: Meeting | None = Field(None, description="Kind of meeting; the general faculty meeting unless said")
    minutes: Annotated[
        Decimal | None, Field(ge=0, le=6000, description="Minutes planned: of the meeting, or of one Thursday")
    ] = None
    meetings: Annotated[
        int | None,
        Field(ge=0, le=60, description="Faculty meetings planned in the month, or evening events in the year"),
    ] = None
    emergency: bool | None = Field(None, description="Whether the meeting is called for an emergency")
    fte: Fte | None = None
    ece_program: EceProgram | None = Field(None, description="Program of an Early Childhood Education member")
    at_school_site: bool | None = Field(None, description="For a TOSA: whether assigned to a school site")


def meeting_time(inputs: MeetingTimeInputs, book: Book, as_of: date) -> Determination:
    """The meeting time that may be required, and by how much a plan goes over it.

    Clauses: 8.01.11 (one 75-minute faculty meeting a month), 8.01.2 (two evening events a year), 8.02.7
    (Collaboration Thursdays), 17.05.2 (five minutes for the Association), 8.01.12, 21.11 (ECE).
    """
    work = Working("meeting_time", inputs, book, as_of)
    group = group_of(work, inputs)
    if group is Group.ECE:
        return _ece(work, inputs)
    outside = outside_article_8(work, group, inputs.at_school_site)
    if outside is not None:
        return outside
    if inputs.meeting is not None:
        work.input("meeting")
    return _RULES[inputs.meeting or Meeting.FACULTY](work, inputs)


def _faculty(work: Working, inputs: MeetingTimeInputs) -> Determination:
    minutes, number = work.parameter("meeting_time.faculty_minutes"), work.parameter("meeting_time.faculty_meetings")
    reps = work.parameter("meeting_time.association_minutes")
    if inputs.emergency:
        work.input("emergency")
        return work.not_covered(
            "The limit on general faculty meetings does not hold in an emergency, and the contract sets no other.",
            "El límite de las reuniones generales de profesores no rige en una emergencia, y el contrato no fija otro.",
            "8.01.11",
        )
    work.extra("meetings_per_month", number)
    work.extra("association_minutes", reps)
    work.say(
        f"General faculty meetings are limited to {counted(number, 'meeting', 'meetings')} of {plain(minutes)} "
        "minutes a month, unless there is an emergency.",
        f"Las reuniones generales de profesores se limitan a {counted(number, 'reunión', 'reuniones')} de "
        f"{plain(minutes)} minutos al mes, salvo emergencia.",
        "8.01.11",
    )
    if is_part_time(inputs.fte):
        work.input("fte")
        work.passed_over("a pro rata share", "part-time members attend the entire faculty meeting", "13.15")
        work.say(
            "Part-time members attend the entire meeting, unless the contract or the principal's agreement says "
            "otherwise.",
            "Quienes trabajan tiempo parcial asisten a toda la reunión, salvo que el contrato o un acuerdo con el "
            "director diga otra cosa.",
            "8.01.11",
        )
    _over(work, inputs, minutes, number)
    work.say(
        f"The faculty representative has {plain(reps)} of these minutes for Association business.",
        f"El representante de profesores tiene {plain(reps)} de esos minutos para asuntos de la Asociación.",
        "8.01.11",
        "17.05.2",
    )
    return work.determined(minutes, "minutes per month")


def _over(work: Working, inputs: MeetingTimeInputs, minutes: Figure, number: Figure) -> None:
    """Whether the length and the number of the meetings are within the limits; one that is not, is said alone."""
    said: list[tuple[Figure, str, str]] = []
    if inputs.minutes is not None:
        planned = work.input("minutes")
        over = work.excess(planned, minutes, text=f"{plain(planned)} less {plain(minutes)}", clause="8.01.11")
        work.extra("minutes_over", over)
        said.append((over, "minutes over the limit", "minutos por encima del límite"))
    if inputs.meetings is not None:
        held = work.input("meetings")
        over = work.excess(held, number, text=f"{plain(held)} less {plain(number)}", clause="8.01.11")
        work.extra("meetings_over", over)
        said.append((over, "over the number for a month", "por encima del número para un mes"))
    for over, en, es in [one for one in said if one[0].number] or said[:1]:
        _say_over(work, over, en, es, "8.01.11")


def _say_over(work: Working, over: Figure, en: str, es: str, clause: str) -> None:
    if over.number:
        work.say(f"The plan is {plain(over)} {en}.", f"El plan está {plain(over)} {es}.", clause)
    else:
        work.say("The plan is within the limit.", "El plan está dentro del límite.", clause)


def _evening(work: Working, inputs: MeetingTimeInputs) -> Determination:
    number = work.parameter("meeting_time.evening_events")
    work.say(
        f"You are required to attend up to {plain(number)} evening events a year, such as Open House and "
        "Back-to-School Night.",
        f"Debe asistir hasta a {plain(number)} eventos nocturnos al año, como Open House y Back-to-School Night.",
        "8.01.2",
    )
    if inputs.meetings is not None:
        held = work.input("meetings")
        over = work.excess(held, number, text=f"{plain(held)} less {plain(number)}", clause="8.01.2")
        work.extra("events_over", over)
        _say_over(work, over, "over the number for a year", "por encima del número para un año", "8.01.2")
    return work.determined(number, "events per year")


def _collaboration(work: Working, inputs: MeetingTimeInputs) -> Determination:
    most, own = work.parameter("meeting_time.thursday_minutes"), work.parameter("meeting_time.preparation_thursdays")
    work.extra("preparation_thursdays", own)
    work.say(
        f"A Collaboration Thursday may be at most {plain(most)} minutes shorter for students; your work day stays as "
        "long as a normal one.",
        f"Un jueves de colaboración puede ser como máximo {plain(most)} minutos más corto para los estudiantes; su "
        "jornada dura lo mismo que una normal.",
        "8.02.7",
    )
    work.say(
        f"It is not for staff meetings unless the site leadership team decides so with the staff; up to {plain(own)} "
        "Thursdays a year may be Preparation Thursdays for your own work.",
        f"No es para reuniones de personal, salvo que el equipo de liderazgo lo decida con el personal; hasta "
        f"{plain(own)} jueves al año pueden ser jueves de preparación para su propio trabajo.",
        "8.02.7",
        "8.02.7.a",
    )
    if inputs.minutes is not None:
        planned = work.input("minutes")
        over = work.excess(planned, most, text=f"{plain(planned)} less {plain(most)}", clause="8.02.7")
        work.extra("minutes_over", over)
        _say_over(work, over, "minutes over the limit", "minutos por encima del límite", "8.02.7")
    return work.determined(most, "minutes per Thursday")


def _association(work: Working, inputs: MeetingTimeInputs) -> Determination:
    reps = work.parameter("meeting_time.association_minutes")
    work.say(
        f"The faculty representative has {plain(reps)} minutes of the general faculty meeting. Representative and "
        "administrator agree on when; if they cannot, the site administrator decides.",
        f"El representante de profesores tiene {plain(reps)} minutos de la reunión general. El representante y el "
        "administrador acuerdan cuándo; si no pueden, decide el administrador del plantel.",
        "17.05.2",
    )
    return work.determined(reps, "minutes per general faculty meeting")


def _other(work: Working, inputs: MeetingTimeInputs) -> Determination:
    return work.not_covered(
        "Teachers attend additional meetings that district, state or federal programs require; the contract sets no "
        "limit for them. A site leadership team works on concerns about their number.",
        "Los maestros asisten a reuniones adicionales que exijan programas del distrito, estatales o federales; el "
        "contrato no fija un límite. El equipo de liderazgo del plantel atiende inquietudes sobre su número.",
        "8.01.12",
        "8.01.16",
    )


def _ece(work: Working, inputs: MeetingTimeInputs) -> Determination:
    if inputs.ece_program is None:
        return work.needs(need("ece_program", clause="21.11", choices=tuple(p.value for p in EceProgram)))
    work.input("ece_program")
    clause = CLAUSES[inputs.ece_program]
    time = work.parameter(f"meeting_time.ece.{inputs.ece_program.name.lower()}")
    minutes = inputs.ece_program is EceProgram.PRESCHOOL
    en = counted(time, "minute", "minutes") if minutes else counted(time, "hour", "hours")
    es = counted(time, "minuto", "minutos") if minutes else counted(time, "hora", "horas")
    together = inputs.ece_program in (EceProgram.PRESCHOOL, EceProgram.DISCOVERY_CLUB)
    work.say(
        f"{inputs.ece_program.value} has {en} of staff meetings a month"
        + (", together with professional development." if together else "."),
        f"{inputs.ece_program.value} tiene {es} de reuniones de personal al mes"
        + (", junto con el desarrollo profesional." if together else "."),
        clause,
    )
    if inputs.ece_program is EceProgram.DISCOVERY_CLUB:
        part = work.parameter("meeting_time.ece.discovery_club_administration")
        work.extra("administration_minutes", part)
        work.say(
            f"Administration may use up to {plain(part)} minutes of it.",
            f"La administración puede usar hasta {plain(part)} minutos de ese tiempo.",
            clause,
        )
    return work.determined(time, "minutes per month" if minutes else "hours per month")


_RULES = {
    Meeting.FACULTY: _faculty,
    Meeting.EVENING: _evening,
    Meeting.COLLABORATION: _collaboration,
    Meeting.ASSOCIATION: _association,
    Meeting.OTHER: _other,
}

MEETING_TIME = Calculator(
    name="meeting_time",
    purpose="How much meeting time can be required: faculty meetings, evening events, Collaboration Thursdays.",
    purpose_es="Cuánto tiempo de reuniones se puede exigir: reuniones de profesores, eventos nocturnos, jueves.",
    inputs=MeetingTimeInputs,
    clauses=("8.01.2", "8.01.11", "8.01.12", "8.01.16", "8.02.7", "17.05.2", "21.11.1", "21.11.2", "21.11.3"),
    rule=meeting_time,
    example={"meeting": "general faculty meeting", "minutes": "90"},
)
