"""Hour changes: weekly hours of an Adult Education assignment that a message tells one after the other."""

import re
from itertools import pairwise

_ADULT = re.compile(r"\badult (?:ed\w*|school|esl|ged)\b|\beducaci[oó]n (?:de|para) adultos\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:rais\w*|increas\w*|add(?:ed|ing)|gave|given|go|went|gone|goes|going|jump\w*|bump\w*|drop\w*|cut|back|cancel\w*|"
    r"los(?:t|e|ing)|fell|fall|reduc\w*|extra|another|pick(?:ed)? up|mov(?:ed|ing)|chang\w*|up to|down to)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?<![\d.$/-])(?:(?P<named>\d{1,2}(?:\.\d{1,2})?)(?=[ -]?(?:hours?|hrs?|horas)\b| (?:a|per|each) (?:week|wk)\b)|"
    r"\b(?:from|to|at|made it|making it|is)(?: about| around| only| just)? (?P<bare>\d{1,2}(?:\.\d{1,2})?))"
    r"(?![\d%/:]|st\b|nd\b|rd\b|th\b|"
    r" (?:days?|weeks?|months?|years?|students?|minutes?|sections?|classes|am|pm|percent)\b)",
    re.IGNORECASE,
)
_LEAST, _MOST = 2, 4


def hours_before_in(text: str) -> str:
    """The weekly hours from which an assignment changed."""
    told = _told(text)
    return told[0] if told else ""


def hours_raised_in(text: str) -> str:
    """The weekly hours to which an assignment was raised."""
    return next((after for before, after in pairwise(_told(text)) if float(after) > float(before)), "")


def hours_fallen_in(text: str) -> str:
    """The weekly hours to which an assignment fell at last."""
    told = _told(text)
    return told[-1] if told and float(told[-1]) < float(told[-2]) else ""


def _told(text: str) -> list[str]:
    """The weekly hours in the order of the message; none unless it tells of at least two that differ."""
    if not _ADULT.search(text) or not _CHANGED.search(text):
        return []
    found = [m["named"] or m["bare"] for m in _HOURS.finditer(text)]
    told = [hours for i, hours in enumerate(found) if not i or hours != found[i - 1]]
    return told if _LEAST <= len(told) <= _MOST else []
