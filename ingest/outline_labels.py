"""Labels of list items (`a.`, `ii)`, `(3)`): reading them, and finding the level to which one belongs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

_LABEL = re.compile(r"^(\(?)([A-Za-z]|[ivxIVX]{2,6}|\d{1,2})(\)\.|\.\)|\)|\.)(?:\s+|$)")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Numeral(StrEnum):
    """A series in which labels are counted."""

    DIGIT = "digit"
    LOWER = "lower"
    UPPER = "upper"
    LOWER_ROMAN = "lower roman"
    UPPER_ROMAN = "upper roman"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label: the series and the place in it (`i` is the ninth letter and the first Roman numeral)."""

    numeral: Numeral
    ordinal: int


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a list item: its sign (`ii`), how it is punctuated (`.`, `)`, `()`), and its readings."""

    sign: str
    punctuation: str
    readings: tuple[Reading, ...]
    printed: str
    length: int


@dataclass(frozen=True, slots=True)
class Level:
    """One open level of a list: the punctuation of its labels and the reading of its last one."""

    punctuation: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label belongs: below the `depth` outermost open levels, in this reading; `doubt` says what was unsure."""

    depth: int
    reading: Reading
    doubt: str = ""


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral: `XIV` is 14."""
    values = [_ROMAN_VALUES[c] for c in numeral.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def read_label(text: str) -> Label | None:
    """The label at the start of `text`, or None."""
    match = _LABEL.match(text)
    if match is None:
        return None
    opening, sign, closing = match.groups()
    readings = _readings(sign)
    if not readings or (opening and ")" not in closing):
        return None
    punctuation = "()" if opening else ")" if ")" in closing else "."
    return Label(sign, punctuation, readings, match.group().strip(), match.end())


def _readings(sign: str) -> tuple[Reading, ...]:
    if sign.isdigit():
        return (Reading(Numeral.DIGIT, int(sign)),)
    found: list[Reading] = []
    if len(sign) == 1:
        found.append(Reading(Numeral.LOWER if sign.islower() else Numeral.UPPER, ord(sign.lower()) - ord("a") + 1))
    if _ROMAN.fullmatch(sign) and (sign.islower() or sign.isupper()):
        found.append(Reading(Numeral.LOWER_ROMAN if sign.islower() else Numeral.UPPER_ROMAN, roman_value(sign)))
    return tuple(found)


def place(label: Label, levels: Sequence[Level], following: Iterable[Label]) -> Place:
    """The level to which `label` belongs, given the open `levels` (outermost first) and the labels that follow.

    A label continues the innermost level in which it is the next one, or opens a new level as the
    first of its series; where both are possible the labels that follow decide. What fits nowhere is
    placed where it does least harm, with a doubt.
    """
    successor = _successor(label, levels)
    opening = _opening(label, levels)
    if successor and opening:
        return opening if _goes_on(label, opening.reading, successor.reading, following) else successor
    found = successor or opening
    return found or _unsure(label, levels)


def _successor(label: Label, levels: Sequence[Level]) -> Place | None:
    for depth in range(len(levels) - 1, -1, -1):
        level = levels[depth]
        for reading in label.readings:
            if level.punctuation == label.punctuation and reading == Reading(
                level.reading.numeral, level.reading.ordinal + 1
            ):
                return Place(depth, reading)
    return None


def _opening(label: Label, levels: Sequence[Level]) -> Place | None:
    for reading in label.readings:
        same = levels and levels[-1].punctuation == label.punctuation and levels[-1].reading.numeral == reading.numeral
        if reading.ordinal == 1 and not same:
            return Place(len(levels), reading)
    return None


def _goes_on(label: Label, opening: Reading, successor: Reading, following: Iterable[Label]) -> bool:
    """Whether the labels that follow count on from `opening` rather than from `successor`."""
    for after in following:
        if after.punctuation == label.punctuation:
            if Reading(opening.numeral, opening.ordinal + 1) in after.readings:
                return True
            if Reading(successor.numeral, successor.ordinal + 1) in after.readings:
                return False
    return False


def _unsure(label: Label, levels: Sequence[Level]) -> Place:
    first = next((r for r in label.readings if r.ordinal == 1), None)
    if first is not None:
        return Place(len(levels), first)
    for depth in range(len(levels) - 1, -1, -1):
        level = levels[depth]
        for reading in label.readings:
            if level.punctuation == label.punctuation and level.reading.numeral == reading.numeral:
                return Place(depth, reading, f"'{label.printed}' does not follow the label before it")
    return Place(len(levels), label.readings[-1], f"'{label.printed}' opens a list, but is not its first label")
