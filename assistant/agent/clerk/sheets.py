"""Sheets: a clause that leaves the amount to a stipend sheet brings it along, where money is asked about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.agent.spoken import opening
from ingest.contract.places import at_or_below

from .callings import Schemas
from .choose import Choice
from .inputs import inputs_for
from .lexicon import knowledge
from .understood import Understood

_STIPEND, _NAMES = "stipend", "stipends"
_SHARES = ("fte", "part_of_year")


@dataclass(frozen=True, slots=True)
class Row:
    """A stipend, and the clauses that send to its row; `unless`: words with which another row is meant."""

    stipend: str
    clauses: tuple[str, ...]
    unless: re.Pattern[str] | None


@cache
def _known() -> tuple[re.Pattern[str], tuple[Row, ...]]:
    """The words that ask about money, and the rows."""
    entries: Mapping[str, Any] = knowledge("sheets.yaml")
    rows = tuple(
        Row(str(e["stipend"]), tuple(map(str, e["clauses"])), opening(e["unless"]) if "unless" in e else None)
        for e in entries["rows"]
    )
    return opening(str(entries["says"])), rows


def amounts(choices: Sequence[Choice], asked: Understood, schemas: Schemas) -> list[tuple[str, dict[str, Any]]]:
    """The stipends whose amounts the chosen clauses leave to a sheet, each as a call with its inputs."""
    says, _ = _known()
    if _STIPEND not in schemas or not says.search(asked.text) or any(c.calculator == _STIPEND for c in choices):
        return []
    given = inputs_for(_STIPEND, schemas[_STIPEND], asked.facts)
    shares = {name: given[name] for name in _SHARES if name in given}
    best = [str(c.hits[0]["clause_id"]) for c in choices if c.hits and (c.sure or c.calculator)]
    return [(_STIPEND, {**shares, _NAMES: [name]}) for name in dict.fromkeys(_sent_to(best, asked.text))]


def _sent_to(clauses: Iterable[str], text: str) -> list[str]:
    _, rows = _known()
    return [
        row.stipend
        for clause in clauses
        for row in rows
        if any(at_or_below(clause, c) for c in row.clauses) and not (row.unless and row.unless.search(text))
    ]
