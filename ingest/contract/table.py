"""Table and Cell: the contract's tables as typed data that reads back as printed."""

from dataclasses import dataclass
from decimal import Decimal

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its row and column headings, the printed text, and the number that it holds, if any."""

    row: str
    column: str
    printed: str
    line: int
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one clause.

    `id` is stable and readable (`salary.tk12.2024-25`, `stipends.d-9`); `unit` is the unit of its
    numeric cells (`USD per year`, `USD per hour`, `students`), empty where cells differ.
    `columns` and `rows` are the headings to look up by; where a heading was shortened (`I` for
    `I BA + 0 - 29 Semester Units`), `printed_columns` and `printed_rows` hold it as printed.
    `first_day` and `last_day` (ISO) bound the days on which it applies, where the print says so.
    """

    id: str
    clause_id: ClauseId
    title: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[Cell, ...]
    unit: str = ""
    first_day: str | None = None
    last_day: str | None = None
    notes: tuple[str, ...] = ()
    printed_columns: tuple[str, ...] = ()
    printed_rows: tuple[str, ...] = ()

    def cell(self, row: str, column: str) -> Cell | None:
        """The cell under these two headings, or None."""
        return next((c for c in self.cells if c.row == row and c.column == column), None)
