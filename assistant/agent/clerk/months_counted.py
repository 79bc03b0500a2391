"""Months counted: the months whose school days, or whose days without school, a message asks for."""

import re

from assistant.agent.spelled import BAR

from .dates import MONTH_NAMES, month_number

_ASKS = re.compile(
    r"\bhow many (?:(?:more|actual|total) )?(?:school|instructional|class|student|teaching|attendance)[ -]?days\b|"
    r"\bhow many days (?:are|will|do|does|is|of)\b[^.?!]{0,40}\b(?:school|instruction|class|students|kids|children)\b|"
    r"\b(?:number of|count of|total) (?:school|instructional|student) days\b",
    re.IGNORECASE,
)
_OFF = (
    r"(?:school (?:is |are )?(?:closed|out|not in session)|schools? (?:are |be )?closed|no school|closed|off\b|"
    r"holidays?|vacation days?|breaks?|not in session|without school)"
)
_ASKS_CLOSED = re.compile(
    rf"\b(?:(?:what|which) (?:\w+ )?(?:days?|dates?)\b[^.?!]{{0,60}}\b{_OFF}|"
    r"(?:when|what days?|which days?) (?:is|are|do|does)\b[^.?!]{0,40}\b(?:days? off|closed|no school|out of school)|"
    rf"(?:what|which|any|are there|list) (?:\w+ ){{0,2}}?(?:holidays?|days? off|school holidays?|no[- ]school days?))",
    re.IGNORECASE,
)
_NOT_THE_CALENDAR = re.compile(
    r"\b(?:pay|paid|sick|leave|file|grievance|deadline|take|taking|took|request|call(?:ed)? in|personal|necessity|"
    r"summer school|preschool|ece|adult)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?<!\w)(?P<month>{MONTH_NAMES})\b(?!\.? \d{{1,2}}(?!\d))(?! (?:i|we|they|be|have)\b)", re.IGNORECASE
)
_SPAN = re.compile(r"\b(?:between|from|through|to|until)\b", re.IGNORECASE)

_STRETCH = re.compile(rf"\b(?:between|from|through|until)\b|\bto (?:{MONTH_NAMES}|\d)", re.IGNORECASE)


def months_counted_in(text: str) -> str:
    """The numbers of the months; empty if the message asks for no days of months, or for a span of days."""
    if not _ASKS.search(text) or _SPAN.search(text):
        return ""
    return _named(text)


def months_closed_in(text: str) -> str:
    """The numbers of the months whose days without school are asked for; empty if none are."""
    asks = _ASKS_CLOSED.search(text) and not _ASKS.search(text) and not _NOT_THE_CALENDAR.search(text)
    if not asks or _STRETCH.search(text):
        return ""
    return _named(text)


def _named(text: str) -> str:
    """The numbers of the months that a text names without a day, each once."""
    return BAR.join(dict.fromkeys(str(month_number(m["month"])) for m in _MONTH.finditer(text)))
