"""Lost minutes: the preparation time of several days that a message tells one by one, added up."""

import re

from assistant.agent.spelled import BAR

from .sentences import ENDS

_LOST = re.compile(
    r"\b(?:lost|lose|losing|miss(?:ed|ing)?|skipped|gave up|(?:took|taken)(?: away)?|short(?:ed)?|down|out|gone|"
    r"cancel\w*|no[- ]show|"
    r"happen(?:s|ed) again|(?:the )?same (?:thing|again)|no (?:sub\w*|specialist|one)|nobody|never (?:came|showed))\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?<![\d.$/:])(?<!my )(?<!our )(?<!the )(?<!full )(?<!whole )(?<!usual )"
    r"(?P<minutes>\d{1,3})(?![\d%/]|[.,:]\d|st\b|nd\b|rd\b|th\b)"
    r"(?:(?P<unit>[ -]?(?:min(?:ute)?s?\b))|(?=\s*(?:[.,;!)]|$|and\b|plus\b|then\b|on\b|of it\b|more\b|again\b|"
    r"(?:last |this |the )?(?:mon|tue|wed|thu|fri)|(?:back )?in (?:jan|feb|mar|apr|may|june|aug|sep|oct|nov|dec))))",
    re.IGNORECASE,
)
_LOST_BARE = re.compile(r"\b(?:another|lost|lose|missed|missing|losing|short|only|about|then|for)\s+$", re.IGNORECASE)
"""Before a figure without its unit: a day of the month has no such words."""
_AN_HOUR = re.compile(r"\b(?:an?|1)(?: (?:full|whole|entire))? hour\b(?! (?:and|a|of prep))", re.IGNORECASE)
_JOINED, _PLACED = (
    re.compile(r"(?:\band|,)\s+$", re.IGNORECASE),
    re.compile(r"\s*(?:min|on\b|in\b|again\b|more\b)", re.I),
)
"""`45 minutes in September and 30 in October`: the figure after the word has a day of its own."""
_KEPT = re.compile(
    r"\b(?:(?<!never )(?<!ever )(?<!n't )(?<!not )(?<!been )(?<!be )made up|got it back|"
    r"usual(?:ly)?|normal(?:ly)?|supposed|entitled|should|each week|every|\d times|per|"
    r"(?:a|each) (?:day|week)|total|altogether|in all)\b",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"(?<!\bnot )(?<!\bno )(?<!\bthan )(?<!\bwithout )(?<!\bof )(?<!\bnever )"
    r"\b(?:make[- ]?up\b(?! (?:my|your) mind)|ma(?:k|d)e? (?:it|them|that) up\b|made up\b|"
    r"(?:the |that |my )?(?:time|minutes|prep) back\b|comp time\b)",
    re.IGNORECASE,
)
_MOST = 10


def lost_minutes_in(text: str) -> str:
    """The minutes of all losses together; empty unless at least two are told, of which the first names minutes.

    Args:
        text: the message, its numbers in digits.
    """
    losses = _losses(text)
    return str(sum(minutes for minutes, _ in losses)) if losses else ""


def losses_in(text: str) -> str:
    """The minutes of each loss, where at least two are told."""
    return BAR.join(str(minutes) for minutes, _ in _losses(text))


def make_up_minutes_in(text: str) -> str:
    """The minutes of those losses for which make-up time is told; empty unless others are told without it."""
    made_up = [minutes for minutes, words in _losses(text) if _MADE_UP.search(words)]
    return str(sum(made_up)) if made_up else ""


def _losses(text: str) -> list[tuple[int, str]]:
    """The minutes of each loss, with the words from there to the next one."""
    found: list[tuple[int, int]] = []
    text = _AN_HOUR.sub("60 min", text)
    start = 0
    for sentence in ENDS.split(text):
        start = text.index(sentence, start)
        told = list(_MINUTES.finditer(sentence))
        if told and _KEPT.search(sentence):
            return []
        if not _LOST.search(sentence):
            continue
        for match in told:
            if match.group("unit") or (found and _is_bare_loss(sentence, match)):
                found.append((start + match.start(), int(match.group("minutes"))))
    if not 1 < len(found) <= _MOST:
        return []
    ends = [at for at, _ in found[1:]] + [len(text)]
    return [(minutes, text[at:end]) for (at, minutes), end in zip(found, ends, strict=True)]


def _is_bare_loss(sentence: str, match: re.Match[str]) -> bool:
    """Whether a figure without its unit counts minutes too."""
    before = sentence[: match.start()]
    joined = _JOINED.search(before) is not None and _PLACED.match(sentence[match.end() :]) is not None
    return joined or _LOST_BARE.search(before) is not None
