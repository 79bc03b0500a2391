"""Settling: whether what the clauses say settles the asker's own amount or day, or leaves it open."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.agent.draft import Statement

from .other_kind import of_one_article_with
from .understood import Understood
from .units import OF_YEAR, SHARE, amounts_of, is_scale, unit_asked

_HOW_MUCH_OF = re.compile(r"\bhow much of (?:the|my|our|their|your|his|her|it)\b", re.IGNORECASE)
_MY_RATE = re.compile(
    r"\bwhat(?:'?s| is| will be| would be) my (?:\w+ )?"
    r"(?:(?:daily|hourly|differential) rate|per diem|paycheck|salary)\b",
    re.IGNORECASE,
)
NAMED_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b"
)
_TELLS_DAY = re.compile(
    rf"{NAMED_DATE.pattern}|\d+ (?:[a-z-]+ ){{0,2}}?(?:hours|days|weeks|months|years)\b|"
    r"\b\d+(?:st|nd|rd|th) (?:instructional |school |working |work |calendar )?day\b|\blast (?:\w+ )?day\b|"
    r"\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|"
    r"\d+ (?:horas|d[ií]as|semanas|meses|a[ñn]os)\b|[uú]ltimo d[ií]a",
    re.IGNORECASE,
)
_WHICH_YEAR = re.compile(r"\b(?:what|which) (?:school )?year\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
_NAMES_DAY = re.compile(
    r"\b(?:first|last) (?:\w+ )?(?:day|date) (?:of|on|upon)\b|"
    r"\bon the \d+(?:st|nd|rd|th) (?:instructional |school |working |work |calendar )?day\b",
    re.IGNORECASE,
)
"""Words that say which day it is without counting to it: of somebody's own case, who tells no day, the rule."""
_WHEN = re.compile(r"\b(?:when (?:do|does|did|is|will|would)|cu[aá]ndo)\b", re.IGNORECASE)
_YES_NO = frozenset({"true", "false"})
_WORDS = re.compile(r"[^\W\d_]{4,}")
_UNPRINTED = "The contract does not print it"
_OF_ANY_AMOUNT = frozenset({"much", "what", "year", "paid", "dollars", "month", "many"})
_TELLING = 2
"""So many words that one sentence alone has of the question show that it is meant."""
_LEVEL = "level"
_STANDING = frozenset({"status", _LEVEL})


def days_by_standing(result: Mapping[str, Any], told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the asker's day is asked for and the standing or level is missing, of which each has its day."""
    hangs = any(str(need["slot"]) in _STANDING for need in result["missing"])
    return hangs and asked.personal and asked.wants.asks_day and is_scale([s.text for s in told], OF_YEAR)


def tells_period(result: Mapping[str, Any], told: Sequence[Statement]) -> bool:
    """Whether the best sentence tells how long it is, and only the calendar that dates its last day is missing."""
    only_level = {str(need["slot"]) for need in result["missing"]} == {_LEVEL}
    return only_level and bool(_TELLS_DAY.search(NAMED_DATE.sub(" ", told[0].text)))


def asks_the_unprinted(words: str, result: Mapping[str, Any]) -> bool:
    """Whether a question asks for the very amount that a calculation misses and the contract does not print."""
    texts = [str(need["en"]) for need in result["missing"] if _UNPRINTED in str(need["en"])]
    nouns = {w for text in texts for w in _WORDS.findall(text.split("?")[0].lower())} - _OF_ANY_AMOUNT
    asks = rf"\b(?:how much(?! of\b)|how many dollars|dollars|what)\b[^.?!]{{0,25}}\b(?:{'|'.join(sorted(nouns))})"
    return bool(nouns) and re.search(asks, words, re.IGNORECASE) is not None


def _unit(words: str, asked: Understood) -> str:
    """The unit of the amount that is asked for; how much of a thing is a share of it."""
    share = _HOW_MUCH_OF.search(words) is not None and not asked.wants.in_dollars
    return SHARE if share else unit_asked(words, dollars=asked.wants.in_dollars)


def unsettled(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether what the clauses say leaves a question about one's own amount open.

    It does if it gives several amounts of what is asked for, none where dollars are wanted, or no day or period where a
    day is.
    """
    if asked.personal and asked.wants.asks_day and not any(_tells_when(s, told[0], words) for s in told):
        return not names_day(words, told)
    if not (asked.personal and asked.wants.asks_amount):
        return False
    unit = _unit(words, asked)
    stated = [s for s in told if amounts_of(s.text, unit)]
    best = told[0].text if amounts_of(told[0].text, unit) else ""
    of_the_best = [s.text for s in stated if of_one_article_with(s, told[0]) and not _ruled_out(s.text, best, asked)]
    in_dollars = asked.wants.in_dollars or _MY_RATE.search(words) is not None
    return is_scale(of_the_best, unit) or (in_dollars and not stated)


def told_by_the_missing(words: str, result: Mapping[str, Any], told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the best clause has other dollars for each case of the very fact that is missing.

    `Hired prior to July 2015` and `hired in 2015-16 or later`: its question is `When were you hired?`
    """
    unit = _unit(words, asked)
    if unit != "$" or not (asked.personal and asked.wants.asks_amount):
        return False
    its = [s.text for s in told if {x.clause_id for x in s.support} == {x.clause_id for x in told[0].support}]
    named = {w for need in result["missing"] for w in _WORDS.findall(str(need["en"]).lower())} - _OF_ANY_AMOUNT
    stated = [text for text in its if amounts_of(text, unit) and named & set(_WORDS.findall(text.lower()))]
    return is_scale(stated, unit) and len({a for text in stated for a in amounts_of(text, unit)}) > 1


def _tells_when(statement: Statement, best: Statement, words: str) -> bool:
    """Whether a statement names a day or a period; a year, where one is asked for, if it is of the best article."""
    if _WHICH_YEAR.search(words):
        return _YEAR.search(statement.text) is not None and of_one_article_with(statement, best)
    return tells_day(statement.text)


def _ruled_out(other: str, best: str, asked: Understood) -> bool:
    """Whether the message speaks of what the best sentence has before another one, and of nothing that this one has."""
    said, mine, its = (frozenset(_WORDS.findall(text.lower())) for text in (asked.text, best, other))
    return len((mine - its) & said) >= _TELLING and not (its - mine) & said


def tells_day(text: str) -> bool:
    """Whether a sentence names a day of the year or tells a period."""
    return _TELLS_DAY.search(text) is not None


def names_day(words: str, told: Sequence[Statement]) -> bool:
    """Whether it is asked when something is, by no date, and the best sentence says which day that is."""
    return _WHEN.search(words) is not None and _NAMES_DAY.search(told[0].text) is not None


def settled(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the best sentence names the one number of days, weeks, hours... that is asked for, or the asker's day."""
    if asked.wants.asks_day and len(NAMED_DATE.findall(told[0].text)) == 1:
        own = {str(v).lower() for v in asked.facts.values() if str(v).isalpha() and str(v) not in _YES_NO}
        return any(re.search(rf"\b{re.escape(word)}\b", told[0].text, re.IGNORECASE) for word in own)
    unit = _unit(words, asked)
    amounts = amounts_of(told[0].text, unit) if unit not in ("$", SHARE) else frozenset()
    return len(amounts) == 1 and not amounts & set(asked.figures)


def is_one_of_several(words: str, told: Sequence[Statement], asked: Understood) -> bool:
    """Whether the best sentence gives the amount of one of several cases."""
    unit = _unit(words, asked)
    return any(is_scale((told[0].text, other.text), unit) for other in told[1:])
