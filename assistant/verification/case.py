"""Case: what the gates judge: claims and their support, against documents, calculations and the user's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ingest.contract import Clause, ClauseId, Contract, Sentence


@dataclass(frozen=True, slots=True)
class Support:
    """What a claim rests on: numbered sentences of a clause, or a calculation of this run (`calculation` is its id)."""

    clause_id: str = ""
    sentences: tuple[int, ...] = ()
    calculation: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of a draft, and its support. `courtesy` marks words that state no fact of the contract."""

    text: str
    supports: tuple[Support, ...] = ()
    courtesy: bool = False


@dataclass(frozen=True, slots=True)
class Calculated:
    """What the gates need of a calculation.

    `figures` are all numbers of its trace and quotes, `words` its days and words; `quotes` the contract's words behind
    its constants; `said` its own sentences with the clauses that each rests on.
    """

    id: str
    figures: frozenset[Decimal]
    words: frozenset[str]
    clause_ids: tuple[ClauseId, ...]
    quotes: tuple[tuple[str, str], ...] = ()
    said: Mapping[str, tuple[ClauseId, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """Everything that the gates may look at.

    `asked` are the user's own words in this conversation; `searches` the queries that were run;
    `group` is the asker's group when it is known.
    """

    documents: tuple[Contract, ...]
    as_of: date
    asked: tuple[str, ...]
    calculations: Mapping[str, Calculated] = field(default_factory=dict)
    searches: tuple[str, ...] = ()
    group: str = ""

    def contract_of(self, clause_id: str) -> Contract | None:
        """The document that holds this clause."""
        return next((d for d in self.documents if d.clause(clause_id) is not None), None)

    def clause(self, clause_id: str) -> Clause | None:
        """The clause, from whichever document holds it."""
        contract = self.contract_of(clause_id)
        return contract.clause(clause_id) if contract else None

    def cited(self, claim: Claim) -> tuple[tuple[Clause, Sentence], ...]:
        """The sentences that the claim cites and that exist."""
        found: list[tuple[Clause, Sentence]] = []
        for support in claim.supports:
            clause = self.clause(support.clause_id)
            for n in support.sentences if clause else ():
                sentence = clause.sentence(n) if clause else None
                if clause is not None and sentence is not None:
                    found.append((clause, sentence))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim may be said; if not, by which gate and why."""

    passed: bool
    gate: str = ""
    reason: str = ""


PASSED = Verdict(True)


def refused(gate: str, reason: str) -> Verdict:
    """A verdict against a claim."""
    return Verdict(False, gate, reason)
