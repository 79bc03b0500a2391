"""Strict reading of declarations: YAML in which every scalar stays a string and every key is known.

Clause ids such as `5.10` and dates stay the text that was written; a duplicate key, an unknown key,
a missing key and a value of another kind are errors that name the file and the key.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from ingest.contract.errors import IngestError


class DeclarationError(IngestError):
    """A declaration file is not what the strict reader accepts: the file, the key and the reason."""


class _StringLoader(yaml.CSafeLoader):
    """A safe loader that resolves nothing but null and refuses a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [str(key.value) for key, _ in node.value]
        twice = next((k for k in keys if keys.count(k) > 1), None)
        if twice is not None:
            raise yaml.constructor.ConstructorError(None, None, f"the key '{twice}' stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


_StringLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def records(text: str, file: str) -> tuple[Record, ...]:
    """The records of a declaration file that is a list.

    Raises:
        DeclarationError: if the text is not YAML or not a list of mappings.
    """
    plain = _load(text, file)
    if not isinstance(plain, list):
        raise DeclarationError(file, "(whole file)", "a list of records is expected")
    return tuple(Record(file, f"[{n}]", item) for n, item in enumerate(plain, start=1))


def record(text: str, file: str) -> Record:
    """The one record of a declaration file that is a mapping.

    Raises:
        DeclarationError: if the text is not YAML or not a mapping.
    """
    return Record(file, "(whole file)", _load(text, file))


def _load(text: str, file: str) -> Any:
    try:
        return yaml.load(text, Loader=_StringLoader)  # noqa: S506 - a safe loader with fewer resolvers
    except yaml.YAMLError as exc:
        raise DeclarationError(file, "(whole file)", f"not readable as YAML: {exc}") from exc


class Record:
    """A mapping of a declaration file whose keys are taken one by one; `done` refuses what is left."""

    def __init__(self, file: str, where: str, plain: Any) -> None:
        if not isinstance(plain, dict):
            raise DeclarationError(file, where, "a mapping is expected")
        self.file = file
        self.where = f"{where} {plain['id']}" if isinstance(plain.get("id"), str) else where
        self._left: dict[str, Any] = {str(k): v for k, v in plain.items()}

    def error(self, key: str, reason: str) -> DeclarationError:
        """The error that names this record, `key` and `reason`."""
        return DeclarationError(self.file, f"{self.where}: {key}", reason)

    def text(self, key: str) -> str:
        """The text under `key`, white space folded, which must be there."""
        found = self.optional(key)
        if found is None:
            raise self.error(key, "is missing")
        return found

    def optional(self, key: str) -> str | None:
        """The text under `key`, or None."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.error(key, "a text is expected")
        return " ".join(value.split())

    def number(self, key: str) -> int | None:
        """The whole number under `key`, or None."""
        value = self.optional(key)
        if value is None:
            return None
        if not value.isdecimal():
            raise self.error(key, f"'{value}' is not a whole number")
        return int(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """The yes or no under `key`."""
        value = self.optional(key)
        if value is None:
            return default
        if value not in ("true", "false"):
            raise self.error(key, f"'{value}' is neither true nor false")
        return value == "true"

    def day(self, key: str) -> date | None:
        """The ISO date under `key`, or None."""
        value = self.optional(key)
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError as exc:
            raise self.error(key, f"'{value}' is not a date of the form 2024-07-01") from exc

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under `key`; empty where there is none."""
        value = self._left.pop(key, None)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.error(key, "a list of texts is expected")
        return tuple(" ".join(v.split()) for v in value)

    def pairs(self, key: str) -> dict[str, str]:
        """The mapping of texts to texts under `key`; empty where there is none."""
        value = self._left.pop(key, None)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            raise self.error(key, "a mapping of texts is expected")
        return {" ".join(str(k).split()): v for k, v in value.items()}

    def parts(self, key: str) -> tuple[Record, ...]:
        """The list of records under `key`; empty where there is none."""
        value = self._left.pop(key, None)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self.error(key, "a list of records is expected")
        return tuple(Record(self.file, f"{self.where}: {key}[{n}]", v) for n, v in enumerate(value, start=1))

    def lines(self, key: str) -> tuple[int, ...]:
        """The source line numbers under `key`, written `3640-3659, 3661`; empty where there are none."""
        value = self.optional(key)
        return () if value is None else tuple(self._expand(key, value))

    def done(self) -> None:
        """Refuse the keys that nobody took."""
        if self._left:
            raise self.error(next(iter(self._left)), "is not a known key")

    def _expand(self, key: str, value: str) -> Iterator[int]:
        for part in value.split(","):
            first, _, last = part.strip().partition("-")
            if not first.isdecimal() or not (last or first).isdecimal() or int(last or first) < int(first):
                raise self.error(key, f"'{part.strip()}' is not a line or a range of lines")
            yield from range(int(first), int(last or first) + 1)
