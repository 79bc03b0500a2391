"""Calculator: (inputs, book of parameters, as_of) -> Determination(outcome, value, trace)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Outcome
from assistant.errors import CalculatorInputError
from ingest.contract import ClauseId

from .parameters import Book, OutOfTermError
from .trace import Trace


class Inputs(BaseModel):
    """The facts that a calculator takes: frozen, nothing unknown, every field described.

    A fact that only sometimes matters is optional; the rule asks for it (`needs_input`) when it does. What checks the
    facts is built at a calculator's first use: a question needs one calculator, seldom two.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of an explanation in English and Spanish, with the clauses that it rests on.

    Every figure in it is a figure of the trace or of a quoted parameter.
    """

    en: str
    es: str
    clause_ids: tuple[ClauseId, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that is missing: its slot, the question, the choices, why it matters and by which clause."""

    slot: str
    en: str
    es: str
    choices: tuple[str, ...] = ()
    clause_id: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A value under one reading of the text: for ranges, conflicts and silent rounding."""

    value: str
    unit: str
    en: str
    es: str
    clause_id: ClauseId | None = None
    governs: bool = False


@dataclass(frozen=True, slots=True)
class Determination:
    """What a calculator found.

    `value` is an exact decimal string (money with two places), an ISO day or a word; None unless determined
    (or a governing reading exists). `clause_ids` are those of the parameters used and of the rules that fired.
    """

    calculator: str
    as_of: date
    outcome: Outcome
    value: str | None
    unit: str
    trace: Trace
    explanation: tuple[Said, ...]
    clause_ids: tuple[ClauseId, ...]
    alternatives: tuple[Reading, ...] = ()
    missing: tuple[Need, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)
    """Further named results (a monthly amount, a last day): name -> exact value."""

    @property
    def amount(self) -> Decimal:
        """The value as a number.

        Raises:
            ValueError: if nothing was determined.
        """
        if self.value is None:
            raise ValueError(f"{self.calculator} determined no value")
        return Decimal(self.value)


Rule = Callable[[Any, Book, date], Determination]


@dataclass(frozen=True, slots=True)
class Calculator:
    """A rule of the contract as a function, with its inputs, its purpose and the clauses that it applies.

    `purpose` is one sentence in English and `purpose_es` in Spanish; `example` is one set of inputs for the
    documentation.
    """

    name: str
    purpose: str
    purpose_es: str
    inputs: type[Inputs]
    clauses: tuple[str, ...]
    rule: Rule
    example: dict[str, str] = field(default_factory=dict)

    def run(self, given: dict[str, Any], book: Book, as_of: date) -> Determination:
        """Check the inputs and apply the rule.

        Raises:
            CalculatorInputError: naming each bad input and what is accepted.
        """
        inputs = self.read(given)
        try:
            return self.rule(inputs, book, as_of)
        except OutOfTermError as exc:
            return self._out_of_term(exc, book, as_of)

    def _out_of_term(self, error: OutOfTermError, book: Book, as_of: date) -> Determination:
        """The contract prints nothing for that day: say so, with the clause of its first value."""
        clause_id = book.parameters[error.parameter_id].values[0].clause_id
        said = Said(
            "The contract gives no value for that day.", "El contrato no da ningún valor para ese día.", (clause_id,)
        )
        return Determination(self.name, as_of, Outcome.OUT_OF_TERM, None, "", Trace(), (said,), (clause_id,))

    def read(self, given: dict[str, Any]) -> Inputs:
        """The inputs, checked.

        Raises:
            CalculatorInputError: naming each bad input and what is accepted.
        """
        try:
            return self.inputs.model_validate(given)
        except ValidationError as exc:
            raise CalculatorInputError(self.name, _problems(exc)) from exc


def _problems(exc: ValidationError) -> dict[str, str]:
    return {".".join(str(p) for p in e["loc"]) or "inputs": e["msg"] for e in exc.errors()}
