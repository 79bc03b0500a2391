"""Long work tells of itself where there is no terminal, now and then and not at every step."""

import pytest

from assistant.progress import shown


def test_without_a_terminal_a_line_is_written_every_tenth(capsys: pytest.CaptureFixture[str]):
    with shown() as told:
        for done in range(1001):
            told("embedding", done, 1000)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "embedding: 0%"
    assert lines[-1] == "embedding: 100%"
    assert 10 <= len(lines) <= 12


def test_each_kind_of_work_is_told_apart(capsys: pytest.CaptureFixture[str]):
    with shown() as told:
        told("compiling", 1, 1)
        told("embedding", 1, 2)
    assert capsys.readouterr().err.splitlines() == ["compiling: 100%", "embedding: 50%"]
