"""Turns before: what the conversation so far was about, and what it waits for."""

from .dates import is_day
from .lexicon import Lexicon
from .replies import is_reply
from .results import Run
from .sentences import sentences_in, starts_asking
from .understood import Understood


def topic_of(run: Run) -> str:
    """The question that the conversation is about."""
    return str(run.memory.get("query", ""))


def matter_of(run: Run) -> str:
    """What the turn before was about, in a few words."""
    return str(run.memory.get("matter", ""))


def beside_matter_of(run: Run, asked: Understood) -> tuple[str, ...]:
    """The message's own query beside the matter of the turn before, without the words of that turn."""
    return (f"{matter_of(run)}: {asked.query}",) if matter_of(run) else ()


def asks_something(text: str, lexicon: Lexicon) -> bool:
    """Whether a text has a sentence that asks."""
    return "?" in text or any(starts_asking(s, lexicon) for s in sentences_in(text))


def has_day(run: Run) -> bool:
    """Whether the calculation before was given a day."""
    return any(is_day(value) for value in run.memory.get("inputs", {}).values())


def is_dated(run: Run) -> bool:
    """Whether the case before has the day of an event and lacks nothing: another day is that event's."""
    return not run.memory.get("asked") and has_day(run)


def replies_to(run: Run, asked: Understood) -> bool:
    """Whether a message answers what the turn before asked back: its number is another one than those told before."""
    return not run.memory.get("answered") and is_reply(asked, run.memory.get("asked", []))
