"""Chains: the result of one calculation as a fact of the next, where the question asks for both."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .callings import Schemas
from .inputs import inputs_for
from .lexicon import knowledge
from .results import Run
from .understood import Understood


@dataclass(frozen=True, slots=True)
class Chain:
    """Two calculations of which the second takes named results of the first."""

    first: str
    then: str
    says: re.Pattern[str]
    takes: Mapping[str, str]
    unless: tuple[str, ...] = ()


@cache
def chains() -> tuple[Chain, ...]:
    """The clerk's own chains, compiled."""
    return tuple(
        Chain(e["first"], e["then"], re.compile(e["says"], re.IGNORECASE), e["takes"], tuple(e.get("unless", ())))
        for e in knowledge("chains.yaml")
    )


def leads_to(first: str, calculators: Sequence[str]) -> bool:
    """Whether a calculation is made for one of these."""
    return any(chain.first == first and chain.then in calculators for chain in chains())


def following(run: Run, asked: Understood, schemas: Schemas) -> list[tuple[str, dict[str, Any]]]:
    """The calculations that the results of this run lead to, each with its inputs."""
    found = []
    for called in run.calculations():
        for chain in chains():
            if called.name == chain.first and chain.then in schemas and chain.says.search(asked.text):
                extra = called.result["extra"]
                given = {slot: extra[name] for slot, name in chain.takes.items() if name in extra}
                if called.result["value"] is not None and given and not any(n in extra for n in chain.unless):
                    found.append((chain.then, {**inputs_for(chain.then, schemas[chain.then], asked.facts), **given}))
    return found
