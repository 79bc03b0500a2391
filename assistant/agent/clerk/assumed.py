"""Assumed: what a calculator takes for granted that the asker's words say is otherwise, and that is then asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.agent.spoken import pattern

from .choose import Choice
from .lexicon import knowledge
from .understood import Understood


@dataclass(frozen=True, slots=True)
class Assumed:
    """A fact that some calculators take for granted, the words that leave it open, and the question for it."""

    slot: str
    calculators: frozenset[str]
    told: frozenset[str]
    says: re.Pattern[str]
    unless: re.Pattern[str]
    question: Mapping[str, str]
    clause: str


@cache
def _known() -> tuple[Assumed, ...]:
    return tuple(
        Assumed(
            slot=str(e["slot"]),
            calculators=frozenset(map(str, e["calculators"])),
            told=frozenset((str(e["slot"]), *map(str, e.get("told", ())))),
            says=pattern(str(e["says"])),
            unless=pattern(str(e["unless"])),
            question={"en": str(e["en"]), "es": str(e["es"])},
            clause=str(e.get("clause", "")),
        )
        for e in knowledge("assumed.yaml")
    )


def open_in(choice: Choice, asked: Understood) -> list[dict[str, Any]]:
    """The facts that the part's calculator would assume and that the asker says are otherwise, without the number."""
    words = f"{asked.wording.get(choice.part) or asked.text} {asked.english}"
    if not asked.personal and not asked.insists:
        return []
    return [
        {"slot": a.slot, **a.question, "choices": [], **({"clause_id": a.clause} if a.clause else {})}
        for a in _known()
        if choice.calculator in a.calculators
        and not a.told & set(choice.inputs)
        and a.says.search(words)
        and not a.unless.search(words)
    ]
