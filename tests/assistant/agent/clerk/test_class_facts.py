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
