"""Searches: the words for which the clerk searches: its parts, its halves, and once more what is left of them."""

from typing import Any

from .lexicon import Lexicon
from .understood import Understood

PARTS = 6
_MATTER = 3


def queries(asked: Understood) -> tuple[str, ...]:
    """The parts of the question that are searched, each on its own."""
    return asked.parts[:PARTS]


def halves_of(asked: Understood) -> tuple[str, ...]:
    """The halves of a question that are searched beside it; of a message that leans on the one before, none."""
    return asked.halves[:PARTS] if len(asked.parts) == 1 and not asked.follow_up else ()


def original(asked: Understood) -> str:
    """The message's own words, where its query is a translation."""
    return asked.text[:400] if asked.language == "es" else ""


def own_words(asked: Understood, part: str) -> str:
    """The words that ask for a part as they were written, where its query spells them out otherwise (`prep`, `HR`).

    None of one part of several whose own words are not known: those of the others would be taken for them.
    """
    written = asked.wording.get(part) or (asked.asking if len(asked.parts) == 1 else "")
    known = not written or written.lower() in part.lower()
    return written[:400] if asked.language == "en" and not known else ""


def arguments(asked: Understood, part: str) -> dict[str, Any]:
    """The arguments of the first search for a part."""
    plain = {"query": part, "second": False, "original": original(asked)}
    written = own_words(asked, part)
    return {**plain, "words": written} if written else plain


class Core:
    """Cuts from a query what the asker says of himself or herself, which may hide the matter: for a second search."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._told = (lexicon.status, *(words for _, words in lexicon.groups))

    def of(self, query: str) -> str:
        """The query without these words; as it is where too little would be left."""
        core = query
        for words in self._told:
            core = words.sub(" ", core)
        core = " ".join(core.strip(" ,.;:").split())
        return core if len(core.split()) >= _MATTER else query
