"""Joining: which calculations of several parts are made, and which are left to the chain of another part's."""

from collections.abc import Sequence

from .chains import chains
from .choose import Choice
from .facts import is_topic
from .results import Run
from .understood import Understood


def joined(choices: Sequence[Choice], asked: Understood) -> list[Choice]:
    """The choices without those whose calculation waits for a result of another one: the chain makes it."""
    chosen = {c.calculator for c in choices}
    waiting = {chain.then for chain in chains() if chain.first in chosen and chain.says.search(asked.text)}
    return [c for c in choices if c.calculator not in waiting or _is_whole(c)]


def still_wanted(run: Run, choice: Choice, choices: Sequence[Choice]) -> bool:
    """Whether the calculation of a choice is still to be made.

    Once, or once for each thing that parts ask of it; once more where it missed facts that an earlier turn had told.
    """
    if not choice.calculator:
        return False
    others = [c.inputs for c in choices if c.calculator == choice.calculator and _topic(c) != _topic(choice)]
    again = bool(others) or _knows_more(run, choice)
    determined = any(c.name == choice.calculator for c in run.calculations())
    return not run.made(choice.calculator, choice.inputs) and (again or not determined)


def _knows_more(run: Run, choice: Choice) -> bool:
    """Whether a calculation asked for facts with some of the inputs that it now has."""
    asked = (c.args for c in run.calculations() if c.name == choice.calculator and c.result["outcome"] == "needs_input")
    return bool(run.memory) and any(
        args != choice.inputs and all(choice.inputs.get(n) == v for n, v in args.items()) for args in asked
    )


def _topic(choice: Choice) -> list[tuple[str, object]]:
    return sorted((name, value) for name, value in choice.inputs.items() if is_topic(name))


def _is_whole(choice: Choice) -> bool:
    """Whether a choice has all that any chain would hand to it."""
    return any(c.then == choice.calculator and set(c.takes) <= set(choice.inputs) for c in chains())
