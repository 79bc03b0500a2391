"""Days named in a question, in English or Spanish, with or without a year."""

import re
from collections.abc import Iterator
from datetime import date

from dateutil.parser import ParserError, parse

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5,
    "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11,
    "diciembre": 12,
}  # fmt: skip
_NAME = "|".join([*_MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
_MONTH_DAY = re.compile(
    rf"\b(?P<m>{_NAME})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:days?|students?))(?:,?\s+(?:of\s+)?(?P<y>20\d\d))?",
    re.I,
)
_DAY_MONTH = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?P<m>{_NAME})\b\.?(?:,?\s+(?:de(?:l)?\s+)?(?P<y>20\d\d))?",
    re.I,
)
_NUMERIC = re.compile(r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>\d{4}|\d{2}))?\b(?!\s*(?:of|fte|time))")
_ISO = re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d{2})-(?P<d>\d{2})\b")
_OF_A_FACT = re.compile(
    r"\b(hired|dated|born|birthday|birth date|since|hire date|contratad[oa]|naci[oó])\b[^.?!;]{0,12}?"
    rf"(?:(?:{_NAME})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d|\d{{1,2}}/\d{{1,2}}/(?:20)?\d\d|20\d\d-\d\d-\d\d)",
    re.I,
)
_SCHOOL_YEAR = re.compile(r"(?<![\d$.-])(?:20)?(2\d)\s*[-–/]\s*(?:20)?(2\d)\b(?![-/]\d)")


def days_in(text: str, near: date) -> tuple[date, ...]:
    """The days that the text names, in order; a day without a year is the last such day not after `near`."""
    found = sorted(_matches(text), key=lambda pair: pair[0])
    days: list[date] = []
    for _, groups in found:
        day = _day(groups, near)
        if day is not None and day not in days:
            days.append(day)
    return tuple(days)


def _matches(text: str) -> Iterator[tuple[int, dict[str, str | None]]]:
    taken: list[tuple[int, int]] = []
    for pattern in (_ISO, _MONTH_DAY, _DAY_MONTH, _NUMERIC):
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield match.start(), match.groupdict()


def _day(groups: dict[str, str | None], near: date) -> date | None:
    month, day, year = groups["m"] or "", groups["d"] or "", groups["y"]
    number = _MONTHS.get(month.lower()) or (int(month) if month.isdigit() else None)
    try:
        number = number or parse(f"{month} 1 2000").month
        if year is not None:
            return date(int(year) + (2000 if int(year) < 100 else 0), number, int(day))
        this = date(near.year, number, int(day))
    except (ValueError, ParserError):
        return None
    return this if this <= near else date(near.year - 1, number, int(day))


def school_years_in(text: str) -> tuple[str, ...]:
    """The school years that the text names: `2024-25`, `2024/2025`."""
    found = [f"20{first}-{last}" for first, last in _SCHOOL_YEAR.findall(text) if int(first) + 1 == int(last)]
    return tuple(dict.fromkeys(found))


def asked_day(text: str) -> date | None:
    """The day that a question is about, if it names one with its year; a school year stands for its last day.

    The day on which somebody was hired or born, or that a letter bears, is a fact of the case and not that day.
    """
    bare = _OF_A_FACT.sub(r"\1 ", text)
    dated = [d for d in days_in(bare, date.max) if d.year != date.max.year and d.year != date.max.year - 1]
    if dated:
        return dated[0]
    years = school_years_in(text)
    return date(int(years[0][:4]) + 1, 6, 30) if len(years) == 1 else None
