"""Facts: what a message says of the asker and the case, by the lexicon's slots."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from .dates import days_in, school_years_in
from .lexicon import Lexicon, Slot

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI"}
_WORDED = {"yes": "true", "no": "false"}
_SHARES = {"half": "0.5", "medio": "0.5", "full": "1"}


def facts_in(text: str, lexicon: Lexicon, near: date) -> dict[str, str]:
    """Every fact that the text states, by slot, as plain values (`7`, `III`, `0.6`, `2025-03-03`)."""
    found: dict[str, str] = {}
    for slot in lexicon.slots.values():
        value = _value(slot, text, near)
        if value is not None:
            found[slot.name] = value
    years = school_years_in(text)
    if years:
        found["school_year"] = years[0]
    return found


def _value(slot: Slot, text: str, near: date) -> str | None:
    for pattern in slot.patterns:
        match = pattern.search(text)
        if match is not None:
            raw = next((g for g in match.groups() if g), "")
            value = _typed(slot, raw, text[match.start() :], near)
            if value is not None:
                return value
    for value, words in slot.values:
        if words.search(text):
            return value
    return None


def _typed(slot: Slot, raw: str, tail: str, near: date) -> str | None:
    special = _SPECIAL.get(slot.name)
    if special is not None:
        return special(raw)
    if slot.kind == "day":
        days = days_in(raw or tail, near)
        return days[0].isoformat() if days else None
    if slot.kind in ("integer", "decimal"):
        return _number(raw, whole=slot.kind == "integer")
    return _WORDED.get(slot.kind) or raw.strip() or None


def _column(raw: str) -> str:
    """A column in the contract's Roman numerals."""
    return _ROMAN.get(raw, raw.upper())


def _share(raw: str) -> str | None:
    """A share of full time: `60` and `.6` are 0.6."""
    raw = raw.lower()
    if raw in _SHARES:
        return _SHARES[raw]
    number = Decimal(raw)
    share = number / 100 if number > 2 else number
    return format(share.normalize(), "f") if 0 < share <= 2 else None


def _number(raw: str, *, whole: bool) -> str | None:
    try:
        number = Decimal(raw.replace(",", "").replace("$", ""))
    except InvalidOperation:
        return None
    return str(int(number)) if whole else format(number, "f")


_SPECIAL: Mapping[str, Callable[[str], str | None]] = {"column": _column, "fte": _share}


def inputs_for(schema: Mapping[str, object], facts: Mapping[str, str]) -> dict[str, str]:
    """The facts that a calculator takes, by its JSON Schema; a value that its field does not accept is left out."""
    properties = schema.get("properties")
    assert isinstance(properties, Mapping)
    return {
        name: facts[name]
        for name, field in properties.items()
        if name in facts and _accepts(field, facts[name], schema)
    }


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
