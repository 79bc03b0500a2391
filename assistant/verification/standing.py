"""Gate: the standing of each cited clause on the day asked about is said."""

from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Contract, Standing

from .case import Case
from .wordings import day_in, wording


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
            notices.extend(_notice(clause_id, standing, contract, case, language))
    binding = next((d for d in case.documents if not d.background and d.term is not None), None)
    if ended and binding is not None and binding.term is not None:
        notices.append(_term_ended(binding, language))
    return tuple(_once(notices))


def _term_ended(contract: Contract, language: str) -> Notice:
    assert contract.term is not None
    term = tuple(c.id for c in contract.clauses.values() if c.heading == "Term" and c.id.startswith("1."))
    text = wording("term_ended", language, day=day_in(contract.term.last_day, language))
    return Notice(NoticeKind.TERM_ENDED, text, term)


def _notice(clause_id: str, standing: Standing, contract: Contract, case: Case, language: str) -> tuple[Notice, ...]:
    id_ = ClauseId(clause_id)
    found: list[Notice] = []
    if standing is Standing.SUNSET:
        found.append(Notice(NoticeKind.SUNSET, _sunset(id_, contract, language), (clause_id,)))
    if standing is Standing.BACKGROUND:
        found.append(Notice(NoticeKind.APPLICABILITY, wording("background", language), (clause_id,)))
    for change in contract.superseded_by(id_, case.as_of):
        key = "superseded_in_part" if change.partial else "superseded"
        text = wording(key, language, old=change.old, new=change.new)
        text = f"{text}: {change.why}" if language == "en" else f"{text}."
        found.append(Notice(NoticeKind.SUPERSEDED, text, (change.old, change.new)))
    return tuple(found)


def _sunset(clause_id: ClauseId, contract: Contract, language: str) -> str:
    instrument = contract.instruments[contract.clauses[clause_id].instrument]
    what = f"{instrument.title} ({clause_id})"
    if instrument.last_day is None:
        return wording("sunset_earlier", language, what=what)
    return wording("sunset", language, what=what, day=day_in(instrument.last_day, language))


def _once(notices: Iterable[Notice]) -> Iterable[Notice]:
    return dict.fromkeys(notices)
