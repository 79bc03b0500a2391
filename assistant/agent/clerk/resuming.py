"""Resuming: the calculation before, worked out once more for what a later message changes in its case."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from .another import in_the_same_case, of_anybody, of_kin
from .callings import Callings, Schemas
from .choose import CALLED, Choice
from .dates import is_day
from .digits import in_digits
from .facts import PERHAPS
from .follow_ups import continues, is_brief, takes_up
from .inputs import forms_of, inputs_for, takes
from .outdated import without_outdated
from .own_facts import OwnFacts, counts_on
from .quantities import stated
from .relative import PLACEMENT, relative_to
from .results import Run
from .turns_before import has_day, topic_of
from .understood import Understood
from .used_up import all_used

_IS_DAY = "date"
_WHOSE = ("group", "program", "role")
"""Inputs of which another value means that it is another member's case."""
_OF_THE_PERSON = frozenset(
    {"grade", "grade_span", "level", "subject", "students", "contacts", "assignment", "step", "column", "fte", "status"}
)
"""Inputs that mean the same whatever is worked out."""
_FOR_ONESELF = re.compile(
    r"\b(?:for me|mine|in my case|my (?:own )?(?:case|situation|amount|share)|how (?:much|many) (?:of (?:it|that) )?"
    r"(?:do|would|will|can|should|am) i (?:get|make|have|owe|be paid|paid)|para m[ií]|en mi caso)\b",
    re.IGNORECASE,
)
_A_MATTER = 2
"""So many words say what a message asks about; the person is one of them."""
_RELATION = "relation"
_SHORT_MOVE = 7
"""A message of so few words that moves a placement has no other matter."""
_DAYS = "days"
_SO_MANY_DAYS = (_DAYS, "differential_days", "service_days", "vacancy_days", "days_needed", "days_requested")
"""Inputs that a number of days means of which nothing more is said."""
_OF_THE_DAYS = ("first_day_over", "last_day_over", "roll")
_SO_LONG = re.compile(
    r"^\W*(?:(?:and|so|ok|what about|how about|y)\W+)*(?:over|for|in|after|across|throughout|por|en)?\s*"
    r"(?:a (?:total|stretch) of |all )?(?P<n>\d{1,3}) (?:(?:school|instructional|work(?:ing)?|full|whole|straight) )?"
    r"(?:days|d[ií]as)(?: (?:total|then|altogether|in a row|straight))?\W*$",
    re.IGNORECASE,
)
_PAID_BY_DAYS = {"salary": "daily_rate_days"}
"""What works out the pay of so many days where the calculation before gave that of one."""
_A_DAY = re.compile(r"\b(?:daily|per diem|(?:a|per|one|each) day|al d[ií]a|por d[ií]a|diari[oa])\b", re.IGNORECASE)
_OF_THE_QUESTION = ("matter", "topic")
"""Inputs that say what is asked for, and nothing of the case."""


