"""Passage: what is embedded and searched; the one place that the writer and the reader of Chroma share."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from .ids import ClauseId

_HEADINGS_EMBEDDED = 2


class PassageKind(StrEnum):
    """What a passage shows of its target: small views find, the clause answers.

    `clause` is the contract's words with their heading path; `say` one plain sentence of a note; `ask` one way in
    which people ask about the clause; `calculator` one way in which people ask for a calculation; `silence` one way in
    which people ask about a matter on which the contract is silent.
    """

    CLAUSE = "clause"
    SAY = "say"
    ASK = "ask"
    CALCULATOR = "calculator"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is searched and what it leads to; a clause's passage never crosses an article or exhibit.

    `clause_id` is the clause that it leads to (empty for a calculator, whose name is `calculator`,
    and for a silence, whose `matter` is named); `clause_ids`
    are all clauses whose words it holds (short children are folded in). Every note gives, besides its clause's own
    passage, one passage a plain sentence and one an ask. `says` are the places in the note of the plain sentences that
    answer an ask; none if the clause answers it as a whole. `id` is stable across ingests.
    """

    id: str
    kind: PassageKind
    document: str
    clause_id: ClauseId
    clause_ids: tuple[ClauseId, ...]
    root: ClauseId
    path: tuple[str, ...]
    text: str
    calculator: str = ""
    matter: str = ""
    language: str = "en"
    background: bool = False
    says: tuple[int, ...] = ()

    @property
    def embedded_text(self) -> str:
        """What is embedded: an ask or a plain sentence as it stands, the contract's words behind two headings."""
        if self.kind is not PassageKind.CLAUSE:
            return self.text
        return "\n".join((" > ".join(self.path[-_HEADINGS_EMBEDDED:]), self.text))

    @property
    def has_vector(self) -> bool:
        """Whether it is searched by meaning; plain sentences in Spanish are found by their words alone."""
        return self.language == "en" or self.kind is not PassageKind.SAY

    @property
    def digest(self) -> str:
        """SHA-256 of what is embedded and stored: equal digests need no new embedding."""
        parts = (self.embedded_text, self.kind.value, self.document, self.calculator or self.matter, *self.clause_ids)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()

    def metadata(self) -> dict[str, str | bool]:
        """What Chroma stores beside the vector (flat, scalar values only)."""
        return {
            "kind": self.kind.value,
            "document": self.document,
            "clause_id": self.clause_id,
            "calculator": self.calculator,
            "background": self.background,
        }
