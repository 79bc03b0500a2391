"""Whose a fact is: of two people in one message, what is told of the one it asks about."""

import pytest

from assistant.agent.clerk.whose import of_whom_it_asks


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("my wife is col II, i'm step 9 col IV. what does she make", "my wife is col II, what does she make"),
        (
            "I'm at 60%, step 5 col II. My friend is step 8 col V. How much does she make?",
            "My friend is step 8 col V. How much does she make?",
        ),
        (
            "my partner is on column V and i'm on step 15 column III, what do i make?",
            "and i'm on step 15 column III, what do i make?",
        ),
        (
            "We both work here. I'm a nurse, my roommate is a social worker. How long is her work year?",
            "We both work here. my roommate is a social worker. How long is her work year?",
        ),
        (
            "Mi esposo está en la columna V y yo en el escalón 20. ¿Cuánto gana él?",
            "Mi esposo está en la columna V ¿Cuánto gana él?",
        ),
    ],
)
def test_a_question_about_one_person_leaves_out_the_case_of_the_other(message: str, kept: str):
    assert of_whom_it_asks(message) == kept


def test_a_bare_number_keeps_the_years_that_were_said_of_the_other():
    said = "I have 24 years here and my sister has 15. What incentive does she get?"
    assert of_whom_it_asks(said) == "and my sister has 15 years. What incentive does she get?"


@pytest.mark.parametrize(
    "message",
    [
        "My wife is on step 4 column II, I'm on step 9 column IV. How much more do I make than her?",
        "I have 22 years and my husband has 19. What do we get for both letters?",
        "I'm on step 9 column IV and my wife is on the same step, column II. What does she make?",
        "I have 30 sick days and my wife is having a cesarean. How many days can I take?",
        "I have 12 years in the district. Does my husband get insurance?",
        "My sister is on step 7 column III. What is her daily rate?",
        "I'm on step 7, column III, what's the pay?",
        "My colleague says I drop out of column V without 150 new hours. Do I?",
        "My dad fell and lives far away so I'm going to 60%. What part of my insurance is paid?",
        "My principal held the hearing on September 10, 2024. Her answer took 3 years. What happens now, can I appeal?",
    ],
)
def test_what_counts_for_both_or_for_the_one_asked_about_stays(message: str):
    assert of_whom_it_asks(message) == message
