"""A figure that is printed in a table of the contract is told with that table."""

from datetime import date

from assistant.calculators import CALCULATORS, Book
from assistant.calculators.base import Said
from assistant.calculators.sources import CALENDARS, with_calendars
from assistant.calculators.trace import Step
from ingest.contract import ClauseId

DAY = date(2025, 2, 3)


def _said(book: Book, calculator: str, **inputs: str) -> tuple[Said, ...]:
    rule = CALCULATORS[calculator]
    return rule.rule(rule.inputs.model_validate(inputs), book, DAY).explanation


def test_a_salary_that_another_calculation_read_is_told_with_its_schedule(book: Book) -> None:
    said = _said(book, "home_hospital_pay", home_hospital_students="3", step="6", column="IV")
    assert [s.clause_ids for s in said if "$71,500.00" in s.en] == [("23.04", "Exhibit JJ")]


def test_each_schedule_of_a_sentence_with_two_is_cited(book: Book) -> None:
    said = _said(book, "differential_rate", program="ece", step="5", column="IV")
    assert any({"Exhibit F-1", "Exhibit JJ"} <= {str(c) for c in s.clause_ids} for s in said)


def test_a_schedule_whose_figure_is_only_worked_with_goes_with_the_amount(book: Book) -> None:
    said = _said(book, "parental_leave_pay", accrued_days="25", step="7", column="III")
    assert "Exhibit JJ" not in said[0].clause_ids
    assert any("Exhibit JJ" in s.clause_ids for s in said if "$" in s.en)


def test_a_small_figure_names_no_table(book: Book) -> None:
    said = _said(book, "salary_placement", program="tk12", aide_years="2")
    assert not [s for s in said if "Exhibit D-1 § 2024-25" in s.clause_ids]


def test_the_sentence_that_tells_a_counted_day_cites_the_calendar() -> None:
    counted = Step(1, "nth_day", ("a", "b"), "2025-01-13", "", None, {CALENDARS: ["Exhibit C § 2024-25"]})
    said = [Said("By January 13, 2025.", "", (ClauseId("16.06.2"),)), Said("Ask.", "")]
    assert [s.clause_ids for s in with_calendars(said, [counted])] == [("16.06.2", "Exhibit C § 2024-25"), ()]


def test_days_of_the_districts_offices_stand_on_no_calendar() -> None:
    counted = Step(1, "nth_day", ("a", "b"), "2025-01-13", "", None, {CALENDARS: []})
    said = [Said("By January 13, 2025.", "", (ClauseId("2.07.1"),))]
    assert with_calendars(said, [counted])[0].clause_ids == ("2.07.1",)
