"""Another agreement in another numbering style goes through the same code with only a small folder.

Roman articles, "Section 3", (a) and (i) items, wrapped lines, a contents page that repeats the headings.
"""

from pathlib import Path

import pytest

from ingest.pipeline import compile_document
from ingest.quality import coverage, quality_page
from ingest.references import unexplained

FOLDER = Path(__file__).parent / "fixtures" / "harbor-transit"


@pytest.fixture(scope="module")
def compiled():
    return compile_document(FOLDER)


@pytest.fixture(scope="module")
def clauses(compiled):
    return compiled.contract.clauses


def test_its_articles_sections_and_items_have_their_own_numbers(clauses):
    assert list(clauses) == [
        "Cover", "Article 11", "11.1", "11.2", "11.2.a", "11.2.b", "11.2.b.i", "11.2.b.ii", "11.3", "11.3.a", "11.3.b",
        "11.3.c", "Article 12", "12.1", "12.2", "12.2.h", "Appendix A",
    ]  # fmt: skip
    assert [clauses[i].number for i in ("Article 12", "11.3", "11.2.b.ii")] == ["ARTICLE XII", "Section 3", "(ii)"]
    assert [clauses[i].heading for i in ("Article 12", "11.3", "11.1")] == ["LEAVE", "Overtime", "Work Week"]


def test_a_wrapped_sentence_that_begins_with_an_article_is_no_heading(clauses):
    assert clauses["11.1"].text.endswith("an arrangement that was made under Article 33 shall end with this agreement.")


def test_a_wrapped_sentence_that_begins_with_a_section_or_a_label_is_neither(clauses):
    assert clauses["11.3.b"].text.endswith("under Section 3 (c) of this Article, nor under paragraph (b) of Section 2.")


def test_a_pointer_in_its_words_leads_to_the_clause(clauses):
    pointers = {(i, r.printed): r.target for i, c in clauses.items() for r in c.references if r.target}
    assert pointers == {
        ("12.1", "Article XI, Section 3 (b)"): "11.3.b",
        ("11.3.b", "Section 3 (c) of this Article"): "11.3.c",
        ("11.3.b", "paragraph (b) of Section 2"): "11.2.b",
    }


def test_a_pointer_to_an_article_that_it_has_not_is_reported_as_unexplained(compiled):
    assert unexplained(compiled.contract) == (("11.1", "Article 33"),)
    assert "11.1: “Article 33” is dangling: **unexplained**" in quality_page([compiled])


def test_the_contents_page_is_a_check_and_makes_no_clause(compiled):
    assert [e.found for e in compiled.outline.contents] == [
        "Article 11", "11.1", "11.2", "11.3", "Article 12", "12.1", "12.2", "Appendix A",
    ]  # fmt: skip


def test_table_rows_are_not_run_together(clauses):
    assert clauses["Appendix A"].text.split("\n")[1:] == ["Operators Step 1 $24.10", "Operators Step 2 $25.35"]


def test_every_line_is_placed_and_the_report_says_what_was_doubtful(compiled):
    assert coverage(compiled).complete
    assert [d.line for d in compiled.outline.doubts] == [51]
    assert "line 51: '(h)' opens a list, but is not its first label" in quality_page([compiled])
