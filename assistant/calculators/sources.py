"""Sources: the tables and calendars of the contract whose figures and days an explanation tells, cited there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ingest.contract.places import at_or_below

from .base import Said
from .trace import ParameterUse, Step, Trace
from .words import day_en

CALENDARS = "calendars"
"""Under this name the detail of a count of days has the clauses of the calendars on which it counts."""
_MONEY = "$"
_TELLING = 10
_AN_AMOUNT = 100


def with_tables(
    said: Iterable[Said], parameters: Iterable[ParameterUse], nested: Iterable[tuple[str, Trace, str]]
) -> tuple[Said, ...]:
    """The sentences, each with the tables whose printed figures it tells.

    A table of which no sentence tells a figure or names a part went into the first amount of money that is told.
    """
    sentences = list(said)
    cells = {p.id: p for p in (*_cells(nested), *filter(_is_cell, parameters))}
    for cell in cells.values():
        for n in _places(sentences, cell):
            if cell.clause_id not in sentences[n].clause_ids:
                sentences[n] = replace(sentences[n], clause_ids=(*sentences[n].clause_ids, cell.clause_id))
    return tuple(sentences)


def with_calendars(said: Iterable[Said], steps: Iterable[Step]) -> tuple[Said, ...]:
    """The sentences, each with the printed calendars on which the days that it tells were counted."""
    sentences = list(said)
    for step in steps:
        day = _day(step.out)
        for n, sentence in enumerate(sentences if day is not None else ()):
            if day is not None and day_en(day) in sentence.en:
                more = (c for c in step.detail.get(CALENDARS, ()) if c not in sentence.clause_ids)
                sentences[n] = replace(sentence, clause_ids=(*sentence.clause_ids, *more))
    return tuple(sentences)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _places(sentences: Sequence[Said], cell: ParameterUse) -> list[int]:
    """The sentences that a cell's table belongs to, by their place."""
    telling = [n for n, sentence in enumerate(sentences) if _tells(sentence, cell)]
    if telling or any(at_or_below(clause, cell.clause_id) for s in sentences for clause in s.clause_ids):
        return telling
    of_money = (_figure(cell) or 0) >= _AN_AMOUNT
    return [n for n, sentence in enumerate(sentences) if of_money and _MONEY in sentence.en][:1]


def _cells(nested: Iterable[tuple[str, Trace, str]]) -> Iterator[ParameterUse]:
    for _, trace, _ in nested:
        yield from filter(_is_cell, trace.parameters)
        yield from _cells(trace.nested)


def _is_cell(parameter: ParameterUse) -> bool:
    return parameter.id.endswith("]")


def _figure(cell: ParameterUse) -> Decimal | None:
    try:
        return Decimal(cell.value)
    except ArithmeticError:
        return None


def _tells(sentence: Said, cell: ParameterUse) -> bool:
    """Whether a sentence has the figure of a cell; one of a single digit says too little."""
    figure = _figure(cell)
    if figure is None or figure < _TELLING:
        return False
    return re.search(rf"(?<![\d.,]){re.escape(f'{figure:,}')}(?:\.00)?(?![\d,]|\.\d)", sentence.en) is not None
