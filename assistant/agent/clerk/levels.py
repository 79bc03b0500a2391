"""Levels: rules for another level or other grades than those that a message names are left out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.contract.places import section_of

Hit = Mapping[str, Any]
_ELEMENTARY = re.compile(r"\belementary\b|\bTK-\d\b|\bgrades [1-6]-[1-6]\b")
_SECONDARY = re.compile(r"\bsecondary\b|\b(?:middle|high) schools?\b|\b6-12\b|\bblock schools\b")
"""High School with capitals is the name of one."""
_BOTH = re.compile(r"\bK-8\b|\bTK-12\b")
_GRADES = re.compile(r"\b(?:TK|K|(?P<first>\d))-(?P<last>\d)\b")
_LEVELS = frozenset({"elementary", "secondary"})
_NEAR = 0.2
_UPPERMOST = 6


def fitting(hits: Sequence[Hit], facts: Mapping[str, str]) -> tuple[Hit, ...]:
    """The hits without rules for another level.

    The best one stays, whose limits may be asked about, unless a near one of its section is for the asker's level.

    Args:
        hits: the clauses found, the best first; `covers` tells for whom each is.
        facts: what is known of the asker: `level`, `grade`.
    """
    kept = tuple(h for h in hits if not _is_of_others(str(h.get("covers", "")), facts))
    if not kept or kept[0] is hits[0]:
        return kept or tuple(hits)
    near = float(kept[0]["score"]) >= float(hits[0]["score"]) - _NEAR
    instead = near and section_of(str(kept[0]["clause_id"])) == section_of(str(hits[0]["clause_id"]))
    return kept if instead else (hits[0], *kept)


def _is_of_others(covers: str, facts: Mapping[str, str]) -> bool:
    """Whether those whom a clause covers teach another level, or other grades, than the one who asks."""
    level, grade = _known(facts, "level"), _known(facts, "grade")
    grades = _GRADES.search(covers)
    if grade.isdigit() and grades is not None and int(grades["last"]) <= _UPPERMOST:
        return not int(grades["first"] or 0) <= int(grade) <= int(grades["last"])
    if level not in _LEVELS or grade == str(_UPPERMOST) or _BOTH.search(covers):
        return False
    told = {name for name, words in (("elementary", _ELEMENTARY), ("secondary", _SECONDARY)) if words.search(covers)}
    return len(told) == 1 and level not in told


def _known(facts: Mapping[str, str], name: str) -> str:
    """A fact by its name, told in this message or of the case before, which has the calculator's name before it."""
    return facts.get(name) or next((v for k, v in facts.items() if k.endswith(f".{name}")), "")
