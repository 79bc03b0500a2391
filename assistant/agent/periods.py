"""Periods: the deadlines that a search result offers to be counted."""

import re
from collections.abc import Sequence
from typing import Any

from assistant.calculators import Book, Period
from ingest.contract import ClauseId

_ANY = "clause_deadline"
_DAY = "event_on"


def periods_near(query: str, found: Sequence[ClauseId], book: Book) -> list[dict[str, Any]]:
    """The deadlines of these clauses and of what stands above or below them, those of the first clause first.

    Those that the query names by their words alone follow them.
    """
    periods = book.periods()
    own = {name: book.parameters[name].values[-1].clause_id for name in periods}
    near = dict.fromkeys(name for clause_id in found for name in periods if _related(own[name], clause_id))
    named = dict.fromkeys(name for name, period in periods.items() if period.named and speaks_of(period, query))
    return [_offered(name, own[name], book) for name in {**near, **named}]


def speaks_of(period: Period, words: str) -> bool:
    """Whether words speak of what a deadline asks for."""
    said = all(re.search(p, words, re.IGNORECASE) for p in period.says)
    return said and not any(re.search(p, words, re.IGNORECASE) for p in period.unless)


def _offered(name: str, clause_id: ClauseId, book: Book) -> dict[str, Any]:
    parameter, period = book.parameters[name], book.periods()[name]
    return {
        "deadline": name,
        "clause_id": clause_id,
        "length": f"{parameter.values[-1].value} {parameter.unit}",
        "act": period.act,
        "event": period.event,
        "says": period.says,
        "unless": period.unless,
        "tells": period.tells,
        "of_year": period.school_year is not None or period.anchor is not None,
        "calculator": period.calculator or _ANY,
        "takes": period.takes or _DAY,
    }


def _related(one: str, other: str) -> bool:
    """Whether one of the two clauses is the other or stands below it."""
    return any(a == b or a.startswith((f"{b}.", f"{b} §")) for a, b in ((one, other), (other, one)))
