"""Experience: the years that someone taught elsewhere, told in several parts, as one total."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from assistant.agent.spelled import BAR
from assistant.agent.spoken import opening

from .lexicon import knowledge
from .quantities import Quantity, quantities_in

_YEAR, _DAY = "year", "day"
_MOST_DAYS = 230
_HALVES = re.compile(r"\b([2-9]) (?:half|partial)[- ]years?\b", re.IGNORECASE)
"""So many years of which each was taught for so many days (`2 half years of 70 days each`)."""
_PRESCHOOL, _ECE_YEARS = "ece", "ece_years"


def experience_in(text: str, own: Mapping[str, str]) -> dict[str, str]:
    """The outside years in all, those of them under an emergency credential, and the days of partial years.

    Nothing where a single figure is told that the slots have read. Years of preschool elsewhere are outside years for
    the preschool schedule, and none in the District (empty).

    Args:
        text: the message, its numbers in digits.
        own: the facts that the slots read from it.
    """
    of_preschool = own.get("program") == _PRESCHOOL
    years, emergency = _years(text, of_preschool=of_preschool)
    found: dict[str, str] = {}
    if of_preschool and own.get(_ECE_YEARS, "").isdigit() and int(own[_ECE_YEARS]) in years:
        found[_ECE_YEARS] = ""
    partial = any(_is_partial(quantity) for quantity in quantities_in(text))
    if len(years) > 1 or (years and (partial or "outside_years" not in own)):
        found["outside_years"] = str(sum(years))
    in_all = str(sum(years)) if years else own.get("outside_years", "")
    if not emergency and in_all.isdigit() and _says("all_emergency", text):
        emergency = [int(in_all)]
    if emergency:
        found["emergency_years"] = str(sum(emergency))
    elif _says("under_emergency", text) and not _says("never_emergency", text):
        found["emergency_credential"] = "true"
    days = tuple(_days(text))
    if days:
        found["partial_years"] = BAR.join(days)
    return found


def _years(text: str, *, of_preschool: bool) -> tuple[list[int], list[int]]:
    """The outside years of each part that is told, and those among them under an emergency credential."""
    years: list[int] = []
    emergency: list[int] = []
    for quantity in quantities_in(text):
        of_them = _says("part", quantity.clause) and _says("emergency", quantity.clause)
        counted = quantity.value.isdigit() and (quantity.unit == _YEAR or of_them)
        other = _says("kinds", quantity.clause) or (_says("preschool", quantity.clause) and not of_preschool)
        if not counted or other or _is_partial(quantity):
            continue
        if _says("emergency", quantity.clause) and not _says("denied_emergency", quantity.clause):
            emergency.append(int(quantity.value))
            if not of_them:
                years.append(int(quantity.value))
        elif says_elsewhere(quantity.clause) or (years and _goes_on(quantity)):
            years.append(int(quantity.value))
    return years, emergency


def _is_partial(quantity: Quantity) -> bool:
    """Whether a single year is told with the days that were taught of it (`1 more year where she worked 120 days`)."""
    return quantity.value == "1" and any(q.unit == _DAY for q in quantities_in(quantity.clause))


def says_elsewhere(clause: str) -> bool:
    """Whether a clause says that its years were served outside the District."""
    return any(p.search(clause) for p in _places())


def _goes_on(quantity: Quantity) -> bool:
    """Whether a figure carries on the years told before it."""
    return _says("goes_on", quantity.clause) and not _says("part", quantity.clause)


def _days(text: str) -> Iterator[str]:
    """The teaching days of years that were not taught in full; none of days here, or where no credit is asked for."""
    if not _says("of_days", text) or _says("never_days", text):
        return
    last, taught = "", False
    for quantity in quantities_in(text):
        carried = last == _DAY and not quantity.unit
        days = quantity.unit == _DAY or carried
        last = _DAY if days else quantity.unit
        told = days and quantity.value.isdigit() and int(quantity.value) <= _MOST_DAYS
        halves = _HALVES.search(quantity.clause)
        other = _says("kinds", quantity.clause)
        taught = not other and (_says("days", quantity.clause) or (carried and taught))
        if told and (taught or halves):
            yield from [quantity.value] * (int(halves[1]) if halves else 1)


def _says(what: str, text: str) -> bool:
    return _known()[what].search(text) is not None


@cache
def _known() -> Mapping[str, re.Pattern[str]]:
    entries: Mapping[str, Any] = knowledge("experience.yaml")
    return {name: opening(words) for name, words in entries.items() if name != "places"}


@cache
def _places() -> tuple[re.Pattern[str], ...]:
    return tuple(opening(words) for words in knowledge("experience.yaml")["places"])
