"""Choose: for each part of a question, a calculation, clauses, or nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from ingest.contract.places import of_one_article, parent_of, related

from . import columns, groups, levels, nearby, premises, ranges
from .callings import Callings, Schemas
from .certainty import confidence, named_silence, open_detail, silent_matter
from .chains import leads_to
from .contradicted import denied_by
from .inputs import inputs_for, stated_for
from .understood import Understood
from .values import Case
from .years import of_years

Hit = Mapping[str, Any]
_NO_CALLINGS = Callings()
CALLED = 1.0
"""The lead of a calculator that words and facts call for."""
_ASKS_MONEY = re.compile(
    r"\b(?:(?:what|how much)\b.{0,30}\b(?:pays?|paid|stipend|money|dollars?|worth)|anything extra|"
    r"how (?:much|big) (?:is|are) (?:the|my)(?: \w+)? (?:stipend|pay)|"
    r"(?:is|are) there (?:any )?(?:money|pay|a stipend))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the clerk draws its lines; measured on the development questions (docs/decisions)."""

    answer: float = 0.7
    beside: float = 0.055
    most: int = 6
    likeness: float = 0.55
    calculator: float = 0.58
    calculator_ask: float = 0.62
    perhaps: float = 0.42
    of_clause: float = 0.5
    calculator_lead: float = 0.0
    fact_bonus: float = 0.05
    same_clause: float = 0.1
    ask_back: float = 0.06
    background: float = 0.7
    kind: float = 0.1


@dataclass(frozen=True, slots=True)
class Choice:
    """What one part of the question gets: a calculator with its inputs, and the clauses that answer it.

    `only_asks`: the calculator is no more than near; it may ask for what it misses, but its result is not told.
    `open_beside`: the detail that is asked for and left open, where the clause is told all the same.
    `silence`: the matter that the question is about, on which the contract is silent; `quiet`: nothing is as near.
    `instead`: the group's own rule is told in place of what a calculator makes of the general one.
    `vague`: the facts that would count and that the message leaves open, each with its words for them.
    `applies`: the clauses that the calculator applies.
    `cases`: the cases that the message sets side by side, each with the inputs that it makes for the calculator.
    """

    part: str
    calculator: str = ""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    hits: tuple[Hit, ...] = ()
    strength: float = 0.0
    sure: bool = False
    lead: float = 0.0
    only_asks: bool = False
    silence: Mapping[str, Any] = field(default_factory=dict)
    open_beside: Mapping[str, Any] = field(default_factory=dict)
    quiet: bool = False
    instead: bool = False
    applies: tuple[str, ...] = ()
    vague: Mapping[str, str] = field(default_factory=dict)
    cases: tuple[tuple[Case, Mapping[str, Any]], ...] = ()

    @property
    def first(self) -> str:
        """The best clause; empty without any."""
        return str(self.hits[0]["clause_id"]) if self.hits else ""

    @property
    def settled(self) -> bool:
        """Whether clauses surely answer, or a calculation is called for."""
        return self.sure or (bool(self.calculator) and self.lead >= CALLED)


