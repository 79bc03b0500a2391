"""Moves: what the clerk does next, from what it was asked and what its tools have returned so far."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from assistant.agent.draft import Draft, Statement

from . import (
    apart,
    asking,
    cases,
    chains,
    deadlines,
    figured,
    groups,
    matters,
    named_days,
    package,
    searches,
    second_stages,
    sheets,
)
from .another import without_ours
from .answering import Answering
from .callings import Schemas, callings
from .choose import Choice, Thresholds, choose, of_the_clause, perhaps
from .concluding import Said, concluded, in_turn
from .conversation import Conversation
from .denied import set_right
from .dropped import without_dropped
from .follow_ups import leans_on, nearest_alone
from .general import General, nearer
from .inputs import inputs_for
from .joining import joined, still_wanted
from .lasts import asks_of_a_text
from .lexicon import Lexicon
from .others import left_out_beside_others, rule_of_others
from .outdated import without_outdated
from .own_facts import OwnFacts, counts_on
from .placed import pay_of_placement
from .pointing import without_those_at_silence
from .preludes import preludes
from .refusals import UNIT, refusal
from .repeated import left_to_the_nearest
from .results import Run
from .resuming import Resuming, told_before
from .series import of_the_turns
from .unanswered import unanswered_parts
from .understand import Reader
from .understood import Understood

_OF_GROUPS = ("articles_that_apply",)
"""Calculators that say themselves what a group has and has not."""
_SETTLED = ("determined", "range", "conflict", "not_applicable")
"""How a calculation ends that has all it needs."""


@dataclass(frozen=True, slots=True)
class Call:
    """A tool call."""

    name: str
    args: Mapping[str, Any]


Move = Draft | Sequence[Call]


class Clerk:
    """Understands, chooses, phrases. Pure: the same run gives the same move."""

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, int], lines: Thresholds | None = None) -> None:
        self._lines = lines or Thresholds()
        self._callings = callings()
        self._answering = Answering(lexicon, self._lines)
        self._profile = lexicon.profile
        self._lexicon = lexicon
        self._core = searches.Core(lexicon)
        self._general = General(lexicon)
        reader = Reader(lexicon, vocabulary)
        self._read = lru_cache(maxsize=64)(reader.read)
        self._own = OwnFacts(self._read, lexicon)
        self._conversation = Conversation(self._read, self._own, lexicon)
        self._resuming = Resuming(self._read, self._own, self._callings, lexicon.question_words)
        self._content = reader.content

    def next_move(self, run: Run, schemas: Schemas) -> Move:
        """The next calls, or the draft."""
        run = without_ours(set_right(without_dropped(run), self._lexicon))
        asked = self._conversation.asked(run, schemas)
        ended = refusal(asked)
        if ended is not None:
            return ended
        several = package.of_the_turns(run, self._resumed_facts(schemas), schemas)
        several = several or of_the_turns(run, self._resumed_facts(schemas), schemas)
        if several is not None:
            return self._wanted(run, asked, [several], schemas) or self._draft(run, asked, [several], [])
        first = self._first(run, asked, schemas) or self._apart(run, asked, schemas)
        if first:
            return first
        choices = self._with_cases(run, asked, self._choices(run, asked, schemas), schemas)
        resumed = self._resuming.resumed(run, asked, choices, schemas)
        if resumed is not None:
            again = run.result_of(*resumed)
            if again is None and not run.made(*resumed):
                return [Call(*resumed)]
            lost = not any(c.sure for c in choices)
            if again is not None and (lost or again["outcome"] in _SETTLED):
                asked, choices = self._conversation.joined(run, asked), [Choice("", *resumed)]
        leaning = self._conversation.leaning(run, asked, choices)
        if leaning is not None:
            first = self._first(run, leaning, schemas)
            if first:
                return first
            of_both = self._with_cases(run, leaning, self._choices(run, leaning, schemas), schemas)
            if leans_on(of_both, choices, leaning, run):
                asked, choices = leaning, of_both
        return self._wanted(run, asked, choices, schemas) or self._answer(run, asked, choices, schemas)

    def _answer(self, run: Run, asked: Understood, choices: Sequence[Choice], schemas: Schemas) -> Move:
        """The draft, or what is still to be worked out of what it names."""
        draft = self._draft(run, asked, choices, self._following(run, asked, choices, schemas))
        sums = figured.wanted(draft, run, asked) if figured.COUNT_FIGURES in schemas else []
        if sums:
            return [Call(*call) for call in sums]
        draft = figured.with_sums(draft, run, asked)
        before = str(run.memory.get("query", "")) if asked.leans else ""
        asks_day = asked.wants.asks_day or (bool(before) and self._read(before, run.as_of).wants.asks_day)
        if not asks_day:
            return draft
        dates = named_days.wanted(draft, run, asked, schemas)
        return [Call(*call) for call in dates] or named_days.with_dates(draft, run, asked, schemas)

    def _resumed_facts(self, schemas: Schemas) -> Callable[[Run], Mapping[str, str]]:
        """Reads the facts of a message beside the case of the calculation before."""
        return lambda said: self._own.of(said, schemas, resumed=True).facts

    def _first(self, run: Run, asked: Understood, schemas: Schemas) -> Sequence[Call]:
        """The opening calls: the calculation that was waiting for these facts, or one search a part."""
        waiting = str(run.memory.get("calculator", ""))
        resuming = self._resuming
        another = resuming.of_another(run, schemas) or resuming.of_placement_before(run, schemas)
        another = another or resuming.for_oneself(run, schemas) or resuming.for_so_long(run, schemas)
        another = another or pay_of_placement(run, self._read(run.question, run.as_of).facts, schemas)
        if another is not None:
            return () if run.called(another[0]) else [Call(*another)]
        read = self._own.of(run, schemas)
        own = self._conversation.changes(run, asked, schemas)
        opens = not run.memory and len(asked.parts) > 1
        asks = asked.leans and not opens and (not read.tells or bool(waiting)) and not counts_on(run)
        beside = resuming.beside_matter(run, asked, schemas)
        called = self._callings.called(read.query, asked.facts, schemas) if asks else None
        if called is not None and asked.asks_back:
            called = self._callings.called(asked.query, asked.facts, schemas) or called
        called = called or beside
        told = called is not None and (not asked.own_matter or not asked.recalled >= called[1].keys())
        told = told or (called is not None and called == beside)
        if called is not None and called[0] != waiting and told:
            return () if run.called(called[0]) else [Call(*called)]
        if waiting in schemas and asked.leans and inputs_for(waiting, schemas[waiting], own):
            if run.called(waiting) and run.calculations() and not resuming.asks_again(run):
                return ()
            first, kept, last = (inputs_for(waiting, schemas[waiting], f) for f in (*told_before(run, asked), own))
            inputs = {**without_outdated({**first, **kept}, last), **last}
            meant = self._callings.meant(waiting, asked.query, inputs)
            wanted = {n: v for n, v in meant.items() if n in run.memory.get("asked", [])}
            call = Call(waiting, {**inputs, **wanted})
            if not run.made(call.name, call.args):
                return [call]
        return [
            Call("search_contract", searches.arguments(asked, q))
            for q in (*searches.queries(asked), *searches.halves_of(asked), *asked.alone, *self._generals(asked))
            if run.search_of(q) is None
        ]

    def _apart(self, run: Run, asked: Understood, schemas: Schemas) -> Sequence[Call]:
        """The searches for parts by their own words."""
        if not asked.apart or run.memory:
            return ()
        choices = [c for q in searches.queries(asked) if (c := self._choice(run, q, asked, schemas)) is not None]
        return [
            Call("search_contract", {"query": q, "second": False, "original": ""})
            for q in apart.wanted(run, asked, choices)
        ]

    def _generals(self, asked: Understood) -> list[str]:
        """The parts once more without what they say of the asker's group."""
        return [g for q in searches.queries(asked) if (g := self._general.query(q, asked))]

    def _choices(self, run: Run, asked: Understood, schemas: Schemas) -> list[Choice]:
        """What each part gets; the halves of a question that are matters of their own are parts too."""
        whole = [c for q in searches.queries(asked) if (c := self._choice(run, q, asked, schemas)) is not None]
        whole = apart.by_own_words(run, asked, whole, lambda query, found, of: self._chosen(query, found, of, schemas))
        whole = without_those_at_silence(whole, asked, run.search_of)
        halves = [c for q in searches.halves_of(asked) if (c := self._choice(run, q, asked, schemas)) is not None]
        return list(left_to_the_nearest(matters.apart(whole, halves), run.search_of))

    def _chosen(self, query: str, found: Mapping[str, Any], asked: Understood, schemas: Schemas) -> Choice:
        """What a query gets of what its search found."""
        return choose(query, found, asked, schemas, self._lines, self._callings)

    def _choice(self, run: Run, query: str, asked: Understood, schemas: Schemas) -> Choice | None:
        """What one query gets; nothing if it was not searched."""
        found = run.search_of(query)
        if found is None:
            return None
        choice = self._chosen(query, found, asked, schemas)
        again = run.search_of(self._core.of(query), second=True) if not choice.quiet else None
        if not choice.sure and again is not None:
            better = self._chosen(query, again, asked, schemas)
            choice = better if better.sure and better.strength > choice.strength else choice
        if again is not None and not choice.sure and not choice.calculator:
            choice = perhaps(choice, again, asked, schemas, self._lines, self._callings)
        choice = self._calculated(run, choice, asked)
        plain = self._general.query(query, asked)
        without = run.search_of(plain) if plain else None
        if without is not None:
            general = self._chosen(plain, without, asked, schemas)
            choice = nearer(choice, self._calculated(run, general, asked), asked)
        alone = [
            self._chosen(q, by_itself, asked, schemas)
            for q in asked.alone
            if (by_itself := run.search_of(q)) is not None
        ]
        if alone:
            choice = nearest_alone(choice, alone, asked, run)
        choice = of_the_clause(choice, found, asked, schemas, self._lines, self._callings)
        offered = (found, *(c.result for c in run.searches(second=False)))
        if asks_of_a_text(asked.words_of(query) or asked.asking):
            return replace(choice, calculator="", inputs={}, lead=0.0)
        return deadlines.of_a_period(choice, deadlines.offered_in(offered), asked, schemas, run.as_of)

    @staticmethod
    def _calculated(run: Run, choice: Choice, asked: Understood) -> Choice:
        """The choice, without a calculation of another matter or one in place of which a group has its own rule."""
        result = run.result_of(choice.calculator, choice.inputs)
        own = choice.sure and choice.lead < 0 and groups.is_own(choice.hits, asked.group)
        own = own or (choice.sure and groups.answers_itself(choice.hits, asked.group, result))
        instead = bool(choice.calculator) and own and asked.group not in choice.inputs.values()
        if asking.elsewhere(choice, result, asked) or instead:
            return replace(choice, calculator="", inputs={}, lead=0.0, instead=instead)
        return choice

    def _with_cases(self, run: Run, asked: Understood, choices: list[Choice], schemas: Schemas) -> list[Choice]:
        """The choices with a calculation for each of several values, and without those that follow from another."""
        read = self._read(run.question, run.as_of).facts
        if not choices:  # a calculation was called for without a search
            called = [Choice("", c.name, c.args) for c in run.calculations()[:1] if c.name in schemas]
            return [c for c in (cases.with_cases(c, asked, read, schemas) for c in called) if c.cases]
        known = [self._resuming.remembered(run, c, schemas) for c in joined(choices, asked)]
        return [cases.with_cases(c, asked, read, schemas) for c in known]

    def _wanted(self, run: Run, asked: Understood, choices: Sequence[Choice], schemas: Schemas) -> Sequence[Call]:
        """The calls that are still wanted: calculations, second searches, the clauses of a situation."""
        calls = [Call(c.calculator, dict(c.inputs)) for c in choices if still_wanted(run, c, choices)]
        calls += [Call(*call) for c in choices for call in cases.wanted(run, c, asked)]
        calls += [Call(*call) for call in self._following(run, asked, choices, schemas) if not run.made(*call)]
        none = not any(c.sure or c.calculator for c in choices)
        calls += [
            Call(
                "search_contract",
                {"query": self._core.of(c.part), "second": True, "original": searches.original(asked)},
            )
            for c in choices
            if (none or (asked.wording.get(c.part) and not c.sure and not c.calculator))
            and c.part
            and run.search_of(self._core.of(c.part), second=True) is None
        ]
        beside = [q for c in choices if (q := rule_of_others(c.part, asked, self._core))]
        calls += [
            Call("search_contract", {"query": q, "second": True, "original": ""})
            for q in beside
            if run.search_of(q, second=True) is None
        ]
        opened = [c for situation in asked.situations if not situation.elsewhere for c in situation.clauses]
        opened += [UNIT] if asked.of_the_unit else []
        opened += [c for choice in choices if (out := self._left_out(run, choice, asked)) for c in groups.wanted(out)]
        opened += [i["clause_id"] for c in choices if (i := self._listed(c, asked))]
        calls += [Call("read_clause", {"clause_id": c}) for c in opened if not run.opened(c)]
        return list({(c.name, str(sorted(c.args.items()))): c for c in calls}.values())

    @staticmethod
    def _following(
        run: Run, asked: Understood, choices: Sequence[Choice], schemas: Schemas
    ) -> list[tuple[str, dict[str, Any]]]:
        """The calculations to which the results and the chosen clauses lead."""
        offered = deadlines.offered_in(c.result for c in run.searches(second=False))
        later = second_stages.from_the_last_day(run, offered, asked, schemas)
        again = {inputs["deadline"] for _, inputs in later if "deadline" in inputs}
        beside = deadlines.following(choices, offered, asked, schemas, run.as_of)
        return [
            *chains.following(run, asked, schemas),
            *sheets.amounts(choices, asked, schemas),
            *((name, inputs) for name, inputs in beside if inputs.get("deadline") not in again),
            *later,
        ]

    def _draft(
        self, run: Run, asked: Understood, choices: Sequence[Choice], chained: Sequence[tuple[str, Mapping[str, Any]]]
    ) -> Draft:
        made = {c.name: c for c in reversed(run.calculations())}
        results = {name: call.result for name, call in made.items()}
        said = Said(preludes(run, asked))
        by_part: list[list[Statement]] = []
        for choice in choices or [Choice("", c.name, c.args) for c in made.values()]:
            out = self._left_out(run, choice, asked)
            told = self._for_group(run, choice, asked, said, out)
            several = cases.told(run, told) if told.calculator else ()
            if several:
                self._answering.cases(run, several, asked, said)
            else:
                result = run.result_of(choice.calculator, choice.inputs) or results.get(choice.calculator)
                self._answering.part(told, result, asked, said)
            if out is None:
                self._answering.recorded(run.search_of(choice.part), choice, asked, said)
            by_part.append([s for s in said.facts if not any(s in earlier for earlier in by_part)])
        said.facts = in_turn(by_part)
        for name, inputs in chained:
            self._answering.part(Choice("", calculator=name, inputs=inputs), run.result_of(name, inputs), asked, said)
        said.unanswered.extend(unanswered_parts(choices, asked, self._content, said.facts))
        draft = concluded(asked, choices, said, self._profile)
        return draft.model_copy(update={"asks": self._conversation.asks(run)})

    def _of_others(self, run: Run, choice: Choice, asked: Understood) -> Mapping[str, Any] | None:
        """What was found of the rule of those beside whom the asker sets himself or herself."""
        return run.search_of(rule_of_others(choice.part, asked, self._core), second=True)

    def _left_out(self, run: Run, choice: Choice, asked: Understood) -> groups.LeftOut | None:
        found = run.search_of(choice.part)
        theirs = choice.calculator.startswith(asked.group) or choice.calculator in _OF_GROUPS
        of_others = self._of_others(run, choice, asked)
        result = run.result_of(choice.calculator, choice.inputs) if choice.calculator else None
        undetermined = result is not None and result["outcome"] == "needs_input"
        if of_others is not None and (undetermined or not theirs):
            return left_out_beside_others(of_others, asked.group)
        counted = asked.group in choice.inputs.values() and not choice.only_asks
        if not asked.group or found is None or not choice.sure or theirs or counted:
            return None
        fitting = groups.fitting(found["hits"], asked.group)
        return groups.in_place_of(fitting, asked.group) if choice.instead else groups.left_out(fitting, asked.group)

    @staticmethod
    def _listed(choice: Choice, asked: Understood) -> Mapping[str, str] | None:
        """The item by which the asker's group has the article of what it asks about."""
        decided = choice.sure or bool(choice.calculator)
        return groups.listed(choice.hits, asked.group) if decided else None

    def _for_group(self, run: Run, choice: Choice, asked: Understood, said: Said, out: groups.LeftOut | None) -> Choice:
        """The choice, with what the asker's group has in place of what it is not entitled to, which is said first."""
        found = run.search_of(choice.part)
        item = self._listed(choice, asked) if out is None else None
        has = groups.listed_statement(item, run, asked.language) if item else None
        if has is not None and groups.names_article(asked.text, choice.hits):
            said.facts.append(has)
            of_groups = choice.calculator in _OF_GROUPS
            own = groups.own_of(found["hits"], asked.group) if found is not None else ()
            return replace(choice, calculator="" if of_groups else choice.calculator, hits=own or choice.hits[:1])
        if has is not None:
            said.covered.append(has)
        statement = out.statement(run, asked.language) if out else None
        if out is None or statement is None or found is None:
            return replace(choice, hits=groups.fitting(choice.hits, asked.group)) if asked.group else choice
        said.facts.append(statement)
        near = self._of_others(run, choice, asked) or found
        own = groups.allowed(choice.hits, asked.group) if choice.instead else groups.theirs(out, near, run)
        return replace(choice, calculator="", hits=own)
