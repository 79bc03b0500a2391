"""Another: a message that goes on with the case of somebody else: a colleague, a spouse, the teacher next door."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from .relative import PLACEMENT
from .results import Run
from .screen import Screened

_OPENS = (
    r"^\W*(?:(?:ok|okay|thanks|great|so|now)\W+)*(?:and|what about|how about|same for|y(?: para)?)\b[^.?!]{0,12}?\b"
)
KIN = (
    r"(?:my|our|mi|her|his) (?:\w+ )?(?:husband|wife|spouse|partner|friend|colleague|co-?worker|teammate|sister|"
    r"brother|mom|mother|dad|father|daughter|son|roommate|neighbou?r|cousin|niece|nephew|aunt|uncle|fianc[eé]e?|"
    r"girlfriend|boyfriend|buddy|espos[oa]|marido|colega|amig[oa]|hermano|hermana|prim[oa])"
)
_OF_KIN = re.compile(
    rf"{_OPENS}{KIN}\b|^\W*(?:(?:and|but|so|ok)\W+)*{KIN}\b[^?]*\b(?:can|could|does|do|is|would|will|did|may) "
    r"(?:she|he|they)(?: too| also| as well)?\W*$",
    re.IGNORECASE,
)
_OF_ANYBODY = re.compile(
    rf"{_OPENS}(?:{KIN}|(?:the|that|our|my|another|a) (?:(?!of\b)\w+ ){{0,2}}?"
    r"(?:woman|man|guy|lady|gal|person|teacher|member|new hire|hire|rep|nurse|counselor|therapist|"
    r"pathologist|librarian|social worker|one next door|other one))\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:ok|okay|thanks|great|so|now)\W+)*(?:and|what about|how about|same for)\b", re.IGNORECASE
)
_SAYS_MORE = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have|had|gets?|got|who|when|where|why|how|"
    r"which|what|needs?|wants?|\w+s not)\b|\d",
    re.IGNORECASE,
)
_GETS = re.compile(
    r"\b(?:pay|paid|get|gets|have|entitled|receive|salary|stipend|benefits|insurance|sick days|leave|raise)\b",
    re.IGNORECASE,
)
_ACTS_FOR_US = re.compile(r"principal|vice|admin|superint|student|parent|volunt|\bsub|guest|union", re.IGNORECASE)
"""Whom a question what one gets may mean as those who grant it, or for whom clauses have something to say."""
_HARDLY_MORE = re.compile(
    r"(?:\W|\b(?:my|our|the|an?|for|of|in|at|school|classroom|site|room|too|who|with|me)\b)*", re.IGNORECASE
)
_IN_THE_SAME_CASE = re.compile(r"\bsame (?:boat|situation|case|position|spot|deal|story|thing)\b", re.IGNORECASE)

_PLACED = {
    "step": re.compile(r"\bstep \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th) step\b", re.IGNORECASE),
    "column": re.compile(
        r"\b(?:column|col\.?|class) (?:[IV]{1,3}|[1-6])\b|\b(?:in|on) (?-i:I{2,3}|IV|V)\b", re.IGNORECASE
    ),
}
_KIN_TOLD_OF = re.compile(rf"\b{KIN}\b", re.IGNORECASE)
_OF_ONESELF = re.compile(r"\b(?:i|i[’']m|we|us|our)\b", re.IGNORECASE)
_AS_MINE = re.compile(r"\bsame\b|\blike me\b|\bas (?:me|i do|mine)\b", re.IGNORECASE)


def without_ours(run: Run) -> Run:
    """The message without the asker's placement, where it tells a part of the placement of somebody who is kin.

    `My wife is in column IV, what's her base?`: the step told before is the asker's.
    """
    said = run.question
    told = [name for name, words in _PLACED.items() if words.search(said)]
    theirs = _KIN_TOLD_OF.search(said) and not _OF_ONESELF.search(said) and not _AS_MINE.search(said)
    if len(told) != 1 or not theirs or not run.memory:
        return run
    cases = {name: _unplaced(case) for name, case in run.memory.get("cases", {}).items()}
    kept: dict[str, Any] = {name: _unplaced(run.memory[name]) for name in ("facts", "inputs") if name in run.memory}
    query = reduce(lambda text, words: words.sub(" ", text), _PLACED.values(), str(run.memory.get("query", "")))
    return replace(run, memory={**run.memory, **kept, "cases": cases, "query": query})


def _unplaced(facts: Mapping[str, str]) -> dict[str, str]:
    return {n: v for n, v in facts.items() if n.rpartition(".")[2] not in PLACEMENT}


def of_kin(text: str) -> bool:
    """Whether a message goes on with somebody who belongs to the asker: `and my husband?`."""
    return _OF_KIN.search(text) is not None


def of_anybody(text: str) -> bool:
    """Whether a message goes on with somebody else, whoever that is: `and the woman I share a wall with`."""
    return _OF_ANYBODY.search(text) is not None


def names_somebody(text: str) -> bool:
    """Whether a message only says of whom else the question before is asked: `and the other rep at our school?`."""
    return of_anybody(text) and _SAYS_MORE.search(_OPENING.sub("", text)) is None


def in_the_same_case(text: str) -> bool:
    """Whether a message says that somebody's case is the one told before."""
    return _IN_THE_SAME_CASE.search(text) is not None


def outsider_named(text: str, before: str, outside: Screened) -> str:
    """Who of those outside the unit is all that a message names after a question what one gets: `and my aide?`.

    Args:
        text: the message.
        before: the question before it.
        outside: the words for those whom the contract does not cover.
    """
    opening = _OPENING.match(text)
    named = outside.search(text, opening.end()) if opening else None
    if opening is None or named is None or not _GETS.search(before) or _ACTS_FOR_US.search(named.group()):
        return ""
    besides = text[opening.end() : named.start()] + text[named.end() :]
    return named.group() if _HARDLY_MORE.fullmatch(besides) else ""
