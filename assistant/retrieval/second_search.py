"""Second search: the question in the contract's own vocabulary; it must precede "the contract is silent"."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from ingest.contract import ClauseId, Contract

_WORD = re.compile(r"[a-z]{4,}")


class _Ranked(Protocol):
    @property
    def clause_id(self) -> ClauseId: ...


def in_contract_words(query: str, hits: Sequence[_Ranked], documents: Iterable[Contract]) -> str:
    """The query with the headings and topics of its nearest clauses: what the contract itself calls the matter."""
    words: dict[str, None] = {}
    books = tuple(documents)
    for hit in hits[:4]:
        document = next((d for d in books if d.clause(hit.clause_id) is not None), None)
        if document is None:
            continue
        note = document.note_of(hit.clause_id)
        headings = " ".join(c.heading for c in document.path(hit.clause_id))
        for word in _WORD.findall(f"{headings} {note.topic if note else ''}".lower()):
            words.setdefault(word)
    return f"{query} ({' '.join(list(words)[:12])})" if words else f"{query} (contract)"
