"""Left open: the details that the clauses a search has found do not settle, where the question asks for one of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from ingest.contract import Contract, OpenDetail
from ingest.contract.places import article_of, belongs

Likeness = Callable[[str, Sequence[str]], Sequence[float]]


def left_open(
    query: str,
    clause_ids: Sequence[str],
    documents: Sequence[Contract],
    likeness: Likeness,
    others: Sequence[str] = (),
) -> list[dict[str, Any]]:
    """Each recorded open detail of these clauses that the query asks for, with its words for it, the likest first.

    `score` is how like the query is to the nearest question that is known to ask for the detail, by `likeness`;
    `others` are further wordings of the same question.
    """
    wordings = (query, *others)
    asked = [
        (detail, words)
        for detail in dict.fromkeys(_details_of(clause_ids, documents))
        if (words := list(_asked(detail, wordings)))
    ]
    tries = [question for detail, _ in asked for question in detail.tries]
    like = iter(likeness(query, tries) if tries else ())
    found = [_plain(detail, words, max(next(like) for _ in detail.tries)) for detail, words in asked]
    return sorted(found, key=lambda detail: -float(detail["score"]))


def _details_of(clause_ids: Sequence[str], documents: Sequence[Contract]) -> Iterator[OpenDetail]:
    for clause_id, document in product(clause_ids, documents):
        near = document.open_details_by_article.get(article_of(clause_id), ())
        yield from (detail for detail in near if belongs(clause_id, detail.clauses))


def _plain(detail: OpenDetail, words: Sequence[str], score: float) -> dict[str, Any]:
    return {
        "matter": detail.en,
        "score": round(score, 3),
        "en": f"The contract does not say {detail.en}.",
        "es": f"El contrato no dice {detail.es}.",
        "refer": list(detail.refer),
        "clauses": list(detail.clauses),
        "words": list(words),
    }


def _asked(detail: OpenDetail, wordings: Sequence[str]) -> Iterator[str]:
    if any(_pattern(p).search(text) for p in detail.unless for text in wordings):
        return
    for pattern, text in product(detail.asked, wordings):
        for match in _pattern(pattern).finditer(text):
            yield match.group()


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
