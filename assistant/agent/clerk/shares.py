"""Shares: the part of full time of somebody who works at two places, told place by place (`.4 and .2`), as one."""

import re
from decimal import Decimal

_EACH = re.compile(
    r"(?<![\w.$,/])(?P<one>0?\.\d{1,2})(?![\d%])(?: fte)?"
    r"(?: (?:at|in|as|with|on|doing|teaching)(?: [\w'’-]+){1,4}?)?,? "
    r"(?:and|plus|&|\+) (?:(?:i[’']?m|am|then|also|another|a|an|the other) )*"
    r"(?P<other>0?\.\d{1,2})(?![\d%])",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:last year|next year|before|then|used to|from|compared?|versus|vs|difference|between|partner|husband|wife|"
    r"she|he|her|his|they|one of us|two teachers|each|respectively|steps?|times|x)\b",
    re.IGNORECASE,
)
"""Words of shares that are not one person's at one time."""


def with_shares_together(text: str) -> str:
    """A text in which the shares that someone has at two places are one; not where they may be another's.

    Args:
        text: the message, its numbers in digits.
    """
    told = _EACH.search(text)
    if told is None or _APART.search(text):
        return text
    both = Decimal(told["one"]) + Decimal(told["other"])
    if both > 1:
        return text
    return f"{text[: told.start()]}{format(both.normalize(), 'f')} fte{text[told.end() :].removeprefix(' fte')}"
