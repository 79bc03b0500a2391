"""Stretches: how many students were in a class, or over, for so many days each, where a message tells several."""

import re

from assistant.agent.spelled import BAR, FIELD

from .lexicon import expanded

_PLACE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\b[ -]?", re.IGNORECASE)
_WHO = r"(?:students?|kids?|children|pupils?|graders|contacts|kinder\w*)"
_OVER = rf"(?:{expanded('{over}')}|extra|too many|above|more than)"
_STRETCH = re.compile(
    r"(?<![\d.$/-])(?<!step )(?<!day )(?P<by>\b(?:over |above )?by )?"
    r"(?P<count>\d{1,3})(?![\d%/]|[.,]\d| (?:days?|weeks?|hours?|years?|minutes?)\b)"
    rf"(?P<words>(?: {_WHO})?(?: (?P<over>{_OVER})\b)?[^.;!?\d]{{0,45}}?)\b(?:for|x|over|on)(?: the)?"
    r"(?: (?:next|first|last|about|another|other))* "
    r"(?:(?P<days>\d{1,3}) (?:(?:more|school|instructional|class|other) )*days?\b|"
    r"(?:(?<=other )|(?<=for ))(?P<rest>\d{1,3})(?=\s*(?:[.,;!?]|$)))",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b(?:{_WHO}|class|room)\b[^.;!?\d]{{0,20}}$", re.IGNORECASE)
_DAYS_FIRST = re.compile(
    r"(?:\b(?:for|over|on|the|my|another|next|first|last|other|then|about) )+"
    r"(?P<days>\d{1,3}) (?:(?:more|school|instructional|class|other|summer) )*days?\b"
    r"(?: (?:of (?:the )?(?:session|term|summer\w*|school|it)|after (?:that|this)))?,?:? ?"
    r"(?:(?:i|it|we|there|she|he|they|class|that|was|were|is|had|have|at|with|went|to|up|only|just|taught|then) )*"
    r"(?P<count>\d{1,3})(?![\d%/]|[.,]\d| (?:days?|weeks?|hours?|years?|minutes?)\b)"
    rf"(?P<words>(?: (?P<over>{_OVER})\b)?(?: {_WHO})?(?: (?:{_OVER})\b)?)",
    re.IGNORECASE,
)
_LEAST, _MOST = 2, 8


def stretches_in(text: str) -> str:
    """Each stretch as `students:students over:days`; empty unless there are at least two.

    What the first one counts (the students, or those over) the next ones count too where they do not say it.

    Args:
        text: the message, its numbers in digits.
    """
    said = _PLACE.sub("", text)
    found = list(_DAYS_FIRST.finditer(said))
    if len(found) < _LEAST:
        found = list(_STRETCH.finditer(said))
    if not _LEAST <= len(found) <= _MOST:
        return ""
    over = bool(found[0].group("over")) or _says_over(found[0])
    told = over or re.search(_WHO, found[0].group("words"), re.IGNORECASE) is not None
    told = told or _BEFORE.search(said[: found[0].start()]) is not None
    entries = [
        FIELD.join(("", m["count"], _days(m)) if over or _says_over(m) else (m["count"], "", _days(m))) for m in found
    ]
    distinct = tuple(dict.fromkeys(entries))  # a message may be read with the one before it, and say a thing twice
    return BAR.join(distinct) if told and len(distinct) > 1 else ""


def _days(match: re.Match[str]) -> str:
    """The days of a stretch, which are named or those that are left (`for the other 7`)."""
    return match["days"] or str(match.groupdict().get("rest"))


def _says_over(match: re.Match[str]) -> bool:
    """Whether the count of a stretch is of students over."""
    by = match.groupdict().get("by")
    return bool(by) or re.search(rf"\b(?:{_OVER})\b", match.group("words"), re.IGNORECASE) is not None
