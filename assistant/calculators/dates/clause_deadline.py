"""The last day of any period that a clause sets: so many days, weeks, months or hours from an event (13.02, 13.08-09).

The periods are data: parameters with a `deadline`. Only the counting stands here.
"""

from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs, Need
from assistant.calculators.parameters import Book
from assistant.calculators.periods import DAY_OF_THE_YEAR, UNITS, Anchor, OfYear, Period, Side
from assistant.calculators.profile import Group, Level, SchoolYear, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .counting import Bounds, DayWord, nth_day, nth_day_before, settle
from .deadlines import end, fixed
from .moves import (
    add_days,
    add_months,
    add_weeks,
    add_years,
    back_days,
    back_months,
    back_weeks,
    day_after,
    day_before,
    month_day,
    school_year_start,
    start_around,
)

Hour = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
_WORDS = {f"{word.value}s": word for word in DayWord}
_IN_DAYS = (*_WORDS, "days", "calendar days")
_FRIDAY = 4
_SUMMER = timedelta(days=62)
"""What ends in July or August ends after the school year before."""


class ClauseDeadlineInputs(Inputs):
    """Which period, and the day from which it runs."""

    deadline: str | None = Field(
        None,
        description="Which period of the contract",
        json_schema_extra={"values_of": "periods"},
    )
    event_on: date | None = Field(None, description="Day of the event from which the period runs")
    event_at: Hour | None = Field(None, description="Hour of the event, 00:00 to 23:59, where hours are counted")
    days_passed: Annotated[int, Field(ge=0, le=400)] | None = Field(
        None, description="Days of the period that have passed since the event, where its day is not known"
    )
    school_year: SchoolYear | None = Field(None, description="School year asked about, such as 2025-26")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


def clause_deadline(inputs: ClauseDeadlineInputs, book: Book, as_of: date) -> Determination:
    """The last day of one period, counted in the kind of day that its clause names.

    Clauses: that of the period, and 13.02, 13.08 and 13.09 for what a day is.
    """
    work = Working("clause_deadline", inputs, book, as_of)
    period = book.periods().get(inputs.deadline or "")
    if period is None:
        return work.needs(need("deadline", clause="13.09"))
    name = str(work.input("deadline").value)
    count, unit = work.parameter(name), book.parameters[name].unit
    if unit == DAY_OF_THE_YEAR:
        return _day_of_year(work, inputs, period, count)
    start = _event(work, inputs, period)
    if start is None and inputs.days_passed is not None and unit in _IN_DAYS and period.side is Side.AFTER:
        return _left(work, period, count, unit)
    if start is None:
        return work.needs(_when(period, str(work.clause_of(count))))
    if unit == "hours":
        return _hours(work, inputs, period, count)
    return settle(work, lambda: _counted(work, period, count, start))


def _left(work: Working, period: Period, count: Figure, unit: str) -> Determination:
    """How many days of a period are left after so many of them."""
    clause, passed = str(work.clause_of(count)), work.input("days_passed")
    over = passed.number > count.number
    more, less = (passed, count) if over else (count, passed)
    rest = work.sub(more, less, text=f"{plain(more)} less {plain(less)}", clause=clause)
    all_en = f"The period {period.act} is {plain(count)} {unit} after {period.event}"
    all_es = f"El plazo {period.act_es} es de {plain(count)} {UNITS[unit]} después de {period.event_es}"
    if over:
        end_en, end_es = "it is over", "ya venció"
    else:
        end_en, end_es = f"{plain(rest)} are left", f"quedan {plain(rest)}"
    work.lead(
        f"{all_en}: {plain(passed)} have passed, so {end_en}.",
        f"{all_es}: han pasado {plain(passed)}, así que {end_es}.".replace(" de el ", " del "),
        clause,
    )
    if unit != "days":
        work.assume(f"The days that have passed are {unit}.")
    if over:
        return work.determined(work.choose("over", (rest,), text="More days have passed", clause=clause), "period")
    return work.determined(rest, unit)


def _when(period: Period, clause: str) -> Need:
    """The question for the day of the event."""
    asked = need("event_on", clause=clause)
    return Need(
        asked.slot,
        f"On what date is or was {period.event}?",
        f"¿Qué día es o fue {period.event_es}?",
        asked.choices,
        asked.clause_id,
    )


