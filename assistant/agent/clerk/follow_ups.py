"""Follow-ups: whether a later message leans on the one before, and what a bare number in it replaces."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.contract.places import parent_of, related

from .choose import Choice
from .digits import in_digits
from .results import Run
from .understand import Understood

_NUMBER = re.compile(r"(?<![\d.,$])\$?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\d,]*\d)")
_ITS_OWN = re.compile(
    r"^\W*(?:(?:and|but|so|also|ok|okay|then|y)\W+)*"
    r"(?:do|does|did|is|are|can|could|will|would|should|must|may|how (?:many|much|do|does)|what(?: is|'s| are)|when|"
    r"who|where)\b(?! about| if)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
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
_FEW = 8
_HARDLY_ANY = 3


def stands_alone(asked: Understood) -> bool:
    """Whether a message that begins like a follow-up is a whole question about something else."""
    text = asked.text
    if not _ITS_OWN.search(text) or _LEANING.search(text) or asked.facts.keys() & _TELLING:
        return False
    return len(re.findall(r"[^\W\d_]{3,}", _LITTLE.sub(" ", text))) >= _ENOUGH


_TELLING = frozenset({"step", "column", "fte", "students", "days", "grade", "other_step", "other_column"})


def with_number(before: str, text: str, *, tells: bool = False) -> str:
    """The earlier question with its only number replaced by the only one of this message; empty if it is not so.

    `what is the term with 10 years` and then `and 17?`: the number alone is new. Of a message that corrects itself
    (`not 47, make it 44`) the last number that the earlier question does not hold counts, and of two numbers there the
    one of its size. Years are no such numbers.
    """
    said, now = in_digits(before), in_digits(text)
    old = [m for m in _NUMBER.finditer(said) if not _YEAR.fullmatch(m.group(1))]
    known = {m.group(1) for m in old}
    new = [m.group(1) for m in _NUMBER.finditer(now) if m.group(1) not in known and not _YEAR.fullmatch(m.group(1))]
    words = re.findall(r"[^\W\d_]+", _LITTLE.sub(" ", now))
    if not new or len(words) > (_FEW if tells else _HARDLY_ANY):
        return ""
    alike = old if len(old) == 1 else [m for m in old if _of_one_size(m.group(1), new[-1])]
    if len(alike) != 1:
        return ""
    return said[: alike[0].start(1)] + new[-1] + said[alike[0].end(1) :]


def _of_one_size(first: str, second: str) -> bool:
    """Whether neither of two numbers is more than twice the other."""
    one, other = sorted(float(n.replace(",", "")) for n in (first, second))
    return one > 0 and other <= 2 * one


def leans_on(joined: Sequence[Choice], alone: Sequence[Choice], run: Run) -> bool:
    """Whether a message that finds nothing by itself is answered by the matter of the question before.

    It is not if that message is about a matter on which the contract is silent. It is if the clause that answers both
    together was among those found for the message alone, or is of the section answered before and the message names no
    matter that the contract does not know.
    """
    if not any(c.sure for c in joined) or not joined[0].hits or alone[0].silence:
        return False
    top = str(joined[0].hits[0]["clause_id"])
    found: Mapping[str, Any] = run.search_of(alone[0].part) or {"hits": (), "unknown_words": ()}
    if any(related(top, str(h["clause_id"])) for h in found["hits"]):
        return True
    before = [str(c) for c in run.memory.get("clauses", ())]
    return not found["unknown_words"] and any(parent_of(top) == parent_of(c) for c in before)
