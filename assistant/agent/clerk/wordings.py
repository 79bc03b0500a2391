"""Wordings: other words for the same thing, from a file of patterns and what each of them means."""

import re
from functools import cache
from importlib.resources import files

import yaml


def reworded(text: str, name: str) -> str:
    """The text with each wording of `knowledge/NAME.yaml` replaced by what it means, from the top of the file."""
    for said, meant in _wordings(name):
        text = said.sub(meant, text)
    return text


@cache
def _wordings(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    text = files(__package__).joinpath(f"knowledge/{name}.yaml").read_text(encoding="utf-8")
    return tuple((_whole_words(str(e["said"])), str(e["means"])) for e in yaml.safe_load(text))


def _whole_words(said: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{said})(?!(?<=\w)\w)", re.IGNORECASE)
