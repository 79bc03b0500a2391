"""Clause figures: figures that clauses print, times a count, added up, set apart, or what is left of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field, model_validator

from ingest.contract.figures import numbers_in

from .base import Determination, Inputs
from .comparison import UNITS_ES
from .parameters import Book
from .trace import Figure
from .words import money, plain
from .working import Working

_MONEY = "USD"


class Way(StrEnum):
    """What is worked out of the figures."""

    TIMES = "times"
    LEFT = "left"
    TOGETHER = "together"
    APART = "apart"


class ClauseFiguresInputs(Inputs):
    """What is worked out, and the count or the amount that the asker tells for it."""

    way: Way
    told: Decimal | None = Field(None, ge=0, description="How many there are, or what has been used of the figure")

    @model_validator(mode="after")
    def _complete(self) -> "ClauseFiguresInputs":
        """Refuse a product or a rest without the number that it takes."""
        if self.told is None and self.way in (Way.TIMES, Way.LEFT):
            raise ValueError(f"told is needed for {self.way.value}")
        return self


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure, the clause that prints it, and the sentence in which it stands."""

    value: Decimal
    clause_id: str
    quote: str


Source = Printed | Determination
"""Where a figure is from: a sentence, or a calculation that determined it."""


def is_printed(figure: Printed) -> bool:
    """Whether the sentence prints the figure."""
    return figure.value in numbers_in(figure.quote)


def clause_figures(
    inputs: ClauseFiguresInputs, sources: Sequence[Source], unit: str, book: Book, as_of: date
) -> Determination:
    """One figure times a count or less what is used of it; several added up or set apart.

    Args:
        inputs: the way, and the number told where it takes one.
        sources: where the figures are from, one for `times` and `left`, else several.
        unit: what they are, `USD` for money.
        book: the parameters of the contract.
        as_of: the day asked about.
    """
    work = Working("clause_figures", inputs, book, as_of)
    figures = [_brought_in(work, f"figure_{n}", one) for n, one in enumerate(sources, 1)]
    clauses = tuple(dict.fromkeys(map(_clause_of, sources)))
    of_all = _OF_ALL.get(inputs.way)
    result = of_all(work, figures, unit, clauses) if of_all else _of_one(work, figures[0], unit, clauses[0])
    return work.determined(result, unit)


def _brought_in(work: Working, name: str, source: Source) -> Figure:
    if isinstance(source, Determination):
        return work.use(source, name)
    return work.stated(name, source.value, source.clause_id, source.quote)


def _clause_of(source: Source) -> str:
    """The clause that prints a figure, or the first that its calculation applied."""
    return str(source.clause_ids[0]) if isinstance(source, Determination) else source.clause_id


def _of_one(work: Working, figure: Figure, unit: str, clause: str) -> Figure:
    told, way = work.input("told"), work.input("way").value
    if way == Way.TIMES.value:
        total = work.mul(told, figure, text=f"{plain(told)} x {_said(figure, unit)}", clause=clause)
        work.say(
            f"In all that is {_said(total, unit)}: {plain(told)} x {_said(figure, unit)}.",
            f"En total son {_said(total, unit, es=True)}: {plain(told)} x {_said(figure, unit, es=True)}.",
            clause,
        )
        return total
    left = work.excess(figure, told, text=f"{_said(figure, unit)} less {_said(told, unit)}", clause=clause)
    work.say(
        f"That leaves {_said(left, unit)}: {_said(figure, unit)} less {_said(told, unit)}.",
        f"Quedan {_said(left, unit, es=True)}: {_said(figure, unit, es=True)} menos {_said(told, unit, es=True)}.",
        clause,
    )
    return left


def _together(work: Working, figures: Sequence[Figure], unit: str, clauses: tuple[str, ...]) -> Figure:
    terms = [" + ".join(_said(figure, unit, es=es) for figure in figures) for es in (False, True)]
    total = work.total(figures, text=terms[0], clause=clauses[0])
    work.say(
        f"Together that is {_said(total, unit)}: {terms[0]}.",
        f"En total son {_said(total, unit, es=True)}: {terms[1]}.",
        *clauses,
    )
    return total


def _apart(work: Working, figures: Sequence[Figure], unit: str, clauses: tuple[str, ...]) -> Figure:
    most = work.most(*figures, text="The larger figure", clause=clauses[0])
    least = work.least(*figures, text="The smaller figure", clause=clauses[0])
    apart = work.sub(most, least, text=f"{_said(most, unit)} less {_said(least, unit)}", clause=clauses[0])
    in_spanish = [_said(figure, unit, es=True) for figure in (apart, most, least)]
    work.say(
        f"The difference is {_said(apart, unit)}: {_said(most, unit)} less {_said(least, unit)}.",
        f"La diferencia es {in_spanish[0]}: {in_spanish[1]} menos {in_spanish[2]}.",
        *clauses,
    )
    return apart


_OF_ALL = {Way.TOGETHER: _together, Way.APART: _apart}


def _said(figure: Figure, unit: str, *, es: bool = False) -> str:
    """A figure with its unit, if that has a name in both languages."""
    if unit.startswith(_MONEY):
        return money(figure)
    named = next((pair for pair in UNITS_ES.items() if unit in pair), ("", ""))
    return f"{plain(figure)} {named[es]}".strip()
