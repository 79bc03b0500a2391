"""Year pairs: school years that a message sets side by side by words for them (`last year and now`), by their names."""

import re
from collections.abc import Set
from datetime import date

from ingest.contract.calendar import FIRST_MONTH, first_year_of, school_year_from

from .dates import school_years_in

_SPOKEN = re.compile(
    r"\b(?:the )?(?:(?P<gone>(?:last|previous|prior) (?:school )?year|the year before)|"
    r"(?P<come>(?:next|coming|following) (?:school )?year|next (?:fall|august|september)|"
    r"(?<=this year to )next(?= ?[?.,;]|$))|"
    r"(?P<fall>(?:in|this|come|by|starting(?: in)?) (?:the |this )?(?:coming )?(?:fall|august|september))|"
    r"(?P<now>(?:this|the current) (?:school )?year|now|currently|today|these days))\b(?![’']s)"
    r"(?:\s*\((?:20)?2\d\s*[-–/]\s*(?:20)?2\d\))?",
    re.IGNORECASE,
)
_PAYS = re.compile(r"\b(?:pays?|paid|salar\w+|make|makes|earns?|worth|cell|schedule|rate|raise|base)\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(
    r"\b(?:(?<!column )(?<!col )(?<!lane )i|i[’']?m|i[’']?ve|we|my|our|she|he|her|his|they)\b", re.IGNORECASE
)
"""Whoever is paid in two years moves on a step between them."""
_SAME = re.compile(r"\b(?:same|still|stay(?:s|ed|ing)?|both years|again)\b", re.IGNORECASE)
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
    kinds = {_kind(m, near) for m in _SPOKEN.finditer(text)}
    steps = len(_STEP.findall(text))
    each = steps == _PAIR and kinds == {"now", "come"}
    several = not each and (steps > 1 or (_OF_A_PERSON.search(text) and not _SAME.search(text)))
    if several or not _PAYS.search(text) or not _tells_two(text, kinds, near):
        return text
    return _SPOKEN.sub(lambda m: _named(m, near), text)


def _tells_two(text: str, kinds: Set[str], near: date) -> bool:
    """Whether two years are spoken of: by words for both, or one by its name against the one of today.

    A name in brackets says no other year than the words before it (`this year (24-25)`), and beside words for two
    years a name is that of one of them (`same as last year: what did it pay in 24-25, what does it pay this year`).
    """
    named = school_years_in(_SPOKEN.sub(" ", text))
    if not named or (len(kinds) == _PAIR and set(named) <= {_year_of(kind, near) for kind in kinds}):
        return len(kinds) >= _PAIR
    against_today = kinds == {"now"} and named != (school_year_from(first_year_of(near)),)
    return len(named) == 1 and against_today and _AGAINST.search(text) is not None


def _kind(match: re.Match[str], near: date) -> str:
    """Which year words mean: the fall of a spring day begins the next one."""
    told = str(match.lastgroup)
    return ("come" if near.month < FIRST_MONTH else "now") if told == "fall" else told


def _named(match: re.Match[str], near: date) -> str:
    return _year_of(_kind(match, near), near)


def _year_of(kind: str, near: date) -> str:
    return school_year_from(first_year_of(near) + {"gone": -1, "come": 1}.get(kind, 0))
