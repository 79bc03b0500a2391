"""The real documents and parameters, compiled once for all tests of the assistant's rooms."""

from functools import cache
from pathlib import Path

import pytest

from assistant.agent import Library
from assistant.calculators import CALCULATORS, Book, load_book
from ingest.contract import Contract
from ingest.pipeline import compile_document

CORPUS = Path(__file__).parents[2] / "corpus"


@cache
def compiled(name: str) -> Contract:
    """A document of the corpus with its notes."""
    return compile_document(CORPUS / name).outline.contract


@pytest.fixture(scope="session")
def contract() -> Contract:
    """The contract with its notes."""
    return compiled("contract-2023-26")


@pytest.fixture(scope="session")
def documents(contract: Contract) -> tuple[Contract, ...]:
    """The contract and the page of background."""
    return contract, compiled("district-overview-2020")


@pytest.fixture(scope="session")
def book(contract: Contract) -> Book:
    """The parameters of the contract."""
    return load_book(CORPUS / "contract-2023-26" / "parameters", contract)


@pytest.fixture(scope="session")
def library(documents: tuple[Contract, ...], book: Book) -> Library:
    """The documents and the calculators, without a search: whoever searches here has made a mistake."""

    def no_search():
        raise AssertionError("this test searches nothing")

    return Library(documents, CALCULATORS, lambda: book, no_search)
