"""Event days: on which day a message says that something happened or will."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import product

from assistant.agent.spoken import pattern

from .dates import hour_of_day, placed_days
from .lexicon import knowledge

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(
    rf"\b(?:(?P<today>today|this (?:morning|afternoon)|just now|hoy)|(?P<yesterday>yesterday|last night|ayer)|"
    rf"(?P<ago>\d{{1,2}}|an?) (?P<unit>day|week)s? ago|(?:last|this past|on) (?P<weekday>{'|'.join(_DAYS)})|"
    rf"(?:(?<=[.!?;] )|(?<=, )|^)(?P<lone>{'|'.join(_DAYS)})(?= (?:i|we|they|he|she|my|our|the|hr)\b))\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"^(?:,?\s*(?:20\d\d|at|around|about)\b)*,?\s*(?P<h>\d{1,2})(?::(?P<m>\d\d))?\s*(?P<half>[ap])\.?m\b", re.I
)
_BESIDE = 6
"""So many letters at most lie between a word and the day right beside it (`in on the 16th`)."""
_TOLD = re.compile(r"\b(?:was|were|did|had|has|have|got|gave|came|went|put|made|took|sent|said|\w+ed)\b", re.IGNORECASE)
_NOT_TOLD = re.compile(
    r"\b(?:if|whether|can|could|may|should|would|will|going to|want\w*|plan\w*|today is|"
    r"(?:by|until|till|before|after|since|from|for|deadline(?: \w+)?|due|(?:it[’']?s|is)(?: \w+)?)(?: \w+day)?)\W*$|"
    r"\b(?:if|whether|would|will|want\w*|today is)\b",
    re.IGNORECASE,
)
"""Words before a day that make it none of which something is told."""
_SENTENCE = re.compile(r"[.?!;\n](?:\s|$)")


def event_day(text: str, words: str, near: date) -> date | None:
    """The day of what `words` tell of: the only one that the message names, or the one nearest to these words.

    Nothing where the message does not speak of it, or where two days are as near. A day spoken of by today's (`today`,
    `yesterday`, `last Friday`) is counted from `near`, and only where no other day is named. The words themselves come
    before others in which people tell the same, unless only the others stand right beside a day (`got a letter on Jan
    13. If we turn it in on the 16th ..`).
    """
    own, apart = _nearest(text, words, near)
    kin, closer = _nearest(text, _with_kin(words), near)
    return kin if own is None or (kin is not None and closer <= _BESIDE < apart) else own


def only_day_told(text: str, near: date) -> date | None:
    """The only day of a message, where it tells what happened then: not one that is asked about or still to come."""
    days = list(placed_days(text, near)) or list(_relative_days(text, near))
    if len({day for _, _, day in days}) != 1 or days[0][2] > near:
        return None
    start, end, day = days[0]
    begin = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    close = _SENTENCE.search(text, end)
    sentence = text[begin : close.start() + 1 if close else len(text)]
    asks = sentence.rstrip().endswith("?") or _NOT_TOLD.search(text[begin:start])
    return day if _TOLD.search(sentence) and not asks else None


def _nearest(text: str, words: str, near: date) -> tuple[date | None, int]:
    """The day of what some words tell of, and how many letters lie between."""
    told = [m.span() for m in pattern(rf"\b(?:{words})\b").finditer(text)]
    days = list(placed_days(text, near)) or list(_relative_days(text, near))
    if not told or not days:
        return None, 0
    named = {day for _, _, day in days}
    if len(named) == 1:
        return next(iter(named)), 0
    pairs = [
        (_apart(words_at, (start, end)), day)
        for words_at, (start, end, day) in product(told, days)
        if not _SENTENCE.search(text[min(words_at[1], end) : max(words_at[0], start)])
    ]
    nearest = min((apart for apart, _ in pairs), default=0)
    found = {day for apart, day in pairs if apart == nearest}
    return (next(iter(found)) if len(found) == 1 else None), nearest


@cache
def _with_kin(words: str) -> str:
    """The words of an event with all others in which people tell the same."""
    kin = [str(e["words"]) for e in knowledge("events.yaml") if pattern(str(e["marks"])).search(words)]
    return "|".join([words, *kin])


def hour_of(text: str, day: date, near: date) -> str:
    """The hour that stands behind a day of the message, `09:30`; empty if none does."""
    for _, end, named in placed_days(text, near):
        match = _HOUR.search(text[end:]) if named == day else None
        if match:
            return hour_of_day(int(match["h"]), int(match["m"] or 0), afternoon=match["half"].lower() == "p")
    return ""


def _apart(words: tuple[int, int], day: tuple[int, int]) -> int:
    """How many letters lie between some words and a day; a day after its words is nearer than one before them."""
    return day[0] - words[1] if day[0] >= words[1] else 2 * (words[0] - day[1])


def _relative_days(text: str, near: date) -> Iterator[tuple[int, int, date]]:
    for match in _RELATIVE.finditer(text):
        back = _days_back(match, near)
        yield match.start(), match.end(), near - timedelta(days=back)


def _days_back(match: re.Match[str], near: date) -> int:
    """How many days before `near`; a weekday is the last one before it."""
    weekday = match["weekday"] or match["lone"]
    if weekday:
        return (near.weekday() - _DAYS.index(weekday.lower()) - 1) % len(_DAYS) + 1
    if match["ago"]:
        number = int(match["ago"]) if match["ago"].isdigit() else 1
        return number * (len(_DAYS) if match["unit"].lower() == "week" else 1)
    return 1 if match["yesterday"] else 0
