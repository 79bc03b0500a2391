"""Answering: what one part of a question gets: a calculation's words, a question back, silence, or clauses."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from assistant.agent.draft import Statement
from ingest.contract.places import related

from . import asking, other_kind, phrase, premises, settling, which_case
from .already_said import leaves_more, says_all
from .besides import around, beside, nearly
from .cases import Told, statements
from .choose import CALLED, Choice, Thresholds
from .concluding import Said
from .contradicted import denied_by
from .day_first import with_day_first
from .deciding import undecided
from .disputed import disputed
from .follow_ups import asks_itself
from .lasts import lasts
from .lexicon import Lexicon
from .number_first import with_number_first
from .results import Run
from .understood import Understood

_CONTEXT = 2
_JUDGED = 8
"""By so many statements it is judged whether they are an answer; what follows is merely near."""
_OVER = frozenset({"sunset", "superseded"})
"""Standings of a clause that is told as over, whatever detail of it is asked for."""
_EITHER = re.compile(r"\bor\b", re.IGNORECASE)
"""Whoever sets one thing against another asks which of two passages holds."""


class _Told(NamedTuple):
    """What the clauses of a choice say, the best first, led by the statement that sets the question right."""

    corrected: Statement | None
    clauses: list[Statement]

    def in_order(self, choice: Choice, asked: Understood) -> list[Statement]:
        """The same with the number or the day asked for first, behind what sets the question right."""
        kept = int(bool(self.clauses) and self.corrected is not None)
        plain = self.clauses[kept:]
        words = asked.words_of(choice.part)
        return [*self.clauses[:kept], *with_number_first(with_day_first(plain, words), words, choice.part)]


class Answering:
    """Adds to what is said what one part after the other gets."""

    def __init__(self, lexicon: Lexicon, lines: Thresholds) -> None:
        self._lexicon = lexicon
        self._lines = lines

    @staticmethod
    def cases(run: Run, results: Told, asked: Understood, said: Said) -> None:
        """What a part gets whose fact has several values: each case by name; if none is settled, what they ask for."""
        if all(result["outcome"] == "needs_input" for _, result in results):
            said.needing.extend(result for _, result in results)
        else:
            said.facts.extend(statements(run, results, asked.language))

    def part(self, choice: Choice, result: Mapping[str, Any] | None, asked: Understood, said: Said) -> None:
        """What one part gets: the calculation's words, its question back, its silence, or the clauses."""
        asked = asked.of_part(choice.part)
        outcome = result["outcome"] if result is not None else ""
        told = _told(choice, asked)
        clauses = told.clauses
        wanting = _is_wanting(choice, clauses, asked)
        which = which_case.unsaid(choice, result, asked)
        if which is not None:
            said.needing.append(which)
            said.by_case = True
            said.context.extend(c for c in clauses[:_CONTEXT] if c != told.corrected)
        elif result is not None and outcome == "needs_input":
            if other_kind.asks_what_none_works_out(asked.words_of(choice.part), result, clauses[:_JUDGED]):
                return
            self._lacking(choice, result, told._replace(clauses=clauses[:_JUDGED]), asked, said)
        elif result is not None and (open_still := asking.left_open(choice, result, asked)) is not None:
            said.needing.append(open_still)
        elif result is None and (open_fact := undecided(clauses, asked, self._lexicon)) is not None:
            said.needing.append(open_fact)
            said.context.extend(clauses[:_CONTEXT])
        elif result is None or choice.only_asks:
            near = nearly(choice, result, asked)
            said.facts.extend([*near, *(() if wanting and not near else told.in_order(choice, asked))])
        elif outcome == "not_covered" or (outcome == "out_of_term" and not phrase.states_something(result)):
            said.silent.append(result)
        else:
            words = phrase.of_calculation(result, asked.language)
            ruled_out = outcome == "not_applicable" and (choice.lead >= CALLED or asked.wants.yes_no)
            part, texts = asked.words_of(choice.part), [s.text for s in words]
            if not ruled_out and other_kind.is_no_answer(part, texts, asked):
                said.facts.extend(() if wanting else told.in_order(choice, asked))
                return
            corrected = premises.of_calculation(result, choice.inputs, asked)
            said.facts.extend([corrected] if corrected else [])
            again = all(w in said.facts for w in words)
            said.facts.extend(with_number_first(words, part or asked.asking))
            nearer = choice.lead < 0 or choice.strength >= asking.CERTAIN
            said.facts.extend(beside(choice, result, asked) if again or nearer else ())
            said.facts.extend(around(choice, outcome, asked))

    def _lacking(self, choice: Choice, result: Mapping[str, Any], told: _Told, asked: Understood, said: Said) -> None:
        """What a part gets whose calculation misses a fact."""
        words = asked.words_of(choice.part) or asked.asking
        if settling.asks_the_unprinted(words, result):
            said.silent.append(result)
            return
        if says_all(words, result):
            more = told.in_order(choice, asked) if leaves_more(result) else []
            said.facts.extend([*phrase.of_calculation(result, asked.language), *more])
            return
        result = asking.with_left_open(choice, result, asked)
        first = choice.first if choice.sure else ""
        asked_by = said.asked_by.setdefault(str(result["calculation"]), first)
        if not related(asked_by, first) and not choice.only_asks:
            said.facts.extend(told.in_order(choice, asked))
            return
        way = asking.way(choice, result, told.clauses, asked, self._lines)
        if asking.of_its_matter(choice, result, most=1) and undecided(told.clauses, asked, self._lexicon):
            way = asking.Way.ASK
        if way is not asking.Way.TELL:
            said.needing.append(result)
        if way is not asking.Way.ASK:
            found = phrase.of_calculation(result, asked.language) if choice.lead >= CALLED else []
            said.facts.extend([*found, *told.in_order(choice, asked)])
        else:
            plain = [c for c in told.clauses if c != told.corrected]
            several = len(asked.parts) > 1
            near = plain if choice.only_asks or several else [c for c in plain[:1] if asking.rests_on(c, result)]
            said.context.extend([*phrase.of_calculation(result, asked.language), *near])

    @staticmethod
    def recorded(found: Mapping[str, Any] | None, choice: Choice, asked: Understood, said: Said) -> None:
        """Whether the text still holds, if that is asked; where the contract disagrees with itself on the matter."""
        if found is None:
            return
        told = bool(choice.sure or choice.calculator) and bool(said.facts or said.needing or said.silent)
        said.facts.extend(lasts(found, asked.text, said.facts) if told or not choice.silence else ())
        of_amount = asked.due or asked.wants.asks_day or said.by_case
        asks = bool(said.needing) and all(s.courtesy for s in said.facts)
        for statement, akin in disputed(found, asks_itself(asked), asked.language) if told else ():
            waits = asks and (of_amount or not akin or not _EITHER.search(asked.query))
            place = said.context if waits else said.facts
            settled = bool(place) and any(s.calculation for s in place[0].support)
            place.insert(len(place) if akin or waits or settled else 0, statement)


def _is_wanting(choice: Choice, clauses: list[Statement], asked: Understood) -> bool:
    """Whether what the clauses tell has nothing of the kind that is asked for, and they still hold.

    What denies that which the question takes for granted is an answer, whatever is asked for.
    """
    if not clauses or choice.hits[0].get("standing") in _OVER or denied_by(choice.hits[0], asked):
        return False
    return other_kind.of_another_kind(asked.words_of(choice.part), clauses[:_JUDGED], asked)


def _told(choice: Choice, asked: Understood) -> _Told:
    """What the clauses say; none is told where they are not sure."""
    corrected = premises.of_clauses(choice.hits, asked)
    if not choice.sure:
        return _Told(corrected, [])
    told = [s for i, hit in enumerate(choice.hits) for s in phrase.of_clause(hit, asked, most=4 if i == 0 else 2)]
    return _Told(corrected, [corrected, *told] if corrected else told)
