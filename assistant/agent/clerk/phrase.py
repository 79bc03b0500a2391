"""Phrase: chosen clauses and calculations as statements of a draft, in the notes' and the calculators' own words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from assistant.agent.draft import Draft, MissingFact, Statement, SupportedBy

from . import ranges
from .counted import has_the_number
from .understood import Understood

_SAYS = 4
_OPEN = ("range", "conflict")
PRINTED = ("salary", "school_calendar")
"""Calculators that read what is printed for a year: where nothing is printed for it, the contract does not say."""
_MATCH = 0.4
_HOLDS = 0.15
_COUNTS = 0.15
_WITHIN = 0.3
_TIME = re.compile(r"\d|\b(?:before|after|by|until|within|no later|following|prior|during|when)\b", re.IGNORECASE)


def of_clause(hit: Mapping[str, Any], asked: Understood, most: int = _SAYS) -> list[Statement]:
    """What the clause says: the plain sentences of its note that fit best and the first, which is its rule.

    A clause without a note speaks in its own words.
    """
    plain = hit["plain"]
    if not plain:
        return _own_words(hit)
    fits = {i: _fit(p, asked) for i, p in enumerate(plain)}
    best = max(fits.values())
    ordered = sorted((i for i in fits if fits[i] >= best - _MATCH), key=lambda i: -fits[i])[:most]
    if most > 1 and 0 not in ordered:
        ordered = [*ordered[: most - 1], 0]
    return [_plain(plain[i], asked.language) for i in ordered]


def _fit(plain: Mapping[str, Any], asked: Understood) -> float:
    """How well a plain sentence answers: its likeness to the question, more if it holds what is asked for."""
    text = str(plain["en"])
    wants = asked.wants
    holds = (wants.asks_amount and any(c.isdigit() for c in text)) or (wants.asks_time and bool(_TIME.search(text)))
    inside = ranges.holds(text, asked.figures)
    within = 0.0 if inside is None else _WITHIN if inside else -_WITHIN
    counts = _COUNTS if has_the_number(asked.asking, text) else 0.0
    return float(plain["match"]) + (_HOLDS if holds else 0.0) + counts + within


def _plain(plain: Mapping[str, Any], language: str) -> Statement:
    text = plain["es"] if language == "es" else plain["en"]
    return Statement(text=text, support=[_cited(plain)])


def _cited(plain: Mapping[str, Any]) -> SupportedBy:
    return SupportedBy(clause_id=plain["clause_id"], sentences=list(plain["sentences"]))


def _own_words(hit: Mapping[str, Any]) -> list[Statement]:
    """A clause without a note speaks for itself: its first sentences, or its items."""
    clauses = [hit, *hit.get("below", [])] if not hit["sentences"] else [hit]
    statements = []
    for clause in clauses[:4]:
        for sentence in clause["sentences"][:2]:
            support = SupportedBy(clause_id=clause["clause_id"], sentences=[sentence["n"]])
            statements.append(Statement(text=sentence["text"], support=[support]))
    return statements[:_SAYS]


def of_calculation(result: Mapping[str, Any], language: str) -> list[Statement]:
    """A determination in its own words."""
    key = result["calculation"]
    said = [e["es" if language == "es" else "en"] for e in result["explanation"]]
    readings = [_reading(r, language) for r in result["alternatives"] if result["outcome"] in _OPEN]
    support = [SupportedBy(calculation=key)]
    return [Statement(text=text, support=support) for text in dict.fromkeys([*said, *readings]) if text]


def states_something(result: Mapping[str, Any]) -> bool:
    """Whether a determination without a value states what the contract says: its words name clauses.

    That a table or a calendar of another year is not printed states nothing.
    """
    return result["calculator"] not in PRINTED and any(e["clause_ids"] for e in result["explanation"])


def _reading(reading: Mapping[str, Any], language: str) -> str:
    """A value under one reading of the text, with the words that say which."""
    words, value, unit = str(reading["es" if language == "es" else "en"]), str(reading["value"]), str(reading["unit"])
    if value in words:
        return words
    amount = f"${Decimal(value):,.2f}" if unit.startswith("USD") else f"{value} {unit}".strip()
    return f"{words.rstrip('.')}: {amount}."


def missing_of(results: Iterable[Mapping[str, Any]], language: str) -> list[MissingFact]:
    """The facts that the calculations ask for, each once."""
    found: dict[str, MissingFact] = {}
    for result in results:
        for need in result["missing"]:
            question = _because(need["es" if language == "es" else "en"], str(need.get("clause_id", "")), language)
            found.setdefault(need["slot"], MissingFact(slot=need["slot"], question=question, choices=need["choices"]))
    return list(found.values())


def silent(draft: Draft, said: Sequence[Statement], silences: Sequence[Mapping[str, Any]]) -> Draft:
    """The draft that finds the contract silent: on which matter, if it is one that is recorded, and whom to ask."""
    language = "es" if draft.language == "es" else "en"
    told = [Statement(text=str(s[language]), courtesy=True) for s in silences]
    return draft.model_copy(
        update={
            "status": "abstained",
            "statements": distinct([*said, *(told if not said else ())]),
            "refer": list(dict.fromkeys([*draft.refer, *(place for s in silences for place in s["refer"])])),
            "nearest": list(dict.fromkeys([*(c for s in silences for c in s["clauses"]), *draft.nearest]))[:3],
        }
    )


_MATTERS = {"en": "It matters by {clause}.", "es": "Importa por {clause}."}


def _because(question: str, clause_id: str, language: str) -> str:
    """The question with the clause that makes the fact matter."""
    return (
        f"{question} {_MATTERS['es' if language == 'es' else 'en'].format(clause=clause_id)}" if clause_id else question
    )


def questions(results: Iterable[Mapping[str, Any]], language: str) -> list[Statement]:
    """The questions of calculations that wait, to stand beside what could be answered.

    One with a figure rests on its calculation: courtesy states no figure.
    """
    asked: dict[str, str] = {}
    for result in results:
        for need in result["missing"]:
            asked.setdefault(str(need["es" if language == "es" else "en"]), str(result["calculation"]))
    return [_question(text, calculation) for text, calculation in asked.items()]


def _question(text: str, calculation: str) -> Statement:
    support = [SupportedBy(calculation=calculation)] if _counts(text) else []
    return Statement(text=text, support=support, courtesy=not support)


def _counts(text: str) -> bool:
    return any(c.isdigit() for c in text)


def distinct(statements: Sequence[Statement]) -> list[Statement]:
    """Each text once, in order."""
    found: dict[str, Statement] = {}
    for statement in statements:
        found.setdefault(statement.text, statement)
    return list(found.values())
