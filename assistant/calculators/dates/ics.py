"""Deadlines of a determination as an iCalendar file that any calendar program reads."""

from datetime import date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from assistant.calculators.base import Determination

_FIVE = time(17)
"""The end of a day in grievances and disciplinary processes (13.14); written as local time, without a zone."""

_END_OF_DAY = "counting.end_of_day"
_REMINDER = timedelta(days=-2)


def deadlines(determination: Determination) -> tuple[tuple[str, date], ...]:
    """The named days of a determination, in order: its further results, or else its own value."""
    found = [(name, day) for name, value in determination.extra.items() if (day := _day(value)) is not None]
    own = _day(determination.value or "")
    if not found and own is not None:
        found = [(determination.calculator, own)]
    return tuple(sorted(found, key=lambda item: (item[1], item[0])))


def calendar_file(determination: Determination, stamp: datetime) -> bytes:
    """An `.ics` file with one event a deadline, the explanation and the clauses in its description.

    `stamp` is the moment of writing. Events of grievances and discipline end at 5 p.m. (13.14); the others are
    whole days. The same determination gives the same event ids, so importing it twice adds nothing.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//contract-assistant//deadlines//EN")
    calendar.add("version", "2.0")
    at_five = any(p.id == _END_OF_DAY for p in determination.trace.parameters)
    said = " ".join(s.en for s in determination.explanation)
    clauses = ", ".join(determination.clause_ids)
    for name, day in deadlines(determination):
        event = Event()
        event.add("uid", f"{_identity(determination, name, day)}@contract-assistant")
        event.add("dtstamp", stamp)
        event.add("summary", name.replace("_", " ").capitalize())
        event.add("description", f"{said}\n{clauses}")
        event.add("dtstart", datetime.combine(day, _FIVE) if at_five else day)
        event.add_component(_alarm(name))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _alarm(name: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _REMINDER)
    alarm.add("description", name.replace("_", " ").capitalize())
    return alarm


def _identity(determination: Determination, name: str, day: date) -> str:
    return sha256(f"{determination.calculator}|{name}|{day.isoformat()}".encode()).hexdigest()[:32]


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
