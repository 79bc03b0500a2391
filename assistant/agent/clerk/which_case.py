"""Which case: the fact of the asker by which a clause's amount or day goes, where the message does not tell it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.agent.spoken import pattern
from ingest.contract.places import at_or_below, of_one_article

from .choose import Choice
from .lexicon import knowledge
from .understood import Understood

Hit = Mapping[str, Any]
_AS_NEAR = 0.03
_EVEN = 0.5
"""A clause that answers as likely as not, and no other, may ask: that says less than an answer."""
_FIELDS = ("hours-and-sizes", "leaves-and-positions", "pay-and-benefits")
_RIGHT = "right"
"""The kind of question by which somebody asks yes or no, and that the clause answers by cases."""
_NAMED = re.compile(r"&([a-z_]+)")
_NEAR = 3
"""So many of the clauses found are looked at: the best one is often a sibling of the one that has the cases."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A fact by which clauses differ: where it matters, what is asked for, how it is told, and the question for it."""

    slot: str
    clauses: tuple[str, ...]
    missing: frozenset[str]
    calculators: frozenset[str]
    determined: frozenset[str]
    asks: tuple[re.Pattern[str], ...]
    about: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    told: re.Pattern[str] | None
    facts: frozenset[str]
    figures: bool
    of_right: bool
    though_told: bool
    choices: tuple[str, ...]
    question: Mapping[str, str]


@cache
def _data() -> Mapping[str, Any]:
    """The file of words and kinds."""
    data: Mapping[str, Any] = knowledge("which_case.yaml")
    return data


@cache
def _words(name: str) -> str:
    """The patterns of a list of words, as one."""
    data = _data()
    return "|".join(map(str, {**data["words"], **data["kinds"]}.get(name, [name])))


@cache
def _cases() -> tuple[_Case, ...]:
    return tuple(map(_case, entries()))


def entries() -> Sequence[Mapping[str, Any]]:
    """The cases as they stand in the files, one file a field."""
    return [entry for name in _FIELDS for entry in knowledge(f"which_case/{name}.yaml")]


def _case(entry: Mapping[str, Any]) -> _Case:
    def filled(text: str) -> re.Pattern[str]:
        return pattern(_NAMED.sub(lambda match: _words(match.group(1)), text))

    def of(name: str) -> re.Pattern[str] | None:
        return filled(str(entry[name])) if name in entry else None

    return _Case(
        slot=str(entry["slot"]),
        clauses=tuple(map(str, entry.get("clauses", ()))),
        missing=frozenset(map(str, entry.get("missing", ()))),
        calculators=frozenset(map(str, entry.get("calculators", ()))),
        determined=frozenset(map(str, entry.get("determined", ()))),
        asks=tuple(pattern(_words(str(kind))) for kind in entry["asks"]),
        about=tuple(map(filled, entry.get("about", ()))),
        unless=of("unless"),
        told=of("told"),
        facts=frozenset(map(str, entry.get("facts", ()))),
        figures=bool(entry.get("figures")),
        of_right=_RIGHT in entry["asks"],
        though_told=bool(entry.get("missed_anyway")),
        choices=tuple(map(str, entry.get("choices", ()))),
        question={"en": str(entry["en"]), "es": str(entry["es"])},
    )


def unsaid(choice: Choice, result: Mapping[str, Any] | None, asked: Understood) -> Mapping[str, Any] | None:
    """The question for the fact that decides which case of a clause is the asker's, as a calculation asks.

    Nothing if the fact is told, or no one's own case is put.

    Args:
        choice: what a part of the question gets.
        result: its calculation, if there is one.
        asked: the message.
    """
    words = f"{asked.words_of(choice.part) or asked.asking} {asked.english}".strip()
    if not _is_ones_own(asked, words):
        return None
    more = not asked.wants.yes_no or pattern(_words("asks")).search(words) is not None
    whole = f"{asked.query} {asked.text} {asked.english}"
    for case in _cases():
        clause = _where(case, choice, result)
        known = _is_told(case, whole, asked) and not (case.though_told and _misses(case, result))
        if clause and not known and (more or case.of_right) and _asks(case, words, whole, asked):
            return _asking(case, clause, result)
    return None


def _is_ones_own(asked: Understood, words: str) -> bool:
    """Whether one person's own amount, day or right is asked for, and not the rule, or every case of it."""
    of_all, frames, own = (pattern(_words(name)) for name in ("of_all", "frames", "own"))
    if of_all.search(asked.text):
        return False
    said = own.search(frames.sub(" ", words)) is not None
    return said or (asked.personal and own.search(frames.sub(" ", asked.text)) is not None)


def _where(case: _Case, choice: Choice, result: Mapping[str, Any] | None) -> str:
    """The clause that makes the fact matter: one near the top, or that of what the calculation misses; else empty."""
    lacking = result is not None and result["outcome"] == "needs_input"
    needs = _misses(case, result)
    if case.calculators and choice.calculator not in case.calculators:
        return ""
    if needs and not choice.only_asks:
        return str(needs[0].get("clause_id") or choice.first)
    if result is not None and choice.calculator in case.determined:
        rests = (str(c) for c in result["clause_ids"])
        return next((c for c in rests if any(at_or_below(c, top) for top in case.clauses)), "")
    open_still = result is None or lacking or choice.only_asks
    if not open_still or choice.strength < _EVEN:
        return ""
    its = (str(h["clause_id"]) for h in choice.hits[: _NEAR if choice.sure else 1] if _is_near(h, choice))
    return next((c for c in its if any(at_or_below(c, top) for top in case.clauses)), "")


def _misses(case: _Case, result: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    """What of the case a calculation misses."""
    return [need for need in (result or {}).get("missing", ()) if need["slot"] in case.missing]


def _is_near(hit: Hit, choice: Choice) -> bool:
    """Whether a clause is of the best one's article, or next to as near."""
    return of_one_article(str(hit["clause_id"]), choice.first) or hit["score"] >= choice.hits[0]["score"] - _AS_NEAR


def _asks(case: _Case, words: str, whole: str, asked: Understood) -> bool:
    """Whether the words ask for the amount or the day that the clause has by cases."""
    return (
        any(kind.search(words) for kind in case.asks)
        and all(needed.search(whole) for needed in case.about)
        and (case.unless is None or case.unless.search(f"{asked.text} {asked.english}") is None)
    )


def _is_told(case: _Case, whole: str, asked: Understood) -> bool:
    """Whether the message tells the fact."""
    said = case.told is not None and case.told.search(whole) is not None
    return said or bool(case.facts & asked.facts.keys()) or (case.figures and bool(asked.figures))


def _asking(case: _Case, clause: str, result: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """What is asked back: the calculation's own question where it misses the fact, so that an answer resumes it."""
    if result is not None and _misses(case, result):
        return result
    need = {"slot": case.slot, **case.question, "choices": list(case.choices), "clause_id": clause}
    return {"outcome": "needs_input", "calculation": "", "missing": [need]}
