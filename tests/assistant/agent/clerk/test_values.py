"""Several values of one fact in a message, and which of them belong together."""

import pytest

from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.spanish import facts_in_english
from assistant.agent.clerk.values import MOST, Case, cases_in
from tests.assistant.agent.clerk.builders import NEAR


def cases(text: str, words: Lexicon) -> tuple[Case, ...]:
    """The cases of a message."""
    return cases_in(text, words, NEAR)


SEVERAL = [
    (
        "max class size in 2nd grade compared to 5th grade, and 9th while you're at it",
        ["Grade 2", "Grade 5", "Grade 9"],
    ),
    ("grades 2, 5 and 9 max", ["Grade 2", "Grade 5", "Grade 9"]),
    ("and 5th and 6th?", ["Grade 5", "Grade 6"]),
    ("max in kindergarten and 1st", ["Grade K", "Grade 1"]),
    ("salary at steps 10, 11 and 12 column III", ["Step 10", "Step 11", "Step 12"]),
    ("columns III and IV at step 5", ["Column III", "Column IV"]),
    ("step 20 column V in 2024-25, and what did it become in 2025-26?", ["2024-25", "2025-26"]),
    ("prep minutes at 60% and 80%", ["0.6 FTE", "0.8 FTE"]),
    (
        "latest notice for a 2nd year probationary teacher, and is it different for a 1st year one",
        ["Probationary year 2", "Probationary year 1"],
    ),
    (
        "one teacher is in her second probationary year, one in her first",
        ["Probationary year 2", "Probationary year 1"],
    ),
    ("non-reelection deadline for prob 1 and prob 2", ["Probationary year 1", "Probationary year 2"]),
    ("nurse with 8 years and nurse with 22 years, difference in hard to staff money", ["8 years", "22 years"]),
    ("RSP 5 years and SLP 12 years: how much do both stipends come to", ["RSP, 5 years", "SLP, 12 years"]),
    ("I'm retiring with 24 yrs and my sister with 18. together how much?", ["24 years", "18 years"]),
    ("two retirees, 30 and 15 years, how much altogether", ["30 years", "15 years"]),
    ("how much more do we pay an slp at 66 than at 63", ["66 students", "63 students"]),
    ("How many days more does an HS counselor work than a K-8 counselor?", ["HS counselor", "K-8 counselor"]),
    ("work year: school nurse, SLP, and vision specialist", ["School nurse", "SLP", "Vision specialist"]),
    (
        "28 in first grade and my friend has 30 in 5th grade for 10 days",
        ["Grade 1, 28 students", "Grade 5, 30 students"],
    ),
    (
        "one 2nd grade class has 29 and another 4th grade has 31 for 10 days",
        ["Grade 2, 29 students", "Grade 4, 31 students"],
    ),
    (
        "2 over in 1st grade for 10 days, 3 over in 4th grade for 5 days",
        ["Grade 1, 2 students over, 10 days", "Grade 4, 3 students over, 5 days"],
    ),
    (
        "I have 2nd with 29 and my colleague has 4th with 31",
        ["Grade 2, 29 students", "Grade 4, 31 students"],
    ),
    (
        facts_in_english("mi salón de 2do con 29 alumnos y el de mi amiga de 4to con 35"),
        ["Grade 2, 29 students", "Grade 4, 35 students"],
    ),
    (
        facts_in_english("Mi clase de 1ro tiene 28 y la de 5to tiene 30"),
        ["Grade 1, 28 students", "Grade 5, 30 students"],
    ),
    ("overage pay for 2 extra kids and for 4 extra kids", ["2 students over", "4 students over"]),
]


@pytest.mark.parametrize(("text", "names"), SEVERAL, ids=[t for t, _ in SEVERAL])
def test_each_value_is_a_case_by_its_name(text: str, names: list[str], words: Lexicon):
    assert [c.en for c in cases(text, words)] == names


