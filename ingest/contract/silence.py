"""Silence: a matter on which the contract says nothing, recorded so that it is found as such."""

from dataclasses import dataclass

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class Silence:
    """A matter that people ask about and the contract does not settle, what to say then and whom to ask.

    `absent` are patterns of words that the contract would use if it dealt with the matter; ingest has seen that no
    clause does. `clauses` are the nearest ones, as pointers. `asks` are ways in which people ask about it.
    """

    matter: str
    en: str
    es: str
    refer: tuple[str, ...]
    absent: tuple[str, ...]
    asks: tuple[str, ...]
    asks_es: tuple[str, ...] = ()
    clauses: tuple[ClauseId, ...] = ()
