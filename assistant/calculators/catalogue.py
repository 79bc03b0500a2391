"""The catalogue: every calculator with its purpose, inputs, clauses and one worked example, as Markdown.

`docs/calculators.md` is this text; a test fails if it is not.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from .base import Calculator, Determination
from .parameters import Book

INTRODUCTION = """# The calculators

Every number, amount, date or eligibility that follows from the contract by rule comes from one of these. Each takes
only the facts it needs, asks for a missing fact when it matters, and shows its working: the constants with their
clause and quote, every step, what was considered and does not apply. The outcome is one of *determined*, *range*,
*needs_input*, *conflict*, *out_of_term*, *not_applicable* and *not_covered*.

This page is generated (`python -m evals.bench.calculators --write`). The examples are worked out on {day}.
"""


def catalogue(rooms: Mapping[str, Iterable[Calculator]], book: Book, as_of: date) -> str:
    """The whole page: the calculators of each room, in their order."""
    parts = [INTRODUCTION.format(day=as_of.isoformat())]
    for room, calculators in rooms.items():
        parts.append(f"## {room}\n")
        parts += [entry(calculator, book, as_of) for calculator in calculators]
    return "\n".join(parts)


def entry(calculator: Calculator, book: Book, as_of: date) -> str:
    """One calculator: what it determines, what it takes, the clauses, and its example worked out."""
    found = calculator.run(dict(calculator.example), book, as_of)
    lines = [f"### {calculator.name}", "", calculator.purpose, ""]
    lines += ["| input | what it is | accepted |", "|---|---|---|", *_inputs(calculator), ""]
    lines += [f"Clauses: {', '.join(calculator.clauses)}.", ""]
    lines += [*_example(calculator, found), ""]
    return "\n".join(lines)


def _inputs(calculator: Calculator) -> Iterable[str]:
    schema = calculator.inputs.model_json_schema()
    definitions: Mapping[str, Any] = schema.get("$defs", {})
    for name, field in schema["properties"].items():
        options = [_resolved(o, definitions) for o in field.get("anyOf", [field]) if o.get("type") != "null"]
        about = field.get("description") or next((o["description"] for o in options if "description" in o), "")
        yield f"| `{name}` | {_cell(about)} | {_cell(_accepted(options))} |"


def _resolved(option: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    name = str(option.get("$ref", "")).rpartition("/")[2]
    return definitions[name] if name else option


def _accepted(options: list[Mapping[str, Any]]) -> str:
    """What a field accepts, in words; of several forms of a number, the number with its bounds."""
    chosen = next((o for o in options if "enum" in o or o.get("type") in ("number", "integer")), options[0])
    if "enum" in chosen:
        return ", ".join(str(value) for value in chosen["enum"])
    kinds = {"boolean": "yes or no", "array": "a list", "integer": "whole number", "number": "number"}
    if "maxItems" in chosen:
        each = _accepted([chosen["items"]]) if "type" in chosen["items"] else "entry"
        return f"a list of at most {chosen['maxItems']}, each: {each}"
    kind = "day" if chosen.get("format") == "date" else kinds.get(str(chosen.get("type")), "text")
    low = chosen.get("minimum", chosen.get("exclusiveMinimum"))
    high = chosen.get("maximum", chosen.get("exclusiveMaximum"))
    if low is None and high is None:
        return kind
    over = "over " if "exclusiveMinimum" in chosen else ""
    return f"{kind}, {over}{low:g} to {high:g}" if high is not None else f"{kind}, {over}{low:g} or more"


def _example(calculator: Calculator, found: Determination) -> Iterable[str]:
    given = ", ".join(f"{name} = {value}" for name, value in calculator.example.items())
    yield f"Example: {given}."
    yield ""
    value = f"{found.value} {found.unit}".strip() if found.value is not None else ""
    readings = "; ".join(f"{r.value} {r.unit} ({r.en})" for r in found.alternatives)
    yield f"**{found.outcome.value}{': ' + (value or readings) if value or readings else ''}**"
    yield ""
    for said in found.explanation:
        clauses = f" [{', '.join(said.clause_ids)}]" if said.clause_ids else ""
        yield f"- {said.en}{clauses}"
    for assumption in found.trace.assumptions:
        yield f"- Assumed: {assumption}"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
