"""Passed: a period of which so many days are over, told as a number of days (`it's been 8 working days since ..`)."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.agent.spoken import speaks_of

from .callings import Schemas

CALCULATOR = "clause_deadline"
"""The calculator that counts any period."""
_DAYS = r"(?P<{n}>\d{{1,3}}) (?:(?P<{kind}>working|work|school|instructional|business|calendar|teaching) )?days?"
_PASSED = re.compile(
    rf"{_DAYS.format(n='n1', kind='k1')} (?:ago|already|now|later|(?:have |has )?(?:passed|gone by|went by)|since)\b|"
    rf"\b(?:(?:it|that)(?:[’']?s| has)|has|have|they.ve|i.ve|we.ve) (?:already |now )?been (?:about |already |over )?"
    rf"{_DAYS.format(n='n2', kind='k2')}|"
    rf"\b(?:known|knew|waited|waiting|had it|sat on)\b[^.?!]{{0,30}}\bfor (?:about |over )?"
    rf"{_DAYS.format(n='n3', kind='k3')}",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:too late|late|overdue|in time|on time|still|left|remain\w*|over|expired|out of time|miss(?:ed)?|"
    r"how many (?:more )?(?:[\w-]+ )?days|how (?:long|much (?:more )?(?:time|longer))|run(?:s|ning)? out|time.?s up)\b",
    re.IGNORECASE,
)
_KINDS: Mapping[str, tuple[str, ...]] = {
    "working days": ("working", "work", "school", "business", "teaching", "instructional"),
    "work days": ("working", "work", "business"),
    "instructional days": ("instructional", "school", "teaching"),
    "calendar days": ("", "calendar"),
    "days": ("", "calendar"),
}
"""The kinds of day in which people tell what the contract counts in one of its own."""


def after_days_passed(
    part: str, whole: str, periods: Sequence[Mapping[str, Any]], schemas: Schemas
) -> tuple[str, dict[str, Any]] | None:
    """The clause of the one period of which so many days have passed, and what its calculation takes.

    Args:
        part: the words that ask, with their numbers in digits.
        whole: the whole message.
        periods: the periods that the searches found.
        schemas: the calculators.
    """
    told = _PASSED.search(whole)
    if told is None or not _ASKS.search(part) or CALCULATOR not in schemas:
        return None
    days = next(told[n] for n in ("n1", "n2", "n3") if told[n])
    kind = next((told[k] for k in ("k1", "k2", "k3") if told[k]), "").lower()
    for period in periods:
        unit = str(period["length"]).partition(" ")[2]
        runs = not period["of_year"] and kind in _KINDS.get(unit, ())
        if runs and speaks_of(period["says"], period["unless"], whole):
            return str(period["clause_id"]), {"deadline": period["deadline"], "days_passed": days}
    return None
