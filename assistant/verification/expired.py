"""Expired: a text that has run out, or that another has replaced, is said to be so before anything of it is told."""

from collections.abc import Iterable

from ingest.contract import ClauseId, Contract, Instrument, InstrumentKind, Standing, Supersession

from .case import Case, Claim, Support
from .recorded import quoted
from .standing import standing_of
from .wordings import wording


def expiry_claims(clause_ids: Iterable[str], case: Case, language: str) -> tuple[Claim, ...]:
    """What is said before a text that is no longer in force is told, in the words by which it ended, once each."""
    found: dict[Claim, None] = {}
    for clause_id in dict.fromkeys(clause_ids):
        contract = case.contract_of(clause_id)
        if contract is None:
            continue
        standing = standing_of(clause_id, case)
        if standing is Standing.SUNSET:
            claim = _sunset(contract.instruments[contract.clauses[ClauseId(clause_id)].instrument], case, language)
            found.update(dict.fromkeys((claim, *_now(ClauseId(clause_id), contract, language)) if claim else ()))
        elif standing is Standing.SUPERSEDED:
            found.update(dict.fromkeys(_replaced(clause_id, contract, case, language)))
    return tuple(found)


def _sunset(instrument: Instrument, case: Case, language: str) -> Claim | None:
    """What ends the instrument: its last piece of evidence; a sheet of a past year has ended by its name."""
    if instrument.kind is InstrumentKind.SCHEDULE:
        return None
    evidence = instrument.evidence[-1]
    support = quoted(evidence, case.clause(evidence.clause_id))
    if support is None:
        return None
    return Claim(wording("sunset_first", language, what=instrument.root, quote=evidence.quote.rstrip(".")), (support,))


def _now(clause_id: ClauseId, contract: Contract, language: str) -> Iterable[Claim]:
    """What rules the matter of a text that has run out: the rule of each clause that its note names, in plain words."""
    note = contract.note_of(clause_id)
    for ruling in note.now if note else ():
        rule = contract.note_of(ruling)
        if rule is not None:
            plain = rule.says[0]
            yield Claim(plain.es if language == "es" else plain.en, (Support(plain.clause_id, plain.sentences),))


def _replaced(clause_id: str, contract: Contract, case: Case, language: str) -> Iterable[Claim]:
    for change in contract.superseded_by(ClauseId(clause_id), case.as_of):
        support = quoted(change.evidence, case.clause(change.evidence.clause_id))
        if support is not None and not change.partial:
            text = wording(
                "superseded_first", language, old=change.old, new=change.new, quote=change.evidence.quote.rstrip(".")
            )
            yield Claim(text, (support, *_old(change, case)))


def _old(change: Supersession, case: Case) -> tuple[Support, ...]:
    """The first sentence of the replaced text, so that the reader sees what it is that no longer holds."""
    clause = case.clause(change.old)
    first = next((s.n for s in clause.sentences if not s.struck), None) if clause else None
    return (Support(change.old, (first,)),) if first is not None else ()
