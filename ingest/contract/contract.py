"""Contract: a compiled, read-only document; look up, walk, standing on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from .calendar import SchoolCalendar
from .clause import Clause
from .definition import Coverage, Definition
from .erratum import Erratum
from .ids import ClauseId
from .instrument import Instrument, InstrumentKind, Standing, Supersession
from .note import Note
from .open_detail import OpenDetail
from .places import article_of
from .silence import Silence
from .table import Table


@dataclass(frozen=True, slots=True)
class Term:
    """The first and the last day of the contract's term, from its cover."""

    first_day: date
    last_day: date


@dataclass(frozen=True)
class Contract:
    """A compiled document; every collection is in document order.

    `background` documents are searchable and never binding.
    """

    document: str
    title: str
    version: str
    term: Term | None
    clauses: Mapping[ClauseId, Clause]
    tables: Mapping[str, Table] = field(default_factory=dict)
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    supersessions: tuple[Supersession, ...] = ()
    errata: tuple[Erratum, ...] = ()
    definitions: tuple[Definition, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    notes: tuple[Note, ...] = ()
    silences: tuple[Silence, ...] = ()
    open_details: tuple[OpenDetail, ...] = ()
    calendars: Mapping[str, SchoolCalendar] = field(default_factory=dict)
    background: bool = False

    def __post_init__(self) -> None:
        """Freeze the mappings."""
        for name in ("clauses", "tables", "instruments", "calendars"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def clause(self, clause_id: str) -> Clause | None:
        """The clause with exactly this id, or None."""
        return self.clauses.get(ClauseId(clause_id))

    def roots(self) -> tuple[Clause, ...]:
        """The articles and exhibits, in order."""
        return tuple(c for c in self.clauses.values() if c.parent is None)

    def path(self, clause_id: ClauseId) -> tuple[Clause, ...]:
        """The clause and its ancestors, root first; empty for an unknown id."""
        found: list[Clause] = []
        clause = self.clause(clause_id)
        while clause is not None:
            found.append(clause)
            clause = self.clause(clause.parent) if clause.parent else None
        return tuple(reversed(found))

    def walk(self, clause_id: ClauseId) -> Iterator[Clause]:
        """The clause and everything below it, in document order."""
        clause = self.clauses[clause_id]
        yield clause
        for child in clause.children:
            yield from self.walk(child)

    def full_text(self, clause_id: ClauseId) -> str:
        """The clause's own text and everything below it, one line a clause."""
        return "\n".join(c.text for c in self.walk(clause_id) if c.text)

    def referring_to(self, clause_id: ClauseId) -> tuple[Clause, ...]:
        """The clauses that refer to this one."""
        return tuple(c for c in self.clauses.values() if any(r.reaches == clause_id for r in c.references))

    def errata_of(self, clause_id: ClauseId) -> tuple[Erratum, ...]:
        """The recorded defects of this clause."""
        return tuple(e for e in self.errata if clause_id in e.clause_ids)

    @cached_property
    def plain_sentences(self) -> Mapping[str, frozenset[tuple[ClauseId, int]]]:
        """Every plain sentence of the notes, in each language, with the clauses and sentences that it rests on."""
        found: dict[str, set[tuple[ClauseId, int]]] = {}
        for plain in (p for note in self.notes for p in note.says):
            for text in (plain.en, plain.es):
                found.setdefault(text, set()).update((plain.clause_id, n) for n in plain.sentences)
        return {text: frozenset(pairs) for text, pairs in found.items()}

    @cached_property
    def recorded(self) -> Mapping[str, frozenset[ClauseId]]:
        """Every statement of a recorded defect, in each language, with the clauses that it must be cited with."""
        said = ((text, e) for e in self.errata for text in (e.statement, e.es) if text)
        return {text: frozenset(q.clause_id for q in e.says) for text, e in said}

    @cached_property
    def open_details_by_article(self) -> Mapping[str, tuple[OpenDetail, ...]]:
        """The details that clauses leave open, by the article or exhibit of the clauses."""
        found: dict[str, dict[OpenDetail, None]] = {}
        for detail in self.open_details:
            for clause_id in detail.clauses:
                found.setdefault(article_of(clause_id), {})[detail] = None
        return {article: tuple(details) for article, details in found.items()}

    def note_of(self, clause_id: ClauseId) -> Note | None:
        """The plain-language note of this clause, or None."""
        return self._note_by_clause.get(clause_id)

    @cached_property
    def _note_by_clause(self) -> Mapping[ClauseId, Note]:
        return {note.clause_id: note for note in reversed(self.notes)}

    def superseded_by(self, clause_id: ClauseId, day: date) -> tuple[Supersession, ...]:
        """What replaces this clause, or one of its ancestors, on `day`."""
        line = {c.id for c in self.path(clause_id)}
        return tuple(s for s in self.supersessions if s.old in line and s.from_day <= day)

    def definitions_in(self, clause_id: ClauseId) -> tuple[Definition, ...]:
        """The definitions that govern words of this clause; of two for one term, the one with the narrower scope."""
        clause = self.clauses[clause_id]
        line = {c.id for c in self.path(clause_id)}
        text = f"{clause.heading} {clause.text}"
        governing: dict[str, Definition] = {}
        for definition in self.definitions:
            if definition.scope and line.isdisjoint(definition.scope):
                continue
            rival = governing.get(definition.term)
            if definition.stands_in(text) and (rival is None or (definition.scope and not rival.scope)):
                governing[definition.term] = definition
        return tuple(governing.values())

    def standing(self, clause_id: ClauseId, day: date) -> Standing:
        """Whether the clause is in force on `day`.

        A partial supersession leaves it in force (and is told apart by a notice). A text with a last day of its
        own has met its sunset after that day; any other is as long in force as the contract's term. Before the term,
        a text that has not begun binds nobody: it is background. Within the term it stands in the contract already
        (`begins` tells from when it applies).
        """
        clause = self.clauses[clause_id]
        if self.background:
            return Standing.BACKGROUND
        if clause.sentences and all(s.struck for s in clause.sentences):
            return Standing.STRUCK_OUT
        if any(not s.partial for s in self.superseded_by(clause_id, day)):
            return Standing.SUPERSEDED
        instrument = self.instruments.get(clause.instrument)
        if instrument is not None and instrument.last_day is not None and day > instrument.last_day:
            whole = instrument.kind is InstrumentKind.CONTRACT
            return Standing.TERM_ENDED if whole else Standing.SUNSET
        return self._within_the_term(clause_id, day)

    def _within_the_term(self, clause_id: ClauseId, day: date) -> Standing:
        """The standing of a clause that nothing has replaced or ended before the term did."""
        if self.term is not None and day > self.term.last_day:
            return Standing.TERM_ENDED
        ahead = self.term is not None and day < self.term.first_day and self.begins(clause_id, day) is not None
        return Standing.BACKGROUND if ahead else Standing.IN_TERM

    def begins(self, clause_id: ClauseId, day: date) -> date | None:
        """The first day on which a clause applies, when that is after `day`; None where it has begun.

        An instrument begins on its own first day, or with its signatures; any other text with the contract's term.
        """
        instrument = self.instruments.get(self.clauses[clause_id].instrument)
        own = (instrument.first_day or instrument.signed) if instrument is not None else None
        first = own or (self.term.first_day if self.term is not None else None)
        return first if first is not None and day < first and not self.background else None

    def ended(self, clause_id: ClauseId, day: date) -> date | None:
        """The last day on which a clause was in force whose term or own time is over on `day`; None for any other."""
        standing = self.standing(clause_id, day)
        if standing not in (Standing.TERM_ENDED, Standing.SUNSET):
            return None
        instrument = self.instruments.get(self.clauses[clause_id].instrument)
        own = instrument.last_day if instrument is not None else None
        return own if own is not None and own < day else self.term.last_day if self.term is not None else None
