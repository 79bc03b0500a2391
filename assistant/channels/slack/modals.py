"""Modals: a clause with the quoted words marked, forms for facts, feedback, edits and replies, and App Home."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote as quote_path

from assistant.answer import Answer, ClauseView, Missing
from assistant.channels.figures import figure
from assistant.days import LANGUAGES

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
_TITLES = {"edited": "edit", "down": "why", "facts": "facts", "replied": "reply"}

Piece = tuple[str, bool]


def marked(text: str, quotes: Iterable[str]) -> list[Piece]:
    """The text in pieces, each with whether it is quoted; white space may differ between text and quote."""
    pieces: list[Piece] = []
    at = 0
    for start, end in sorted(_spans(text, quotes)):
        pieces += [(text[at:start], False), (text[max(at, start) : end], True)]
        at = max(at, end)
    return [piece for piece in (*pieces, (text[at:], False)) if piece[0]]


def _spans(text: str, quotes: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where each quote stands in the text, if it does."""
    for quote in quotes:
        words = [re.escape(word) for word in quote.split()]
        found = re.search(r"\s+".join(words), text) if words else None
        if found is not None:
            yield found.span()


@dataclass(frozen=True, slots=True)
class Shown:
    """How a clause is shown: which words of it are quoted, in which language, and where its page is."""

    language: str
    base_url: str
    quotes: tuple[str, ...] = ()


def clause_blocks(view: ClauseView, shown: Shown) -> list[Block]:
    """A clause with its standing, its words, the quoted ones bold, and what stands beside it."""
    path = " › ".join(link.label or link.clause_id for link in view.path[:-1])
    standing = _standing(view, shown.language)
    blocks: list[Block] = [
        {"type": "header", "text": plain_text(f"{view.clause_id} {view.heading}".strip(), HEADER_CHARACTERS)},
        context(escaped(" · ".join(part for part in (path, standing) if part))),
    ]
    pieces = marked(view.full_text or view.text, shown.quotes)
    texts = list(_rich(pieces))
    blocks += texts[:_TEXT_BLOCKS]
    if len(texts) > _TEXT_BLOCKS:
        blocks.append(context(say(shown.language, "clause.more")))
    if any(quoted for _, quoted in pieces):
        blocks.append(context(say(shown.language, "clause.quoted")))
    for words in view.struck[:_MEMORY_BLOCKS]:
        blocks += section(f"{say(shown.language, 'clause.struck')} ~{escaped(words)}~")
    notes = view.note_es if shown.language == "es" else view.note
    for note in notes[:_MEMORY_BLOCKS]:
        blocks += section(say(shown.language, "clause.note", note=escaped(note)))
    for defect in view.errata[:_MEMORY_BLOCKS]:
        what = escaped(f"{defect.summary} {defect.reading}".strip())
        blocks += section(say(shown.language, "clause.attention", what=what))
    if shown.base_url:
        link = button("page", say(shown.language, "clause.link"))
        blocks.append(actions({**link, "url": f"{shown.base_url}/contract/{quote_path(view.clause_id)}"}))
    return blocks


def _standing(view: ClauseView, language: str) -> str:
    """Whether a clause is in force, since when it is not, or from when it will be."""
    if view.begins:
        return say(language, "standing.begins", day=figure(view.begins, language))
    if view.ended:
        return say(language, f"standing.ended.{view.standing.value}", day=figure(view.ended, language))
    standing = say(language, f"standing.{view.standing.value}")
    return say(language, "standing.on", standing=standing, day=figure(view.standing_on, language))


def clause_modal(view: ClauseView, shown: Shown) -> dict[str, Any]:
    """A modal with a clause."""
    return {
        "type": "modal", "title": plain_text(say(shown.language, "clause.title"), TITLE_CHARACTERS),
        "close": plain_text(say(shown.language, "close"), TITLE_CHARACTERS),
        "blocks": clause_blocks(view, shown)[:VIEW_BLOCKS],
    }  # fmt: skip


def form(callback: str, language: str, kept: dict[str, Any], blocks: Sequence[Block]) -> dict[str, Any]:
    """A modal that is sent back; `kept` comes back with it."""
    return {
        "type": "modal", "callback_id": callback, "private_metadata": json.dumps(kept, separators=(",", ":")),
        "title": plain_text(say(language, _TITLES[callback]), TITLE_CHARACTERS),
        "submit": plain_text(say(language, "send"), TITLE_CHARACTERS),
        "close": plain_text(say(language, "close"), TITLE_CHARACTERS), "blocks": list(blocks),
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
    fields = [_fact(missing, answer.language) for missing in answer.missing]
    return form("facts", answer.language, kept, fields)


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


def home(recent: Sequence[str], language: str) -> dict[str, Any]:
    """App Home: how to ask, this person's recent questions, privacy."""
    listed = "\n".join(f"• {escaped(short(q, 300))}" for q in recent) or say(language, "home.none")
    blocks: list[Block] = [
        {"type": "header", "text": plain_text(say(language, "home.title"), HEADER_CHARACTERS)},
        *section(say(language, "home.ask")),
        {"type": "divider"},
        *section(f"{say(language, 'home.recent')}\n{listed}"),
    ]
    if recent:
        blocks.append(actions(button("forget", say(language, "home.forget"))))
    (other,) = (one for one in LANGUAGES if one != language)
    switch = actions(button("language", say(language, "home.language"), {"l": other}))
    privacy = [{"type": "divider"}, *section(say(language, "home.privacy")), switch, context(say(language, "footer"))]
    return {"type": "home", "blocks": [*blocks, *privacy]}


def _fact(missing: Missing, language: str) -> Block:
    if not missing.choices or len(missing.choices) > OPTIONS:
        return text_input(missing.slot, missing.question, optional=True, long=False)
    options = [option(choice) for choice in missing.choices]
    select = {
        "type": "static_select", "action_id": missing.slot, "options": options,
        "placeholder": plain_text(say(language, "facts.choose"), HEADER_CHARACTERS),
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
