"""Mrkdwn: an answer's Markdown as Slack writes it, and texts cut to what a block may hold."""

import re

LONGEST_HEADLINE = 300
_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
_BULLET = re.compile(r"^(\s*)[-*] +", re.MULTILINE)
_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>")
_SLACK_LINK = re.compile(r"<(?:https?://|mailto:)[^>|]+\|([^>]+)>|<((?:https?://|mailto:)[^>|]+)>")
_SLACK_PLACE = re.compile(r"<[#!][^>|]*(?:\|([^>]*))?>")


def escaped(text: str) -> str:
    """Text that Slack shows as it is, whatever it holds."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mrkdwn(markdown: str) -> str:
    """An answer's Markdown (bold, lists, headings, links) in Slack's own form."""
    text = _BULLET.sub(r"\1• ", escaped(markdown))
    text = _HEADING.sub(r"*\1*", _BOLD.sub(r"*\1*", text))
    return _LINK.sub(r"<\2|\1>", text)


def emphasised(markdown: str) -> str:
    """An answer with its determination, the first paragraph, in bold; a long one, or a list, stays as it is."""
    first, between, rest = markdown.partition("\n\n")
    fits = first.strip() and len(first) <= LONGEST_HEADLINE and not set("*\n#") & set(first)
    return f"**{first}**{between}{rest}" if fits else markdown


def plain(slack_text: str) -> str:
    """What a person wrote in Slack, without mentions and Slack's escapes."""
    text = _MENTION.sub(" ", slack_text)
    text = _SLACK_LINK.sub(lambda m: m.group(1) or m.group(2), text)
    text = _SLACK_PLACE.sub(lambda m: m.group(1) or " ", text)
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return " ".join(text.split())


def cut(text: str, most: int) -> list[str]:
    """The text in pieces of at most `most` characters, cut between paragraphs, else lines, else words."""
    pieces: list[str] = []
    rest = text.strip()
    while len(rest) > most:
        at = _place(rest, most)
        pieces.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*pieces, rest] if rest else pieces


def _place(text: str, most: int) -> int:
    for separator in ("\n\n", "\n", " "):
        at = text.rfind(separator, 1, most + 1)
        if at > 0:
            return at
    entity = text.rfind("&", max(0, most - 5), most)
    return entity if entity > 0 and ";" not in text[entity:most] else most


def short(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
