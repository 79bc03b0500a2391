"""Conversation: a message read with the turns before it: their facts, their matter, what they asked for."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from .another import outsider_named
from .asking import CERTAIN
from .callings import Schemas
from .choose import Choice
from .dates import MONTH_NAMES, is_day
from .denied import DENIED, without_denied
from .facts import PERHAPS, is_topic
from .follow_ups import is_brief, stands_alone, with_number
from .kinds import with_word
from .lexicon import Lexicon
from .outdated import without_outdated
from .own_facts import OwnFacts
from .placed import placement_before
from .quantities import stated
from .relative import PLACEMENT, relative_to
from .results import Run
from .turns_before import asks_something, beside_matter_of, is_dated, matter_of, replies_to, topic_of
from .understood import Understood

_ASKING = re.compile(
    r"\b(?:how|what|which|when|who|whose|where|why|whether|wondering|tell me|(?:can|do|does|am|is|are|will|should|may) "
    r"(?:i|we|they|she|he|it|my|the|there))\b|[¿]|\b(?:cu[aá]nt\w*|qu[eé]|cu[aá]ndo|c[oó]mo|puedo)\b",
    re.IGNORECASE,
)
_OF_ANY_DAY = frozenset({"school_calendar.day", "received_on"})
"""Facts that a day is read for whatever is said of it."""
_POINTS_WITH_DAY = re.compile(
    rf"^\W*(?:(?:and|so|ok|yes|well)\W+)*(?:on\b|it\b|that\b|this\b|\d|(?:{MONTH_NAMES})\b|"
    r"(?:i|we|she|he|they) (?:\w+ ){1,2}(?:it|that|this|them)\b)",
    re.IGNORECASE,
)
"""The beginning of a message that gives the day of something spoken of before."""


class Conversation:
    """Reads the messages of a conversation; `read` understands one message by itself, on a day."""

    def __init__(self, read: Callable[[str, date], Understood], own: OwnFacts, lexicon: Lexicon) -> None:
        self._read = read
        self._own = own
        self._lexicon = lexicon

    def asked(self, run: Run, schemas: Schemas) -> Understood:
        """The message, with the facts of earlier turns below its own, and with their topic where it leans on them."""
        asked = self._own.of(run, schemas)
        before = {**run.memory.get("facts", {}), **self._told(run), **placement_before(run)}
        moved = {} if run.memory.get("inputs") else relative_to(before, run.question, asked.facts, run.as_of)
        placed = {n: v for n, v in moved.items() if n in PLACEMENT}
        facts = {**before, **self._own.compared(asked.facts, before, run), **placed}
        topic = topic_of(run)
        outsider = outsider_named(run.question, topic, self._lexicon.outside)
        asked = replace(asked, outside=outsider) if outsider and not asked.outside else asked
        group = asked.group or str(run.memory.get("group", ""))
        back = asked.asks_back and bool(topic)
        recalled = frozenset(before.keys() - asked.facts.keys())
        denied = frozenset(run.memory.get(DENIED, ()))
        asked = replace(
            asked, facts=facts, group=group, follow_up=asked.follow_up or back, recalled=recalled, denied=denied
        )
        if topic and asked.leans and not asked.outside and not stands_alone(asked):
            renumbered = {k: v for k, v in self._renumbered(run, asked).items() if f"other_{k}" not in facts}
            return self._joined(run, replace(asked, facts={**facts, **renumbered}), topic)
        return asked

    def asks(self, run: Run) -> bool:
        """Whether the message asks anything, wherever in it."""
        return asks_something(run.question, self._lexicon) or _ASKING.search(run.question) is not None

    def _told(self, run: Run) -> Mapping[str, str]:
        """What earlier turns that asked nothing tell beside this message: a nurse with a master's, 12 years here.

        A day counts for its event alone; what is asked of the matter is the message's own.
        """
        topic = topic_of(run)
        if not topic or run.memory.get("result") or asks_something(topic, self._lexicon):
            return {}
        both = stated(self._read(f"{topic}. {run.question}", run.as_of).facts)
        return {n: v for n, v in both.items() if not (n.startswith(PERHAPS) or is_topic(n) or is_day(v))}

    def _renumbered(self, run: Run, asked: Understood, *, numbers: bool = True) -> Mapping[str, str]:
        """The facts of the question before that change where a number or a word of this message replaces one there."""
        topic = topic_of(run)
        changed = _changed(topic, asked, numbers=numbers and not replies_to(run, asked))
        before = self._read(topic, run.as_of).facts if changed else {}
        after = self._read(changed, run.as_of).facts if changed else {}
        return {name: value for name, value in after.items() if before.get(name) != value}

    def _joined(self, run: Run, asked: Understood, topic: str) -> Understood:
        """The message with the topic before it: one question of both, with the facts of both."""
        topic = _changed(topic, asked, numbers=not replies_to(run, asked)) or topic
        changed = topic != topic_of(run)
        only_new = changed and asked.tells and not stated(self._read(run.question, run.as_of).facts)
        joined = topic if only_new else f"{topic} {asked.query}"
        before = {
            **self._read(topic, run.as_of).facts,
            **self._case(run, asked),
            **self._days_of_both(run, asked, joined),
        }
        before = without_denied(before, run.question, self._lexicon)
        own = {n: v for n, v in asked.facts.items() if n not in asked.recalled}
        before = without_outdated(before, own)
        facts = {**before, **without_outdated(asked.facts, own)}
        recalled = asked.recalled | before.keys() - asked.facts.keys()
        alone = () if changed else (asked.query, *beside_matter_of(run, asked))
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
        return self._joined(run, asked, topic_of(run))

    def leaning(self, run: Run, asked: Understood, choices: Sequence[Choice]) -> Understood | None:
        """The message read as leaning on the one before: whether it is meant so, what both find decides."""
        topic, matter = topic_of(run), matter_of(run)
        if not topic or not choices or asked.outside or asked.query.startswith(topic):
            return None
        lost = not any(c.sure or c.calculator for c in choices)
        if lost:
            return self._joined(run, asked, topic)
        certain = all(c.sure and c.strength >= CERTAIN for c in choices)
        if is_brief(asked) and not certain and not matter and not run.memory.get("answered"):
            return self._joined(run, asked, topic)
        if not matter:
            return None
        parts = tuple(f"{matter}: {part}" for part in asked.parts if part)
        return replace(asked, query=f"{matter}: {asked.query}", parts=parts, halves=(), wording={}, facts=asked.facts)

    def changes(self, run: Run, asked: Understood, schemas: Schemas) -> Mapping[str, str]:
        """The facts that this message sets or changes."""
        read = self._own.of(run, schemas)
        changed = self._renumbered(run, asked, numbers=not stated(read.facts)) if asked.leans else {}
        facts = {**changed, **self._own.compared(read.facts, run.memory.get("facts", {}), run)}
        return facts if not is_dated(run) else {k: v for k, v in facts.items() if not k.startswith(PERHAPS)}


def _changed(topic: str, asked: Understood, *, numbers: bool = True) -> str:
    """The question before with a number or a word of this message in the place of its own; empty if neither is new."""
    numbered = with_number(topic, asked.text, tells=asked.tells) if numbers else ""
    return with_word(numbered or topic, asked.text) or numbered
