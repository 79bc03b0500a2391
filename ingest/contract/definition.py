"""Definition and Coverage: what a word means where, and which clauses cover whom."""

import re
from dataclasses import dataclass

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term, its variants as they stand in text, the clause that defines it, and where it governs.

    `scope` lists the clauses below which the definition governs; empty means the whole contract.
    `quote` is the definition in the clause's words; `note` says what to mind (the two work days).
    """

    term: str
    variants: tuple[str, ...]
    clause_id: ClauseId
    scope: tuple[ClauseId, ...] = ()
    quote: str = ""
    note: str = ""

    def stands_in(self, text: str) -> bool:
        """Whether one of the variants stands in `text` as a word of its own, in any case, plural included."""
        folded = " ".join(text.split())
        return any(re.search(rf"(?<!\w){re.escape(v)}s?(?!\w)", folded, re.IGNORECASE) for v in self.variants)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The articles and exhibits that apply to one group of members, and the clause that says so.

    `mode` is `only` (nothing but the listed ones, with `except_` left out of them) or
    `all_but` (everything, changed by the clauses in `except_`). `instead` pairs what is left out or changed
    with the group's own rule on the same matter.
    """

    group: str
    name: str
    clause_id: ClauseId
    mode: str
    applies: tuple[ClauseId, ...]
    except_: tuple[ClauseId, ...]
    quote: str
    instead: tuple[tuple[ClauseId, ClauseId], ...] = ()
