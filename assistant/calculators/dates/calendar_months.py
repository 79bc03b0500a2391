"""The school days of each month, and the days on which schools are closed, by the calendars (Exhibit C)."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from assistant.calculators.base import Determination
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, month_en, month_es, plain
from assistant.calculators.working import Working
from ingest.contract import CalendarMonth, DayKind, SchoolCalendar
from ingest.contract import Level as CalendarLevel


def school_days(work: Working, calendar: SchoolCalendar, months: Sequence[int], level: str | None) -> Determination:
    """The printed number of school days of each of these months, and of all of them together.

    Args:
        work: the calculation.
        calendar: the calendar of the school year.
        months: the months, 1 to 12.
        level: the division whose calendar is meant; empty if the print is the same for both, or to ask for it.
    """
    levels = [CalendarLevel(level)] if level else list(CalendarLevel)
    printed = [[m for m in calendar.months if m.first_day.month == n and m.level in levels] for n in months]
    if any(len({m.school_days for m in found}) > 1 for found in printed):
        return work.needs(need("level", clause=calendar.clause_id))
    counts = [_count(work, calendar, found[0]) for found in printed]
    total = work.total(counts, text="School days of these months together", clause=calendar.clause_id)
    if len(counts) > 1:
        work.lead(
            f"Together that is {plain(total)} school days.",
            f"En total son {plain(total)} días de clases.",
            calendar.clause_id,
        )
    if calendar.draft:
        work.assume(f"The {calendar.school_year} calendar is printed in the contract as a draft.")
    return work.determined(total, "school days")


def _count(work: Working, calendar: SchoolCalendar, month: CalendarMonth) -> Figure:
    day = month.first_day
    text = f"School days printed for {month_en(day)}, {month.level.value}"
    days = work.choose(Decimal(month.school_days), (), text=text, clause=calendar.clause_id)
    work.say(
        f"The calendar prints {plain(days)} school days for {month_en(day)}.",
        f"El calendario imprime {plain(days)} días de clases para {month_es(day)}.",
        calendar.clause_id,
    )
    return days


def days_closed(work: Working, calendar: SchoolCalendar, months: Sequence[int], level: str | None) -> Determination:
    """The weekdays of these months on which schools are closed: the holidays, and the recess days as far as printed.

    Args:
        work: the calculation.
        calendar: the calendar of the school year.
        months: the months, 1 to 12.
        level: the division whose calendar is meant; empty for both.
    """
    levels = [CalendarLevel(level)] if level else list(CalendarLevel)
    found = [m for n in months for m in calendar.months if m.first_day.month == n and m.level is levels[0]]
    closed: list[Figure] = []
    for month in found:
        days = [d for d in _weekdays(month) if calendar.kind(d, month.level) in (DayKind.HOLIDAY, DayKind.RECESS)]
        for day in days:
            name = calendar.name_of(day, month.level)
            figure = work.choose(
                day, (), text=f"Schools are closed{f' ({name})' if name else ''}", clause=_of(calendar)
            )
            work.extra(f"closed_{len(closed) + 1}", figure)
            closed.append(figure)
        _say_closed(work, calendar, month, days)
    if calendar.draft:
        work.assume(f"The {calendar.school_year} calendar is printed in the contract as a draft.")
    total = work.choose(Decimal(len(closed)), (), text="Days named as closed", clause=_of(calendar))
    return work.determined(total, "days closed")


def _say_closed(work: Working, calendar: SchoolCalendar, month: CalendarMonth, days: Sequence[date]) -> None:
    def named(day: date, words: str, recess: str) -> str:
        return f"{words} ({calendar.name_of(day, month.level) or recess})"

    if days:
        listed_en = "; ".join(named(d, day_en(d), "recess") for d in days)
        listed_es = "; ".join(named(d, day_es(d), "receso") for d in days)
        work.say(
            f"In {month_en(month.first_day)} schools are closed on {listed_en}.",
            f"En {month_es(month.first_day)} las escuelas cierran el {listed_es}.",
            _of(calendar),
        )
    else:
        work.say(
            f"The calendar names no holiday on a weekday of {month_en(month.first_day)}.",
            f"El calendario no nombra ningún feriado entre semana en {month_es(month.first_day)}.",
            _of(calendar),
        )
    if month.recess_days and not month.recess:
        count = work.choose(Decimal(month.recess_days), (), text="Recess days not told apart", clause=_of(calendar))
        work.say(
            f"Besides, {plain(count)} more of its weekdays are recess days; the print strikes them through, and the "
            "strokes are lost in this text, so it does not tell which days they are.",
            f"Además, otros {plain(count)} de sus días entre semana son de receso; el original los tacha y las "
            "tachaduras se perdieron en este texto, así que no dice cuáles son.",
            _of(calendar),
        )


def _weekdays(month: CalendarMonth) -> list[date]:
    day, days = month.first_day, []
    while day.month == month.first_day.month:
        days += [day] if day.isoweekday() <= _FRIDAY else []
        day += timedelta(days=1)
    return days


def _of(calendar: SchoolCalendar) -> str:
    return str(calendar.clause_id)


_FRIDAY = 5
