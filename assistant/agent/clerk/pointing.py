"""Pointing: a part of a question that points back at a matter on which the contract is silent is silent too."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .choose import Choice
from .understood import Understood

_POINTS = re.compile(
    r"\b(?:for|about|of|with|to|on|over|because of|due to|without|during|after|while|by) "
    r"(?:it|that|this|them|those|these|doing (?:it|that|so|this))\b|"
    r"\b(?:do(?:es)?|did|doing|use|take|keep|get|have|fix|replace|pay(?: back)?|return|make) (?:it|them|that|this)\b",
    re.IGNORECASE,
)
_NEAR = 0.6
"""As near as this the part itself is to the silent matter."""

Found = Callable[[str], Mapping[str, Any] | None]


def without_those_at_silence(choices: Sequence[Choice], asked: Understood, found: Found) -> list[Choice]:
    """The choices, where a part whose words point at the silent matter of an earlier one gets that silence too.

    Its own search, which has the message's story before it, must be as near to that matter as to every clause.

    Args:
        choices: what the parts get, in the order of the message.
        asked: the message.
        found: what the search of a part found.
    """
    kept: list[Choice] = []
    for choice in choices:
        silent = next((c for c in reversed(kept) if c.quiet), None)
        if silent is not None and _is_of_it(choice, silent, asked, found(choice.part)):
            choice = replace(
                choice, calculator="", inputs={}, hits=choice.hits[:1], sure=False, silence=silent.silence, quiet=True
            )
        kept.append(choice)
    return kept


def _is_of_it(choice: Choice, silent: Choice, asked: Understood, found: Mapping[str, Any] | None) -> bool:
    """Whether a part points at the matter of a silent one and is near to it itself."""
    if choice.quiet or choice.calculator or found is None or not _POINTS.search(asked.wording.get(choice.part, "")):
        return False
    matter = silent.silence.get("matter")
    near = max((float(s["score"]) for s in found.get("silences", ()) if s.get("matter") == matter), default=0.0)
    rival = max((float(h["features"].get("ask", 0.0)) for h in found["hits"]), default=0.0)
    return bool(matter) and near >= max(_NEAR, rival)
