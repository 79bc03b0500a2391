"""The outline of the real contract: every line placed, every clause under the contract's own number."""

import hashlib

import pytest

from ingest.contract import ClauseKind
from ingest.contract.errors import OutlineError
from ingest.contract.layout import DocumentFile, Layout, Numbering
from ingest.contract.line import ReadLine
from ingest.outline import outline
from ingest.pipeline import outline_document
from ingest.quality import coverage


@pytest.fixture(scope="module")
def compiled(folder):
    return outline_document(folder)


@pytest.fixture(scope="module")
def clauses(compiled):
    return compiled.contract.clauses


def test_every_printed_line_belongs_to_exactly_one_clause_or_is_named_furniture(compiled):
    found = coverage(compiled)

    assert found.complete, (found.unplaced, found.placed_twice)


def test_every_label_follows_the_one_before_it(compiled):
    assert compiled.outline.doubts == ()


def test_every_entry_of_the_contents_is_found_or_explained(compiled):
    entries = compiled.outline.contents

    assert len(entries) == 288
    assert [e for e in entries if not e.found and not e.why] == []
    assert {e.number for e in entries if e.why} == {"7.18", "22.02", "Article 26"}


def test_there_are_26_articles_and_every_exhibit_that_the_contents_name(clauses, compiled):
    roots = [c for c in clauses.values() if c.parent is None]

    assert [c.id for c in roots if c.kind is ClauseKind.ARTICLE] == [f"Article {n}" for n in range(1, 27)]
    assert {e.number for e in compiled.outline.contents if e.number.startswith("Exhibit")} <= {c.id for c in roots}


def test_ids_and_eids_are_unique(clauses):
    assert len({c.eid for c in clauses.values()}) == len(clauses)


def test_parents_and_children_agree(clauses):
    for clause in clauses.values():
        assert all(clauses[child].parent == clause.id for child in clause.children)


def test_only_a_label_whose_line_is_split_has_no_words_of_its_own_below_it(clauses):
    silent = [c.id for c in clauses.values() if not c.text and not c.children and not c.struck]

    assert silent == []


@pytest.mark.parametrize(
    "clause_id",
    [
        "5.11.1", "8.01.18.a.ii", "3.04.4.b.ii.c.III.a", "3.11.1.3.i", "4.03.1.i.i", "8.01.3.a.2.a", "8.01.17.j.c.i",
        "14.03.1.b.vi", "21.14.A", "24.05.2.a.ii.3", "3.04.6.b.ii",
        "Exhibit A § 4.a", "Exhibit A § 24", "Exhibit C § 2025-26", "Exhibit D § 2.J.2", "Exhibit D § 2.K.1.a",
        "Exhibit D § 3.G.1.c", "Exhibit D § 3.F.1.b.1", "Exhibit D § 3.G.1.f.iii.2", "Exhibit D § 4.E",
        "Exhibit D-1 § 2024-25.b", "Exhibit D-11 § special-education", "Exhibit F § 3.B.1.a", "Exhibit F § 4.A.d",
        "Exhibit F § 7.C.10", "Exhibit H § 7", "Exhibit I § A.2", "Exhibit I § B.4", "Exhibit I § note.2",
        "Exhibit J § options", "Exhibit N § 3", "Exhibit N-1 § miscellaneous", "Exhibit Q § eligibility",
        "Exhibit R § 1.a", "Exhibit R § 2.d", "Exhibit T § 8", "Exhibit U § 2.c", "Exhibit W § 8.c.i",
        "Exhibit Y § responsibility.1", "Exhibit EE § specialist.work-year", "Exhibit FF § term",
        "Exhibit GG § prep-time",
        "Exhibit HH § caseloads.1.a.i.1", "Exhibit HH § caseloads.3.a.iii.2", "Exhibit HH § caseloads.5.a",
        "Exhibit HH § caseloads.11.c.i.2.a", "Exhibit HH § support.1.a.i", "Exhibit II § stipends",
        "Exhibit LL § agreement", "Exhibit MM § caseloads.5.f",
    ],
)  # fmt: skip
def test_clauses_have_the_numbers_by_which_people_cite_them(clauses, clause_id):
    assert clause_id in clauses


