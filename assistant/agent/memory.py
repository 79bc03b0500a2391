"""Memory: what a conversation's turns have set, as plain data that every model sees."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from assistant.calculators import Determination
from ingest.contract import ClauseId

from .deps import Deps
from .draft import Draft, SupportedBy
from .periods import NAMED_DAY
from .spelled import spelled

_BESIDES = re.compile(r"[,:;(]")
"""What stands behind a topic's own words."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Words that begin with the same letters, so many, are one word."""
_ANY = frozenset({"teach", "schoo", "distr", "membe", "pract", "emplo", "contr", "stude", "year", "years"})
"""Words that the names of many clauses have say nothing of a matter."""
_SECTION = 2
_A_NAME = 2
"""So many words name a thing."""
_FIRST = 5
"""So many of the clauses of an answer say what it is about."""
_KEPT = 4
"""So many calculations are remembered, each with its last inputs."""


def memory_after(memory: dict[str, Any], question: str, answered: bool, draft: Draft, deps: Deps) -> dict[str, Any]:
    """The memory after a turn: facts of the asker, the matter, the last calculation, its inputs and questions.

    A calculation that still waits for facts stays, so that the next message can give them; `cases` keeps the last
    inputs of every calculation of the conversation, `earlier` those that the last one had before, `result` its value,
    `series` the cases that it determined one after another, `answered` whether the turn was an answer. A question on
    which the contract is silent is the matter of a conversation that it opens (`and for social workers?`).
    """
    facts = {name: value for name, value in {**memory.get("facts", {}), **draft.facts}.items() if value}
    kept = {**memory, "facts": facts, "answered": answered}
    if draft.group:
        kept["group"] = draft.group
    opens = not draft.asks and not memory.get("query")
    quiet = draft.asks and not memory.get("query") and draft.status == "abstained" and bool(draft.topic)
    if answered or draft.status == "clarify" or opens or quiet:
        kept |= _topic(memory, question, draft, deps)
    last = _last(deps, answered)
    if last:
        kept |= _calculated(memory, deps.ledger.calculations[last], deps.ledger.inputs[last], draft)
        kept["series"] = _series(memory, deps, deps.ledger.calculations[last].calculator)
    elif answered:
        for name in ("calculator", "inputs", "asked", "earlier", "result", "series"):
            kept.pop(name, None)
    return kept


def _last(deps: Deps, answered: bool) -> str:
    """The key of the turn's last calculation; in an answer of the last one that had all that it needs."""
    of_cases = deps.library.calculators.keys() - {NAMED_DAY}
    made = [k for k, d in deps.ledger.calculations.items() if d.calculator in of_cases]
    settled = [k for k in made if not deps.ledger.calculations[k].missing]
    return next(reversed((settled if answered else []) or made), "")


def _topic(memory: Mapping[str, Any], question: str, draft: Draft, deps: Deps) -> dict[str, Any]:
    """What a turn was about: its question, the clauses of its answer, and their name."""
    query = (draft.topic or question)[:400]
    told = tuple(dict.fromkeys(c for t in draft.statements for s in t.support for c in _clauses(s, deps)))
    if not told:
        return {"query": query}
    matter = _matter(told, f"{query} {question}", str(memory.get("matter", "")), deps)
    return {"query": query, "clauses": list(told), "matter": matter}


def _calculated(
    memory: Mapping[str, Any], last: Determination, inputs: Mapping[str, object], draft: Draft
) -> dict[str, Any]:
    """The last calculation with its inputs, what it asked for, what it had before, and what came out."""
    told = {k: spelled(v) for k, v in inputs.items()}
    cases = {k: v for k, v in memory.get("cases", {}).items() if k != last.calculator}
    cases = dict([*cases.items(), (last.calculator, told)][-_KEPT:])
    before = memory.get("cases", {}).get(last.calculator, {})
    return {
        "calculator": last.calculator,
        "inputs": told,
        "asked": [need.slot for need in (last.missing or draft.missing)],
        "cases": cases,
        "earlier": before if before != told else memory.get("earlier", {}),
        "result": last.value or "",
    }


def _series(memory: Mapping[str, Any], deps: Deps, calculator: str) -> list[Mapping[str, str]]:
    """The cases that a calculator determined one after another, or side by side in one turn."""
    cases = memory.get("series", []) if memory.get("calculator") == calculator else []
    for key, made in deps.ledger.calculations.items():
        told = {k: spelled(v) for k, v in deps.ledger.inputs[key].items()}
        if made.calculator == calculator and made.value is not None and told not in cases[-1:]:
            cases = [*cases, told]
    return cases[-_KEPT:]


def _matter(clauses: Sequence[str], spoken: str, before: str, deps: Deps) -> str:
    """What an answer is about, in a few words: of the names of its clauses the one nearest to the words of the asker.

    The heading of a section comes before the topic of one of its clauses, and what was spoken of before stays; where
    no name has a word of the asker's, it is the topic of the clause that the answer rests on first.
    """
    asked = {w.lower()[:_STEM] for w in _WORD.findall(spoken)} - _ANY
    names = [n for c in clauses[:_FIRST] for n in _names(c, deps) if len(_WORD.findall(n.text)) >= _A_NAME]
    alike = {n: len(asked & {w.lower()[:_STEM] for w in _WORD.findall(n.text)}) for n in names}
    near = [n for n in names if alike[n]]
    best = max(near, key=lambda n: (alike[n] + n.section + (n.text.lower() == before), -len(n.text)), default=None)
    if best is not None:
        return best.text.lower()
    return next((n.text for n in reversed([*_names(clauses[0], deps)]) if n.topic), "")


class _Name(NamedTuple):
    """How a clause is called: by its heading or by the topic of its note; the heading of a section or of another."""

    text: str
    topic: bool
    section: bool


def _names(clause_id: str, deps: Deps) -> Iterator[_Name]:
    """The names of a clause and of those above it, the nearest last."""
    document = next((d for d in deps.library.documents if d.clause(clause_id) is not None), None)
    for depth, clause in enumerate(document.path(ClauseId(clause_id)) if document else (), start=1):
        note = document.note_of(clause.id) if document else None
        heading = _BESIDES.split(clause.heading.replace("—", " "))[0].strip("“” ")
        yield from [_Name(heading, topic=False, section=depth == _SECTION)] if heading else []
        topics = note.topic.split(";") if note else ()
        yield from (_Name(t, topic=True, section=False) for topic in topics if (t := _BESIDES.split(topic)[0].strip()))


def _clauses(support: SupportedBy, deps: Deps) -> tuple[str, ...]:
    """The clause that a statement rests on, or those that its calculation applied."""
    calculation = deps.ledger.calculations.get(support.calculation)
    applied = tuple(map(str, calculation.clause_ids)) if calculation else ()
    return (support.clause_id, *applied) if support.clause_id else applied
