"""Next year: a placement of today of which the pay of the next school year is asked (`step 9 now, next year?`)."""

import re
from collections.abc import Mapping
from datetime import date

from ingest.contract.calendar import FIRST_MONTH, first_year_of, school_year_from

from .dates import school_years_in

_NEXT = re.compile(
    r"\b(?:next|the (?:coming|following)|upcoming) (?:school )?year\b(?![’']s calendar)|"
    r"\bnext (?:fall|august|september)\b",
    re.IGNORECASE,
)
_FALL = re.compile(r"\b(?:in|this|come|starting) (?:the |this )?(?:coming )?(?:fall|august|september)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:right now|currently|now|this (?:school )?year|at present|presently|today|hired)\b|"
    r"\b(?:i[’']?m|i am|she[’']?s|she is|he[’']?s|he is|who is)\s+(?:(?:currently|now|a|an|at|on|in|full[- ]time|"
    r"teacher|the|\w+ teacher|col(?:umn)?\.?\s*[ivx]+,?)\s+)*steps?\b",
    re.IGNORECASE,
)
"""Words that say that the step which is told is the one of today."""
_THEN = re.compile(
    r"\bnext (?:school )?year,? (?:(?:i|she|he|we)(?:[’']ll|[’']m| will| am| is|[’']s| go| move)?|when|on|at|in|as)?"
    r"[^.?!;,]{0,30}\bstep\b|"
    r"\bstep\s*\d{1,2}\b[^.?!;:,]{0,20}?\b(?:for|in)? ?next (?:school )?year\b(?! \?)|\bnext step\b|"
    r"\b(?:same|last (?:school )?year|frozen|freez\w*|stay(?:ing|s)?|still|again|"
    r"remain\w*|both years|instead|if i|retir\w*|leav\w*)\b",
    re.IGNORECASE,
)
"""Words that say that the step is the one of next year, or that tell what becomes of it."""
_PAY = re.compile(r"\b(?:make|making|earn\w*|paid|pay|salary|base|gross|money|raise|increase|bump)\b", re.IGNORECASE)
_STEP = re.compile(r"\bsteps?\s*#?\s*(\d{1,2})\b", re.IGNORECASE)
_MOVES_TO = re.compile(
    r"\b(?:will|would|do|does|should|am|is|shouldn[’']?t|won[’']?t) (?:i|she|he|they|we)\b[^.?!;\d]{0,40}"
    r"\bstep\s*(\d{1,2})\b",
    re.IGNORECASE,
)
"""A step that is asked about as the next one (`will I be on step 4 next year?`)."""
_LATE_FROM, _LATE_TO = 2, 6
"""Whoever is hired in these months serves less than a semester of the school year."""
_UNSURE = 1
"""In January a semester may be served in full or not."""
_PLACED = ("step", "column")
_TK12 = "tk12"
_PLAIN_ROLES = ("", "teacher")


def next_year_in(text: str, own: Mapping[str, str], near: date) -> dict[str, str]:
    """That the year after the step told is asked about, and in which year that step is had; nothing if it is not so.

    What the other readings make of the words for it (part of a year, another step) is left empty.

    Args:
        text: the message, its numbers in digits.
        own: the facts read from it.
        near: today.
    """
    served = _semester_in(own, near)
    if own.get("step") and _asks_for_step(text, own["step"], near):
        return {**served, "salary_placement.current_step": own["step"]}
    if not all(own.get(name) for name in _PLACED) or own.get("program", _TK12) != _TK12:
        return {}
    if own.get("role", "") not in _PLAIN_ROLES or len({m[1] for m in _STEP.finditer(text)}) != 1:
        return {}
    begun = first_year_of(near)
    now, following = school_year_from(begun), school_year_from(begun + 1)
    years = set(school_years_in(text))
    by_words = _NEXT.search(text)
    spoken = by_words or (near.month < FIRST_MONTH and _FALL.search(text))
    if (
        not spoken
        or len(years) > 1
        or years - ({now, following} if by_words else set())
        or _THEN.search(text)
        or not (_NOW.search(text) and _PAY.search(text))
    ):
        return {}
    left = ("other_step", "other_school_year", "salary.part_of_year", "salary.school_year")
    return {**dict.fromkeys(left, ""), "following_year": "true", "school_year": now, **served}


def _semester_in(own: Mapping[str, str], near: date) -> dict[str, str]:
    """Whether who was hired in the school year of today serves a semester of it, where the month tells it."""
    hired = own.get("hire_date", "")
    if not hired or "semester_served" in own:
        return {}
    day = date.fromisoformat(hired)
    if first_year_of(day) != first_year_of(near) or day.month == _UNSURE:
        return {}
    return {"semester_served": "false" if _LATE_FROM <= day.month <= _LATE_TO else "true"}


def _asks_for_step(text: str, step: str, near: date) -> bool:
    """Whether the step after the one told is asked about as that of next year."""
    asked = _MOVES_TO.search(text)
    then = _NEXT.search(text) or (near.month < FIRST_MONTH and _FALL.search(text))
    return bool(asked and then and step.isdigit() and asked[1] == str(int(step) + 1))
