"""Contradicted: whether a clause denies what a message tells as being so by the contract."""

import re
from collections.abc import Mapping
from typing import Any

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


def denied_by(hit: Mapping[str, Any], asked: Understood) -> bool:
    """Whether a plain sentence of the clause denies what the message takes from the contract.

    `My grievance sits in my personnel file like the contract says`: it must not be in that file.
    """
    if not asked.premise or not _BY_CONTRACT.search(asked.text):
        return False
    told = _stems(asked.text)
    return any(_DENIES.search(str(p["en"])) and len(_stems(str(p["en"])) & told) >= _SHARED for p in hit["plain"])


def _stems(text: str) -> frozenset[str]:
    return frozenset(w.lower()[:_STEM] for w in _WORDS.findall(text)) - _OF_NONE
