"""Blocks: an Answer as Block Kit, within Slack's limits; nothing of the answer is left out.

A block holds 3,000 characters and a message 50 blocks; what is longer goes on in further messages of the thread.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from assistant.answer import Answer, Calculation, Citation, Missing, NoticeKind, Outcome, Status
from assistant.channels.figures import amount, figure

from .mrkdwn import cut, emphasised, escaped, mrkdwn, short
from .words import say

Block = dict[str, Any]

TEXT_CHARACTERS = 3000
MESSAGE_BLOCKS = 50
MESSAGE_CHARACTERS = 12000
BUTTON_CHARACTERS = 75
OPTIONS = 100
_OPTION_VALUE = 150
_FALLBACK = 3000
_QUIET = ("in_term", "term_ended")
_SMALL_PRINT = frozenset((NoticeKind.TERM_ENDED, NoticeKind.ASSUMPTION, NoticeKind.REFER))


def section(text: str, accessory: Block | None = None) -> list[Block]:
    """A text as one section or more; the accessory stands beside the first."""
    blocks: list[Block] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": piece}} for piece in cut(text, TEXT_CHARACTERS)
    ]
    if accessory and blocks:
        blocks[0]["accessory"] = accessory
    return blocks


def context(text: str) -> Block:
    """Small print."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": short(text, TEXT_CHARACTERS)}]}


def button(action: str, text: str, value: dict[str, Any] | None = None, style: str = "") -> Block:
    """A button; `value` comes back when it is pressed."""
    made: Block = {"type": "button", "action_id": action, "text": plain_text(text, BUTTON_CHARACTERS)}
    if value is not None:
        made["value"] = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return {**made, "style": style} if style else made


def plain_text(text: str, most: int) -> Block:
    """Text without any marks, cut to `most` characters."""
    return {"type": "plain_text", "text": short(text, most), "emoji": False}


def actions(*elements: Block) -> Block:
    """Buttons in a row."""
    return {"type": "actions", "elements": list(elements)}


def answer_blocks(answer: Answer, *, colleague: bool) -> list[Block]:
    """The whole answer: the determination and the why, and all that stands beside it."""
    return [*section(mrkdwn(emphasised(answer.answer))), *beside(answer, colleague=colleague)]


def beside(answer: Answer, *, colleague: bool) -> list[Block]:
    """A question back, citations, calculations, notices, and what can be done with the answer.

    What the answer has said already is not said again.
    """
    language = answer.language
    blocks = [context(f"*{say(language, 'abstained')}*")] if answer.status is Status.ABSTAINED else []
    if answer.missing:
        blocks.append(clarify(answer))
    blocks += sources(answer)
    for calculation in answer.calculations:
        if calculation.outcome is not Outcome.NEEDS_INPUT or not answer.missing:
            blocks += section(_calculation(calculation, language))
    blocks += _notices(answer)
    value = {"m": answer.message_id}
    offered = [button("up", say(language, "up"), value), button("down", say(language, "down"), value)]
    if colleague:
        offered.append(button("colleague", say(language, "colleague"), value))
    return [*blocks, actions(*offered), context(say(language, "footer"))]


def sources(answer: Answer) -> list[Block]:
    """Each clause that is cited, with what is quoted of it and a button that opens it."""
    clauses: dict[str, list[Citation]] = {}
    for citation in answer.citations:
        clauses.setdefault(citation.clause_id, []).append(citation)
    return [
        block for cited in clauses.values() for block in section(_cited(cited, answer.language), _opener(answer, cited))
    ]


def private_actions(answer: Answer, thread: str) -> Block:
    """What can be done with an answer that only the person who asked sees."""
    value = {"m": answer.message_id, "t": thread}
    return actions(
        button("share", say(answer.language, "share"), value, "primary"),
        button("edit", say(answer.language, "edit"), value),
        button("discard", say(answer.language, "discard"), value),
    )


