"""Apart: a part of a question by its own words, where what is told before it hides its matter."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .choose import Choice
from .results import Run
from .understood import Understood

Chosen = Callable[[str, Mapping[str, Any], Understood], Choice]


def wanted(run: Run, asked: Understood, choices: Sequence[Choice]) -> list[str]:
    """The searches still to be made by a part's own words."""
    own = (asked.apart[c.part] for c in choices if c.part in asked.apart and _is_in_doubt(c, choices))
    return [query for query in dict.fromkeys(own) if run.search_of(query) is None]


def by_own_words(run: Run, asked: Understood, choices: Sequence[Choice], choose: Chosen) -> list[Choice]:
    """The choices, with what a part's own words get where with what is told before it got nothing, or another's.

    Args:
        run: the searches made.
        asked: the message.
        choices: what its parts get.
        choose: what a query gets of a message, of what its search found.
    """
    found = list(choices)
    for i, choice in enumerate(found):
        alone = asked.apart.get(choice.part, "")
        by_itself = run.search_of(alone) if alone and _is_in_doubt(choice, found) else None
        if by_itself is None:
            continue
        own = choose(alone, by_itself, asked.set_apart(choice.part))
        if _is_borne_out(own, choice) and not any(_same(own, other) for other in found if other is not choice):
            beside = [h for h in choice.hits if h["clause_id"] not in {o["clause_id"] for o in own.hits}]
            found[i] = replace(own, part=choice.part, hits=(*own.hits, *beside)[: max(len(own.hits), len(choice.hits))])
    return found


def _is_in_doubt(choice: Choice, choices: Sequence[Choice]) -> bool:
    """Whether a part got nothing, or the very same calculation as another part."""
    lost = not choice.sure and not choice.calculator
    return lost or any(_same(choice, other) for other in choices if other is not choice)


def _is_borne_out(own: Choice, choice: Choice) -> bool:
    """Whether what a part's own words surely get was found with what is told before it too, or is called for."""
    if own.calculator:
        return own.settled
    return own.sure and own.first in {str(h["clause_id"]) for h in choice.hits}


def _same(one: Choice, other: Choice) -> bool:
    """Whether two parts get the same calculation."""
    return bool(one.calculator) and one.calculator == other.calculator and one.inputs == other.inputs
