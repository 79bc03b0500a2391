"""Others: a member of one program who asks whether the rule of the regular members holds there as well."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from assistant.agent.spoken import pattern

from .groups import LeftOut, left_out, listed
from .lexicon import knowledge
from .searches import Core
from .understood import Understood

_AS_NEAR = 0.03
_NEAR = 0.5
"""A rule of the regular members that is as near as this to what they are said to have is meant."""


def rule_of_others(part: str, asked: Understood, core: Core) -> str:
    """The query for what the regular members have, where the asker's program is set beside theirs; else empty.

    It has neither the words for the asker's program nor those for the others. Whoever moves from one to the other
    compares nothing. Of a message with several questions it is of the part alone.
    """
    known = _known()
    text = part if asked.wording else asked.query
    if not asked.group or known["moves"].search(text) or not known["compares"].search(text):
        return ""
    query = core.of(known["compares"].sub(" ", text))
    return "" if query == text else query


def left_out_beside_others(found: Mapping[str, Any], group: str) -> LeftOut | None:
    """What the asker's program is not entitled to of what the regular members have, by the best clause of theirs.

    Nothing where a clause that is as near as that one is theirs too. Exhibits are silent on whose they are, unless the
    program's own list names them.
    """
    general = [h for h in found["hits"] if not any(mark["others"] for mark in h["not_for"])]
    if not general or float(general[0]["score"]) < _NEAR:
        return None
    best = [h for h in general if float(h["score"]) >= float(general[0]["score"]) - _AS_NEAR]
    outs = [left_out([h], group) for h in best if not _of_exhibit(h) or listed([h], group)]
    return outs[0] if outs and all(outs) else None


def _of_exhibit(hit: Mapping[str, Any]) -> bool:
    return str(hit["clause_id"]).startswith("Exhibit ")


@cache
def _known() -> Mapping[str, re.Pattern[str]]:
    entries = knowledge("others.yaml")
    words = {name: str(entries[name]) for name in ("regular", "people", "kin")}
    return {name: pattern("|".join(str(p).format(**words) for p in entries[name])) for name in ("compares", "moves")}