def clarify(answer: Answer) -> Block:
    """A single question with choices as a select; else a button that opens a form."""
    (first, *more) = answer.missing
    if not more and first.choices and len(first.choices) <= OPTIONS and _fit(first):
        options = [option(choice) for choice in first.choices]
        select = {
            "type": "static_select", "action_id": "choose", "options": options,
            "placeholder": plain_text(first.question, 150),
        }  # fmt: skip
        return {"type": "actions", "block_id": f"choose|{answer.message_id}", "elements": [select]}
    return actions(button("facts", say(answer.language, "facts"), {"m": answer.message_id}, "primary"))


def option(choice: str) -> Block:
    """A choice of a select."""
    return {"text": plain_text(choice.replace("_", " "), BUTTON_CHARACTERS), "value": choice}


def fallback(answer: Answer) -> str:
    """What a notification and a screen reader get."""
    return short(mrkdwn(answer.answer), _FALLBACK)


def parts(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks as messages, each within Slack's limits."""
    messages: list[list[Block]] = [[]]
    held = 0
    for block in blocks:
        size = _size(block)
        if messages[-1] and (len(messages[-1]) == MESSAGE_BLOCKS or held + size > MESSAGE_CHARACTERS):
            messages.append([])
            held = 0
        messages[-1].append(block)
        held += size
    return messages


def _fit(missing: Missing) -> bool:
    return all(len(choice) <= BUTTON_CHARACTERS <= _OPTION_VALUE for choice in missing.choices)


def _size(block: Block) -> int:
    return len(json.dumps(block, ensure_ascii=False))


def _opener(answer: Answer, cited: Sequence[Citation]) -> Block:
    first = cited[0]
    text = say(answer.language, "open", clause=first.clause_id)
    return button("clause", text, {"m": answer.message_id, "n": first.marker})


def _cited(cited: Sequence[Citation], language: str) -> str:
    """What is quoted of one clause; several quotes are numbered, so that each can be found from the text."""
    first = cited[0]
    standing = "" if first.standing.value in _QUIET else f" — {say(language, f'standing.{first.standing.value}')}"
    markers = "".join(f"[{one.marker}]" for one in cited)
    lines = [f"*{markers} {escaped(first.label)}*{standing}"]
    for one in cited:
        number = f"[{one.marker}] " if len(cited) > 1 else ""
        lines += [f"> {line}" for line in f"{number}{escaped(one.quote)}".split("\n")]
    return "\n".join(lines)


def _calculation(one: Calculation, language: str) -> str:
    name = escaped(one.calculator.replace("_", " ").capitalize())
    said = escaped(amount(one.result.value, one.result.unit, language)) if one.result else ""
    outcome = "" if one.outcome is Outcome.DETERMINED else say(language, f"outcome.{one.outcome.value}")
    lines = [f"*{name}*: {' — '.join(part for part in (said, outcome) if part)}"]
    lines += [
        f"{n}. {escaped(s.text)} = {escaped(figure(s.value, language))}{_clauses([s.clause_id])}"
        for n, s in enumerate(one.steps, 1)
    ]
    for other in one.alternatives:
        told = escaped(f"{amount(other.value, other.unit, language)}: {other.why}")
        lines.append(f"{say(language, 'or')} {told}{_clauses([other.clause_id])}")
    return "\n".join(lines)


def _notices(answer: Answer) -> Iterator[Block]:
    """What goes against the answer stands out; the rest is small print, one line for each kind."""
    kinds: dict[NoticeKind, list[str]] = {}
    for notice in answer.notices:
        if notice.text not in answer.answer:
            kinds.setdefault(notice.kind, []).append(f"{escaped(notice.text)}{_clauses(notice.clause_ids)}")
    for kind in sorted(kinds, key=lambda k: k in _SMALL_PRINT):
        text = f"*{say(answer.language, f'notice.{kind.value}')}:* {' '.join(kinds[kind])}"
        pieces = cut(text, TEXT_CHARACTERS)
        yield from map(context, pieces) if kind in _SMALL_PRINT else section(text)


def _clauses(clause_ids: Iterable[str | None]) -> str:
    named = ", ".join(escaped(c) for c in clause_ids if c)
    return f" ({named})" if named else ""
