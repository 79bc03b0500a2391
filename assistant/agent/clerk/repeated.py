"""Repeated: one calculation that several parts of a message call for, left to the part that asks for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ingest.contract.places import related

from .choose import CALLED, Choice

_NEARER = 0.05
"""How much nearer a part must be to the ways in which people ask for a calculation, to have it for itself."""


def left_to_the_nearest(
    choices: Sequence[Choice], found: Callable[[str], Mapping[str, Any] | None]
) -> tuple[Choice, ...]:
    """The choices; of those called for one calculation, the farther ones with clauses of their own have those alone.

    What is told of a case (`I'm on step 14`, `a move to another room`) is told of every part: the words for one
    calculation then stand before each question.

    Args:
        choices: what each part gets.
        found: the search of a part.
    """
    nearness = [_near(choice, found(choice.part)) for choice in choices]
    nearest: dict[tuple[str, str], float] = {}
    for choice, near in zip(choices, nearness, strict=True):
        nearest[_key(choice)] = max(near, nearest.get(_key(choice), 0.0))
    return tuple(
        _clauses_alone(choice) if _is_elsewhere(choice) and near + _NEARER < nearest[_key(choice)] else choice
        for choice, near in zip(choices, nearness, strict=True)
    )


def _key(choice: Choice) -> tuple[str, str]:
    return choice.calculator, str(sorted(choice.inputs.items()))


def _near(choice: Choice, found: Mapping[str, Any] | None) -> float:
    suggested = found["calculators"] if found is not None else ()
    return next((float(c["score"]) for c in suggested if c["name"] == choice.calculator), 0.0)


def _is_elsewhere(choice: Choice) -> bool:
    """Whether words alone call for a calculation, and surely another clause answers than those that it applies."""
    called = bool(choice.calculator) and choice.lead >= CALLED
    return called and choice.sure and not any(related(choice.first, clause) for clause in choice.applies)


def _clauses_alone(choice: Choice) -> Choice:
    return replace(choice, calculator="", inputs={}, lead=0.0, applies=(), vague={}, cases=())
