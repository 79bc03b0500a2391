"""Clause by clause, what changed between two compiled contracts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from .contract import Clause, ClauseId, Contract
from .pairing import paired, words_of

_COMPARED = "Compared are headings, words in force and words struck out; a table by its printed lines."
_WORDS = re.compile(r"\s+|[^\s]+")


class ChangeKind(StrEnum):
    """What became of a clause."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENUMBERED = "renumbered"


class MarkKind(StrEnum):
    """Whether words are in both texts, only in the old, or only in the new."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a changed clause."""

    kind: MarkKind
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One clause that differs; `old` and `new` are its ids, one of them None if it stands in one contract alone."""

    kind: ChangeKind
    old: ClauseId | None
    new: ClauseId | None
    heading: str
    marks: tuple[Mark, ...] = ()


def compare(old: Contract, new: Contract) -> tuple[Change, ...]:
    """The changes from `old` to `new` in the order of `new`, the removed clauses last.

    Compared are headings, words in force and words struck out. A clause whose words stand under another number is
    renumbered (with marks if they changed too), as is all that follows an insertion.
    """
    pairs = paired(old, new)
    changes: list[Change] = []
    for clause in new.clauses.values():
        was = pairs.get(clause.id)
        change = _change(old.clauses[was] if was is not None else None, clause)
        if change is not None:
            changes.append(change)
    kept = set(pairs.values())
    changes += [
        Change(ChangeKind.REMOVED, c.id, None, c.heading, (Mark(MarkKind.REMOVED, words_of(c)),))
        for c in old.clauses.values()
        if c.id not in kept
    ]
    return tuple(changes)


def _change(before: Clause | None, after: Clause) -> Change | None:
    if before is None:
        return Change(ChangeKind.ADDED, None, after.id, after.heading, (Mark(MarkKind.ADDED, words_of(after)),))
    same = words_of(before) == words_of(after)
    if before.id != after.id:
        marks = () if same else word_marks(words_of(before), words_of(after))
        return Change(ChangeKind.RENUMBERED, before.id, after.id, after.heading, marks)
    if same:
        return None
    return Change(ChangeKind.CHANGED, before.id, after.id, after.heading, word_marks(words_of(before), words_of(after)))


def word_marks(old: str, new: str) -> tuple[Mark, ...]:
    """The two texts as one run of words that are the same, removed or added."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    marks: list[Mark] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            marks.append(Mark(MarkKind.SAME, "".join(a[a1:a2])))
            continue
        if a2 > a1:
            marks.append(Mark(MarkKind.REMOVED, "".join(a[a1:a2])))
        if b2 > b1:
            marks.append(Mark(MarkKind.ADDED, "".join(b[b1:b2])))
    return tuple(marks)


def diff_page(changes: tuple[Change, ...]) -> str:
    """The changes as Markdown: removed words struck out, added words bold."""
    counts = ", ".join(f"{sum(c.kind is kind for c in changes)} {kind}" for kind in ChangeKind)
    return "\n".join(
        (f"{len(changes)} clauses differ: {counts}.", _COMPARED, "", *(line for c in changes for line in _lines(c)))
    )


def _lines(change: Change) -> Iterator[str]:
    number = f"{change.old} → {change.new}" if change.kind is ChangeKind.RENUMBERED else str(change.new or change.old)
    yield f"## {number} {change.heading}".rstrip() + f" ({change.kind})"
    yield ""
    if change.marks:
        yield "".join(_marked(mark) for mark in change.marks)
        yield ""


def _marked(mark: Mark) -> str:
    if mark.kind is MarkKind.SAME or not mark.words.strip():
        return mark.words
    sign = "~~" if mark.kind is MarkKind.REMOVED else "**"
    bare = mark.words.strip()
    before, _, after = mark.words.partition(bare)
    return f"{before}{sign}{bare}{sign}{after}"
