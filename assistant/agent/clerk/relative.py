"""Relative: facts that a message gives by what the turn before had: the year after that one, one more than before."""

import re
from collections.abc import Mapping
from datetime import date

from .lexicon import Lexicon

_YEAR_AFTER = re.compile(
    r"\b(?:the )?(?:year|one) after(?: that)?\b(?! (?:i|we|my|the|our)\b)|\b(?:following|next) (?:school )?year\b", re.I
)
_ONE_MORE = re.compile(r"\b(?:also|another|one more|as well|too|on top of that|besides|second)\b", re.IGNORECASE)
_SCHOOL_YEAR = "school_year"
_JULY = 7


def relative_to(before: Mapping[str, str], text: str, own: Mapping[str, str], near: date) -> dict[str, str]:
    """The facts of a message that only the inputs of the calculation before give their value.

    Args:
        before: those inputs.
        text: the message.
        own: the facts read from it.
        near: the day asked about.
    """
    if before and _YEAR_AFTER.search(text) and _SCHOOL_YEAR not in own:
        return {_SCHOOL_YEAR: _after(before.get(_SCHOOL_YEAR) or _school_year(near))}
    return {}


def added_to(before: Mapping[str, str], text: str, own: Mapping[str, str], lexicon: Lexicon) -> dict[str, str]:
    """The counts that a message raises: `I also have a doctorate` beside the degree told before."""
    if not _ONE_MORE.search(text):
        return {}
    raised = {name for name in own if name in lexicon.slots and lexicon.slots[name].adds}
    return {n: str(int(before[n]) + int(own[n])) for n in raised if before.get(n, "").isdigit() and own[n].isdigit()}


def _after(school_year: str) -> str:
    first = int(school_year[:4]) + 1
    return f"{first}-{(first + 1) % 100:02d}"


def _school_year(day: date) -> str:
    first = day.year if day.month >= _JULY else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"
