"""Site stipends: the amounts of the stipends that an elementary or K-8 site wants to offer."""

import re

from assistant.agent.spelled import BAR

_MATTER = re.compile(r"\b(?:elementary|k-?8|primary school|primaria)\b", re.IGNORECASE)
_STIPENDS = re.compile(r"\b(?:stipends?|clubs?|estipendios?)\b", re.IGNORECASE)
_AMOUNT = r"\$?(?P<amount>\d{1,2},\d{3}|\d{3,5})(?:\.00)?(?!\d|[%/]|[.,]\d| ?(?:cap|limit|max\w*|total)\b)"
_SO_MANY = re.compile(
    rf"(?<![\w.$,-])(?P<times>\d{{1,2}})(?: [a-z/-]+){{0,4}}?(?:,? (?:for|at|of|x|@))?,? {_AMOUNT}", re.IGNORECASE
)
_ONE = re.compile(rf"(?<![\d.,-]){_AMOUNT}", re.IGNORECASE)
_ALLOWED = re.compile(
    r"\b(?:cap|limit|max\w*|over|under|exceed\w*|than|within|total|budget|to spend)\W+(?:\w+\W+){0,3}$", re.I
)
_OFFERED = re.compile(
    r"\b(?:already|so far|given out|handed out|spent|used(?: up)?|committed|allocated|awarded|paid(?: out)?|approved)"
    r"\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"20[12]\d")
_LEAST, _MOST = 2, 30


def site_stipends_in(text: str) -> str:
    """Each amount of a list (`three for $3,000 and one for $1,500`); empty unless at least two are told.

    Args:
        text: the message, its numbers in digits.
    """
    if not _MATTER.search(text) or not _STIPENDS.search(text):
        return ""
    amounts: list[str] = []
    said = text
    for match in _SO_MANY.finditer(text):
        amounts += [match["amount"].replace(",", "")] * int(match["times"])
        said = said[: match.start()] + " " * len(match.group()) + said[match.end() :]
    for match in _ONE.finditer(said):
        if _OFFERED.search(said[: match.start()]):
            continue
        if not _ALLOWED.search(said[: match.start()]) and not _YEAR.fullmatch(match["amount"]):
            amounts.append(match["amount"].replace(",", ""))
    least = 1 if already_offered_in(text) else _LEAST
    return BAR.join(amounts) if least <= len(amounts) <= _MOST else ""


def already_offered_in(text: str) -> str:
    """What the site has offered before, where that is told as one sum."""
    if not _MATTER.search(text) or not _STIPENDS.search(text):
        return ""
    told = (m["amount"] for m in _ONE.finditer(text) if _OFFERED.search(text[: m.start()]))
    return next((amount.replace(",", "") for amount in told), "")
