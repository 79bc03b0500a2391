"""Numbers as the contract prints them: digits, money, percentages, fractions and English words."""

import re
from decimal import Decimal
from functools import lru_cache

_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: dict[str, int | str] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "half": "0.5",
    "one-half": "0.5", "one-tenth": "0.1", "twice": 2, "double": 2, "once": 1,
}  # fmt: skip
_FIRST_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ONES = {word: n for words in (_UNITS[1:10], _FIRST_ORDINALS) for n, word in enumerate(words, start=1)}
_FIGURE = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?|(?<![\w])\.\d+")
_FRACTION = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,3})(?![\d/])")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b")
_MONEY = re.compile(r"\$\s?\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?", re.IGNORECASE)


@lru_cache(maxsize=8192)
def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number that `text` prints, however it prints it.

    `$1,250.00` gives 1250, `fifteen (15)` 15, `1/2` 0.5 as well as 1 and 2, `seventy-five percent (75%)` 75.
    """
    found: set[Decimal] = set()
    for match in _FIGURE.finditer(text):
        found.add(Decimal(match.group().replace(",", "").rstrip(".")).normalize())
    for match in _FRACTION.finditer(text):
        if int(match.group(2)):
            found.add((Decimal(match.group(1)) / Decimal(match.group(2))).normalize())
    found.update(_worded(text))
    return frozenset(_plain(n) for n in found)


def amounts_in(text: str) -> frozenset[Decimal]:
    """The amounts of money that `text` prints with a dollar sign: `$1,250.00` gives 1250."""
    return frozenset(n for amount in _MONEY.findall(text) for n in numbers_in(amount))


def month_days_in(text: str) -> frozenset[str]:
    """Every day of the year that `text` prints, as month and day: `February 1` gives `02-01`."""
    return frozenset(f"{_MONTHS.index(m) + 1:02d}-{int(d):02d}" for m, d in _MONTH_DAY.findall(text))


def _plain(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _worded(text: str) -> set[Decimal]:
    found: set[Decimal] = set()
    previous: Decimal | None = None
    for match in _WORD.finditer(text.lower()):
        value = _word_value(match.group())
        if match.group() in ("hundred", "thousand") and previous is not None:
            value = previous * (100 if match.group() == "hundred" else 1000)
        if value is not None:
            found.add(value)
        previous = value
    return found


@lru_cache(maxsize=8192)
def _word_value(word: str) -> Decimal | None:
    if word in _UNITS:
        return Decimal(_UNITS.index(word))
    if word in _TENS:
        return Decimal(20 + 10 * _TENS.index(word))
    if word in _ORDINALS:
        return Decimal(_ORDINALS[word])
    tens, _, unit = word.partition("-")
    if tens in _TENS and unit in _ONES:
        return Decimal(20 + 10 * _TENS.index(tens) + _ONES[unit])
    if unit in ("year", "month", "week", "day", "hour", "minute"):
        return _word_value(tens)
    return None
