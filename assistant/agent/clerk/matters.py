"""Matters: whether the halves of a question are matters of their own, by what was found for each."""

from collections.abc import Sequence

from ingest.contract.places import related

from .choose import Choice


def apart(whole: Sequence[Choice], halves: Sequence[Choice]) -> list[Choice]:
    """The halves where each is surely answered on its own and by something else than the others; else the whole.

    A question that is not answered as a whole is not answered by its halves: what it is about may stand in the other.
    """
    if len(whole) != 1 or len(halves) < 2 or not whole[0].settled:
        return list(whole)
    if not all(h.settled for h in halves) or any(_same(a, b) for i, a in enumerate(halves) for b in halves[:i]):
        return list(whole)
    said = {str(h["clause_id"]) for h in whole[0].hits}
    if not whole[0].calculator and all(not h.calculator and h.first in said for h in halves):
        return list(whole)
    return list(halves)


def _same(one: Choice, other: Choice) -> bool:
    """Whether two halves get the same calculator or clauses of one matter."""
    if one.calculator or other.calculator:
        return one.calculator == other.calculator
    return related(one.first, other.first)
