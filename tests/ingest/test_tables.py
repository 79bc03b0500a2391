"""The contract's tables read back as printed, and the calendars say what the print says and no more."""

import re
from datetime import date
from decimal import Decimal

import pytest

from ingest import tables
from ingest.contract import WORKING, Cell, Contract, DayCount, DayKind, Level, RecessBasis, SchoolCalendar, Table
from ingest.declared import DeclarationError
from ingest.table_checks import percentage_differences

TABLES = [
    "class_size.ratios", "salary.tk12.2024-25", "salary.tk12.2025-26", "salary.ece", "salary.adult_education",
    "salary.adult_education.counselors", "stipends.d-6.additional", "stipends.d-6.beyond_contract",
    "stipends.d-7", "stipends.d-8", "stipends.d-9", "stipends.d-10", "stipends.d-11",
    "stipends.special_education", "calendar.2024-25", "calendar.2025-26", "notice.members",
    "discipline.stages", "teams.ece", "staffing.counselors", "leadership_team.size", "tosa.term",
    "benefits.part_time", "step_placement.2024-25", "staffing.special_education", "staffing.aides.programs",
    "staffing.aides.preschool", "staffing.aides.mild_moderate", "staffing.aides.moderate_severe",
]  # fmt: skip


def folded(text: str) -> str:
    """The words of a source line: HTML marks and escapes dropped, white space folded."""
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("\\$", "$").split())


def calendar(contract: Contract, year: str) -> SchoolCalendar:
    return contract.calendars[year]


@pytest.mark.parametrize("table_id", TABLES)
def test_the_contract_has_the_table_and_its_clause_names_it(contract: Contract, table_id: str):
    table = contract.tables[table_id]
    assert table_id in contract.clauses[table.clause_id].tables


def test_every_cell_of_every_table_stands_in_its_source_line(contract: Contract, source: list[str]):
    for table in contract.tables.values():
        for cell in table.cells:
            parts = cell.printed.split("\n")
            for offset, part in enumerate(parts):
                assert part in folded(source[cell.line - 1 + offset]), (table.id, cell)


def test_every_row_heading_is_printed(contract: Contract, source: list[str]):
    prefix = re.compile(r"^[^:]+: ")
    words = folded(" ".join(source))
    for table in contract.tables.values():
        if len(table.rows) == 1 or table.id == "staffing.special_education":
            continue
        for heading in table.printed_rows:
            assert heading in words or prefix.sub("", heading) in words, (table.id, heading)


def test_no_cell_of_a_tabbed_row_is_lost(contract: Contract, source: list[str]):
    """Every line between tabs holds exactly the row's heading and the row's cells, in order."""
    rows: dict[tuple[str, int], list[Cell]] = {}
    for table in contract.tables.values():
        for cell in table.cells:
            rows.setdefault((table.id, cell.line), []).append(cell)
    checked = 0
    for (table_id, line), cells in rows.items():
        if "\t" not in source[line - 1] or table_id.startswith("calendar.") or "anniversary" in table_id:
            continue
        printed = [folded(c) for c in source[line - 1].split("\t")]
        mine = [c.printed for c in cells]
        own = printed if len(printed) == len(mine) else printed[1:]
        assert [p for p in own if p] == [m for m in mine if m], (table_id, line)
        checked += 1
    assert checked > 150


def test_each_month_of_a_calendar_reads_back(contract: Contract, source: list[str]):
    for year in ("2024-25", "2025-26"):
        table = contract.tables[f"calendar.{year}"]
        for month in table.rows:
            cells = [c for c in table.cells if c.row == month]
            assert folded(source[cells[0].line - 1]) == " ".join([month, *(c.printed for c in cells if c.printed)])


def test_the_salary_schedule_in_exhibit_d_1_equals_the_one_that_governs_cell_by_cell(contract: Contract):
    for year in ("2024-25", "2025-26"):
        mine, copy = contract.tables[f"salary.tk12.{year}"], contract.tables[f"salary.tk12.{year}.exhibit-d-1"]
        assert len(mine.cells) == 100
        assert [(c.row, c.column, c.value) for c in mine.cells] == [(c.row, c.column, c.value) for c in copy.cells]


def test_a_column_is_looked_up_by_its_numeral_and_keeps_its_printed_heading(contract: Contract):
    table = contract.tables["salary.tk12.2024-25.exhibit-d-1"]
    cell = table.cell("7", "III")
    assert cell is not None
    assert (cell.printed, cell.value) == ("$ 71,000.00", Decimal("71000.00"))
    assert table.printed_columns[0] == "I BA + 0 - 29 Semester Units"


def test_a_sheet_without_a_printed_day_has_none(contract: Contract):
    assert contract.tables["salary.ece"].first_day is None
    assert "Effective" not in contract.clauses[contract.tables["salary.ece"].clause_id].text


