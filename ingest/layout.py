"""Read `document.yaml` and `layout.yaml`: what a document is and how it is laid out."""

from pathlib import Path

from .contract import ClauseId, ClauseKind, LineRange
from .contract.layout import (
    Contents,
    DocumentFile,
    Explained,
    Layout,
    Numbering,
    Numerals,
    Paragraphs,
    Part,
    Root,
    SectionForm,
)
from .contract.line import Furniture
from .declared import Record, record


def load_document(path: Path) -> DocumentFile:
    """What the `document.yaml` at `path` declares.

    Raises:
        DeclarationError: if a key is missing, unknown or of another kind.
    """
    top = record(path.read_text(encoding="utf-8"), path.name)
    document = DocumentFile(
        id=top.text("id"),
        title=top.text("title"),
        lines=_number(top, "lines"),
        sha256=top.text("sha256"),
        background=top.flag("background"),
    )
    top.done()
    return document


def load_layout(path: Path) -> Layout:
    """The layout that the file at `path` declares.

    Raises:
        DeclarationError: if a key is missing, unknown or of another kind.
    """
    top = record(path.read_text(encoding="utf-8"), path.name)
    roots: list[Root] = []
    parts: list[Part] = []
    for entry in top.parts("roots"):
        root = _root(entry)
        roots.append(root)
        parts += [_part(p, f"{root.id} § ") for p in entry.parts("parts")]
        entry.done()
    parts += [_part(p, "") for p in top.parts("parts")]
    layout = Layout(
        file=path.name,
        numbering=_numbering(top),
        contents=_contents(top),
        furniture=tuple(_furniture(f) for f in top.parts("furniture")),
        roots=tuple(roots),
        parts=tuple(parts),
        heading_is_text=frozenset(ClauseId(t) for t in top.texts("heading_is_text")),
    )
    top.done()
    return layout


def _numbering(top: Record) -> Numbering:
    plain = top.pairs("numbering")
    known = {
        "article_word": "Article",
        "article_numerals": Numerals.ARABIC,
        "section_form": SectionForm.DECIMAL,
        "section_word": "Section",
        "paragraphs": Paragraphs.LINES,
    }
    unknown = next((k for k in plain if k not in known), None)
    if unknown is not None:
        raise top.error(f"numbering: {unknown}", "is not a known key")
    value = known | plain
    try:
        return Numbering(
            article_word=value["article_word"],
            article_numerals=Numerals(value["article_numerals"]),
            section_form=SectionForm(value["section_form"]),
            section_word=value["section_word"],
            paragraphs=Paragraphs(value["paragraphs"]),
        )
    except ValueError as exc:
        raise top.error("numbering", str(exc)) from exc


def _contents(top: Record) -> Contents | None:
    for entry in top.parts("contents"):
        explained = []
        for e in entry.parts("explained"):
            explained.append(Explained(e.text("entry"), e.text("why")))
            e.done()
        contents = Contents(_range(entry), tuple(explained))
        entry.done()
        return contents
    return None


def _furniture(entry: Record) -> Furniture:
    furniture = Furniture(_range(entry), entry.text("why"))
    entry.done()
    return furniture


def _root(entry: Record) -> Root:
    kind = entry.text("kind")
    if kind not in list(ClauseKind):
        raise entry.error("kind", f"'{kind}' is none of {', '.join(ClauseKind)}")
    return Root(
        id=ClauseId(entry.text("label")),
        kind=ClauseKind(kind),
        first=_number(entry, "first"),
        title=entry.text("title"),
        reason=entry.text("reason"),
        labels=entry.flag("numbered", True),
    )


def _part(entry: Record, before: str) -> Part:
    part = Part(ClauseId(before + entry.text("slug")), _number(entry, "line"), entry.text("title"))
    entry.done()
    return part


def _range(entry: Record) -> LineRange:
    lines = entry.lines("lines")
    if not lines:
        raise entry.error("lines", "is missing")
    return LineRange(lines[0], lines[-1])


def _number(entry: Record, key: str) -> int:
    found = entry.number(key)
    if found is None:
        raise entry.error(key, "is missing")
    return found
