"""Views: everything that is said of a clause or a calculator, by how it is said; some ways of asking left out."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.contract import Passage
from ingest.contract.passage import PassageKind

_ENOUGH = 6
_ENGLISH = "en"


@dataclass(slots=True)
class Views:
    """How people ask for one target in English and in Spanish, its plain sentences, its own words."""

    asks: list[str] = field(default_factory=list)
    asks_es: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    says_es: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def keep(self, passage: Passage) -> None:
        """Add a passage under its kind and language."""
        english = passage.language == _ENGLISH
        if passage.kind is PassageKind.CLAUSE:
            self.words.append(passage.embedded_text)
        elif passage.kind is PassageKind.SAY:
            (self.says if english else self.says_es).append(passage.text)
        else:
            (self.asks if english else self.asks_es).append(passage.text)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A way of asking that the model does not learn, and the target that it should find."""

    text: str
    target: str


def views_of(passages: Iterable[Passage]) -> dict[str, Views]:
    """The views of every clause, calculator and silent matter that people ask about; background documents left out."""
    found: dict[str, Views] = {}
    for passage in passages:
        if not passage.background:
            found.setdefault(passage.clause_id or passage.calculator or passage.matter, Views()).keep(passage)
    return {target: views for target, views in found.items() if views.asks or views.asks_es}


def leave_out(views: Mapping[str, Views], seed: int) -> tuple[LeftOut, ...]:
    """One way of asking of every target that has enough of them, taken out of its views."""
    chosen = random.Random(seed)  # noqa: S311 - a sample, no secret
    left: list[LeftOut] = []
    for target, one in views.items():
        if len(one.asks) > _ENOUGH:
            left.append(LeftOut(one.asks.pop(chosen.randrange(len(one.asks) - 1)), target))
    return tuple(left)
