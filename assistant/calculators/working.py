"""Working: the sheet of paper on which a rule works; every operation on it is a step of the trace."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from assistant.answer import Outcome
from ingest.contract import ClauseId

from .base import Determination, Inputs, Need, Reading, Said
from .parameters import Book
from .sources import with_calendars, with_tables
from .trace import Figure, InputUse, NotFired, ParameterUse, Step, Trace, Value, spell
from .words import day_en, day_es

CENT = Decimal("0.01")


class Working:
    """Collects inputs, parameters, steps and words while a rule reasons, then ends in a Determination.

    Rules use figures only through it: `input`, `parameter` and `cell` bring figures in; `add`, `total`, `sub`, `mul`,
    `div`, `least`, `most`, `floor`, `ceil`, `cents`, `choose` and `record` make new ones; `determined`, `ranged`,
    `conflict`, `needs`, `not_covered`, `not_applicable` and `out_of_term` end.
    """

    def __init__(self, calculator: str, inputs: Inputs, book: Book, as_of: date) -> None:
        self.calculator = calculator
        self.book = book
        self.as_of = as_of
        self._given = inputs.model_dump(exclude_none=True)
        self._inputs: dict[str, InputUse] = {}
        self._parameters: dict[str, ParameterUse] = {}
        self._steps: list[Step] = []
        self._not_fired: list[NotFired] = []
        self._assumptions: list[str] = []
        self._nested: list[tuple[str, Trace, str]] = []
        self._said: list[Said] = []
        self._clauses: dict[ClauseId, None] = {}
        self._alternatives: list[Reading] = []
        self._extra: dict[str, str] = {}
        self._results: dict[str, str] = {}

    # figures in

    def input(self, name: str) -> Figure:
        """The input called `name`, noted as used.

        Raises:
            KeyError: if it was not given (test with `has`).
        """
        value = _as_value(self._given[name])
        self._inputs[name] = InputUse(name, spell(value))
        return Figure(name, value)

    def part(self, name: str, value: Value | int, origin: str = "user") -> Figure:
        """A value inside a structured input (one span of a list), noted as used under `name`.

        With the origin `rule` it is a quantity that the rule itself brings: 60 minutes an hour.
        """
        figure = _as_value(value)
        self._inputs[name] = InputUse(name, spell(figure), origin)
        return Figure(name, figure)

    def has(self, name: str) -> bool:
        """Whether the input was given."""
        return name in self._given

    def default(self, name: str, value: Value, why: str) -> Figure:
        """The input if given; else `value`, noted as an assumption."""
        if self.has(name):
            return self.input(name)
        self._inputs[name] = InputUse(name, spell(value), "default")
        self.assume(why)
        return Figure(name, value)

    def parameter(self, parameter_id: str, day: date | None = None) -> Figure:
        """The parameter's value on `day` (default: the day asked about), with its clause and quote noted.

        Raises:
            OutOfTermError: if the parameter has no value on that day.
        """
        dated = self.book.value(parameter_id, day or self.as_of)
        self._parameters[parameter_id] = ParameterUse(parameter_id, spell(dated.value), dated.clause_id, dated.quote)
        self.cite(dated.clause_id)
        return Figure(parameter_id, dated.value)

    def began(self, parameter_id: str) -> bool:
        """Whether the parameter's first value holds on the day asked about, or held before it."""
        return self.as_of >= self.book.parameters[parameter_id].values[0].first_day

    def clause_of(self, figure: Figure) -> ClauseId:
        """The clause of a parameter or cell that was brought in.

        Raises:
            KeyError: if the figure is neither.
        """
        return self._parameters[figure.name].clause_id

    def cell(self, table_id: str, row: str, column: str) -> Figure:
        """A cell of a table of the contract, noted as a parameter that quotes the printed cell.

        Raises:
            KeyError: if the table has no such cell or the cell holds no number.
        """
        table, cell = self.book.cell(table_id, row, column)
        if cell.value is None:
            raise KeyError(f"{table_id} [{row}, {column}] is empty")
        name = f"{table_id}[{row}, {column}]"
        self._parameters[name] = ParameterUse(name, spell(cell.value), table.clause_id, cell.printed)
        self.cite(table.clause_id)
        return Figure(name, cell.value)

    def printed(self, table_id: str, row: str, column: str) -> Figure:
        """The words of a cell of a table of the contract, noted as a parameter.

        Raises:
            KeyError: if the table has no such cell.
        """
        table, cell = self.book.cell(table_id, row, column)
        name = f"{table_id}[{row}, {column}]"
        self._parameters[name] = ParameterUse(name, cell.printed, table.clause_id, cell.printed)
        self.cite(table.clause_id)
        return Figure(name, cell.printed)

    def quoted(self, clause_id: str) -> Figure:
        """The words of a clause that is itself the constant (an entry of a list), noted as a parameter.

        Raises:
            KeyError: if there is no such clause.
        """
        clause = self.book.contract.clauses[ClauseId(clause_id)]
        name = f"clause {clause.id}"
        self._parameters[name] = ParameterUse(name, clause.text, clause.id, clause.text)
        self.cite(clause.id)
        return Figure(name, clause.text)

    def stated(self, name: str, value: Decimal, clause_id: str, quote: str) -> Figure:
        """A number that a sentence of a clause prints, noted as a parameter with that sentence."""
        self._parameters[name] = ParameterUse(name, spell(value), ClauseId(clause_id), quote)
        self.cite(clause_id)
        return Figure(name, value)

    def use(self, other: Determination, name: str, extra: str | None = None) -> Figure:
        """Another calculator's determined value (or its further result `extra`) as a figure here; its trace nests."""
        name = name if extra is None else f"{name}.{extra}"
        self._nested.append((other.calculator, other.trace, name))
        for clause_id in other.clause_ids:
            self.cite(clause_id)
        return Figure(name, Decimal((other.value if extra is None else other.extra[extra]) or "0"))

    # operations

    def add(self, *args: Figure, text: str, clause: str | None = None) -> Figure:
        """The sum."""
        return self._step("add", args, sum((a.number for a in args), Decimal(0)), text, clause)

    def total(self, args: Sequence[Figure], *, text: str, clause: str | None = None) -> Figure:
        """The sum of several figures; one alone stays as it is, without a step."""
        return self.add(*args, text=text, clause=clause) if len(args) > 1 else args[0]

    def sub(self, a: Figure, b: Figure, *, text: str, clause: str | None = None) -> Figure:
        """The first less the second."""
        return self._step("sub", (a, b), a.number - b.number, text, clause)

    def excess(self, a: Figure, b: Figure, *, text: str, clause: str | None = None) -> Figure:
        """By how much the first is over the second; zero if it is not."""
        return self._step("excess", (a, b), max(a.number - b.number, Decimal(0)), text, clause)

    def span(self, first: Figure, last: Figure, *, text: str, clause: str | None = None) -> Figure:
        """How many numbered days lie from the first to the last, both included; zero if the last comes before."""
        count = max(last.number - first.number + 1, Decimal(0))
        return self._step("span", (first, last), count, text, clause)

    def at_most(self, a: Figure, b: Figure, *, text: str, clause: str | None = None) -> bool:
        """Whether the first is not over the second, as a step: yes or no."""
        return bool(self._step("at_most", (a, b), a.number <= b.number, text, clause).value)

    def not_after(self, a: Figure, b: Figure, *, text: str, clause: str | None = None) -> bool:
        """Whether the first day is not later than the second, as a step: yes or no."""
        return bool(self._step("not_after", (a, b), a.day <= b.day, text, clause).value)

    def mul(self, *args: Figure, text: str, clause: str | None = None) -> Figure:
        """The product."""
        product = Decimal(1)
        for a in args:
            product *= a.number
        return self._step("mul", args, product, text, clause)

    def div(self, a: Figure, b: Figure, *, text: str, clause: str | None = None) -> Figure:
        """The quotient, unrounded to 28 digits."""
        return self._step("div", (a, b), a.number / b.number, text, clause)

    def percent(self, a: Figure, rate: Figure, *, text: str, clause: str | None = None) -> Figure:
        """`rate` percent of `a`."""
        return self._step("percent", (a, rate), a.number * rate.number / 100, text, clause)

    def least(self, *args: Figure, text: str, clause: str | None = None) -> Figure:
        """The smallest."""
        return self._step("min", args, min(a.number for a in args), text, clause)

    def most(self, *args: Figure, text: str, clause: str | None = None) -> Figure:
        """The largest."""
        return self._step("max", args, max(a.number for a in args), text, clause)

    def floor(self, a: Figure, *, text: str, clause: str | None = None) -> Figure:
        """The whole number at or below."""
        return self._step("floor", (a,), a.number.to_integral_value(ROUND_FLOOR), text, clause)

    def ceil(self, a: Figure, *, text: str, clause: str | None = None) -> Figure:
        """The whole number at or above."""
        return self._step("ceil", (a,), a.number.to_integral_value(ROUND_CEILING), text, clause)

    def cents(self, a: Figure, *, text: str = "Rounded half up to the cent") -> Figure:
        """Rounded half up to the cent: once, at the end."""
        return self._step("round_half_up_cents", (a,), a.number.quantize(CENT, ROUND_HALF_UP), text, None)

    def choose(self, value: Value, args: Iterable[Figure], *, text: str, clause: str | None = None) -> Figure:
        """One of the arguments or a word that the rule picks; `text` says why."""
        return self._step("choose", tuple(args), value, text, clause)

    def record(
        self,
        op: str,
        args: Iterable[Figure],
        value: Value,
        *,
        text: str,
        clause: str | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> Figure:
        """A step of another operation that `replay` knows (a day counted, a band looked up)."""
        return self._step(op, tuple(args), value, text, clause, detail or {})

    def _step(
        self,
        op: str,
        args: tuple[Figure, ...],
        value: Value,
        text: str,
        clause: str | None,
        detail: Mapping[str, Any] | None = None,
    ) -> Figure:
        if clause is not None:
            self.cite(ClauseId(clause))
        step = Step(
            n=len(self._steps) + 1,
            op=op,
            args=tuple(a.name for a in args),
            out=spell(value),
            text=text,
            clause_id=ClauseId(clause) if clause else None,
            detail=detail or {},
        )
        self._steps.append(step)
        return Figure(step.name, value)

    # words

    def cite(self, clause_id: str) -> None:
        """Note a clause whose rule fired."""
        self._clauses.setdefault(ClauseId(clause_id))

    def say(self, en: str, es: str, *clauses: str) -> None:
        """Add a sentence of the explanation, the determination first; what was said already is not said again."""
        for clause in clauses:
            self.cite(clause)
        self._said = [said for said in self._said if said.en != en]
        self._said.append(Said(en, es, tuple(ClauseId(c) for c in clauses)))

    def lead(self, en: str, es: str, *clauses: str) -> None:
        """Put the determination in front of what was said on the way to it."""
        self.say(en, es, *clauses)
        self._said.insert(0, self._said.pop())

    def assume(self, text: str) -> None:
        """State an assumption."""
        if text not in self._assumptions:
            self._assumptions.append(text)

    def passed_over(self, rule: str, because: str, clause: str) -> None:
        """Note a rule considered that does not apply."""
        passed = NotFired(rule, because, ClauseId(clause))
        if passed not in self._not_fired:
            self._not_fired.append(passed)

    def reading(
        self, value: Figure | str, unit: str, en: str, es: str, clause: str | None = None, *, governs: bool = False
    ) -> None:
        """Add a value under one reading."""
        text = value if isinstance(value, str) else spell(value.value)
        if governs and not isinstance(value, str):
            self._results["value"] = value.name
        if clause is not None:
            self.cite(clause)
        self._alternatives.append(Reading(text, unit, en, es, ClauseId(clause) if clause else None, governs))

    def extra(self, name: str, value: Figure) -> None:
        """Add a further named result."""
        self._extra[name] = spell(value.value)
        self._results[name] = value.name

    # ends

    def determined(self, value: Figure | str, unit: str) -> Determination:
        """End with one value."""
        if isinstance(value, str):
            return self._end(Outcome.DETERMINED, value, unit)
        self._results["value"] = value.name
        self._say_beyond_term(value)
        return self._end(Outcome.DETERMINED, spell(value.value), unit)

    def _say_beyond_term(self, value: Figure) -> None:
        """Say of a day after the contract's last day that the rule is counted on beyond its term."""
        term = self.book.contract.term
        if term is None or not isinstance(value.value, date) or value.value <= term.last_day:
            return
        last = self.choose(term.last_day, (value,), text="The last day of the contract's term")
        self.say(
            f"That is after {day_en(last.day)}, when this contract's term ended: the day holds only if its rule does.",
            f"Eso es después del {day_es(last.day)}, cuando terminó la vigencia de este contrato: la fecha vale solo "
            "si su regla sigue.",
        )

    def ranged(self, unit: str) -> Determination:
        """End with the readings added so far as the ends of a range."""
        return self._end(Outcome.RANGE, None, unit)

    def conflict(self, unit: str) -> Determination:
        """End with the readings added so far as two results; the governing one, if any, is the value."""
        governing = next((r.value for r in self._alternatives if r.governs), None)
        return self._end(Outcome.CONFLICT, governing, unit)

    def needs(self, *needs: Need) -> Determination:
        """End by asking for facts."""
        for need in needs:
            if need.clause_id:
                self.cite(need.clause_id)
        return self._end(Outcome.NEEDS_INPUT, None, "", needs)

    def not_covered(self, en: str, es: str, *clauses: str) -> Determination:
        """End: the contract does not say."""
        self.say(en, es, *clauses)
        return self._end(Outcome.NOT_COVERED, None, "")

    def not_applicable(self, en: str, es: str, *clauses: str) -> Determination:
        """End: the asker's group is not covered, by which clause."""
        self.say(en, es, *clauses)
        return self._end(Outcome.NOT_APPLICABLE, None, "")

    def out_of_term(self, en: str, es: str, *clauses: str) -> Determination:
        """End: the contract has no value on that day."""
        self.say(en, es, *clauses)
        return self._end(Outcome.OUT_OF_TERM, None, "")

    def _end(self, outcome: Outcome, value: str | None, unit: str, missing: tuple[Need, ...] = ()) -> Determination:
        return Determination(
            calculator=self.calculator,
            as_of=self.as_of,
            outcome=outcome,
            value=value,
            unit=unit,
            trace=Trace(
                inputs=tuple(self._inputs.values()),
                parameters=tuple(self._parameters.values()),
                steps=tuple(self._steps),
                not_fired=tuple(self._not_fired),
                assumptions=tuple(self._assumptions),
                nested=tuple(self._nested),
                results=dict(self._results),
            ),
            explanation=with_calendars(with_tables(self._said, self._parameters.values(), self._nested), self._steps),
            clause_ids=tuple(self._clauses),
            alternatives=tuple(self._alternatives),
            missing=missing,
            extra=dict(self._extra),
        )


def _as_value(value: object) -> Value:
    if isinstance(value, bool | Decimal | date):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return str(getattr(value, "value", value))
