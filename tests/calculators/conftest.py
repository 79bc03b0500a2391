"""The real contract and the real parameters, compiled once for all tests of the calculators."""

from functools import cache
from pathlib import Path

import pytest

from assistant.calculators import CALCULATORS, Book, load_book
from ingest.pipeline import compile_document

CONTRACT = Path(__file__).parents[2] / "corpus" / "contract-2023-26"


@cache
def real_book() -> Book:
    """The parameters of the contract, verified against the compiled contract."""
    return load_book(CONTRACT / "parameters", compile_document(CONTRACT, without=("notes",)).outline.contract)


@pytest.fixture(scope="session")
def book() -> Book:
    """The parameters of the contract, verified against the compiled contract."""
    return real_book()


@pytest.fixture(scope="session")
def folder() -> Path:
    """The folder of the contract in the corpus."""
    return CONTRACT


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give every worked case of the corpus to tests that take a `case`, every calculator to those that take one."""
    if "case" in metafunc.fixturenames:
        cases = real_book().cases
        metafunc.parametrize("case", cases, ids=[f"{c.calculator}: {c.name}" for c in cases])
    if "calculator" in metafunc.fixturenames:
        metafunc.parametrize("calculator", CALCULATORS.values(), ids=list(CALCULATORS))
