"""Kinds: the word of a follow-up that takes the place of another word of its kind in the question before."""

import re
from collections.abc import Sequence
from functools import cache

from .lexicon import knowledge


def with_word(before: str, text: str) -> str:
    """The earlier question with its word of some kind replaced by the other one of this message; empty if it has none.

    `how long is a high school counselor's year` and then `and at a K-8 instead?`. Only where both messages name one
    word of the kind, so that it is clear which one is meant.
    """
    changed = before
    for words in kinds():
        old, new = (_named(words, message) for message in (changed, text))
        if len(old) == 1 and len(new) == 1 and old[0].group().lower() != new[0].group().lower():
            changed = changed[: old[0].start()] + new[0].group() + changed[old[0].end() :]
    return changed if changed != before else ""


@cache
def kinds() -> tuple[re.Pattern[str], ...]:
    """The words of each kind, the longer ones first."""
    found = knowledge("kinds.yaml").values()
    return tuple(
        re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)
        for words in found
    )


def _named(words: re.Pattern[str], message: str) -> Sequence[re.Match[str]]:
    """The words of a kind that a message names, each once."""
    return list({match.group().lower(): match for match in words.finditer(message)}.values())
