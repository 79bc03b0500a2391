"""Step 9: what is embedded and searched: each clause's words, each plain sentence, each way of asking."""

from collections.abc import Iterator, Mapping

from .contract import Clause, ClauseId, ClauseKind, Contract, Note, Passage, Silence
from .contract.passage import PassageKind

_FOLDED_WORDS = 160
_WINDOW_WORDS = 170
_NAME_WORDS = 9
_NEVER_FOLDED = frozenset({ClauseKind.ARTICLE, ClauseKind.EXHIBIT, ClauseKind.PAGE})

_Line = tuple[str, tuple[int, ...]]
"""A small view, and the places of the plain sentences that answer it."""


def build_passages(contract: Contract) -> tuple[Passage, ...]:
    """The passages of `contract` in document order: for each clause its words, then its note.

    A clause whose words and those below it are short is one passage; otherwise its own words and each
    child stand apart, long texts in windows of whole sentences. No passage crosses an article or
    exhibit. Struck-out words are never in a passage. Ways of asking about silent matters come last.
    """
    notes = {note.clause_id: note for note in contract.notes}
    of_clauses = (
        passage
        for root in contract.roots()
        for passage in (*_words_of(contract, root), *_notes_below(contract, root, notes))
    )
    return (*of_clauses, *(p for silence in contract.silences for p in _asks_of(contract, silence)))


def _words_of(contract: Contract, clause: Clause) -> Iterator[Passage]:
    below = tuple(contract.walk(clause.id))
    whole = "\n".join(_labelled(c, clause) for c in below if c.text)
    if clause.children and clause.kind not in _NEVER_FOLDED and len(whole.split()) <= _FOLDED_WORDS:
        if whole:
            yield _passage(contract, clause, whole, tuple(c.id for c in below))
        return
    windows = tuple(_windows(clause))
    for n, window in enumerate(windows, start=1):
        yield _passage(contract, clause, window, (clause.id,), window=n if len(windows) > 1 else 0)
    for child in clause.children:
        yield from _words_of(contract, contract.clauses[child])


def _windows(clause: Clause) -> Iterator[str]:
    """The clause's own words in force, cut into windows of whole sentences."""
    window: list[str] = []
    size = 0
    for sentence in clause.sentences:
        if sentence.struck:
            continue
        words = len(sentence.text.split())
        if window and size + words > _WINDOW_WORDS:
            yield " ".join(window)
            window, size = [], 0
        window.append(sentence.text)
        size += words
    if window:
        yield " ".join(window)


def _passage(
    contract: Contract, clause: Clause, text: str, clause_ids: tuple[ClauseId, ...], window: int = 0
) -> Passage:
    path = contract.path(clause.id)
    return Passage(
        id=f"{contract.document}/{clause.id}" + (f"/words-{window}" if window else ""),
        kind=PassageKind.CLAUSE,
        document=contract.document,
        clause_id=clause.id,
        clause_ids=clause_ids,
        root=path[0].id,
        path=tuple(_name(c) for c in path if c is not clause or c.heading),
        text=text,
        background=contract.background,
    )


def _labelled(clause: Clause, top: Clause) -> str:
    return clause.text if clause is top else f"{clause.number} {clause.text}"


def _name(clause: Clause) -> str:
    """How a clause is called in a path: its number and heading, or the first words of its text."""
    number = clause.number if clause.kind not in (ClauseKind.PART, ClauseKind.PAGE, ClauseKind.COVER) else ""
    words = clause.heading or " ".join(clause.text.split()[:_NAME_WORDS])
    return f"{number} {words}".strip()


def _notes_below(contract: Contract, root: Clause, notes: Mapping[ClauseId, Note]) -> Iterator[Passage]:
    for clause in contract.walk(root.id):
        note = notes.get(clause.id)
        if note is not None:
            yield from _views(contract, clause, root, note)


def _views(contract: Contract, clause: Clause, root: Clause, note: Note) -> Iterator[Passage]:
    """The small views of a note: English before Spanish, so that the n-th sentence is the n-th view."""
    texts: tuple[tuple[PassageKind, str, str, list[_Line]], ...] = (
        (PassageKind.SAY, "say", "en", [(plain.en, ()) for plain in note.says]),
        (PassageKind.SAY, "dice", "es", [(plain.es, ()) for plain in note.says]),
        (PassageKind.ASK, "ask", "en", [*note.ways.items(), *((topic, ()) for topic in note.topic.split("; "))]),
        (PassageKind.ASK, "pregunta", "es", list(note.ways_es.items())),
    )
    for kind, name, language, lines in texts:
        for n, (text, answers) in enumerate(lines, start=1):
            yield Passage(
                id=f"{contract.document}/{clause.id}/{name}-{n}",
                kind=kind,
                document=contract.document,
                clause_id=clause.id,
                clause_ids=(clause.id,),
                root=root.id,
                path=(),
                text=text,
                language=language,
                background=contract.background,
                says=answers,
            )


def _asks_of(contract: Contract, silence: Silence) -> Iterator[Passage]:
    """The ways of asking about a matter on which the contract is silent."""
    for language, asks in (("en", silence.asks), ("es", silence.asks_es)):
        for n, text in enumerate(asks, start=1):
            yield Passage(
                id=f"{contract.document}/silence/{silence.matter}/{language}-{n}",
                kind=PassageKind.SILENCE,
                document=contract.document,
                clause_id=ClauseId(""),
                clause_ids=(),
                root=ClauseId(""),
                path=(),
                text=text,
                matter=silence.matter,
                language=language,
                background=contract.background,
            )
