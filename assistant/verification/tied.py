"""Tied: the sentences of the contract on which a plain sentence of a note rests."""

from .case import Case


def tied_to(text: str, case: Case) -> frozenset[tuple[str, int]]:
    """The sentences on which this very text rests, if it is a plain sentence of a note."""
    return frozenset(pair for document in case.documents for pair in document.plain_sentences.get(text, ()))
