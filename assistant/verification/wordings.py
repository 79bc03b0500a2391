"""Fixed wordings as data: abstention, refusal, clarification, whom to ask."""

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def _wordings() -> dict[str, Any]:
    text = files(__package__).joinpath("wordings.yaml").read_text(encoding="utf-8")
    loaded = yaml.safe_load(text)
    assert isinstance(loaded, dict)
    return loaded


def wording(key: str, language: str, **slots: str) -> str:
    """The wording called `key` in `en` or `es`, its slots filled.

    Raises:
        KeyError: if there is no such wording.
    """
    return str(_wordings()[key][language]).format(**slots)


def day_in(day: date, language: str) -> str:
    """A day as people write it: `June 30, 2026`, `30 de junio de 2026`."""
    month = wording("months", language).split()[day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language == "es" else f"{month} {day.day}, {day.year}"


def ask_whom(places: tuple[str, ...], language: str) -> str:
    """`Ask your SJTA representative or Human Resources.` for places known here; unknown ones are left out."""
    known = _wordings()["refer"]
    names = [str(known[p][language]) for p in places if p in known]
    if not names:
        names = [str(known[p][language]) for p in ("sjta", "hr")]
    joined = {"en": " or ", "es": " o "}[language].join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return wording("ask_whom", language, who=joined)


@cache
def emergency_numbers() -> frozenset[str]:
    """The numbers to call in an emergency: the only ones that words of courtesy may hold."""
    return frozenset(re.findall(r"\d+", str(_wordings()["refer"]["crisis"]["en"])))


def places() -> tuple[str, ...]:
    """Every place that an answer can refer to."""
    return tuple(_wordings()["refer"])
