"""The steps of ingest in order; `compile_document` compiles one folder of the corpus into a `Contract`."""

from dataclasses import dataclass
from pathlib import Path

from .contract.line import Repair, SourceLine
from .contract.outline import Outline
from .layout import load_document, load_layout
from .outline import outline
from .repairs import apply_repairs, load_repairs
from .sentences import number_sentences
from .source import read_source


@dataclass(frozen=True)
class Compiled:
    """A compiled document and what the quality report needs beside it."""

    outline: Outline
    repairs: tuple[Repair, ...]
    lines: tuple[SourceLine, ...]


def compile_document(folder: Path) -> Compiled:
    """The document whose source and declarations stand in `folder`, compiled.

    Raises:
        IngestError: if the source or a declaration is wrong, by file and line.
    """
    declared = load_document(folder / "document.yaml")
    lines = read_source(folder / "source.txt", declared)
    repairs = load_repairs(folder / "repairs.yaml")
    read = apply_repairs(lines, repairs)
    blank = frozenset(line.n for line in lines if not line.text.strip())
    cut = outline(declared, load_layout(folder / "layout.yaml"), read, blank)
    contract = number_sentences(cut.contract)
    return Compiled(Outline(contract, cut.furniture, cut.doubts, cut.contents), repairs, lines)
