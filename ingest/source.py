"""Step 1: read a source text strictly."""

import hashlib
from pathlib import Path

from .contract.errors import SourceFileError
from .contract.layout import DocumentFile
from .contract.line import SourceLine


def read_source(path: Path, declared: DocumentFile) -> tuple[SourceLine, ...]:
    """The lines of the file at `path`, numbered from 1, without their line ends.

    Raises:
        SourceFileError: if the file is missing, empty, not UTF-8, shorter than `document.yaml` says,
            or differs from the digest recorded there.
    """
    try:
        raw = path.read_bytes()
    except OSError as exc:
        raise SourceFileError(path.name, "file", f"cannot be read ({exc.strerror}); put the source text back") from exc
    text = _decode(path.name, raw)
    lines = tuple(SourceLine(n, line) for n, line in enumerate(text.split("\n"), start=1))
    _check_whole(path.name, raw, lines, declared)
    return lines


def _decode(name: str, raw: bytes) -> str:
    if not raw.strip():
        raise SourceFileError(name, "line 1", "the file is empty; put the source text back")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        line = raw[: exc.start].count(b"\n") + 1
        raise SourceFileError(
            name, f"line {line}, byte {exc.start}", "not UTF-8; save the file as UTF-8 without changing its words"
        ) from exc
    nul = text.find("\0")
    if nul >= 0:
        line = text[:nul].count("\n") + 1
        raise SourceFileError(name, f"line {line}, character {nul}", "holds a zero byte; this is not a text file")
    return text.replace("\r\n", "\n")


def _check_whole(name: str, raw: bytes, lines: tuple[SourceLine, ...], declared: DocumentFile) -> None:
    if len(lines) < declared.lines:
        raise SourceFileError(
            name,
            f"line {len(lines)}",
            f"the file ends here, document.yaml says {declared.lines} lines: it is truncated",
        )
    found = hashlib.sha256(raw).hexdigest()
    if found != declared.sha256:
        raise SourceFileError(
            name,
            f"line {len(lines)}",
            f"the file differs from the sha256 in document.yaml (found {found}); restore it, "
            "or, if the document itself has changed, make a new folder for it",
        )
