"""Gate: errata, conflicts and supersession of the cited clauses are attached to the answer."""

import re
from collections.abc import Iterable

from assistant.answer import Notice, NoticeKind
from ingest.contract import ClauseId, Erratum, ErratumKind

from .case import Case

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