class Resuming:
    """Finds the calculation that a message goes on with; `read` understands one message by itself, on a day."""

    def __init__(
        self, read: Callable[[str, date], Understood], own: OwnFacts, rules: Callings, question_words: re.Pattern[str]
    ) -> None:
        self._read = read
        self._own = own
        self._callings = rules
        self._question_words = question_words

    def resumed(
        self, run: Run, asked: Understood, choices: Sequence[Choice], schemas: Schemas
    ) -> tuple[str, Mapping[str, Any]] | None:
        """The calculation before with what this message changes in its case; nothing if it is about something else."""
        waiting, told = str(run.memory.get("calculator", "")), run.memory.get("inputs", {})
        if waiting not in schemas or asked.outside:
            return None
        if self._asks_its_days(run, asked, choices):
            return waiting, told
        if asked.query.startswith(topic_of(run)) or not (told or all_used(asked.text)):
            return None
        own = self._own.of(run, schemas, resumed=True).facts
        facts = {k: v for k, v in self._own.compared(own, told, run).items() if not k.startswith(PERHAPS)}
        called = self._callings.called(asked.query, {**asked.facts, **told, **facts}, schemas)
        found = {c.calculator for c in choices}
        goes_on_from_it = continues(asked) and bool(own.keys() - self._read(run.question, run.as_of).facts.keys())
        taken_up = goes_on_from_it or takes_up(asked, choices, run)
        if not taken_up and (called is None or called[0] not in found):
            return None
        if called is not None and called[0] != waiting and any(n in facts and n not in told for n in called[1]):
            return called
        first, before, now = (
            inputs_for(waiting, schemas[waiting], known) for known in (*told_before(run, asked), facts)
        )
        new = {n for n, v in now.items() if before.get(n) != v and not n.endswith(_OF_THE_QUESTION)}
        return (waiting, {**without_outdated({**first, **before}, now), **now}) if new else None

    def _asks_its_days(self, run: Run, asked: Understood, choices: Sequence[Choice]) -> bool:
        """Whether a message asks, telling no day, for one of the days that were counted from the day told before."""
        tells = any(is_day(v) for v in self._read(run.question, run.as_of).facts.values())
        clauses = run.memory.get("clauses", ())
        looked_at = None if is_brief(asked) else 1
        of_it = [c for c in choices if c.sure and any(h["clause_id"] in clauses for h in c.hits[:looked_at])]
        called = any(c.lead >= CALLED for c in choices)
        return bool(
            (has_day(run) or is_day(run.memory.get("result", "")))
            and run.memory.get("result")
            and asked.wants.asks_day
            and not tells
            and not called
            and len(of_it) == len(choices) > 0
        )

    def of_another(self, run: Run, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The calculation before for somebody else: with what is told of the other's case, else without their facts.

        Nothing where it is about the asker's relatives itself, where the message names another matter, or where clauses
        answered because it missed a fact.
        """
        waiting, told = str(run.memory.get("calculator", "")), run.memory.get("inputs", {})
        if waiting not in schemas or _RELATION in told or takes(_RELATION, schemas[waiting]):
            return None
        if run.memory.get("answered") and run.memory.get("asked"):
            return None
        read = self._read(run.question, run.as_of)
        if told and self._is_anothers_case(read):
            now = inputs_for(waiting, schemas[waiting], self._own.of(run, schemas, resumed=True).facts)
            new = {n: v for n, v in now.items() if told.get(n) != v and (n in told or n not in _WHOSE)}
            if new:
                return waiting, {**without_outdated(told, new), **new}
        if inputs_for(waiting, schemas[waiting], read.facts) or len(read.own_matter) >= _A_MATTER:
            return None
        kept = {n: v for n, v in told.items() if n not in _OF_THE_PERSON and "years" not in n}
        return (waiting, kept) if of_kin(run.question) and kept != told else None

    def _is_anothers_case(self, read: Understood) -> bool:
        """Whether a message tells of somebody else's case and asks nothing else of it than what was asked before."""
        if not of_anybody(read.text):
            return False
        asks = self._question_words.search(read.text) is not None
        return not asks or read.asks_back or in_the_same_case(read.text)

    def for_so_long(self, run: Run, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The calculation before for so many days, where a message says nothing else: `and over 15 days?`."""
        waiting, told = str(run.memory.get("calculator", "")), run.memory.get("inputs", {})
        span = _SO_LONG.match(in_digits(run.question))
        if span is None or waiting not in schemas or not told:
            return None
        counts = _days_input(schemas[waiting])
        if not counts:
            by_the_day = _PAID_BY_DAYS.get(waiting, "") if _A_DAY.search(topic_of(run)) else ""
            case = inputs_for(by_the_day, schemas[by_the_day], told) if by_the_day in schemas else {}
            return (by_the_day, {**case, _DAYS: span["n"]}) if case else None
        kept = {n: v for n, v in told.items() if n not in _OF_THE_DAYS}
        return waiting, {**kept, counts: span["n"]}

    def for_oneself(self, run: Run, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The calculation before that still misses facts, wanted for the asker: `and how much is it for me?`."""
        waiting, told = str(run.memory.get("calculator", "")), run.memory.get("inputs", {})
        if waiting not in schemas or not (run.memory.get("answered") and run.memory.get("asked")):
            return None
        read = self._read(run.question, run.as_of)
        return (waiting, told) if read.asks_back and _FOR_ONESELF.search(read.text) else None

    def of_placement_before(self, run: Run, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The last calculation from a step and a column, for a short message that only moves them (`a column over`).

        Nothing where the calculation before takes them itself.
        """
        waiting, cases = str(run.memory.get("calculator", "")), run.memory.get("cases", {})
        if (waiting in schemas and takes(PLACEMENT[1], schemas[waiting])) or len(run.question.split()) > _SHORT_MOVE:
            return None
        of_it = [(n, case) for n, case in cases.items() if n in schemas and set(PLACEMENT) <= case.keys()]
        if not of_it:
            return None
        name, case = of_it[-1]
        moved = relative_to(case, run.question, self._read(run.question, run.as_of).facts, run.as_of)
        placed = {n: v for n, v in moved.items() if n in PLACEMENT}
        return (name, {**case, **placed}) if placed else None

    def beside_matter(self, run: Run, asked: Understood, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """Another calculation of the matter spoken of, for which a message that asks about `it` tells a fact.

        `How many minutes of prep do I get?`, then `I lost 45 minutes of it, how much is that?`.
        """
        waiting = str(run.memory.get("calculator", ""))
        if waiting not in schemas or run.memory.get("asked") or not asked.asks_back:
            return None
        read = self._read(run.question, run.as_of)
        called = self._callings.called(f"{topic_of(run)} {read.query}", asked.facts, schemas)
        own = stated(read.facts)
        new = called and any({n, f"{called[0]}.{n}"} & own.keys() and not takes(n, schemas[waiting]) for n in called[1])
        return called if called is not None and called[0] != waiting and new else None

    def asks_again(self, run: Run) -> bool:
        """Whether the calculation before still misses the facts without which clauses answered the turn before."""
        asked = set(run.memory.get("asked", []))
        asks = all(c.result["outcome"] == "needs_input" for c in run.calculations())
        gives = {n.rpartition(".")[2] for n in self._read(run.question, run.as_of).facts} & asked
        return bool(run.memory.get("answered") and asked) and asks and not gives

    def remembered(self, run: Run, choice: Choice, schemas: Schemas) -> Choice:
        """The choice with what earlier turns told its calculation, where it misses that.

        A case that it worked out before comes whole; of those of other calculations what holds of the member and the
        class, of the words of the question before what is missing; where that is a day, every day told there.
        """
        result = run.result_of(choice.calculator, choice.inputs)
        if result is None or result["outcome"] != "needs_input":
            return choice
        schema, missing = schemas[choice.calculator], {str(need["slot"]) for need in result["missing"]}
        cases = run.memory.get("cases", {})
        others = {} if counts_on(run) else cases
        of_others = {n: v for case in others.values() for n, v in case.items() if n in _OF_THE_PERSON}
        said = self._read(topic_of(run), run.as_of).facts if topic_of(run) else {}
        of_days = any(_IS_DAY in forms_of(n, schema) for n in missing)
        told = {
            n: v
            for n, v in inputs_for(choice.calculator, schema, said).items()
            if n in missing or (of_days and is_day(v))
        }
        for case in (of_others, cases.get(choice.calculator, {})):
            told |= inputs_for(choice.calculator, schema, case)
        another = any(told.get(n, v) != v for n, v in choice.inputs.items() if n in _WHOSE)
        if another or told.keys() <= choice.inputs.keys():
            return choice
        dated = of_days and any(is_day(v) for v in told.values())
        dated = dated or self._read(run.question, run.as_of).wants.asks_day
        return replace(choice, inputs={**told, **choice.inputs}, only_asks=choice.only_asks and not dated)


def told_before(run: Run, asked: Understood) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What holds of the asker, and the case of the calculation before; without a case all that is known."""
    told = run.memory.get("inputs", {})
    return run.memory.get("facts", {}) if told else asked.facts, told


def _days_input(schema: Mapping[str, object]) -> str:
    """The input that is a number of days where nothing more is said of them; empty if there is none or several."""
    names = [n for n in _SO_MANY_DAYS if takes(n, schema)]
    return names[0] if len(names) == 1 else ""
