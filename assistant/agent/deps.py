"""Deps: what the tools of one run share; who is asking comes from here, never from the model's arguments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from assistant.answer import Persona
from assistant.calculators import Book, Calculator, Determination
from assistant.retrieval import Search
from assistant.verification import Claim, Verdict
from ingest.contract import Contract


class Library:
    """What every run reads: the documents, the calculators with their book, the search.

    The book and the search are opened when they are first asked for: a clause is shown without them.
    """

    def __init__(
        self,
        documents: tuple[Contract, ...],
        calculators: Mapping[str, Calculator],
        open_book: Callable[[], Book],
        open_search: Callable[[], Search],
    ) -> None:
        self.documents = documents
        self.calculators = calculators
        self._open_book = open_book
        self._open_search = open_search

    @cached_property
    def book(self) -> Book:
        """Every parameter of the contract."""
        return self._open_book()

    @cached_property
    def search(self) -> Search:
        """The search over the published index."""
        return self._open_search()


@dataclass
class Ledger:
    """What happened in one run: queries searched and calculations made, for the gates; and what the gates said."""

    searches: list[str] = field(default_factory=list)
    calculations: dict[str, Determination] = field(default_factory=dict)
    inputs: dict[str, dict[str, object]] = field(default_factory=dict)
    judged: list[tuple[Claim, Verdict]] = field(default_factory=list)

    def keep(self, determination: Determination, inputs: dict[str, object]) -> str:
        """Remember a calculation; returns its id (`k1`, `k2`, …). The same calculation twice has one id."""
        for key, known in self.calculations.items():
            if known.calculator == determination.calculator and self.inputs[key] == inputs:
                return key
        key = f"k{len(self.calculations) + 1}"
        self.calculations[key] = determination
        self.inputs[key] = inputs
        return key


@dataclass
class Deps:
    """The run's library, day, persona and ledger."""

    library: Library
    as_of: date
    persona: Persona
    ledger: Ledger = field(default_factory=Ledger)
