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
_ENDS_POINTING = re.compile(
    r"\b(?:for|about|over|because of|due to|during|after|without|of) "
    r"(?:it|that|this|them|doing (?:it|that|so|this))\W*$",
    re.IGNORECASE,
)
"""What a part ends with that asks of nothing but the matter before it (`do I lose prep for it`)."""
_NEAR, _PLAINLY = 0.6, 0.75
"""As near as this the part itself is to the silent matter, or the part before it, if it ends pointing."""

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
        plainly = silent is not None and silent is kept[-1] and _ends_at(choice, silent, asked)
        points = silent is not None and (plainly or _is_of_it(choice, silent, asked, found(choice.part)))
        kept.append(_silenced(choice, silent) if silent is not None and points else choice)
    return kept


def _silenced(choice: Choice, silent: Choice) -> Choice:
    """A part with the silence of another one in place of its clauses."""
    return replace(
        choice, calculator="", inputs={}, hits=choice.hits[:1], sure=False, silence=silent.silence, quiet=True
    )


def _ends_at(choice: Choice, silent: Choice, asked: Understood) -> bool:
    """Whether a part ends by pointing at the matter of the part before it, which is plainly a silent one."""
    ends = _ENDS_POINTING.search(asked.wording.get(choice.part, "")) is not None
    return ends and not choice.calculator and float(silent.silence.get("score", 0.0)) >= _PLAINLY


def _is_of_it(choice: Choice, silent: Choice, asked: Understood, found: Mapping[str, Any] | None) -> bool:
    """Whether a part points at the matter of a silent one and is near to it itself."""
    if choice.quiet or choice.calculator or found is None or not _POINTS.search(asked.wording.get(choice.part, "")):
        return False
    matter = silent.silence.get("matter")
    near = max((float(s["score"]) for s in found.get("silences", ()) if s.get("matter") == matter), default=0.0)
    rival = max((float(h["features"].get("ask", 0.0)) for h in found["hits"]), default=0.0)
    return bool(matter) and near >= max(_NEAR, rival)
