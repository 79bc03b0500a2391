"""Note: what a clause says in plain words, and the ways people ask about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class Plain:
    """One plain sentence, in English and in Spanish, and the words of the clause that it rests on.

    `clause_id` is the clause in which `quote` stands (the note's own or one below it) and
    `sentences` the numbers of that clause's sentences which it touches. `asks` and `asks_es` are the ways of asking
    that this sentence answers.
    """

    en: str
    es: str
    quote: str
    clause_id: ClauseId
    sentences: tuple[int, ...]
    asks: tuple[str, ...] = ()
    asks_es: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """The note of one clause: written to be corrected by a union or district editor, never mixed with the text.

    `asks` and `asks_es` are the ways of asking that the clause answers as a whole. `now` names, for a clause that has
    run out, those which rule its matter since.
    """

    clause_id: ClauseId
    topic: str
    says: tuple[Plain, ...]
    asks: tuple[str, ...]
    asks_es: tuple[str, ...] = ()
    covers: str = ""
    see: tuple[ClauseId, ...] = ()
    now: tuple[ClauseId, ...] = ()

    @property
    def ways(self) -> Mapping[str, tuple[int, ...]]:
        """Every way of asking in English, once, with the places of the plain sentences that answer it."""
        return _ways(self.asks, [plain.asks for plain in self.says])

    @property
    def ways_es(self) -> Mapping[str, tuple[int, ...]]:
        """Every way of asking in Spanish, as `ways`."""
        return _ways(self.asks_es, [plain.asks_es for plain in self.says])


def _ways(whole: Iterable[str], by_sentence: Sequence[Iterable[str]]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for place, asks in enumerate(by_sentence):
        for ask in asks:
            found[ask] = (*found.get(ask, ()), place)
    return found | {ask: () for ask in whole if ask not in found}
