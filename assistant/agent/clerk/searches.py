"""Searches: the words for which the clerk searches: its parts, its halves, and once more what is left of them."""

from .lexicon import Lexicon
from .understand import Understood

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
