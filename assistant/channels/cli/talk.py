"""A conversation on the terminal, question by question."""

import asyncio
from dataclasses import replace

from assistant.assistant import Assistant, Question
from assistant.errors import BadRequestError

from .terminal import Terminal

_HELLO = "Ask about the contract. /new starts over, /quit ends. No legal advice."


async def chat(door: Assistant, terminal: Terminal, first: Question) -> None:
    """Ask until /quit or the end of the input; every question continues the conversation of the one before.

    Args:
        door: answers.
        terminal: shows.
        first: carries the persona, the day and the conversation to begin with; its text is not asked.
    """
    console = terminal.console
    asked = first
    if console.is_terminal:
        console.print(_HELLO, style="dim")
    while True:
        try:
            line = await asyncio.to_thread(console.input, "[bold]> [/bold]" if console.is_terminal else "")
        except EOFError:
            return
        text = line.strip()
        if text in ("/quit", "/exit"):
            return
        if text == "/new":
            asked = replace(asked, conversation_id=None)
            continue
        if not text:
            continue
        try:
            answer = await door.ask(replace(asked, text=text))
        except BadRequestError as exc:
            console.print(str(exc), style="yellow", markup=False)
            continue
        terminal.answer(answer)
        asked = replace(asked, conversation_id=answer.conversation_id)
