"""Spanish facts in English words, so that one set of patterns reads the facts of both languages."""

import re

from .digits import in_digits
from .wordings import reworded

_ORDINALS = (
    (1, "primer[oa]?"), (2, "segund[oa]"), (3, "tercer[oa]?"), (4, "cuart[oa]"), (5, "quint[oa]"), (6, "sext[oa]"),
    (7, "s[eé]ptim[oa]"), (8, "octav[oa]"), (9, "noven[oa]"), (10, "d[eé]cim[oa]"), (11, "und[eé]cim[oa]"),
    (12, "duod[eé]cim[oa]"),
)  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINAL = re.compile("|".join(rf"\b(?P<n{n}>{words})\b" for n, words in _ORDINALS), re.IGNORECASE)
_WRITTEN_ORDINAL = re.compile(
    r"\b(\d{1,2})\s?(?:[ºª°]|(?:er|ero|era|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)\b)\.?", re.IGNORECASE
)
_SABBATICAL = re.compile(r"\b(?:un\s+)?a[ñn]o\s+sab[aá]tico\b", re.IGNORECASE)
_ELEVEN = re.compile(r"\bonce\b", re.IGNORECASE)


def without_false_years(text: str) -> str:
    """A Spanish message in which a sabbatical is not called a year: no count of years is meant by `un año sabático`."""
    return _SABBATICAL.sub("sabático", text)


def facts_in_english(text: str) -> str:
    """A Spanish message with the words that carry its facts in English; for reading facts, never for answering."""
    text = in_digits(_ELEVEN.sub("11", text))
    text = _ORDINAL.sub(lambda m: _nth(int((m.lastgroup or "n0")[1:])), text)
    text = _WRITTEN_ORDINAL.sub(lambda m: _nth(int(m.group(1))), text)
    return reworded(text, "spanish_facts")


def _nth(number: int) -> str:
    return f"{number}{_ENDINGS.get(number, 'th')}"
