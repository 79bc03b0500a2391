"""Modals: a clause with the quoted words marked, forms for facts, feedback, edits and replies, and App Home."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from urllib.parse import quote as quote_path

from assistant.answer import Answer, ClauseView, Missing

from .blocks import (
    BUTTON_CHARACTERS,
    OPTIONS,
    TEXT_CHARACTERS,
    Block,
    actions,
    button,
    context,
    option,
    plain_text,
    section,
)
from .mrkdwn import cut, escaped, short
from .words import say

TITLE_CHARACTERS = 24
INPUT_CHARACTERS = 3000
HEADER_CHARACTERS = 150
VIEW_BLOCKS = 100
_TEXT_BLOCKS = 12
_MEMORY_BLOCKS = 10

Piece = tuple[str, bool]


def marked(text: str, quote: str) -> list[Piece]:
    """The text in pieces, each with whether it is quoted; white space may differ between text and quote."""
    words = [re.escape(word) for word in quote.split()]
    found = re.search(r"\s+".join(words), text) if words else None
    if found is None:
        return [(text, False)]
    start, end = found.span()
    return [piece for piece in ((text[:start], False), (text[start:end], True), (text[end:], False)) if piece[0]]


def clause_blocks(view: ClauseView, quote: str, base_url: str) -> list[Block]:
    """A clause with its standing, its words, the quoted ones bold, and what stands beside it."""
    path = " › ".join(link.label or link.clause_id for link in view.path[:-1])
    standing = _standing(view)
    blocks: list[Block] = [
        {"type": "header", "text": plain_text(f"{view.clause_id} {view.heading}".strip(), HEADER_CHARACTERS)},
        context(escaped(" · ".join(part for part in (path, standing) if part))),
    ]
    texts = list(_rich(marked(view.full_text or view.text, quote)))
    blocks += texts[:_TEXT_BLOCKS]
    if len(texts) > _TEXT_BLOCKS:
        blocks.append(context(say("clause.more")))
    for words in view.struck[:_MEMORY_BLOCKS]:
        blocks += section(f"{say('clause.struck')} ~{escaped(words)}~")
    blocks += [b for note in view.note[:_MEMORY_BLOCKS] for b in section(say("clause.note", note=escaped(note)))]
    for defect in view.errata[:_MEMORY_BLOCKS]:
        blocks += section(say("clause.attention", what=escaped(f"{defect.summary} {defect.reading}".strip())))
    if base_url:
        link = button("page", say("clause.link"))
        blocks.append(actions({**link, "url": f"{base_url}/contract/{quote_path(view.clause_id)}"}))
    return blocks


def _standing(view: ClauseView) -> str:
    """Whether a clause is in force, and since when it is not."""
    if not view.ended:
        return say("standing.on", standing=say(f"standing.{view.standing.value}"), day=view.standing_on)
    last = date.fromisoformat(view.ended)
    return say(f"standing.ended.{view.standing.value}", day=f"{last:%B} {last.day}, {last.year}")


def clause_modal(view: ClauseView, quote: str, base_url: str) -> dict[str, Any]:
    """A modal with a clause."""
    return {
        "type": "modal", "title": plain_text(say("clause.title"), TITLE_CHARACTERS),
        "close": plain_text(say("close"), TITLE_CHARACTERS),
        "blocks": clause_blocks(view, quote, base_url)[:VIEW_BLOCKS],
    }  # fmt: skip


def form(callback: str, title: str, kept: dict[str, Any], blocks: Sequence[Block]) -> dict[str, Any]:
    """A modal that is sent back; `kept` comes back with it."""
    return {
        "type": "modal", "callback_id": callback, "private_metadata": json.dumps(kept, separators=(",", ":")),
        "title": plain_text(title, TITLE_CHARACTERS), "submit": plain_text(say("send"), TITLE_CHARACTERS),
        "close": plain_text(say("close"), TITLE_CHARACTERS), "blocks": list(blocks),
    }  # fmt: skip


def text_input(name: str, label: str, initial: str = "", *, optional: bool = False, long: bool = True) -> Block:
    """A field for text, called `name`."""
    element: Block = {"type": "plain_text_input", "action_id": name, "multiline": long}
    if long:
        element["max_length"] = INPUT_CHARACTERS
    if initial:
        element["initial_value"] = initial[:INPUT_CHARACTERS]
    return _input(name, label, element, optional=optional)


def checkbox(name: str, label: str) -> Block:
    """A box that is ticked at first."""
    ticked = {"text": plain_text(label, BUTTON_CHARACTERS), "value": "yes"}
    element = {"type": "checkboxes", "action_id": name, "options": [ticked], "initial_options": [ticked]}
    return _input(name, label, element, optional=True)


def facts_form(answer: Answer, kept: dict[str, Any]) -> dict[str, Any]:
    """The facts that an answer asks for."""
    return form("facts", say("facts"), kept, [_fact(missing) for missing in answer.missing])


def given(view: dict[str, Any]) -> dict[str, str]:
    """What was filled into a form, by the names of its fields; what was left empty is not there."""
    found: dict[str, str] = {}
    for fields in view["state"]["values"].values():
        for name, field in fields.items():
            value = field.get("value") or (field.get("selected_option") or {}).get("value")
            ticked = field.get("selected_options")
            if value or ticked:
                found[name] = str(value or ticked[0]["value"])
    return found


def home(recent: Sequence[str]) -> dict[str, Any]:
    """App Home: how to ask, this person's recent questions, privacy."""
    listed = "\n".join(f"• {escaped(short(q, 300))}" for q in recent) or say("home.none")
    blocks: list[Block] = [
        {"type": "header", "text": plain_text(say("home.title"), HEADER_CHARACTERS)},
        *section(say("home.ask")),
        {"type": "divider"},
        *section(f"{say('home.recent')}\n{listed}"),
    ]
    if recent:
        blocks.append(actions(button("forget", say("home.forget"))))
    return {
        "type": "home",
        "blocks": [*blocks, {"type": "divider"}, *section(say("home.privacy")), context(say("footer"))],
    }


def _fact(missing: Missing) -> Block:
    if not missing.choices or len(missing.choices) > OPTIONS:
        return text_input(missing.slot, missing.question, optional=True, long=False)
    options = [option(choice) for choice in missing.choices]
    select = {
        "type": "static_select", "action_id": missing.slot, "options": options,
        "placeholder": plain_text(say("facts.choose"), HEADER_CHARACTERS),
    }  # fmt: skip
    return _input(missing.slot, missing.question, select, optional=True)


def _input(name: str, label: str, element: Block, *, optional: bool) -> Block:
    shown = plain_text(label, 2000)
    return {"type": "input", "block_id": name, "label": shown, "element": element, "optional": optional}


def _rich(pieces: Sequence[Piece]) -> Iterator[Block]:
    """Rich text of at most 3,000 characters a block; the quoted pieces bold."""
    line: list[Block] = []
    held = 0
    for text, quoted in pieces:
        for part in [text] if len(text) <= TEXT_CHARACTERS else cut(text, TEXT_CHARACTERS):
            if line and held + len(part) > TEXT_CHARACTERS:
                yield _rich_text(line)
                line, held = [], 0
            line.append({"type": "text", "text": part, **({"style": {"bold": True}} if quoted else {})})
            held += len(part)
    if line:
        yield _rich_text(line)


def _rich_text(elements: list[Block]) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}
