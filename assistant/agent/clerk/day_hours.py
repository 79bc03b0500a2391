"""Day hours: the hours of extra work that a message lists day by day, each with the kind of day it fell on."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.agent.spelled import BAR, FIELD

from .sentences import ENDS

_WORK_DAY, _OTHER_DAY = "true", "false"
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri)(?:days?)?"
_OTHER = (
    r"(?:sat(?:ur)?|sun)(?:days?)?\b|weekends?|holidays?|recess|"
    r"(?:winter|spring|fall|thanksgiving|summer) break|"
    r"(?:non-?|un)(?:work|contract|contracted|duty|school)[ -]?days?|days? off|not (?:on )?an? (?:work|school) ?day"
)
_WORK = (
    rf"{_WEEKDAY}\b|after (?:school|work|hours|the bell|dismissal)|before school|week(?:day|night)s?|"
    r"(?:regular |normal )?(?:school|work|contract|duty|student)[ -]?(?:days?|nights?)"
)
_HOURS = re.compile(
    r"(?<![\d.$/:])(?P<hours>\d{1,2}(?:\.\d+)?)(?![\d%]|[.,:]\d|st\b|nd\b|rd\b|th\b)"
    r"(?:[ -](?:\w+ )?(?P<unit>hours?|hrs?)\b|(?! (?:\w+ )?\w+days\b)"
    r"(?=,? (?:(?:more|another|again|each|the|on|last|this|that|over|during|in) )*"
    rf"(?:{_OTHER}|{_WORK})))",
    re.IGNORECASE,
)
_OTHER_WORDS = re.compile(rf"\b(?:{_OTHER})", re.IGNORECASE)
_WORK_WORDS = re.compile(rf"\b(?:{_WORK})", re.IGNORECASE)
_DAY = re.compile(rf"\b(?:{_WEEKDAY}|(?:sat(?:ur)?|sun)(?:days?)?)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:each|every|apiece|both|(?:a|per) (?:day|night|evening|afternoon|saturday|sunday))\b", re.IGNORECASE
)
_SO_MANY = re.compile(
    r"\b(?P<n>[2-9]) (?:\w+ ){0,2}?"
    r"(?:(?:week)?days|nights|(?:satur|sun|mon|tues|wednes|thurs|fri)days|afternoons|evenings)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\bboth\b", re.IGNORECASE)
_MOST = 20
_WEEKLY = re.compile(r"\b(?:a|per|each|every) (?:week|wk)\b|\bweekly\b", re.IGNORECASE)


def day_hours_in(text: str) -> str:
    """The hours as `hours:whether on a work day`, one entry a day; empty unless at least two days are told so.

    What is had every week is no list of days.

    Args:
        text: the message, its numbers in digits.
    """
    if _WEEKLY.search(text):
        return ""
    days: list[tuple[str, str]] = []
    for sentence in ENDS.split(text):
        for hours, words in _told(sentence):
            kind = _kind(words)
            times = _times(words)
            if kind is None or times is None:
                continue
            days += [(hours, kind)] * times
    total = sum(Decimal(hours) for hours, _ in days)
    days = [day for day in days if 2 * Decimal(day[0]) != total or len(days) == 2]
    return BAR.join(FIELD.join(day) for day in days) if 1 < len(days) <= _MOST else ""


def _told(sentence: str) -> Iterator[tuple[str, str]]:
    """Each figure of hours with the words about it: those after it, or where the days come first those before it."""
    found = list(_HOURS.finditer(sentence))
    if not any(m.group("unit") for m in found):
        return
    ends = [m.end() for m in found]
    starts = [m.start() for m in found]
    before = [sentence[a:b] for a, b in zip([0, *ends], starts, strict=False)]
    after = [sentence[a:b] for a, b in zip(ends, [*starts[1:], len(sentence)], strict=True)]
    days_first = _kind(before[0]) is not None and _kind(after[-1]) is None
    for match, words, others in zip(
        found, before if days_first else after, after if days_first else before, strict=True
    ):
        many = _SO_MANY.search(others) if _EACH.search(words) or _EACH.search(others) else None
        yield match.group("hours"), f"{words} {many.group() if many else ''}"


def _kind(words: str) -> str | None:
    """Whether the day is one of the work calendar; None where no day is named."""
    if _OTHER_WORDS.search(words):
        return _OTHER_DAY
    return _WORK_DAY if _WORK_WORDS.search(words) else None


def _times(words: str) -> int | None:
    """On how many days so many hours were worked; None where the words leave open whether it is on each of them."""
    many = _SO_MANY.search(words)
    named = len(set(_DAY.findall(words.lower())))
    if _EACH.search(words):
        return int(many.group("n")) if many else 2 if _BOTH.search(words) else max(named, 1)
    return 1 if named < 2 and many is None else None
