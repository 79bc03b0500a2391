"""Joining: a part whose calculation waits for the result of another part's is left to the chain."""

from collections.abc import Sequence

from .chains import chains
from .choose import Choice
from .understand import Understood


def joined(choices: Sequence[Choice], asked: Understood) -> list[Choice]:
    """The choices without those whose calculation waits for a result of another one: the chain makes it."""
    chosen = {c.calculator for c in choices}
    waiting = {chain.then for chain in chains() if chain.first in chosen and chain.says.search(asked.text)}
    return [c for c in choices if c.calculator not in waiting or _is_whole(c)]


def _is_whole(choice: Choice) -> bool:
    """Whether a choice has all that any chain would hand to it."""
    return any(c.then == choice.calculator and set(c.takes) <= set(choice.inputs) for c in chains())
