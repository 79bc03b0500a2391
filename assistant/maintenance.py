"""Maintenance: what is done to the corpus and the index, for the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from assistant.answer import ChangeView
from assistant.bootstrap import Parts, now, today
from assistant.calculators import CALCULATORS, ReplayError, replay
from assistant.errors import AssistantError, CorpusError, UnknownCalculatorError
from assistant.retrieval import published_index
from ingest.contract import Contract
from ingest.contract.errors import IngestError, NoteError
from ingest.contract.files import UnreadableContractError, load
from ingest.diff import compare, diff_page
from ingest.export import to_akoma_ntoso, to_json
from ingest.pipeline import Ingest, compile_document
from ingest.quality import quality_page

from .settings import Settings

Progress = Callable[[str, int, int], None]


class Replayed(NamedTuple):
    """A calculator's worked cases, and those whose trace gives another value when it is worked out again."""

    calculator: str
    cases: int
    wrong: tuple[str, ...]


def ingest(settings: Settings, progress: Progress, *, force: bool = False) -> str:
    """Publish the corpus if the index is absent or stale; returns a sentence that says what was done.

    Raises:
        CorpusError: if anything in the corpus is wrong; what served before serves on.
    """
    try:
        report = _ingest(settings, progress).run(force=force)
    except IngestError as exc:
        raise CorpusError(f"The corpus cannot be ingested. {exc}") from exc
    except OSError as exc:
        raise CorpusError(f"The index cannot be written: {exc}.") from exc
    if not report.changed:
        return f"The index {report.version} is up to date ({report.result.skipped:,} passages)."
    return f"Index {report.version} published in {report.seconds['total']:.0f} s: {report.result}."


def has_index(settings: Settings) -> bool:
    """Whether an index is published, stale or not."""
    try:
        published_index(settings.data)
    except AssistantError:
        return False
    return True


def lint_notes(settings: Settings) -> tuple[str, ...]:
    """What is wrong with the notes of the corpus: file, clause and what to do; nothing when all is right.

    Raises:
        CorpusError: if another file of the corpus is wrong.
    """
    try:
        _ingest(settings, _silent).compile()
    except NoteError as exc:
        return exc.problems
    except IngestError as exc:
        raise CorpusError(f"The corpus cannot be compiled. {exc}") from exc
    return ()


def quality(settings: Settings) -> str:
    """The quality page of every document, as Markdown: what was covered, repaired, doubted and checked.

    Raises:
        CorpusError: if a file of the corpus is wrong.
    """
    try:
        return quality_page(_ingest(settings, _silent).compile())
    except IngestError as exc:
        raise CorpusError(f"The corpus cannot be compiled. {exc}") from exc


def compared(settings: Settings, old: str, new: str) -> str:
    """What changed from one document to another, clause by clause, as Markdown; each a document or a compiled file.

    Raises:
        CorpusError: if one of them is not there or cannot be read.
    """
    return diff_page(compare(_contract(settings, old), _contract(settings, new)))


def changes(settings: Settings, old: str, new: str) -> tuple[ChangeView, ...]:
    """The same as a page shows it.

    Raises:
        CorpusError: if one of them is not there or cannot be read.
    """
    found = compare(_contract(settings, old), _contract(settings, new))
    return tuple(
        ChangeView(c.kind.value, c.old, c.new, c.heading, tuple((m.kind.value, m.words) for m in c.marks))
        for c in found
    )


def exported(settings: Settings, name: str, form: str) -> bytes:
    """A document as `json` (everything) or `akn` (Akoma Ntoso XML of its text).

    Raises:
        CorpusError: if it is not there or cannot be read.
    """
    contract = _contract(settings, name)
    return to_akoma_ntoso(contract, today()) if form == "akn" else to_json(contract).encode()


def _contract(settings: Settings, name: str) -> Contract:
    """A document by its folder's name in the corpus, by a folder's path, or by the path of a compiled file."""
    try:
        if name.endswith(".json"):
            return load(Path(name))
        for folder in (settings.corpus / name, Path(name)):
            if (folder / "document.yaml").exists():
                return compile_document(folder).outline.contract
    except (IngestError, UnreadableContractError) as exc:
        raise CorpusError(f"'{name}' cannot be read: {exc}.") from exc
    known = ", ".join(sorted(p.parent.name for p in settings.corpus.glob("*/document.yaml"))) or "none"
    raise CorpusError(f"There is no document '{name}'. Give a compiled .json file, a folder, or one of: {known}.")


def replay_cases(settings: Settings, name: str | None = None) -> tuple[Replayed, ...]:
    """Run every worked case of the corpus and work its trace out again, independently.

    Raises:
        UnknownCalculatorError: if there is no calculator `name`.
    """
    if name is not None and name not in CALCULATORS:
        raise UnknownCalculatorError(f"There is no calculator '{name}'. `assistant calculators` lists them.")
    book = Parts(settings, published_index(settings.data)).book()
    found = []
    for calculator in CALCULATORS.values() if name is None else (CALCULATORS[name],):
        cases = [c for c in book.cases if c.calculator == calculator.name]
        wrong = []
        for case in cases:
            determination = calculator.run(dict(case.inputs), book, case.as_of)
            try:
                replay(determination.trace)
            except ReplayError as exc:
                wrong.append(f"{case.name}: {exc}")
                continue
            if case.value is not None and determination.value != case.value:
                wrong.append(f"{case.name}: gives {determination.value}, the case says {case.value}")
        found.append(Replayed(calculator.name, len(cases), tuple(wrong)))
    return tuple(found)


def _ingest(settings: Settings, progress: Progress) -> Ingest:
    return Ingest(
        corpus_root=settings.corpus,
        data_dir=settings.data,
        clock=now,
        model=settings.embedding_model,
        chroma_url=settings.chroma_url,
        progress=progress,
    )


def _silent(_what: str, _done: int, _total: int) -> None:
    """No progress is shown."""