def test_the_staffing_of_the_memorandum_names_every_level_of_assistants(contract: Contract):
    preschool, programs = contract.tables["staffing.aides.preschool"], contract.tables["staffing.aides.programs"]
    assert [c.printed for c in preschool.cells] == [
        "two (2) IA at level III", "two (2) IA at level II or above", "two (2) IAs at level II", "two (2) DHH IAs",
        "one (1) IA at level II",
    ]  # fmt: skip
    assert [c.printed for c in programs.cells] == [
        "Instructional Assistant II (IA-II)", "IA", "IA II", "IA-OI/VI", "IA-OI/VI",
    ]  # fmt: skip


def test_column_i_of_the_ece_schedule_is_empty(contract: Contract):
    table = contract.tables["salary.ece"]
    assert [c.printed for c in table.cells if c.column == "I"] == [""] * 21
    assert table.cell("20", "VI").value == Decimal("83000.00")  # type: ignore[union-attr]


def test_the_beyond_contract_rates_equal_those_of_the_memorandum_that_raised_them(contract: Contract):
    sheet, memo = contract.tables["stipends.d-6.beyond_contract"], contract.tables["stipends.ll.beyond_contract"]
    for row in ("1-5", "6-10", "11+"):
        assert sheet.cell(row, "Per Year").value == memo.cell(row, "Per Year").value  # type: ignore[union-attr]


def test_rows_of_a_group_that_need_its_name_carry_it(contract: Contract):
    leadership, activities = contract.tables["stipends.d-9"], contract.tables["stipends.d-7"]
    summer = "Summer School Teacher-In-Charge***: Regular Program - Elementary School"
    assert leadership.cell(summer, "STIPEND AMOUNT").value == 6392  # type: ignore[union-attr]
    assert activities.cell("DRAMATICS/OPERETTAS: High School", "PER EVENT").value == 3500  # type: ignore[union-attr]


def test_years_of_outside_experience_give_the_next_step(contract: Contract):
    table = contract.tables["step_placement.2024-25"]
    steps = {c.row: c.value for c in table.cells}
    assert steps == {str(years): Decimal(years + 1) for years in range(11)}


def test_the_adult_education_cents_that_differ_from_the_percentages_are_recorded(contract: Contract):
    table = contract.tables["salary.adult_education"]
    base = {c.column: c.value for c in table.cells if c.row == "4" and c.value is not None}
    counselors = contract.tables["salary.adult_education.counselors_anniversary"]
    fourth = contract.tables["salary.adult_education.counselors"].cell("Hourly rate", "4 Years")
    assert fourth is not None
    assert fourth.value is not None
    found = [*percentage_differences(table, base), *percentage_differences(counselors, {"Hourly rate": fourth.value})]
    recorded = " ".join(e.summary for e in contract.errata if e.id.startswith("d-4-") and e.kind == "misprint")
    assert len(found) == 7
    for difference in found:
        printed = difference.cell.printed
        cents = {"-0.01": "less", "0.01": "more"}[str(difference.expected - Decimal(printed))]
        assert re.search(rf"{printed} (?:is printed )?where [\d.]+ plus \d+% comes to one cent {cents}", recorded)


def test_two_tables_that_are_declared_equal_and_are_not_are_refused(contract: Contract, source: list[str]):
    text = (
        "- {id: a, clause: Exhibit JJ, title: t, shape: grid, header: 5806, lines: 5807-5826}\n"
        "- {id: b, clause: Exhibit KK, title: t, shape: grid, header: 5829, lines: 5830-5849, same_as: a}\n"
    )
    with pytest.raises(DeclarationError, match="b: its cells differ from those of 'a'"):
        tables.read_tables(contract, source, tables.declared(text, "tables.yaml"))


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ("{id: a, clause: 99.99, title: t, shape: grid, lines: 1}", "there is no clause '99.99'"),
        ("{id: a, clause: Exhibit JJ, title: t, shape: heap, lines: 1}", "'heap' is none of"),
        ("{id: a, clause: Exhibit JJ, title: t, shape: grid, rows_: 1}", "rows_: is not a known key"),
        ("{id: a, clause: Exhibit JJ, title: t, shape: grid, lines: 99999}", "line 99999 does not exist"),
        ("{id: a, clause: Exhibit JJ, title: t, shape: grid, lines: 5-3}", "is not a line or a range of lines"),
        ("{id: a, clause: Exhibit JJ, title: t, shape: grid, lines: 1, id: b}", "stands twice"),
        (
            "{id: a, clause: Exhibit JJ, title: t, shape: matched, lines: 5, pattern: '(x)(y)', columns: [C]}",
            "line 5 does not match the pattern",
        ),
    ],
)
def test_a_wrong_declaration_is_refused_by_file_and_key(
    contract: Contract, source: list[str], declaration: str, message: str
):
    with pytest.raises(DeclarationError, match=re.escape(message)):
        tables.read_tables(contract, source, tables.declared(f"- {declaration}", "tables.yaml"))


# --- calendars ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", ["2024-25", "2025-26"])
@pytest.mark.parametrize("level", list(Level))
def test_each_level_has_180_school_days_and_186_work_days_with_the_two_days_of_the_sites(
    contract: Contract, year: str, level: Level
):
    found = calendar(contract, year)
    span = (found.first_service_day, found.last_service_day)
    assert found.count((DayKind.INSTRUCTIONAL,), *span, level) == DayCount(180, 180)
    assert found.count(WORKING, *span, level) == DayCount(184, 184)


