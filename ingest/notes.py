"""Step 5: the plain-language notes, each sentence tied to the sentences of the contract that it rests on.

A wrong note is refused; all problems of all files are told at once, by file, clause and what to do.
"""

import dataclasses
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from .contract import Clause, ClauseId, Contract, Note, Plain
from .contract.errors import NoteError
from .contract.figures import numbers_in
from .declared import DeclarationError, Record, records

_FEWEST_ASKS = 6
_MOST_SAYS = 5
_DIGITS = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
_RUNS = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")


@dataclasses.dataclass(frozen=True, slots=True)
class WrittenPlain:
    """One sentence of a note as written in its file."""

    en: str
    es: str
    quote: str
    asks: tuple[str, ...] = ()
    asks_es: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class WrittenNote:
    """One note as written in its file, not yet checked against the contract."""

    file: str
    clause: str
    topic: str
    covers: str
    says: tuple[WrittenPlain, ...]
    asks: tuple[str, ...]
    asks_es: tuple[str, ...]
    see: tuple[str, ...]
    now: tuple[str, ...] = ()


def load_notes(folder: Path) -> tuple[WrittenNote, ...]:
    """The notes of every YAML file in `folder`, in the order of the files; none if there is no such folder.

    Raises:
        NoteError: if files are not YAML of the form that docs/notes-format.md gives; all are named.
    """
    found: list[WrittenNote] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            found += [_written(entry) for entry in records(path.read_text(encoding="utf-8"), path.name)]
        except (DeclarationError, UnicodeDecodeError) as exc:
            problems.append(str(exc) if isinstance(exc, DeclarationError) else f"{path.name}: not UTF-8: {exc}")
    if problems:
        raise NoteError(folder.name, tuple(problems))
    return tuple(found)


def _written(entry: Record) -> WrittenNote:
    note = WrittenNote(
        file=entry.file,
        clause=entry.text("clause"),
        topic=entry.text("topic"),
        covers=entry.optional("covers") or "",
        says=tuple(_written_plain(part) for part in entry.parts("says")),
        asks=entry.texts("asks"),
        asks_es=entry.texts("asks_es"),
        see=entry.texts("see"),
        now=entry.texts("now"),
    )
    entry.done()
    return note


def _written_plain(part: Record) -> WrittenPlain:
    words = part.text("en"), part.text("es"), part.text("quote")
    plain = WrittenPlain(*words, asks=part.texts("asks"), asks_es=part.texts("asks_es"))
    part.done()
    return plain


def attach_notes(contract: Contract, written: Iterable[WrittenNote]) -> Contract:
    """The contract with its notes, every quote resolved to the sentences that print it.

    Raises:
        NoteError: if notes are wrong; every problem of every note is listed.
    """
    notes, problems = check_notes(contract, written)
    if problems:
        raise NoteError("notes", problems)
    return dataclasses.replace(contract, notes=notes)


def check_notes(contract: Contract, written: Iterable[WrittenNote]) -> tuple[tuple[Note, ...], tuple[str, ...]]:
    """The notes that are right, and what is wrong with the others and how to mend it."""
    notes: list[Note] = []
    problems: list[str] = []
    seen: dict[tuple[str, str], str] = {}
    for note in written:
        wrong = [*_own_problems(contract, note, seen)]
        seen.setdefault((note.clause, note.topic), note.file)
        says: list[Plain] = []
        if contract.clause(note.clause) is not None:
            for said in note.says:
                plain = _resolve(contract, ClauseId(note.clause), said)
                if isinstance(plain, Plain):
                    says.append(plain)
                    headings = " ".join(c.heading for c in contract.path(ClauseId(note.clause)))
                    wrong += _figure_problems(said, headings)
                else:
                    wrong.append(plain)
        if wrong:
            problems += [f"{note.file}: {note.clause}: {what}" for what in wrong]
        else:
            notes.append(_note(note, tuple(says)))
    return _merged(notes), tuple(problems)


def _merged(notes: Iterable[Note]) -> tuple[Note, ...]:
    """One note a clause: several notes on different topics of a long clause become one, in their order."""
    found: dict[ClauseId, Note] = {}
    for note in notes:
        one = found.get(note.clause_id)
        found[note.clause_id] = (
            note
            if one is None
            else dataclasses.replace(
                one,
                topic=f"{one.topic}; {note.topic}",
                says=(*one.says, *note.says),
                asks=(*one.asks, *note.asks),
                asks_es=(*one.asks_es, *note.asks_es),
                covers=one.covers or note.covers,
                see=tuple(dict.fromkeys((*one.see, *note.see))),
                now=tuple(dict.fromkeys((*one.now, *note.now))),
            )
        )
    return tuple(found.values())


