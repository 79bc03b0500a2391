"""Reading a source text: whole and in UTF-8, or refused by file and line."""

import hashlib
from pathlib import Path

import pytest

from ingest.contract.errors import SourceFileError
from ingest.contract.layout import DocumentFile
from ingest.layout import load_document
from ingest.source import read_source


def declared(raw: bytes, lines: int) -> DocumentFile:
    return DocumentFile("small", "A small agreement", lines, hashlib.sha256(raw).hexdigest())


def refusal(path: Path, document: DocumentFile) -> str:
    with pytest.raises(SourceFileError) as refused:
        read_source(path, document)
    return str(refused.value)


def test_the_real_contract_is_read_line_by_line(folder):
    lines = read_source(folder / "source.txt", load_document(folder / "document.yaml"))

    assert (lines[0].n, lines[-1].n) == (1, 6125)
    assert lines[361].text == "Article 1. CONTRACT PROVISIONS"


def test_a_truncated_file_is_refused_with_the_line_on_which_it_ends(tmp_path, folder):
    cut = tmp_path / "source.txt"
    cut.write_bytes((folder / "source.txt").read_bytes()[:100_000])

    message = refusal(cut, load_document(folder / "document.yaml"))

    assert message.startswith("source.txt: line ")
    assert "6125 lines: it is truncated" in message


def test_an_edited_file_is_refused_though_its_length_is_right(tmp_path, folder):
    edited = tmp_path / "source.txt"
    edited.write_bytes((folder / "source.txt").read_bytes().replace(b"ten (10) days", b"six (06) days", 1))

    assert "differs from the sha256" in refusal(edited, load_document(folder / "document.yaml"))


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        pytest.param("one\ntwo\nthr\u00e9e".encode("latin-1"), "line 3, byte 11: not UTF-8", id="another encoding"),
        pytest.param(b"one\ntwo\0\n", "line 2, character 7: holds a zero byte", id="a binary file"),
        pytest.param(b" \n", "line 1: the file is empty", id="an empty file"),
    ],
)
def test_what_is_no_text_is_refused_by_line(tmp_path, raw, says):
    path = tmp_path / "source.txt"
    path.write_bytes(raw)

    assert says in refusal(path, declared(raw, 2))


def test_a_missing_file_is_refused(tmp_path):
    assert "source.txt: file: cannot be read" in refusal(tmp_path / "source.txt", declared(b"", 1))