def test_the_printed_semesters_of_83_and_97_days_come_out(contract: Contract):
    for year in ("2024-25", "2025-26"):
        found = calendar(contract, year)
        for term in (t for t in found.terms if t.level is Level.SECONDARY):
            days = found.count((DayKind.INSTRUCTIONAL,), term.first_day, term.last_day, Level.SECONDARY)
            assert f"{days.low} Days" == f"{days.high} Days" == term.printed


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2024, 8, 13), DayKind.STAFF_DEVELOPMENT),
        (date(2024, 8, 15), DayKind.INSTRUCTIONAL),
        (date(2024, 9, 2), DayKind.HOLIDAY),
        (date(2024, 11, 27), DayKind.RECESS),
        (date(2025, 1, 2), DayKind.RECESS),
        (date(2025, 4, 17), DayKind.RECESS),
        (date(2024, 10, 10), DayKind.UNKNOWN),
        (date(2025, 3, 12), DayKind.UNKNOWN),
        (date(2026, 5, 5), DayKind.UNKNOWN),
        (date(2026, 3, 31), DayKind.RECESS),
        (date(2026, 4, 2), DayKind.RECESS),
        (date(2025, 6, 11), DayKind.NON_INSTRUCTIONAL),
        (date(2025, 6, 12), DayKind.OUTSIDE),
        (date(2025, 6, 14), DayKind.WEEKEND),
    ],
)
def test_what_a_day_is(contract: Contract, day: date, kind: DayKind):
    year = "2024-25" if day < date(2025, 7, 1) else "2025-26"
    for level in Level:
        assert calendar(contract, year).kind(day, level) is kind


@pytest.mark.parametrize(
    ("day", "elementary", "secondary"),
    [
        (date(2024, 11, 15), DayKind.NON_INSTRUCTIONAL, DayKind.CLOSED),
        (date(2025, 1, 6), DayKind.CLOSED, DayKind.NON_INSTRUCTIONAL),
        (date(2025, 11, 10), DayKind.NON_INSTRUCTIONAL, DayKind.OPTIONAL),
        (date(2026, 1, 5), DayKind.OPTIONAL, DayKind.NON_INSTRUCTIONAL),
    ],
)
def test_four_days_differ_by_level(contract: Contract, day: date, elementary: DayKind, secondary: DayKind):
    found = calendar(contract, "2024-25" if day < date(2025, 7, 1) else "2025-26")
    assert (found.kind(day, Level.ELEMENTARY), found.kind(day, Level.SECONDARY)) == (elementary, secondary)


def test_recess_days_stay_unknown_in_exactly_three_months(contract: Contract):
    unknown = {
        (m.first_day, m.recess_days, len(m.unknown))
        for found in contract.calendars.values()
        for m in found.months
        if m.basis is RecessBasis.UNKNOWN
    }
    assert unknown == {(date(2024, 10, 1), 1, 23), (date(2025, 3, 1), 2, 21), (date(2026, 5, 1), 2, 20)}


def test_recess_days_rest_on_a_single_holiday_in_three_months(contract: Contract):
    months = {
        m.first_day
        for found in contract.calendars.values()
        for m in found.months
        if m.basis is RecessBasis.SINGLE_HOLIDAY
    }
    assert months == {date(2025, 4, 1), date(2026, 3, 1), date(2026, 4, 1)}


def test_a_count_across_unknown_recess_days_is_a_range_and_over_the_whole_month_it_is_not(contract: Contract):
    found = calendar(contract, "2024-25")
    part = found.count((DayKind.INSTRUCTIONAL,), date(2025, 3, 3), date(2025, 3, 14), Level.ELEMENTARY)
    whole = found.count((DayKind.INSTRUCTIONAL,), date(2025, 3, 1), date(2025, 3, 31), Level.ELEMENTARY)
    recess = found.count((DayKind.RECESS,), date(2025, 3, 3), date(2025, 3, 14), Level.ELEMENTARY)
    assert (part, whole, recess) == (DayCount(8, 10), DayCount(19, 19), DayCount(0, 2))


def test_the_second_calendar_is_a_draft_and_the_first_is_not(contract: Contract):
    assert [c.draft for c in contract.calendars.values()] == [False, True]


def test_a_month_with_more_printed_school_days_than_weekdays_is_refused(contract: Contract, source: list[str]):
    from ingest import calendar_table

    text = (
        "- {id: 2024-25, clause: Exhibit C § 2024-25, table: calendar.2024-25, service: 3428, students: 3430,"
        " days: [{line: 3415, kind: holiday}, {line: 3435, kind: closed}], holidays: 3414-3425}\n"
    )
    table = contract.tables["calendar.2024-25"]
    less = [Cell(c.row, c.column, "31", c.line, Decimal(31)) if c.row == "October" else c for c in table.cells]
    broken = Table(table.id, table.clause_id, table.title, table.columns, table.rows, tuple(less))
    (declaration,) = calendar_table.declared(text, "calendars.yaml")
    with pytest.raises(DeclarationError, match="31 school days are printed, 23 can be"):
        calendar_table.build(declaration, source, broken)
