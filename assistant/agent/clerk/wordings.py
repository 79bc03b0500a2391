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
    return tuple(
        (re.compile(rf"\b(?:{e['said']})(?!\w)", re.IGNORECASE), str(e["means"])) for e in yaml.safe_load(text)
    )
