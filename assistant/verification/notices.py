"""Gate: errata, conflicts and supersession of the cited clauses are attached to the answer."""

import re
from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Erratum, ErratumKind, Evidence

from .case import Case, Claim, Support

_WORD = re.compile(r"[\w-]{3,}")
_KINDS = {ErratumKind.CONFLICT: NoticeKind.CONFLICT, ErratumKind.STALE: NoticeKind.ERRATUM}


def defect_notices(clause_ids: Iterable[str], case: Case, said: str) -> tuple[Notice, ...]:
    """A notice for each recorded defect of a cited clause that matters to what was asked or said."""
    notices: dict[str, Notice] = {}
    for clause_id in dict.fromkeys(clause_ids):
        contract = case.contract_of(clause_id)
        for erratum in contract.errata_of(ClauseId(clause_id)) if contract else ():
            if erratum.id not in notices and _matters(erratum, case, said):
                notices[erratum.id] = notice_of(erratum)
    return tuple(notices.values())


def conflict_claims(clause_ids: Iterable[str], case: Case, said: str) -> tuple[Claim, ...]:
    """What must be said where a cited clause disagrees with another: both passages quoted, and how a reader takes it.

    The words are the corpus's own (errata.yaml), each passage cited by the sentences in which its quote stands.
    """
    for clause_id in dict.fromkeys(clause_ids):
        contract = case.contract_of(clause_id)
        for erratum in contract.errata_of(ClauseId(clause_id)) if contract else ():
            if erratum.kind is ErratumKind.CONFLICT and erratum.topics and _matters(erratum, case, said):
                supports = tuple(s for e in erratum.says if (s := _support(e, case)) is not None)
                if len(supports) > 1:
                    return (Claim(f"{erratum.summary} {erratum.reading}".strip(), supports),)
    return ()


def _support(evidence: Evidence, case: Case) -> Support | None:
    clause = case.clause(evidence.clause_id)
    quote = " ".join(evidence.quote.split())
    found = tuple(s.n for s in clause.sentences if not s.struck and quote in " ".join(s.text.split())) if clause else ()
    return Support(evidence.clause_id, found) if found else None


def notice_of(erratum: Erratum) -> Notice:
    """An erratum as people read it: what disagrees, and what a careful reader does and why."""
    kind = _KINDS.get(erratum.kind, NoticeKind.ERRATUM)
    return Notice(kind, f"{erratum.summary} {erratum.reading}".strip(), tuple(erratum.clause_ids))


def _matters(erratum: Erratum, case: Case, said: str) -> bool:
    if not erratum.topics:
        return True
    text = " ".join((*case.asked[-1:], said)).lower()
    words = set(_WORD.findall(text))
    return any(all(part in words or part in text for part in topic.lower().split()) for topic in erratum.topics)
