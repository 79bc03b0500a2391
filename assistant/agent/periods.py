"""Periods: the deadlines that a search result offers to be counted."""

from collections.abc import Sequence
from typing import Any

from assistant.calculators import Book, Parameter, Period
from ingest.contract import ClauseId
from ingest.contract.places import at_or_below, related

from .spoken import speaks_of

NAMED_DAY = "named_day"
"""The calculator that tells the date of a day that a clause names; no case of the asker's is made of it."""
_ANY = "clause_deadline"
_DAY = "event_on"


def periods_near(query: str, found: Sequence[ClauseId], book: Book) -> list[dict[str, Any]]:
    """The deadlines of these clauses and of what stands above or below them, those of the first clause first.

    Those that the query names by their words alone follow them.
    """
    periods = book.periods()
    own = {name: book.parameters[name].values[-1].clause_id for name in periods}
    near = {n: periods[n] for clause_id in found for n in periods if related(own[n], clause_id)}
    named = {n: p for n, p in periods.items() if p.named and speaks_of(p.says, p.unless, query)}
    return [_offered(book.parameters[name], period) for name, period in {**near, **named}.items()]


def _offered(parameter: Parameter, period: Period) -> dict[str, Any]:
    return {
        "deadline": parameter.id,
        "clause_id": parameter.values[-1].clause_id,
        "length": f"{parameter.values[-1].value} {parameter.unit}",
        "act": period.act,
        "event": period.event,
        "says": period.says,
        "unless": period.unless,
        "tells": period.tells,
        "of_year": period.school_year is not None or period.anchor is not None,
        "school_year": str(period.school_year or ""),
        "until": parameter.values[-1].last_day.isoformat(),
        "first": period.first,
        "follows": period.follows,
        "calculator": period.calculator or _ANY,
        "takes": period.takes or _DAY,
    }


def named_days_near(found: Sequence[ClauseId], book: Book) -> list[dict[str, str]]:
    """The days of every year that these clauses name and what stands below them: `month-day`, and until when it holds.

    Without those in the summer, whose school year the clause alone tells.
    """
    days = {name: book.parameters[name].values[-1] for name in book.named_days()}
    return [
        {
            "named_day": name,
            "clause_id": day.clause_id,
            "day": str(day.value),
            "until": day.last_day.isoformat(),
        }
        for name, day in days.items()
        if any(at_or_below(day.clause_id, clause_id) for clause_id in found)
    ]
