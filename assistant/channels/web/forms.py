"""Forms: the JSON Schema of a calculator's inputs as fields, and what was typed into them as inputs."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from .rendering import humanised

_BLANK_ROWS = 3
_MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Field:
    """One input: how it is asked for.

    `kind` is number, text, date, choice, yes_no, list, picks (several of the choices) or rows (with `fields`);
    `titles` says what each choice is, where its name does not.
    """

    name: str
    label: str
    help: str
    kind: str
    required: bool
    choices: tuple[str, ...] = ()
    minimum: str = ""
    maximum: str = ""
    step: str = ""
    pattern: str = ""
    fields: tuple["Field", ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filled:
    """What was typed: the texts as they stand in the fields, and the inputs that they mean."""

    texts: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, Any] = field(default_factory=dict)


def fields_of(schema: Mapping[str, Any], language: str = "en") -> tuple[Field, ...]:
    """The fields of a calculator, in the schema's order, labelled in the language; their help is in English."""
    required = schema.get("required", ())
    shared = schema.get("$defs", {})
    return tuple(
        _field(name, told, shared, (name in required, language)) for name, told in schema.get("properties", {}).items()
    )


def label_of(name: str, language: str) -> str:
    """What a field is called: in Spanish by its label, else by its own name."""
    return (_labels().get(name) if language == "es" else None) or humanised(name)


@cache
def _labels() -> Mapping[str, str]:
    found: dict[str, str] = json.loads((files(__package__) / "strings" / "fields_es.json").read_text(encoding="utf-8"))
    return found


def _field(name: str, told: Mapping[str, Any], shared: Mapping[str, Any], asked: tuple[bool, str]) -> Field:
    required, language = asked
    plain = _resolved(told, shared)
    items = _resolved(plain.get("items", {}), shared)
    kind = _kind(plain, items)
    return Field(
        name=name,
        label=label_of(name, language),
        help=str(told.get("description", plain.get("description", ""))),
        kind=kind,
        required=required,
        choices=tuple(str(c) for c in (items if kind == "picks" else plain).get("enum", ())),
        minimum=_bound(plain, "minimum", "exclusiveMinimum"),
        maximum=_bound(plain, "maximum", "exclusiveMaximum"),
        step="1" if plain.get("type") == "integer" else "any",
        pattern=str(plain.get("pattern", "")) if kind == "text" else "",
        fields=fields_of({**items, "$defs": shared}, language) if kind == "rows" else (),
        titles={value: titles[language] for value, titles in told.get("titles", {}).items()},
    )


def _resolved(told: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    """A schema without references and without the null of an optional field; a number wins over its text form."""
    if "$ref" in told:
        return _resolved(shared[told["$ref"].rsplit("/", 1)[-1]], shared)
    options = [_resolved(o, shared) for o in told.get("anyOf", ()) if o.get("type") != "null"]
    chosen = next((o for o in options if o.get("type") in ("number", "integer")), options[0] if options else {})
    return {**chosen, **{k: v for k, v in told.items() if k not in ("anyOf", "default")}}


def _kind(plain: Mapping[str, Any], items: Mapping[str, Any]) -> str:
    if "enum" in plain:
        return "choice"
    if plain.get("format") == "date":
        return "date"
    if plain.get("type") == "array":
        return "rows" if "properties" in items else "picks" if "enum" in items else "list"
    return {"boolean": "yes_no", "integer": "number", "number": "number"}.get(str(plain.get("type")), "text")


def _bound(plain: Mapping[str, Any], *names: str) -> str:
    found = next((plain[n] for n in names if n in plain), None)
    return "" if found is None else f"{found:g}"


def filled(fields: Iterable[Field], given: Mapping[str, str]) -> Filled:
    """The fields as typed and the inputs they mean; what was left empty is left out.

    Rows are written `name.0.field`, picks `name.0`, lists with commas.
    """
    found = Filled()
    for one in fields:
        if one.kind == "rows":
            _fill_rows(one, given, found)
            continue
        if one.kind == "picks":
            _fill_picks(one, given, found)
            continue
        text = given.get(one.name, "").strip()
        if text:
            found.texts[one.name] = text
            found.inputs[one.name] = [p.strip() for p in text.split(",") if p.strip()] if one.kind == "list" else text
    return found


def _fill_rows(one: Field, given: Mapping[str, str], found: Filled) -> None:
    rows = []
    for n in range(_MOST_ROWS):
        row = {f.name: given.get(f"{one.name}.{n}.{f.name}", "").strip() for f in one.fields}
        if any(row.values()):
            found.texts.update({f"{one.name}.{n}.{name}": text for name, text in row.items()})
            rows.append({name: text for name, text in row.items() if text})
    if rows:
        found.inputs[one.name] = rows


def _fill_picks(one: Field, given: Mapping[str, str], found: Filled) -> None:
    named = [given.get(one.name, ""), *(given.get(f"{one.name}.{n}", "") for n in range(_MOST_ROWS))]
    picked = [text.strip() for text in named if text.strip()]
    if picked:
        found.texts.update({f"{one.name}.{n}": text for n, text in enumerate(picked)})
        found.inputs[one.name] = picked


def row_count(one: Field, texts: Mapping[str, str]) -> int:
    """How many rows to offer: those that are filled and some blank ones."""
    used = [int(key.split(".")[1]) for key in texts if key.startswith(f"{one.name}.")]
    return min(_MOST_ROWS, max(used, default=-1) + 1 + _BLANK_ROWS)
