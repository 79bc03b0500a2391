"""A part of the real contract, searched in memory."""

from datetime import date

import pytest

from assistant.retrieval import Index, Search, Speech
from ingest.contract import Contract
from ingest.passages import build_passages
from tests.fakes import memory_index

DAY = date(2025, 3, 31)
ROOTS = {"Article 5", "Article 7", "Article 16", "Exhibit HH", "Exhibit MM"}


@pytest.fixture(scope="session")
def index(documents: tuple[Contract, ...]) -> Index:
    """Leaves, class sizes, discipline and the two memoranda on special education, with the page of background."""
    contract, page = documents
    passages = [p for p in build_passages(contract) if p.root in ROOTS]
    return memory_index(documents, [*passages, *build_passages(page)])


@pytest.fixture(scope="session")
def search(index: Index) -> Search:
    """The search over it."""
    return Search(index, Speech(frozenset({"how", "many", "do", "i", "get", "the", "of"}), frozenset({"insurance"})))
