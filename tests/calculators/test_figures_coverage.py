"""Every amount, percentage and day count that calculators could apply is used, or it is said why not."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from assistant.calculators import Book
from ingest.contract import Clause
from ingest.contract.figures import numbers_in

ARTICLES = (*range(4, 12), 14, *range(20, 26))
EXHIBITS = ("D", "D-1", "D-4", "D-6", "D-7", "D-8", "D-9", "D-10", "D-11", "F", "F-1", "HH", "II")
ROOTS = (*(f"Article {n}" for n in ARTICLES), *(f"Exhibit {label}" for label in EXHIBITS))

_NUMBER = (
    r"(?:\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|ninety|half)"
)
FIGURE = re.compile(
    rf"\$\s?\d[\d,]*(?:\.\d+)?|\d[\d.]*\s?%|{_NUMBER}\s+percent\b"
    rf"|\b{_NUMBER}(?:-{_NUMBER})?(?:\s*\(\d+\))?(?:st|nd|rd|th)?[\s-](?:[a-z]+[\s-]){{0,2}}?days?\b",
    re.IGNORECASE,
)

Found = tuple[str, str]


def clauses(book: Book) -> Iterator[Clause]:
    """Every clause of the articles and exhibits in question."""
    for root in ROOTS:
        clause = book.contract.clause(root)
        assert clause is not None, root
        yield from book.contract.walk(clause.id)


def unused(book: Book) -> Counter[Found]:
    """The figures, by clause and print, that lie in no parameter's quote and in no table's cell."""
    quotes: dict[str, list[str]] = {}
    for parameter in book.parameters.values():
        for dated in parameter.values:
            quotes.setdefault(dated.clause_id, []).append(dated.quote)
    cells = [cell for table in book.contract.tables.values() for cell in table.cells]
    left: Counter[Found] = Counter()
    for clause in clauses(book):
        text = " ".join(clause.text.split())
        spans = [(m.start(), m.end()) for q in quotes.get(clause.id, []) for m in re.finditer(re.escape(q), text)]
        lines = {n for lines in clause.lines for n in range(lines.first, lines.last + 1)}
        printed = " | ".join(f"{c.printed} | {c.row} | {c.column}" for c in cells if c.line in lines)
        tables = [book.contract.tables[t] for t in clause.tables]
        heads = " | ".join(h for t in tables for h in (*t.notes, *t.printed_rows, *t.printed_columns, *t.columns))
        in_table = numbers_in(printed) | numbers_in(heads)
        for match in FIGURE.finditer(text):
            quoted = any(first <= match.start() and match.end() <= last for first, last in spans)
            if not quoted and not (printed and numbers_in(match.group()) <= in_table):
                left[(clause.id, match.group().rstrip(","))] += 1
    return left


@pytest.fixture(scope="module")
def listed(folder: Path) -> dict[Found, dict[str, object]]:
    """The figures that the corpus lists as unused, with the reason."""
    entries = yaml.safe_load((folder / "unused_figures.yaml").read_text(encoding="utf-8"))
    return {(e["clause"], e["figure"]): e for e in entries}


def test_every_figure_is_used_or_listed(book: Book, listed: dict[Found, dict[str, object]]) -> None:
    assert sorted(set(unused(book)) - set(listed)) == []


def test_no_figure_is_listed_that_is_used_or_is_not_there(book: Book, listed: dict[Found, dict[str, object]]) -> None:
    assert sorted(set(listed) - set(unused(book))) == []


def test_each_listed_figure_is_listed_as_often_as_it_stands_unused(
    book: Book, listed: dict[Found, dict[str, object]]
) -> None:
    left = unused(book)
    assert {key: left[key] for key in listed} == {key: entry.get("times", 1) for key, entry in listed.items()}


def test_each_reason_is_a_sentence(listed: dict[Found, dict[str, object]]) -> None:
    assert [key for key, entry in listed.items() if len(str(entry["why"]).split()) < 4] == []


def test_the_pattern_finds_the_figures_of_the_contract() -> None:
    """The contract prints amounts, percentages and days in all of these ways."""
    text = (
        "$8,500/year, 15% of, seventy-five percent (75%), fifteen (15) working days, the 20th day, a 30-day, ten "
        "half days"
    )
    assert [m.group() for m in FIGURE.finditer(text)] == [
        "$8,500",
        "15%",
        "five percent",
        "75%",
        "fifteen (15) working days",
        "20th day",
        "30-day",
        "ten half days",
    ]
