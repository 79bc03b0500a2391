"""Words: what this channel says beside an answer, from `strings/`, in the languages that are spoken here."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def words(language: str) -> Mapping[str, str]:
    """All that this channel says in a language, by key."""
    text = files(__package__).joinpath("strings", f"{language}.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


def say(language: str, key: str, **slots: object) -> str:
    """The words under `key` in a language, with its slots filled.

    Raises:
        KeyError: if there are none.
    """
    return words(language)[key].format(**slots)
