"""A library that is searched in memory, and runs over it."""

from collections.abc import Callable
from datetime import date

import pytest

from assistant.agent import Deps, Library
from assistant.answer import Persona
from assistant.calculators import CALCULATORS, Book
from assistant.retrieval import Search, Speech
from ingest.contract import Contract
from ingest.passages import build_passages
from tests.fakes import memory_index

DAY = date(2025, 3, 31)


@pytest.fixture(scope="session")
def searched(documents: tuple[Contract, ...], book: Book) -> Library:
    """The library with a search over Article 5 in memory."""
    passages = [p for p in build_passages(documents[0]) if p.root == "Article 5"]
    index = memory_index(documents, passages)
    return Library(documents, CALCULATORS, lambda: book, lambda: Search(index, Speech()))


@pytest.fixture
def deps(searched: Library) -> Deps:
    """A run of a member within the term."""
    return Deps(searched, DAY, Persona.MEMBER)


@pytest.fixture
def make_deps(searched: Library) -> Callable[..., Deps]:
    """Makes runs, each with a ledger of its own."""
    return lambda day=DAY, persona=Persona.MEMBER: Deps(searched, day, persona)
