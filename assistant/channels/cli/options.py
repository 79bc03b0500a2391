"""Options of a calculator, generated from the JSON Schema of its inputs."""

import json
from collections.abc import Mapping
from typing import Any

import click

Schema = Mapping[str, Any]
_SHORT = 40
_METAVARS = {"integer": "NUMBER", "number": "NUMBER", "array": "LIST", "object": "JSON"}


def options_of(schema: Schema) -> list[click.Parameter]:
    """One option an input, in the schema's order; what is wrong with a value is said by the calculator."""
    required = schema.get("required", ())
    return [
        _option(name, _resolved(declared, schema), required=name in required)
        for name, declared in schema.get("properties", {}).items()
    ]


def inputs_of(schema: Schema, given: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs that were given: whole numbers, lists and objects read (a plain list may be written `30,31`).

    Raises:
        click.BadParameter: if a list or an object cannot be read.
    """
    declared = schema.get("properties", {})
    kinds = {name: _resolved(d, schema).get("type", "string") for name, d in declared.items()}
    return {name: _read(name, kinds[name], value) for name, value in given.items() if value is not None}


def _option(name: str, declared: Schema, *, required: bool) -> click.Option:
    flag = f"--{name.replace('_', '-')}"
    said = str(declared.get("description", ""))
    kind = str(declared.get("type", "string"))
    if kind == "boolean":
        return click.Option([f"{flag}/--no-{flag[2:]}", name], default=None, required=required, help=said)
    if "enum" in declared:
        return _choice(flag, name, [str(value) for value in declared["enum"]], required=required, said=said)
    metavar = "YYYY-MM-DD" if declared.get("format") == "date" else _METAVARS.get(kind, "TEXT")
    return click.Option([flag, name], type=str, required=required, metavar=metavar, help=said)


def _choice(flag: str, name: str, values: list[str], *, required: bool, said: str) -> click.Option:
    """An option with a closed set of values: shown beside it if they are short, else after its words."""
    listed = "|".join(values)
    short = len(listed) <= _SHORT
    return click.Option(
        [flag, name],
        type=click.Choice(values, case_sensitive=False),
        required=required,
        metavar=f"[{listed}]" if short else "WORD",
        help=said if short else f"{said}: {', '.join(values)}",
    )


def _resolved(declared: Schema, schema: Schema) -> Schema:
    """The declaration without references and null: the first alternative stands for all, outer words win."""
    outer = {k: v for k, v in declared.items() if k not in ("$ref", "anyOf", "default", "title")}
    if "$ref" in declared:
        target = schema["$defs"][declared["$ref"].rsplit("/", 1)[-1]]
        return {**_resolved(target, schema), **outer}
    if "anyOf" in declared:
        first: Schema = next((d for d in declared["anyOf"] if d.get("type") != "null"), {})
        return {**_resolved(first, schema), **outer}
    return outer


def _read(name: str, kind: str, value: Any) -> Any:
    if not isinstance(value, str) or kind not in ("integer", "array", "object"):
        return value
    if kind == "integer":
        return int(value) if value.strip().isdecimal() else value
    try:
        return json.loads(value if value.lstrip().startswith(("[", "{")) else f"[{value}]")
    except ValueError as exc:
        raise click.BadParameter(f"'{value}' is no list; write 30,31 or JSON.", param_hint=name) from exc
