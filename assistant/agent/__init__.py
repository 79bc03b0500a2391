"""The agent: the only package that imports langchain."""

from .agent import Agent, Proposed, Turn
from .clerk import asked_day
from .deps import Deps, Ledger, Library
from .draft import Draft, MissingFact, Statement, SupportedBy
from .memory import memory_after
from .models import chat_model, clerk_model

__all__ = [
    "Agent",
    "Deps",
    "Draft",
    "Ledger",
    "Library",
    "MissingFact",
    "Proposed",
    "Statement",
    "SupportedBy",
    "Turn",
    "asked_day",
    "chat_model",
    "clerk_model",
    "memory_after",
]
