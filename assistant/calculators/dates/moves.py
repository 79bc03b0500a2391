"""Days, weeks, months and years from a day, and the month-day deadlines of a school year."""

import calendar
from datetime import date, timedelta

from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of


def add_days(work: Working, day: Figure, days: Figure, clause: str) -> Figure:
    """So many calendar days later."""
    out = day.day + timedelta(days=int(days.number))
    return work.record("add_days", (day, days), out, text=f"{_n(days)} calendar days after {_d(day)}", clause=clause)


def back_days(work: Working, day: Figure, days: Figure, clause: str) -> Figure:
    """So many calendar days earlier."""
    out = day.day - timedelta(days=int(days.number))
    return work.record("back_days", (day, days), out, text=f"{_n(days)} calendar days before {_d(day)}", clause=clause)


def add_weeks(work: Working, day: Figure, weeks: Figure, clause: str) -> Figure:
    """So many weeks later: the same day of the week."""
    out = day.day + timedelta(weeks=int(weeks.number))
    return work.record("add_weeks", (day, weeks), out, text=f"{_n(weeks)} weeks after {_d(day)}", clause=clause)


def back_weeks(work: Working, day: Figure, weeks: Figure, clause: str) -> Figure:
    """So many weeks earlier: the same day of the week."""
    out = day.day - timedelta(weeks=int(weeks.number))
    return work.record("back_weeks", (day, weeks), out, text=f"{_n(weeks)} weeks before {_d(day)}", clause=clause)


def add_months(work: Working, day: Figure, months: Figure, clause: str) -> Figure:
    """So many calendar months later: the same day of the month, or the month's last."""
    out = _months_on(day.day, int(months.number))
    return work.record("add_months", (day, months), out, text=f"{_n(months)} months after {_d(day)}", clause=clause)


def back_months(work: Working, day: Figure, months: Figure, clause: str) -> Figure:
    """So many calendar months earlier."""
    out = _months_on(day.day, -int(months.number))
    return work.record("back_months", (day, months), out, text=f"{_n(months)} months before {_d(day)}", clause=clause)


def add_years(work: Working, day: Figure, years: Figure, clause: str) -> Figure:
    """So many years later."""
    out = _months_on(day.day, 12 * int(years.number))
    return work.record("add_years", (day, years), out, text=f"{_n(years)} years after {_d(day)}", clause=clause)


def day_before(work: Working, day: Figure, clause: str) -> Figure:
    """The last day of a period that ends when another day begins."""
    out = day.day - timedelta(days=1)
    return work.record("day_before", (day,), out, text=f"The day before {_d(day)}", clause=clause)


def day_after(work: Working, day: Figure, clause: str) -> Figure:
    """The first day of what begins when something ends."""
    out = day.day + timedelta(days=1)
    return work.record("day_after", (day,), out, text=f"The day after {_d(day)}", clause=clause)


def weekday_before(work: Working, day: Figure, weekday: int, clause: str) -> Figure:
    """The last such weekday (Monday is 0) before a day."""
    found = next(d for n in range(1, 8) if (d := day.day - timedelta(days=n)).weekday() == weekday)
    text = f"The last {calendar.day_name[weekday]} before {_d(day)}"
    return work.record("weekday_before", (day,), found, text=text, clause=clause, detail={"weekday": weekday})


def month_day(work: Working, deadline: Figure, since: Figure) -> Figure:
    """The first day of a month-day deadline (a parameter such as `02-01`) on or after a day."""
    month, day = (int(part) for part in str(deadline.value).split("-"))
    found = date(since.day.year, month, day)
    if found < since.day:
        found = date(since.day.year + 1, month, day)
    return work.record("month_day_from", (deadline, since), found, text=f"{day_en(found)} is that day of the year")


def earlier(work: Working, a: Figure, b: Figure, *, text: str, clause: str) -> Figure:
    """The earlier of two days."""
    return work.record("earlier", (a, b), min(a.day, b.day), text=text, clause=clause)


def later(work: Working, a: Figure, b: Figure, *, text: str, clause: str) -> Figure:
    """The later of two days."""
    return work.record("later", (a, b), max(a.day, b.day), text=text, clause=clause)


def school_year_start(work: Working) -> Figure:
    """July 1 of the school year given, or else of the one of the day asked about."""
    year = work.default("school_year", school_year_of(work.as_of), "The school year is the one of the day asked about.")
    return start_of(work, year)


def start_of(work: Working, year: Figure) -> Figure:
    """July 1 of a school year."""
    first = date(int(str(year.value)[:4]), 7, 1)
    return work.record("school_year_start", (year,), first, text=f"The school year {year.value} begins")


def start_around(work: Working, day: Figure) -> Figure:
    """July 1 of the school year of a day."""
    year = work.choose(school_year_of(day.day), (day,), text="The school year of that day")
    return start_of(work, year)


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _n(figure: Figure) -> str:
    return format(figure.number, "f")


def _d(figure: Figure) -> str:
    return day_en(figure.day)