def choose(
    part: str,
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Schemas,
    lines: Thresholds,
    rules: Callings = _NO_CALLINGS,
) -> Choice:
    """The calculator or the clauses for a part, from what its search found.

    Args:
        part: the part's query.
        found: the result of `search_contract`.
        asked: the whole message, understood.
        schemas: each calculator's JSON Schema by name.
        lines: the thresholds.
        rules: the words and facts that call for a calculator whatever is nearest.
    """
    found = groups.for_tk12(found, asked)
    asked = asked.of_part(part)
    spoken = tuple(h for h in found["hits"] if not h["background"] or h["score"] >= lines.background)
    hits = columns.fitting(levels.fitting(tuple(of_years(spoken, asked.years)), asked.facts), asked)
    said = asked.words_of(part)
    strength = 1.0 if asked.group and found["references"] and hits else confidence(hits, found)
    words = part if asked.wording else f"{part} {asked.english}".strip()
    called = rules.called(words, asked.facts, schemas)
    asking = asked.wording.get(part) or asked.apart.get(part) or asked.asking
    detail = open_detail(hits, found, asking, called=called is not None)
    mistaken = detail is not None and (premises.doubtful(hits[:1], asked) or denied_by(hits[0], asked))
    quiet = silent_matter(hits, found) or (None if mistaken else detail)
    if quiet is not None:
        return Choice(part, hits=hits[:1], strength=min(strength, 1 - lines.answer), silence=quiet, quiet=True)
    rival = max((_kinship(h, lines) for h in hits), default=0.0)
    first = str(hits[0]["clause_id"]) if hits else ""
    calculator, inputs, likeness = _calculator(found, asked, schemas, _Rival(first, rival), lines)
    if not rules.allows(calculator, f"{words} {asked.text}"):
        calculator, inputs = "", {}
    suggested = [c["name"] for c in found["calculators"]]
    strange = called is not None and bool(asked.wording) and not _is_suggested(called[0], suggested)
    strange = strange and (bool(calculator) or strength >= lines.answer)
    lead = likeness - rival
    if called is not None and not strange and rules.allows(called[0], f"{words} {asked.text}"):
        (calculator, inputs), lead = called, CALLED
    elif mistaken:
        calculator, inputs = "", {}
    return Choice(
        part=part,
        calculator=calculator,
        inputs=inputs,
        hits=_beside(_by_kind(_by_range(hits, asked), said, lines), said, lines),
        strength=strength,
        sure=strength >= lines.answer,
        lead=lead,
        applies=_applied(found, calculator),
        vague=_left_open(calculator, inputs, asked, schemas),
        silence=named_silence(hits, found) or {},
        open_beside=detail or {},
    )


def _is_suggested(calculator: str, suggested: Sequence[str]) -> bool:
    """Whether the search suggests a calculator, or one to which its result leads."""
    return calculator in suggested or leads_to(calculator, suggested)


def perhaps(
    choice: Choice,
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Schemas,
    lines: Thresholds,
    rules: Callings = _NO_CALLINGS,
) -> Choice:
    """Where nothing answers a question about the asker's own amount or day: the nearest calculator, to ask back."""
    asked = asked.of_part(choice.part)
    if not (asked.insists or (asked.personal and asked.due)):
        return choice
    near = _that_may_ask(found, asked, schemas, rules)
    best = max(near, key=lambda c: _likeness(c, lines), default=None)
    if best is None or _likeness(best, lines) < lines.perhaps:
        return choice
    return _asking(choice, best, asked, schemas)


def of_the_clause(
    choice: Choice,
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Schemas,
    lines: Thresholds,
    rules: Callings = _NO_CALLINGS,
) -> Choice:
    """Where a clause answers a question about the asker's own amount or day: the calculator that applies that clause.

    It may ask for the fact on which the clause makes the answer depend.
    """
    asked = asked.of_part(choice.part)
    own = asked.insists or (asked.personal and (asked.due or asked.wants.verdict))
    if not choice.sure or choice.calculator or not choice.hits or not own or choice.open_beside:
        return choice
    first = choice.first
    near = [
        c
        for c in _that_may_ask(found, asked, schemas, rules)
        if c["score"] >= lines.of_clause and any(related(clause, first) for clause in c["clauses"])
    ]
    return _asking(choice, near[0], asked, schemas) if near else choice


def _that_may_ask(
    found: Mapping[str, Any], asked: Understood, schemas: Schemas, rules: Callings
) -> list[Mapping[str, Any]]:
    """The suggested calculators of whose matter the message speaks."""
    words = f"{asked.query} {asked.english} {asked.text}" if asked.language == "es" else asked.text
    return [c for c in found["calculators"] if c["name"] in schemas and rules.allows(c["name"], words)]


def _asking(choice: Choice, suggested: Mapping[str, Any], asked: Understood, schemas: Schemas) -> Choice:
    """The choice with a calculator that may only ask for what it misses."""
    name = str(suggested["name"])
    inputs = inputs_for(name, schemas[name], asked.facts)
    return replace(choice, calculator=name, inputs=inputs, applies=tuple(suggested["clauses"]), only_asks=True)


def _left_open(calculator: str, inputs: Mapping[str, Any], asked: Understood, schemas: Schemas) -> Mapping[str, str]:
    """What the message leaves open of what the calculator takes, where the side of a limit is asked for."""
    if not asked.wants.verdict or calculator not in schemas:
        return {}
    taken = inputs_for(calculator, schemas[calculator], dict.fromkeys(asked.vague, "1"))
    return {slot: words for slot, words in asked.vague.items() if slot in taken and slot not in inputs}


