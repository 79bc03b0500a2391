"""Words: what this channel says beside an answer, from `words.json`."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _words() -> Mapping[str, str]:
    found: dict[str, str] = json.loads(files(__package__).joinpath("words.json").read_text(encoding="utf-8"))
    return found


def say(key: str, **slots: object) -> str:
    """The words under `key`, with its slots filled.

    Raises:
        KeyError: if there are none.
    """
    return _words()[key].format(**slots)
