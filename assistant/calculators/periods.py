"""Periods: deadlines of the contract that say what must be done, counted from what, and in which words people ask."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """On which side of the event the last day lies."""

    AFTER = "after"
    BEFORE = "before"


class OfYear(StrEnum):
    """In which school year a day of the year lies: that of what is asked about, the one before it or the one after."""

    SAME = "same"
    BEFORE = "before"
    AFTER = "after"


class Anchor(StrEnum):
    """A day of every school year from which a period runs."""

    FIRST_INSTRUCTIONAL_DAY = "first instructional day"
    JANUARY_1 = "January 1"


DAY_OF_THE_YEAR = "day of the year"
UNITS: Mapping[str, str] = {
    "working days": "días laborables",
    "work days": "días hábiles",
    "instructional days": "días de instrucción",
    "calendar days": "días naturales",
    "days": "días",
    "weeks": "semanas",
    "months": "meses",
    "years": "años",
    "hours": "horas",
    DAY_OF_THE_YEAR: "día del año",
}
_TEXTS = ("act", "act_es", "event", "event_es", "tells")
_PATTERNS = ("says", "unless")
_OPTIONS = ("calculator", "takes", "then")
_CHOICES: Mapping[str, type[StrEnum]] = {"side": Side, "school_year": OfYear, "anchor": Anchor}
_FLAGS = ("first", "strictly", "day_one", "named", "follows")


@dataclass(frozen=True, slots=True)
class Period:
    """What a deadline asks for.

    `act` follows "the last day" (`to ask for review`); `event` is what it is counted from, with `{year}` where that is
    the school year asked about. A message speaks of the act by the words of `says` (all of them, none of `unless`), of
    the event by those of `tells`. `first`: it is the first day of something, not the last; `strictly`: the day named
    is already too late; `day_one`: the day of the event is counted as the first; `named`: its words alone tell that it
    is meant; `follows`: the day of the year comes after what is told of the past. A period that has rules of its own
    is counted by its `calculator`, which `takes` the day. `then` names another day of the year, on which what was left
    undone has its consequence.
    """

    act: str
    act_es: str
    event: str
    event_es: str
    says: tuple[str, ...]
    unless: tuple[str, ...]
    tells: str
    side: Side = Side.AFTER
    school_year: OfYear | None = None
    anchor: Anchor | None = None
    first: bool = False
    strictly: bool = False
    day_one: bool = False
    named: bool = False
    follows: bool = False
    calculator: str = ""
    takes: str = ""
    then: str = ""


def period_of(entry: object, unit: str) -> Period:
    """The period that the `deadline` of a parameter file writes down.

    Raises:
        ValueError: saying what is missing, unknown or not a pattern.
    """
    if not isinstance(entry, Mapping):
        raise ValueError("must be a mapping")
    unknown = set(entry) - {*_TEXTS, *_PATTERNS, *_OPTIONS, *_CHOICES, *_FLAGS}
    missing = {*_TEXTS, "says"} - set(entry)
    if unknown or missing:
        raise ValueError(f"has an unknown key or lacks one: {', '.join(sorted(unknown or missing))}")
    if unit not in UNITS:
        raise ValueError(f"is counted in '{unit}', which is none of {', '.join(UNITS)}")
    if (unit == DAY_OF_THE_YEAR) is not ("school_year" in entry):
        raise ValueError("names a school year exactly where it is a day of the year")
    patterns = {name: tuple(str(p) for p in entry.get(name, ())) for name in _PATTERNS}
    for words in (*patterns["says"], *patterns["unless"], str(entry["tells"])):
        try:
            re.compile(words)
        except re.error as exc:
            raise ValueError(f"has a pattern that does not compile, {words}: {exc}") from exc
    if ("calculator" in entry) is not ("takes" in entry):
        raise ValueError("names a calculator and what it takes, or neither")
    texts = {name: " ".join(str(entry[name]).split()) for name in _TEXTS}
    flags = {name: entry.get(name) is True for name in _FLAGS}
    return Period(
        act=texts["act"],
        act_es=texts["act_es"],
        event=texts["event"],
        event_es=texts["event_es"],
        says=patterns["says"],
        unless=patterns["unless"],
        tells=texts["tells"],
        side=Side(entry.get("side", Side.AFTER)),
        school_year=OfYear(entry["school_year"]) if "school_year" in entry else None,
        anchor=Anchor(entry["anchor"]) if "anchor" in entry else None,
        first=flags["first"],
        strictly=flags["strictly"],
        day_one=flags["day_one"],
        named=flags["named"],
        follows=flags["follows"],
        calculator=str(entry.get("calculator", "")),
        takes=str(entry.get("takes", "")),
        then=str(entry.get("then", "")),
    )
