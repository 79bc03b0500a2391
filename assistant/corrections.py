"""Corrections: a note or an erratum rewritten by an editor, as a patch to be read in git.

Nothing is changed in place: the corpus is compiled with the new text beside the old one, and only a text that it
compiles with becomes a patch.
"""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import yaml

from assistant.bootstrap import Parts
from assistant.errors import CorpusError, CorrectionError
from assistant.retrieval import published_index
from assistant.review import Entry, Patch
from ingest.contract import ClauseId, Contract
from ingest.contract.errors import IngestError, NoteError
from ingest.pipeline import compile_document

from .settings import Settings

NOTE, ERRATUM = "note", "erratum"
LONGEST_ENTRY = 20_000
_UNTOUCHED = ("tables", "calendars", "references")
"""Steps of ingest that neither a note nor an erratum changes; without them the answer comes sooner."""

_NOTES, _ERRATA = "notes", "errata.yaml"
_UNSAFE = re.compile(r"[^\w.-]+")
_ARTICLE = re.compile(r"Article (\d+)")
_CONTROL = re.compile(r"[^\t\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEW_NOTE = """\
- clause: {clause}
  topic: "(what the clause is about, in a few words)"
  says:
    - en: "(one plain sentence, the determination first)"
      es: "(the same in Spanish)"
      quote: "(words of the clause, copied exactly)"
  asks:
    - {question}
    - "(at least five more ways of asking, as people write)"
  asks_es:
    - "(at least one in Spanish)"
"""
_NEW_ERRATUM = """\
- id: (a-short-name)
  kind: conflict
  says:
    - {{clause: {clause}, quote: "(words of the clause, copied exactly)"}}
  summary: (what disagrees or is wrong, in one sentence)
  reading: (what a careful reader follows)
  why: (because of what)
  certain: true
"""


@dataclass(frozen=True, slots=True)
class _Place:
    """The lines of one entry in its file, from `first` up to `end`, and how it is called there."""

    name: str
    clauses: frozenset[str]
    first: int
    end: int


class FileCorrections:
    """Corrections to one document of the corpus; see `assistant.review.Corrections`.

    Args:
        folder: the document's folder in the corpus.
        contract: the document as it is served.
    """

    def __init__(self, folder: Path, contract: Contract) -> None:
        self._folder = folder
        self._contract = contract

    def entries(self, kind: str, clause_id: str) -> tuple[Entry, ...]:
        """The notes or errata of a clause, as they are written.

        Raises:
            CorpusError: if a file cannot be read.
        """
        found: list[Entry] = []
        for file in self._files(kind, clause_id):
            lines = self._lines(file)
            for place in _places(kind, "".join(lines), file):
                if clause_id in place.clauses:
                    text = "".join(lines[place.first : place.end])
                    found.append(Entry(kind, clause_id, file, place.name, text))
        return tuple(found)

    def blank(self, kind: str, clause_id: str, question: str) -> Entry:
        """One to be filled in; the question stands among the ways of asking."""
        form = _NEW_NOTE if kind == NOTE else _NEW_ERRATUM
        asked = _quoted(" ".join(question.split()) or "(a question as people write it)")
        text = form.format(clause=_scalar(clause_id), question=asked)
        return Entry(kind, clause_id, self._file(kind, clause_id), "", text)

    def patch(self, entry: Entry, why: str) -> Patch:
        """The patch for the entry's new text; one without a name is added at the end of its file.

        Raises:
            CorrectionError: with every problem of the text.
            CorpusError: if the corpus cannot be read.
        """
        text = _clean(entry.text)
        file = self._file(entry.kind, entry.clause_id) if not entry.name else self._file_of(entry)
        old = self._lines(file)
        new = self._changed(entry, file, old, text)
        if new == old:
            raise CorrectionError("Nothing is changed yet.")
        self._check(file, "".join(new))
        path = f"corpus/{self._folder.name}/{file}"
        before = f"a/{path}" if old else "/dev/null"
        diff = "".join(unified_diff(old, new, before, f"b/{path}"))
        reason = " ".join(_CONTROL.sub(" ", why).split())
        name = _UNSAFE.sub("-", f"{entry.kind}-{entry.clause_id}").strip("-")
        return Patch(f"{name}.patch", f"{reason or f'Correct the {entry.kind} of {entry.clause_id}'}\n\n{diff}")

    def _files(self, kind: str, clause_id: str) -> tuple[str, ...]:
        """The files in which entries of a clause may stand."""
        if kind == ERRATUM:
            return (_ERRATA,)
        named = sorted(p.name for p in (self._folder / _NOTES).glob("*.yaml"))
        own = self._file(kind, clause_id).rpartition("/")[2]
        return tuple(f"{_NOTES}/{name}" for name in named if name == own) or tuple(f"{_NOTES}/{n}" for n in named)

    def _file(self, kind: str, clause_id: str) -> str:
        """The file in which a new entry of a clause belongs.

        Raises:
            CorrectionError: if there is no such clause.
        """
        path = self._contract.path(ClauseId(clause_id))
        if not path:
            raise CorrectionError(f"The contract has no clause '{clause_id}'.")
        if kind == ERRATUM:
            return _ERRATA
        root = str(path[0].id)
        article = _ARTICLE.fullmatch(root)
        name = f"article-{int(article[1]):02}" if article else _UNSAFE.sub("-", root).lower()
        return f"{_NOTES}/{name}.yaml"

    def _file_of(self, entry: Entry) -> str:
        found = next((e for e in self.entries(entry.kind, entry.clause_id) if e.name == entry.name), None)
        if found is None:
            raise CorrectionError("This entry is no longer in the corpus. Open it again.")
        return found.file

    def _changed(self, entry: Entry, file: str, old: list[str], text: str) -> list[str]:
        lines = text.splitlines(keepends=True)
        if not entry.name:
            return [*old, *(["\n"] if old else []), *lines]
        places = _places(entry.kind, "".join(old), file)
        place = next(p for p in places if p.name == entry.name and entry.clause_id in p.clauses)
        return [*old[: place.first], *lines, *old[place.end :]]

    def _check(self, file: str, text: str) -> None:
        """Compile the document with the new text; its other files are only linked to."""
        with tempfile.TemporaryDirectory() as folder:
            beside = Path(folder)
            (beside / _NOTES).mkdir()
            for path in (*self._folder.iterdir(), *(self._folder / _NOTES).glob("*.yaml")):
                if path.name != _NOTES:
                    (beside / path.relative_to(self._folder)).symlink_to(path.resolve())
            (beside / file).unlink(missing_ok=True)
            (beside / file).write_text(text, encoding="utf-8")
            try:
                compile_document(beside, without=_UNTOUCHED)
            except NoteError as exc:
                raise CorrectionError(*exc.problems) from exc
            except IngestError as exc:
                raise CorrectionError(str(exc)) from exc

    def _lines(self, file: str) -> list[str]:
        try:
            path = self._folder / file
            return path.read_text(encoding="utf-8").splitlines(keepends=True) if path.exists() else []
        except (OSError, UnicodeDecodeError) as exc:
            raise CorpusError(f"{file} of the corpus cannot be read: {exc}.") from exc


def corrections(settings: Settings) -> FileCorrections:
    """Corrections to the binding document of the corpus, as it is served."""
    parts = Parts(settings, published_index(settings.data))
    contract = next(d for d in parts.documents if not d.background)
    return FileCorrections(settings.corpus / contract.document, contract)


def _places(kind: str, text: str, file: str) -> tuple[_Place, ...]:
    """Every entry of a file, with the lines that are its own: comments and blank lines after it are not."""
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader) if text else None
    except yaml.YAMLError as exc:
        raise CorpusError(f"{file} of the corpus is not readable as YAML: {exc}.") from exc
    if not isinstance(root, yaml.SequenceNode):
        return ()
    lines = text.splitlines()
    starts = [node.start_mark.line for node in root.value]
    found: list[_Place] = []
    for node, first, limit in zip(root.value, starts, [*starts[1:], len(lines)], strict=True):
        end = limit
        while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        found.append(_Place(_name(kind, node), frozenset(_clauses(kind, node)), first, end))
    return tuple(found)


def _name(kind: str, node: yaml.Node) -> str:
    return next((v.value for k, v in _pairs(node) if k == ("topic" if kind == NOTE else "id")), "")


def _clauses(kind: str, node: yaml.Node) -> Iterator[str]:
    """The clauses of an entry: a note's own; those that an erratum quotes."""
    for key, value in _pairs(node):
        if key == "clause" and isinstance(value, yaml.ScalarNode):
            yield value.value
        if kind == ERRATUM and key == "says" and isinstance(value, yaml.SequenceNode):
            for one in value.value:
                yield from _clauses(NOTE, one)


def _pairs(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value


def _clean(text: str) -> str:
    """The text as a file has it: one kind of line ends, no odd characters, one list entry.

    Raises:
        CorrectionError: if it is empty, too long, or more or less than one entry.
    """
    plain = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip("\n")
    if not plain.strip():
        raise CorrectionError("The text is empty.")
    if len(plain) > LONGEST_ENTRY:
        raise CorrectionError(f"The text has {len(plain):,} characters; at most {LONGEST_ENTRY:,} are taken.")
    if _CONTROL.search(plain):
        raise CorrectionError("The text has characters that are not text. Type them again.")
    try:
        root = yaml.compose(plain, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as exc:
        mark = getattr(exc, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise CorrectionError(f"The text is not readable as YAML: {where}{getattr(exc, 'problem', exc)}.") from exc
    if not isinstance(root, yaml.SequenceNode) or len(root.value) != 1 or not plain.startswith("- "):
        raise CorrectionError("Write one entry, which begins with '- ' at the start of its first line.")
    return plain + "\n"


def _quoted(text: str) -> str:
    """Text as a YAML scalar in double quotes."""
    return '"' + _CONTROL.sub(" ", text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _scalar(clause_id: str) -> str:
    """A clause's number as notes write it: quoted where YAML would read a number of another length."""
    return f'"{clause_id}"' if re.fullmatch(r"\d+\.\d+", clause_id) else clause_id
