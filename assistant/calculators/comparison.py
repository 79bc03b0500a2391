"""Comparison: how far apart the values of several determinations are, or their sum, from the traces that gave them."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from assistant.answer import Outcome

from .base import Determination, Inputs
from .parameters import Book
from .trace import Figure
from .words import money, plain
from .working import Working

_MONEY = "USD"
UNITS_ES = {"days": "días", "students": "alumnos", "hours": "horas", "minutes": "minutos", "weeks": "semanas"}


class ComparisonInputs(Inputs):
    """What each of the compared values is of, in the order of the determinations."""

    of: tuple[str, ...] = Field(min_length=2)


def comparable(found: Sequence[Determination]) -> bool:
    """Whether several determinations give numbers in one unit, each worked out in its trace."""
    return len(found) > 1 and len({d.unit for d in found}) == 1 and all(map(gives_number, found))


def gives_number(found: Determination) -> bool:
    """Whether a determination gives one number, worked out in its trace."""
    return found.outcome is Outcome.DETERMINED and "value" in found.trace.results and _is_number(found)


def comparison(
    found: Sequence[Determination], of: Sequence[str], book: Book, as_of: date, result: str | None = None
) -> Determination:
    """The difference between the largest and the smallest of several determined values, each with what it is of.

    With a `result` that all of them have (`daily_rate`) it is that which is compared, in cents.
    """
    work = Working("comparison", ComparisonInputs(of=tuple(of)), book, as_of)
    values = [work.use(one, f"value_{i}", result) for i, one in enumerate(found, 1)]
    unit = found[0].unit if result is None else _MONEY
    largest = work.most(*values, text="The largest of the values")
    smallest = work.least(*values, text="The smallest of the values")
    apart = work.sub(largest, smallest, text=f"{_said(largest, unit)} less {_said(smallest, unit)}")
    if apart.number == 0:
        work.say(
            f"There is no difference: each is {_said(largest, unit)}.",
            f"No hay diferencia: en cada caso {_said(largest, unit, es=True)}.",
        )
        return work.determined(apart, unit)
    named = tuple(zip(of, values, strict=True))
    most, least = (" / ".join(n for n, v in named if v.number == end.number) for end in (largest, smallest))
    work.say(
        f"The difference is {_said(apart, unit)}: {_said(largest, unit)} ({most}) less {_said(smallest, unit)} "
        f"({least}).",
        f"La diferencia es {_said(apart, unit, es=True)}: {_said(largest, unit, es=True)} ({most}) menos "
        f"{_said(smallest, unit, es=True)} ({least}).",
        *(found[0].clause_ids if result else ()),
    )
    return work.determined(apart, unit)


def total_of(found: Sequence[Determination], of: Sequence[str], book: Book, as_of: date) -> Determination:
    """What several determined values come to together, each with what it is of."""
    work = Working("comparison", ComparisonInputs(of=tuple(of)), book, as_of)
    values = [work.use(one, f"value_{i}") for i, one in enumerate(found, 1)]
    unit = found[0].unit
    total = work.total(values, text="All of the values together")
    terms = [" + ".join(_said(v, unit, es=es) for v in values) for es in (False, True)]
    work.say(
        f"Together that is {_said(total, unit)}: {terms[0]}.",
        f"En total son {_said(total, unit, es=True)}: {terms[1]}.",
    )
    return work.determined(total, unit)


def _is_number(found: Determination) -> bool:
    try:
        return found.amount.is_finite()
    except (ArithmeticError, ValueError):
        return False


def _said(figure: Figure, unit: str, *, es: bool = False) -> str:
    """A value with its unit."""
    if unit.startswith(_MONEY):
        return money(figure)
    return f"{plain(figure)} {UNITS_ES.get(unit, '') if es else unit}".strip()
