"""Temporary years: what a message tells of temporary service year by year, and which year was just before probation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from assistant.agent.spoken import opening
from ingest.contract.calendar import first_year_of, school_year_from

from .dates import placed_days, placed_years
from .lexicon import knowledge

_CALCULATOR = "seniority_date"
_READ_HERE = ("probationary_from", "previous_year_first_day")
"""Facts whose days only their places among the other days tell."""
_SENTENCE = re.compile(r"[.;!?\n]\s")
_CLAUSE = re.compile(r"[,(]|\b(?:and|then|but|after|before|following|when|y|luego|después)\b", re.IGNORECASE)


_LISTED = re.compile(r"^\s*(?:school years?)?\s*[,&]?\s*(?:and|y|&)?\s*$", re.IGNORECASE)
"""Between two years of one list: what is said before the first is said of all (`the whole of 2022-23 and 2023-24`)."""


_LAST_YEAR = re.compile(r"\blast (?:school )?year\b(?!.s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A day or a school year that a message names, and the words around it up to the next one."""

    year: int
    day: date | None
    words: str

    @property
    def is_probation(self) -> bool:
        return _says("probationary", self.words) and not _says("temporary", self.words)


def with_temporary_years(found: Mapping[str, str], text: str, near: date) -> dict[str, str]:
    """The facts with those of the temporary year just before probationary status, where a message tells of both.

    Args:
        found: the facts that the slots read.
        text: the message, its numbers in digits.
        near: the day from which days without a year are read.
    """
    text = _known()["denied"].sub(" ", text)
    if not (_says("temporary", text) and _says("probationary", text)):
        return dict(found)
    read = {f"{_CALCULATOR}.status": "probationary"}
    named = _LAST_YEAR.sub(school_year_from(first_year_of(near) - 1), text)
    marks = list(_marks(text, near)) or list(_marks(named, near))
    if not marks:
        whole = {"temporary_before": "true", "previous_year_whole": "true"} if _is_whole(text) else {}
        return {**found, **read, **{f"{_CALCULATOR}.{name}": value for name, value in whole.items()}}
    became = next((m for m in marks if m.is_probation), None)
    served = [m for m in marks if m is not became]
    others = {n: v for n, v in found.items() if n.lstrip("?") not in _READ_HERE}
    told = {"probationary_from": became.day.isoformat()} if became and became.day else {}
    told |= _year_before(served, _probationary_year(became, served, text, near), text)
    return {**others, **read, **{f"{_CALCULATOR}.{name}": value for name, value in told.items()}}


def _year_before(served: Sequence[_Mark], probationary: int, text: str) -> dict[str, str]:
    """What is told of the temporary service in the school year just before the one of probationary status."""
    before = [m for m in served if m.year == probationary - 1]
    days = [m.day for m in before if m.day is not None]
    anywhere = not any(_says("whole", m.words) for m in served) and _is_whole(text)
    read = {"previous_year_first_day": min(days).isoformat()} if days else {}
    if before and not days:
        read["previous_year"] = school_year_from(before[0].year)
    if before or (not served and _is_whole(text)):
        read["temporary_before"] = "true"
        if anywhere or any(_is_whole(m.words) for m in before):
            read["previous_year_whole"] = "true"
    return read


def _probationary_year(became: _Mark | None, served: Sequence[_Mark], text: str, near: date) -> int:
    """The first year of the school year in which probationary status was given.

    Where no day says so, it is the year after the last temporary one; that one itself if it was given within it.
    """
    if became is not None:
        return became.year
    last = max(served, key=lambda m: m.year)
    within = _says("within", text) or (last.year == first_year_of(near) and not _is_whole(last.words))
    return last.year + (0 if within else 1)


def _marks(text: str, near: date) -> Iterator[_Mark]:
    """The days and school years in order, each with its own words."""
    days = [(start, end, first_year_of(day), day) for start, end, day in placed_days(text, near)]
    years = [(start, end, year, None) for start, end, year in placed_years(text)]
    taken = [(start, end) for start, end, _, _ in days]
    free = [y for y in years if not any(s < y[1] and y[0] < e for s, e in taken)]
    places = sorted([*days, *free], key=lambda place: place[0])
    cuts = [0, *(_cut(text, one[1], other[0]) for one, other in pairwise(places)), len(text)]
    words = [text[start:end] for start, end in pairwise(cuts)]
    for i, place in enumerate(places):
        listed = [j for j in range(i) if all(_LISTED.match(text[a[1] : b[0]]) for a, b in pairwise(places[j : i + 1]))]
        yield _Mark(place[2], place[3], " ".join(words[j] for j in (*listed, i)))


def _cut(text: str, start: int, end: int) -> int:
    """Where the words of one place end and those of the next begin: at the end of a sentence, else of a clause."""
    for pattern in (_SENTENCE, _CLAUSE):
        found = [m.start() for m in pattern.finditer(text, start, end)]
        if found:
            return found[-1]
    return start


def _is_whole(words: str) -> bool:
    return _says("whole", words) and not _says("part", words)


def _says(what: str, words: str) -> bool:
    return _known()[what].search(words) is not None


@cache
def _known() -> Mapping[str, re.Pattern[str]]:
    return {name: opening(words) for name, words in knowledge("temporary_years.yaml").items()}
