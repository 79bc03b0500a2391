"""Second stages: a period that is asked about as running from the last day of the one before it."""

import re
from typing import Any

from assistant.agent.spoken import speaks_of
from ingest.contract.places import of_one_section

from .callings import Schemas
from .deadlines import CALCULATOR, Periods
from .digits import in_digits
from .results import Run
from .understood import Understood

_ON_THAT_DAY = re.compile(
    r"\b(?:on|by|at|until|till|wait\w* (?:until|till|for)|us(?:e|es|ing)) (?:that|the|this|their|its|my|her|his) "
    r"(?:very |same )?(?:last|final|latest) (?:possible )?(?:day|date|minute|moment)\b|"
    r"\b(?:on|by) (?:the|that|this|my|her|his) (?:same )?(?:deadline|due date)\b|"
    r"\b(?:on|by) that (?:day|date)\b|\bthat (?:very|same) (?:day|date)\b|\bthe day (?:it.s|that is|it is) due\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d{4}-\d\d-\d\d")
_MOST = 2


def from_the_last_day(
    run: Run, periods: Periods, asked: Understood, schemas: Schemas
) -> list[tuple[str, dict[str, Any]]]:
    """The calculations of later periods of the same section whose event falls on the last day of the first one.

    `Last day to ask for review? And if they get it on that last day, when must the conference be?`
    """
    said = in_digits(f"{asked.text} {asked.english} {asked.query}")
    first = next((c for c in run.calculations() if _DATED.fullmatch(str(c.result["value"]))), None)
    if first is None or CALCULATOR not in schemas or not _ON_THAT_DAY.search(said):
        return []
    counted = {str(c.args.get("deadline")) for c in run.calculations() if c.result is first.result}
    clauses = [str(c) for c in first.result["clause_ids"]]
    later = [
        {"deadline": p["deadline"], p["takes"]: str(first.result["value"])}
        for p in periods
        if p["calculator"] == CALCULATOR
        and not p["of_year"]
        and p["deadline"] not in counted
        and any(of_one_section(p["clause_id"], clause) for clause in clauses)
        and speaks_of(p["says"], p["unless"], said)
    ]
    return [(CALCULATOR, inputs) for inputs in later[:_MOST]]
