"""Months counted: the months whose school days a message asks for."""

import re

from assistant.agent.spelled import BAR

from .dates import MONTH_NAMES, MONTHS

_ASKS = re.compile(
    r"\bhow many (?:(?:more|actual|total) )?(?:school|instructional|class|student|teaching|attendance)[ -]?days\b|"
    r"\bhow many days (?:are|will|do|does|is|of)\b[^.?!]{0,40}\b(?:school|instruction|class|students|kids|children)\b|"
    r"\b(?:number of|count of|total) (?:school|instructional|student) days\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?<!\w)(?P<month>{MONTH_NAMES})\b(?!\.? \d{{1,2}}(?!\d))(?! (?:i|we|they|be|have)\b)", re.IGNORECASE
)
_SPAN = re.compile(r"\b(?:between|from|through|to|until)\b", re.IGNORECASE)


def months_counted_in(text: str) -> str:
    """The numbers of the months; empty if the message asks for no days of months, or for a span of days."""
    if not _ASKS.search(text) or _SPAN.search(text):
        return ""
    return BAR.join(dict.fromkeys(str(_number(m["month"].lower())) for m in _MONTH.finditer(text)))


def _number(name: str) -> int:
    """The number of a month by its name or the beginning of it."""
    return next(number for month, number in MONTHS.items() if month.startswith(name))