def _note(note: WrittenNote, says: tuple[Plain, ...]) -> Note:
    see, now = (tuple(map(ClauseId, named)) for named in (note.see, note.now))
    return Note(ClauseId(note.clause), note.topic, says, note.asks, note.asks_es, note.covers, see, now)


def _own_problems(contract: Contract, note: WrittenNote, seen: dict[tuple[str, str], str]) -> Iterable[str]:
    if contract.clause(note.clause) is None:
        yield "there is no such clause; use the contract's own number"
    if (note.clause, note.topic) in seen:
        yield f"has a note on '{note.topic}' already in {seen[note.clause, note.topic]}; merge the two"
    if not 1 <= len(note.says) <= _MOST_SAYS:
        yield f"has {len(note.says)} sentences under 'says'; write one to {_MOST_SAYS}"
    yield from _ask_problems(note)
    for field, named in (("see", note.see), ("now", note.now)):
        for other in named:
            if contract.clause(other) is None:
                yield f"'{field}' names '{other}', which is no clause"


def _ask_problems(note: WrittenNote) -> Iterable[str]:
    """Too few ways of asking, or one that stands twice: below a sentence and for the clause as a whole, say."""
    lists = [note.asks, *(said.asks for said in note.says)]
    count = len({ask for asks in lists for ask in asks})
    if count < _FEWEST_ASKS:
        yield f"has {count} 'asks'; write at least {_FEWEST_ASKS}"
    if not any((note.asks_es, *(said.asks_es for said in note.says))):
        yield "has no 'asks_es'; write at least one question in Spanish"
    below = {ask for asks in lists[1:] for ask in asks}
    twice = sorted({a for asks in lists for a in asks if asks.count(a) > 1} | below.intersection(note.asks))
    if twice:
        yield f"asks '{twice[0]}' twice; remove one"


def _figure_problems(said: WrittenPlain, headings: str) -> Iterable[str]:
    """The figures of a sentence that neither its quote nor a heading above the clause prints."""
    words = f"{said.quote} {headings}".replace("-", " ")
    printed = {str(n) for n in numbers_in(said.quote) | numbers_in(words)} | {str(int(r)) for r in _RUNS.findall(words)}
    for language, sentence in (("en", said.en), ("es", said.es)):
        for figure in _DIGITS.findall(sentence):
            plain = figure.replace(",", "").rstrip(".")
            if plain not in printed and not {str(n) for n in numbers_in(plain)} <= printed:
                yield f"the figure {figure} of '{language}' is not in the quote '{said.quote:.60}'; lengthen the quote"


def _resolve(contract: Contract, clause_id: ClauseId, said: WrittenPlain) -> Plain | str:
    """The sentence with the clause and sentence numbers of its quote, or what is wrong with the quote.

    A quote stands in the note's clause, in one below it, or in the opening or closing words of one above it.
    """
    wanted = _plain_words(said.quote)
    struck = False
    above = tuple(reversed(contract.path(clause_id)))[1:]
    for clause in (*contract.walk(clause_id), *above):
        numbers = _touched(clause, wanted)
        if numbers and any(s.struck for s in clause.sentences if s.n in numbers):
            struck = True
        elif numbers:
            return Plain(said.en, said.es, said.quote, clause.id, numbers, said.asks, said.asks_es)
    if struck:
        return f"the quote '{said.quote:.60}' is struck out; quote words in force"
    return f"the quote '{said.quote:.60}' stands neither in this clause nor in one below or above it; copy it exactly"


def _touched(clause: Clause, wanted: str) -> tuple[int, ...]:
    """The numbers of the sentences of `clause` in which the folded words `wanted` stand."""
    joined, spans = "", []
    for sentence in clause.sentences:
        words = _plain_words(sentence.text)
        start = len(joined) + (1 if joined else 0)
        joined = f"{joined} {words}" if joined else words
        spans.append((sentence.n, start, len(joined)))
    at = joined.find(wanted)
    if at < 0:
        return ()
    return tuple(n for n, start, end in spans if start < at + len(wanted) and at < end)


@lru_cache(maxsize=8192)
def _plain_words(text: str) -> str:
    """The words without marks of emphasis, footnotes and table rules, white space folded."""
    return _SPACE.sub(" ", text.replace("*", "").replace("|", " ")).strip()
