"""The quality page: what of a document was covered, repaired, doubted, checked, so that a person can judge it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .contract import Clause, Contract, ErratumKind, LineRange, RecessBasis, ReferenceStatus
from .contract.figures import numbers_in
from .contract.outline import Compiled

_PAIR = re.compile(
    r"\b([a-z]+(?:-[a-z]+)?(?: [a-z]+(?:-[a-z]+)?)?)\s+(?:\((\d+)(?:st|nd|rd|th|%)?\)|\[(\d+)(?:st|nd|rd|th|%)?\])",
    re.IGNORECASE,
)
_SHORT = 90


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the non-blank lines of a source were placed."""

    printed: int
    in_clauses: int
    furniture: int
    unplaced: tuple[int, ...]
    placed_twice: tuple[int, ...]

    @property
    def complete(self) -> bool:
        """Whether every line belongs to exactly one clause or is named furniture."""
        return not self.unplaced and not self.placed_twice


@dataclass(frozen=True, slots=True)
class Pair:
    """A number printed as a word and as a figure that disagree."""

    clause_id: str
    printed: str


def coverage(compiled: Compiled) -> Coverage:
    """Where each non-blank line of the source went."""
    clauses = Counter(n for c in compiled.contract.clauses.values() for r in c.lines for n in _span(r))
    furniture = {n for f in compiled.outline.furniture for n in _span(f.lines)}
    lines = [line.n for line in compiled.lines if line.text.strip()]
    return Coverage(
        printed=len(lines),
        in_clauses=sum(n in clauses for n in lines),
        furniture=sum(n in furniture and n not in clauses for n in lines),
        unplaced=tuple(n for n in lines if n not in clauses and n not in furniture),
        placed_twice=tuple(n for n in lines if clauses[n] + (n in furniture) > 1),
    )


def disagreeing_pairs(contract: Contract) -> tuple[Pair, ...]:
    """Every "fifteen (15)" whose word and figure differ."""
    return tuple(pair for clause in contract.clauses.values() for pair, agrees in _pairs(clause) if not agrees)


def _pairs(clause: Clause) -> Iterator[tuple[Pair, bool]]:
    """Every number printed as a word and as a figure, and whether the two agree."""
    for match in _PAIR.finditer(clause.text):
        words = numbers_in(match[1])
        if words:
            yield Pair(clause.id, match[0]), int(match[2] or match[3]) in words


def quality_page(documents: Iterable[Compiled]) -> str:
    """The quality page of all documents, in Markdown."""
    return "\n".join(line for compiled in documents for line in _page(compiled))


def _page(compiled: Compiled) -> Iterator[str]:
    contract = compiled.contract
    yield f"# {contract.title}"
    yield ""
    yield f"{len(contract.clauses)} clauses, {sum(len(c.sentences) for c in contract.clauses.values())} sentences, "
    yield f"{len(contract.tables)} tables, {len(contract.notes)} notes; version {contract.version}."
    for section in (_coverage, _contents, _repairs, _doubts, _defects, _figures, _references, _tables, _notes):
        yield ""
        yield from section(compiled)
    yield ""


def _coverage(compiled: Compiled) -> Iterator[str]:
    found = coverage(compiled)
    share = 100 * (found.in_clauses + found.furniture) / found.printed if found.printed else 0
    yield "## Coverage"
    yield ""
    yield f"{found.printed} printed lines: {found.in_clauses} in clauses, {found.furniture} furniture, "
    yield f"{len(found.unplaced)} not placed, {len(found.placed_twice)} placed twice ({share:.1f}% placed)."
    yield ""
    for furniture in compiled.outline.furniture:
        yield f"- lines {_printed(furniture.lines)}: {furniture.why}"
    for n in (*found.unplaced, *found.placed_twice):
        yield f"- **line {n}** is not in exactly one place: {compiled.lines[n - 1].text.strip()[:_SHORT]}"


def _contents(compiled: Compiled) -> Iterator[str]:
    entries = compiled.outline.contents
    found = [e for e in entries if e.found and not e.why]
    explained = [e for e in entries if e.why]
    open_ = [e for e in entries if not e.found and not e.why]
    yield "## Table of contents"
    yield ""
    yield f"{len(entries)} entries: {len(found)} found, {len(explained)} explained, {len(open_)} neither."
    yield ""
    for entry in explained:
        yield f"- line {entry.line}: {entry.number} {entry.title}: {entry.why}"
    for entry in open_:
        yield f"- **line {entry.line}**: {entry.number} {entry.title} is not in the body"


