"""The words of a clause as Akoma Ntoso blocks: paragraphs with their references, and tables whose rows are printed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from .contract import Clause, ClauseId, Contract, Table

Sub = Callable[..., etree._Element]


class _Row(NamedTuple):
    """A row of a table and the paragraphs in which it is printed; a heading within the table has no cells."""

    heading: str
    cells: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Printed:
    """A table as it stands among the paragraphs `first` to `last`."""

    table: Table
    rows: tuple[_Row, ...]
    first: int
    last: int


class Blocks:
    """Writes the words of clauses; `sub` makes an element below another."""

    def __init__(self, contract: Contract, sub: Sub) -> None:
        self._contract = contract
        self._sub = sub

    def write(self, above: etree._Element, clause: Clause) -> None:
        """The clause's own paragraphs and tables, then its struck-out words."""
        paragraphs = [line for line in clause.text.split("\n") if line]
        printed = {p.first: p for p in self._tables(clause, paragraphs)}
        linking = self.linking(clause)
        at = 0
        while at < len(paragraphs):
            found = printed.get(at)
            if found is None:
                linking(self._sub(above, "p"), paragraphs[at])
                at += 1
            else:
                self._table(above, found, f"{clause.eid}__table_{list(printed).index(at) + 1}", paragraphs)
                at = found.last + 1
        for words in clause.struck:
            self._sub(self._sub(above, "p"), "del").text = words

    def linking(self, clause: Clause) -> Callable[[etree._Element, str], None]:
        """Writes text into an element with a `ref` at each pointer of the clause that leads to another clause."""
        left: dict[str, ClauseId] = {}
        for reference in clause.references:
            if reference.reaches is not None:
                left.setdefault(reference.printed, reference.reaches)
        pattern = re.compile("|".join(re.escape(p) for p in sorted(left, key=len, reverse=True))) if left else None
        number = 0

        def write(element: etree._Element, text: str) -> None:
            nonlocal number
            at, last = 0, None
            for match in pattern.finditer(text) if pattern else ():
                _append(element, last, text[at : match.start()])
                number += 1
                target = self._contract.clauses[left[match[0]]].eid
                last = self._sub(element, "ref", eId=f"{clause.eid}__ref_{number}", href=f"#{target}")
                last.text = match[0]
                at = match.end()
            _append(element, last, text[at:])

        return write

    def _tables(self, clause: Clause, paragraphs: Sequence[str]) -> Iterator[_Printed]:
        """The tables of a clause whose every row is printed as paragraphs of its own, in order."""
        start = 0
        for table in (self._contract.tables[t] for t in clause.tables):
            rows = tuple(_rows(table, paragraphs, start))
            if len([r for r in rows if r.cells]) == len(table.rows) and rows:
                first = rows[0].first
                headed = first > start and _folded(paragraphs[first - 1]).endswith(_heading(table))
                yield _Printed(table, rows, first - 1 if headed else first, rows[-1].last)
                start = rows[-1].last + 1

    def _table(self, above: etree._Element, found: _Printed, eid: str, paragraphs: Sequence[str]) -> None:
        table = self._sub(above, "table", eId=eid)
        self._sub(table, "caption").text = found.table.title
        if found.first < found.rows[0].first:
            corner = _folded(paragraphs[found.first]).removesuffix(_heading(found.table)).strip()
            self._row(table, "th", (corner, *(found.table.printed_columns or found.table.columns)))
        for row in found.rows:
            if row.cells:
                self._row(table, "td", (row.heading, *row.cells))
            else:
                words = self._row(table, "th", (paragraphs[row.first],))
                words[0].set("colspan", str(1 + len(found.table.columns)))

    def _row(self, table: etree._Element, cell: str, texts: Iterable[str]) -> etree._Element:
        row = self._sub(table, "tr")
        for text in texts:
            inside = self._sub(row, cell)
            for line in text.split("\n"):
                self._sub(inside, "p").text = line
        return row


def _append(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = text


def _rows(table: Table, paragraphs: Sequence[str], start: int) -> Iterator[_Row]:
    """The rows of a table from paragraph `start` on; what is printed between two of them is a heading of the table."""
    by_row: dict[str, list[str]] = {row: [] for row in table.rows}
    for cell in table.cells:
        by_row[cell.row].append(cell.printed)
    printed: Mapping[str, str] = dict(zip(table.rows, table.printed_rows or table.rows, strict=True))
    at, met = start, False
    for row, cells in by_row.items():
        found = next(_places(printed[row], cells, paragraphs, at), None)
        if found is None:
            return
        if met:
            yield from (_Row(paragraphs[n], (), n, n) for n in range(at, found[0]))
        yield _Row(printed[row], tuple(cells), *found)
        at, met = found[1] + 1, True


def _places(heading: str, cells: Sequence[str], paragraphs: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """Where a row is printed: on one line, or its heading and each line of its cells on lines of their own."""
    for own in dict.fromkeys((heading, heading.partition(": ")[2] or heading)):
        lines = [own, *(line for cell in cells for line in cell.split("\n"))]
        forms = [[_folded(" ".join(lines))], [_folded(line) for line in lines]]
        for at in range(start, len(paragraphs)):
            for form in forms:
                if [_folded(p) for p in paragraphs[at : at + len(form)]] == form:
                    yield at, at + len(form) - 1


def _heading(table: Table) -> str:
    return _folded(" ".join(table.printed_columns or table.columns))


def _folded(text: str) -> str:
    return " ".join(text.split())
