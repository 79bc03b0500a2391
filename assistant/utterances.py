"""Utterances: how people ask for each calculation, from `corpus/<document>/utterances/*.yaml`."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from assistant.errors import CorpusError


class Entry(BaseModel):
    """One calculator's ways of being asked for, in English and in Spanish."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    calculator: str
    asks: tuple[str, ...] = Field(min_length=1)
    asks_es: tuple[str, ...] = ()


_ENTRIES = TypeAdapter(tuple[Entry, ...])


def load_utterances(corpus: Path, calculators: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The ways of asking by the calculator's name, of every document of the corpus, each once.

    Raises:
        CorpusError: naming the file and what is wrong: its form, or a calculator that does not exist.
    """
    known = set(calculators)
    found: dict[str, dict[str, None]] = {}
    for path in sorted(corpus.glob("*/utterances/*.yaml")):
        for entry in _entries(path):
            if entry.calculator not in known:
                raise CorpusError(f"{_name(path)}: there is no calculator '{entry.calculator}'.")
            ways = found.setdefault(entry.calculator, {})
            ways.update(dict.fromkeys((*entry.asks, *entry.asks_es)))
    return {name: tuple(ways) for name, ways in found.items()}


def _entries(path: Path) -> tuple[Entry, ...]:
    try:
        plain: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _ENTRIES.validate_python(plain or ())
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as exc:
        raise CorpusError(f"{_name(path)} is not readable YAML: {exc}") from exc
    except ValidationError as exc:
        first = exc.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise CorpusError(f"{_name(path)}: entry {where}: {first['msg']}.") from exc


def _name(path: Path) -> str:
    return f"{path.parents[1].name}/utterances/{path.name}"
