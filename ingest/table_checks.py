"""Checks of a table's own arithmetic: where the printed cents differ from the printed percentage."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from ingest.contract import Cell, Table

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_CENT = Decimal("0.01")


class Difference(NamedTuple):
    """A cell that is printed differently from what its row's percentage of the base gives."""

    cell: Cell
    expected: Decimal


def percentage_differences(table: Table, base: dict[str, Decimal]) -> Iterator[Difference]:
    """The cells of rows headed with a percentage (`6 Yrs - 3%`) that differ from the increased base.

    Args:
        table: a table with rows that are increases of a base.
        base: the base amount by column heading, in dollars.
    """
    for cell in table.cells:
        percent = _PERCENT.search(cell.row)
        if percent is None or cell.value is None:
            continue
        raised = base[cell.column] * (100 + Decimal(percent[1])) / 100
        expected = raised.quantize(_CENT, ROUND_HALF_UP)
        if cell.value != expected:
            yield Difference(cell, expected)
