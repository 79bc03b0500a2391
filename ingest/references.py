"""References: every pointer to a clause or to a law, resolved, or recorded as wrong or dangling with the reason.

`declared(text, file)` reads `references.yaml`; `resolve_references(contract, declarations)` is the step. A pointer
that reaches nothing and that nobody explains is kept as dangling with no reason: `unexplained` lists these.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.contract import Clause, ClauseId, Contract, Reference, ReferenceStatus
from ingest.contract.layout import Numbering
from ingest.contract.reading import Mention, MentionKind, ReferenceReader, mentions

from .declared import DeclarationError, Record, record
from .word_references import WordReferences


@dataclass(frozen=True, slots=True)
class ExternalLaw:
    """A law or policy outside the corpus, and how the text writes it."""

    law: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person found out about one pointer of one clause.

    `status` wrong: `means` is what was meant. `status` resolved: the pointer is in words ("subsections b and c
    below") and `means` what they name. `status` dangling: there is nothing. None: it is not a pointer at all.
    """

    clause_id: ClauseId
    printed: str
    status: ReferenceStatus | None
    means: tuple[ClauseId, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ReferenceDeclarations:
    """What `references.yaml` declares."""

    file: str
    laws: tuple[ExternalLaw, ...]
    explanations: tuple[Explanation, ...]


class Unexplained(NamedTuple):
    """A pointer that reaches nothing and that nobody explained."""

    clause_id: ClauseId
    printed: str


_SECTIONS: tuple[tuple[str, ReferenceStatus | None], ...] = (
    ("wrong", ReferenceStatus.WRONG),
    ("dangling", ReferenceStatus.DANGLING),
    ("in_words", ReferenceStatus.RESOLVED),
    ("no_reference", None),
)


def declared(text: str, file: str) -> ReferenceDeclarations:
    """The declarations in `text`.

    Raises:
        DeclarationError: if a key is unknown, missing or of another kind, or a pattern is not one.
    """
    top = record(text, file)
    laws = tuple(_law(r) for r in top.parts("external"))
    explanations = tuple(_explanation(r, status) for key, status in _SECTIONS for r in top.parts(key))
    top.done()
    return ReferenceDeclarations(file, laws, explanations)


def _law(item: Record) -> ExternalLaw:
    law, pattern = item.text("law"), item.text("pattern")
    item.done()
    try:
        return ExternalLaw(law, re.compile(pattern))
    except re.error as exc:
        raise item.error("pattern", f"not a regular expression: {exc}") from exc


def _explanation(item: Record, status: ReferenceStatus | None) -> Explanation:
    found = Explanation(
        clause_id=ClauseId(item.text("clause")),
        printed=item.text("printed"),
        status=status,
        means=tuple(ClauseId(i) for i in item.texts("means")),
        why=item.optional("why") or "",
    )
    item.done()
    if (status in (ReferenceStatus.WRONG, ReferenceStatus.RESOLVED)) is not bool(found.means):
        raise item.error("means", "the clauses that are meant belong to 'wrong' and 'in_words', and only there")
    if not found.why and status is not ReferenceStatus.RESOLVED:
        raise item.error("why", "is missing")
    return found


def resolve_references(
    contract: Contract, declarations: ReferenceDeclarations, numbering: Numbering | None = None
) -> Contract:
    """The contract with the references of each clause's heading and text, as its `numbering` writes them.

    Raises:
        DeclarationError: if an explanation names a clause that does not exist or words that it does not print.
    """
    _check(contract, declarations)
    reader, words = ReferenceReader(contract), WordReferences(contract, numbering or Numbering())
    clauses = {
        clause.id: dataclasses.replace(clause, references=_references(clause, reader, words, declarations))
        for clause in contract.clauses.values()
    }
    return dataclasses.replace(contract, clauses=clauses)


def unexplained(contract: Contract) -> tuple[Unexplained, ...]:
    """The pointers that reach nothing and that nobody explained; empty in a finished corpus."""
    return tuple(
        Unexplained(clause.id, reference.printed)
        for clause in contract.clauses.values()
        for reference in clause.references
        if reference.status is ReferenceStatus.DANGLING and not reference.why
    )


def _check(contract: Contract, declarations: ReferenceDeclarations) -> None:
    for item in declarations.explanations:
        clause = contract.clause(item.clause_id)
        for clause_id in (item.clause_id, *item.means):
            if contract.clause(clause_id) is None:
                raise DeclarationError(declarations.file, item.printed, f"there is no clause '{clause_id}'")
        if clause is not None and item.printed not in _words(clause):
            raise DeclarationError(declarations.file, item.clause_id, f"it does not print '{item.printed}'")


def _words(clause: Clause) -> str:
    return " ".join(f"{clause.heading} {clause.text}".split())


def _references(
    clause: Clause, reader: ReferenceReader, words: WordReferences, declarations: ReferenceDeclarations
) -> tuple[Reference, ...]:
    text, found = _without_laws(_words(clause), declarations.laws)
    explanations = [e for e in declarations.explanations if e.clause_id == clause.id]
    for item in explanations:
        while item.printed in text:
            text, references = _explained(text, item, reader)
            found += references
    text, in_words = words.take(text, clause.id)
    found += in_words
    for mention in mentions(text):
        found += [(mention.start, r) for r in _resolved(mention, clause.id, reader)]
    ordered = (reference for _, reference in sorted(found, key=lambda f: f[0]))
    return tuple(dict.fromkeys(ordered))


def _without_laws(text: str, laws: Iterable[ExternalLaw]) -> tuple[str, list[tuple[int, Reference]]]:
    found: list[tuple[int, Reference]] = []
    for law in laws:
        for match in law.pattern.finditer(text):
            printed = match[0].strip()
            found.append((match.start(), Reference(printed, ReferenceStatus.EXTERNAL, law=law.law)))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text, found


def _explained(text: str, item: Explanation, reader: ReferenceReader) -> tuple[str, list[tuple[int, Reference]]]:
    start = text.index(item.printed)
    masked = text[:start] + " " * len(item.printed) + text[start + len(item.printed) :]
    if item.status is None:
        return masked, []
    if item.status is ReferenceStatus.DANGLING:
        return masked, [(start, Reference(item.printed, item.status, why=item.why))]
    if item.status is ReferenceStatus.RESOLVED:
        return masked, [(start, Reference(item.printed, item.status, target=i, why=item.why)) for i in item.means]
    target = next((n.id for m in mentions(item.printed) for n in reader.named(m)), None)
    wrong = [Reference(item.printed, item.status, target, corrected=i, why=item.why) for i in item.means]
    return masked, [(start, reference) for reference in wrong]


def _resolved(mention: Mention, own: ClauseId, reader: ReferenceReader) -> Iterator[Reference]:
    for label, target in reader.named(mention):
        if target == own:
            continue
        printed = label if mention.last else mention.printed
        if target is not None:
            yield Reference(printed, ReferenceStatus.RESOLVED, target=target)
        elif mention.headed or (mention.kind is MentionKind.SECTION and mention.label.count(".") > 1):
            yield Reference(printed, ReferenceStatus.DANGLING)
