"""Load and save a compiled contract: the only input and output of this package."""

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
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
    return _reader(kind)(plain)


Reader = Callable[[Any], Any]


@cache
def _reader(kind: Any) -> Reader:
    """How a value of this type is read, worked out once a type: a contract has a hundred thousand values."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = _reader(next(a for a in get_args(kind) if a is not type(None)))
        return inner if inner is _as_it_is else lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        item = _reader(get_args(kind)[0])
        return tuple if item is _as_it_is else lambda plain: tuple([item(p) for p in plain])
    if origin is not None and issubclass(origin, Mapping):
        key, value = (_reader(a) for a in get_args(kind))
        return lambda plain: {key(k): value(v) for k, v in plain.items()}
    if dataclasses.is_dataclass(kind):
        build: Any = kind
        return lambda plain: build(**{**plain, **{n: read(plain[n]) for n, read in _changed(build) if n in plain}})
    return _scalar_reader(kind)


@cache
def _changed(kind: Any) -> tuple[tuple[str, Reader], ...]:
    """The fields of a dataclass that JSON holds in another form, and how they are read: most stand as they are."""
    readers = ((name, _reader(hint)) for name, hint in get_type_hints(kind).items())
    return tuple((name, read) for name, read in readers if read is not _as_it_is)


def _scalar_reader(kind: Any) -> Reader:
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {m.value: m for m in kind}
        return lambda plain: members[plain]
    if kind is Decimal:
        return Decimal
    return date.fromisoformat if kind is date else _as_it_is


def _as_it_is(plain: Any) -> Any:
    return plain
