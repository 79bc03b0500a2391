"""When one must be at work and may leave, from the hours of the students' day (8.01.1, 21.08)."""

from datetime import date, datetime, time, timedelta

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .ece_program import EceProgram
from .members import MemberInputs, group_of, outside_article_8
from .split_site_day import TimeOfDay

_SLOTS = ("instruction_starts", "instruction_ends")
_ANY_DAY = date(2000, 1, 1)
_HOUR = 60


class SchoolDayHoursInputs(MemberInputs):
    """The hours of the students' day, and for Early Childhood Education the program."""

    ece_program: EceProgram | None = Field(None, description="Program of an Early Childhood Education member")
    instruction_starts: TimeOfDay = None
    instruction_ends: TimeOfDay = None

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> "SchoolDayHoursInputs":
        """Refuse a students' day that ends before it begins."""
        start, end = self.instruction_starts, self.instruction_ends
        if start is not None and end is not None and start >= end:
            raise ValueError(f"the students' day ends at {end}, before it begins at {start}")
        return self


def school_day_hours(inputs: SchoolDayHoursInputs, book: Book, as_of: date) -> Determination:
    """The hour at which the member's day begins or ends, or both.

    Clauses: 8.01.1 (15 minutes before the instructional day, leaving after its end), 21.08.1 (preschool, 30 minutes
    before, after or split), 21.08.2 (infants and toddlers, 30 minutes before and one hour after), 21.08.3 (home
    based), 21.08.4 (Discovery Club, the students' day).
    """
    work = Working("school_day_hours", inputs, book, as_of)
    group = group_of(work, inputs)
    if not any(work.has(slot) for slot in _SLOTS):
        clause = "21.08" if group is Group.ECE or inputs.ece_program else "8.01.1"
        return work.needs(*(need(slot, clause=clause) for slot in _SLOTS))
    if group is Group.ECE or inputs.ece_program is not None:
        return _early_childhood(work, inputs)
    outside = outside_article_8(work, group)
    if outside is not None:
        return outside
    before = work.parameter("school_day_hours.before")
    times = _times(work, inputs, before, None, "8.01.1")
    if inputs.instruction_ends is not None:
        work.say(
            "You may leave at the end of the instructional day, unless students or parents need you or a conference "
            "or meeting of the school is held; on District-wide banked days at the end of the regular day.",
            "Puede irse al final del día de instrucción, salvo que lo necesiten estudiantes o padres o haya una "
            "conferencia o reunión escolar; en los días con tiempo acumulado, al final del día regular.",
            "8.01.1",
        )
    return work.determined(times, "time of day")


def _early_childhood(work: Working, inputs: SchoolDayHoursInputs) -> Determination:
    if inputs.ece_program is None:
        return work.needs(need("ece_program", clause="21.08", choices=tuple(p.value for p in EceProgram)))
    work.input("ece_program")
    if inputs.ece_program is EceProgram.INFANT_TODDLER_HOME:
        return work.not_applicable(
            "In home based programs the start and the end of the day vary with the families' needs.",
            "En los programas en el hogar la jornada empieza y termina según las necesidades de las familias.",
            "21.08.3",
        )
    if inputs.ece_program is EceProgram.PRESCHOOL:
        return _preschool(work, inputs)
    if inputs.ece_program is EceProgram.DISCOVERY_CLUB:
        return work.determined(_times(work, inputs, None, None, "21.08.4"), "time of day")
    before, hour = (work.parameter(f"school_day_hours.infant_toddler_{name}") for name in ("before", "after"))
    minutes = work.part("minutes an hour", _HOUR, "rule")
    after = work.mul(hour, minutes, text="The hour after, in minutes", clause="21.08.2")
    return work.determined(_times(work, inputs, before, after, "21.08.2"), "time of day")


def _preschool(work: Working, inputs: SchoolDayHoursInputs) -> Determination:
    """Thirty minutes beside the students' day, which may lie on either side of it."""
    minutes = work.parameter("school_day_hours.preschool")
    work.say(
        f"You work {plain(minutes)} minutes outside the students' day: before it, after it, or split.",
        f"Usted trabaja {plain(minutes)} minutos fuera del día de los estudiantes: antes, después o repartidos.",
        "21.08.1",
    )
    early = _times(work, inputs, minutes, None, "21.08.1", if_so=("If all of it is before", "Si todo es antes"))
    late = _times(work, inputs, None, minutes, "21.08.1", if_so=("If all of it is after", "Si todo es después"))
    work.reading(early, "time of day", "All of it before", "Todo antes", "21.08.1")
    work.reading(late, "time of day", "All of it after", "Todo después", "21.08.1")
    return work.ranged("time of day")


def _times(
    work: Working,
    inputs: SchoolDayHoursInputs,
    before: Figure | None,
    after: Figure | None,
    clause: str,
    if_so: tuple[str, str] = ("", ""),
) -> Figure:
    """When the day begins, when it ends, or from when to when, said and as one value."""
    begins = _moved(work, "instruction_starts", before, "minutes_before", clause)
    ends = _moved(work, "instruction_ends", after, "minutes_after", clause)
    told = [(begins, "begins", "empieza"), (ends, "ends", "termina")]
    known = [(work.record("clock", (t,), _clock(t), text="That hour"), en, es) for t, en, es in told if t is not None]
    day, jornada = ("Your day", "Su jornada") if not if_so[0] else (f"{if_so[0]}, your day", f"{if_so[1]}, su jornada")
    said = " and ".join(f"{en} at {c.value}" for c, en, _ in known).rstrip(".")
    dicho = " y ".join(f"{es} a las {c.value}" for c, _, es in known).rstrip(".")
    work.say(f"{day} {said}.", f"{jornada} {dicho}.", clause)
    if begins is not None and ends is not None:
        return work.record("time_span", (begins, ends), f"{begins.value}-{ends.value}", text="A day", clause=clause)
    whole = begins or ends
    assert whole is not None, "one of the hours is told"
    return whole


def _moved(work: Working, slot: str, minutes: Figure | None, way: str, clause: str) -> Figure | None:
    """An hour that was told, moved by so many minutes; None if it was not told."""
    if not work.has(slot):
        return None
    told = work.input(slot)
    if minutes is None:
        return told
    by = timedelta(minutes=int(minutes.number) * (-1 if way == "minutes_before" else 1))
    moved = datetime.combine(_ANY_DAY, time.fromisoformat(str(told.value))) + by
    words = "before" if way == "minutes_before" else "after"
    text = f"{plain(minutes)} minutes {words} {told.value}"
    return work.record(way, (told, minutes), f"{moved:%H:%M}", text=text, clause=clause)


def _clock(moment: Figure) -> str:
    """The hour as a clock of twelve hours tells it."""
    said = f"{time.fromisoformat(str(moment.value)):%I:%M %p}".lstrip("0")
    return said.replace("AM", "a.m.").replace("PM", "p.m.")


SCHOOL_DAY_HOURS = Calculator(
    name="school_day_hours",
    purpose="When one must be at work and may leave, from the hours of the students' day.",
    purpose_es="A qué hora hay que llegar y se puede salir, según el horario de los estudiantes.",
    inputs=SchoolDayHoursInputs,
    clauses=("8.01.1", "21.08.1", "21.08.2", "21.08.3", "21.08.4"),
    rule=school_day_hours,
    example={"instruction_starts": "08:20", "instruction_ends": "14:50"},
)
