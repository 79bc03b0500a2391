"""Declared repairs: applied in the reading, traceable to the source, refused when they no longer fit."""

import pytest

from ingest.contract.errors import RepairError
from ingest.contract.line import Repair, RepairKind, SourceLine
from ingest.declared import DeclarationError
from ingest.repairs import apply_repairs, load_repairs

LINES = (
    SourceLine(1, "- a. A sentence that was cut by"),
    SourceLine(2, ""),
    SourceLine(3, "- the end of the page."),
    SourceLine(4, "1. a. Two labels on one line"),
    SourceLine(5, "li Misread"),
)


def repair(kind: RepairKind, line: int, expect: str, **more) -> Repair:
    return Repair(line, kind, expect, "a test", **more)


def test_without_repairs_the_non_blank_lines_are_read_as_printed():
    read = apply_repairs(LINES, ())

    assert [(r.text, r.sources) for r in read] == [(s.text, (s.n,)) for s in LINES if s.text]


def test_a_page_break_is_joined_and_both_source_lines_are_kept():
    read = apply_repairs(LINES, (repair(RepairKind.JOIN, 3, "the end", to=1),))

    assert read[0].text == "- a. A sentence that was cut by the end of the page."
    assert read[0].sources == (1, 3)


def test_two_labels_on_one_line_are_split():
    read = apply_repairs(LINES, (repair(RepairKind.SPLIT, 4, "a. Two"),))

    assert [r.text for r in read if r.n == 4] == ["1.", "a. Two labels on one line"]


def test_a_misread_label_is_mended_in_the_reading_alone():
    read = apply_repairs(LINES, (repair(RepairKind.MEND, 5, "li", reads="ii."),))

    assert read[-1].text == "ii. Misread"
    assert LINES[-1].text == "li Misread"


def test_a_line_is_nested_under_the_declared_clause():
    assert apply_repairs(LINES, (repair(RepairKind.NEST, 5, "li", under="5.11"),))[-1].under == "5.11"


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        pytest.param(repair(RepairKind.MEND, 5, "ll", reads="ii."), "repair of line 5: expects 'll'", id="other words"),
        pytest.param(
            repair(RepairKind.MEND, 2, "x", reads=""), "repair of line 2: that line is blank", id="blank line"
        ),
        pytest.param(repair(RepairKind.JOIN, 3, "the end", to=99), "joins line 99", id="no such line to join"),
    ],
)
def test_a_repair_that_no_longer_fits_is_refused_by_line(bad, says):
    with pytest.raises(RepairError, match=says):
        apply_repairs(LINES, (bad,))


def test_every_repair_of_the_contract_says_why_and_fits_its_line(folder, source):
    repairs = load_repairs(folder / "repairs.yaml")
    lines = tuple(SourceLine(n, text) for n, text in enumerate(source, start=1))

    read = apply_repairs(lines, repairs)

    assert all(r.why for r in repairs)
    assert sorted({n for line in read for n in line.sources}) == [line.n for line in lines if line.text.strip()]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("- {line: 1, kind: glue, expect: a, why: b}", "'glue' is none of", id="unknown kind"),
        pytest.param("- {line: 1, kind: split, expect: a, why: b, to: 3}", "is not a known key", id="unknown key"),
        pytest.param("- {line: 1, kind: split, expect: a}", "why: is missing", id="no reason"),
    ],
)
def test_a_repair_file_is_read_strictly(tmp_path, text, says):
    path = tmp_path / "repairs.yaml"
    path.write_text(text)

    with pytest.raises(DeclarationError, match=says):
        load_repairs(path)
