"""Cases for the gates: claims against the real contract."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from assistant.verification import Case, Claim, Support
from ingest.contract import Contract

MakeCase = Callable[..., Case]


@pytest.fixture(scope="session")
def make_case(documents: tuple[Contract, ...]) -> MakeCase:
    """Makes a case over the real documents, within the term unless told otherwise."""
    plain = Case(documents, date(2025, 3, 31), ("what does the contract say?",))
    return lambda **changes: replace(plain, **changes)


@pytest.fixture(scope="session")
def case(make_case: MakeCase) -> Case:
    """A case in which nothing was calculated and the question states no figure."""
    return make_case()


def over(text: str, clause_id: str, *sentences: int, **more: str) -> Claim:
    """A claim over sentences of one clause."""
    return Claim(text, (Support(clause_id, sentences, **more),))
