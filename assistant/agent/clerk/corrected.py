"""Corrected: the number or the day of the case before that a message which takes it back gives anew."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from .another import of_anybody
from .dates import days_in, is_day
from .digits import in_digits
from .lexicon import Lexicon
from .quantities import quantities_in

_BARE = re.compile(r"(?<![\d.,$/:-])(\d{1,3})(?![\d.,:/-]*\d|%|(?:st|nd|rd|th)\b)")
_NUMBERED = re.compile(
    r"\bthe (?P<d>\d{1,2})(?:st|nd|rd|th)\b(?! (?:grade\w*|step|year|day|period|month|week|row|column)\b)",
    re.IGNORECASE,
)
_IN_PLACE_OF = re.compile(
    r"(?<![\d.,$])\$?(?P<new>\d+(?:\.\d+)?)\b(?![.,]\d)(?:[ -](?!and\b|or\b|but\b)[a-z]+){0,6}?,? "
    r"(?:instead of|rather than|(?:and )?not) \$?(?P<old>\d+(?:\.\d+)?)\b(?![.,]\d)",
    re.IGNORECASE,
)
"""`80 days of my own instead of 40`."""
_HARDLY_OTHER = 1.3
"""A number that is counted anew is not this many times another one."""


def corrected(
    before: Mapping[str, str], text: str, named: frozenset[str], lexicon: Lexicon, near: date
) -> dict[str, str]:
    """The inputs of a calculation that a message corrects: `recounted, it's 28`, `nobody told her until September 9`.

    It may put a number in place of another (`80 days instead of 40`), and tell the number of somebody else
    (`and the teacher next door with 31?`).

    Args:
        before: those inputs.
        text: the message.
        named: the inputs that it gives by its own words; those are not guessed at, nor is a day beside one of them.
        lexicon: the words with which something is taken back.
        near: the day from which days without a year are read.
    """
    if put := _in_place_of(before, text):
        return put
    if of_anybody(text):
        return _counted(before, text, named)
    if not lexicon.corrects.search(text):
        return {}
    return {**_counted(before, text, named), **({} if named else _dated(before, text, near))}


def _in_place_of(before: Mapping[str, str], text: str) -> dict[str, str]:
    """The inputs whose very value the message puts another one in place of."""
    found = _IN_PLACE_OF.search(in_digits(text))
    return {name: found["new"] for name, value in before.items() if value == found["old"]} if found else {}


def _counted(before: Mapping[str, str], text: str, named: frozenset[str]) -> dict[str, str]:
    """The only number of the case that is about as large as the only one of the message, which has no unit."""
    said = in_digits(text)
    units = {q.value for q in quantities_in(said) if q.unit}
    numbers = [n for n in _BARE.findall(said) if n not in units and n not in before.values()]
    if len(numbers) != 1:
        return {}
    new = int(numbers[0])
    alike = {n: v for n, v in before.items() if v.isdigit() and _is_near(int(v), new)}
    if len(set(alike.values())) != 1 or named & alike.keys():
        return {}
    return dict.fromkeys(alike, numbers[0])


def _is_near(old: int, new: int) -> bool:
    """Whether one number is the other one, counted wrong."""
    return min(old, new) > 0 and max(old, new) <= _HARDLY_OTHER * min(old, new)


def _dated(before: Mapping[str, str], text: str, near: date) -> dict[str, str]:
    """The only day of the case in place of which the message tells one."""
    told = [name for name, value in before.items() if is_day(value)]
    if len(told) != 1:
        return {}
    days = {day.isoformat() for day in days_in(in_digits(text), near)} or _of_that_month(before[told[0]], text)
    days -= set(before.values())
    if len(days) != 1:
        return {}
    return {told[0]: days.pop()}


def _of_that_month(told: str, text: str) -> set[str]:
    """The days that a message names by their number alone, in the month of the day told before."""
    day = date.fromisoformat(told)
    last = monthrange(day.year, day.month)[1]
    numbers = {int(m["d"]) for m in _NUMBERED.finditer(text)}
    return {day.replace(day=n).isoformat() for n in numbers if 0 < n <= last}
