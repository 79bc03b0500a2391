"""Which clause of an old contract is which clause of a new one, whatever became of its number.

The two are walked from the top: the clauses below one that is known are brought into line with those below its
counterpart, by their words first and by their numbers second, so that an insertion moves what follows it. What is
left over is looked for in the whole contract: the same words elsewhere, the same number, nearly the same words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from .contract import Clause, ClauseId, Contract

_WORD = re.compile(r"\S+")
_SHORT_TEXT = 20
_ALIKE, _NEARLY_SAME = 0.75, 0.9
_SAME_BELOW, _SAME_OWN, _SAME_SHORT, _SAME_NUMBER = 1.5, 1.3, 0.6, 0.5

Pairs = Mapping[ClauseId, ClauseId]


def words_of(clause: Clause) -> str:
    """The heading and the text of a clause, and after them what is struck out of it."""
    struck = tuple(f"[struck out: {words}]" for words in clause.struck)
    return "\n".join(part for part in (clause.heading, clause.text, *struck) if part)


def paired(old: Contract, new: Contract) -> Pairs:
    """The old id of each new clause that has one; each old clause is paired once."""
    return _Pairing(_Side(old), _Side(new)).found


class _Side:
    """One of the two contracts: what stands below what, and in which words."""

    def __init__(self, contract: Contract) -> None:
        self.clauses = contract.clauses
        self.below: dict[ClauseId | None, list[ClauseId]] = defaultdict(list)
        for clause in contract.clauses.values():
            self.below[clause.parent].append(clause.id)
        self._bags: dict[ClauseId, Counter[str]] = {}

    @cached_property
    def own(self) -> Mapping[ClauseId, str]:
        """The words of each clause."""
        return {i: words_of(c) for i, c in self.clauses.items()}

    @cached_property
    def whole(self) -> Mapping[ClauseId, str]:
        """The words of each clause and of everything below it."""
        found: dict[ClauseId, str] = {}

        def text(clause_id: ClauseId) -> str:
            found[clause_id] = "\n".join((self.own[clause_id], *map(text, self.below[clause_id])))
            return found[clause_id]

        for clause_id in self.clauses:
            if clause_id not in found:
                text(clause_id)
        return found

    def bag(self, clause_id: ClauseId) -> Counter[str]:
        """How often each word stands in a clause and below it."""
        if clause_id not in self._bags:
            self._bags[clause_id] = Counter(_WORD.findall(self.whole[clause_id]))
        return self._bags[clause_id]


class _Pairing:
    """Finds the pairs; `found` maps the new ids to the old ones."""

    def __init__(self, old: _Side, new: _Side) -> None:
        self.old, self.new = old, new
        self.found: dict[ClauseId, ClauseId] = {}
        self._taken: set[ClauseId] = set()
        self._align(None, None)
        self._elsewhere(self._same_words())
        self._elsewhere(lambda new: new if new in self._left() else None)
        self._elsewhere(self._nearly_same)

    def _align(self, old: ClauseId | None, new: ClauseId | None) -> None:
        """Bring what stands below two clauses that are one into line."""
        before = [i for i in self.old.below[old] if i not in self._taken]
        after = [i for i in self.new.below[new] if i not in self.found]
        for was, now in self._in_line(before, after):
            self._pair(was, now)

    def _pair(self, old: ClauseId, new: ClauseId) -> None:
        self.found[new] = old
        self._taken.add(old)
        self._align(old, new)

    def _in_line(self, before: list[ClauseId], after: list[ClauseId]) -> Iterable[tuple[ClauseId, ClauseId]]:
        """The pairs of two lists of siblings: their common ends, and the best pairs between these that do not cross."""
        start = 0
        while start < min(len(before), len(after)) and self._unchanged(before[start], after[start]):
            yield before[start], after[start]
            start += 1
        before, after = before[start:], after[start:]
        while before and after and self._unchanged(before[-1], after[-1]):
            yield before.pop(), after.pop()
        yield from self._best(before, after)

    def _unchanged(self, old: ClauseId, new: ClauseId) -> bool:
        return old == new and self.old.whole[old] == self.new.whole[new]

    def _best(self, before: Sequence[ClauseId], after: Sequence[ClauseId]) -> Iterable[tuple[ClauseId, ClauseId]]:
        likeness = [[self._likeness(old, new) for new in after] for old in before]
        best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
        for i in reversed(range(len(before))):
            for j in reversed(range(len(after))):
                both = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0.0
                best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
        i = j = 0
        while i < len(before) and j < len(after):
            if likeness[i][j] and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
                yield before[i], after[j]
                i, j = i + 1, j + 1
            elif best[i][j] == best[i + 1][j]:
                i += 1
            else:
                j += 1

    def _likeness(self, old: ClauseId, new: ClauseId) -> float:
        """How sure it is that two siblings are one clause; 0 if nothing speaks for it."""
        number = _SAME_NUMBER if old == new else 0.0
        if len(self.new.whole[new]) >= _SHORT_TEXT and self.old.whole[old] == self.new.whole[new]:
            return _SAME_BELOW + number
        own = self.new.own[new]
        if own and own == self.old.own[old]:
            return (_SAME_OWN if len(own) >= _SHORT_TEXT else _SAME_SHORT) + number
        alike = self._alike(old, new)
        return (alike if alike >= _ALIKE else 0.0) + number

    def _alike(self, old: ClauseId, new: ClauseId) -> float:
        """The share of the words of two clauses that they have in common."""
        one, other = self.old.bag(old), self.new.bag(new)
        fewer, size = min(one.total(), other.total()), one.total() + other.total()
        if not size or 2 * fewer / size < _ALIKE:
            return 0.0
        return 2 * (one & other).total() / size

    def _left(self) -> list[ClauseId]:
        return [i for i in self.old.clauses if i not in self._taken]

    def _elsewhere(self, counterpart: Callable[[ClauseId], ClauseId | None]) -> None:
        for new in self.new.clauses:
            old = counterpart(new) if new not in self.found else None
            if old is not None:
                self._pair(old, new)

    def _same_words(self) -> Callable[[ClauseId], ClauseId | None]:
        """The next clause that is left over and has exactly these words, if they are more than a few."""
        by_words: dict[str, list[ClauseId]] = defaultdict(list)
        for old in self._left():
            by_words[self.old.own[old]].append(old)

        def counterpart(new: ClauseId) -> ClauseId | None:
            same = by_words.get(self.new.own[new], []) if len(self.new.own[new]) >= _SHORT_TEXT else []
            return next((i for i in same if i not in self._taken), None)

        return counterpart

    def _nearly_same(self, new: ClauseId) -> ClauseId | None:
        if len(self.new.own[new]) < _SHORT_TEXT:
            return None
        return next((old for old in self._left() if self._alike(old, new) >= _NEARLY_SAME), None)
