"""Left open: the details that the clauses a search has found do not settle, where the question asks for one of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Any

from ingest.contract import Contract, OpenDetail
from ingest.contract.places import article_of, belongs

Likeness = Callable[[str, Sequence[str]], Sequence[float]]
_VERY_LIKE = 0.7
"""Below that, likeness alone is no sign that a detail is asked for."""
_SHARED, _STEM = 2, 5
_WORD = re.compile(r"[^\W\d_]{5,}")


def left_open(
    query: str,
    clause_ids: Sequence[str],
    documents: Sequence[Contract],
    likeness: Likeness,
    others: Sequence[str] = (),
) -> list[dict[str, Any]]:
    """Each recorded open detail of these clauses that the query asks for, with its words for it, the likest first.

    `score` is how like the query is to the nearest question that is known to ask for the detail, by `likeness`;
    `others` are further wordings of the same question. A detail for which the query has none of its words comes too
    where the query is very like such a question, with which it must share words: the others are not compared, for time.
    """
    wordings = (query, *others)
    asked = []
    for detail in dict.fromkeys(_details_of(clause_ids, documents)):
        if _is_otherwise(detail, wordings):
            continue
        words = list(_asked(detail, wordings))
        tries = detail.tries if words else _sharing(query, detail)
        if tries:
            asked.append((detail, words, tries))
    texts = [question for _, _, tries in asked for question in tries]
    like = iter(likeness(query, texts) if texts else ())
    scored = [(detail, words, max(next(like) for _ in tries)) for detail, words, tries in asked]
    found = [_plain(*one) for one in scored if one[1] or one[2] >= _VERY_LIKE]
    return sorted(found, key=lambda detail: -float(detail["score"]))


def _sharing(query: str, detail: OpenDetail) -> tuple[str, ...]:
    """The known questions for a detail that share some telling words with the query."""
    said = _stems(query)
    return tuple(question for question in detail.tries if len(said & _stems(question)) >= _SHARED)


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in _WORD.findall(text))


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
    for pattern, text in product(detail.asked, wordings):
        for match in _pattern(pattern).finditer(text):
            yield match.group()


def _is_otherwise(detail: OpenDetail, wordings: Sequence[str]) -> bool:
    return any(_pattern(p).search(text) for p in detail.unless for text in wordings)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
