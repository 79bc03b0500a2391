"""Year pairs: school years that a message sets side by side by words for them (`last year and now`), by their names."""

import re
from collections.abc import Set
from datetime import date

from ingest.contract.calendar import first_year_of, school_year_from

from .dates import school_years_in

_SPOKEN = re.compile(
    r"\b(?:the )?(?:(?P<gone>(?:last|previous|prior) (?:school )?year|the year before)|"
    r"(?P<come>(?:next|coming|following) (?:school )?year)|"
    r"(?P<now>(?:this|the current) (?:school )?year|now|currently|today|these days))\b(?![’']s)",
    re.IGNORECASE,
)
_PAYS = re.compile(r"\b(?:pays?|paid|salar\w+|make|makes|earns?|worth|cell|schedule|rate|raise)\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(
    r"\b(?:(?<!column )(?<!col )(?<!lane )i|i[’']?m|i[’']?ve|we|my|our|she|he|her|his|they)\b", re.IGNORECASE
)
"""Whoever is paid in two years moves on a step between them."""
_SAME = re.compile(r"\b(?:same|still|stay(?:s|ed|ing)?|both years)\b", re.IGNORECASE)
_STEP = re.compile(r"\bsteps?\s*#?\s*\d", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:more|less|than|differ\w*|compar\w*|versus|vs|raise|increase|bump|up from|go(?:es)? up)\b", re.IGNORECASE
)
_PAIR = 2


def with_years_named(text: str, near: date) -> str:
    """The text with the names of two school years in the place of the words for them; unchanged if it tells no two.

    Args:
        text: what is asked.
        near: the day from which the years are counted.
    """
    told = list(_SPOKEN.finditer(text))
    kinds = {m.lastgroup for m in told}
    several = len(_STEP.findall(text)) > 1 or (_OF_A_PERSON.search(text) and not _SAME.search(text))
    if several or not _PAYS.search(text) or not _tells_two(text, kinds, near):
        return text
    return _SPOKEN.sub(lambda m: _named(m, near), text)


def _tells_two(text: str, kinds: Set[str | None], near: date) -> bool:
    """Whether two years are spoken of: by words for both, or one by its name against the one of today."""
    named = school_years_in(text)
    if not named:
        return len(kinds) >= _PAIR
    against_today = kinds == {"now"} and named != (school_year_from(first_year_of(near)),)
    return len(named) == 1 and against_today and _AGAINST.search(text) is not None


def _named(match: re.Match[str], near: date) -> str:
    offset = {"gone": -1, "come": 1}.get(match.lastgroup or "", 0)
    return school_year_from(first_year_of(near) + offset)
