"""The days that people ask the calendar for by name: first and last days, holidays, breaks, work days (Exhibit C)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from assistant.calculators.base import Determination
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es
from assistant.calculators.working import Working
from ingest.contract import CalendarDay, DayKind, SchoolCalendar
from ingest.contract import Level as CalendarLevel
from ingest.contract.calendar import first_year_of, school_year_from


class NamedDay(StrEnum):
    """What a calendar has of each school year: ends of the year, holidays, breaks, work days without students."""

    FIRST_STUDENT_DAY = "first student day"
    LAST_STUDENT_DAY = "last student day"
    FIRST_SERVICE_DAY = "first service day"
    LAST_SERVICE_DAY = "last service day"
    WORK_DAYS = "work days without students"
    THANKSGIVING_BREAK = "Thanksgiving break"
    WINTER_BREAK = "winter break"
    PRESIDENTS_WEEK = "Presidents' week"
    LABOR_DAY = "Labor Day"
    VETERANS_DAY = "Veterans' Day"
    THANKSGIVING = "Thanksgiving Day"
    CHRISTMAS = "Christmas Day"
    NEW_YEAR = "New Year's Day"
    KING_DAY = "Martin Luther King, Jr. Day"
    PRESIDENTS_DAY = "Presidents' Day"
    LINCOLNS_DAY = "Lincoln's Day Observed"
    MEMORIAL_DAY = "Memorial Day"


_EDGES: Mapping[NamedDay, tuple[Callable[[SchoolCalendar], date], str, str]] = {
    NamedDay.FIRST_STUDENT_DAY: (lambda c: c.first_student_day, "Students' first day", "El primer día de los alumnos"),
    NamedDay.LAST_STUDENT_DAY: (lambda c: c.last_student_day, "Students' last day", "El último día de los alumnos"),
    NamedDay.FIRST_SERVICE_DAY: (
        lambda c: c.first_service_day,
        "Teachers' first day of service",
        "El primer día de servicio de los maestros",
    ),
    NamedDay.LAST_SERVICE_DAY: (
        lambda c: c.last_service_day,
        "Teachers' last day of service",
        "El último día de servicio de los maestros",
    ),
}
_BREAKS: Mapping[NamedDay, tuple[str, str, str]] = {
    NamedDay.THANKSGIVING_BREAK: (NamedDay.THANKSGIVING, "the Thanksgiving break", "el receso de Acción de Gracias"),
    NamedDay.WINTER_BREAK: (NamedDay.CHRISTMAS, "the winter break", "el receso de invierno"),
    NamedDay.PRESIDENTS_WEEK: (NamedDay.PRESIDENTS_DAY, "Presidents' week", "la semana de los Presidentes"),
}
"""Breaks, with the holiday around which each lies."""
_BEGINNINGS = frozenset({NamedDay.FIRST_STUDENT_DAY, NamedDay.FIRST_SERVICE_DAY})
_WORK = (DayKind.STAFF_DEVELOPMENT, DayKind.NON_INSTRUCTIONAL)
_ES: Mapping[str, str] = {
    NamedDay.LABOR_DAY: "El Día del Trabajo",
    NamedDay.VETERANS_DAY: "El Día de los Veteranos",
    NamedDay.THANKSGIVING: "El Día de Acción de Gracias",
    NamedDay.CHRISTMAS: "El Día de Navidad",
    NamedDay.NEW_YEAR: "El Día de Año Nuevo",
    NamedDay.KING_DAY: "El Día de Martin Luther King, Jr.",
    NamedDay.PRESIDENTS_DAY: "El Día de los Presidentes",
    NamedDay.LINCOLNS_DAY: "El Día de Lincoln (observado)",
    NamedDay.MEMORIAL_DAY: "El Día de los Caídos",
}
_SPRING = 4
"""Who asks in April or later when a year begins, or asks once it is over, and names none, means the next one."""
_ONE_DAY = timedelta(days=1)


def named_days(
    work: Working, asked: Sequence[NamedDay], years: tuple[str | None, int | None], level: str | None
) -> Determination:
    """The dates of what is asked for, each in its school year.

    Args:
        work: the calculation.
        asked: what is asked for, in order.
        years: the school year asked about, or the calendar year in which each day lies.
        level: the division whose calendar is meant; empty for both.
    """
    levels = [CalendarLevel(level)] if level else list(CalendarLevel)
    found = [(name, calendar) for name in asked for calendar in [_calendar(work, name, years)] if calendar is not None]
    if not found:
        printed = sorted(work.book.contract.calendars)
        return work.out_of_term(
            f"The contract prints the calendars of {' and '.join(printed)} only, not one of the school year asked "
            "about.",
            f"El contrato solo imprime los calendarios de {' y '.join(printed)}, no el del año escolar preguntado.",
            "8.02.4",
        )
    told = [_told(work, name, calendar, levels) for name, calendar in found]
    if any(calendar.draft for _, calendar in found):
        drafts = ", ".join(dict.fromkeys(c.school_year for _, c in found if c.draft))
        work.assume(f"The {drafts} calendar is printed in the contract as a draft.")
    return work.determined(told[0], "date")


def _calendar(work: Working, name: NamedDay, years: tuple[str | None, int | None]) -> SchoolCalendar | None:
    """The calendar of the school year asked about; of a calendar year, the one in which the day lies in that year."""
    calendars = work.book.contract.calendars
    school_year, year = years
    if school_year is not None:
        return calendars.get(str(work.input("school_year").value))
    if year is not None:
        work.input("calendar_year")
        return next((c for c in calendars.values() if _first_of(c, name).year == year), None)
    first = first_year_of(work.as_of)
    this = calendars.get(school_year_from(first))
    spring = work.as_of.year > first and work.as_of.month >= _SPRING
    over = this is not None and work.as_of > this.last_service_day
    return calendars.get(school_year_from(first + 1)) if over or (name in _BEGINNINGS and spring) else this


def _first_of(calendar: SchoolCalendar, name: NamedDay) -> date:
    """The day that tells in which calendar year a thing lies."""
    if name in _EDGES:
        return _EDGES[name][0](calendar)
    holiday = _BREAKS[name][0] if name in _BREAKS else name
    return next((n.day for n in calendar.named if n.name == holiday), calendar.first_service_day)


def _told(work: Working, name: NamedDay, calendar: SchoolCalendar, levels: Sequence[CalendarLevel]) -> Figure:
    if name in _BREAKS:
        return _break(work, name, calendar, levels)
    if name is NamedDay.WORK_DAYS:
        return _work_days(work, calendar, levels)
    if name in _EDGES:
        day_of, en, es = _EDGES[name]
        day = day_of(calendar)
        work.say(
            f"{en} in {calendar.school_year} is {day_en(day)}.",
            f"{es} en {calendar.school_year} es el {day_es(day)}.",
            str(calendar.clause_id),
        )
    else:
        day = _first_of(calendar, name)
        work.say(
            f"{name.value} in {calendar.school_year} is {day_en(day)}; schools are closed.",
            f"{_ES[name]} en {calendar.school_year} es el {day_es(day)}; las escuelas están cerradas.",
            str(calendar.clause_id),
        )
    return _kept(work, name, day, calendar)


def _kept(work: Working, name: str, day: date, calendar: SchoolCalendar) -> Figure:
    figure = work.choose(day, (), text=f"{name} of {calendar.school_year}", clause=calendar.clause_id)
    key = "".join(letter if letter.isalnum() else "_" for letter in name.lower())
    work.extra(f"{key}_{day.year}_{day.month}_{day.day}", figure)
    return figure


def _break(work: Working, name: NamedDay, calendar: SchoolCalendar, levels: Sequence[CalendarLevel]) -> Figure:
    """The days between the last day of school before a holiday and the next one after it, for each division."""
    _, en, es = _BREAKS[name]
    around = {level: _around(calendar, _first_of(calendar, name), level) for level in levels}
    figures: list[Figure] = []
    for last, back in dict.fromkeys(around.values()):
        its = [level for level, days in around.items() if days == (last, back)]
        of_en = "" if len(set(around.values())) == 1 else f" on the {its[0].value} calendar"
        of_es = "" if not of_en else f" en el calendario de {'primaria' if its[0] == 'elementary' else 'secundaria'}"
        work.say(
            f"Before {en} of {calendar.school_year}{of_en} the last day of school is {day_en(last)}; the first one "
            f"after it is {day_en(back)}.",
            f"Antes de {es} de {calendar.school_year}{of_es} el último día de clases es el {day_es(last)}; el primero "
            f"después es el {day_es(back)}.".replace("de el ", "del "),
            str(calendar.clause_id),
        )
        figures += [_kept(work, f"{name.value} after", last, calendar), _kept(work, f"{name.value} to", back, calendar)]
    free = next(_weekdays(figures[0].day + _ONE_DAY, figures[1].day - _ONE_DAY))
    work.say(
        f"The weekdays without school begin on {day_en(free)}.",
        f"Los días entre semana sin clases empiezan el {day_es(free)}.",
        str(calendar.clause_id),
    )
    return _kept(work, name.value, free, calendar)


def _around(calendar: SchoolCalendar, holiday: date, level: CalendarLevel) -> tuple[date, date]:
    """The nearest days of instruction before and after a holiday."""

    def nearest(step: timedelta) -> date:
        day = holiday + step
        while calendar.kind(day, level) is not DayKind.INSTRUCTIONAL:
            day += step
        return day

    return nearest(-_ONE_DAY), nearest(_ONE_DAY)


def _weekdays(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        if day.isoweekday() <= _FRIDAY:
            yield day
        day += _ONE_DAY


def _work_days(work: Working, calendar: SchoolCalendar, levels: Sequence[CalendarLevel]) -> Figure:
    """The days of service without students, of one division or with the division of each."""
    days = [n for n in calendar.named if n.kind in _WORK and set(n.levels) & set(levels)]
    listed_en = "; ".join(f"{day_en(n.day)} ({_name(n, levels)})" for n in days)
    listed_es = "; ".join(f"{day_es(n.day)} ({_name(n, levels)})" for n in days)
    work.say(
        f"The work days without students that the {calendar.school_year} calendar names are {listed_en}.",
        f"Los días de trabajo sin alumnos que nombra el calendario de {calendar.school_year} son {listed_es}.",
        str(calendar.clause_id),
    )
    kept = [_kept(work, n.name.partition(" (")[0], n.day, calendar) for n in days]
    return kept[0]


def _name(day: CalendarDay, levels: Sequence[CalendarLevel]) -> str:
    name = day.name.partition(" (")[0]
    of_one = len(day.levels) < len(levels)
    return f"{name}, {day.levels[0].value} calendar" if of_one else name


_FRIDAY = 5
