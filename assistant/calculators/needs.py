"""Needs: what a calculation will ask for besides, once it has the facts that it asks for first.

So all is asked at once. A fact is added where every value of those asked for first makes it needed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, product
from typing import Any

from assistant.answer import Outcome
from assistant.errors import CalculatorInputError

from .base import Calculator, Determination, Need
from .parameters import Book

_MOST = 4
"""So many facts are asked for at once."""
_CASES = 24
"""So many combinations of values are tried."""
_SUPPOSED = (40, 12, 1, "0.5", True)
"""Values of a field without a closed set, of which the first that it accepts is supposed."""


def with_further_needs(
    calculator: Calculator, given: Mapping[str, Any], found: Determination, book: Book, as_of: date
) -> Determination:
    """The determination, asking also for what it would ask for next.

    Args:
        calculator: the calculator.
        given: the inputs with which it was run.
        found: how that ended.
        book: the parameters.
        as_of: the day asked about.
    """
    asked = list(found.missing)
    cases: list[dict[str, Any]] = [dict(given)]
    new: Sequence[Need] = found.missing
    while new and len(asked) < _MOST:
        cases = list(islice(_supposing(calculator, cases, new, as_of), _CASES))
        ends = [end for case in cases if (end := _run(calculator, case, book, as_of)) is not None]
        if not ends or any(end.outcome is not Outcome.NEEDS_INPUT for end in ends):
            break
        known = {need.slot for need in asked}
        always = set.intersection(*({need.slot for need in end.missing} for end in ends)) - known
        new = [need for need in ends[0].missing if need.slot in always]
        asked += new
    return replace(found, missing=tuple(asked[: max(_MOST, len(found.missing))]))


def _supposing(
    calculator: Calculator, cases: Sequence[dict[str, Any]], needs: Sequence[Need], as_of: date
) -> Iterator[dict[str, Any]]:
    """The cases with each combination of the values that the facts may have."""
    values = [need.choices or tuple(_accepted(calculator, need.slot, as_of)) for need in needs]
    for case in cases:
        for chosen in product(*values):
            yield {**case, **{need.slot: value for need, value in zip(needs, chosen, strict=True)}}


def _accepted(calculator: Calculator, slot: str, as_of: date) -> Iterator[Any]:
    """The first of some values that a field accepts."""
    for value in (*_SUPPOSED, as_of.isoformat()):
        try:
            calculator.read({slot: value})
        except CalculatorInputError as exc:
            if slot in exc.problems:
                continue
        yield value
        return


def _run(calculator: Calculator, given: dict[str, Any], book: Book, as_of: date) -> Determination | None:
    """How a case ends; nothing if its values do not go together."""
    try:
        return calculator.run(given, book, as_of)
    except CalculatorInputError:
        return None
