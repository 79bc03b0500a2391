"""Occasions: on how many days something happened, where a message names each of them."""

import re

from .dates import MONTH_NAMES

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)(?!\s+(?:grade|step|year|period|day|student|time)\w*)"
_DATE = (
    rf"(?:\b(?:{MONTH_NAMES})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+20\d\d)?"
    r"|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b(?!\s*(?:of|fte|time))|\b20\d\d-\d\d-\d\d\b)"
)
_MORE = (
    r"(?<!\d)(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b(?![/%:.,-]\d)"
    rf"(?!\s+(?:(?!(?:and|in|of|that|this|each|no|my|i|we|but|all)\b)[a-z-]+\s+){{0,2}}"
    rf"(?:minutes?|mins?|hours?|hrs?|students?|kids|days?|weeks?|years?|times|classes|periods|percent|teachers|(?:{_WEEKDAY})s)\b)"
)
_JOIN = rf"\s*(?:,\s*(?:(?:and|y)\s+)?|&\s*|\+\s*|\b(?:and|y|plus)\s+)(?:(?:again|then|also|on|the|{_WEEKDAY}),?\s+)*"
_TELLS = r"(?!\s+(?:i|we|he|she|they|it|my|our|the|hr)\s+(?!(?:lost|missed|had|covered|worked|subbed|was|were)\b))"
_RUNS = tuple(
    re.compile(rf"(?<!between )(?<!from )(?<!entre )(?:{first})(?:{_JOIN}(?:{more}))+{_TELLS}", re.IGNORECASE)
    for first, more in ((_DATE, f"{_DATE}|{_MORE}"), (rf"\b{_WEEKDAY}\b", rf"\b{_WEEKDAY}\b"), (_ORDINAL, _ORDINAL))
)
_EACH = tuple(re.compile(item, re.IGNORECASE) for item in (rf"{_DATE}|{_MORE}", rf"\b{_WEEKDAY}\b", _ORDINAL))
_LAST_NUMBER = re.compile(r"\d{1,2}(?=\D*$)")
_IN_ALL = re.compile(
    r"\d (?:minutes?|hours?|mins?|hrs?)\b[^.?!,;]{0,25}\b(?:total|altogether|in all|combined)\b|"
    r"\btotal(?:ing)?(?: of)? \d",
    re.IGNORECASE,
)
"""The amount of all occasions together: no amount of each."""


def occasions_in(text: str) -> int:
    """How many days a message lists one after the other (`Sept 9, 16 and 23`); none where the amount is of all days.

    Weekdays in the plural come every week: they are not counted.
    """
    if _IN_ALL.search(text):
        return 0
    for run, item in zip(_RUNS, _EACH, strict=True):
        listed = run.search(text)
        if listed is not None:
            return _in_order([m.group().lower() for m in item.finditer(listed.group())])
    return 0


def _in_order(items: list[str]) -> int:
    """How many of the listed days there are, up to a number that is no later day of the same month."""
    days: list[str] = []
    for item in dict.fromkeys(items):
        before = _LAST_NUMBER.search(days[-1]) if days else None
        if item.isdigit() and before is not None and int(item) <= int(before.group()):
            break
        days.append(item)
    return len(days) if len(days) > 1 else 0
