"""Second stages: a period that is asked about as running from the last day of the one before it."""

from collections.abc import Mapping
from typing import Any

from assistant.agent.spoken import speaks_of
from ingest.contract.places import of_one_section

from .callings import Schemas
from .dates import is_day
from .deadlines import ON_THAT_DAY, Periods
from .digits import in_digits
from .passed import CALCULATOR
from .results import Called, Run
from .understood import Understood

_MOST = 2
_STAGE = "stage"
_NEXT = {
    "filed_on": "hearing_on",
    "hearing_on": "step_1_decision_on",
    "step_2_filed_on": "step_2_meeting_on",
    "step_2_meeting_on": "step_2_decision_on",
}
"""What the last day after an event of a procedure is a last day of."""


def from_the_last_day(
    run: Run, periods: Periods, asked: Understood, schemas: Schemas
) -> list[tuple[str, dict[str, Any]]]:
    """The calculations of later periods of the same section whose event falls on the last day of the first one.

    `Last day to ask for review? And if they get it on that last day, when must the conference be?`
    """
    said = in_digits(f"{asked.text} {asked.english} {asked.query}")
    first = next((c for c in run.calculations() if is_day(c.result["value"])), None)
    if first is None or not ON_THAT_DAY.search(said):
        return []
    counted = {str(c.args.get("deadline")) for c in run.calculations() if c.result is first.result}
    clauses = [str(c) for c in first.result["clause_ids"]]
    day = str(first.result["value"])
    later = [
        _from_that_day(p, first, day)
        for p in periods
        if p["calculator"] in schemas
        and (p["calculator"] == CALCULATOR or (p["calculator"] == first.name and _goes_on(p, first)))
        and not p["of_year"]
        and p["deadline"] not in counted
        and (_goes_on(p, first) or any(of_one_section(p["clause_id"], clause) for clause in clauses))
        and speaks_of(p["says"], p["unless"], said)
    ]
    return later[:_MOST]


def _goes_on(period: Mapping[str, Any], first: Called) -> bool:
    """Whether a period starts with what the first calculation is the last day of."""
    days = {n: str(v) for n, v in first.args.items() if is_day(v)}
    newest = max(days, key=lambda n: days[n], default="")
    return bool(period["takes"] == _NEXT.get(newest))


def _from_that_day(period: Mapping[str, Any], first: Called, day: str) -> tuple[str, dict[str, Any]]:
    """The calculation of a period, or of a procedure with what is told of it, whose event falls on a day."""
    if period["calculator"] == CALCULATOR:
        return CALCULATOR, {"deadline": period["deadline"], period["takes"]: day}
    return first.name, {**{n: v for n, v in first.args.items() if n != _STAGE}, period["takes"]: day}
