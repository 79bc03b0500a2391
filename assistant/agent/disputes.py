"""Disputes: the recorded conflicts in whose neighbourhood a search has landed, as its result carries them."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.verification.recorded import quoted
from ingest.contract import Contract, Erratum, ErratumKind

_SECTION = re.compile(r"\d+\.\d+(?:\.\d+)?|(?:Article|Exhibit) [\w-]+(?: § \w+)?")


def disputes_near(clause_ids: Iterable[str], documents: Sequence[Contract]) -> list[dict[str, Any]]:
    """Each conflict of which a passage is one of these clauses or stands in the same section as one of them."""
    sections = {subsection_of(c) for c in clause_ids}
    return [
        _plain(erratum, document)
        for document in documents
        for erratum in document.errata
        if erratum.kind is ErratumKind.CONFLICT and any(subsection_of(e.clause_id) in sections for e in erratum.says)
    ]


def subsection_of(clause_id: str) -> str:
    """The section of a clause or the first level below it: `3.04.9` of `3.04.9.a.iv`, `Exhibit D § 2` of all in it."""
    found = _SECTION.match(clause_id)
    return found.group() if found else clause_id


def _plain(erratum: Erratum, document: Contract) -> dict[str, Any]:
    supports = dict.fromkeys(quoted(e, document.clause(e.clause_id)) for e in (*erratum.says, *erratum.grounds))
    return {
        "en": erratum.statement,
        "es": erratum.statement_in("es"),
        "passages": list(dict.fromkeys(e.clause_id for e in erratum.says)),
        "topics": list(erratum.topics),
        "support": [{"clause_id": s.clause_id, "sentences": list(s.sentences)} for s in supports if s is not None],
    }
