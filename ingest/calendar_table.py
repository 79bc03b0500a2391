"""School year calendars: each day by level, read from the declared lines and the printed counts (Exhibit C, 8.02.4).

The print struck the recess days through and the text lost the strokes. The printed number of school days of a
month says how many are missing; `recess` says where the print lets them be placed, and where it does not.
"""

from __future__ import annotations

import calendar
import dataclasses
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.contract import (
    CalendarDay,
    CalendarMonth,
    CalendarTerm,
    ClauseId,
    Contract,
    DayKind,
    Level,
    RecessBasis,
    SchoolCalendar,
    Table,
)
from ingest.contract.calendar import FIRST_MONTH

from .declared import DeclarationError, Record, records
from .table_shapes import as_printed

_MONTHS = {name: n for n, name in enumerate(calendar.month_name) if name}
_DAY = rf"({'|'.join(_MONTHS)}) (\d{{1,2}})"
_SPAN = re.compile(rf"{_DAY}\s*-\s*{_DAY}(?:\s*=?\s*(.+))?")
_NAMED = re.compile(rf"{_DAY}((?:, \d{{1,2}})*)\s*[,-]?\s*(.+)")
_COUNT_COLUMN = {Level.ELEMENTARY: "School Days Elem", Level.SECONDARY: "School Days Sec"}
_FRIDAY = 4
_LONG_RUN = 2


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A source line that names days, and what they are for which levels."""

    line: int
    kind: DayKind
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class TermLine:
    """A source line that prints a semester or trimester."""

    line: int
    name: str
    level: Level


@dataclass(frozen=True, slots=True)
class CalendarDeclaration:
    """One calendar of `calendars.yaml`: its clause, its table of months, and the lines of its dates."""

    file: str
    school_year: str
    clause_id: ClauseId
    table: str
    draft: bool
    service: int
    students: int
    named: tuple[NamedLine, ...]
    terms: tuple[TermLine, ...]
    note_lines: tuple[int, ...]


def declared(text: str, file: str) -> tuple[CalendarDeclaration, ...]:
    """The calendars declared in `text`.

    Raises:
        DeclarationError: if a key is unknown, missing or of another kind.
    """
    return tuple(_declaration(r) for r in records(text, file))


def _declaration(record: Record) -> CalendarDeclaration:
    both = tuple(Level)
    holidays = tuple(NamedLine(n, DayKind.HOLIDAY, both) for n in record.lines("holidays"))
    found = CalendarDeclaration(
        file=record.file,
        school_year=record.text("id"),
        clause_id=ClauseId(record.text("clause")),
        table=record.text("table"),
        draft=record.flag("draft"),
        service=record.number("service") or 0,
        students=record.number("students") or 0,
        named=holidays + tuple(_named(part) for part in record.parts("days")),
        terms=tuple(_term(part) for part in record.parts("terms")),
        note_lines=record.lines("note_lines"),
    )
    record.done()
    return found


def _named(part: Record) -> NamedLine:
    levels = tuple(Level(v) for v in part.texts("levels")) or tuple(Level)
    found = NamedLine(part.number("line") or 0, DayKind(part.text("kind")), levels)
    part.done()
    return found


def _term(part: Record) -> TermLine:
    found = TermLine(part.number("line") or 0, part.text("name"), Level(part.text("level")))
    part.done()
    return found


def read_calendars(contract: Contract, lines: Sequence[str], declarations: Iterable[CalendarDeclaration]) -> Contract:
    """The contract with its school year calendars; its tables must have been read.

    Raises:
        DeclarationError: if a clause, table or line is not there, a line holds no date, or the printed
            number of school days of a month cannot be.
    """
    found: dict[str, SchoolCalendar] = {}
    for declaration in declarations:
        table = contract.tables.get(declaration.table)
        if table is None or contract.clause(declaration.clause_id) is None:
            raise DeclarationError(declaration.file, declaration.school_year, "its clause or its table is not there")
        found[declaration.school_year] = build(declaration, lines, table)
    return dataclasses.replace(contract, calendars=found)


def build(declaration: CalendarDeclaration, lines: Sequence[str], table: Table) -> SchoolCalendar:
    """The declared calendar, from its lines and from the printed counts in `table`."""
    reader = _Reader(declaration, lines)
    service, students = reader.span(declaration.service), reader.span(declaration.students)
    named = tuple(day for entry in declaration.named for day in reader.named(entry))
    days: dict[Level, dict[date, DayKind]] = {}
    months: list[CalendarMonth] = []
    for level in Level:
        kinds = _base(reader.year, service, students, [n for n in named if level in n.levels])
        for month in _months(table, reader.year):
            found = _month(month, level, kinds, table, declaration)
            kinds.update(dict.fromkeys(found.recess, DayKind.RECESS))
            kinds.update(dict.fromkeys(found.unknown, DayKind.UNKNOWN))
            months.append(found)
        days[level] = kinds
    return SchoolCalendar(
        school_year=declaration.school_year,
        clause_id=declaration.clause_id,
        draft=declaration.draft,
        first_service_day=service[0],
        last_service_day=service[1],
        first_student_day=students[0],
        last_student_day=students[1],
        days=days,
        named=named,
        months=tuple(months),
        terms=tuple(reader.term(t) for t in declaration.terms),
        notes=tuple(reader.line(n) for n in declaration.note_lines),
    )


class _Reader:
    """Reads dates of one school year from source lines."""

    def __init__(self, declaration: CalendarDeclaration, lines: Sequence[str]) -> None:
        self._declaration = declaration
        self._lines = lines
        self.year = int(declaration.school_year[:4])

    def line(self, n: int) -> str:
        if not 0 < n <= len(self._lines):
            raise self._error(n, "does not exist")
        return as_printed(self._lines[n - 1]).removeprefix("- ")

    def span(self, n: int) -> tuple[date, date]:
        found = _SPAN.match(self.line(n))
        if found is None:
            raise self._error(n, "holds no first and last day")
        return self._date(found[1], found[2]), self._date(found[3], found[4])

    def term(self, term: TermLine) -> CalendarTerm:
        first, last = self.span(term.line)
        found = _SPAN.match(self.line(term.line))
        assert found is not None
        return CalendarTerm(term.name, term.level, first, last, (found[5] or "").strip("()"))

    def named(self, entry: NamedLine) -> list[CalendarDay]:
        found = _NAMED.match(self.line(entry.line))
        if found is None:
            raise self._error(entry.line, "names no day")
        numbers = [found[2], *re.findall(r"\d+", found[3])]
        name = found[4].removeprefix("- ")
        return [CalendarDay(self._date(found[1], n), entry.kind, name, entry.levels, entry.line) for n in numbers]

    def _date(self, month: str, day: str) -> date:
        return _in_year(self.year, _MONTHS[month], int(day))

    def _error(self, n: int, reason: str) -> DeclarationError:
        return DeclarationError(self._declaration.file, self._declaration.school_year, f"line {n} {reason}")


def _in_year(year: int, month: int, day: int) -> date:
    return date(year if month >= FIRST_MONTH else year + 1, month, day)


def _base(
    year: int, service: tuple[date, date], students: tuple[date, date], named: Iterable[CalendarDay]
) -> dict[date, DayKind]:
    kinds: dict[date, DayKind] = {}
    day, last = date(year, FIRST_MONTH, 1), date(year + 1, FIRST_MONTH, 1)
    while day < last:
        inside = students[0] <= day <= students[1]
        weekend = day.weekday() > _FRIDAY
        kinds[day] = DayKind.WEEKEND if weekend else DayKind.INSTRUCTIONAL if inside else DayKind.OUTSIDE
        day += timedelta(days=1)
    kinds.update({n.day: n.kind for n in named if service[0] <= n.day <= service[1]})
    return kinds


def _months(table: Table, year: int) -> list[date]:
    return [_in_year(year, _MONTHS[row], 1) for row in table.rows]


def _month(
    month: date, level: Level, kinds: dict[date, DayKind], table: Table, declaration: CalendarDeclaration
) -> CalendarMonth:
    cell = table.cell(month.strftime("%B"), _COUNT_COLUMN[level])
    printed = int(cell.value) if cell is not None and cell.value is not None else 0
    candidates = [d for d, kind in kinds.items() if _same_month(d, month) and kind is DayKind.INSTRUCTIONAL]
    missing = len(candidates) - printed
    if missing < 0:
        where = f"{declaration.school_year}, {month:%B}, {level}"
        raise DeclarationError(declaration.file, where, f"{printed} school days are printed, {len(candidates)} can be")
    if missing == 0:
        return CalendarMonth(month, level, printed, 0, RecessBasis.NONE)
    recess, basis = _recess(candidates, missing, kinds)
    unknown = () if recess else tuple(candidates)
    return CalendarMonth(month, level, printed, missing, basis, recess, unknown)


def _recess(candidates: list[date], missing: int, kinds: dict[date, DayKind]) -> tuple[tuple[date, ...], RecessBasis]:
    """The missing days, where they complete the weeks of the month's longest run of holidays exactly."""
    reaching = [(run, days) for run in _runs(kinds) if (days := [d for d in candidates if _shares_week(d, run)])]
    longest = max((len(run) for run, _ in reaching), default=0)
    best = [(run, days) for run, days in reaching if len(run) == longest]
    if len(best) != 1 or len(best[0][1]) != missing:
        return (), RecessBasis.UNKNOWN
    basis = RecessBasis.HOLIDAY_WEEKS if longest >= _LONG_RUN else RecessBasis.SINGLE_HOLIDAY
    return tuple(best[0][1]), basis


def _runs(kinds: dict[date, DayKind]) -> list[list[date]]:
    runs: list[list[date]] = []
    unbroken = False
    for day in sorted(kinds):
        if day.weekday() > _FRIDAY:
            continue
        if kinds[day] is DayKind.HOLIDAY:
            runs = [*runs[:-1], [*runs[-1], day]] if unbroken else [*runs, [day]]
        unbroken = kinds[day] is DayKind.HOLIDAY
    return runs


def _shares_week(day: date, run: list[date]) -> bool:
    return any(day.isocalendar()[:2] == other.isocalendar()[:2] for other in run)


def _same_month(day: date, month: date) -> bool:
    return (day.year, day.month) == (month.year, month.month)
