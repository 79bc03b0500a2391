"""Left open: the details that the clauses a search has found do not settle, where the question asks for one of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from ingest.contract import Contract, OpenDetail
from ingest.contract.places import at_or_below, stands_below


def left_open(
    query: str,
    clause_ids: Sequence[str],
    documents: Sequence[Contract],
    likeness: Callable[[str, Sequence[str]], float],
) -> list[dict[str, Any]]:
    """Each recorded open detail of these clauses that the query asks for, with its words for it.

    `score` is how like the query is to the nearest question that is known to ask for the detail, by `likeness`.
    """
    return [
        {
            "matter": detail.en,
            "score": round(likeness(query, detail.tries), 3),
            "en": f"The contract does not say {detail.en}.",
            "es": f"El contrato no dice {detail.es}.",
            "refer": list(detail.refer),
            "clauses": list(detail.clauses),
            "words": words,
        }
        for document in documents
        for detail in document.open_details
        if any(belongs(clause_id, detail.clauses) for clause_id in clause_ids)
        and (words := list(_asked(detail, query)))
    ]


def belongs(clause_id: str, clauses: Sequence[str]) -> bool:
    """Whether a clause is one of `clauses` or stands below one of them."""
    return any(at_or_below(clause_id, top) or stands_below(clause_id, top) for top in clauses)


def _asked(detail: OpenDetail, query: str) -> Iterator[str]:
    if any(_pattern(p).search(query) for p in detail.unless):
        return
    for pattern in detail.asked:
        for match in _pattern(pattern).finditer(query):
            yield match.group()


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
