"""Parameters: the contract's constants as dated, quoted data; strict to load.

A file in `corpus/<document>/parameters/` holds one subject: YAML documents separated by `---`, each one parameter
(or, with only `cases`, more worked cases). Every value has its clause, a verbatim quote that contains it, and a
closed validity.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from assistant.errors import AssistantError, ParameterFileError
from ingest.contract import Cell, ClauseId, Contract, Table
from ingest.contract.calendar import FIRST_MONTH
from ingest.contract.figures import month_days_in, numbers_in

from .periods import DAY_OF_THE_YEAR, Period, period_of

_KINDS = ("scalar", "deadline", "enum", "scale", "flag")
_KEYS = {
    *("id", "kind", "unit", "applies_to", "applies_source", "values", "rounding", "exceptions", "cases", "about"),
    "deadline",
}
_SUMMER = (FIRST_MONTH, FIRST_MONTH + 1)
"""Of a day in these months the clause alone tells whether it ends the school year or begins it."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_DAY = re.compile(r"\d\d-\d\d")
_VALUE_KEYS = {"from", "to", "value", "source"}


class OutOfTermError(AssistantError):
    """A parameter has no value on the day asked about."""

    def __init__(self, parameter_id: str, day: date) -> None:
        super().__init__(f"The contract gives no value of {parameter_id} on {day.isoformat()}.")
        self.parameter_id = parameter_id
        self.day = day


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A constant of the contract, the words that print it, and the days on which it holds (both ends included)."""

    value: Decimal | date | str
    clause_id: ClauseId
    quote: str
    first_day: date
    last_day: date

    def holds_on(self, day: date) -> bool:
        """Whether the contract gives this value on `day`."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named constant with its dated values, in order."""

    id: str
    kind: str
    unit: str
    values: tuple[DatedValue, ...]
    about: str = ""
    applies_to: Mapping[str, Any] = field(default_factory=dict)
    rounding: Mapping[str, str] = field(default_factory=dict)
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A worked case of a calculator, named by a sentence that a rep could sign."""

    calculator: str
    name: str
    as_of: date
    inputs: Mapping[str, Any]
    outcome: str
    value: str | None
    missing: tuple[str, ...]
    extra: Mapping[str, str]
    alternatives: tuple[str, ...]
    file: str


@dataclass(frozen=True)
class Book:
    """Every parameter, and the tables and calendars of the compiled contract: what a rule may read."""

    contract: Contract
    parameters: Mapping[str, Parameter]
    cases: tuple[WorkedCase, ...] = ()

    def value(self, parameter_id: str, day: date) -> DatedValue:
        """The parameter's value on `day`; after the term has ended, the last value of the term.

        A rule says that the term has ended through the answer's notices; the figures that the contract
        printed last stay readable.

        Raises:
            KeyError: if there is no such parameter.
            OutOfTermError: if the day is before the first value.
        """
        parameter = self.parameters[parameter_id]
        for dated in parameter.values:
            if dated.holds_on(day):
                return dated
        last = parameter.values[-1]
        term = self.contract.term
        if day > last.last_day and term is not None and last.last_day >= term.last_day:
            return last
        raise OutOfTermError(parameter_id, day)

    def periods(self) -> Mapping[str, Period]:
        """The deadlines that can be counted from the day of their event, by the name of their parameter."""
        return {name: p.period for name, p in self.parameters.items() if p.period is not None}

    def named_days(self) -> tuple[str, ...]:
        """The parameters that are a day of every year, but for those in the summer between two school years."""
        days = (p for p in self.parameters.values() if p.unit == DAY_OF_THE_YEAR)
        return tuple(p.id for p in days if int(str(p.values[-1].value)[:2]) not in _SUMMER)

    def table(self, table_id: str) -> Table:
        """A table of the contract.

        Raises:
            KeyError: if there is no such table.
        """
        return self.contract.tables[table_id]

    def cell(self, table_id: str, row: str, column: str) -> tuple[Table, Cell]:
        """A table and its cell under these headings.

        Raises:
            KeyError: if the table or the cell does not exist.
        """
        table = self.table(table_id)
        cell = table.cell(row, column)
        if cell is None:
            raise KeyError(f"{table_id} has no cell [{row}, {column}]")
        return table, cell


def load_book(folder: Path, contract: Contract) -> Book:
    """Read every parameter file of `folder` and verify it against the contract.

    Raises:
        ParameterFileError: naming the file, the key and the reason.
    """
    parameters: dict[str, Parameter] = {}
    cases: list[WorkedCase] = []
    for path in sorted(folder.glob("*.yaml")):
        for document in _documents(path):
            reader = _Reader(path.name, contract)
            cases.extend(reader.cases(document, path.stem))
            if "id" not in document:
                continue
            parameter = reader.parameter(document)
            if parameter.id in parameters:
                raise ParameterFileError(path.name, parameter.id, "is defined twice")
            parameters[parameter.id] = parameter
    return Book(contract, parameters, tuple(cases))


class _NoDuplicates(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # libyaml where it is there
    """A YAML loader that refuses duplicate keys."""


def _mapping(loader: _NoDuplicates, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(k) for k, _ in node.value]
    twice = next((k for k in keys if keys.count(k) > 1), None)
    if twice is not None:
        raise yaml.YAMLError(f"the key '{twice}' stands twice, line {node.start_mark.line + 1}")
    return {loader.construct_object(k): loader.construct_object(v, deep=True) for k, v in node.value}


_NoDuplicates.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def _documents(path: Path) -> Iterable[dict[str, Any]]:
    try:
        documents = list(yaml.load_all(path.read_text(encoding="utf-8"), _NoDuplicates))
    except (yaml.YAMLError, OSError, UnicodeDecodeError) as exc:
        raise ParameterFileError(path.name, "file", f"is not readable YAML: {exc}") from exc
    for document in documents:
        if document is None:
            continue
        if not isinstance(document, dict):
            raise ParameterFileError(path.name, "file", "each document must be a mapping")
        yield document


class _Reader:
    """Turns one YAML document into a Parameter and its cases, refusing anything unknown."""

    def __init__(self, file: str, contract: Contract) -> None:
        self.file = file
        self.contract = contract

    def fail(self, key: str, reason: str) -> ParameterFileError:
        return ParameterFileError(self.file, key, reason)

    def parameter(self, document: dict[str, Any]) -> Parameter:
        name = str(document["id"])
        unknown = set(document) - _KEYS
        if unknown:
            raise self.fail(name, f"unknown key '{sorted(unknown)[0]}'")
        if document.get("kind") not in _KINDS:
            raise self.fail(name, f"kind must be one of {', '.join(_KINDS)}")
        values = tuple(self.value(name, v) for v in document.get("values") or [])
        self.check_validity(name, values)
        source = document.get("applies_source")
        if source is not None:
            self.check_quote(name, source)
        return Parameter(
            id=name,
            kind=document["kind"],
            unit=str(document.get("unit", "")),
            values=values,
            about=str(document.get("about", "")),
            applies_to=document.get("applies_to") or {},
            rounding=document.get("rounding") or {},
            period=self.period(name, document),
        )

    def period(self, name: str, document: dict[str, Any]) -> Period | None:
        if "deadline" not in document:
            return None
        try:
            return period_of(document["deadline"], str(document.get("unit", "")))
        except ValueError as exc:
            raise self.fail(name, f"its deadline {exc}") from exc

    def value(self, name: str, entry: dict[str, Any]) -> DatedValue:
        unknown = set(entry) - _VALUE_KEYS
        if unknown or _VALUE_KEYS - set(entry):
            raise self.fail(name, f"a value has exactly {', '.join(sorted(_VALUE_KEYS))}")
        if not isinstance(entry["value"], str):
            raise self.fail(name, f"the value {entry['value']!r} must be a quoted string")
        clause_id, quote = self.check_quote(name, entry["source"])
        value = self.number_or_word(entry["value"])
        if isinstance(value, Decimal) and value not in {n.normalize() for n in numbers_in(quote)} | numbers_in(quote):
            raise self.fail(name, f"the number {entry['value']} is not in its quote '{quote}'")
        if isinstance(value, str) and _MONTH_DAY.fullmatch(value) and value not in month_days_in(quote):
            raise self.fail(name, f"the day {value} is not in its quote '{quote}'")
        if isinstance(value, date) and (
            entry["value"][5:] not in month_days_in(quote) or value.year not in numbers_in(quote)
        ):
            raise self.fail(name, f"the day {entry['value']} is not in its quote '{quote}'")
        for key in ("from", "to"):
            if not isinstance(entry[key], date):
                raise self.fail(name, f"'{key}' must be a day such as 2023-07-01")
        return DatedValue(value, clause_id, quote, entry["from"], entry["to"])

    @staticmethod
    def number_or_word(text: str) -> Decimal | date | str:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        try:
            return Decimal(text)
        except InvalidOperation:
            return text

    def check_quote(self, name: str, source: Any) -> tuple[ClauseId, str]:
        if not isinstance(source, dict) or set(source) != {"clause", "quote"}:
            raise self.fail(name, "a source has exactly clause and quote")
        clause = self.contract.clause(str(source["clause"]))
        if clause is None:
            raise self.fail(name, f"there is no clause '{source['clause']}'")
        quote = " ".join(str(source["quote"]).split())
        texts = [clause.text, clause.heading, *(t for t in self.printed(clause.tables))]
        if not any(quote in " ".join(t.split()) for t in texts):
            raise self.fail(name, f"the quote '{quote}' is not in {clause.id}")
        return clause.id, quote

    def printed(self, table_ids: Iterable[str]) -> Iterable[str]:
        for table_id in table_ids:
            table = self.contract.tables[table_id]
            yield table.title
            for row in table.rows:
                yield " ".join([row, *(c.printed for c in table.cells if c.row == row)])

    def check_validity(self, name: str, values: tuple[DatedValue, ...]) -> None:
        if not values:
            raise self.fail(name, "has no values")
        for dated in values:
            if dated.last_day < dated.first_day:
                raise self.fail(name, f"{dated.first_day} is after {dated.last_day}")
        for earlier, later in pairwise(values):
            if later.first_day != earlier.last_day + timedelta(days=1):
                raise self.fail(name, f"gap or overlap between {earlier.last_day} and {later.first_day}")

    def cases(self, document: dict[str, Any], calculator: str) -> Iterable[WorkedCase]:
        for case in document.get("cases") or []:
            unknown = set(case) - {
                "name",
                "calculator",
                "as_of",
                "in",
                "outcome",
                "value",
                "missing",
                "extra",
                "alternatives",
            }
            if unknown:
                raise self.fail("cases", f"unknown key '{sorted(unknown)[0]}' in '{case.get('name')}'")
            value = case.get("value")
            if value is not None and not isinstance(value, str):
                raise self.fail("cases", f"the value of '{case['name']}' must be a quoted string")
            yield WorkedCase(
                calculator=str(case.get("calculator", calculator)),
                name=str(case["name"]),
                as_of=case["as_of"],
                inputs=case.get("in") or {},
                outcome=str(case.get("outcome", "determined")),
                value=value,
                missing=tuple(case.get("missing") or ()),
                extra=case.get("extra") or {},
                alternatives=tuple(case.get("alternatives") or ()),
                file=self.file,
            )
