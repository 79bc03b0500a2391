"""The built-in chat model; its knowledge is data."""

from .dates import asked_day
from .lexicon import lexicon
from .model import ClerkModel
from .moves import Clerk

__all__ = ["Clerk", "ClerkModel", "asked_day", "lexicon"]
