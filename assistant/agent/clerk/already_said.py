"""Already said: what a calculation says before it misses a fact, where that is all that is asked for."""

import re
from collections.abc import Mapping
from typing import Any

_ASKS_OVER = re.compile(
    r"\b(?:how (?:many|much|far)(?: (?:students|kids))? (?:am i |are we |is (?:it|that|this|she|he) )?(?:over|above)|"
    r"by how (?:many|much)|(?:am|are|is|does|do|did|will|would) [^.?!]{1,60}\b(?:over|above|past|exceed)\b|over by|"
    r"over or not)\b|^\W*over\W*$",
    re.IGNORECASE,
)
_ASKS_PAY = re.compile(
    r"\b(?:pay\w*|paid|owed?|owes|money|dollars?|stipend|compensat\w*|get|gets|earn\w*|extra|worth|allowed|ok|okay|legal|"
    r"can they|refuse)\b|\$",
    re.IGNORECASE,
)
_TELLS_OVER = re.compile(r"\bover the (?:maximum|limit)\b", re.IGNORECASE)


def says_all(words: str, result: Mapping[str, Any]) -> bool:
    """Whether a question asks by how many something is over, and the calculation says so before it misses a fact."""
    told = any(_TELLS_OVER.search(str(said["en"])) for said in result["explanation"])
    return told and _ASKS_OVER.search(words) is not None and _ASKS_PAY.search(words) is None
