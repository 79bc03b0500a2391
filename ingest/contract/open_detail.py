"""Open detail: what the clauses of a matter leave open, recorded so that the clause is not told in its place."""

from dataclasses import dataclass

from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class OpenDetail:
    """A detail that people ask for and that the clauses of its matter, which they find, do not settle.

    `clauses` are where the matter stands, each with all below it. `en` and `es` finish "The contract does not say";
    `asked` are patterns one of which shows that the detail is asked for, `unless` patterns one of which shows that it
    is not; `tries` are questions that ask for it; `refer` tells whom to ask.
    """

    clauses: tuple[ClauseId, ...]
    en: str
    es: str
    asked: tuple[str, ...]
    tries: tuple[str, ...]
    unless: tuple[str, ...] = ()
    refer: tuple[str, ...] = ()
