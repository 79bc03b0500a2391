"""Years: clauses that hold for one school year, against the school year that a question names."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from .dates import asked_day, school_years_in

_OF_A_YEAR = re.compile(r"§ (20\d\d-\d\d)\b")
_FIRST_MONTH = 7


def years_asked(text: str) -> frozenset[str]:
    """The school years that a question names, itself or by a day or month of a year: `2026-27` for August 2026."""
    named = school_years_in(text)
    day = asked_day(text)
    return frozenset(named) if named or day is None else frozenset({_school_year(day)})


def of_years(hits: Sequence[Mapping[str, Any]], years: frozenset[str]) -> Sequence[Mapping[str, Any]]:
    """The clauses without those of other school years than the ones asked about; none if the best had to go for good.

    A calendar of another year answers nothing, and what is merely near it does not either.
    """
    left = [h for h in hits if not years or _year(h) in ("", *years)]
    lost = bool(hits) and hits[0] not in left and not any(_year(h) for h in left)
    return [] if lost else left


def _year(hit: Mapping[str, Any]) -> str:
    found = _OF_A_YEAR.search(str(hit["clause_id"]))
    return found.group(1) if found else ""


def _school_year(day: date) -> str:
    first = day.year if day.month >= _FIRST_MONTH else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"
