"""Numbers that people spell, in digits: `twenty-nine second graders` becomes `29 second graders`."""

import re

_UNITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "sesenta": 60,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_COUNTED = (
    r"(?=\s+(?:\w+\s+)?(?:over|extra|students?|kids?|days?|hours?|weeks?|months?|years?|classes|periods?|semesters?)\b)"
)
_TENS_UNITS = re.compile(rf"\b({'|'.join(_TENS)})(?:[ -](one|{'|'.join(list(_UNITS)[:8])}))?\b", re.IGNORECASE)
_PLAIN = re.compile(rf"\b({'|'.join(u for u in _UNITS if u != 'once')})\b(?!-)", re.IGNORECASE)
_ONE = re.compile(rf"\b(?:one)\b{_COUNTED}", re.IGNORECASE)
_ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
}  # fmt: skip
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})(?=[ -](?:years?|steps?|rows?)\b)", re.IGNORECASE)
_SAME_THING = (
    (re.compile(r"\b(?:rows?|rung|stp)\s*#?\s*(?=\d)", re.IGNORECASE), "step "),
    (re.compile(r"\bbachelor[’']?s?(?: degree)?\s*(?:\+|plus|and)\s*(?=\d)", re.IGNORECASE), "BA + "),
    (re.compile(r"\bmaster[’']?s?(?: degree)?\s*(?:\+|plus)\s*(?=\d)(?!\d+\s*co-?enrol)", re.IGNORECASE), "MA + "),
    (re.compile(r"\b(BA|MA) plus (?=\d)", re.IGNORECASE), r"\1 + "),
)
"""Other words for a step and for units after a degree, and what the contract calls them."""
_HALF = re.compile(r"\b(\d+) and a half\b", re.IGNORECASE)


def in_digits(text: str) -> str:
    """The text with its spelled numbers in digits, and `row 12` as `step 12`; `one` only where something is counted."""
    text = _ORDINAL.sub(lambda m: _ORDINALS[m.group(1).lower()], text)
    text = _TENS_UNITS.sub(_tens, text)
    text = _PLAIN.sub(lambda m: str(_UNITS[m.group(1).lower()]), text)
    text = _ONE.sub("1", text)
    text = _HALF.sub(r"\1.5", text)
    for words, written in _SAME_THING:
        text = words.sub(written, text)
    return text


def _tens(match: re.Match[str]) -> str:
    unit = (match.group(2) or "").lower()
    return str(_TENS[match.group(1).lower()] + (1 if unit == "one" else _UNITS.get(unit, 0)))
