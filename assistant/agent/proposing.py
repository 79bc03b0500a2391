"""Proposing: what goes into a run of the agent and what comes out, known without the libraries that run it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .deps import Deps
from .draft import Draft


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier turn of the conversation: what was asked and what was answered."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A draft, and the model that wrote it; `fallback` says why another model than the configured one did."""

    draft: Draft
    model: str
    fallback: str = ""


class Proposer(Protocol):
    """Ends every question in a draft."""

    async def propose(self, question: str, history: Sequence[Turn], memory: dict[str, Any], deps: Deps) -> Proposed:
        """A draft for the question; see `Agent.propose`."""