@pytest.mark.parametrize(
    ("clause_id", "heading", "begins"),
    [
        pytest.param("5.11", "Sick Leave for Personal Necessity", "", id="a title alone"),
        pytest.param("5.30", "Return from Leave", "", id="number and title on two lines"),
        pytest.param(
            "7.05", "The site/program administrator", "The site/program administrator shall", id="first words"
        ),
        pytest.param("11.05", "Athletic services stipends are shown as Exhibit D-8", "Athletic services", id="run in"),
        pytest.param("5.20.8", "Length of Sabbatical Leave", "A leave may be granted", id="bold"),
        pytest.param("22.02", "", "The parties agree to identify", id="a sentence is no title"),
        pytest.param("8.01.18.a", "Elementary TK-3rd", "Elementary TK-3rd", id="an item keeps its title as text"),
        pytest.param("20.06.1", "", "1-4 students = 1 hour", id="an item without more is text"),
        pytest.param("Article 7", "CLASS SIZE RATIOS", "Beginning 2020-21\nGrade Loading Ratio", id="a preamble"),
    ],
)
def test_titles_are_told_from_text(clauses, clause_id, heading, begins):
    clause = clauses[clause_id]

    assert clause.heading == heading
    assert clause.text.startswith(begins)
    assert bool(begins) == bool(clause.text)


def test_a_paragraph_cut_by_a_page_break_is_one_paragraph(clauses):
    assert "Recommendations shall be made to the Board of Education" in clauses["1.09"].text


def test_marks_of_the_extraction_are_no_text(clauses):
    text = "\n".join(c.text + c.heading for c in clauses.values())

    assert [mark for mark in ("\\$", "~~", "<u>", "<ul", "<input", "\t") if mark in text] == []


def test_struck_out_words_are_kept_apart(clauses):
    assert clauses["8.02.2"].struck == ("5",)
    assert "186 (or less) day calendar" in clauses["8.02.2"].text
    struck = clauses["Exhibit HH § caseloads.5.f"]
    assert (struck.text, len(struck.struck)) == ("", 1)


def test_the_first_rows_of_a_list_are_traced_to_their_lines(clauses):
    lines = clauses["1.09"].lines

    assert [(r.first, r.last) for r in lines] == [(414, 418)]


def small(text: str) -> tuple[DocumentFile, Layout, list[ReadLine]]:
    lines = [ReadLine(line, (n,)) for n, line in enumerate(text.split("\n"), start=1) if line]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return DocumentFile("small", "Small", len(lines), digest), Layout("layout.yaml", Numbering()), lines


def test_two_clauses_with_one_number_are_refused_by_line():
    document, layout, lines = small("Article 1. LEAVES\n1.01 Sick leave\nTen days.\n1.01 Sick leave\nTwelve days.")

    with pytest.raises(
        OutlineError, match=r"layout.yaml: line 4: a second clause '1.01' \(the first begins on line 2\)"
    ):
        outline(document, layout, lines, frozenset())


def test_words_before_the_first_clause_are_refused_by_line():
    document, layout, lines = small("A stray line\nArticle 1. LEAVES")

    with pytest.raises(OutlineError, match="line 1: 'A stray line' stands before the first clause"):
        outline(document, layout, lines, frozenset())


def test_a_number_that_is_skipped_is_a_doubt():
    document, layout, lines = small("Article 1. LEAVES\n1.01 Sick leave\nTen days.\n1.03 Other\nNone.")

    doubts = outline(document, layout, lines, frozenset()).doubts

    assert [(d.line, d.what) for d in doubts] == [(4, "1.03 stands where number 2 of Article 1 was expected")]
