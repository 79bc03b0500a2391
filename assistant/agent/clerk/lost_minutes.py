"""Lost minutes: the preparation time of several days that a message tells one by one, added up."""

import re

from .sentences import ENDS

_LOST = re.compile(
    r"\b(?:lost|lose|losing|miss(?:ed|ing)?|skipped|gave up|(?:took|taken)(?: away)?|short(?:ed)?|down|out|gone|"
    r"cancel\w*|no[- ]show|no (?:sub\w*|specialist|one)|nobody|never (?:came|showed))\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?<![\d.$/:])(?<!my )(?<!our )(?<!the )(?<!full )(?<!whole )(?<!usual )"
    r"(?P<minutes>\d{1,3})(?![\d%/]|[.,:]\d|st\b|nd\b|rd\b|th\b)"
    r"(?:(?P<unit>[ -]?(?:min(?:ute)?s?\b))|(?=\s*(?:[.,;!)]|$|and\b|plus\b|then\b|on\b|of it\b|more\b|again\b|"
    r"(?:last |this |the )?(?:mon|tue|wed|thu|fri))))",
    re.IGNORECASE,
)
_LOST_BARE = re.compile(r"\b(?:another|lost|lose|missed|missing|losing|short|only|about|then)\s+$", re.IGNORECASE)
"""Before a figure without its unit: a day of the month has no such words."""
_KEPT = re.compile(
    r"\b(?:made? up|got it back|usual(?:ly)?|normal(?:ly)?|supposed|entitled|should|each week|every|\d times|per|"
    r"(?:a|each) (?:day|week)|total|altogether|in all)\b",
    re.IGNORECASE,
)
_MOST = 10


def lost_minutes_in(text: str) -> str:
    """The minutes of all losses together; empty unless at least two are told, of which the first names minutes.

    Args:
        text: the message, its numbers in digits.
    """
    losses: list[int] = []
    for sentence in ENDS.split(text):
        told = list(_MINUTES.finditer(sentence))
        if told and _KEPT.search(sentence):
            return ""
        if not _LOST.search(sentence):
            continue
        for match in told:
            if match.group("unit") or (losses and _LOST_BARE.search(sentence[: match.start()])):
                losses.append(int(match.group("minutes")))
    return str(sum(losses)) if 1 < len(losses) <= _MOST else ""
