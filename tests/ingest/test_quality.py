"""The quality page of the real contract."""

from dataclasses import replace

import pytest

from ingest.contract.line import Doubt
from ingest.pipeline import compile_document
from ingest.quality import disagreeing_pairs, quality_page


@pytest.fixture(scope="module")
def compiled(folder):
    return compile_document(folder, without=("notes",))


@pytest.fixture(scope="module")
def page(compiled):
    return quality_page([compiled])


def test_it_says_that_every_line_is_placed(page):
    assert "4255 printed lines: 3779 in clauses, 476 furniture," in page
    assert "(100.0% placed)" in page


def test_it_says_that_every_entry_of_the_contents_is_found_or_explained(page):
    assert "288 entries: 285 found, 3 explained, 0 neither." in page


def test_it_lists_every_repair_with_its_reason(page, compiled):
    assert f"{len(compiled.repairs)} declared repairs" in page
    assert "- line 418: join (416): the paragraph was cut by a page break" in page


def test_it_leaves_no_reference_unexplained(page):
    assert "; 0 unexplained." in page


def test_it_totals_every_table(page, compiled):
    assert all(f"| {table_id} |" in page for table_id in compiled.contract.tables)


def test_all_numbers_of_the_contract_printed_twice_agree(compiled):
    assert disagreeing_pairs(compiled.contract) == ()


def test_a_word_and_a_figure_that_disagree_are_listed(compiled):
    clause = replace(compiled.contract.clauses["5.11.1"], text="up to fifteen (10) days and twenty-five (25) hours")
    wrong = replace(compiled.contract, clauses={clause.id: clause})

    assert [(p.clause_id, p.printed) for p in disagreeing_pairs(wrong)] == [("5.11.1", "to fifteen (10)")]


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("eighteen [18] hours", False),
        ("eighteen [16] hours", True),
        ("seventy-five percent (75%)", False),
        ("seventy-five percent (57%)", True),
        ("the sixty-fifth (65th) day", False),
        ("the sixty-fifth (56th) day", True),
        ("see above (3)", False),
    ],
)
def test_every_form_of_a_pair_is_compared(compiled, printed, wrong):
    clause = replace(compiled.contract.clauses["5.11.1"], text=printed)
    assert bool(disagreeing_pairs(replace(compiled.contract, clauses={clause.id: clause}))) is wrong


def test_what_the_calendars_leave_open_is_a_doubt(page):
    assert "Exhibit C § 2024-25, October 2024, elementary: which 1 of " in page
    assert "Exhibit C § 2025-26, March 2026, secondary: its " in page
    assert "Exhibit F-1, salary.ece: column I is empty" in page


def test_the_recorded_defects_are_listed(page, compiled):
    assert all(f" {e.id}" in page for e in compiled.contract.errata)
    assert "- conflict nurses-fte (not certain): The minimum staffing of nurses" in page


def test_a_doubt_is_listed_with_its_line(compiled):
    unsure = replace(compiled, outline=replace(compiled.outline, doubts=(Doubt(7, "a label out of order"),)))

    assert "- line 7: a label out of order" in quality_page([unsure])
