"""Facts of classes: the days since school began, and the classes of a day, as people tell them."""

import pytest

from tests.assistant.agent.clerk.conftest import Read


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("31 every day since school started, today was day 12", "12"),
        ("29 since the beginning of the year and today is day 20", "20"),
        ("over ever since the year began, it is our 15th school day", "15"),
    ],
)
def test_days_since_school_began_run_from_the_first_one(read: Read, said: str, last: str):
    facts = read(said).facts
    assert (facts["class_overage_pay.first_day_over"], facts["class_overage_pay.last_day_over"]) == ("1", last)


def test_the_classes_of_a_day_are_its_contacts_together(read: Read):
    assert read("6 periods with 30, 31, 28, 35, 33, 36 students").facts["class_size.contacts"] == "193"


@pytest.mark.parametrize("said", ["ESL to grown ups in the evening", "I teach adults", "adult learners in my class"])
def test_who_teaches_adults_is_of_adult_education(read: Read, said: str):
    assert read(said).facts["program"] == "adult_education"


@pytest.mark.parametrize("said", ["there are 2 adults in my room", "adults supervise the field trip"])
def test_adults_beside_the_students_are_no_program(read: Read, said: str):
    assert "program" not in read(said).facts


def test_the_one_more_that_is_given_makes_the_class(read: Read):
    assert read("29 kids and they want to give me a 30th student").facts["students"] == "30"
    assert read("29 kids, and a 2nd student asked why").facts["students"] == "29"


def test_students_of_four_or_five_are_the_young_ones(read: Read):
    facts = read("I have 16 kids who are 4 or 5").facts
    assert (facts.get("students_3_to_5"), facts.get("students_6_and_older")) == ("16", None)
    assert "students_3_to_5" not in read("I have 16 kids in grades 4 or 5").facts


@pytest.mark.parametrize("said", ["because the other job never got filled", "they could not find anyone"])
def test_a_job_that_nobody_took_is_a_vacancy(read: Read, said: str):
    assert read(f"14 students {said}").facts["reason_over"] == "vacancies"


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("4th grade, 31 kids since March 3", "2025-03-03", None),
        ("31 kids from 3/3 to 3/14", "2025-03-03", "2025-03-14"),
        ("31 kids, it started on Monday, March 3", "2025-03-03", None),
        ("31 kids. I told the principal on March 3", None, None),
    ],
)
def test_an_overage_may_be_told_by_its_first_day(read: Read, said: str, since: str | None, until: str | None):
    facts = read(said).facts
    assert (facts.get("over_since"), facts.get("over_until")) == (since, until)


@pytest.mark.parametrize(
    ("said", "sites"),
    [
        ("RSP, I'm at 2 schools", "2"),
        ("resource teacher split between elementary schools", "2"),
        ("RSP, only one school", "1"),
        ("RSP at a big school", None),
    ],
)
def test_a_resource_specialist_serves_so_many_sites(read: Read, said: str, sites: str | None):
    facts = read(said).facts
    assert (facts["resource_specialist"], facts.get("special_education_caseload.sites")) == ("true", sites)


@pytest.mark.parametrize(
    ("said", "students"),
    [
        ("4th grade, i said yes to a 30th student", "30"),
        ("and i took a 31st the same day", "31"),
        ("I agreed to a 31st student in October", "31"),
    ],
)
def test_the_nth_student_taken_is_so_many_in_all(read: Read, said: str, students: str):
    assert read(said).facts["students"] == students


def test_a_day_of_the_month_is_no_student(read: Read):
    assert "students" not in read("I took the 21st off").facts


def test_the_day_on_which_students_came_is_the_first_one_over(read: Read):
    facts = read("2nd grade. on the 4th day of school I got 2 extra kids. they stayed thru day 15").facts
    assert (facts["class_overage_pay.first_day_over"], facts["class_overage_pay.last_day_over"]) == ("4", "15")


def test_the_first_morning_is_the_first_day(read: Read):
    facts = read("29 kids since the very first morning and all still here. Today is the 15th day of school.").facts
    assert facts["class_overage_pay.days"] == "15"


@pytest.mark.parametrize(
    "said",
    [
        "I'm willing to take a 15th",
        "a teacher who volunteers to go above it",
        "no vacancy, I would choose to take more",
    ],
)
def test_who_is_willing_goes_over_the_maximum_by_agreement(read: Read, said: str):
    assert read(f"mild/mod self contained, 14 kids. {said}").facts["reason_over"] == "agreement"
