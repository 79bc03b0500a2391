"""Contrast: every tenth answered question again, with its deciding clauses taken away; it must not be answered."""

from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from assistant.answer import Status

from .door import House
from .generate import Progress, ask
from .hiding import with_all_below
from .sample import Item

EACH = 10


@dataclass(frozen=True, slots=True)
class Contrast:
    """What became of a question whose deciding clauses were hidden; `cited` is what it was answered from, if it was."""

    id: str
    hidden: tuple[str, ...]
    status: str
    cited: tuple[str, ...]

    @property
    def held(self) -> bool:
        """Whether the question was not answered."""
        return self.status != Status.ANSWERED


def chosen(items: Sequence[Item]) -> tuple[Item, ...]:
    """Every tenth of the questions that the contract answers."""
    return tuple(i for i in items if i.status == Status.ANSWERED)[::EACH]


async def contrast(house: House, items: Sequence[Item], progress: Progress) -> tuple[Contrast, ...]:
    """Ask each chosen question of an assistant that has none of the clauses that would do."""
    found = []
    picked = chosen(items)
    for n, item in enumerate(picked, start=1):
        hidden = with_all_below(house.contract, (c for point in item.clauses for c in point))
        async with house.door(hidden) as client:
            found.append(await _asked(client, item, hidden))
        progress(n, len(picked))
    return tuple(found)


async def _asked(client: httpx.AsyncClient, item: Item, hidden: frozenset[str]) -> Contrast:
    answer, _ = await ask(client, item)
    cited = tuple(str(c["clause_id"]) for c in answer["citations"])
    return Contrast(item.id, tuple(sorted(hidden)), str(answer["status"]), cited)
