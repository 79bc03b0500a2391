"""Marking: a clause's text in lines and pieces, with what a reader may follow from each piece."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answer import ClauseView, Link, TableView

_NOT_WORD = re.compile(r"\W+")
_HEADER_SLACK = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `kind` is plain, reference, definition or struck; the rest says where it leads."""

    text: str
    kind: str = "plain"
    clause_id: str = ""
    title: str = ""
    wrong: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: str
    link: Link


def lines_of(view: ClauseView) -> tuple[Line, ...]:
    """The clause's own text line by line; rows that are shown as a table are left out, struck words come last."""
    printed = [line for line in view.text.split("\n") if line.strip() and not _in_table(line, view.tables)]
    seen: set[str] = set()
    lines = [_pieces(line, view, seen) for line in printed]
    struck = [(Piece(words, "struck"),) for words in view.struck]
    return (*lines, *struck)


def _in_table(line: str, tables: Sequence[TableView]) -> bool:
    """Whether the line is a row or the heading of a table that is shown beside it."""
    folded = _folded(line)
    for table in tables:
        if any(folded == _folded(row + "".join(cells)) for row, cells in table.rows):
            return True
        heading = _folded("".join(table.columns))
        if heading and folded.endswith(heading) and len(folded) - len(heading) < _HEADER_SLACK:
            return True
    return False


def _folded(text: str) -> str:
    return _NOT_WORD.sub("", text).lower()


def _pieces(line: str, view: ClauseView, seen: set[str]) -> Line:
    marks = _apart([*_references(line, view.refers_to), *_definitions(line, view.definitions, seen)])
    pieces: list[Piece] = []
    at = 0
    for mark in marks:
        pieces.append(Piece(line[at : mark.start]))
        link = mark.link
        wrong = link.status != "resolved"
        pieces.append(Piece(line[mark.start : mark.end], mark.kind, link.clause_id, link.why or link.label, wrong))
        at = mark.end
    pieces.append(Piece(line[at:]))
    return tuple(p for p in pieces if p.text)


def _references(line: str, links: Iterable[Link]) -> Iterable[_Mark]:
    for link in links:
        if link.printed:
            for match in re.finditer(rf"(?<!\w){re.escape(link.printed)}(?![\w])", line):
                yield _Mark(match.start(), match.end(), "reference", link)


def _definitions(line: str, links: Iterable[Link], seen: set[str]) -> Iterable[_Mark]:
    """The first time that each defined term stands in the clause."""
    for link in links:
        term = link.printed.partition(" (")[0]
        match = re.search(rf"(?<!\w){re.escape(term)}s?(?!\w)", line, re.IGNORECASE)
        if match and link.clause_id not in seen:
            seen.add(link.clause_id)
            yield _Mark(match.start(), match.end(), "definition", link)


def _apart(marks: Iterable[_Mark]) -> list[_Mark]:
    """The marks in order, none over another; of two in one place the longer stays."""
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.start - m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
