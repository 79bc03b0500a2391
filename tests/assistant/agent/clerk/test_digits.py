"""Spelled numbers in digits."""

import pytest

from assistant.agent.clerk.digits import in_digits


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("twenty-nine second graders", "29 2nd graders"),
        ("fifty one kids", "51 kids"),
        ("forty students", "40 students"),
        ("two and a half years", "2.5 years"),
        ("Eleven days", "11 days"),
        ("doce días", "12 días"),
        ("one day", "1 day"),
        ("one more hour", "1 more hour"),
        ("one of us", "one of us"),
        ("once a year, once al año", "once a year, once al año"),
        ("someone bought tenants", "someone bought tenants"),
        ("ten-minute break", "ten-minute break"),
        ("row twelve, column 4", "step 12, column 4"),
        ("bachelors plus thirty, third year", "BA + 30, 3rd year"),
        ("32 masters plus 4 coenrolled", "32 masters plus 4 coenrolled"),
        ("one hundred and seventy contacts", "170 contacts"),
        ("two thousand five hundred dollars", "2500 dollars"),
        ("steps two three", "steps 2 3"),
        ("treinta y cinco alumnos", "35 alumnos"),
        ("ciento veintidós contactos", "122 contactos"),
        ("five and six", "5 and 6"),
        ("three quarters time", "3/4 time"),
        ("the third column, step nine", "the column 3, step 9"),
        ("a couple of days", "2 days"),
        ("three quarters of an hour", "45 minutes"),
        ("half an hour of prep", "30 minutes of prep"),
        ("hired in '17", "hired in 2017"),
        ("since ’98", "since 1998"),
        ("the '24-25 calendar", "the '24-25 calendar"),
        ("the thirtieth day of instruction", "the 30th day of instruction"),
        ("my twenty-first year", "my 21st year"),
        ("out six weeks (30 school days)", "out 30 school days"),
        ("an hour and a quarter", "75 minutes"),
        ("a half hour of prep", "30 minutes of prep"),
        ("the half hour lunch", "the half hour lunch"),
        ("three fifths of a full load", "3/5 of a full load"),
        ("a third of my kids", "a third of my kids"),
        ("three days out of the five each week", "3 days each week"),
        ("one over in 3rd grade", "1 over in 3rd grade"),
    ],
)
def test_numbers_that_count_are_put_in_digits(text: str, digits: str):
    assert in_digits(text) == digits


def test_a_later_day_in_a_row_is_in_digits() -> None:
    assert in_digits("the twelfth day and the eighth school day") == "the 12th day and the 8th school day"
    assert in_digits("the first day and the second day") == "the first day and the second day"
