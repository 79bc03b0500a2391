"""docs/calculators.md is what the calculators themselves say."""

from assistant.calculators import CALCULATORS, ROOMS, Book, Calculator
from assistant.calculators.catalogue import catalogue, entry
from evals.bench.calculators import CATALOGUE, EXAMPLE_DAY


def test_the_page_is_up_to_date(book: Book) -> None:
    """Write it anew with `python -m evals.bench.calculators --write-catalogue`."""
    assert CATALOGUE.read_text(encoding="utf-8") == catalogue(ROOMS, book, EXAMPLE_DAY)


def test_every_calculator_stands_in_one_room() -> None:
    names = [calculator.name for room in ROOMS.values() for calculator in room]
    assert names == list(CALCULATORS)


def test_an_entry_shows_every_input_and_the_example(calculator: Calculator, book: Book) -> None:
    text = entry(calculator, book, EXAMPLE_DAY)
    assert [name for name in calculator.inputs.model_fields if f"`{name}`" not in text] == []
    assert "Example: " in text
    assert calculator.purpose in text
