"""Premise days: a day that a question takes for the last one is set right first, where the contract has another."""

import re
from calendar import month_name
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from ingest.contract.calendar import FIRST_MONTH
from ingest.contract.figures import month_days_in

from .dates import MONTH_NAMES, is_day, month_number
from .understood import Understood

_DAY = rf"(?P<m>{MONTH_NAMES})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*,?\s*(?:19|20)\d\d)"
_IS_THE_LAST = re.compile(
    r"\b(?:deadline(?:'s)?|cut-?off|last (?:day|date)|due(?: date)?|no later than|until|till?|"
    r"fecha l[ií]mite|plazo|hasta)\b"
    rf"(?:(?!\b(?:after|past|from|if)\b)[^.?!;,\d]){{0,30}}?\b{_DAY}",
    re.IGNORECASE,
)
_THE_LAST = re.compile(rf"\b{_DAY}\s+(?:deadlines?|cut-?offs?|due dates?|last days?|limits?)\b", re.IGNORECASE)
_BY = re.compile(rf"\b(?:by|before|antes del?)\s+(?:the )?{_DAY}", re.IGNORECASE)


class _Claimed(NamedTuple):
    """A day of the year that a question names, as month and day, and whether it says that it is the last one."""

    month: int
    day: int
    last: bool

    @property
    def words(self) -> str:
        return f"{month_name[self.month]} {self.day}"

    @property
    def place(self) -> tuple[int, int]:
        """Where in a school year it lies: a day of August comes before one of May."""
        return ((self.month - FIRST_MONTH) % 12, self.day)


def day_set_right(sentence: str, asked: Understood) -> tuple[str, str] | None:
    """The day that a sentence names as the last one, and the one that the question takes for it.

    Only where each names one, and where who acts by the day that is named would be too late.
    """
    claimed, said = _claimed(asked), month_days_in(sentence)
    if claimed is None or len(said) != 1:
        return None
    month, day = (int(part) for part in next(iter(said)).split("-"))
    says = _Claimed(month, day, last=True)
    if says.place == claimed.place or not (claimed.last or claimed.place > says.place):
        return None
    return says.words, claimed.words


def day_of_result_set_right(result: Mapping[str, Any], asked: Understood) -> tuple[str, str] | None:
    """The same for a day that was worked out from the calendar alone, and not from days of the asker's."""
    value = str(result["value"])
    if result["outcome"] != "determined" or not is_day(value):
        return None
    day = date.fromisoformat(value)
    return day_set_right(f"{month_name[day.month]} {day.day}", asked)


def is_of_others(sentences: Iterable[str], asked: Understood) -> bool:
    """Whether the day that a question takes for the last one is one of several that the clause has."""
    claimed = _claimed(asked)
    days = {day for sentence in sentences for day in month_days_in(sentence)}
    return len(days) > 1 and claimed is not None and f"{claimed.month:02d}-{claimed.day:02d}" in days


def _claimed(asked: Understood) -> _Claimed | None:
    if not (asked.premise or asked.wants.yes_no):
        return None
    found = {
        _Claimed(month_number(m["m"]), int(m["d"]), last)
        for pattern, last in ((_IS_THE_LAST, True), (_THE_LAST, True), (_BY, False))
        for m in pattern.finditer(asked.text)
    }
    places = {claim.place for claim in found}
    return max(found, key=lambda claim: claim.last) if len(places) == 1 else None
