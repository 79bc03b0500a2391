"""School years that are set side by side by words for them."""

from datetime import date

import pytest

from assistant.agent.clerk.year_pairs import with_years_named

FALL = date(2025, 9, 16)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "What did step 14 column V pay last school year and what does the same cell pay now?",
            "What did step 14 column V pay 2024-25 and what does the same cell pay 2025-26?",
        ),
        ("salary at step 3 column I this year and next year", "salary at step 3 column I 2025-26 and 2026-27"),
        ("what do I make at the same step last year and now", "what do I make at the same step 2024-25 and 2025-26"),
    ],
)
def test_two_years_of_one_cell_are_named(text: str, named: str) -> None:
    assert with_years_named(text, FALL) == named


@pytest.mark.parametrize(
    "text",
    [
        "last year I was on step 8, what do I make now?",
        "step 8 last year, step 9 this year, what is my pay",
        "what does step 14 pay now",
        "what did step 8 pay in 2023-24 and now",
        "I was surplused last year, can I transfer this year",
    ],
)
def test_years_of_one_who_moves_on_stay_as_they_are(text: str) -> None:
    assert with_years_named(text, FALL) == text


def test_a_named_year_is_set_against_that_of_today() -> None:
    said = "step 20 now and I stay there, how much more will I make in 26-27 than this year"
    named = "step 20 2025-26 and I stay there, how much more will I make in 26-27 than 2025-26"
    assert with_years_named(said, FALL) == named


def test_todays_year_by_its_own_name_is_no_second_one() -> None:
    said = "step 20, I stay there: how much more is 25-26 than what I make now"
    assert with_years_named(said, FALL) == said


SPRING = date(2025, 4, 10)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "this year (24-25) I'm column III step 9, next year column IV step 10, what's the salary",
            "2024-25 I'm column III step 9, 2025-26 column IV step 10, what's the salary",
        ),
        (
            "step 12 now, step 13 in the fall, what's my pay then",
            "step 12 2024-25, step 13 2025-26, what's my pay then",
        ),
    ],
)
def test_two_placements_have_each_the_year_beside_which_they_stand(text: str, named: str) -> None:
    assert with_years_named(text, SPRING) == named


def test_the_fall_of_a_fall_day_is_no_other_year() -> None:
    text = "step 12 now, step 13 this fall, what's my pay then"
    assert with_years_named(text, FALL) == text


def test_a_name_beside_words_for_two_years_is_that_of_one_of_them() -> None:
    said = "step 20 column V, same as last year: what did it pay in 24-25, what does it pay this year"
    named = "step 20 column V, same as 2024-25: what did it pay in 24-25, what does it pay 2025-26"
    assert with_years_named(said, FALL) == named
