"""Moves: what the clerk does next, from what it was asked and what its tools have returned so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from assistant.agent.draft import Draft, Statement

from . import groups, phrase, premises
from .callings import callings
from .choose import Choice, Thresholds, choose, perhaps, related
from .comparing import compared_with
from .disputed import disputed
from .facts import inputs_for
from .follow_ups import stands_alone, with_number
from .lasts import lasts
from .lexicon import Lexicon
from .refusals import outside_the_unit, refusal
from .results import Run
from .understand import Reader, Understood

_PARTS = 3
_MATTER = 3
_OF_GROUPS = ("articles_that_apply",)
"""Calculators that say themselves what a group has and has not."""
_A_CASE = 2
"""So many facts make a question one about a case."""


@dataclass(frozen=True, slots=True)
class Call:
    """A tool call."""

    name: str
    args: Mapping[str, Any]


@dataclass
class _Said:
    """What the parts of a question got.

    Facts, that they hold for the asker's group, context of a question back, calculations that ask or are silent.
    """

    preludes: list[Statement]
    facts: list[Statement]
    covered: list[Statement]
    context: list[Statement]
    needing: list[Mapping[str, Any]]
    silent: list[Mapping[str, Any]]


Move = Draft | Sequence[Call]
Schemas = Mapping[str, Mapping[str, Any]]


class Clerk:
    """Understands, chooses, phrases. Pure: the same run gives the same move."""

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, int], lines: Thresholds | None = None) -> None:
        self._lines = lines or Thresholds()
        self._callings = callings()
        self._profile = lexicon.profile
        self._status = lexicon.status
        self._groups = tuple(words for _, words in lexicon.groups)
        reader = Reader(lexicon, vocabulary)
        self._read = lru_cache(maxsize=64)(reader.read)

    def next_move(self, run: Run, schemas: Schemas) -> Move:
        """The next calls, or the draft."""
        asked = self._asked(run)
        ended = refusal(asked)
        if ended is not None:
            return ended
        first = self._first(run, asked, schemas)
        if first:
            return first
        choices = self._choices(run, asked, schemas)
        wanted = self._wanted(run, asked, choices, schemas)
        return wanted or self._draft(run, asked, choices)

    def _asked(self, run: Run) -> Understood:
        """The message, with the facts of earlier turns below its own, and with their topic where it leans on them."""
        asked = self._read(run.question, run.as_of)
        before = run.memory.get("facts", {})
        facts = {**before, **compared_with(asked.facts, before, asked.text)}
        topic = str(run.memory.get("query", ""))
        group = asked.group or str(run.memory.get("group", ""))
        asked = replace(asked, facts=facts, group=group)
        if topic and (asked.follow_up or asked.bare) and not asked.outside and not stands_alone(asked):
            topic = with_number(topic, asked.text) or topic
            asked = replace(asked, facts={**self._read(topic, run.as_of).facts, **asked.facts})
            joined = f"{topic} {asked.query}"
            return replace(asked, query=joined, parts=(joined,))
        return asked

    def _first(self, run: Run, asked: Understood, schemas: Schemas) -> Sequence[Call]:
        """The opening calls: the calculation that was waiting for these facts, or one search a part."""
        waiting = str(run.memory.get("calculator", ""))
        read = self._read(run.question, run.as_of)
        own = compared_with(read.facts, run.memory.get("facts", {}), read.text)
        called = self._callings.called(read.query, asked.facts, schemas) if asked.follow_up or asked.bare else None
        if called is not None and called[0] != waiting:
            return () if run.called(called[0]) else [Call(*called)]
        if waiting in schemas and (asked.follow_up or asked.bare) and inputs_for(waiting, schemas[waiting], own):
            if run.called(waiting):
                return ()
            first, kept, last = (
                inputs_for(waiting, schemas[waiting], f) for f in (asked.facts, run.memory.get("inputs", {}), own)
            )
            return [Call(waiting, {**first, **kept, **last})]
        return [
            Call("search_contract", {"query": q, "second": False, "original": _original(asked)})
            for q in self._queries(asked)
            if run.search_of(q) is None
        ]

    @staticmethod
    def _queries(asked: Understood) -> tuple[str, ...]:
        """The parts of the question that are searched, each on its own."""
        return asked.parts[:_PARTS]

    def _core(self, query: str) -> str:
        """A query without what the asker says of himself or herself, which may hide the matter: for a second search."""
        core = query
        for words in (self._status, *self._groups):
            core = words.sub(" ", core)
        core = " ".join(core.strip(" ,.;:").split())
        return core if len(core.split()) >= _MATTER else query

    def _choices(self, run: Run, asked: Understood, schemas: Schemas) -> list[Choice]:
        choices = []
        for query in self._queries(asked):
            found = run.search_of(query)
            if found is None:
                continue
            choice = choose(query, found, asked, schemas, self._lines, self._callings)
            again = run.search_of(self._core(query), second=True)
            if not choice.sure and again is not None:
                better = choose(query, again, asked, schemas, self._lines, self._callings)
                choice = better if better.sure and better.strength > choice.strength else choice
            if again is not None and not choice.sure and not choice.calculator:
                choice = perhaps(choice, again, asked, schemas, self._lines, self._callings)
            choices.append(choice)
        return choices

    def _wanted(self, run: Run, asked: Understood, choices: Sequence[Choice], schemas: Schemas) -> Sequence[Call]:
        """The calls that are still wanted: calculations, second searches, the clauses of a situation."""
        calls = [Call(c.calculator, dict(c.inputs)) for c in choices if c.calculator and not run.called(c.calculator)]
        if choices and not any(c.sure or c.calculator for c in choices):
            calls += [
                Call("search_contract", {"query": self._core(c.part), "second": True, "original": _original(asked)})
                for c in choices
                if run.search_of(self._core(c.part), second=True) is None
            ]
        opened = [c for situation in asked.situations if not situation.elsewhere for c in situation.clauses]
        opened += [c for choice in choices if (out := self._left_out(run, choice, asked)) for c in groups.wanted(out)]
        opened += [i["clause_id"] for c in choices if (i := self._listed(c, asked))]
        calls += [Call("read_clause", {"clause_id": c}) for c in opened if not run.opened(c)]
        return list({(c.name, str(sorted(c.args.items()))): c for c in calls}.values())

    def _draft(self, run: Run, asked: Understood, choices: Sequence[Choice]) -> Draft:
        results = {c.name: c.result for c in run.calculations()}
        said = _Said(list(self._preludes(run, asked)), [], [], [], [], [])
        for choice in choices or [Choice("", calculator=name) for name in results]:
            told = self._for_group(run, choice, asked, said)
            self._answer_part(told, results.get(choice.calculator), asked, said)
            self._recorded(run.search_of(choice.part), choice, asked, said)
        return self._concluded(asked, choices, said)

    @staticmethod
    def _left_out(run: Run, choice: Choice, asked: Understood) -> groups.LeftOut | None:
        found = run.search_of(choice.part)
        if not asked.group or found is None or not choice.sure or asked.group in choice.inputs.values():
            return None
        if choice.calculator in _OF_GROUPS:
            return None
        return groups.left_out(groups.fitting(found["hits"], asked.group), asked.group)

    @staticmethod
    def _listed(choice: Choice, asked: Understood) -> Mapping[str, str] | None:
        """The item by which the asker's group has the article of what it asks about."""
        decided = choice.sure or bool(choice.calculator)
        return groups.listed(choice.hits, asked.group) if decided else None

    def _for_group(self, run: Run, choice: Choice, asked: Understood, said: _Said) -> Choice:
        """The choice, with what the asker's group has in place of what it is not entitled to, which is said first."""
        out, found = self._left_out(run, choice, asked), run.search_of(choice.part)
        item = self._listed(choice, asked) if out is None else None
        has = groups.listed_statement(item, run, asked.language) if item else None
        if has is not None and groups.names_article(asked.text, choice.hits):
            said.facts.append(has)
            of_groups = choice.calculator in _OF_GROUPS
            return replace(choice, calculator="" if of_groups else choice.calculator, hits=choice.hits[:1])
        if has is not None:
            said.covered.append(has)
        statement = out.statement(run, asked.language) if out else None
        if out is None or statement is None or found is None:
            return replace(choice, hits=groups.fitting(choice.hits, asked.group)) if asked.group else choice
        said.facts.append(statement)
        return replace(choice, calculator="", hits=groups.theirs(out, found, run))

    def _answer_part(self, choice: Choice, result: Mapping[str, Any] | None, asked: Understood, said: _Said) -> None:
        """What one part gets: the calculation's words, its question back, its silence, or the clauses."""
        outcome = result["outcome"] if result is not None else ""
        if choice.only_asks and outcome != "needs_input":
            return
        clauses = self._clauses(choice, asked) if choice.sure else []
        if result is None or (outcome == "needs_input" and choice.lead < 0 and not choice.only_asks):
            said.facts.extend(clauses)
        elif outcome == "needs_input":
            said.needing.append(result)
            answers = bool(clauses) and not self._asks_back(choice, asked)
            near = [c for c in clauses[:1] if _rests_on(c, result)]
            (said.facts if answers else said.context).extend(clauses if answers else near)
        elif outcome == "not_covered" or (outcome == "out_of_term" and not phrase.rests_on_clauses(result)):
            said.silent.append(result)
        else:
            corrected = premises.of_calculation(result, choice.inputs, asked)
            said.facts.extend([corrected] if corrected else [])
            said.facts.extend(phrase.of_calculation(result, asked.language))
            said.facts.extend(self._latest(choice, asked) if outcome == "out_of_term" else ())

    def _asks_back(self, choice: Choice, asked: Understood) -> bool:
        """Whether a missing fact is asked for though clauses were found: the question is about a case, not the rule."""
        due = asked.asks_amount or asked.asks_time
        figures = [v for v in choice.inputs.values() if any(c.isdigit() for c in str(v))]
        if due and figures and (asked.personal or len(choice.inputs) >= _A_CASE):
            return True
        of_a_case = asked.personal or (choice.lead >= 1 and bool(choice.inputs))
        return of_a_case and choice.lead >= self._lines.ask_back

    @staticmethod
    def _recorded(found: Mapping[str, Any] | None, choice: Choice, asked: Understood, said: _Said) -> None:
        """Whether the text still holds, if that is asked; where the contract disagrees with itself on the matter."""
        if found is None:
            return
        said.facts.extend(lasts(found, asked.text, said.facts))
        told = choice.sure or choice.calculator
        for statement, akin in disputed(found, asked.query, asked.language) if told else ():
            said.facts.insert(len(said.facts) if akin else 0, statement)

    @staticmethod
    def _latest(choice: Choice, asked: Understood) -> list[Statement]:
        """What the contract last printed, beside the word that it prints nothing for the day asked about."""
        return [s for hit in choice.hits[:1] for s in phrase.of_clause(hit, asked, most=1)]

    def _clauses(self, choice: Choice, asked: Understood) -> list[Statement]:
        statements: list[Statement] = []
        for i, hit in enumerate(choice.hits):
            corrected = premises.of_clause(hit, asked) if i == 0 else None
            statements += [corrected] if corrected else []
            statements += phrase.of_clause(hit, asked, most=4 if i == 0 else 1)
        return statements

    @staticmethod
    def _preludes(run: Run, asked: Understood) -> list[Statement]:
        """What a situation puts first: people, then the clause that protects them."""
        statements = []
        for situation in asked.situations:
            text = situation.says.get(asked.language) or situation.says.get("en", "")
            if text:
                statements.append(Statement(text=text, courtesy=True))
            for clause_id in situation.clauses:
                clause = run.read(clause_id)
                if clause is not None:
                    statements += phrase.of_clause(clause, asked, most=1)
        return statements

    def _concluded(self, asked: Understood, choices: Sequence[Choice], said: _Said) -> Draft:
        draft = Draft(
            status="answered",
            statements=phrase.distinct(
                [*said.preludes, *said.facts, *said.covered, *phrase.questions(said.needing, asked.language)]
            ),
            language="es" if asked.language == "es" else "en",
            group=asked.group,
            refer=[place for s in asked.situations for place in s.refer],
            facts={k: v for k, v in asked.facts.items() if k in self._profile},
            topic=asked.query,
            nearest=[h["clause_id"] for c in choices for h in c.hits][:3],
        )
        if asked.outside:
            return outside_the_unit(asked, draft)
        told = said.facts if said.needing else [*said.preludes, *said.facts]
        if any(not s.courtesy for s in told):
            return draft
        courtesies = [s for s in said.preludes if s.courtesy]
        if said.needing:
            missing = phrase.missing_of(said.needing, asked.language)
            statements = phrase.distinct([*said.preludes, *said.context, *said.covered])
            return draft.model_copy(update={"status": "clarify", "statements": statements, "missing": missing})
        silent = [t for r in said.silent for t in phrase.of_calculation(r, asked.language)]
        silence = [t.model_copy(update={"courtesy": True}) for t in silent if not any(c.isdigit() for c in t.text)]
        return draft.model_copy(update={"status": "abstained", "statements": [*courtesies, *silence]})


def _rests_on(statement: Statement, result: Mapping[str, Any]) -> bool:
    """Whether a statement is of a clause that makes a missing fact matter: only then does it stand by the question."""
    wanted = {str(need.get("clause_id", "")) for need in result["missing"]} - {""}
    return any(related(s.clause_id, clause) for s in statement.support for clause in wanted)


def _original(asked: Understood) -> str:
    """The message's own words, where its query is a translation."""
    return asked.text[:400] if asked.language == "es" else ""
