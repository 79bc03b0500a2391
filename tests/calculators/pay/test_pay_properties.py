"""Properties of the pay rules: shares are linear, caps monotone, order does not matter, contradictions are named."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Determination, replay
from assistant.calculators.pay.stipend_names import StipendName
from assistant.errors import CalculatorInputError

DAY = date(2025, 2, 3)
FEW = settings(max_examples=25, deadline=None)
STEPS, COLUMNS = st.integers(1, 20), st.sampled_from(["I", "II", "III", "IV", "V"])
CENT = Decimal("0.01")
TEAMS = [s for s in StipendName if "Team" in s or "Coach" in s]


def run(book: Book, name: str, **given_: object) -> Determination:
    found = CALCULATORS[name].run(given_, book, DAY)
    replay(found.trace)
    return found


@given(step=STEPS, column=COLUMNS, fte=st.decimals("0.1", "1", places=2))
@FEW
def test_the_part_time_share_is_linear_and_rounded_once(book: Book, step: int, column: str, fte: Decimal) -> None:
    full = run(book, "salary", step=step, column=column, school_year="2024-25")
    part = run(book, "salary", step=step, column=column, school_year="2024-25", fte=fte)
    assert part.amount == (full.amount * fte).quantize(CENT, ROUND_HALF_UP)


@given(step=STEPS, column=COLUMNS)
@FEW
def test_the_differential_rate_is_less_than_the_daily_rate_and_never_negative(
    book: Book, step: int, column: str
) -> None:
    placed = run(book, "salary", step=step, column=column, school_year="2025-26")
    found = run(book, "differential_rate", step=step, column=column, school_year="2025-26")
    assert 0 < found.amount < Decimal(placed.extra["daily_rate"])


@given(years=st.integers(0, 40), column=COLUMNS)
@FEW
def test_another_outside_year_never_places_lower_and_never_beyond_step_11(book: Book, years: int, column: str) -> None:
    here, next_ = (run(book, "salary_placement", outside_years=y) for y in (years, years + 1))
    assert int(here.extra["step"]) <= int(next_.extra["step"]) <= 11


@given(outside=st.integers(0, 20), inside=st.integers(0, 40), aide=st.integers(0, 10))
@FEW
def test_kinds_of_experience_add_up_to_the_last_step(book: Book, outside: int, inside: int, aide: int) -> None:
    found = run(book, "salary_placement", outside_years=outside, in_district_years=inside, aide_years=aide)
    assert int(found.extra["step"]) == min(1 + min(outside, 10) + inside + -(-aide // 2), 20)


@given(days=st.lists(st.integers(0, 200), min_size=1, max_size=4))
@FEW
def test_the_order_of_experience_does_not_matter(book: Book, days: list[int]) -> None:
    steps = {run(book, "salary_placement", partial_years=list(p)).value for p in permutations(days)}
    assert len(steps) == 1


@given(role=st.sampled_from(["nurse", "slp", "special_education_teacher", "vision_mobility"]), years=st.integers(0, 20))
@FEW
def test_a_floor_holds_until_experience_overtakes_it(book: Book, role: str, years: int) -> None:
    floor = 7 if role == "slp" else 6
    cap = 10 if role == "nurse" else years
    found = run(book, "salary_placement", role=role, outside_years=years)
    assert int(found.extra["step"]) == min(max(1 + min(years, cap), floor), 20)


@given(units=st.integers(0, 200))
@FEW
def test_more_units_never_give_a_lower_column(book: Book, units: int) -> None:
    order = ["I", "II", "III", "IV", "V"]
    fewer, more = (run(book, "salary_placement", degree="BA", units_after_ba=u) for u in (units, units + 1))
    assert order.index(str(fewer.value)) <= order.index(str(more.value))


@given(minutes=st.integers(0, 40).map(lambda n: n * 15))
@FEW
def test_full_increments_of_missed_preparation_are_paid_in_proportion(book: Book, minutes: int) -> None:
    assert run(book, "missed_preparation_pay", minutes=minutes).amount == Decimal(18) * minutes / 15


@given(hours=st.integers(0, 60))
@FEW
def test_an_hour_of_preparation_for_every_six_hours_begun(book: Book, hours: int) -> None:
    found = run(book, "adult_education_pay", instructional_hours=hours, class_funding="publicly financed")
    assert found.amount == -(-hours // 6)


@given(step=STEPS, hours=st.decimals("0.25", "12", places=2), days=st.integers(1, 4), on=st.booleans())
@FEW
def test_no_more_hours_are_paid_than_may_be_submitted(
    book: Book, step: int, hours: Decimal, days: int, on: bool
) -> None:
    found = run(book, "additional_assignment_pay", step=step, hours=hours, days=days, on_work_day=on)
    assert Decimal(found.extra["paid_hours"]) == min(hours, (3 if on else 6) * days)


@given(dues=st.decimals("100", "3000", places=2))
@FEW
def test_ten_deductions_make_up_the_dues_to_within_five_cents(book: Book, dues: Decimal) -> None:
    found = run(book, "dues_deduction", annual_dues=dues)
    assert abs(found.amount * 10 - dues) <= Decimal("0.05")


@given(years=st.decimals("0", "40", places=1), late=st.booleans())
@FEW
def test_a_late_notice_never_pays_more(book: Book, years: Decimal, late: bool) -> None:
    notice = date(2025, 2, 2) if late else date(2025, 2, 1)
    found = run(book, "retirement_incentive", years_of_service=years, notice_date=notice)
    if late:
        assert found.amount == 0
    else:
        assert found.outcome is Outcome.RANGE if 19 < years < 20 else found.amount in (500, 1000)


@given(
    names=st.lists(st.sampled_from([s for s in StipendName if "Team" in s or "Coach" in s]), unique=True, min_size=1)
)
@FEW
def test_stipends_add_up_in_any_order(book: Book, names: list[StipendName]) -> None:
    together = run(book, "stipend", stipends=names)
    backwards = run(book, "stipend", stipends=names[::-1])
    assert together.amount == backwards.amount == sum(run(book, "stipend", stipends=[n]).amount for n in names)


@pytest.mark.parametrize(
    ("name", "given_", "field", "words"),
    [
        ("salary", {"step": 21, "column": "I"}, "step", "less than or equal to 20"),
        ("salary", {"step": 0, "column": "I"}, "step", "greater than or equal to 1"),
        ("salary", {"step": 3, "column": "VI"}, "inputs", "columns I to V"),
        ("salary", {"step": 3, "column": "VII"}, "column", "Input should be"),
        ("salary", {"step": 3, "column": "I", "fte": "1.5"}, "fte", "less than or equal to 1.4"),
        ("salary", {"step": 3, "column": "I", "school_year": "2024"}, "school_year", "pattern"),
        ("salary", {"stepp": 3}, "stepp", "Extra inputs"),
        ("work_year", {"role": "nurse", "hire_date": "2025-02-30"}, "hire_date", "valid date"),
        ("salary_placement", {"outside_years": 2, "emergency_years": 3}, "inputs", "part of outside_years"),
        ("salary_placement", {"ece_years": 2, "ece_full_years": 3}, "inputs", "part of ece_years"),
        ("salary_placement", {"emergency_years": 1}, "inputs", "part of outside_years"),
        ("salary_placement", {"ece_full_years": 1}, "inputs", "part of ece_years"),
        ("salary_placement", {"program": "adult_education", "current_column": "VI"}, "inputs", "ECE schedule only"),
        ("salary_placement", {"program": "tk12", "current_column": "VI"}, "inputs", "ECE schedule only"),
        ("salary_placement", {"current_column": "VI"}, "inputs", "ECE schedule only"),
        ("stipend", {"stipends": "Chess Club"}, "stipends.0", "Input should be"),
    ],
)
def test_bad_input_is_refused_by_name(book: Book, name: str, given_: dict[str, object], field: str, words: str) -> None:
    with pytest.raises(CalculatorInputError) as caught:
        CALCULATORS[name].run(given_, book, DAY)
    assert words in caught.value.problems[field]


@pytest.mark.parametrize(
    ("hired", "years", "school_year", "most"),
    [
        (date(2010, 8, 10), 20, None, 15),
        (date(2010, 8, 10), 16, None, 15),
        (date(2010, 8, 10), 16, "2024-25", 15),
        (date(2010, 8, 10), 17, "2025-26", 16),
        (date(2024, 7, 1), 2, None, 1),
        (date(2025, 8, 12), 1, None, 0),
        (date(2026, 8, 12), 1, None, 0),
    ],
)
def test_more_years_than_there_are_since_the_hire_date_are_refused(
    book: Book, hired: date, years: int, school_year: str | None, most: int
) -> None:
    facts = {"hire_date": hired, "in_district_years": years, "school_year": school_year}
    with pytest.raises(CalculatorInputError, match=f"at most {most} ") as caught:
        CALCULATORS["salary_placement"].run(facts, book, DAY)
    assert "in_district_years" in caught.value.problems


@pytest.mark.parametrize(
    ("name", "given_"),
    [
        ("salary_placement", {"outside_years": 2, "emergency_years": 2}),
        ("salary_placement", {"ece_years": 2, "ece_full_years": 2, "ece_permanent": True}),
        ("salary_placement", {"hire_date": "2010-08-10", "in_district_years": 15}),
        ("salary_placement", {"hire_date": "2025-08-12", "in_district_years": 0}),
        ("salary_placement", {"hire_date": "2010-08-10", "outside_years": 20}),
        ("home_hospital_pay", {"home_hospital_students": 3, "step": 7}),
        ("home_hospital_pay", {"home_hospital_students": 3, "column": "III"}),
    ],
)
def test_facts_that_just_fit_are_taken(book: Book, name: str, given_: dict[str, object]) -> None:
    assert run(book, name, **given_).value is not None
