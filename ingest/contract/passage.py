"""Passage: what is embedded and searched; the one place that the writer and the reader of Chroma share."""

import hashlib
from dataclasses import dataclass

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one clause (with its short children folded in), never crossing an article or exhibit.

    `path` is the heading path from the root; `text` the contract's words; `notes` the plain-language
    notes and the ways people ask about it. `id` is stable across ingests.
    """

    id: str
    document: str
    clause_id: ClauseId
    clause_ids: tuple[ClauseId, ...]
    root: ClauseId
    path: tuple[str, ...]
    text: str
    notes: tuple[str, ...] = ()
    background: bool = False

    @property
    def embedded_text(self) -> str:
        """What is embedded: the path, the words, the notes."""
        return "\n".join((" > ".join(self.path), self.text, *self.notes))

    @property
    def digest(self) -> str:
        """SHA-256 of what is embedded and of the metadata that is stored with it: equal digests need no new embedding."""
        parts = (self.embedded_text, self.document, *self.clause_ids)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()

    def metadata(self) -> dict[str, str | bool]:
        """What Chroma stores beside the vector (flat, scalar values only)."""
        return {
            "document": self.document,
            "clause_id": self.clause_id,
            "clause_ids": "\n".join(self.clause_ids),
            "root": self.root,
            "background": self.background,
            "digest": self.digest,
        }
