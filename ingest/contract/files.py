"""Load and save a compiled contract: the only input and output of this package."""

import dataclasses
import json
import types
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from .contract import Contract


class UnreadableContractError(Exception):
    """A compiled contract file is missing, truncated or of another form."""


def save(contract: Contract, path: Path) -> None:
    """Write `contract` as JSON, one stable order, UTF-8."""
    path.write_text(json.dumps(to_plain(contract), ensure_ascii=False, indent=1), encoding="utf-8")


def load(path: Path) -> Contract:
    """Read a contract that `save` wrote.

    Raises:
        UnreadableContractError: if the file is missing or does not hold a contract.
    """
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        contract = from_plain(Contract, plain)
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise UnreadableContractError(f"{path.name} cannot be read as a compiled contract: {exc}") from exc
    assert isinstance(contract, Contract)
    return contract


def to_plain(value: Any) -> Any:
    """A dataclass, mapping or sequence as what JSON can hold."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(k): to_plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(v) for v in value]
    return _plain_scalar(value)


def _plain_scalar(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def from_plain(kind: Any, plain: Any) -> Any:
    """The inverse of `to_plain` for the types of this package."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = [a for a in get_args(kind) if a is not type(None)]
        return None if plain is None else from_plain(inner[0], plain)
    if origin is tuple:
        item = get_args(kind)[0]
        return tuple(from_plain(item, p) for p in plain)
    if origin is not None and issubclass(origin, Mapping):
        key, item = get_args(kind)
        return {from_plain(key, k): from_plain(item, v) for k, v in plain.items()}
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        build: Any = kind
        return build(**{name: from_plain(hints[name], p) for name, p in plain.items()})
    return _scalar(kind, plain)


def _scalar(kind: Any, plain: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind is Decimal:
        return Decimal(plain)
    if kind is date:
        return date.fromisoformat(plain)
    return plain
