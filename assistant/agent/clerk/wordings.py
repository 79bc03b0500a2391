"""Wordings: other words for the same thing, from a file of patterns and what each of them means."""

import re
from functools import cache

from .lexicon import knowledge


def reworded(text: str, name: str) -> str:
    """The text with each wording of `knowledge/NAME.yaml` replaced by what it means, from the top of the file."""
    for said, meant in _wordings(name):
        text = said.sub(meant, text)
    return text


@cache
def _wordings(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_whole_words(str(e["said"])), str(e["means"])) for e in knowledge(f"{name}.yaml"))


def _whole_words(said: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{said})(?!(?<=\w)\w)", re.IGNORECASE)
