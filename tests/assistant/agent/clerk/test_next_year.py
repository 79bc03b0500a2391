"""A placement of today, of which the pay of the next school year is asked."""

from datetime import date

import pytest

from assistant.agent.clerk.next_year import next_year_in

SPRING = date(2025, 5, 6)
PLACED = {"step": "9", "column": "IV"}


@pytest.mark.parametrize(
    "text",
    [
        "I'm step 9 col IV this year, what will my salary be next year",
        "currently step 9 column IV, how much will i make next school year",
        "step 9 col IV now. how much of a raise next year?",
        "what's my base pay in the fall? I'm on step 9, column IV right now",
        "I am a teacher at step 9, col IV: what will I be paid next year (2025-26)?",
    ],
)
def test_the_year_after_the_step_of_today_is_asked_about(text: str) -> None:
    found = next_year_in(text, PLACED, SPRING)
    assert (found["following_year"], found["school_year"]) == ("true", "2024-25")


@pytest.mark.parametrize(
    "text",
    [
        "next year I'll be at step 9 column IV, what will I make?",
        "what does step 9 column IV pay next year",
        "I'm on step 9 col IV now, same step next year. what will it pay",
        "I'm step 9 now and go to step 10 next year, what's the pay in column IV",
        "I'm step 9 col IV this year, what do I make",
        "I sit on step 9 column IV. What do I earn now in 2024-25 and what will it be in 2025-26?",
        "I'm at step 9 in column IV and will still be there in the fall. how much is my base next year?",
        "I'm step 9 col IV this year and retire next year, what's my pay",
        "last year I was on step 9 col IV, what do I make now and next year?",
    ],
)
def test_a_step_of_another_year_or_one_that_stays_is_not_moved_on(text: str) -> None:
    assert next_year_in(text, PLACED, SPRING) == {}


@pytest.mark.parametrize("text", ["will I be on step 10 next year?", "do I go to step 10 in the fall?"])
def test_the_step_after_ones_own_is_asked_about_as_the_next_one(text: str) -> None:
    found = next_year_in(f"hired this February at step 9. {text}", {**PLACED, "hire_date": "2025-02-10"}, SPRING)
    assert found == {"salary_placement.current_step": "9", "semester_served": "false"}


def test_other_schedules_and_roles_with_floors_are_left_alone() -> None:
    text = "I'm step 9 col IV this year, what will my salary be next year"
    assert next_year_in(text, {**PLACED, "program": "ece"}, SPRING) == {}
    assert next_year_in(text, {**PLACED, "role": "slp"}, SPRING) == {}


@pytest.mark.parametrize(("hired", "served"), [("2025-03-10", "false"), ("2024-11-04", "true")])
def test_who_is_hired_in_spring_serves_less_than_a_semester(hired: str, served: str) -> None:
    text = "hired this year at step 9, column IV. what will my base be next school year?"
    assert next_year_in(text, {**PLACED, "hire_date": hired}, SPRING)["semester_served"] == served


def test_a_year_that_is_only_named_is_the_one_whose_pay_is_asked() -> None:
    text = "hired in February, I'm step 9 column IV. do I go up in August? what will my 24-25 salary be"
    assert next_year_in(text, PLACED, SPRING) == {}