def test_values_of_two_facts_that_alternate_belong_together(words: Lexicon):
    first, second = cases("In 24-25 I was on step 18 of column V, and for 25-26 I move to step 19", words)
    assert (first.facts["school_year"], first.facts["step"], first.facts["column"]) == ("2024-25", "18", "V")
    assert (second.facts["school_year"], second.facts["step"], second.facts["column"]) == ("2025-26", "19", "V")
    assert second.en == "2025-26, Step 19"


def test_values_of_two_facts_that_stand_apart_are_taken_each_with_each(words: Lexicon):
    found = cases("columns III and IV at steps 5 and 6", words)
    assert [c.en for c in found] == [
        "Step 5, Column III",
        "Step 5, Column IV",
        "Step 6, Column III",
        "Step 6, Column IV",
    ]


def test_respectively_makes_pairs(words: Lexicon):
    found = cases("columns III and IV at steps 5 and 6 respectively", words)
    assert [c.en for c in found] == ["Step 5, Column III", "Step 6, Column IV"]


def test_a_count_of_students_varies_only_beside_a_grade(words: Lexicon):
    found = cases("29 kids in 2nd grade and 35 students in 5th grade", words)
    assert [(c.facts["grade"], c.facts["students"]) for c in found] == [("2", "29"), ("5", "35")]
    assert cases("I had 27 students and now I have 29 students in 2nd grade", words) == ()


def test_enrolments_and_memberships_vary_only_where_counselors_or_a_lead_are_spoken_of(words: Lexicon):
    found = cases("how many counselors: one high school with 870 kids, one with 1,340", words)
    assert [c.facts["counselor_staffing.enrollment"] for c in found] == ["870", "1340"]
    found = cases("38 specialists now and 41 in fall, how much release does the music lead get", words)
    assert [c.facts["lead_release.members"] for c in found] == ["38", "41"]
    assert cases("dues are 1,380 a year and 6 of 10 checks are left", words) == ()


def test_a_case_is_read_without_the_words_of_the_others(words: Lexicon):
    first, second = cases("prep time for elementary and high school teachers", words)
    assert "elementary" in first.facts["teaching_assignment"]
    assert "high school" in second.facts["teaching_assignment"]


@pytest.mark.parametrize(
    "text",
    [
        "what does step 10 column III pay?",
        "rate at steps 1-10?",
        "TK-12, laid off as a 4th grade teacher",
        "a construction CTE teacher with 8 years in the trade",
        "4th grade, 31 of them",
        "yearlong sabbatical 2025-26, step 16 column IV",
        "column III step 10, 3 full-time students",
        "step 8 column III, and I have a master's degree",
        "step 12 column IV, 1.0, 186 days",
        "a second year probationary teacher, my first year at this school",
    ],
)
def test_one_value_makes_no_cases(text: str, words: Lexicon):
    assert cases(text, words) == ()


def test_too_many_values_make_no_cases(words: Lexicon):
    steps = ", ".join(str(n) for n in range(3, 3 + MOST)) + " and 20"
    assert cases(f"salary at steps {steps} column III", words) == ()


def test_a_case_has_a_name_in_spanish(words: Lexicon):
    assert [c.es for c in cases("escalones 10 y 11 columna III", words)] == ["Escalón 10", "Escalón 11"]


def test_days_that_both_have_are_kept_for_both(words: Lexicon) -> None:
    found = cases("29 students in a 2nd grade class and 31 in a 4th grade class, 10 days each", words)
    assert [case.facts["days"] for case in found] == ["10", "10"]


def test_the_students_of_one_class_are_not_said_of_the_other_that_has_a_number_of_its_own(words: Lexicon) -> None:
    found = cases("29 students in my 2nd grade class, and the count over in the 4th grade is now 35", words)
    assert [case.facts.get("students") for case in found] == [None, None]
    shared = cases("28 students in a class for 12 days, in 2nd grade and in 4th grade", words)
    assert [case.facts.get("students") for case in shared] == ["28", "28"]
