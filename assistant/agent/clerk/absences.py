"""Absences: the absences that a message tells one by one, each with its reason, and the sick days there were before."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.agent.spelled import BAR, FIELD

_OF_SICK_LEAVE = re.compile(
    r"\b(?:sick (?:days?|leave|time|bank|balance)|(?:pay ?)?stub|leave balance)\b", re.IGNORECASE
)
_PIECE = re.compile(
    r"(?:[.?!;:,()]+(?:\s+|$)|\s*\b(?:and|then|plus|but|also|after that)\b\s*|\s+[-–]\s+)", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?<![\d$.:/#-])(?<!step )(?<!grade )(?<!room )(?P<n>\d{1,3}(?:\.\d{1,2})?)"
    r"(?![\d%:/]|[.,]\d|(?:st|nd|rd|th)\b|[- ]?(?:kids?|students?|years?|yrs?|months?|am\b|pm\b|a\.m|p\.m))",
    re.IGNORECASE,
)
_OTHER_UNIT = re.compile(r"\b\d+(?:\.\d+)?[- ]?(?:weeks?|wks?|hours?|hrs?|minutes?)\b", re.IGNORECASE)
_SICK_DAYS = re.compile(r"\bsick (?:days?|leave|time|bank|balance)\b", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:start(?:ed|ing|s)?|began|begun|begin(?:s|ning)?|opened|had|have|has|got|bring|brought|balance|show(?:s|ed|ing)?|"
    r"banked|saved|accrued|accumulated|entered|came)\b|\bwith \d|^\W*\d+(?:\.\d+)? (?:\w+ )?sick (?:days?|leave)\W*$",
    re.IGNORECASE,
)
_USES = re.compile(
    r"\b(?:used?|using|took|taken|take|burn(?:ed|t)|missed|spent|lost|was|were|been|out|off|absent|gone|called|stayed|home)\b",
    re.IGNORECASE,
)
_KIN = (
    r"\b(?:mom|mother|mum|dad|father|parents?|wife|husband|spouse|partner|son|daughter|kids?|child(?:ren)?|baby|toddler|"
    r"brother|sister|grand\w+|nana|uncle|aunt|in-?laws?|family)\b"
)
_REASONS = tuple(
    (reason, re.compile(words, re.IGNORECASE))
    for reason, words in (
        (
            "work_injury",
            r"\bassault\w*|workers?[’']? ?comp|\bindustrial\b|"
            r"\b(?:hurt|injur\w*|fell|attacked) (?:at|on the|by a|in a) (?:work|school|job|student|fight)|"
            r"\bwork(?:place|[- ]related)? injur\w*",
        ),
        (
            "bereavement",
            r"\bbereave\w*|\bfunerals?\b|\bdie[ds]?\b|\bpassed\b|\bdeath\b|\bburial\b|\bmemorial service\b",
        ),
        ("jury_duty", r"\bjury\b"),
        (
            "critical_illness",
            rf"(?=.*{_KIN})"
            r"(?=.*\b(?:icu|critical\w*|intensive care|heart attack|stroke|hospital\w*|life[- ]threat\w*|coma)\b)|"
            r"\bcritical (?:illness|injury)\b|\bemergency leave\b",
        ),
        ("personal_necessity", r"\bpersonal\b|\bpn\b|\bp\.n\.\b"),
        ("family_care", rf"(?=.*{_KIN})(?=.*\b(?:sick|ill|care|caring|fever|flu|covid|surgery)\b)"),
        (
            "illness",
            r"\b(?:sick|ill|illness(?:es)?|flu|covid|pneumonia|surger(?:y|ies)|operation|cold|migraines?|strep|doctor\w*|"
            r"dentist|medical|hospital\w*|heart attack|stroke|bronchitis|stomach|fever|virus|noro\w*|infection|"
            r"sinus\w*|back pain|recover\w*|bug|laryngitis|my own)\b",
        ),
    )
)
_WITHOUT_THIS_YEAR = re.compile(r"\b(?:carried|carry|rolled|brought|left) over\b|\blast year\b", re.IGNORECASE)
"""Of a balance to which the days of this school year are still to be added."""


def absences_in(text: str) -> str:
    """Each absence as `reason:days`; empty where no sick days from before are told, or not in days.

    Args:
        text: the message, its numbers in digits.
    """
    told = _read(text)
    return BAR.join(f"{reason}{FIELD}{days}" for reason, days in told[1]) if told else ""


def sick_days_before(text: str) -> str:
    """The sick days that there were before the absences that a message tells; empty where it tells no absences."""
    told = _read(text)
    return told[0] if told else ""


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The sick days before, and each absence; kept, because both are facts of one message."""
    if not _OF_SICK_LEAVE.search(text) or _OTHER_UNIT.search(text) or _WITHOUT_THIS_YEAR.search(text):
        return None
    before, absences, pending = "", [], ""
    for number, words in _pieces(text):
        reason = _reason(words)
        if number is None:
            pending = reason or pending
        elif not before and _is_balance(words, reason):
            before, pending = number, ""
        elif reason or pending or _USES.search(words) or _SICK_DAYS.search(words):
            absences.append((reason or pending or "illness", number))
            pending = ""
    return (before, tuple(absences)) if before and absences else None


def _pieces(text: str) -> Iterator[tuple[str | None, str]]:
    """Each number of a piece of the text with the words about it; a piece without one has None."""
    for piece in _PIECE.split(text):
        found = list(_NUMBER.finditer(piece))
        if not found and piece.strip():
            yield None, piece
        ends = [*(m.start() for m in found[1:]), len(piece)]
        starts = [0, *(m.start() for m in found[1:])]
        for match, start, end in zip(found, starts, ends, strict=False):
            yield match["n"], piece[start:end]


def _reason(words: str) -> str:
    """Why one was absent, by the words; `sick days` are what is counted, no reason."""
    said = _SICK_DAYS.sub(" ", words)
    return next((reason for reason, pattern in _REASONS if pattern.search(said)), "")


def _is_balance(words: str, reason: str) -> bool:
    return not reason and not _USES.search(words) and _HAS.search(words) is not None
