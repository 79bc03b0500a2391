"""Figures: values, amounts and steps as people write them; the same in every channel that writes text."""

import re
from datetime import date
from decimal import Decimal

from assistant.days import in_words

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_LONG = re.compile(r"(-?\d+\.\d{4})\d+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WITHOUT_UNIT = ("date", "text", "word", "")


def amount(value: str, unit: str, language: str = "en") -> str:
    """A value with its unit: `$71,000.00 per year`, `200 minutes per week`, `March 10, 2025`."""
    if unit.startswith("USD") and _NUMBER.fullmatch(value):
        return f"${Decimal(value):,.2f}{unit.removeprefix('USD')}"
    shown = figure(value, language)
    return shown if unit in _WITHOUT_UNIT or _DAY.fullmatch(value) else f"{shown} {unit.replace('_', ' ')}"


def figure(value: str, language: str = "en") -> str:
    """A value within the steps: days in words, long decimals cut where nobody reads on."""
    if _DAY.fullmatch(value):
        return in_words(date.fromisoformat(value), language)
    return _LONG.sub(r"\1…", value) if _LONG.fullmatch(value) else value
