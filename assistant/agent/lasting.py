"""Lasting: until when the text of a clause holds, in the words that say so, as a search carries it."""

from typing import Any

from assistant.verification.recorded import quoted
from ingest.contract import ClauseId, Contract, InstrumentKind

_OF_THEIR_OWN = (InstrumentKind.CLAUSE, InstrumentKind.MOU, InstrumentKind.SIDE_LETTER)


def lasting(clause_id: ClauseId, document: Contract) -> dict[str, Any] | None:
    """The sentence by which a memorandum or a side letter with a last day of its own ends; None for other texts."""
    instrument = document.instruments.get(document.clauses[clause_id].instrument)
    if instrument is None or instrument.last_day is None or instrument.kind not in _OF_THEIR_OWN:
        return None
    evidence = instrument.evidence[-1]
    clause = document.clauses[evidence.clause_id]
    support = quoted(evidence, clause)
    if support is None:
        return None
    text = " ".join(s.text for s in clause.sentences if s.n in support.sentences)
    return {"clause_id": support.clause_id, "sentences": list(support.sentences), "text": text}
