"""Disputed: where the contract disagrees with itself on the matter asked, so that both passages are said."""

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.agent.disputes import subsection_of
from assistant.agent.draft import Statement, SupportedBy
from assistant.verification import names_topic

_NEAREST = 4
_FIRST = 3
_TOPICS = 2


def disputed(found: Mapping[str, Any], question: str, language: str) -> tuple[tuple[Statement, bool], ...]:
    """The recorded conflicts that a question is about, each with whether the best clause is one of its passages.

    It is about one if two of its passages are among the best clauses, and one of its topics is spoken of (where it has
    topics); or if two of its topics are spoken of and one of the first clauses stands in a passage's section.
    """
    ids = [str(h["clause_id"]) for h in found["hits"]]
    return tuple(
        (_statement(dispute, language), bool(ids) and ids[0] in dispute["passages"])
        for dispute in found.get("disputes", ())
        if _asked_about(dispute, ids, question)
    )


def _asked_about(dispute: Mapping[str, Any], ids: Sequence[str], question: str) -> bool:
    topics = _topics_in(dispute["topics"], question)
    passages = set(dispute["passages"])
    if len(passages & set(ids[:_NEAREST])) > 1 and (topics or not dispute["topics"]):
        return True
    sections = {subsection_of(p) for p in passages}
    return topics >= _TOPICS and any(subsection_of(i) in sections for i in ids[:_FIRST])


def _topics_in(topics: Sequence[str], question: str) -> int:
    """How many of the topics the question names."""
    return sum(names_topic(topic, question) for topic in topics)


def _statement(dispute: Mapping[str, Any], language: str) -> Statement:
    support = [SupportedBy(clause_id=s["clause_id"], sentences=s["sentences"]) for s in dispute["support"]]
    return Statement(text=dispute["es" if language == "es" else "en"], support=support)
