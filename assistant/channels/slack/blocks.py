"""Blocks: an Answer as Block Kit, within Slack's limits; nothing of the answer is left out.

A block holds 3,000 characters and a message 50 blocks; what is longer goes on in further messages of the thread.
"""

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from assistant.answer import Answer, Calculation, Citation, Missing, Notice, Outcome, Status

from .mrkdwn import cut, escaped, mrkdwn, short
from .words import say

Block = dict[str, Any]

TEXT_CHARACTERS = 3000
MESSAGE_BLOCKS = 50
MESSAGE_CHARACTERS = 12000
BUTTON_CHARACTERS = 75
OPTIONS = 100
_OPTION_VALUE = 150
_FALLBACK = 3000
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_QUIET = ("in_term", "term_ended")


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
    return [*section(mrkdwn(answer.answer)), *beside(answer, colleague=colleague)]


def beside(answer: Answer, *, colleague: bool) -> list[Block]:
    """Citations, calculations, notices, a question back, and what can be done with the answer."""
    blocks = [context(f"*{say('abstained')}*")] if answer.status is Status.ABSTAINED else []
    blocks += sources(answer)
    for calculation in answer.calculations:
        blocks += section(_calculation(calculation))
    blocks += [block for notice in answer.notices for block in section(_notice(notice))]
    if answer.missing:
        blocks.append(clarify(answer))
    value = {"m": answer.message_id}
    offered = [button("up", say("up"), value), button("down", say("down"), value)]
    if colleague:
        offered.append(button("colleague", say("colleague"), value))
    return [*blocks, actions(*offered), context(say("footer"))]


def sources(answer: Answer) -> list[Block]:
    """Each citation with a button that opens its clause."""
    return [block for citation in answer.citations for block in section(_citation(citation), _opener(answer, citation))]


def private_actions(answer: Answer, thread: str) -> Block:
    """What can be done with an answer that only the person who asked sees."""
    value = {"m": answer.message_id, "t": thread}
    return actions(
        button("share", say("share"), value, "primary"),
        button("edit", say("edit"), value),
        button("discard", say("discard"), value),
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
    return actions(button("facts", say("facts"), {"m": answer.message_id}, "primary"))


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


def amount(value: str, unit: str) -> str:
    """A value with its unit as people write it: `$71,000.00 per year`."""
    if unit.startswith("USD") and _NUMBER.fullmatch(value):
        return f"${Decimal(value):,.2f}{unit.removeprefix('USD')}"
    return value if unit in ("date", "text", "word", "") else f"{value} {unit.replace('_', ' ')}"


def _fit(missing: Missing) -> bool:
    return all(len(choice) <= BUTTON_CHARACTERS <= _OPTION_VALUE for choice in missing.choices)


def _size(block: Block) -> int:
    return len(json.dumps(block, ensure_ascii=False))


def _opener(answer: Answer, citation: Citation) -> Block:
    return button("clause", say("open", clause=citation.clause_id), {"m": answer.message_id, "n": citation.marker})


def _citation(citation: Citation) -> str:
    standing = "" if citation.standing.value in _QUIET else f" — {say(f'standing.{citation.standing.value}')}"
    quote = "\n".join(f"> {line}" for line in escaped(citation.quote).split("\n"))
    return f"*[{citation.marker}] {escaped(citation.label)}*{standing}\n{quote}"


def _calculation(one: Calculation) -> str:
    name = escaped(one.calculator.replace("_", " ").capitalize())
    said = escaped(amount(one.result.value, one.result.unit)) if one.result else ""
    outcome = "" if one.outcome is Outcome.DETERMINED else say(f"outcome.{one.outcome.value}")
    lines = [f"*{name}*: {' — '.join(part for part in (said, outcome) if part)}"]
    lines += [
        f"{n}. {escaped(s.text)} = {escaped(s.value)}{_clauses([s.clause_id])}" for n, s in enumerate(one.steps, 1)
    ]
    for other in one.alternatives:
        told = escaped(f"{amount(other.value, other.unit)}: {other.why}")
        lines.append(f"{say('or')} {told}{_clauses([other.clause_id])}")
    return "\n".join(lines)


def _notice(notice: Notice) -> str:
    return f"*{say(f'notice.{notice.kind.value}')}:* {escaped(notice.text)}{_clauses(notice.clause_ids)}"


def _clauses(clause_ids: Iterable[str | None]) -> str:
    named = ", ".join(escaped(c) for c in clause_ids if c)
    return f" ({named})" if named else ""
