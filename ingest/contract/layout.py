"""Layout: how one document numbers its clauses, and what it prints without a label, declared with the reason."""

from dataclasses import dataclass
from enum import StrEnum

from .clause import ClauseKind, LineRange
from .ids import ClauseId
from .line import Furniture


class Numerals(StrEnum):
    """The numerals of a heading."""

    ARABIC = "arabic"
    ROMAN = "roman"


class SectionForm(StrEnum):
    """How sections are numbered: `5.11` and `5.11.1`, or a word and a number (`Section 3`), or not at all."""

    DECIMAL = "decimal"
    WORD = "word"
    NONE = "none"


class Paragraphs(StrEnum):
    """Whether a printed line is a paragraph of its own, or a paragraph is wrapped over several lines."""

    LINES = "lines"
    WRAPPED = "wrapped"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The words and numerals of a document's own headings."""

    article_word: str = "Article"
    article_numerals: Numerals = Numerals.ARABIC
    section_form: SectionForm = SectionForm.DECIMAL
    section_word: str = "Section"
    paragraphs: Paragraphs = Paragraphs.LINES


@dataclass(frozen=True, slots=True)
class Explained:
    """An entry of the table of contents that the body does not bear out, and why."""

    entry: str
    why: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines of the table of contents and its entries that are explained rather than found."""

    lines: LineRange
    explained: tuple[Explained, ...] = ()


@dataclass(frozen=True, slots=True)
class Root:
    """A cover, exhibit or page that the code cannot recognise by its heading: declared by its first line."""

    id: ClauseId
    kind: ClauseKind
    first: int
    title: str
    reason: str
    labels: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part without a number: declared by its line; its id ends in the agreed slug."""

    id: ClauseId
    line: int
    title: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is declared about the form of one document; `file` names it in errors."""

    file: str
    numbering: Numbering
    contents: Contents | None = None
    furniture: tuple[Furniture, ...] = ()
    roots: tuple[Root, ...] = ()
    parts: tuple[Part, ...] = ()
    heading_is_text: frozenset[ClauseId] = frozenset()


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """What `document.yaml` declares: the document's id and title, its length, and whether it binds."""

    id: str
    title: str
    lines: int
    sha256: str
    background: bool = False
