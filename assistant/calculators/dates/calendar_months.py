"""The school days that the calendars print for each month (Exhibit C)."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.calculators.base import Determination
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import month_en, month_es, plain
from assistant.calculators.working import Working
from ingest.contract import CalendarMonth, SchoolCalendar
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
