"""A conversation on the terminal."""

import io

from rich.console import Console

from assistant.answer import Persona
from assistant.assistant import Question
from assistant.channels.cli import Terminal, chat
from tests.fakes import FakeAssistant


class Typed(Console):
    """A console at which these lines are typed."""

    def __init__(self, *lines: str) -> None:
        super().__init__(file=io.StringIO(), width=100)
        self._lines = iter(lines)

    def input(self, *_: object, **__: object) -> str:
        """The next line; the end of the input after the last."""
        try:
            return next(self._lines)
        except StopIteration as exc:
            raise EOFError from exc


async def talk(door: FakeAssistant, *lines: str) -> str:
    """What is written while these lines are typed."""
    console = Typed(*lines)
    await chat(door, Terminal(console=console), Question("", persona=Persona.REP))
    return console.file.getvalue()


async def test_every_question_continues_the_conversation(door: FakeAssistant):
    await talk(door, "one", "two")
    assert door.asked == [Question("one", None, Persona.REP), Question("two", "c_1", Persona.REP)]


async def test_quit_ends_it_and_blank_lines_are_nothing(door: FakeAssistant):
    await talk(door, "", "  ", "one", "/quit", "two")
    assert [q.text for q in door.asked] == ["one"]


async def test_new_starts_over(door: FakeAssistant):
    await talk(door, "one", "/new", "two")
    assert [q.conversation_id for q in door.asked] == [None, None]


async def test_a_question_that_cannot_be_read_does_not_end_it(door: FakeAssistant):
    written = await talk(door, "x" * 5000, "two")
    assert "at most 4,000 are read" in written
    assert [q.text for q in door.asked] == ["two"]
