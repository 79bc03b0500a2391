"""Follow-ups: whether a later message leans on the one before, and what a bare number in it replaces."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.agent.spelled import spelled
from ingest.contract.places import parent_of, related, section_of

from .choose import CALLED, Choice
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
_TAKES_UP = re.compile(
    r"\b(?:what if|what about|how about|same|instead|y si|mism[oa]s?)\b|\bthen\b\s*(?:[,.?!]|$)|"
    r"^\W*(?:oh|ah|oops|wait|sorry|actually)\b",
    re.IGNORECASE,
)
"""Words by which a message goes on with the case before, wherever they stand."""
_GOES_ON = re.compile(r"^\W*(?:ok|okay|alright|so|then|now|and|but|also|y|pero|entonces|ahora)\b", re.IGNORECASE)
_LITTLE = re.compile(
    r"\b(?:and|but|so|also|ok|the|a|an|my|your|our|i|me|we|you|to|of|for|in|on|at|by|with|from|is|are|do|does|did|can|"
    r"could|will|would|should|must|may|how|many|much|what|when|who|where|get|have|has|be|been|if|or)\b",
    re.IGNORECASE,
)
_NEAR = 0.5
"""A clause of the section answered before that is as near as this to a later message alone is meant."""
_BESIDE = 2
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


def takes_up(asked: Understood, choices: Sequence[Choice], run: Run) -> bool:
    """Whether a message goes on with the case of the calculation before.

    It does if it finds nothing else by itself, finds that calculation again or says so (`what if`, `the same`); if it
    only begins as one that goes on (`ok so`), what it surely finds must be of the section answered before.
    """
    waiting = str(run.memory.get("calculator", ""))
    if any(c.calculator not in ("", waiting) and c.lead >= CALLED for c in choices):
        return False
    if asked.leans or _TAKES_UP.search(asked.text) or any(c.calculator == waiting for c in choices):
        return True
    sure = [c for c in choices if c.sure]
    if not sure:
        return _GOES_ON.search(asked.text) is not None or not any(c.calculator for c in choices)
    return _GOES_ON.search(asked.text) is not None and all(is_of(c.hits[0], run) for c in sure if c.hits)


def is_of(hit: Mapping[str, Any], run: Run) -> bool:
    """Whether a clause is of a section that the turn before was answered by."""
    return any(section_of(str(hit["clause_id"])) == section_of(str(c)) for c in run.memory.get("clauses", ()))


def nearest_alone(choice: Choice, alone: Choice, asked: Understood, run: Run) -> Choice:
    """What a message read with the one before gets, beside what it finds by itself.

    The clause that is nearest to it by itself comes first if it is of the section answered before; one that is surely
    meant, of another matter, in place of what both find. A calculation stays that the message changes: what was told is
    not told again.
    """
    if not alone.hits or (choice.calculator and not _repeats(choice, run)):
        return choice
    first = alone.hits[0]
    if is_of(first, run) and first["score"] >= _NEAR:
        others = tuple(h for h in choice.hits if h["clause_id"] != first["clause_id"])
        return replace(choice, calculator="", inputs={}, hits=(first, *others[: _BESIDE - 1]), sure=True)
    found = {str(h["clause_id"]) for h in choice.hits}
    goes_on = asked.tells or asked.asks_back or _LEANING.search(asked.text) or str(first["clause_id"]) in found
    return choice if goes_on or not alone.sure else replace(alone, part=choice.part)


def _repeats(choice: Choice, run: Run) -> bool:
    """Whether a calculation has nothing that it had not in the turn before."""
    before = run.memory.get("inputs", {})
    new = {n for n, v in choice.inputs.items() if before.get(n) != spelled(v)}
    return choice.calculator == run.memory.get("calculator") and not new


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
