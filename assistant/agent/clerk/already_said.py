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
_TELLS_SHARE = re.compile(r"\bparents share\b", re.IGNORECASE)
_ASKS_LEFT = re.compile(
    r"\bhow (?:many|much|long)\b[^.?!]{0,40}"
    r"\b(?:left|remain\w*|still|mine|for me|my (?:share|part)|i (?:get|have|take))\b|"
    r"\bwhat(?:[’']?s| is) (?:left|mine|my (?:share|part))\b",
    re.IGNORECASE,
)
_ASKS_PAID_BY = re.compile(
    r"\b(?:full (?:pay|salary)|in full|dollars?|differential|reduced|percent\w*|sick (?:days?|leave|time)|unpaid)\b|\$",
    re.IGNORECASE,
)
_ASKS_CHARGED = re.compile(
    r"\bsick (?:leave|days?|time|bank)\b[^.?!]{0,40}"
    r"\b(?:dock\w*|deduct\w*|charg\w*|com(?:e|es|ing) out|taken|used?|touch\w*)\b|"
    r"\b(?:dock\w*|deduct\w*|charg\w*|com(?:e|es|ing) out|taken|use)\b[^.?!]{0,40}\bsick (?:leave|days?|time|bank)\b",
    re.IGNORECASE,
)
_FIVE_DAYS = re.compile(r"\b(?:5|five) (?:\w+ )?days\b", re.IGNORECASE)
_TELLS_CHARGED = re.compile(r"\bdo not come out of sick leave\b", re.IGNORECASE)
_ASKS_TRAVEL = re.compile(
    r"\bhow (?:long|many minutes|much (?:\w+ )?time)\b[^.?!]{0,60}"
    r"\b(?:travel\w*|driv\w+|between|get (?:there|from|over|to)|transition|commut\w+|switch)\b|"
    r"\b(?:travel|driv\w+|transition|commut\w+)[ -]?(?:time|minutes)\b",
    re.IGNORECASE,
)
_ASKS_HOW_LONG = re.compile(r"\bhow (?:long|many (?:\w+ )?(?:days|weeks|months)|much time)\b", re.IGNORECASE)
_TELLS_PERIOD = re.compile(r"\bwithin \d+ (?:\w+ )?(?:days|weeks|months)\b", re.IGNORECASE)
_ASKS_HOURS = re.compile(r"\b(?:start|begin|end|leave|be there|finish|go home|schedule)\w*\b", re.IGNORECASE)
_TELLS_TRAVEL = re.compile(r"\bminutes of travel\b", re.IGNORECASE)
_SPLITS = frozenset({"accrued_days", "partner_days"})
"""Facts by which a leave's weeks are paid one way or the other, or shared; how long it is goes by neither."""


def says_all(words: str, result: Mapping[str, Any]) -> bool:
    """Whether a calculation says what a question asks for before it misses a fact.

    By how many something is over; how long one has, where the period is told; how long a leave is, or what is left of
    a shared one, where nothing but how its weeks are paid is open; that the days at a birth are not charged to sick
    leave; or the time to travel between two sites, where their hours are open.
    """
    explained = [str(said["en"]) for said in result["explanation"]]
    if any(map(_TELLS_PERIOD.search, explained)) and _ASKS_HOW_LONG.search(words):
        return True
    if any(map(_TELLS_TRAVEL.search, explained)):
        return _ASKS_TRAVEL.search(words) is not None and _ASKS_HOURS.search(words) is None
    if any(map(_TELLS_CHARGED.search, explained)) and _FIVE_DAYS.search(words) and _ASKS_CHARGED.search(words):
        return True
    if any(map(_TELLS_SHARE.search, explained)) and _ASKS_LEFT.search(words):
        return _ASKS_PAID_BY.search(words) is None
    if {str(need["slot"]) for need in result["missing"]} <= _SPLITS and any(map(_TELLS_WEEKS.search, explained)):
        return _ASKS_TIME.search(words) is not None and _ASKS_SPLIT.search(words) is None
    told = any(map(_TELLS_OVER.search, explained))
    return told and _ASKS_OVER.search(words) is not None and _ASKS_PAY.search(words) is None


def leaves_more(result: Mapping[str, Any]) -> bool:
    """Whether clauses tell more of the matter than the calculation: mileage and duties beside the time to travel."""
    return any(_TELLS_TRAVEL.search(str(said["en"])) for said in result["explanation"])