def _event(work: Working, inputs: ClauseDeadlineInputs, period: Period) -> Figure | None:
    """The day of the event: as given, or the day of the school calendar that the clause names."""
    if inputs.event_on is not None:
        return work.input("event_on")
    calendar = work.book.contract.calendars.get(inputs.school_year or "")
    if period.anchor is None or calendar is None:
        return None
    year, day = work.input("school_year").value, calendar.first_student_day
    if period.anchor is Anchor.JANUARY_1:
        new_year = date(day.year + 1, 1, 1)
        return work.choose(new_year, (), text=f"{period.anchor.value} of {year}", clause=calendar.clause_id)
    work.say(
        f"The {period.anchor.value} of {year} is {day_en(day)}.",
        f"El primer día de instrucción de {year} es el {day_es(day)}.",
        calendar.clause_id,
    )
    return work.choose(day, (), text=f"The {period.anchor.value}", clause=calendar.clause_id)


def _counted(work: Working, period: Period, count: Figure, start: Figure) -> Determination:
    clause = str(work.clause_of(count))
    unit = work.book.parameters[count.name].unit
    begun = day_before(work, start, clause) if period.day_one else start
    last = _moved(work, begun, count, unit, period.side, clause)
    side_en, side_es = _side(period)
    edge_en, edge_es = _edge(period)
    work.lead(
        f"The {edge_en} day {period.act} is {last.en()}: {plain(count)} {unit} {side_en} {period.event} "
        f"({day_en(start.day)}).",
        f"El {edge_es} día {period.act_es} es {last.es()}: {plain(count)} {UNITS[unit]} {side_es} {period.event_es} "
        f"({day_es(start.day)}).".replace(" de el ", " del "),
        clause,
    )
    if period.day_one and unit == "weeks":
        after = day_after(work, last.latest, clause)
        work.say(
            f"The first day after it is {day_en(after.day)}.",
            f"El primer día después es el {day_es(after.day)}.",
            clause,
        )
    if unit in ("days", "calendar days") and last.latest.day.weekday() > _FRIDAY:
        work.assume("The contract does not move a last day that falls on a weekend.")
    return end(work, last, clause)


def _side(period: Period) -> tuple[str, str]:
    if period.side is Side.BEFORE:
        return "before", "antes de"
    return ("counted from", "contados desde") if period.day_one else ("after", "después de")


def _edge(period: Period) -> tuple[str, str]:
    return ("first", "primer") if period.first else ("last", "último")


def _moved(work: Working, start: Figure, count: Figure, unit: str, side: Side, clause: str) -> Bounds:
    """So many days, weeks or months from a day, to one side of it."""
    back = side is Side.BEFORE
    if unit in _WORDS:
        return (nth_day_before if back else nth_day)(work, start, count, _WORDS[unit], clause)
    if unit == "weeks":
        return fixed((back_weeks if back else add_weeks)(work, start, count, clause))
    if unit == "months":
        return fixed((back_months if back else add_months)(work, start, count, clause))
    if unit == "years" and not back:
        return fixed(add_years(work, start, count, clause))
    if unit == "days":
        work.assume("The clause says days without naming a kind; calendar days are counted.")
    return fixed((back_days if back else add_days)(work, start, count, clause))


