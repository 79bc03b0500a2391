"""Conversation: a message read with the turns before it: their facts, their matter, what they asked for."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.contract.calendar import school_year_of

from .altered import altered, varied_again
from .asking import CERTAIN
from .callings import Callings, Schemas
from .choose import CALLED, Choice
from .comparing import between, compared_with
from .dates import MONTH_NAMES
from .facts import PERHAPS, is_topic
from .follow_ups import adds, continues, goes_on, is_brief, points_back, stands_alone, takes_up, with_number
from .inputs import forms_of, inputs_for, takes
from .kinds import with_word
from .lexicon import Lexicon
from .quantities import stated
from .relative import added_to, both_of, recounted, relative_to
from .replies import is_reply, replied
from .results import Run
from .sentences import sentences_in, starts_asking
from .understand import Understood
from .used_up import DAYS_USED, all_used

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IS_DAY = "date"
_WHOSE = ("group", "program", "role")
"""Inputs of which another value means that it is another member's case."""
_OF_THE_PERSON = frozenset(
    {"grade", "grade_span", "level", "subject", "students", "contacts", "assignment", "step", "column", "fte", "status"}
)
"""Inputs that mean the same whatever is worked out."""
_ANOTHER_PERSON = re.compile(
    r"^\W*(?:(?:ok|okay|thanks|great|so)\W+)*(?:and|what about|how about|same for|y(?: para)?)\b[^.?!]{0,12}?"
    r"\b(?:my|our|mi)\s+(?:\w+ )?(?:husband|wife|spouse|partner|friend|colleague|co-?worker|teammate|sister|brother|"
    r"mom|mother|dad|father|daughter|son|roommate|neighbou?r|espos[oa]|marido|colega|amig[oa]|hermano|hermana)\b",
    re.IGNORECASE,
)
_RELATION = "relation"
_PLACEMENT = ("step", "column")
_ASKING = re.compile(
    r"\b(?:how|what|which|when|who|whose|where|why|whether|wondering|tell me|(?:can|do|does|am|is|are|will|should|may) "
    r"(?:i|we|they|she|he|it|my|the|there))\b|[¿]|\b(?:cu[aá]nt\w*|qu[eé]|cu[aá]ndo|c[oó]mo|puedo)\b",
    re.IGNORECASE,
)
_SHORT_MOVE = 7
"""A message of so few words that moves a placement has no other matter."""
_OF_ANY_DAY = frozenset({"school_calendar.day", "received_on"})
"""Facts that a day is read for whatever is said of it."""
_POINTS_WITH_DAY = re.compile(
    rf"^\W*(?:(?:and|so|ok|yes|well)\W+)*(?:on\b|it\b|that\b|this\b|\d|(?:{MONTH_NAMES})\b|"
    r"(?:i|we|she|he|they) (?:\w+ ){1,2}(?:it|that|this|them)\b)",
    re.IGNORECASE,
)
"""The beginning of a message that gives the day of something spoken of before."""
_OF_THE_QUESTION = ("matter", "topic")
"""Inputs that say what is asked for, and nothing of the case."""


