"""Contradicted: whether a clause denies what a message tells as being so by the contract, or has another number."""

import re
from collections.abc import Mapping
from typing import Any

from .digits import in_digits
from .understood import Understood

_DENIES = re.compile(
    r"\b(?:not|never|no|cannot|neither|nor|without|separate(?:ly)?|outside|voluntary|need not|instead)\b", re.IGNORECASE
)
_BY_CONTRACT = re.compile(
    r"\b(?:contract|cba|agreement|article|clause|rules?|provisions?|contrato|convenio)\b", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_SHARED = 3
"""So many words that a denial shares with what is told show that it denies that and nothing beside it."""
_OF_NONE = frozenset({"contr", "agree", "artic", "claus", "distr", "membe", "shall", "teach", "provi"})


_COUNTS = re.compile(r"(?<![\w.$-])(\d+) (?:[a-z-]+ ){0,1}?([a-z]{3,})\b", re.IGNORECASE)
"""A number with the things that it counts, or those behind one more word (`6 evening duties`)."""


def denied_by(hit: Mapping[str, Any], asked: Understood) -> bool:
    """Whether a plain sentence of the clause denies what the message takes from the contract.

    `My grievance sits in my personnel file like the contract says`: it must not be in that file.
    """
    if not asked.premise or not _BY_CONTRACT.search(asked.text):
        return False
    told = _stems(_told(asked))
    return _counts_otherwise(hit, asked) or any(
        _DENIES.search(str(p["en"])) and len(_stems(str(p["en"])) & told) >= _SHARED for p in hit["plain"]
    )


def _told(asked: Understood) -> str:
    """What is told, in English: of a message in Spanish what is searched for."""
    return asked.query if asked.language == "es" else asked.text


def _counts_otherwise(hit: Mapping[str, Any], asked: Understood) -> bool:
    """Whether the clause has another number of the very things that the message counts (`8 NIDs`: it has 6)."""
    claimed, stated = _counted(_told(asked)), [_counted(str(p["en"])) for p in hit["plain"]]
    of_clause = {n for one in stated for numbers in one.values() for n in numbers}
    return any(things in one and not numbers & of_clause for things, numbers in claimed.items() for one in stated)


def _counted(text: str) -> dict[str, set[str]]:
    """The numbers of a text by the stems of the things that they count."""
    found: dict[str, set[str]] = {}
    for match in _COUNTS.finditer(in_digits(text)):
        found.setdefault(match[2].lower()[:_STEM].rstrip("s"), set()).add(match[1])
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(w.lower()[:_STEM] for w in _WORDS.findall(text)) - _OF_NONE
