"""Kin: what a message tells of somebody who belongs to the asker, beside what it tells of the asker.

`My husband teaches 6th grade; I teach 2nd`: the asker's grade is the 2nd.
"""

import re
from collections.abc import Mapping

_KIN = (
    r"\bmy (?:own |best |good |dear |older |younger )?(?:husband|wife|spouse|friend|sister(?:-in-law)?|"
    r"brother(?:-in-law)?|mom|mother|dad|father|daughter|son|roommate|neighbou?r|cousin|colleague|co-?worker|teammate|"
    r"buddy|mentor)"
)
_DOES = (
    r"(?:,? who)?(?:[’']s| (?:also |already |just |now )*(?:is|was|has|had|teach\w*|taught|works?|worked|makes?|gets?|"
    r"earns?|got|went|sits?|runs?|does|started|retired|carries))\b"
)
_TOLD = re.compile(
    rf"{_KIN}{_DOES}(?:(?!\b(?:both|we|our|us)\b)[^.?!;])*?"
    r"(?:[.;!]|(?:,|,? (?:and|but|while|whereas|so))(?= (?:so |but |and )?(?:i\b|i[’'](?:m|ve|d)|mine\b|my))|$)",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(
    r"\b(?:i (?:am|only|just|teach|work|have|make|get|started|was|sit|do|run|carry)|i[’'](?:m|ve))\b", re.IGNORECASE
)
_ASKED_OF_ONESELF = re.compile(
    r"^(?=.*\b(?:i|i[’'](?:m|ve|d|ll)|me|my|mine)\b)(?!.*\b(?:we|us|our|both|each|he|she|they|his|her|hers|him|them)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_OF_THE_PERSON = frozenset(
    {
        "adult_column", "advanced_degrees", "assignment", "caseload", "column", "contacts", "degree", "fte", "grade",
        "grade_span", "hire_date", "level", "probationary_year", "program", "role", "service_year", "status", "step",
        "students", "subject", "units_after_ba", "units_after_ma", "years_of_service",
    }
)  # fmt: skip
"""Facts that each person has of his or her own."""


def of_oneself(text: str) -> str:
    """The text without what it tells of the asker's kin, where it tells and asks of the asker alone besides."""
    bare = _TOLD.sub(" ", text)
    questions = [q for q in _SENTENCE.split(bare) if q.rstrip().endswith("?")]
    own = bool(questions) and all(_ASKED_OF_ONESELF.search(q) for q in questions)
    return bare if bare != text and own and _OF_ONESELF.search(bare) else text


def without_theirs(found: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """The facts of a text with those of the person as the asker's own words give them.

    Args:
        found: the facts of the whole text.
        own: the facts of the text without what is told of others.
    """
    mine = {name: value for name, value in own.items() if _is_of_the_person(name)}
    return {name: value for name, value in found.items() if not _is_of_the_person(name)} | mine


def _is_of_the_person(name: str) -> bool:
    return name.rpartition(".")[2] in _OF_THE_PERSON
