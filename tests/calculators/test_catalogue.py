"""What the calculators say has been read and approved: the page of all of them, and every worked case."""

from assistant.calculators import CALCULATORS, ROOMS, Book, Calculator
from assistant.calculators.catalogue import catalogue, entry
from evals.bench.calculators import APPROVED, CATALOGUE, EXAMPLE_DAY, spoken


def test_the_page_is_up_to_date(book: Book) -> None:
    """Write it anew with `python -m evals.bench.calculators --write`."""
    assert CATALOGUE.read_text(encoding="utf-8") == catalogue(ROOMS, book, EXAMPLE_DAY)


def test_every_calculator_stands_in_one_room() -> None:
    names = [calculator.name for room in ROOMS.values() for calculator in room]
    assert names == list(CALCULATORS)


def test_an_entry_shows_every_input_and_the_example(calculator: Calculator, book: Book) -> None:
    text = entry(calculator, book, EXAMPLE_DAY)
    assert [name for name in calculator.inputs.model_fields if f"`{name}`" not in text] == []
    assert "Example: " in text
    assert calculator.purpose in text


def test_every_sentence_and_step_reads_as_approved(calculator: Calculator, book: Book) -> None:
    """Write the texts anew with `python -m evals.bench.calculators --write`, and read what has changed."""
    approved = (APPROVED / f"{calculator.name}.txt").read_text(encoding="utf-8")
    assert spoken(calculator, book) == approved


def test_nothing_is_approved_that_no_calculator_says() -> None:
    assert sorted(path.stem for path in APPROVED.iterdir()) == sorted(CALCULATORS)
