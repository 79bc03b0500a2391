"""Bands: the row of a table whose heading holds a number (`1-4`, `11+`, `an enrollment of less than 900`)."""

import re
from decimal import Decimal

from ingest.contract import Table

from .trace import Figure
from .working import Working

_BETWEEN = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_FROM = re.compile(r"(\d+)\s*(?:\+|or more)")
_OVER = re.compile(r"more than (\d+)")
_UNDER = re.compile(r"less than (\d+)", re.IGNORECASE)

Band = tuple[str | None, str | None, str]
"""The lowest and the highest whole number of a band, and its name."""


def band(heading: str, name: str | None = None) -> Band | None:
    """The band that a heading prints, or None if it prints none."""
    name = heading if name is None else name
    if match := _BETWEEN.search(heading):
        return match.group(1), match.group(2), name
    if match := _FROM.search(heading):
        return match.group(1), None, name
    if match := _OVER.search(heading):
        return str(int(match.group(1)) + 1), None, name
    if match := _UNDER.search(heading):
        return None, str(int(match.group(1)) - 1), name
    return None


def row_bands(table: Table) -> tuple[Band, ...]:
    """The bands of a table's rows, named by the rows."""
    return tuple(found for row in table.rows if (found := band(row)))


def column_bands(table: Table) -> tuple[Band, ...]:
    """The bands of a table's columns, named by the columns."""
    return tuple(found for column in table.columns if (found := band(column)))


def holding(bands: tuple[Band, ...], number: Decimal) -> str | None:
    """The name of the band that holds a whole number, or None."""
    for low, high, name in bands:
        if (low is None or Decimal(low) <= number) and (high is None or number <= Decimal(high)):
            return name
    return None


def pick(work: Working, bands: tuple[Band, ...], number: Figure, *, text: str, clause: str | None = None) -> str | None:
    """The band that holds `number`, as a step that can be replayed; None (and no step) if none does."""
    name = holding(bands, number.number)
    if name is not None:
        work.record("band", (number,), name, text=text, clause=clause, detail={"bands": [list(b) for b in bands]})
    return name
