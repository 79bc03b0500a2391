"""Gate: errata, conflicts and supersession of the cited clauses are attached to the answer."""

from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Erratum, ErratumKind

from .case import Case, Claim
from .recorded import quoted
from .topics import names_topic

_MOST = 2
_KINDS = {ErratumKind.CONFLICT: NoticeKind.CONFLICT, ErratumKind.STALE: NoticeKind.ERRATUM}


def defect_notices(clause_ids: Iterable[str], case: Case, said: str, language: str = "en") -> tuple[Notice, ...]:
    """A notice for each recorded defect of a cited clause that matters to what was asked or said."""
    notices: dict[str, Notice] = {}
    for clause_id in dict.fromkeys(clause_ids):
        contract = case.contract_of(clause_id)
        for erratum in contract.errata_of(ClauseId(clause_id)) if contract else ():
            if erratum.id not in notices and _matters(erratum, case, said):
                notices[erratum.id] = notice_of(erratum, language)
    return tuple(notices.values())


def defect_claims(clause_ids: Iterable[str], case: Case, said: str, language: str = "en") -> tuple[Claim, ...]:
    """What must be said where a cited clause disagrees with another, or is printed wrongly.

    The words are the corpus's own (errata.yaml): what disagrees and how a careful reader takes it, over the sentences
    in which each quote stands. The defects whose passages the answer cites most come first; two are said at most.
    """
    cited = tuple(dict.fromkeys(clause_ids))
    found: dict[str, Erratum] = {}
    for clause_id in cited:
        contract = case.contract_of(clause_id)
        for erratum in contract.errata_of(ClauseId(clause_id)) if contract else ():
            if _is_said(erratum, case, said):
                found.setdefault(erratum.id, erratum)
    ranked = sorted(found.values(), key=lambda e: -len(set(cited) & {q.clause_id for q in e.says}))
    return tuple(defect_claim(e, case, language) for e in ranked[:_MOST])


def defect_claim(erratum: Erratum, case: Case, language: str = "en") -> Claim:
    """The recorded statement of a defect over every passage that it quotes."""
    supports = (quoted(e, case.clause(e.clause_id)) for e in (*erratum.says, *erratum.grounds))
    return Claim(erratum.statement_in(language), tuple(dict.fromkeys(s for s in supports if s is not None)))


def _is_said(erratum: Erratum, case: Case, said: str) -> bool:
    """A conflict that matters is said; another defect only where the question itself speaks of it."""
    if erratum.kind is ErratumKind.CONFLICT:
        return _matters(erratum, case, said)
    if erratum.kind is ErratumKind.WRONG_REFERENCE:
        return False
    return _matters(erratum, case, "") if erratum.topics else erratum.kind is ErratumKind.STALE


def notice_of(erratum: Erratum, language: str = "en") -> Notice:
    """An erratum as people read it: what disagrees, and what a careful reader does and why."""
    kind = _KINDS.get(erratum.kind, NoticeKind.ERRATUM)
    return Notice(kind, erratum.statement_in(language), tuple(erratum.clause_ids))


def _matters(erratum: Erratum, case: Case, said: str) -> bool:
    if not erratum.topics:
        return True
    words = " ".join((*case.asked[-1:], "" if erratum.only_if_asked else said))
    return any(names_topic(topic, words) for topic in erratum.topics)
