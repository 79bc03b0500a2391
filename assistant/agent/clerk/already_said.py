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
_ASKS_TIME = re.compile(
    r"\b(?:what|which) (?:(?:paid|kinds? of|other|sorts? of|amount of) )*(?:time|leaves?)\b|"
    r"\bhow (?:long|many weeks|much (?:paid )?time)\b|\b(?:12|twelve) weeks\b",
    re.IGNORECASE,
)
_ASKS_SPLIT = re.compile(
    r"\b(?:full (?:pay|salary)|in full|dollars?|differential|reduced|percent\w*|sick (?:days?|leave|time)|how many of|"
    r"how much (?!(?:paid )?time)|left|still|remaining|unpaid)\b|\$",
    re.IGNORECASE,
)
_TELLS_WEEKS = re.compile(r"\b(?:work)?weeks\b", re.IGNORECASE)
_SPLITS = frozenset({"accrued_days", "partner_days"})
"""Facts by which a leave's weeks are paid one way or the other, or shared; how long it is goes by neither."""


def says_all(words: str, result: Mapping[str, Any]) -> bool:
    """Whether a calculation says what a question asks for before it misses a fact.

    By how many something is over; or how long a leave is, where nothing but how its weeks are paid is open.
    """
    explained = [str(said["en"]) for said in result["explanation"]]
    if {str(need["slot"]) for need in result["missing"]} <= _SPLITS and any(map(_TELLS_WEEKS.search, explained)):
        return _ASKS_TIME.search(words) is not None and _ASKS_SPLIT.search(words) is None
    told = any(map(_TELLS_OVER.search, explained))
    return told and _ASKS_OVER.search(words) is not None and _ASKS_PAY.search(words) is None
