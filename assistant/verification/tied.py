"""Tied: the sentences of the contract on which a plain sentence of a note rests."""

from .case import Case


def tied_to(text: str, case: Case) -> frozenset[tuple[str, int]]:
    """The sentences on which this very text rests, if it is a plain sentence of a note."""
    return frozenset(
        (plain.clause_id, n)
        for document in case.documents
        for note in document.notes
        for plain in note.says
        if text in (plain.en, plain.es)
        for n in plain.sentences
    )
