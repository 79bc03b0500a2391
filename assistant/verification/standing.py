"""Gate: the standing of each cited clause on the day asked about is said."""

from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Contract, Standing

from .case import Case
from .wordings import wording


def standing_of(clause_id: str, case: Case) -> Standing:
    """The clause's standing on the day of the case; background for documents that never bind."""
    contract = case.contract_of(clause_id)
    assert contract is not None, clause_id
    return contract.standing(ClauseId(clause_id), case.as_of)


def standing_notices(clause_ids: Iterable[str], case: Case) -> tuple[Notice, ...]:
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
            notices.extend(_notice(clause_id, standing, contract, case))
    binding = next((d for d in case.documents if not d.background and d.term is not None), None)
    if ended and binding is not None and binding.term is not None:
        notices.append(_term_ended(binding))
    return tuple(_once(notices))


def _term_ended(contract: Contract) -> Notice:
    assert contract.term is not None
    last = contract.term.last_day
    term = tuple(c.id for c in contract.clauses.values() if c.heading == "Term" and c.id.startswith("1."))
    text = wording("term_ended", "en", day=f"{last:%B} {last.day}, {last.year}")
    return Notice(NoticeKind.TERM_ENDED, text, term)


def _notice(clause_id: str, standing: Standing, contract: Contract, case: Case) -> tuple[Notice, ...]:
    id_ = ClauseId(clause_id)
    found: list[Notice] = []
    if standing is Standing.SUNSET:
        clause = contract.clauses[id_]
        instrument = contract.instruments[clause.instrument]
        last = instrument.last_day
        when = f"{last:%B} {last.day}, {last.year}" if last else "an earlier day"
        found.append(
            Notice(
                NoticeKind.SUNSET, f"{instrument.title} ({clause_id}) was in force only through {when}.", (clause_id,)
            )
        )
    if standing is Standing.BACKGROUND:
        found.append(
            Notice(
                NoticeKind.APPLICABILITY,
                "This is a background page about the district, not part of the contract; it binds nobody.",
                (clause_id,),
            )
        )
    for change in contract.superseded_by(id_, case.as_of):
        found.append(
            Notice(
                NoticeKind.SUPERSEDED,
                f"{change.old} is {'in part ' if change.partial else ''}replaced by {change.new}: {change.why}",
                (change.old, change.new),
            )
        )
    return tuple(found)


def _once(notices: Iterable[Notice]) -> Iterable[Notice]:
    return dict.fromkeys(notices)
