"""Trace: how a determination was worked out, so that anyone can replay it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from ingest.contract import ClauseId

Value = Decimal | date | str | bool
"""What a figure can be: a number, a day, a word, yes or no."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with the name under which the trace knows it (an input, a parameter or a step's result)."""

    name: str
    value: Value

    @property
    def number(self) -> Decimal:
        """The value as a number.

        Raises:
            TypeError: if it is a day, a word, or yes or no.
        """
        if not isinstance(self.value, Decimal):
            raise TypeError(f"{self.name} is not a number: {self.value!r}")
        return self.value

    @property
    def day(self) -> date:
        """The value as a day.

        Raises:
            TypeError: if it is anything else.
        """
        if not isinstance(self.value, date):
            raise TypeError(f"{self.name} is not a day: {self.value!r}")
        return self.value


@dataclass(frozen=True, slots=True)
class InputUse:
    """A fact that the calculation was given, and who said it: `user`, `profile`, `default`, `rule` or a calculator."""

    name: str
    value: str
    origin: str = "user"


@dataclass(frozen=True, slots=True)
class ParameterUse:
    """A constant of the contract: its id, value, clause and the words that print it."""

    id: str
    value: str
    clause_id: ClauseId
    quote: str


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: its arguments by name, its result, in words, and the clause that orders it.

    `detail` holds what a replay needs besides the arguments (the days counted and skipped, a table's bands).
    """

    n: int
    op: str
    args: tuple[str, ...]
    out: str
    text: str
    clause_id: ClauseId | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name under which later steps use the result."""
        return f"s{self.n}"


@dataclass(frozen=True, slots=True)
class NotFired:
    """A rule that was considered and does not apply, and why."""

    rule: str
    because: str
    clause_id: ClauseId


@dataclass(frozen=True, slots=True)
class Trace:
    """Inputs, parameters, steps, rules that did not fire, assumptions, and the traces of calculations used."""

    inputs: tuple[InputUse, ...] = ()
    parameters: tuple[ParameterUse, ...] = ()
    steps: tuple[Step, ...] = ()
    not_fired: tuple[NotFired, ...] = ()
    assumptions: tuple[str, ...] = ()
    nested: tuple[tuple[str, "Trace", str], ...] = ()
    """Calculations used by this one: calculator, trace, the name under which its value is used.

    A name such as `salary.daily_rate` is the further result `daily_rate` of the calculation used as `salary`.
    """
    results: Mapping[str, str] = field(default_factory=dict)
    """The figure that each result is: `value`, and further results by name -> input, parameter or step."""


def spell(value: Value) -> str:
    """A value as the trace writes it: decimals in plain digits, days in ISO, yes or no in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return value
