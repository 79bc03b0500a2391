"""Clause by clause, what changed between two compiled contracts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from .contract import Clause, ClauseId, Contract

_WORDS = re.compile(r"\s+|[^\s]+")
_SAME_TEXT = 0.9
_SHORT_TEXT = 20


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

    A clause whose number is gone and whose words stand under another number is renumbered, not removed
    and added.
    """
    gone = {i: c for i, c in old.clauses.items() if i not in new.clauses}
    come = {i: c for i, c in new.clauses.items() if i not in old.clauses}
    moved = _renumbered(gone, come)
    changes: list[Change] = []
    for clause in new.clauses.values():
        before = old.clauses.get(clause.id) or gone.get(moved.get(clause.id, clause.id))
        change = _change(before, clause)
        if change is not None:
            changes.append(change)
    still_gone = [c for i, c in gone.items() if i not in moved.values()]
    changes += [
        Change(ChangeKind.REMOVED, c.id, None, c.heading, (Mark(MarkKind.REMOVED, _words(c)),)) for c in still_gone
    ]
    return tuple(changes)


def _change(before: Clause | None, after: Clause) -> Change | None:
    if before is None:
        return Change(ChangeKind.ADDED, None, after.id, after.heading, (Mark(MarkKind.ADDED, _words(after)),))
    same = _words(before) == _words(after)
    if before.id != after.id:
        marks = () if same else word_marks(_words(before), _words(after))
        return Change(ChangeKind.RENUMBERED, before.id, after.id, after.heading, marks)
    if same:
        return None
    return Change(ChangeKind.CHANGED, before.id, after.id, after.heading, word_marks(_words(before), _words(after)))


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


def _renumbered(gone: Mapping[ClauseId, Clause], come: Mapping[ClauseId, Clause]) -> dict[ClauseId, ClauseId]:
    """New id to old id of the clauses whose words went to another number; each old one is used once."""
    by_text: dict[str, list[ClauseId]] = {}
    for clause in gone.values():
        if len(clause.text) >= _SHORT_TEXT:
            by_text.setdefault(clause.text, []).append(clause.id)
    found: dict[ClauseId, ClauseId] = {}
    for clause in come.values():
        same = by_text.get(clause.text)
        if same:
            found[clause.id] = same.pop(0)
    left = [c for i, c in gone.items() if i not in found.values() and len(c.text) >= _SHORT_TEXT]
    for clause in come.values():
        if clause.id not in found and len(clause.text) >= _SHORT_TEXT:
            near = _nearest(clause, left)
            if near is not None:
                found[clause.id] = near.id
                left.remove(near)
    return found


def _nearest(clause: Clause, candidates: list[Clause]) -> Clause | None:
    for candidate in candidates:
        matcher = SequenceMatcher(None, candidate.text, clause.text, autojunk=False)
        if (
            matcher.real_quick_ratio() >= _SAME_TEXT
            and matcher.quick_ratio() >= _SAME_TEXT
            and matcher.ratio() >= _SAME_TEXT
        ):
            return candidate
    return None


def diff_page(changes: tuple[Change, ...]) -> str:
    """The changes as Markdown: removed words struck out, added words bold."""
    counts = ", ".join(f"{sum(c.kind is kind for c in changes)} {kind}" for kind in ChangeKind)
    return "\n".join((f"{len(changes)} clauses differ: {counts}.", "", *(line for c in changes for line in _lines(c))))


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


def _words(clause: Clause) -> str:
    return f"{clause.heading}\n{clause.text}" if clause.heading else clause.text
