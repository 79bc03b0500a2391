"""Views: documents, clauses, searches and calculations as every channel shows them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from rapidfuzz import process

from assistant.answer import (
    Alternative,
    Calculation,
    CalculationStep,
    CalculatorView,
    ClauseView,
    DefectView,
    DocumentView,
    GroupView,
    Link,
    OutlineNode,
    Result,
    SearchHit,
    SearchResults,
    SentenceView,
    TableView,
)
from assistant.calculators import Book, Calculator, Determination, Parameter
from assistant.days import LANGUAGES, day_of_year
from assistant.errors import UnknownClauseError
from assistant.retrieval import Hit
from assistant.verification import covers, groups_of, label_of
from ingest.contract import Clause, ClauseId, Contract, Erratum, Table
from ingest.contract.files import to_plain
from ingest.contract.reading import ReferenceReader

_WORD = re.compile(r"\w{3,}")
_SNIPPET = 240


def outline(documents: Sequence[Contract]) -> tuple[OutlineNode, ...]:
    """The tree of every document, in order."""
    return tuple(_node(root, d) for d in documents for root in d.roots())


def documents(known: Sequence[Contract]) -> tuple[DocumentView, ...]:
    """What is loaded, the binding document first."""
    return tuple(
        DocumentView(
            d.document,
            d.title,
            d.version,
            d.term.first_day.isoformat() if d.term else "",
            d.term.last_day.isoformat() if d.term else "",
            d.background,
        )
        for d in known
    )


def _node(clause: Clause, document: Contract) -> OutlineNode:
    children = tuple(_node(document.clauses[c], document) for c in clause.children)
    return OutlineNode(clause.id, clause.heading, children)


def find_clause(documents: Sequence[Contract], clause_id: str) -> tuple[Contract, Clause]:
    """The clause with this id, or the one that a person's way of writing it means.

    Raises:
        UnknownClauseError: with the nearest ids.
    """
    for document in documents:
        exact = document.clause(clause_id) or _read(document, clause_id)
        if exact is not None:
            return document, exact
    known = [c for d in documents if not d.background for c in d.clauses]
    nearest = tuple(str(match[0]) for match in process.extract(clause_id, known, limit=5))
    raise UnknownClauseError(clause_id, nearest)


def _read(document: Contract, text: str) -> Clause | None:
    read = ReferenceReader(document).one(text)
    return document.clause(read) if read else None


def clause(documents: Sequence[Contract], clause_id: str, day: date) -> ClauseView:
    """One clause as a page shows it on a day.

    Raises:
        UnknownClauseError: with the nearest ids.
    """
    document, found = find_clause(documents, clause_id)
    note = document.note_of(found.id)
    previous, following = _neighbours(document, found)
    ended, begins = document.ended(found.id, day), document.begins(found.id, day)
    return ClauseView(
        clause_id=found.id,
        eid=found.eid,
        heading=found.heading,
        label=label_of(found, document),
        text=found.text,
        full_text=document.full_text(found.id),
        sentences=tuple(SentenceView(s.n, s.text, s.struck) for s in found.sentences),
        struck=found.struck,
        path=tuple(_link(c.id, document) for c in document.path(found.id)),
        children=tuple(_link(c, document) for c in found.children),
        refers_to=tuple(
            Link(r.reaches or "", r.law or _label(r.reaches, document), r.printed, r.status.value, r.why)
            for r in found.references
        ),
        referred_by=tuple(_link(c.id, document) for c in document.referring_to(found.id)),
        definitions=tuple(
            Link(d.clause_id, d.term, d.term) for d in document.definitions_in(found.id) if d.clause_id != found.id
        ),
        standing=document.standing(found.id, day),
        standing_on=day.isoformat(),
        supersedes=tuple(_link(s.old, document) for s in document.supersessions if s.new == found.id),
        superseded_by=tuple(_link(s.new, document) for s in document.superseded_by(found.id, day)),
        errata=tuple(_defect(e) for e in document.errata_of(found.id)),
        tables=tuple(_table(document.tables[t]) for t in found.tables),
        note=tuple(p.en for p in note.says) if note else (),
        note_es=tuple(p.es for p in note.says) if note else (),
        instrument=found.instrument,
        lines=tuple((r.first, r.last) for r in found.lines),
        document=document.document,
        previous=previous,
        next=following,
        ended=ended.isoformat() if ended else "",
        begins=begins.isoformat() if begins else "",
        groups=tuple(
            GroupView(g.coverage.group, g.coverage.name, g.covered, g.by, g.own or "")
            for g in groups_of(found.id, document)
        ),
    )


def _neighbours(document: Contract, found: Clause) -> tuple[str | None, str | None]:
    ids = list(document.clauses)
    at = ids.index(found.id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def _label(clause_id: ClauseId | None, document: Contract) -> str:
    target = document.clause(clause_id) if clause_id else None
    return label_of(target, document) if target else ""


def _link(clause_id: ClauseId, document: Contract) -> Link:
    return Link(clause_id, _label(clause_id, document))


def _defect(erratum: Erratum) -> DefectView:
    return DefectView(
        erratum.id,
        erratum.kind.value,
        erratum.summary,
        erratum.reading,
        erratum.why,
        erratum.certain,
        erratum.clause_ids,
    )


def _table(table: Table) -> TableView:
    printed = {(c.row, c.column): c.printed for c in table.cells}
    rows = tuple((row, tuple(printed.get((row, column), "") for column in table.columns)) for row in table.rows)
    return TableView(table.id, table.title, table.unit, table.columns, rows)


def search_results(documents: Sequence[Contract], query: str, hits: Sequence[Hit], day: date) -> SearchResults:
    """Hits with the words of the query marked in a snippet of the clause."""
    words = {w.lower() for w in _WORD.findall(query)}
    results = []
    for hit in hits:
        document, target = find_clause(documents, hit.clause_id)
        results.append(
            SearchHit(
                clause_id=target.id,
                label=label_of(target, document),
                heading=target.heading,
                snippet=_marked(_window(document.full_text(target.id) or target.heading, words), words),
                score=round(hit.score, 4),
                standing=document.standing(target.id, day),
                document=document.document,
                groups=tuple(c.group for c in document.coverage if covers(c, target.id, document)),
            )
        )
    return SearchResults(query, tuple(results))


def _window(text: str, words: set[str]) -> str:
    """The stretch of the text around its first word of the query."""
    flat = " ".join(text.split())
    first = next((m.start() for m in _WORD.finditer(flat) if m.group().lower() in words), 0)
    start = max(0, flat.rfind(" ", 0, max(0, first - 60)) + 1)
    return flat[start : start + _SNIPPET]


def _marked(text: str, words: set[str]) -> str:
    return "".join(
        f"<mark>{escape(part)}</mark>" if part.lower() in words else escape(part)
        for part in re.split(r"(\w{3,})", text)
    )


def calculator(one: Calculator, book: Book) -> CalculatorView:
    """A calculator as a catalogue shows it; an input whose values are data has them listed, each with what it is."""
    schema = one.inputs.model_json_schema()
    for told in schema["properties"].values():
        values_of = told.pop("values_of", "")
        if values_of:
            names = book.periods() if values_of == "periods" else book.named_days()
            places = {clause_id: n for n, clause_id in enumerate(book.contract.clauses)}
            clauses = {name: book.parameters[name].values[0].clause_id for name in names}
            ordered = sorted(clauses, key=lambda name: places[clauses[name]])
            told["anyOf"][0]["enum"] = ordered
            told["titles"] = {name: _titles(book.parameters[name], clauses[name]) for name in ordered}
    return CalculatorView(one.name, one.purpose, one.purpose_es, schema, one.clauses, dict(one.example))


def _titles(parameter: Parameter, clause_id: str) -> dict[str, str]:
    """What a period is for, or which day of the year it is, in both languages, with its clause."""
    period = parameter.period
    if period is not None:
        texts = {"en": period.act, "es": period.act_es}
    else:
        day = date.fromisoformat(f"2000-{parameter.values[-1].value}")
        texts = {language: day_of_year(day, language) for language in LANGUAGES}
    return {language: f"{clause_id}: {text[:1].upper()}{text[1:]}" for language, text in texts.items()}


def calculation(found: Determination, inputs: Mapping[str, Any]) -> Calculation:
    """A determination as every channel shows it."""
    clause_of = {p.id: p.clause_id for p in found.trace.parameters}
    return Calculation(
        calculator=found.calculator,
        inputs={k: _scalar(v) for k, v in inputs.items()},
        outcome=found.outcome,
        result=Result(found.value, found.unit) if found.value is not None else None,
        steps=tuple(
            CalculationStep(s.text, s.out, s.clause_id or next((clause_of[a] for a in s.args if a in clause_of), None))
            for s in found.trace.steps
        ),
        assumptions=found.trace.assumptions,
        alternatives=tuple(Alternative(r.value, r.unit, r.en, r.clause_id) for r in found.alternatives),
        explanation=" ".join(s.en for s in found.explanation),
        clause_ids=found.clause_ids,
        trace=_trace(found),
    )


def _trace(found: Determination) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(found.trace)
    missing = [{"slot": n.slot, "question": n.en, "choices": list(n.choices)} for n in found.missing]
    return {**plain, "as_of": found.as_of.isoformat(), "extra": dict(found.extra), "missing": missing}


def _scalar(value: Any) -> Any:
    return value if isinstance(value, int | str | bool | list | dict) else str(value)
