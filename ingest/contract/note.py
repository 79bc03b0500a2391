"""Note: what a clause says in plain words, and the ways people ask about it."""

from dataclasses import dataclass

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class Plain:
    """One plain sentence, in English and in Spanish, and the words of the clause that it rests on.

    `clause_id` is the clause in which `quote` stands (the note's own or one below it) and
    `sentences` the numbers of that clause's sentences which it touches.
    """

    en: str
    es: str
    quote: str
    clause_id: ClauseId
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """The note of one clause: written to be corrected by a union or district editor, never mixed with the text."""

    clause_id: ClauseId
    topic: str
    says: tuple[Plain, ...]
    asks: tuple[str, ...]
    asks_es: tuple[str, ...] = ()
    covers: str = ""
    see: tuple[ClauseId, ...] = ()
