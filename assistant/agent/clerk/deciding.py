"""Deciding: the fact of the asker that decides which of several like rules holds, where nobody said which."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, partial
from itertools import combinations
from typing import Any

from assistant.agent.draft import Statement
from ingest.contract.figures import month_days_in

from .lexicon import Lexicon, knowledge
from .ranges import alike, holds
from .understood import Understood
from .units import amounts_of, unit_asked

_FIRST = 4
"""So many sentences are looked at: those that are nearest to the question."""
_ANY = Decimal(0)


@cache
def _questions() -> Sequence[Mapping[str, str]]:
    found: Sequence[Mapping[str, str]] = knowledge("deciding.yaml")
    return found


def undecided(told: Sequence[Statement], asked: Understood, lexicon: Lexicon) -> Mapping[str, Any] | None:
    """The question for the fact that decides, as a calculation asks; nothing if one rule is told, or the fact is known.

    Args:
        told: what the clauses say, the nearest first.
        asked: the message.
        lexicon: the words of the facts.
    """
    if not asked.personal or asked.wants.yes_no or not (asked.wants.asks_day or asked.wants.asks_amount):
        return None
    for question in _questions():
        slot, counts = question["slot"], question.get("counts", "")
        tells = partial(_by_range, counts=counts) if counts else partial(_told_apart, slot=slot, lexicon=lexicon)
        if slot not in asked.facts and tells(told[:_FIRST], asked=asked):
            clause = next((s.clause_id for s in told[0].support if s.clause_id), "")
            choices = [] if counts else [value for value, _ in lexicon.slots[slot].values]
            need = {"slot": slot, "en": question["en"], "es": question["es"], "choices": choices, "clause_id": clause}
            return {"outcome": "needs_input", "calculation": "", "missing": [need]}
    return None


def _told_apart(told: Sequence[Statement], asked: Understood, slot: str, lexicon: Lexicon) -> bool:
    """Whether like sentences give the amount or the day that is asked for by different values of a fact."""
    named = [(s, {v for v, words in lexicon.slots[slot].values if words.search(s.text)}) for s in told]
    return any(
        mine
        and others
        and not mine & others
        and _are_cases(one, other, told[0])
        and _figures(one.text, asked) != _figures(other.text, asked)
        for (one, mine), (other, others) in combinations(named, 2)
    )


def _by_range(told: Sequence[Statement], asked: Understood, counts: str) -> bool:
    """Whether like sentences tell each for a range of a number, and the question gives no number of that kind."""
    ranged = [s for s in told if re.search(counts, s.text, re.IGNORECASE) and holds(s.text, (_ANY,)) is not None]
    unsaid = not any(holds(s.text, asked.figures) for s in ranged)
    return unsaid and any(_are_cases(one, other, told[0]) for one, other in combinations(ranged, 2))


def _are_cases(one: Statement, other: Statement, best: Statement) -> bool:
    """Whether two sentences say the same of different cases, and one of them is of the best sentence's clause."""
    its = {s.clause_id for s in best.support}
    of_it = any(s.clause_id in its for s in (*one.support, *other.support))
    return of_it and one.text != other.text and alike(one.text, other.text)


def _figures(text: str, asked: Understood) -> frozenset[Any]:
    """The days of a sentence where a day is asked for, else its amounts of the unit asked for."""
    if asked.wants.asks_day:
        return frozenset(month_days_in(text))
    return frozenset(amounts_of(text, unit_asked(asked.text, dollars=asked.wants.in_dollars)))
