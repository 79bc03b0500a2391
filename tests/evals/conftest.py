"""The real contract, compiled once, and a question to judge answers by."""

from pathlib import Path

import pytest

from evals.sample import Item
from ingest.contract import Contract
from ingest.pipeline import compile_document

CONTRACT = Path(__file__).parents[2] / "corpus" / "contract-2023-26"


@pytest.fixture(scope="session")
def contract() -> Contract:
    """The contract without its notes."""
    return compile_document(CONTRACT, without=("notes",)).outline.contract


@pytest.fixture(scope="session")
def source() -> str:
    """The source text of the contract."""
    return (CONTRACT / "source.txt").read_text(encoding="utf-8")


@pytest.fixture
def item() -> Item:
    """How many days of personal necessity there are."""
    return Item(
        id="pn-days",
        type="lookup",
        persona="member",
        as_of=None,
        turns=("how many days for personal business? my principal says 15",),
        status="answered",
        clauses=(("5.11.1", "5.11"),),
        numbers=("10",),
        not_numbers=("15",),
        flags=("term_ended",),
        missing=(),
        calculator=None,
        split="dev",
    )
