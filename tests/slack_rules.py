"""What Slack accepts: the limits of blocks, views and messages, as its documentation states them."""

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]

ELEMENTS = {"button", "static_select", "plain_text_input", "checkboxes"}
MOST = {"message": 50, "modal": 100, "home": 100}


class RefusedError(Exception):
    """Slack refuses this, with its own word for why."""

    def __init__(self, error: str, why: str) -> None:
        super().__init__(f"{error}: {why}")
        self.error = error


def need(condition: object, why: str, error: str = "invalid_blocks") -> None:
    """Refuse unless the condition holds."""
    if not condition:
        raise RefusedError(error, why)


def text(given: Any, most: int, kinds: Sequence[str], where: str) -> None:
    """A text object."""
    need(isinstance(given, dict) and given.get("type") in kinds, f"{where}: must be one of {kinds}")
    need(isinstance(given.get("text"), str) and 0 < len(given["text"]) <= most, f"{where}: 1 to {most} characters")
    extra = set(given) - {"type", "text", "emoji", "verbatim"}
    need(not extra, f"{where}: unknown {extra}")
    need(given["type"] == "plain_text" or "emoji" not in given, f"{where}: emoji is for plain_text")


def option(given: Json) -> None:
    """A choice."""
    text(given.get("text"), 75, ("plain_text", "mrkdwn"), "option")
    need(0 < len(given.get("value", "")) <= 150, "option: value of 1 to 150 characters")


def button(given: Json) -> None:
    """A button."""
    text(given.get("text"), 75, ("plain_text",), "button")
    need(len(given.get("value", "")) <= 2000, "button: value of at most 2000 characters")
    need(given.get("style", "primary") in ("primary", "danger"), "button: style")
    need(len(given.get("url", "")) <= 3000, "button: url of at most 3000 characters")


def select(given: Json) -> None:
    """A select with fixed choices."""
    text(given.get("placeholder"), 150, ("plain_text",), "placeholder")
    need(1 <= len(given.get("options", [])) <= 100, "static_select: 1 to 100 options")
    for one in given["options"]:
        option(one)
    values = [one["value"] for one in given["options"]]
    need(len(set(values)) == len(values), "static_select: the values must differ")


def field(given: Json) -> None:
    """A field for text."""
    need(1 <= given.get("max_length", 3000) <= 3000, "plain_text_input: max_length of 1 to 3000")
    need(len(given.get("initial_value", "")) <= given.get("max_length", 3000), "plain_text_input: initial_value")


def boxes(given: Json) -> None:
    """Checkboxes."""
    need(1 <= len(given.get("options", [])) <= 10, "checkboxes: 1 to 10 options")
    for one in given["options"]:
        option(one)
    need(all(one in given["options"] for one in given.get("initial_options", [])), "checkboxes: initial_options")


CHECKS = {"button": button, "static_select": select, "plain_text_input": field, "checkboxes": boxes}


def element(given: Json, allowed: set[str]) -> None:
    """Something that can be pressed, chosen or filled in."""
    kind = given.get("type", "")
    need(kind in allowed & ELEMENTS, f"element {kind!r} is not possible here")
    need(0 < len(given.get("action_id", "")) <= 255, "element: action_id of 1 to 255 characters")
    CHECKS[kind](given)


def rich_text(given: Json) -> None:
    """Rich text: sections of styled text."""
    need(given.get("elements"), "rich_text: elements")
    for one in given["elements"]:
        need(one.get("type") == "rich_text_section", "rich_text: only sections are made here")
        for piece in one["elements"]:
            need(piece.get("type") == "text" and piece.get("text"), "rich_text: text of at least 1 character")
            need(set(piece.get("style", {})) <= {"bold", "italic", "strike", "code"}, "rich_text: style")


def block(given: Json, surface: str) -> None:
    """One block."""
    kind = given.get("type")
    need(len(given.get("block_id", "")) <= 255, "block_id of at most 255 characters")
    if kind == "section":
        text(given.get("text"), 3000, ("mrkdwn", "plain_text"), "section")
        if "accessory" in given:
            element(given["accessory"], {"button", "static_select", "checkboxes"})
    elif kind == "header":
        text(given.get("text"), 150, ("plain_text",), "header")
    elif kind == "context":
        need(1 <= len(given.get("elements", [])) <= 10, "context: 1 to 10 elements")
        for one in given["elements"]:
            text(one, 3000, ("mrkdwn", "plain_text"), "context")
    elif kind == "actions":
        need(1 <= len(given.get("elements", [])) <= 25, "actions: 1 to 25 elements")
        for one in given["elements"]:
            element(one, {"button", "static_select", "checkboxes"})
        ids = [one["action_id"] for one in given["elements"]]
        need(len(set(ids)) == len(ids), "actions: the action_ids must differ")
    elif kind == "input":
        need(surface != "message" or True, "input")
        text(given.get("label"), 2000, ("plain_text",), "label")
        element(given.get("element", {}), {"plain_text_input", "static_select", "checkboxes"})
    elif kind == "rich_text":
        rich_text(given)
    else:
        need(kind == "divider", f"block {kind!r} is unknown here")


def blocks(given: Any, surface: str = "message") -> None:
    """The blocks of a message or a view."""
    need(isinstance(given, list), "blocks must be a list", "invalid_blocks_format")
    need(len(given) <= MOST[surface], f"at most {MOST[surface]} blocks")
    for one in given:
        block(one, surface)
    ids = [one["block_id"] for one in given if "block_id" in one]
    need(len(set(ids)) == len(ids), "the block_ids must differ")
    written = sum(len(one["text"]["text"]) for one in given if one["type"] == "section")
    need(written <= 13200, "the blocks are too long together", "msg_blocks_too_long")


def view(given: Any) -> None:
    """A modal or a home tab."""
    need(isinstance(given, dict) and given.get("type") in ("modal", "home"), "view: type", "invalid_arguments")
    if given["type"] == "modal":
        for name in ("title", "submit", "close"):
            if name in given or name == "title":
                text(given.get(name), 24, ("plain_text",), name)
        has_input = any(one["type"] == "input" for one in given["blocks"])
        need(not has_input or "submit" in given, "a modal with inputs needs submit", "invalid_arguments")
    need(len(given.get("private_metadata", "")) <= 3000, "private_metadata of at most 3000", "invalid_arguments")
    need(len(given.get("callback_id", "")) <= 255, "callback_id of at most 255", "invalid_arguments")
    need(given["blocks"], "a view needs blocks", "invalid_arguments")
    rest = [one for one in given["blocks"] if one["type"] != "section"]
    blocks(rest, given["type"])
    need(len(given["blocks"]) <= 100, "at most 100 blocks", "invalid_arguments")
    for one in given["blocks"]:
        block(one, given["type"])


def message(given: Json) -> None:
    """A message: text or blocks, within the limits."""
    need(given.get("text") or given.get("blocks"), "text or blocks", "no_text")
    need(given.get("text"), "a message with blocks needs text for screen readers", "no_text")
    need(len(given["text"]) <= 40000, "text of at most 40,000 characters", "msg_too_long")
    if given.get("blocks"):
        blocks(given["blocks"])