def _applied(found: Mapping[str, Any], calculator: str) -> tuple[str, ...]:
    """The clauses that a calculator applies, where the search suggests it."""
    return next((tuple(c["clauses"]) for c in found["calculators"] if c["name"] == calculator), ())


def _likeness(suggested: Mapping[str, Any], lines: Thresholds) -> float:
    """How near a calculator's ways of asking are."""
    return lines.likeness * float(suggested["score"]) + (1 - lines.likeness) * float(suggested["anchor"])


def _kinship(hit: Hit, lines: Thresholds) -> float:
    """How near a clause's ways of asking are, on the scale on which calculators are judged."""
    views: Mapping[str, float] = hit["features"]
    return lines.likeness * views.get("ask", 0.0) + (1 - lines.likeness) * views.get("anchor", 0.0)


_TELLING = 2


class _Rival(NamedTuple):
    """The best clause, on the scale on which calculators are judged."""

    clause_id: str
    score: float


def _calculator(
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Mapping[str, Mapping[str, object]],
    rival: _Rival,
    lines: Thresholds,
) -> tuple[str, Mapping[str, Any], float]:
    """The calculator whose ways of asking are nearest, if it is near enough and nearer than the clauses."""
    best, best_score, best_likeness = "", 0.0, 0.0
    told = {name: value for name, value in asked.facts.items() if name not in asked.recalled}
    for suggested in found["calculators"]:
        name = suggested["name"]
        if name not in schemas or suggested["score"] < lines.calculator_ask:
            continue
        inputs = stated_for(name, schemas[name], told)
        likeness = _likeness(suggested, lines)
        score = likeness + lines.fact_bonus * min(len(inputs), 3)
        if len(inputs) >= _TELLING and any(related(c, rival.clause_id) for c in suggested["clauses"]):
            score += lines.same_clause
        if score > best_score:
            best, best_score, best_likeness = name, score, likeness
    if best_score >= lines.calculator and best_score >= rival.score + lines.calculator_lead:
        return best, inputs_for(best, schemas[best], asked.facts), best_likeness
    return "", {}, 0.0


def _by_range(hits: Sequence[Hit], asked: Understood) -> Sequence[Hit]:
    """Of sibling clauses that say alike and differ by a range of figures, the one that holds the question's."""
    parent = parent_of(str(hits[0]["clause_id"])) if hits else ""
    if not parent:
        return hits
    siblings = [h for h in hits if parent_of(str(h["clause_id"])) == parent]
    kin = [h for h in siblings if ranges.alike(_text(h), _text(hits[0]))]
    inside = [h for h in kin if ranges.holds(_text(h), asked.figures)]
    if len(inside) != 1 or ranges.holds(_text(hits[0]), asked.figures) is None:
        return hits
    return [inside[0], *(h for h in hits if h not in kin)]


def _by_kind(hits: Sequence[Hit], words: str, lines: Thresholds) -> Sequence[Hit]:
    """Where money is asked for and the best clause names none, a near one that does comes first."""
    if not hits or not _ASKS_MONEY.search(words) or "$" in _said(hits[0]):
        return hits
    near = [h for h in hits[1:] if h["score"] >= hits[0]["score"] - lines.kind and "$" in _said(h)]
    return [near[0], *(h for h in hits if h is not near[0])] if near else hits


def _said(hit: Hit) -> str:
    return " ".join(str(p["en"]) for p in hit["plain"])


def _text(hit: Hit) -> str:
    return " ".join(s["text"] for s in hit["sentences"])


def _beside(hits: Sequence[Hit], words: str, lines: Thresholds) -> tuple[Hit, ...]:
    """The best clause, and those that may well answer too.

    Where money is asked for and the best clause names none, the amounts of a clause of another matter are no answer.
    """
    if hits and _ASKS_MONEY.search(words) and "$" not in _said(hits[0]):
        hits = [h for h in hits if "$" not in _said(h) or _is_as_near(h, hits[0], lines)]
    return nearby.beside(hits, lines.beside, lines.most)


def _is_as_near(hit: Hit, first: Hit, lines: Thresholds) -> bool:
    """Whether a clause is of the best one's article, or about as near to the question."""
    of_it = of_one_article(str(hit["clause_id"]), str(first["clause_id"]))
    return of_it or bool(hit["score"] >= first["score"] - lines.kind)
