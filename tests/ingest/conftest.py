"""The real corpus, compiled once for all tests of ingest."""

from pathlib import Path

import pytest

from ingest.contract import Contract
from ingest.pipeline import compile_document

CONTRACT = Path(__file__).parents[2] / "corpus" / "contract-2023-26"


@pytest.fixture(scope="session")
def folder() -> Path:
    """The folder of the contract in the corpus."""
    return CONTRACT


@pytest.fixture(scope="session")
def source() -> list[str]:
    """The source text of the contract, line by line."""
    return (CONTRACT / "source.txt").read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="session")
def contract() -> Contract:
    """The contract with its tables, calendars, references and standing, without notes and silences."""
    return compile_document(CONTRACT, without=("notes", "silences")).outline.contract
