"""Told days: the values that facts have by the days told beside their words: a day, an age, months, days since."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from .dates import MONTH_NAMES, days_in, month_number, placed_days
from .sentences import ENDS

_NEAR = 60
_IN_MONTH = re.compile(
    rf"(?: years? old)? (?:this |next |in |the coming |late |early |mid[- ])*"
    rf"(?P<m>{MONTH_NAMES})\b(?: (?P<y>20\d\d))?(?! \d)",
    re.IGNORECASE,
)
_GROWN = 15
"""Whoever works was born more years ago: a birthday without its year tells no age."""
LONG_AGO = (
    r"(?<![\d.])(?P<n>\d{1,3}) (?:whole |full |calendar |school |work |working )?(?P<unit>day|week|month)s?"
    r" (?:ago\b|later\b|earlier\b|back\b(?! to)|(?:have |has )?(?:passed|gone by|went by)\b)"
)
"""A length of time that has passed."""
_PASSED = re.compile(
    rf"{LONG_AGO}|\b(?:it[’']?s|it has|has) been (?:over |about |almost |more than |at least )?(?P<n2>\d{{1,3}}) "
    r"(?P<unit2>day|week|month)s?\b",
    re.IGNORECASE,
)
_DAYS_OF = {"d": 1, "w": 7, "m": 30}


def _day_after(match: re.Match[str], text: str, near: date) -> str | None:
    """The first day that is named soon after the words of a pattern."""
    days = days_in(text[: match.end() + _NEAR], near, match.end())
    return days[0].isoformat() if days else None


def _day_beside(match: re.Match[str], text: str, near: date) -> str | None:
    """The first day that is named soon after the words of a pattern, else the last one before them in the sentence."""
    after = _day_after(match, text, near)
    start = max((m.end() for m in ENDS.finditer(text, 0, match.start())), default=0)
    before = [day for _, end, day in placed_days(text, near) if start < end <= match.start()]
    return after or (before[-1].isoformat() if before else None)


def _birthday(match: re.Match[str], text: str, near: date) -> str | None:
    """The day of birth: as told, or so many years before the day on which someone reaches an age."""
    age = next((int(g) for g in match.groups() if g), 0)
    day = next(iter(days_in(text[: match.end() + _NEAR], near, match.end())), None)
    if day is None and age:
        day = next((d for _, end, d in placed_days(text, near) if match.start() - _NEAR < end <= match.start()), None)
    if day is None and age:
        day = _in_month(match, text, near)
    born = day - relativedelta(years=age) if day else None
    return born.isoformat() if born and born.year < near.year - _GROWN else None


def _in_month(match: re.Match[str], text: str, near: date) -> date | None:
    """The last day of the coming month in which somebody reaches an age; none where another day of it is named."""
    month = _IN_MONTH.match(text, match.end())
    if month is None or len(re.findall(rf"\b{month['m']}\b", text, re.IGNORECASE)) > 1:
        return None
    number = month_number(month["m"])
    year = int(month["y"]) if month["y"] else near.year + (1 if number < near.month else 0)
    return date(year, number, 1) + relativedelta(months=1, days=-1)


def _months_after(match: re.Match[str], text: str, near: date) -> str | None:
    """The months that a pattern holds, else those from the first day after its words through the second one."""
    told = next((g for g in match.groups() if g), None)
    if told is not None:
        return told
    days = days_in(text[: match.end() + 2 * _NEAR], near, match.end())[:2]
    if len(days) < 2:
        return None
    first, after = days[0], days[1] + timedelta(days=1)
    if after <= first:
        after = after.replace(year=after.year + 1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return str(months) if after.day == first.day and months > 0 else None


def _days_since(match: re.Match[str], text: str, near: date) -> str | None:
    """How many days lie between today and the last day that is named before the words of a pattern.

    Else as many as the message says have passed (`five weeks ago`).
    """
    passed = _PASSED.search(text)
    if passed is not None:
        number, unit = (passed["n"] or passed["n2"]), (passed["unit"] or passed["unit2"])
        return str(int(number) * _DAYS_OF[unit.lower()[0]])
    named = [day for _, end, day in placed_days(text, near) if end <= match.end()]
    return str((near - named[-1]).days) if named and named[-1] <= near else None


OF_DAYS: Mapping[str, Callable[[re.Match[str], str, date], str | None]] = {
    "day": _day_after,
    "day_beside": _day_beside,
    "months_between": _months_after,
    "days_since": _days_since,
    "day_of_age": _birthday,
}