def _hours(work: Working, inputs: ClauseDeadlineInputs, period: Period, count: Figure) -> Determination:
    """A period of hours: to the hour where the hour of the event is known."""
    start, clause = work.input("event_on"), str(work.clause_of(count))
    back = period.side is Side.BEFORE
    at = work.input("event_at") if inputs.event_at is not None else work.part("event_at", "12:00", "rule")
    hours = count.number * (-1 if back else 1)
    moment = datetime.fromisoformat(f"{start.value}T{at.value}") + timedelta(hours=int(hours))
    op = "before_hours" if back else "after_hours"
    day = work.record(op, (start, at, count), moment.date(), text=f"{plain(count)} hours", clause=clause)
    side_en, side_es = _side(period)
    if inputs.event_at is None:
        work.say(
            f"The last day {period.act} is {day_en(day.day)}, at the hour of the event: {plain(count)} hours {side_en} "
            f"{period.event} ({day_en(start.day)}).",
            f"El último día {period.act_es} es el {day_es(day.day)}, a la hora del suceso: {plain(count)} horas "
            f"{side_es} {period.event_es} ({day_es(start.day)}).".replace(" de el ", " del "),
            clause,
        )
        return work.determined(day, "date")
    clock = work.record("clock", (at,), _clock(moment), text="That hour of the day")
    work.extra("hour", at)
    work.say(
        f"The time {period.act} ends on {day_en(day.day)} at {clock.value}: {plain(count)} hours {side_en} "
        f"{period.event} ({day_en(start.day)}, {clock.value}).",
        f"El plazo {period.act_es} termina el {day_es(day.day)} a las {at.value}: {plain(count)} horas {side_es} "
        f"{period.event_es} ({day_es(start.day)}, {at.value}).".replace(" de el ", " del "),
        clause,
    )
    return work.determined(day, "date")


def _clock(moment: datetime) -> str:
    return f"{moment:%I:%M %p}".lstrip("0").replace("AM", "a.m.").replace("PM", "p.m.")


def _day_of_year(work: Working, inputs: ClauseDeadlineInputs, period: Period, named: Figure) -> Determination:
    """A day of every year, in the school year asked about, in the one before it or in the one after."""
    clause = str(work.clause_of(named))
    start = _year_start(work, inputs)
    if start is None:
        return work.needs(need("school_year", clause=clause))
    year = school_year_of(start.day)
    if period.school_year is OfYear.BEFORE:
        first = start.day.replace(year=start.day.year - 1)
        start = work.record("year_before", (start,), first, text="The school year before it begins")
    if period.school_year is OfYear.AFTER and inputs.school_year is None:
        start = work.input("event_on")
        over = work.choose(school_year_of(start.day - _SUMMER), (start,), text="The school year that is over by then")
        year = str(over.value)
    elif period.school_year is OfYear.AFTER:
        first = start.day.replace(year=start.day.year + 1)
        start = work.record("year_after", (start,), first, text="The school year after it begins")
    last = printed = month_day(work, named, start)
    before_en = before_es = ""
    if period.strictly:
        last = day_before(work, printed, clause)
        before_en, before_es = f", as it must be before {day_en(printed.day)}", f", antes del {day_es(printed.day)}"
    edge_en, edge_es = _edge(period)
    work.lead(
        f"The {edge_en} day {period.act} is {day_en(last.day)}, for {period.event.format(year=year)}{before_en}.",
        f"El {edge_es} día {period.act_es} es el {day_es(last.day)}, para "
        f"{period.event_es.format(year=year)}{before_es}.",
        clause,
    )
    _say_what_follows(work, period, start)
    return end(work, fixed(last), clause)


def _say_what_follows(work: Working, period: Period, start: Figure) -> None:
    """The later day on which the same clause draws the consequence of what was left undone."""
    later = work.book.periods().get(period.then)
    if later is None:
        return
    named = work.parameter(period.then)
    day = month_day(work, named, start)
    work.say(
        f"The last day {later.act} is {day_en(day.day)}.",
        f"El último día {later.act_es} es el {day_es(day.day)}.",
        str(work.clause_of(named)),
    )


def _year_start(work: Working, inputs: ClauseDeadlineInputs) -> Figure | None:
    """July 1 of the school year asked about: the one named, or that of the day of the event."""
    if inputs.school_year is not None:
        return school_year_start(work)
    if inputs.event_on is None:
        return None
    return start_around(work, work.input("event_on"))


CLAUSE_DEADLINE = Calculator(
    name="clause_deadline",
    purpose="The last day of a period that a clause sets, counted from the day of its event.",
    purpose_es="El último día de un plazo que fija una cláusula, contado desde el día de su suceso.",
    inputs=ClauseDeadlineInputs,
    clauses=("13.02", "13.08", "13.09"),
    rule=clause_deadline,
    example={"deadline": "benefit_contribution.enroll_days", "event_on": "2025-08-12"},
)
