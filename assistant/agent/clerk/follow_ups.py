"""Follow-ups: whether a later message leans on the one before, and what a bare number in it replaces."""

import re

from .digits import in_digits
from .understand import Understood

_NUMBER = re.compile(r"(?<![\d.,$])\$?(\d[\d,]*(?:\.\d+)?)(?![\d,]*\d)")
_ITS_OWN = re.compile(
    r"^\W*(?:(?:and|but|so|also|ok|okay|then|y)\W+)*"
    r"(?:do|does|did|is|are|can|could|will|would|should|must|may|how (?:many|much|do|does)|what(?: is|'s| are)|when|"
    r"who|where)\b(?! about| if)",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"\b(?:it|that|this|those|these|them|they|same|too|instead|else|he|she|him|her|more|another|other|one|what if|"
    r"what about|how about|instead|then)\b",
    re.IGNORECASE,
)
_LITTLE = re.compile(
    r"\b(?:and|but|so|also|ok|the|a|an|my|your|our|i|me|we|you|to|of|for|in|on|at|by|with|from|is|are|do|does|did|can|"
    r"could|will|would|should|must|may|how|many|much|what|when|who|where|get|have|has|be|been|if|or)\b",
    re.IGNORECASE,
)
_ENOUGH = 4


def stands_alone(asked: Understood) -> bool:
    """Whether a message that begins like a follow-up is a whole question about something else."""
    text = asked.text
    if not _ITS_OWN.search(text) or _LEANING.search(text) or asked.facts.keys() & _TELLING:
        return False
    return len(re.findall(r"[^\W\d_]{3,}", _LITTLE.sub(" ", text))) >= _ENOUGH


_TELLING = frozenset({"step", "column", "fte", "students", "days", "grade", "other_step", "other_column"})


def with_number(before: str, text: str) -> str:
    """The earlier question with its only number replaced by the only one of this message; empty if it is not so.

    `what is the term with 10 years` and then `and 17?`: the number alone is new.
    """
    old, new = (list(_NUMBER.finditer(in_digits(t))) for t in (before, text))
    words = re.findall(r"[^\W\d_]+", _LITTLE.sub(" ", in_digits(text)))
    if len(old) != 1 or len(new) != 1 or len(words) > 1:
        return ""
    said = in_digits(before)
    return said[: old[0].start(1)] + new[0].group(1) + said[old[0].end(1) :]
