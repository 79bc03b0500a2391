"""Conversation: a message read with the turns before it: their facts, their matter, what they asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from .callings import Schemas
from .choose import Choice
from .comparing import compared_with
from .follow_ups import stands_alone, with_number
from .kinds import with_word
from .lexicon import Lexicon
from .quantities import stated
from .relative import added_to, recounted, relative_to
from .replies import is_reply, replied
from .results import Run
from .understand import Understood


class Conversation:
    """Reads the messages of a conversation; `read` understands one message by itself, on a day."""

    def __init__(self, read: Callable[[str, date], Understood], lexicon: Lexicon) -> None:
        self._read = read
        self._lexicon = lexicon

    def asked(self, run: Run, schemas: Schemas) -> Understood:
        """The message, with the facts of earlier turns below its own, and with their topic where it leans on them."""
        asked = self.own(run, schemas)
        before = run.memory.get("facts", {})
        facts = {**before, **compared_with(asked.facts, before, asked.text)}
        topic = str(run.memory.get("query", ""))
        group = asked.group or str(run.memory.get("group", ""))
        back = asked.asks_back and bool(topic)
        asked = replace(asked, facts=facts, group=group, follow_up=asked.follow_up or back)
        if topic and asked.leans and not asked.outside and not stands_alone(asked):
            return self._joined(run, replace(asked, facts={**facts, **self._renumbered(run, asked)}), topic)
        return asked

    def _renumbered(self, run: Run, asked: Understood, *, numbers: bool = True) -> Mapping[str, str]:
        """The facts of the question before that change where a number or a word of this message replaces one there."""
        topic = str(run.memory.get("query", ""))
        changed = _changed(topic, asked, numbers=numbers)
        before = self._read(topic, run.as_of).facts if changed else {}
        after = self._read(changed, run.as_of).facts if changed else {}
        return {name: value for name, value in after.items() if before.get(name) != value}

    def _joined(self, run: Run, asked: Understood, topic: str) -> Understood:
        """The message with the topic before it: one question of both, with the facts of both."""
        topic = _changed(topic, asked) or topic
        changed = topic != str(run.memory.get("query", ""))
        only_new = changed and asked.tells and not stated(self._read(run.question, run.as_of).facts)
        joined = topic if only_new else f"{topic} {asked.query}"
        facts = {**self._read(topic, run.as_of).facts, **asked.facts}
        return replace(asked, query=joined, parts=(joined,), halves=(), facts=facts)

    def leaning(self, run: Run, asked: Understood, choices: Sequence[Choice]) -> Understood | None:
        """The message read as leaning on the one before, where by itself it finds nothing and is of one part."""
        topic = str(run.memory.get("query", ""))
        if not topic or asked.outside or len(choices) != 1 or asked.query.startswith(topic):
            return None
        lost = not any(c.sure or c.calculator for c in choices)
        return self._joined(run, asked, topic) if lost else None

    def own(self, run: Run, schemas: Schemas) -> Understood:
        """The message as read; where a calculation asked for facts, with those that a short reply gives it."""
        read = self._read(run.question, run.as_of)
        inputs = run.memory.get("inputs", {})
        if read.leans and inputs:
            own = read.facts
            counted = recounted(inputs, read.text, str(run.memory.get("calculator", "")))
            added = added_to(inputs, read.text, own, self._lexicon)
            kept = {k: v for k, v in own.items() if not counted or k in counted or not v.isdigit()}
            read = replace(read, facts={**kept, **added, **relative_to(inputs, read.text, own, run.as_of), **counted})
        waiting, slots = str(run.memory.get("calculator", "")), run.memory.get("asked", [])
        if waiting not in schemas or not is_reply(read, slots):
            return read
        given = replied(read, slots, schemas[waiting], waiting, run.as_of)
        return replace(read, facts={**read.facts, **given}, bare=read.bare or bool(given))

    def changes(self, run: Run, asked: Understood, schemas: Schemas) -> Mapping[str, str]:
        """The facts that this message sets or changes."""
        read = self.own(run, schemas)
        changed = self._renumbered(run, asked, numbers=not stated(read.facts)) if asked.leans else {}
        return {**changed, **compared_with(read.facts, run.memory.get("facts", {}), read.text)}


def _changed(topic: str, asked: Understood, *, numbers: bool = True) -> str:
    """The question before with a number or a word of this message in the place of its own; empty if neither is new."""
    numbered = with_number(topic, asked.text, tells=asked.tells) if numbers else ""
    return with_word(numbered or topic, asked.text) or numbered