class Conversation:
    """Reads the messages of a conversation; `read` understands one message by itself, on a day."""

    def __init__(self, read: Callable[[str, date], Understood], lexicon: Lexicon, rules: Callings) -> None:
        self._read = read
        self._lexicon = lexicon
        self._callings = rules

    def asked(self, run: Run, schemas: Schemas) -> Understood:
        """The message, with the facts of earlier turns below its own, and with their topic where it leans on them."""
        asked = self.own(run, schemas)
        before = {**run.memory.get("facts", {}), **self._told(run)}
        moved = {} if run.memory.get("inputs") else relative_to(before, run.question, asked.facts, run.as_of)
        placed = {n: v for n, v in moved.items() if n in _PLACEMENT}
        facts = {**before, **self._compared(asked.facts, before, run), **placed}
        topic = _topic(run)
        group = asked.group or str(run.memory.get("group", ""))
        back = asked.asks_back and bool(topic)
        recalled = frozenset(before.keys() - asked.facts.keys())
        asked = replace(asked, facts=facts, group=group, follow_up=asked.follow_up or back, recalled=recalled)
        if topic and asked.leans and not asked.outside and not stands_alone(asked):
            renumbered = {k: v for k, v in self._renumbered(run, asked).items() if f"other_{k}" not in facts}
            return self._joined(run, replace(asked, facts={**facts, **renumbered}), topic)
        return asked

    def asks(self, run: Run) -> bool:
        """Whether the message asks anything, wherever in it."""
        return _asks(run.question, self._lexicon) or _ASKING.search(run.question) is not None

    def _told(self, run: Run) -> Mapping[str, str]:
        """What earlier turns that asked nothing tell beside this message: a nurse with a master's, 12 years here.

        A day counts for its event alone; what is asked of the matter is the message's own.
        """
        topic = _topic(run)
        if not topic or run.memory.get("result") or _asks(topic, self._lexicon):
            return {}
        both = stated(self._read(f"{topic}. {run.question}", run.as_of).facts)
        return {n: v for n, v in both.items() if not (n.startswith(PERHAPS) or is_topic(n) or _DAY.fullmatch(v))}

    def _renumbered(self, run: Run, asked: Understood, *, numbers: bool = True) -> Mapping[str, str]:
        """The facts of the question before that change where a number or a word of this message replaces one there."""
        topic = _topic(run)
        changed = _changed(topic, asked, numbers=numbers and not _replies(run, asked))
        before = self._read(topic, run.as_of).facts if changed else {}
        after = self._read(changed, run.as_of).facts if changed else {}
        return {name: value for name, value in after.items() if before.get(name) != value}

    def _joined(self, run: Run, asked: Understood, topic: str) -> Understood:
        """The message with the topic before it: one question of both, with the facts of both."""
        topic = _changed(topic, asked, numbers=not _replies(run, asked)) or topic
        changed = topic != _topic(run)
        only_new = changed and asked.tells and not stated(self._read(run.question, run.as_of).facts)
        joined = topic if only_new else f"{topic} {asked.query}"
        before = {
            **self._read(topic, run.as_of).facts,
            **self._case(run, asked),
            **self._days_of_both(run, asked, joined),
        }
        facts, recalled = {**before, **asked.facts}, asked.recalled | before.keys() - asked.facts.keys()
        alone = () if changed else (asked.query, *_beside_matter(run, asked))
        return replace(asked, query=joined, parts=(joined,), halves=(), facts=facts, alone=alone, recalled=recalled)

    def _days_of_both(self, run: Run, asked: Understood, joined: str) -> Mapping[str, str]:
        """What happened on the day that a message only points with: `a draft of charges`, then `I got it on ..`.

        Nothing where the message says by itself what happened on it.
        """
        own = {n: v for n, v in asked.facts.items() if n not in asked.recalled and n not in _OF_ANY_DAY}
        lone = {v for n, v in own.items() if n.startswith(PERHAPS)} if _POINTS_WITH_DAY.search(asked.text) else set()
        lone -= {v for n, v in own.items() if not n.startswith(PERHAPS)}
        both = self._read(joined, run.as_of).facts if lone else {}
        return {n: v for n, v in both.items() if v in lone and not n.startswith(PERHAPS)}

    @staticmethod
    def _case(run: Run, asked: Understood) -> Mapping[str, str]:
        """The inputs of the calculation before as its own facts, but for those that the message tells."""
        calculator, told = str(run.memory.get("calculator", "")), asked.facts.keys() - asked.recalled
        names = (n for n in run.memory.get("inputs", {}) if not is_topic(n))
        kept = [n for n in names if not told & {n, f"{calculator}.{n}"}]
        return {f"{calculator}.{n}": run.memory["inputs"][n] for n in kept}

    def joined(self, run: Run, asked: Understood) -> Understood:
        """The message with the matter of the turns before, with which it goes on."""
        return self._joined(run, asked, _topic(run))

    def leaning(self, run: Run, asked: Understood, choices: Sequence[Choice]) -> Understood | None:
        """The message read as leaning on the one before, where by itself it finds nothing or says that it goes on."""
        topic, matter = _topic(run), _matter(run)
        if not topic or not choices or asked.outside or asked.query.startswith(topic):
            return None
        lost = not any(c.sure or c.calculator for c in choices)
        if lost:
            return self._joined(run, asked, topic)
        unsure = any(not c.sure and not c.calculator for c in choices)
        certain = all(c.sure and c.strength >= CERTAIN for c in choices)
        brief = is_brief(asked) and not certain
        if brief and not matter and not run.memory.get("answered"):
            return self._joined(run, asked, topic)
        if not matter or not (unsure or goes_on(asked) or points_back(asked) or brief):
            return None
        parts = tuple(f"{matter}: {part}" for part in asked.parts if part)
        return replace(asked, query=f"{matter}: {asked.query}", parts=parts, halves=(), wording={}, facts=asked.facts)

    def resumed(
        self, run: Run, asked: Understood, choices: Sequence[Choice], schemas: Schemas
    ) -> tuple[str, Mapping[str, Any]] | None:
        """The calculation before with what this message changes in its case; nothing if it is about something else."""
        waiting, told = str(run.memory.get("calculator", "")), run.memory.get("inputs", {})
        if waiting not in schemas or asked.outside:
            return None
        if self._asks_its_days(run, asked, choices):
            return waiting, told
        if asked.query.startswith(_topic(run)) or not (told or all_used(asked.text)):
            return None
        own = self.own(run, schemas, resumed=True).facts
        facts = {k: v for k, v in self._compared(own, told, run).items() if not k.startswith(PERHAPS)}
        called = self._callings.called(asked.query, {**asked.facts, **told, **facts}, schemas)
        found = {c.calculator for c in choices}
        goes_on_from_it = continues(asked) and bool(own.keys() - self._read(run.question, run.as_of).facts.keys())
        taken_up = goes_on_from_it or takes_up(asked, choices, run)
        if not taken_up and (called is None or called[0] not in found):
            return None
        if called is not None and called[0] != waiting and any(n in facts and n not in told for n in called[1]):
            return called
        first, before, now = (
            inputs_for(waiting, schemas[waiting], known) for known in (*self.told_before(run, asked), facts)
        )
        new = {n for n, v in now.items() if before.get(n) != v and not n.endswith(_OF_THE_QUESTION)}
        return (waiting, {**first, **before, **now}) if new else None

    def _asks_its_days(self, run: Run, asked: Understood, choices: Sequence[Choice]) -> bool:
        """Whether a message asks, telling no day, for one of the days that were counted from the day told before."""
        tells = any(_DAY.fullmatch(v) for v in self._read(run.question, run.as_of).facts.values())
        clauses = run.memory.get("clauses", ())
        looked_at = None if is_brief(asked) else 1
        of_it = [c for c in choices if c.sure and any(h["clause_id"] in clauses for h in c.hits[:looked_at])]
        called = any(c.lead >= CALLED for c in choices)
        return bool(
            (_has_day(run) or _DAY.fullmatch(str(run.memory.get("result", ""))))
            and run.memory.get("result")
            and asked.wants.asks_day
            and not tells
            and not called
            and len(of_it) == len(choices) > 0
        )

    def of_another(self, run: Run, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The calculation before for somebody else of whom nothing is told (`and my husband?`): without their facts.

        Nothing where it is about the asker's relatives itself, or where the message tells of the other's case.
        """
        waiting, told = str(run.memory.get("calculator", "")), run.memory.get("inputs", {})
        if waiting not in schemas or _RELATION in told or takes(_RELATION, schemas[waiting]):
            return None
        read = self._read(run.question, run.as_of)
        new = inputs_for(waiting, schemas[waiting], read.facts)
        kept = {n: v for n, v in told.items() if n not in _OF_THE_PERSON and not n.endswith("years")}
        named = _ANOTHER_PERSON.search(run.question) is not None and kept != told
        return (waiting, kept) if named and not new else None

    def of_placement_before(self, run: Run, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """The last calculation from a step and a column, for a short message that only moves them (`a column over`).

        Nothing where the calculation before takes them itself.
        """
        waiting, cases = str(run.memory.get("calculator", "")), run.memory.get("cases", {})
        if (waiting in schemas and takes(_PLACEMENT[1], schemas[waiting])) or len(run.question.split()) > _SHORT_MOVE:
            return None
        of_it = [(n, case) for n, case in cases.items() if n in schemas and set(_PLACEMENT) <= case.keys()]
        if not of_it:
            return None
        name, case = of_it[-1]
        moved = relative_to(case, run.question, self._read(run.question, run.as_of).facts, run.as_of)
        placed = {n: v for n, v in moved.items() if n in _PLACEMENT}
        return (name, {**case, **placed}) if placed else None

    def beside_matter(self, run: Run, asked: Understood, schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
        """Another calculation of the matter spoken of, for which a message that asks about `it` tells a fact.

        `How many minutes of prep do I get?`, then `I lost 45 minutes of it, how much is that?`.
        """
        waiting = str(run.memory.get("calculator", ""))
        if waiting not in schemas or run.memory.get("asked") or not asked.asks_back:
            return None
        read = self._read(run.question, run.as_of)
        called = self._callings.called(f"{_topic(run)} {read.query}", asked.facts, schemas)
        own = stated(read.facts)
        new = called and any({n, f"{called[0]}.{n}"} & own.keys() and not takes(n, schemas[waiting]) for n in called[1])
        return called if called is not None and called[0] != waiting and new else None

    def own(self, run: Run, schemas: Schemas, *, resumed: bool = False) -> Understood:
        """The message as read; where a calculation asked for facts, with those that a short reply gives it.

        Where it leans on a calculation, or is `resumed` for one, with those that only the case before gives a value.
        """
        read = self._read(run.question, run.as_of)
        inputs = run.memory.get("inputs", {})
        waiting, slots = str(run.memory.get("calculator", "")), run.memory.get("asked", [])
        if inputs and (resumed or read.leans or (read.asks_back and _topic(run))):
            read = replace(read, facts=self._beside(inputs, read, run))
        if waiting in schemas and takes(DAYS_USED, schemas[waiting]) and all_used(read.text):
            whole = {f"{waiting}.{DAYS_USED}": str(r) for r in filter(None, (run.memory.get("result"),))}
            read = replace(read, facts={**read.facts, **whole})
        if waiting not in schemas or not is_reply(read, slots):
            return read
        given = replied(read, slots, schemas[waiting], waiting, run.as_of)
        return replace(read, facts={**read.facts, **given}, bare=read.bare or bool(given))

    @staticmethod
    def told_before(run: Run, asked: Understood) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """What holds of the asker, and the case of the calculation before; without a case all that is known."""
        told = run.memory.get("inputs", {})
        return run.memory.get("facts", {}) if told else asked.facts, told

    @staticmethod
    def counts_on(run: Run) -> bool:
        """Whether a message tells so many more or fewer of what the calculation before counted."""
        return bool(recounted(run.memory.get("inputs", {}), run.question, str(run.memory.get("calculator", ""))))

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
        others = {} if self.counts_on(run) else cases
        of_others = {n: v for case in others.values() for n, v in case.items() if n in _OF_THE_PERSON}
        said = self._read(_topic(run), run.as_of).facts if _topic(run) else {}
        of_days = any(_IS_DAY in forms_of(n, schema) for n in missing)
        told = {
            n: v
            for n, v in inputs_for(choice.calculator, schema, said).items()
            if n in missing or (of_days and _DAY.fullmatch(str(v)))
        }
        for case in (of_others, cases.get(choice.calculator, {})):
            told |= inputs_for(choice.calculator, schema, case)
        another = any(told.get(n, v) != v for n, v in choice.inputs.items() if n in _WHOSE)
        if another or told.keys() <= choice.inputs.keys():
            return choice
        dated = of_days and any(_DAY.fullmatch(str(v)) for v in told.values())
        dated = dated or self._read(run.question, run.as_of).wants.asks_day
        return replace(choice, inputs={**told, **choice.inputs}, only_asks=choice.only_asks and not dated)

    def _beside(self, inputs: Mapping[str, str], read: Understood, run: Run) -> Mapping[str, str]:
        """The facts of a message beside the case that the calculation before had."""
        own, calculator = read.facts, str(run.memory.get("calculator", ""))
        counted = recounted(inputs, read.text, calculator)
        added = added_to(inputs, read.text, own, self._lexicon)
        added |= both_of(run.memory.get("earlier", {}), inputs, read.text, own, self._lexicon)
        kept = {k: v for k, v in own.items() if not counted or k in counted or not v.isdigit()}
        named = {k.removeprefix(f"{calculator}.") for k in own}
        replies = _replies(run, read)
        changed = (
            {} if replies or adds(read.text) else altered(inputs, _topic(run), read.text, calculator, self._lexicon)
        )
        changed = {k: v for k, v in changed.items() if k not in named}
        relative = relative_to(inputs, read.text, own, run.as_of)
        again = {} if replies else varied_again(run.memory.get("earlier", {}), inputs, read.text, calculator)
        return {**again, **kept, **changed, **added, **relative, **counted}

    def changes(self, run: Run, asked: Understood, schemas: Schemas) -> Mapping[str, str]:
        """The facts that this message sets or changes."""
        read = self.own(run, schemas)
        changed = self._renumbered(run, asked, numbers=not stated(read.facts)) if asked.leans else {}
        facts = {**changed, **self._compared(read.facts, run.memory.get("facts", {}), run)}
        return facts if not _is_dated(run) else {k: v for k, v in facts.items() if not k.startswith(PERHAPS)}

    @staticmethod
    def _compared(own: Mapping[str, str], before: Mapping[str, str], run: Run) -> Mapping[str, str]:
        """The facts of a message, set against those before where it asks for the difference of two placements.

        A year that was not told is now's.
        """
        if run.memory.get("calculator") and "step" not in run.memory.get("inputs", {}):
            return own
        two = between(run.memory.get("earlier", {}), run.memory.get("inputs", {}), own, run.question)
        if two:
            return {**own, **two}
        year = {"school_year": school_year_of(run.as_of)} if "step" in before else {}
        return compared_with(own, {**year, **before}, run.question)


def _is_dated(run: Run) -> bool:
    """Whether the case before has the day of an event and lacks nothing: another day is that event's."""
    return not run.memory.get("asked") and _has_day(run)


def _has_day(run: Run) -> bool:
    """Whether the calculation before was given a day."""
    return any(_DAY.fullmatch(str(value)) for value in run.memory.get("inputs", {}).values())


def _replies(run: Run, asked: Understood) -> bool:
    """Whether a message answers what the turn before asked back: its number is another one than those told before."""
    return not run.memory.get("answered") and is_reply(asked, run.memory.get("asked", []))


def _matter(run: Run) -> str:
    """What the turn before was about, in a few words."""
    return str(run.memory.get("matter", ""))


def _beside_matter(run: Run, asked: Understood) -> tuple[str, ...]:
    """The message's own query beside the matter of the turn before, without the words of that turn."""
    return (f"{_matter(run)}: {asked.query}",) if _matter(run) else ()


def _asks(text: str, lexicon: Lexicon) -> bool:
    """Whether a text has a sentence that asks."""
    return "?" in text or any(starts_asking(s, lexicon) for s in sentences_in(text))


def _topic(run: Run) -> str:
    return str(run.memory.get("query", ""))


def _changed(topic: str, asked: Understood, *, numbers: bool = True) -> str:
    """The question before with a number or a word of this message in the place of its own; empty if neither is new."""
    numbered = with_number(topic, asked.text, tells=asked.tells) if numbers else ""
    return with_word(numbered or topic, asked.text) or numbered
