"""Step 7: the details that clauses leave open, from `left-open/*.yaml` of a document's folder.

A record is held against the notes: a way of asking that a clause answers must not be read as one for an open detail.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .contract import ClauseId, Contract, Note, OpenDetail
from .contract.places import article_of, related, stands_below
from .declared import Record, records

_FEWEST_TRIES = 2
Notes = Mapping[str, Sequence[Note]]
"""The notes by the article or exhibit of their clauses."""


class WrittenDetail(NamedTuple):
    """An open detail beside the record that it was read from."""

    entry: Record
    detail: OpenDetail


def load_open_details(folder: Path) -> tuple[WrittenDetail, ...]:
    """Every open detail in the YAML files of `folder`.

    Raises:
        DeclarationError: if a file is not of the form that docs/notes-format.md gives, by file and key.
    """
    return tuple(
        written
        for path in sorted(folder.glob("*.yaml"))
        for entry in records(path.read_text(encoding="utf-8"), path.name)
        for written in _details(entry)
    )


def attach_open_details(contract: Contract, written: Iterable[WrittenDetail]) -> Contract:
    """The contract with the details that its clauses leave open.

    Raises:
        DeclarationError: if a clause does not exist, a pattern is none, a question is not read as one for the detail,
            or a note's way of asking is; by file and record.
    """
    known = tuple(written)
    notes: dict[str, list[Note]] = {}
    for note in contract.notes:
        notes.setdefault(article_of(note.clause_id), []).append(note)
    for one in known:
        _check(contract, one, notes)
    return dataclasses.replace(contract, open_details=tuple(one.detail for one in known))


def _details(entry: Record) -> Iterator[WrittenDetail]:
    clauses = tuple(ClauseId(c) for c in entry.texts("clauses"))
    for part in entry.parts("open"):
        detail = OpenDetail(
            clauses=clauses,
            en=part.text("en").rstrip("."),
            es=part.text("es").rstrip("."),
            asked=part.texts("asked"),
            tries=part.texts("tries"),
            unless=part.texts("unless"),
            refer=part.texts("refer"),
        )
        part.done()
        yield WrittenDetail(part, detail)
    entry.done()


def _check(contract: Contract, written: WrittenDetail, notes: Notes) -> None:
    entry, detail = written
    if not detail.clauses or not detail.asked:
        raise entry.error(detail.en, "needs 'clauses' and 'asked'")
    for clause_id in detail.clauses:
        if contract.clause(clause_id) is None:
            raise entry.error(detail.en, f"'clauses' names '{clause_id}', which is no clause")
    if any(c.isdigit() for c in detail.en + detail.es):
        raise entry.error(detail.en, "holds a figure; a sentence that no clause backs states none")
    if len(detail.tries) < _FEWEST_TRIES:
        raise entry.error(detail.en, f"has {len(detail.tries)} 'tries'; write at least {_FEWEST_TRIES}")
    asked, unless = (_compiled(entry, detail, patterns) for patterns in (detail.asked, detail.unless))
    for question in detail.tries:
        if not _is_asked(question, asked, unless):
            raise entry.error(detail.en, f"'{question}' is not read as a question for it")
    for question in _answered(notes, detail.clauses):
        if _is_asked(question, asked, unless):
            raise entry.error(detail.en, f"reads '{question}', which a note answers, as a question for it")


def _compiled(entry: Record, detail: OpenDetail, patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(p, re.IGNORECASE) for p in patterns)
    except re.error as exc:
        raise entry.error(detail.en, f"holds '{exc.pattern!s}', which is no pattern: {exc}") from exc


def _is_asked(question: str, asked: Iterable[re.Pattern[str]], unless: Iterable[re.Pattern[str]]) -> bool:
    return any(p.search(question) for p in asked) and not any(p.search(question) for p in unless)


def _answered(notes: Notes, clauses: Sequence[ClauseId]) -> Iterator[str]:
    """The ways of asking that the notes of these clauses, and of those above and below them, answer."""
    for note in (n for article in dict.fromkeys(map(article_of, clauses)) for n in notes.get(article, ())):
        if any(related(note.clause_id, top) or stands_below(note.clause_id, top) for top in clauses):
            yield from (*note.ways, *note.ways_es)
