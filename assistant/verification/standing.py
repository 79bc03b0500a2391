"""Gate: the standing of each cited clause on the day asked about is said."""

from collections.abc import Iterable
from datetime import date

from assistant.answer import Notice, NoticeKind
from assistant.days import in_words
from ingest.contract import ClauseId, Contract, Instrument, InstrumentKind, Standing

from .case import Case
from .wordings import wording

_OF_THEIR_OWN = (InstrumentKind.MOU, InstrumentKind.SIDE_LETTER)


def standing_of(clause_id: str, case: Case) -> Standing:
    """The clause's standing on the day of the case; background for documents that never bind."""
    contract = case.contract_of(clause_id)
    assert contract is not None, clause_id
    return contract.standing(ClauseId(clause_id), case.as_of)


def standing_notices(clause_ids: Iterable[str], case: Case, language: str = "en") -> tuple[Notice, ...]:
    """What must be said of the standing of these clauses, once each."""
    notices: list[Notice] = []
    ended: list[str] = []
    for clause_id in dict.fromkeys(clause_ids):
        contract = case.contract_of(clause_id)
        if contract is None:
            continue
        standing = standing_of(clause_id, case)
        if not contract.background and contract.term is not None and case.as_of > contract.term.last_day:
            ended.append(clause_id)
        if standing is not Standing.TERM_ENDED:
            notices.extend(_notice(ClauseId(clause_id), contract, case, language))
    binding = next((d for d in case.documents if not d.background and d.term is not None), None)
    if ended and binding is not None and binding.term is not None:
        notices.append(_of_the_term("term_ended", binding.term.last_day, binding, language))
    return tuple(_once(notices))


def beginning_notices(clause_ids: Iterable[str], case: Case, language: str = "en") -> tuple[Notice, ...]:
    """From when these clauses apply, where they do not yet: the term, or the instrument, once each."""
    notices: list[Notice] = []
    for clause_id in clause_ids:
        contract = case.contract_of(clause_id)
        first = contract.begins(ClauseId(clause_id), case.as_of) if contract is not None else None
        if contract is None or contract.term is None or first is None:
            continue
        if first == contract.term.first_day:
            notices.append(_of_the_term("term_ahead", first, contract, language))
            continue
        instrument = contract.instruments[contract.clauses[ClauseId(clause_id)].instrument]
        day = in_words(first, language)
        text = wording("not_yet", language, title=instrument.title, clause=instrument.root, day=day)
        notices.append(Notice(NoticeKind.APPLICABILITY, text, (instrument.root,)))
    return tuple(_once(notices))


def _of_the_term(key: str, day: date, contract: Contract, language: str) -> Notice:
    """That the term is over or has not begun, by the clause that is headed "Term"."""
    kind = NoticeKind.TERM_ENDED if key == "term_ended" else NoticeKind.APPLICABILITY
    term = tuple(c.id for c in contract.clauses.values() if c.heading == "Term" and c.id.startswith("1."))
    return Notice(kind, wording(key, language, day=in_words(day, language)), term)


def _notice(clause_id: ClauseId, contract: Contract, case: Case, language: str) -> Iterable[Notice]:
    standing = standing_of(clause_id, case)
    ends = _ends_with(clause_id, contract) if standing is Standing.IN_TERM else None
    if ends is not None and ends.last_day is not None:
        day = in_words(ends.last_day, language)
        text = wording("sunset_ahead", language, title=ends.title, clause=ends.root, day=day)
        yield Notice(NoticeKind.SUNSET, text, (clause_id,))
    if standing is Standing.SUNSET:
        instrument = contract.instruments[contract.clauses[clause_id].instrument]
        last = instrument.last_day
        when = in_words(last, language) if last else wording("earlier_day", language)
        text = wording("sunset", language, title=instrument.title, clause=clause_id, day=when)
        yield Notice(NoticeKind.SUNSET, text, (clause_id,))
    if contract.background:
        yield Notice(NoticeKind.APPLICABILITY, wording("background", language), (clause_id,))
    for change in contract.superseded_by(clause_id, case.as_of):
        key = "superseded_part" if change.partial else "superseded"
        text = wording(key, language, old=change.old, new=change.new)
        text = f"{text}: {change.why}" if language == "en" else f"{text}."
        yield Notice(NoticeKind.SUPERSEDED, text, (change.old, change.new))


def _ends_with(clause_id: ClauseId, contract: Contract) -> Instrument | None:
    """The memorandum or side letter that ends by this very clause."""
    instrument = contract.instruments.get(contract.clauses[clause_id].instrument)
    if instrument is None or instrument.kind not in _OF_THEIR_OWN:
        return None
    return instrument if instrument.evidence[-1].clause_id == clause_id else None


def _once(notices: Iterable[Notice]) -> Iterable[Notice]:
    return dict.fromkeys(notices)
