"""Deciding: the fact of the asker that decides which of several like rules holds, where nobody said which."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Any

from assistant.agent.draft import Statement
from ingest.contract.figures import month_days_in

from .asking import amounts_of, unit_asked
from .lexicon import Lexicon, knowledge
from .ranges import alike
from .understand import Understood

_FIRST = 4
"""So many sentences are looked at: those that are nearest to the question."""


@cache
def _questions() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = knowledge("deciding.yaml")
    return found


def undecided(told: Sequence[Statement], asked: Understood, lexicon: Lexicon) -> Mapping[str, Any] | None:
    """The question for the fact that decides, as a calculation asks; nothing if one rule is told, or the fact is known.

    Args:
        told: what the clauses say, the nearest first.
        asked: the message.
        lexicon: the words of the facts.
    """
    if not asked.personal or asked.yes_no or not (asked.asks_day or asked.asks_amount):
        return None
    for slot, question in _questions().items():
        if slot not in asked.facts and _told_apart(told[:_FIRST], slot, asked, lexicon):
            clause = next((s.clause_id for s in told[0].support if s.clause_id), "")
            choices = [value for value, _ in lexicon.slots[slot].values]
            need = {"slot": slot, **question, "choices": choices, "clause_id": clause}
            return {"outcome": "needs_input", "calculation": "", "missing": [need]}
    return None


def _told_apart(told: Sequence[Statement], slot: str, asked: Understood, lexicon: Lexicon) -> bool:
    """Whether like sentences give the amount or the day that is asked for by different values of a fact."""
    named = [(s.text, {v for v, words in lexicon.slots[slot].values if words.search(s.text)}) for s in told]
    return any(
        mine and others and not mine & others and alike(one, other) and _figures(one, asked) != _figures(other, asked)
        for (one, mine), (other, others) in combinations(named, 2)
    )


def _figures(text: str, asked: Understood) -> frozenset[Any]:
    """The days of a sentence where a day is asked for, else its amounts of the unit asked for."""
    if asked.asks_day:
        return frozenset(month_days_in(text))
    return frozenset(amounts_of(text, unit_asked(asked.text, dollars=asked.in_dollars)))
