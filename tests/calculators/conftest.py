"""The real contract and the real parameters, compiled once for all tests of the calculators."""

from pathlib import Path

import pytest

from assistant.calculators import CALCULATORS, Book
from evals.bench.calculators import DOCUMENT
from evals.bench.calculators import book as real_book


@pytest.fixture(scope="session")
def book() -> Book:
    """The parameters of the contract, verified against the compiled contract."""
    return real_book()


@pytest.fixture(scope="session")
def folder() -> Path:
    """The folder of the contract in the corpus."""
    return DOCUMENT


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give every worked case of the corpus to tests that take a `case`, every calculator to those that take one."""
    if "case" in metafunc.fixturenames:
        cases = real_book().cases
        metafunc.parametrize("case", cases, ids=[f"{c.calculator}: {c.name}" for c in cases])
    if "calculator" in metafunc.fixturenames:
        metafunc.parametrize("calculator", CALCULATORS.values(), ids=list(CALCULATORS))