def _repairs(compiled: Compiled) -> Iterator[str]:
    yield "## Repairs"
    yield ""
    yield f"{len(compiled.repairs)} declared repairs of the reading; the source is unedited."
    yield ""
    for repair in compiled.repairs:
        what = repair.to or repair.under or (repair.reads if repair.reads is not None else repair.expect)
        yield f"- line {repair.line}: {repair.kind} ({what}): {repair.why}"


def _doubts(compiled: Compiled) -> Iterator[str]:
    yield "## Doubts"
    yield ""
    yield from (f"- line {doubt.line}: {doubt.what}" for doubt in compiled.outline.doubts)
    if not compiled.outline.doubts:
        yield "Every label follows the one before it."
    yield from (f"- {doubt}" for doubt in (*_calendar_doubts(compiled.contract), *_empty_columns(compiled.contract)))


def _calendar_doubts(contract: Contract) -> Iterator[str]:
    """The months of the calendars whose recess days are inferred, or not known."""
    for calendar in contract.calendars.values():
        for month in calendar.months:
            where = f"{calendar.clause_id}, {month.first_day:%B %Y}, {month.level}"
            if month.basis is RecessBasis.UNKNOWN:
                yield f"{where}: which {month.recess_days} of {len(month.unknown)} days are recess is not known"
            elif month.basis is RecessBasis.SINGLE_HOLIDAY:
                yield f"{where}: its {month.recess_days} recess days are inferred from a single holiday"


def _empty_columns(contract: Contract) -> Iterator[str]:
    for table in contract.tables.values():
        for column in table.columns:
            if not any(cell.printed for cell in table.cells if cell.column == column):
                yield f"{table.clause_id}, {table.id}: column {column} is empty"


def _defects(compiled: Compiled) -> Iterator[str]:
    errata = compiled.contract.errata
    kinds = Counter(e.kind for e in errata)
    yield "## Recorded defects of the text"
    yield ""
    yield ", ".join(f"{kinds[kind]} {kind}" for kind in ErratumKind) + (
        f"; {sum(not e.certain for e in errata)} whose reading is not certain."
    )
    yield ""
    for erratum in errata:
        sure = "" if erratum.certain else " (not certain)"
        yield f"- {erratum.kind} {erratum.id}{sure}: {erratum.statement}"


def _figures(compiled: Compiled) -> Iterator[str]:
    pairs = disagreeing_pairs(compiled.contract)
    count = sum(len(list(_pairs(clause))) for clause in compiled.contract.clauses.values())
    yield "## Numbers printed as word and figure"
    yield ""
    yield f"{count} numbers have a word and a figure in brackets after it; {len(pairs)} disagree."
    yield ""
    yield from (f"- {pair.clause_id}: {pair.printed}" for pair in pairs)


def _references(compiled: Compiled) -> Iterator[str]:
    found = [(c, r) for c in compiled.contract.clauses.values() for r in c.references]
    kinds = Counter(r.status for _, r in found)
    open_ = [(c, r) for c, r in found if r.status is ReferenceStatus.DANGLING and not r.why]
    yield "## References"
    yield ""
    yield ", ".join(f"{kinds[status]} {status}" for status in ReferenceStatus) + f"; {len(open_)} unexplained."
    yield ""
    for clause, reference in found:
        if reference.status in (ReferenceStatus.WRONG, ReferenceStatus.DANGLING):
            reaches = f" → {reference.corrected}" if reference.corrected else ""
            why = reference.why or "**unexplained**"
            yield f"- {clause.id}: “{reference.printed}” is {reference.status}{reaches}: {why}"


def _tables(compiled: Compiled) -> Iterator[str]:
    yield "## Tables"
    yield ""
    if not compiled.contract.tables:
        yield "None."
        return
    yield "| table | clause | rows | columns | cells | sum of its numbers |"
    yield "|---|---|---|---|---|---|"
    for table in compiled.contract.tables.values():
        total = sum((cell.value for cell in table.cells if cell.value is not None), start=0)
        counts = f"{len(table.rows)} | {len(table.columns)} | {len(table.cells)}"
        yield f"| {table.id} | {table.clause_id} | {counts} | {total} |"


def _notes(compiled: Compiled) -> Iterator[str]:
    contract = compiled.contract
    noted = {c.id for note in contract.notes for c in contract.walk(note.clause_id)}
    noted |= {c.id for note in contract.notes for c in contract.path(note.clause_id)}
    without = [c.id for c in contract.clauses.values() if c.text and c.id not in noted]
    yield "## Clauses without a plain-language note"
    yield ""
    yield f"{len(without)} clauses with text have no note on them, above them or below them."
    yield ""
    if without and contract.notes:
        yield ", ".join(without)


def _span(lines: LineRange) -> range:
    return range(lines.first, lines.last + 1)


def _printed(lines: LineRange) -> str:
    return str(lines.first) if lines.first == lines.last else f"{lines.first}-{lines.last}"
