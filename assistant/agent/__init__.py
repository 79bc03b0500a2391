"""The agent: the only package that imports langchain, and only when an agent or a model is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .clerk import asked_day
from .deps import Deps, Ledger, Library
from .draft import Draft, MissingFact, Statement, SupportedBy
from .memory import memory_after
from .proposing import Proposed, Proposer, Turn

if TYPE_CHECKING:
    from .agent import Agent
    from .models import chat_model, clerk_model

__all__ = [
    "Agent",
    "Deps",
    "Draft",
    "Ledger",
    "Library",
    "MissingFact",
    "Proposed",
    "Proposer",
    "Statement",
    "SupportedBy",
    "Turn",
    "asked_day",
    "chat_model",
    "clerk_model",
    "memory_after",
]

_LATE = {"Agent": ".agent", "chat_model": ".models", "clerk_model": ".models"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(_LATE[name], __package__), name)
