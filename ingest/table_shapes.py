"""The shapes in which the source prints tables: each turns declared source lines into raw cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

_TAG = re.compile(r"<[^>]+>")
_LEADING_NUMBER = re.compile(r"\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d-]|\s\d)")


class TableShapeError(Exception):
    """The declared lines do not hold a table of the declared shape."""


class RawCell(NamedTuple):
    """A cell with its headings as printed, its text as printed and its source line."""

    row: str
    column: str
    printed: str
    line: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a table stand in the source: line numbers from 1.

    `header` is the line of the column headings (0 if none), `body` the lines of the rows. `corner` tells
    that the header's first cell stands over the row headings. `groups` are lines that head a group of
    rows, those in `prefixed` with a name that is needed to tell the rows apart. `labels` are the
    row headings of a list whose headings and values are printed apart, or (with `row_names`) given.
    """

    header: int = 0
    body: tuple[int, ...] = ()
    labels: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    prefixed: tuple[int, ...] = ()
    corner: bool = True
    columns: tuple[str, ...] = ()
    row_names: tuple[str, ...] = ()
    pattern: str = ""
    lines: Sequence[str] = field(default_factory=tuple)

    def line(self, n: int) -> str:
        """The text of source line `n`."""
        if not 0 < n <= len(self.lines):
            raise TableShapeError(f"line {n} does not exist")
        return self.lines[n - 1]


def as_printed(text: str) -> str:
    """The words of a source cell: escapes and HTML marks dropped, white space folded."""
    plain = _TAG.sub(" ", text).replace("\\$", "$")
    return " ".join(plain.split())


def number_of(printed: str) -> Decimal | None:
    """The number with which a cell begins (`$ 60,000.00`, `$25 per day/per student`), or None."""
    found = _LEADING_NUMBER.match(printed)
    return Decimal((found[1] + (found[2] or "")).replace(",", "")) if found else None


def grid(layout: Layout) -> list[RawCell]:
    """Rows of tab-separated cells, the first of which is the row's heading.

    A line that heads a group of rows has no cells of its own.
    """
    headings = _headings(layout)
    found: list[RawCell] = []
    group = ""
    for index, n in enumerate(layout.body):
        first, *rest = layout.line(n).split("\t")
        if n in layout.groups:
            group = f"{as_printed(first)}: " if n in layout.prefixed else ""
            continue
        if layout.row_names:
            first, rest = layout.row_names[index], [first, *rest]
        values = [as_printed(v) for v in rest]
        extra = values[len(headings) :]
        if any(extra):
            raise TableShapeError(f"line {n} has more cells than headings: {extra}")
        values += [""] * (len(headings) - len(values))
        found += [RawCell(group + as_printed(first), h, v, n) for h, v in zip(headings, values, strict=False)]
    return found


def matched(layout: Layout) -> list[RawCell]:
    """Lines of prose that a pattern cuts: its first group is the row's heading, the others are the cells.

    Where the row headings are given, every group is a cell.
    """
    pattern = re.compile(layout.pattern)
    expected = len(layout.columns) + (not layout.row_names)
    if pattern.groups != expected:
        raise TableShapeError(f"the pattern has {pattern.groups} groups instead of {expected}")
    found: list[RawCell] = []
    for index, n in enumerate(layout.body):
        cut = pattern.search(as_printed(layout.line(n)))
        if cut is None:
            raise TableShapeError(f"line {n} does not match the pattern: {layout.line(n)!r}")
        row, *values = (*layout.row_names[index : index + 1], *(as_printed(v or "") for v in cut.groups()))
        found += [RawCell(row, c, v, n) for c, v in zip(layout.columns, values, strict=True)]
    return found


def parallel(layout: Layout) -> list[RawCell]:
    """A list of row headings and a list of values, printed one after the other."""
    if len(layout.labels) != len(layout.body):
        raise TableShapeError(f"{len(layout.labels)} headings stand against {len(layout.body)} values")
    (column,) = layout.columns
    pairs = zip(layout.labels, layout.body, strict=True)
    return [RawCell(as_printed(layout.line(a)), column, as_printed(layout.line(b)), b) for a, b in pairs]


def piped(layout: Layout) -> list[RawCell]:
    """Rows between vertical bars whose last cell runs over several lines; each of its lines is kept apart."""
    (column,) = layout.columns
    rows: list[tuple[str, list[str], int]] = []
    for n in layout.body:
        text = layout.line(n)
        if text.startswith("|"):
            first, _, rest = text.strip().strip("|").partition("|")
            rows.append((as_printed(first), [as_printed(rest)], n))
        elif rows:
            rows[-1][1].append(as_printed(text.strip().removesuffix("|")))
        else:
            raise TableShapeError(f"line {n} stands before the first row")
    return [RawCell(row, column, "\n".join(parts), n) for row, parts, n in rows]


_FIRST_DAY = 1
_LAST_DAY = 31


def months(layout: Layout) -> list[RawCell]:
    """A school year calendar: a month a row, its day numbers as one cell, then the counts printed beside it.

    The print shifts the columns of the days, so a day is known by its number alone; the counts begin
    where the numbers stop rising.
    """
    days_column, *counts = layout.columns
    found: list[RawCell] = []
    for n in layout.body:
        month, *cells = [as_printed(c) for c in layout.line(n).split("\t")]
        filled = [c for c in cells if c]
        size = _rising(filled)
        values = filled[size:]
        if len(values) > len(counts):
            raise TableShapeError(f"line {n} has more counts than headings: {values}")
        values += [""] * (len(counts) - len(values))
        found.append(RawCell(month, days_column, " ".join(filled[:size]), n))
        found += [RawCell(month, c, v, n) for c, v in zip(counts, values, strict=True)]
    return found


def _rising(cells: Sequence[str]) -> int:
    last = _FIRST_DAY
    for index, cell in enumerate(cells):
        if not cell.isdecimal() or not last <= int(cell) <= _LAST_DAY:
            return index
        last = int(cell)
    return len(cells)


def _headings(layout: Layout) -> tuple[str, ...]:
    if not layout.header:
        return layout.columns
    cells = [as_printed(c) for c in layout.line(layout.header).split("\t")]
    headings = cells[1:] if layout.corner else cells
    while headings and not headings[-1]:
        headings.pop()
    return tuple(headings)


SHAPES = {"grid": grid, "matched": matched, "parallel": parallel, "piped": piped, "months": months}
