"""What must hold for every input of the hours, benefits and standing rules."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Determination, replay
from assistant.errors import CalculatorInputError

AS_OF = date(2025, 2, 3)
TENTHS = st.integers(1, 10).map(lambda n: Decimal(n) / 10)
HUNDREDTHS = st.integers(1, 99).map(lambda n: Decimal(n) / 100)


def run(name: str, book: Book, **inputs: object) -> Determination:
    """The determination of a calculator, replayed."""
    found = CALCULATORS[name].run(inputs, book, AS_OF)
    replay(found.trace)
    return found


@given(TENTHS)
def test_preparation_time_is_linear_in_the_share_of_full_time(book: Book, fte: Decimal) -> None:
    assignment = "elementary classroom teacher"
    full = run("preparation_time", book, teaching_assignment=assignment).amount
    assert run("preparation_time", book, teaching_assignment=assignment, fte=fte).amount == full * fte


@given(TENTHS)
def test_staff_development_is_linear_in_the_share_of_full_time(book: Book, fte: Decimal) -> None:
    assert run("staff_development_hours", book, fte=fte).amount == 18 * fte


@given(TENTHS, st.integers(0, 40))
def test_hours_left_and_hours_beyond_are_never_both_there(book: Book, fte: Decimal, hours: int) -> None:
    extra = run("staff_development_hours", book, fte=fte, hours_attended=hours).extra
    assert Decimal(extra["left"]) * Decimal(extra["beyond"]) == 0


@given(st.integers(0, 12), st.integers(0, 12))
def test_no_school_can_require_more_duties_than_the_contract(book: Book, at_school: int, more: int) -> None:
    few = run("non_instructional_duties", book, level="secondary", duties_at_school=at_school)
    many = run("non_instructional_duties", book, level="secondary", duties_at_school=at_school + more)
    assert few.amount <= many.amount <= 6


@given(HUNDREDTHS, HUNDREDTHS)
def test_working_more_never_lowers_the_benefit_contribution(book: Book, one: Decimal, other: Decimal) -> None:
    less, more = (
        run("benefit_contribution", book, fte=fte, hire_date=date(2019, 8, 12)).amount for fte in sorted((one, other))
    )
    assert less <= more


@given(HUNDREDTHS)
def test_a_part_time_contribution_is_never_less_than_the_share_worked(book: Book, fte: Decimal) -> None:
    assert run("benefit_contribution", book, fte=fte, hire_date=date(2019, 8, 12)).amount >= fte * 100


@given(st.decimals(0, 40, places=1), st.decimals(0, 40, places=1))
def test_more_hours_never_lower_adult_education_benefits(book: Book, one: Decimal, other: Decimal) -> None:
    less, more = (
        run("benefit_contribution", book, group="adult_education", hours_per_week=hours).amount
        for hours in sorted((one, other))
    )
    assert less <= more


@given(st.dates(date(1950, 1, 1), date(1985, 12, 31)))
def test_paid_coverage_ends_before_the_sixty_fifth_birthday_and_with_a_month(book: Book, born: date) -> None:
    found = run("benefit_contribution", book, benefit_topic="coverage after retirement", birth_date=born)
    last = date.fromisoformat(found.value or "")
    assert (last + timedelta(days=1)).day == 1
    assert (last.year, last.month) < (born.year + 65, born.month)
    assert last + timedelta(days=31) >= date(born.year + 65, born.month, 1)


@given(st.dates(date(1955, 1, 1), date(1985, 1, 1)), st.integers(0, 4000))
def test_whoever_is_older_is_eligible_if_a_younger_member_is(book: Book, born: date, days: int) -> None:
    years = {"years_full_time": 20, "years_without_break": 8, "school_year": "2025-26"}
    younger = run("reduced_workload", book, birth_date=born, **years)
    older = run("reduced_workload", book, birth_date=born - timedelta(days=days), **years)
    assert younger.value != "eligible" or older.value == "eligible"


@given(st.integers(0, 180), st.integers(0, 180))
def test_more_temporary_days_never_make_seniority_later(book: Book, one: int, other: int) -> None:
    facts = {"probationary_from": date(2024, 8, 12), "previous_year_first_day": date(2023, 8, 14)}
    fewer, more = (
        run("seniority_date", book, previous_year_days=days, **facts).value or "" for days in sorted((one, other))
    )
    assert more <= fewer


@given(st.decimals(0, 200, places=2), st.decimals(0, 200, places=2))
def test_a_larger_site_never_has_fewer_shared_contracts(book: Book, one: Decimal, other: Decimal) -> None:
    small, large = (run("shared_contracts", book, site_fte=fte).amount for fte in sorted((one, other)))
    assert small <= large
    assert large >= max(one, other) * 15 / 100


@given(st.integers(0, 9), st.integers(0, 9))
def test_days_of_substitution_used_and_left_add_up(book: Book, full: int, half: int) -> None:
    left = run("shared_contracts", book, full_days=full, half_days=half).amount
    assert left == max(Decimal(0), 5 - full - Decimal(half) / 2)


@given(st.integers(8, 40), st.integers(8, 40))
def test_more_experience_never_shortens_a_term_and_none_reaches_a_seventh_year(
    book: Book, one: int, other: int
) -> None:
    short, long = (
        run("assignment_term", book, position="TOSA", direct_service_years=years).amount
        for years in sorted((one, other))
    )
    assert short <= long < 7


@given(st.dates(date(2023, 7, 1), date(2026, 6, 30)), st.integers(0, 200))
def test_a_later_layoff_never_ends_the_right_earlier(book: Book, day: date, more: int) -> None:
    facts = {"group": "ece", "status": "permanent"}
    first = run("reemployment_rights", book, laid_off_on=day, **facts).value or ""
    second = run("reemployment_rights", book, laid_off_on=day + timedelta(days=more), **facts).value or ""
    assert first <= second


@given(st.integers(1, 26))
def test_an_article_is_never_both_on_and_off_a_list(book: Book, article: int) -> None:
    listed = (run("articles_that_apply", book, group="ece").value or "").split(", ")
    named = any(entry.split(" (")[0] == f"Article {article}" for entry in listed) or article == 21
    assert (run("articles_that_apply", book, group="ece", article=article).value != "no") is named


@given(st.times(), st.times(), st.times(), st.times())
def test_the_order_of_two_sites_does_not_change_the_day(book: Book, a: object, b: object, c: object, d: object) -> None:
    first, second = sorted(str(t)[:5] for t in (a, b)), sorted(str(t)[:5] for t in (c, d))
    if first[0] == first[1] or second[0] == second[1]:
        return
    days = [
        run(
            "split_site_day",
            book,
            first_site_start=one[0],
            first_site_end=one[1],
            second_site_start=other[0],
            second_site_end=other[1],
        )
        for one, other in ((first, second), (second, first))
    ]
    assert days[0].alternatives == days[1].alternatives
    assert days[0].value == days[1].value


@pytest.mark.parametrize(
    ("name", "inputs", "problem"),
    [
        ("preparation_time", {"fte": "1.5"}, "fte"),
        ("preparation_time", {"fte": "0"}, "fte"),
        ("non_instructional_duties", {"level": "kindergarten"}, "level"),
        ("non_instructional_duties", {"level": "elementary", "after_school_weeks": 2}, "inputs"),
        ("staff_development_hours", {"hours_attended": "-1"}, "hours_attended"),
        ("meeting_time", {"minutes": "ninety"}, "minutes"),
        ("split_site_day", {"first_site_start": "25:00"}, "first_site_start"),
        ("split_site_day", {"first_site_start": "15:00", "first_site_end": "08:00"}, "inputs"),
        ("benefit_contribution", {"hire_date": "2025-02-30"}, "hire_date"),
        ("benefit_contribution", {"birth_date": "1990-01-01", "hire_date": "1989-01-01"}, "inputs"),
        ("benefit_contribution", {"hire_date": "2019-01-01", "employment_ends": "2018-06-30"}, "inputs"),
        ("reduced_workload", {"years_full_time": "5", "years_without_break": "9"}, "inputs"),
        ("seniority_date", {"probationary_from": "2024-08-12", "previous_year_first_day": "2022-08-15"}, "inputs"),
        ("seniority_date", {"previous_year_days": 181, "school_days": 180}, "inputs"),
        ("shared_contracts", {"shared_now": -1}, "shared_now"),
        ("assignment_term", {"team_meetings": 5, "team_meetings_attended": 6}, "inputs"),
        ("assignment_term", {"term_began": "2024-25", "resigned_on": "2023-01-01"}, "inputs"),
        ("reemployment_rights", {"substitute_days": 61}, "substitute_days"),
        ("articles_that_apply", {"article": 27}, "article"),
        ("articles_that_apply", {"group": "ece", "program": "adult_education"}, "inputs"),
        ("articles_that_apply", {"grade": "3"}, "grade"),
    ],
)
def test_bad_input_is_refused_by_name(book: Book, name: str, inputs: dict[str, object], problem: str) -> None:
    with pytest.raises(CalculatorInputError) as refused:
        CALCULATORS[name].run(inputs, book, AS_OF)
    assert list(refused.value.problems) == [problem]


def test_a_share_of_one_unusual_duty_stays_open(book: Book) -> None:
    """Rounding is the contract's to say; where it does not, both whole numbers are shown."""
    found = run("non_instructional_duties", book, level="secondary", fte="0.4")
    assert found.outcome is Outcome.RANGE
    assert [r.value for r in found.alternatives] == ["2", "3"]
