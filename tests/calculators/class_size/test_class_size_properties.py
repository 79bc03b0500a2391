"""Properties of the class size rules: more is never less, nothing within the maximum is paid, days are paid once."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Determination, replay
from assistant.calculators.class_size.assignments import Assignment
from assistant.calculators.class_size.grades import Grade, GradeSpan
from assistant.errors import CalculatorInputError

DAY = date(2025, 2, 3)
STUDENTS = st.integers(0, 60)
DAYS = st.integers(0, 180)
INSTRUCTION_DAYS = st.integers(1, 180)
ELEMENTARY = st.sampled_from(["TK", "K", "1", "2", "3", "4", "5"])
FEW = settings(max_examples=25, deadline=None)


def run(book: Book, name: str, **given_: object) -> Determination:
    found = CALCULATORS[name].run(given_, book, DAY)
    replay(found.trace)
    return found


@given(grade=ELEMENTARY, students=STUDENTS, days=DAYS)
@FEW
def test_one_more_student_never_pays_less(book: Book, grade: str, students: int, days: int) -> None:
    fewer = run(book, "class_overage_pay", grade=grade, students=students, days=days)
    more = run(book, "class_overage_pay", grade=grade, students=students + 1, days=days)
    assert more.amount >= fewer.amount


@given(grade=ELEMENTARY, students=STUDENTS, days=st.integers(1, 60))
@FEW
def test_twice_the_days_pay_twice(book: Book, grade: str, students: int, days: int) -> None:
    once = run(book, "class_overage_pay", grade=grade, students=students, days=days)
    twice = run(book, "class_overage_pay", grade=grade, students=students, days=2 * days)
    assert twice.amount == 2 * once.amount


@given(students=st.integers(28, 40), first=INSTRUCTION_DAYS, days=st.integers(1, 20))
@FEW
def test_an_overage_is_paid_in_full_exactly_when_it_lasts_to_the_eighth_day(
    book: Book, students: int, first: int, days: int
) -> None:
    found = run(book, "class_overage_pay", grade="1", students=students, days=days, first_day_over=first)
    lasts = first + days - 1 >= 8
    assert found.amount == (Decimal(25) * (students - 27) * days if lasts else 0)


@given(sizes=st.lists(st.integers(25, 34), min_size=1, max_size=12))
@FEW
def test_enrolment_by_day_pays_each_day_once(book: Book, sizes: list[int]) -> None:
    """From the 8th day on, the days one by one and in stretches give the same."""
    spans = [{"first_day": 8 + n, "last_day": 8 + n, "students": size} for n, size in enumerate(sizes)]
    found = run(book, "class_overage_pay", grade="5", enrollment=spans)
    assert found.amount == sum(25 * max(size - 29, 0) for size in sizes)


@given(contacts=st.integers(100, 300), days=DAYS)
@FEW
def test_contacts_pay_seven_dollars_above_the_limit(book: Book, contacts: int, days: int) -> None:
    found = run(book, "class_overage_pay", grade="9", contacts=contacts, days=days)
    assert found.amount == 7 * max(contacts - 165, 0) * days


@pytest.mark.parametrize("last_day", [9, 10, 12, 14])
def test_overlapping_spans_of_enrolment_are_refused_by_day(book: Book, last_day: int) -> None:
    spans = [{"first_day": 1, "last_day": last_day, "students": 30}, {"first_day": 9, "last_day": 12, "students": 31}]
    with pytest.raises(CalculatorInputError, match="day 9 stands in two spans"):
        CALCULATORS["class_overage_pay"].run({"grade": "5", "enrollment": spans}, book, DAY)


def test_a_span_that_ends_before_it_begins_is_refused(book: Book) -> None:
    spans = [{"first_day": 9, "last_day": 8, "students": 30}]
    with pytest.raises(CalculatorInputError, match="day 8 is before day 9"):
        CALCULATORS["class_overage_pay"].run({"grade": "5", "enrollment": spans}, book, DAY)


@pytest.mark.parametrize("students", [-1, 401])
def test_an_enrolment_that_no_class_has_is_refused(book: Book, students: int) -> None:
    spans = [{"first_day": 8, "last_day": 9, "students": students}]
    with pytest.raises(CalculatorInputError, match="students"):
        CALCULATORS["class_overage_pay"].run({"grade": "9", "enrollment": spans}, book, DAY)


@pytest.mark.parametrize(("contacts", "paid"), [(0, 0), (400, 7 * 235 * 2)])
def test_the_least_and_the_most_contacts_are_taken(book: Book, contacts: int, paid: int) -> None:
    spans = [{"first_day": 8, "last_day": 9, "students": contacts}]
    assert run(book, "class_overage_pay", grade="9", enrollment=spans).amount == paid


@pytest.mark.parametrize(("field", "value"), [("students", -1), ("students_over", -3), ("days", -1), ("fte", "1.5")])
def test_impossible_numbers_are_refused_by_name(book: Book, field: str, value: object) -> None:
    with pytest.raises(CalculatorInputError) as caught:
        CALCULATORS["class_overage_pay"].run({"grade": "2", field: value}, book, DAY)
    assert field in caught.value.problems


def test_a_grade_outside_its_band_is_refused(book: Book) -> None:
    with pytest.raises(CalculatorInputError, match="grade 2 is not in the band"):
        CALCULATORS["class_size"].run({"grade": "2", "grade_span": "6-12 departmentalized"}, book, DAY)


@pytest.mark.parametrize("grade", [g for g in Grade if g is not Grade.G6])
def test_every_grade_but_the_sixth_has_one_maximum(book: Book, grade: Grade) -> None:
    assert run(book, "class_size", grade=grade).value in ("27", "29", "36")


@given(students=st.integers(20, 45), day=INSTRUCTION_DAYS)
@FEW
def test_a_class_that_is_over_is_told_whether_it_may_be(book: Book, students: int, day: int) -> None:
    for span, maximum in ((GradeSpan.TK_3, 27), (GradeSpan.SELF_CONTAINED_4_6, 29)):
        found = run(book, "class_size", grade_span=span, students=students, instruction_day=day)
        assert ("may_be_over" in found.extra) is (students > maximum)


@given(members=st.integers(0, 200))
@FEW
def test_more_members_never_release_a_lead_for_less(book: Book, members: int) -> None:
    fewer = run(book, "lead_release", lead_program="Elementary Art Specialists", members=members)
    more = run(book, "lead_release", lead_program="Elementary Art Specialists", members=members + 1)
    assert more.amount >= fewer.amount


@given(enrollment=st.integers(0, 3000))
@FEW
def test_more_students_never_have_fewer_counselors(book: Book, enrollment: int) -> None:
    fewer = run(book, "counselor_staffing", school_type="high school", enrollment=enrollment)
    more = run(book, "counselor_staffing", school_type="high school", enrollment=enrollment + 1)
    assert more.amount >= fewer.amount


@given(young=st.integers(0, 60), older=st.integers(0, 80))
@FEW
def test_a_small_child_weighs_as_much_as_one_and_a_half_older_ones(book: Book, young: int, older: int) -> None:
    found = run(
        book,
        "special_education_caseload",
        assignment=Assignment.SLP,
        students_3_to_5=young,
        students_6_and_older=older,
    )
    assert Decimal(found.extra["caseload_equivalent"]) == young * Decimal("1.5") + older


@pytest.mark.parametrize("assignment", Assignment)
def test_every_special_education_assignment_has_a_figure(book: Book, assignment: Assignment) -> None:
    found = run(book, "special_education_caseload", assignment=assignment)
    assert found.outcome in (Outcome.DETERMINED, Outcome.CONFLICT)
    assert found.explanation


@given(master=st.integers(0, 40), extra=st.integers(0, 20))
@FEW
def test_co_enrolled_students_count_half(book: Book, master: int, extra: int) -> None:
    alone = run(book, "independent_study_load", master_students=master)
    found = run(book, "independent_study_load", master_students=master, co_enrolled_students=extra)
    assert found.amount - alone.amount == Decimal(extra) / 2
