"""Tables: declared by their source lines, parsed from them, every cell as printed (issue: no cell is retyped).

`declared(text, file)` reads `tables.yaml`; `read_tables(contract, lines, declarations)` is the step.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.contract import Cell, ClauseId, Contract, Table

from .declared import DeclarationError, Record, records
from .table_shapes import SHAPES, Layout, RawCell, TableShapeError, as_printed, number_of


@dataclass(frozen=True, slots=True)
class TableDeclaration:
    """One table of `tables.yaml`: what it is, and where and how it stands in the source.

    `columns` and `rows` map a printed heading to the shorter one to look up by.
    """

    file: str
    id: str
    clause_id: ClauseId
    title: str
    shape: str
    layout: Layout
    unit: str = ""
    first_day: str | None = None
    last_day: str | None = None
    notes: tuple[str, ...] = ()
    note_lines: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    same_as: str = ""


def declared(text: str, file: str) -> tuple[TableDeclaration, ...]:
    """The tables declared in `text`.

    Raises:
        DeclarationError: if a key is unknown or missing, or an id stands twice.
    """
    found = tuple(_declaration(r) for r in records(text, file))
    ids = [d.id for d in found]
    twice = next((i for i in ids if ids.count(i) > 1), None)
    if twice is not None:
        raise DeclarationError(file, twice, "the id stands twice")
    return found


def _declaration(record: Record) -> TableDeclaration:
    shape = record.text("shape")
    if shape not in SHAPES:
        raise record.error("shape", f"'{shape}' is none of {', '.join(SHAPES)}")
    first, last = record.day("first_day"), record.day("last_day")
    names = record.texts("columns")
    found = TableDeclaration(
        file=record.file,
        id=record.text("id"),
        clause_id=ClauseId(record.text("clause")),
        title=record.text("title"),
        shape=shape,
        unit=record.optional("unit") or "",
        first_day=first.isoformat() if first else None,
        last_day=last.isoformat() if last else None,
        notes=record.texts("notes"),
        note_lines=record.lines("note_lines"),
        columns=names,
        rows=tuple(record.pairs("rows").items()),
        same_as=record.optional("same_as") or "",
        layout=_layout(record, names),
    )
    record.done()
    return found


def _layout(record: Record, names: tuple[str, ...]) -> Layout:
    header = record.number("header") or 0
    return Layout(
        header=header,
        body=record.lines("lines"),
        labels=record.lines("labels"),
        groups=record.lines("groups"),
        prefixed=record.lines("prefixed"),
        corner=record.flag("corner", default=True),
        columns=() if header else names,
        row_names=record.texts("row_names"),
        pattern=record.optional("pattern") or "",
    )


def read_tables(contract: Contract, lines: Sequence[str], declarations: Iterable[TableDeclaration]) -> Contract:
    """The contract with its declared tables, each named on its clause.

    Args:
        contract: the outlined contract.
        lines: the source, line by line, unrepaired; declarations count from 1.
        declarations: what `tables.yaml` declares.

    Raises:
        DeclarationError: if a clause does not exist, lines do not hold such a table, or two tables
            that are declared to be equal differ in a cell.
    """
    tables: dict[str, Table] = {}
    clauses = dict(contract.clauses)
    for declaration in declarations:
        clause = clauses.get(declaration.clause_id)
        if clause is None:
            raise DeclarationError(declaration.file, declaration.id, f"there is no clause '{declaration.clause_id}'")
        table = parse(declaration, lines)
        tables[table.id] = table
        clauses[clause.id] = dataclasses.replace(clause, tables=(*clause.tables, table.id))
        if declaration.same_as:
            _require_equal(declaration, table, tables.get(declaration.same_as))
    return dataclasses.replace(contract, clauses=clauses, tables=tables)


def parse(declaration: TableDeclaration, lines: Sequence[str]) -> Table:
    """The declared table, read from the source lines.

    Raises:
        DeclarationError: if the lines do not hold it, or two rows have one heading.
    """
    try:
        layout = dataclasses.replace(declaration.layout, lines=lines)
        raw = SHAPES[declaration.shape](layout)
        notes = tuple(as_printed(layout.line(n)) for n in declaration.note_lines)
    except (TableShapeError, re.error) as exc:
        raise DeclarationError(declaration.file, declaration.id, str(exc)) from exc
    printed_rows = _distinct(c.row for c in raw)
    printed_columns = _distinct(c.column for c in raw)
    columns = declaration.columns or printed_columns
    if len(columns) != len(printed_columns):
        raise DeclarationError(declaration.file, declaration.id, f"the columns are printed as {printed_columns}")
    names = dict(zip(printed_columns, columns, strict=True))
    rows = _row_names(declaration, printed_rows)
    cells = tuple(_cell(c, rows[c.row], names[c.column]) for c in raw)
    if len({(c.row, c.column) for c in cells}) != len(cells):
        raise DeclarationError(declaration.file, declaration.id, "two rows have the same heading")
    return Table(
        id=declaration.id,
        clause_id=declaration.clause_id,
        title=declaration.title,
        columns=columns,
        rows=tuple(rows[r] for r in printed_rows),
        cells=cells,
        unit=declaration.unit,
        first_day=declaration.first_day,
        last_day=declaration.last_day,
        notes=declaration.notes + notes,
        printed_columns=printed_columns,
        printed_rows=printed_rows,
    )


def _row_names(declaration: TableDeclaration, printed: tuple[str, ...]) -> dict[str, str]:
    declared_names = dict(declaration.rows)
    unknown = next((r for r in declared_names if r not in printed), None)
    if unknown is not None:
        raise DeclarationError(declaration.file, declaration.id, f"no row is headed '{unknown}'")
    return {r: declared_names.get(r, r) for r in printed}


def _cell(raw: RawCell, row: str, column: str) -> Cell:
    return Cell(row=row, column=column, printed=raw.printed, line=raw.line, value=number_of(raw.printed))


def _distinct(headings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(headings))


def _require_equal(declaration: TableDeclaration, table: Table, other: Table | None) -> None:
    if other is None:
        raise DeclarationError(declaration.file, declaration.id, f"'{declaration.same_as}' is not declared before it")
    if _values(table) != _values(other):
        raise DeclarationError(declaration.file, declaration.id, f"its cells differ from those of '{other.id}'")


def _values(table: Table) -> dict[tuple[str, str], Decimal | None]:
    return {(c.row, c.column): c.value for c in table.cells}
