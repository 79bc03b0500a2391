"""The command line: answers, clauses and calculations on a terminal, or as JSON for machines."""

from .options import inputs_of, options_of
from .talk import chat
from .terminal import Terminal

__all__ = ["Terminal", "chat", "inputs_of", "options_of"]
