"""Inputs: what a calculator takes of the facts, by the JSON Schema of its fields."""

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.agent.spelled import BAR, FIELD

from .facts import PERHAPS
from .quantities import candidates_of, unclaimed, without_doubles


def inputs_for(calculator: str, schema: Mapping[str, object], facts: Mapping[str, str]) -> dict[str, Any]:
    """The facts that a calculator takes: those that are stated, and quantities that can only be one it still misses."""
    inputs = without_doubles(calculator, stated_for(calculator, schema, facts), facts)
    for name in _fields(schema):
        candidates = candidates_of(facts, calculator, name) if name not in inputs else ""
        value = unclaimed(f"{calculator}.{name}", candidates, inputs) if candidates else None
        if value is not None and not (_is_parted(value) and forms_of(name, schema) <= _WHOLE):
            inputs[name] = value
    return inputs


_WHOLE = frozenset({"integer", "null"})


def _is_parted(value: object) -> bool:
    """Whether a value is no whole number (`0.5` of a position counts no people)."""
    return "." in str(value) and str(value).replace(".", "", 1).strip("0123456789") == ""


def stated_for(calculator: str, schema: Mapping[str, object], facts: Mapping[str, str]) -> dict[str, Any]:
    """The stated facts that a calculator takes, by its JSON Schema; a value that its field does not accept is left out.

    A day of which nothing is said is taken for what the calculator first needs, if it has no other day.
    """
    properties = _fields(schema)
    inputs: dict[str, Any] = {}
    perhaps: dict[str, str] = {}
    for name, field in properties.items():
        value = facts.get(f"{calculator}.{name}", facts.get(name))
        lone = facts.get(f"{PERHAPS}{calculator}.{name}", facts.get(f"{PERHAPS}{name}"))
        if value is None and lone is not None:
            perhaps.setdefault(name, lone)
        if value is None:
            continue
        if _is_list(field):
            inputs[name] = _listed(value, field, schema)
        elif _accepts(field, value, schema):
            inputs[name] = value
    dated = any(_is_day(properties[name]) for name in inputs)
    return inputs if dated else {**inputs, **dict(list(perhaps.items())[:1])}


def takes(name: str, schema: Mapping[str, object]) -> bool:
    """Whether a calculator has an input of this name."""
    return name in _fields(schema)


def choices_of(name: str, schema: Mapping[str, object]) -> tuple[str, ...]:
    """The closed set of values of a field; empty if any value goes or there is no such field."""
    field = _fields(schema).get(name)
    return _choices(field, schema) if field is not None else ()


def forms_of(name: str, schema: Mapping[str, object]) -> frozenset[str]:
    """What a field accepts: the types of its JSON Schema, and `date` where that is the format."""
    options = _alternatives(_fields(schema).get(name, {}))
    return frozenset(str(o["format"] if o.get("format") == "date" else o["type"]) for o in options if "type" in o)


def _alternatives(field: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """The field's schema and every alternative in it."""
    yield field
    for option in _list(field.get("anyOf")):
        if isinstance(option, Mapping):
            yield from _alternatives(option)


def _fields(schema: Mapping[str, object]) -> Mapping[str, Mapping[str, object]]:
    properties = schema.get("properties")
    assert isinstance(properties, Mapping)
    return properties


def _is_day(field: Mapping[str, object]) -> bool:
    options = [field, *(o for o in _list(field.get("anyOf")) if isinstance(o, Mapping))]
    return any(o.get("format") == "date" for o in options)


def _is_list(field: Mapping[str, object]) -> bool:
    options = [field, *(o for o in _list(field.get("anyOf")) if isinstance(o, Mapping))]
    return any(o.get("type") == "array" for o in options)


def _listed(value: str, field: Mapping[str, object], schema: Mapping[str, object]) -> list[Any]:
    """The entries of a list: as they stand, or each as an object with the fields of its schema in their order."""
    entries = value.split(BAR)
    items = next((o["items"] for o in _alternatives(field) if isinstance(o.get("items"), Mapping)), {})
    assert isinstance(items, Mapping)
    names = _resolved(items, schema).get("properties")
    if not isinstance(names, Mapping):
        return list(entries)
    return [{n: v or None for n, v in zip(names, entry.split(FIELD), strict=False)} for entry in entries]


def _accepts(field: Mapping[str, object], value: str, schema: Mapping[str, object]) -> bool:
    choices = _choices(field, schema)
    return not choices or value in choices


def _choices(field: Mapping[str, object], schema: Mapping[str, object]) -> tuple[str, ...]:
    """The closed set of a field, through references and alternatives; empty if any value goes."""
    options = [field, *(o for o in _list(field.get("anyOf")) + _list(field.get("allOf")) if isinstance(o, Mapping))]
    for option in options:
        values = _resolved(option, schema).get("enum")
        if isinstance(values, list):
            return tuple(str(v) for v in values)
    return ()


def _resolved(option: Mapping[str, object], schema: Mapping[str, object]) -> Mapping[str, object]:
    reference, definitions = option.get("$ref"), schema.get("$defs")
    if isinstance(reference, str) and isinstance(definitions, Mapping):
        found = definitions[reference.rsplit("/", 1)[-1]]
        assert isinstance(found, Mapping)
        return found
    return option


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
