"""Deps: what the tools of one run share; who is asking comes from here, never from the model's arguments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from assistant.answer import Persona
from assistant.calculators import Book, Calculator, Determination
from assistant.retrieval import Search
from ingest.contract import Contract


@dataclass(frozen=True)
class Library:
    """What every run reads: the documents, the calculators with their book, the search."""

    documents: tuple[Contract, ...]
    book: Book
    calculators: Mapping[str, Calculator]
    search: Search


@dataclass
class Ledger:
    """What happened in one run, for the gates: queries searched and calculations made."""

    searches: list[str] = field(default_factory=list)
    calculations: dict[str, Determination] = field(default_factory=dict)
    inputs: dict[str, dict[str, object]] = field(default_factory=dict)

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
