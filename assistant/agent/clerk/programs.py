"""Programs: to which program of the District someone moves, and whose years the years told beside it are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.agent.spoken import opening

from .experience import says_elsewhere
from .lexicon import knowledge
from .quantities import quantities_in

_CALCULATOR = "salary_placement"
_YEAR = "year"


@dataclass(frozen=True, slots=True)
class _Program:
    """A program, its words, the words of a move to it, and the fact that years in it are."""

    name: str
    words: re.Pattern[str]
    reached: re.Pattern[str]
    years: str


def moved_in(text: str) -> dict[str, str]:
    """The program to which a message moves its asker, and the years of each program that it tells besides.

    Args:
        text: the message, its numbers in digits.
    """
    moves = [(m.start(), m, program) for program in _programs() if (m := program.reached.search(text))]
    if not moves:
        return {}
    _, move, reached = min(moves, key=lambda found: (found[0], found[1].end()))
    told = _without_denied(f"{text[: move.start('to')]}. {text[move.end() :]}")
    years: dict[str, int] = {}
    for quantity in quantities_in(told):
        if quantity.unit == _YEAR and quantity.value.isdigit() and (name := _of_program(quantity.clause)):
            years[name] = years.get(name, 0) + int(quantity.value)
    facts = {f"{_CALCULATOR}.{name}": str(total) for name, total in years.items()}
    return {f"{_CALCULATOR}.program": reached.name, **facts} if facts else {}


def _without_denied(text: str) -> str:
    """The text without the programs in which someone never worked."""
    for program in _programs():
        text = re.sub(rf"{_known('never').pattern}(?:{program.words.pattern})", " ", text, flags=re.IGNORECASE)
    return text


def _of_program(clause: str) -> str:
    """The fact that the years of a clause are: those of the program that it names; the regular one's by default."""
    if _known("elsewhere").search(clause) or says_elsewhere(clause):
        return ""
    named = [p for p in _programs() if p.words.search(clause)]
    if len(named) == 1:
        return named[0].years
    return _programs()[-1].years if not named and _known("here").search(clause) else ""


@cache
def _programs() -> tuple[_Program, ...]:
    """The programs, the regular one last."""
    entries: Mapping[str, Any] = knowledge("programs.yaml")
    return tuple(
        _Program(name, opening(e["words"]), re.compile(rf"\b{entries['goes']}(?:{e['words']})", re.I), str(e["years"]))
        for name, e in entries["programs"].items()
    )


@cache
def _known(what: str) -> re.Pattern[str]:
    return opening(str(knowledge("programs.yaml")[what]))
