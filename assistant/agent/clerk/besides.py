"""Besides: what the best clause says beside a calculation, where that does not say it."""

from collections.abc import Mapping
from typing import Any

from assistant.agent.draft import Statement
from ingest.contract.places import of_one_section, related

from . import passed, phrase
from .choose import Choice
from .understood import Understood

_BESIDE = 2
_EXHIBIT = "Exhibit "
"""What is printed for a year is an exhibit: that of another year says nothing beside it."""
_LATEST, _AROUND = 1, 2


def beside(choice: Choice, result: Mapping[str, Any], asked: Understood) -> list[Statement]:
    """What the best clause says beside a calculation that is farther from the question and does not rest on it."""
    first = choice.first if choice.sure else ""
    rests = any(first == c or of_one_section(first, str(c)) for c in result["clause_ids"])
    printed = choice.calculator in phrase.PRINTED and first.startswith(_EXHIBIT)
    other_print = printed and any(related(first, c) for c in choice.applies)
    return [] if not first or rests or other_print else phrase.of_clause(choice.hits[0], asked, most=_BESIDE)


def around(choice: Choice, outcome: str, asked: Understood) -> list[Statement]:
    """What the best clause says around a determination: what it last printed, or what else a counted period has."""
    counted = choice.calculator == passed.CALCULATOR
    if not counted and outcome != "out_of_term":
        return []
    most = _AROUND if counted else _LATEST
    return [s for hit in choice.hits[:1] for s in phrase.of_clause(hit, asked, most=most)]


def nearly(choice: Choice, result: Mapping[str, Any] | None, asked: Understood) -> list[Statement]:
    """The amount that a merely near calculation comes to, where an amount is asked for and it applies the best clause.

    A calculation that is no more than near tells nothing else of its result.
    """
    if result is None or result["outcome"] != "determined" or not asked.wants.asks_amount or not choice.hits:
        return []
    first = str(choice.hits[0]["clause_id"])
    applies = any(related(first, str(c)) for c in result["clause_ids"])
    return phrase.of_calculation(result, asked.language) if applies else []
