"""Standing: instruments, supersessions, errata, definitions and coverage, attached with the quotes that prove them.

`declared(texts)` reads `instruments.yaml`, `errata.yaml`, `definitions.yaml` and `coverage.yaml`;
`attach(contract, declarations)` is the step. Every quote must stand in its clause, word for word.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from ingest.contract import (
    Clause,
    ClauseId,
    Contract,
    Coverage,
    Definition,
    Erratum,
    ErratumKind,
    Evidence,
    Instrument,
    InstrumentKind,
    Supersession,
    Term,
)

from .declared import DeclarationError, Record, record, records

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?:\.[a-z]+)*")
INSTRUMENTS, ERRATA, DEFINITIONS, COVERAGE = "instruments.yaml", "errata.yaml", "definitions.yaml", "coverage.yaml"
_MODES = ("only", "all_but")
_Item = TypeVar("_Item")
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class StandingDeclarations:
    """What the four files declare."""

    instruments: tuple[Instrument, ...] = ()
    supersessions: tuple[Supersession, ...] = ()
    errata: tuple[Erratum, ...] = ()
    definitions: tuple[Definition, ...] = ()
    coverage: tuple[Coverage, ...] = ()


def declared(texts: Mapping[str, str]) -> StandingDeclarations:
    """The declarations in `texts`, by file name; a file that is not there declares nothing.

    Raises:
        DeclarationError: if a key is unknown, missing or of another kind, or an id stands twice.
    """
    top = record(texts[INSTRUMENTS], INSTRUMENTS) if INSTRUMENTS in texts else None
    found = StandingDeclarations(
        instruments=_each(top.parts("instruments"), _instrument) if top else (),
        supersessions=_each(top.parts("supersessions"), _supersession) if top else (),
        errata=_file(texts, ERRATA, _erratum),
        definitions=_file(texts, DEFINITIONS, _definition),
        coverage=_file(texts, COVERAGE, _coverage),
    )
    if top is not None:
        top.done()
    _once(INSTRUMENTS, (i.id for i in found.instruments))
    _once(ERRATA, (e.id for e in found.errata))
    return found


def attach(contract: Contract, declarations: StandingDeclarations) -> Contract:
    """The contract with what is declared about it; each clause names the instrument that it belongs to.

    Raises:
        DeclarationError: if a clause does not exist or a quote does not stand in its clause.
    """
    _check(contract, declarations)
    whole = next((i for i in declarations.instruments if i.kind is InstrumentKind.CONTRACT), None)
    roots = {i.root: i.id for i in declarations.instruments}
    clauses = {
        clause.id: dataclasses.replace(clause, instrument=_instrument_of(contract, clause, roots, whole))
        for clause in contract.clauses.values()
    }
    return dataclasses.replace(
        contract,
        clauses=clauses,
        term=_term(whole) or contract.term,
        instruments={i.id: i for i in declarations.instruments},
        supersessions=declarations.supersessions,
        errata=declarations.errata,
        definitions=declarations.definitions,
        coverage=declarations.coverage,
    )


def _instrument_of(contract: Contract, clause: Clause, roots: Mapping[ClauseId, str], whole: Instrument | None) -> str:
    """The nearest declared instrument at or above the clause, else the contract itself."""
    own = next((roots[c.id] for c in reversed(contract.path(clause.id)) if c.id in roots), None)
    return own or (whole.id if whole else clause.instrument)


def _term(whole: Instrument | None) -> Term | None:
    if whole is None or whole.first_day is None or whole.last_day is None:
        return None
    return Term(whole.first_day, whole.last_day)


def _check(contract: Contract, declarations: StandingDeclarations) -> None:
    for instrument in declarations.instruments:
        _known(contract, INSTRUMENTS, instrument.id, (instrument.root,))
        _quoted(contract, INSTRUMENTS, instrument.id, instrument.evidence)
    for change in declarations.supersessions:
        key = f"{change.old} -> {change.new}"
        _known(contract, INSTRUMENTS, key, (change.old, change.new))
        _quoted(contract, INSTRUMENTS, key, (change.evidence,))
    for erratum in declarations.errata:
        governs = (erratum.governs,) if erratum.governs else ()
        _known(contract, ERRATA, erratum.id, (*erratum.clause_ids, *governs))
        _quoted(contract, ERRATA, erratum.id, (*erratum.says, *erratum.grounds))
        _translated(erratum)
    for definition in declarations.definitions:
        _known(contract, DEFINITIONS, definition.term, (definition.clause_id, *definition.scope))
        _quoted(contract, DEFINITIONS, definition.term, (Evidence(definition.clause_id, definition.quote),))
    for group in declarations.coverage:
        _known(
            contract,
            COVERAGE,
            group.group,
            (group.clause_id, *group.applies, *group.except_, *(c for pair in group.instead for c in pair)),
        )
        _quoted(contract, COVERAGE, group.group, (Evidence(group.clause_id, group.quote),))


def _known(contract: Contract, file: str, key: str, clause_ids: Iterable[ClauseId]) -> None:
    for clause_id in clause_ids:
        if contract.clause(clause_id) is None:
            raise DeclarationError(file, key, f"there is no clause '{clause_id}'")


def _quoted(contract: Contract, file: str, key: str, evidence: Iterable[Evidence]) -> None:
    for item in evidence:
        _known(contract, file, key, (item.clause_id,))
        clause = contract.clauses[item.clause_id]
        if _folded(item.quote) not in _folded(f"{clause.heading} {clause.text}"):
            raise DeclarationError(file, key, f"'{item.quote}' does not stand in {item.clause_id}")


def _translated(erratum: Erratum) -> None:
    """The Spanish statement names the same figures and clauses as the English one."""
    said, translated = (frozenset(_FIGURE.findall(text)) for text in (erratum.statement, erratum.es))
    if erratum.es and said != translated:
        differing = ", ".join(sorted(said ^ translated))
        raise DeclarationError(ERRATA, erratum.id, f"the Spanish statement does not have the same figures: {differing}")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _file(texts: Mapping[str, str], file: str, read: Callable[[Record], _Item]) -> tuple[_Item, ...]:
    return _each(records(texts[file], file), read) if file in texts else ()


def _each(items: Iterable[Record], read: Callable[[Record], _Item]) -> tuple[_Item, ...]:
    found: list[_Item] = []
    for item in items:
        found.append(read(item))
        item.done()
    return tuple(found)


def _once(file: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for found in ids:
        if found in seen:
            raise DeclarationError(file, found, "the id stands twice")
        seen.add(found)


def _instrument(item: Record) -> Instrument:
    return Instrument(
        id=item.text("id"),
        kind=_choice(item, "kind", InstrumentKind),
        title=item.text("title"),
        root=ClauseId(item.text("root")),
        first_day=item.day("first_day"),
        last_day=item.day("last_day"),
        signed=item.day("signed"),
        evidence=_evidence(item, "evidence"),
        note=item.optional("note") or "",
    )


def _supersession(item: Record) -> Supersession:
    day = item.day("from_day")
    if day is None:
        raise item.error("from_day", "is missing")
    clause_id, quote = ClauseId(item.text("clause")), item.text("quote")
    return Supersession(
        old=ClauseId(item.text("old")),
        new=ClauseId(item.text("new")),
        from_day=day,
        partial=item.flag("partial"),
        why=item.text("why"),
        evidence=Evidence(clause_id, quote),
    )


def _erratum(item: Record) -> Erratum:
    says = _evidence(item, "says")
    also = _ids(item, "also")
    governs = item.optional("governs")
    return Erratum(
        id=item.text("id"),
        kind=_choice(item, "kind", ErratumKind),
        clause_ids=tuple(dict.fromkeys((*(e.clause_id for e in says), *also))),
        summary=item.text("summary"),
        says=says,
        reading=item.text("reading"),
        why=item.text("why"),
        certain=item.flag("certain"),
        governs=ClauseId(governs) if governs else None,
        topics=item.texts("topics"),
        grounds=_quotes(item, "grounds"),
        es=item.optional("es") or "",
        only_if_asked=item.flag("only_if_asked"),
    )


def _definition(item: Record) -> Definition:
    term = item.text("term")
    return Definition(
        term=term,
        variants=item.texts("variants") or (term,),
        clause_id=ClauseId(item.text("clause")),
        scope=_ids(item, "scope"),
        quote=item.text("quote"),
        note=item.optional("note") or "",
    )


def _coverage(item: Record) -> Coverage:
    mode = item.text("mode")
    if mode not in _MODES:
        raise item.error("mode", f"'{mode}' is none of {', '.join(_MODES)}")
    return Coverage(
        group=item.text("group"),
        name=item.text("name"),
        clause_id=ClauseId(item.text("clause")),
        mode=mode,
        applies=_ids(item, "applies"),
        except_=_ids(item, "except"),
        quote=item.text("quote"),
        instead=tuple((ClauseId(a), ClauseId(b)) for a, b in item.pairs("instead").items()),
    )


def _evidence(item: Record, key: str) -> tuple[Evidence, ...]:
    found = _quotes(item, key)
    if not found:
        raise item.error(key, "is missing")
    return found


def _quotes(item: Record, key: str) -> tuple[Evidence, ...]:
    return _each(item.parts(key), lambda part: Evidence(ClauseId(part.text("clause")), part.text("quote")))


def _ids(item: Record, key: str) -> tuple[ClauseId, ...]:
    return tuple(ClauseId(i) for i in item.texts(key))


def _choice(item: Record, key: str, kind: type[_Choice]) -> _Choice:
    value = item.text(key)
    try:
        return kind(value)
    except ValueError as exc:
        raise item.error(key, f"'{value}' is none of {', '.join(kind)}") from exc
