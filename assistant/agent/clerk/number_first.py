"""Number first: of what a part of a question gets, the sentence with the very number that is asked for comes first."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from assistant.agent.draft import Statement
from ingest.contract.places import of_one_article

from .digits import in_digits
from .lexicon import knowledge

AMONG = 8
"""So far down it is looked for: what stands farther off is of another matter."""
_ASKS_NUMBER = re.compile(
    r"\b(?:how (?:many|much|big|large|high|far|long|often)|what(?:[’']s| is| are)? (?:the |my |our )?"
    r"(?:\w+ ){0,2}?(?:percent(?:age)?|share|number|size|max\w*|min\w*|limit|cap|most|length)|"
    r"the (?:(?:very|absolute) )?(?:most|max\w*|limit|cap|top|highest|longest|biggest|largest|fewest|least)|number of|"
    r"cu[aá]nt[oa]s?|m[aá]ximo|l[ií]mite)\b|%|\bpercent\b|\b(?:limit|cap|max\w*|minimum)\W*$",
    re.IGNORECASE,
)
_ASKS_MOST = re.compile(
    r"\b(?:most|max\w*|limits?|caps?|ceiling|top (?:number|amount|end)|highest|longest|biggest|largest|at most|"
    r"how (?:high|far|long|big|large|late)|how (?:many|much)\b[^.?!]{0,40}\b(?:can|may|could|allowed)|"
    r"m[aá]xim[oa]s?|l[ií]mites?)\b",
    re.IGNORECASE,
)
_TELLS_MOST = re.compile(
    r"\b(?:max\w*|limit\w*|caps?|at most|(?:no|not|n[’']t|never|nor) [^.;]{0,120}\b(?:more|exceed\w*|longer|over)|"
    r"up to|or (?:less|fewer)|m[aá]xim[oa]s?|l[ií]mit\w+|no m[aá]s|hasta|no [^.;]{0,30}\bexced\w*)\b",
    re.IGNORECASE,
)
_ASKS_SHARE = re.compile(
    r"\bpercent(?:age)?\b|%|\b(?:share|fraction|portion|piece|part|much) of (?:an? |the |my |our )?(?:fte|full|staff|"
    r"salary|pay)|\bporcentaje\b",
    re.IGNORECASE,
)
_TELLS_SHARE = re.compile(r"\d ?(?:%|percent\b|por ciento\b)|\b0?\.\d+\b|\b\d/\d\b", re.IGNORECASE)
_ASKS = (
    r"\b(?:how many|most|max\w*|minimum|number of|(?:limits?|caps?) (?:on|of|for)|cu[aá]nt[oa]s|m[aá]xim\w+)\s+"
    r"(?:(?!(?:do|does|did|can|is|are|will)\b)[\w'’/-]+\s+){0,3}?"
)
_ASKS_OF = re.compile(
    r"\b(?:how many|number of|cu[aá]nt[oa]s)\s+(?!(?:do|does|did|can|is|are|will|of)\b)\w", re.IGNORECASE
)
"""What is counted is named, be it known or not."""
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
_THE_LIMIT = 3
"""A limit, where one is asked for, makes up for so many words that the first sentence has besides."""
_FIGURE = re.compile(r"\d|\b(?:one|once|twice|half|un[oa]?|medi[oa])\b", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:exhibits?|articles?|sections?|grades?|steps?|columns?|level|IAs?) [\w-]*\d[\w.-]*|\b[A-Z]{1,3}-?\d\b|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?|"
    r"\b(?:19|20)\d\d(?:-\d\d(?:\d\d)?)?\b|\b\d(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
"""Figures that name something and count nothing."""


class _Thing(NamedTuple):
    """What is counted, as people ask for it, as they speak of several, and as sentences tell it with a figure."""

    asked: re.Pattern[str]
    several: re.Pattern[str]
    told: re.Pattern[str]


def asks_number(words: str) -> bool:
    """Whether a text asks for a number, a limit or a share."""
    return _ASKS_NUMBER.search(words) is not None


def with_number_first(statements: Sequence[Statement], words: str, story: str = "") -> list[Statement]:
    """What a part of a question gets, beginning with the sentence that has the number asked for.

    Only where the first sentence has less of it (the figure, what is counted, that it is the most) and no more of the
    other words.

    Args:
        statements: what is told, the best first.
        words: the part's own words.
        story: what is told before them, where they do not say what is counted.
    """
    told = list(statements)
    if len(told) < 2 or not asks_number(words):
        return told
    near = [s for s in told[:AMONG] if of_one(s, told[0])]
    first = near[0].text
    has = [(_has(words, story, s.text), alike(words, s.text) + _lacking(words, s.text, first)) for s in near]
    best = has.index(max(h for h in has if h[1] >= has[0][1]))
    if not has[best][0] or has[best] == has[0]:
        return told
    return led_by(near[best], told)


def led_by(first: Statement, told: Sequence[Statement]) -> list[Statement]:
    """What is told, beginning with one of its statements."""
    return [first, *(s for s in told if s is not first)]


def tells_most(text: str) -> bool:
    """Whether a sentence tells a limit."""
    return _TELLS_MOST.search(text) is not None


def _has(words: str, story: str, text: str) -> int:
    """How much of what is asked for a sentence has."""
    said = counting(text)
    if not _FIGURE.search(said):
        return 0
    tells_what = any(_things()[name].told.search(said) for name in _counted_in(words, story))
    tells_most = bool(_ASKS_MOST.search(words)) and bool(_TELLS_MOST.search(said))
    tells_share = bool(_ASKS_SHARE.search(words)) and bool(_TELLS_SHARE.search(said))
    return 2 * tells_what + tells_most + 2 * tells_share


def _lacking(words: str, text: str, first: str) -> int:
    """Whether the first sentence counts nothing, or says no limit where one is asked for, and this one does."""
    counts = not _FIGURE.search(counting(first)) and _FIGURE.search(counting(text))
    limits = _ASKS_MOST.search(words) and _TELLS_MOST.search(text) and not _TELLS_MOST.search(first)
    return _THE_LIMIT if limits else int(bool(counts))


def counting(text: str) -> str:
    """A sentence with its numbers in digits, without those that only name something."""
    return in_digits(_NAMES.sub(" ", text))


def alike(words: str, text: str) -> int:
    """How many of the words that ask a sentence has besides, a longer word by its beginning."""
    said = {w[:_STEM] for w in _LONG_WORD.findall(text.lower())}
    return len({w[:_STEM] for w in _LONG_WORD.findall(words.lower())} & said)


def _counted_in(words: str, story: str) -> list[str]:
    """The kinds of thing whose number is asked for: those that the words name, else those of what is told before."""
    asked = [name for name, thing in _things().items() if thing.asked.search(words)]
    if asked or _ASKS_OF.search(words):
        return asked
    return [name for name, thing in _things().items() if thing.several.search(story)]


def of_one(statement: Statement, first: Statement) -> bool:
    """Whether a statement is of the first one's calculation or article."""
    mine, its = statement.support, first.support
    same = {s.calculation for s in mine if s.calculation} & {s.calculation for s in its if s.calculation}
    pairs = ((str(a.clause_id), str(b.clause_id)) for a in mine for b in its if a.clause_id and b.clause_id)
    return bool(same) or any(of_one_article(a, b) for a, b in pairs)


@cache
def _things() -> Mapping[str, _Thing]:
    written: Mapping[str, Mapping[str, list[str]]] = knowledge("counted.yaml")
    return {name: _thing(one) for name, one in written.items()}


def _thing(one: Mapping[str, list[str]]) -> _Thing:
    asked = "|".join(one["asked"])
    return _Thing(
        asked=re.compile(rf"{_ASKS}(?:{asked})\b|\b(?:{asked}) (?:limit|max\w*|cap|minimum)\b", re.IGNORECASE),
        several=re.compile(rf"\b(?:{asked})(?<=s)\b", re.IGNORECASE),
        told=re.compile(rf"\b(?:{'|'.join(one.get('named', one['told']))})\b", re.IGNORECASE),
    )
