"""Days that people name, in English and Spanish, with and without a year."""

from datetime import date

import pytest

from assistant.agent.clerk.dates import asked_day, days_in, school_years_in
from tests.assistant.agent.clerk.builders import NEAR


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on March 3", ["2025-03-03"]),
        ("on the 3rd of March", ["2025-03-03"]),
        ("el 3 de marzo", ["2025-03-03"]),
        ("el 3 de marzo de 2024", ["2024-03-03"]),
        ("Oct 5th, 2024", ["2024-10-05"]),
        ("5 sept 2024", ["2024-09-05"]),
        ("3/4", ["2025-03-04"]),
        ("3/4/24", ["2024-03-04"]),
        ("3/4/2024", ["2024-03-04"]),
        ("2024-10-01", ["2024-10-01"]),
        ("from 10/1/2024 to 10/5/2024", ["2024-10-01", "2024-10-05"]),
        ("March 3 and again March 3", ["2025-03-03"]),
        ("told October 14, 2024, and if I answer on the 20th", ["2024-10-14", "2024-10-20"]),
        ("told October 14, 2024, and again on the 3rd", ["2024-10-14", "2024-11-03"]),
        ("they told us today, Monday the 31st", ["2025-03-31"]),
        ("for the 20th day of school", []),
        ("filed September 15, 2023; if they say no on Oct 1", ["2023-09-15", "2023-10-01"]),
        ("hired August 12, 2015, absent on Feb 3", ["2015-08-12", "2025-02-03"]),
    ],
)
def test_days_are_read(text: str, days: list[str]):
    assert [d.isoformat() for d in days_in(text, NEAR)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 31", date(2025, 3, 31)),
        ("June 15", date(2024, 6, 15)),
        ("they told me April 1", date(2024, 4, 1)),
    ],
)
def test_a_day_without_a_year_is_the_last_such_day_until_now(text: str, day: date):
    assert days_in(text, NEAR) == (day,)


def test_a_day_without_a_year_and_without_words_of_the_past_may_lie_a_month_ahead():
    assert days_in("hired April 21 as a teacher", NEAR) == (date(2025, 4, 21),)


def test_a_day_beside_the_one_asked_about_lies_next_to_it():
    near = date(2024, 10, 1)
    days = days_in("it happened October 1, 2024 and I learned of it October 8", near)
    assert days == (date(2024, 10, 1), date(2024, 10, 8))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("layoffs on June 30 this year", date(2025, 6, 30)),
        ("it was signed June 30 last year", date(2024, 6, 30)),
        ("leave from February 2 next year", date(2026, 2, 2)),
        ("it takes effect on January 3", date(2026, 1, 3)),
        ("she resigned on March 10", date(2025, 3, 10)),
        ("born March 14, 1963", date(1963, 3, 14)),
        ("born 3/14/63", date(1963, 3, 14)),
        ("hired in may. 4 full years elsewhere", None),
    ],
)
def test_the_year_of_a_day_may_be_told_in_words(text: str, day: date | None):
    assert days_in(text, NEAR) == ((day,) if day else ())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("my baby is due next January 3", date(2026, 1, 3)),
        ("my surgery is on March 3", date(2026, 3, 3)),
        ("I want to take leave from March 3", date(2026, 3, 3)),
        ("I'll turn it in on March 3", date(2026, 3, 3)),
        ("she returns on March 3", date(2026, 3, 3)),
        ("the hearing is scheduled for March 3", date(2026, 3, 3)),
        ("I plan to retire on January 3", date(2026, 1, 3)),
        ("my last day at work is January 3", date(2026, 1, 3)),
        ("if I leave at semester on December 19", date(2025, 12, 19)),
        ("I will return January 3", date(2026, 1, 3)),
        ("what is due, it happened January 3", date(2025, 1, 3)),
        ("they will answer. I filed January 3", date(2025, 1, 3)),
    ],
)
def test_words_of_something_to_come_make_it_the_next_such_day(text: str, day: date):
    assert days_in(text, NEAR) == (day,)


@pytest.mark.parametrize(
    "text", ["10 days", "February 30", "13/40", "1/2 time", "2/3 of a day", "march 5 days in a row", "step 3", ""]
)
def test_what_is_no_day_is_not_read(text: str):
    assert days_in(text, NEAR) == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2024-25", ("2024-25",)),
        ("2024/2025", ("2024-25",)),
        ("24-25 school year", ("2024-25",)),
        ("2024-25 and 2025-26", ("2024-25", "2025-26")),
        ("2024-26", ()),
        ("$24-25", ()),
        ("2024-10-01", ()),
    ],
)
def test_school_years_follow_each_other(text: str, years: tuple[str, ...]):
    assert school_years_in(text) == years


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("what was it on October 1, 2024?", date(2024, 10, 1)),
        ("what is it in 2024-25?", date(2025, 6, 30)),
        ("2024-25 or 2025-26?", None),
        ("on March 3", None),
        ("how many days?", None),
        ("is it still valid in November 2026?", date(2026, 11, 1)),
        ("spring 2026, three nominees", date(2026, 4, 1)),
        ("it is fall 2026", date(2026, 10, 1)),
        ("¿qué rige en agosto de 2026?", date(2026, 8, 1)),
        ("hired in August 2019, may I carry days over?", None),
        ("hired on 8/15/2015, what do I get on October 1, 2024?", date(2024, 10, 1)),
        ("Peer Facilitator since 2023-24", None),
        ("born May 2, 2001", None),
        ("This one came to us in August 2012", None),
        ("she started 8/15/2012", None),
        ("the one who came on board in fall 2012", None),
        ("my leave started on March 3, 2025", date(2025, 3, 3)),
    ],
)
def test_a_question_is_about_a_day_only_if_it_names_one_with_its_year(text: str, day: date | None):
    assert asked_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "a letter dated March 10, 2021",
        "hired on August 5, 2019",
        "born 3/4/1970",
        "the MOU signed April 5, 2024",
        "the side letter of June 3, 2016",
    ],
)
def test_the_day_of_a_hire_a_birth_a_letter_or_a_memorandum_is_not_the_day_that_is_asked_about(text: str):
    assert asked_day(text) is None


def test_a_year_set_against_this_one_leaves_the_day_today() -> None:
    assert asked_day("how much more in 25-26 than this year") is None
    assert asked_day("what did it pay in 24-25, what does it pay this year") is None
    assert asked_day("how much do I make in 25-26") == date(2026, 6, 30)


def test_the_weekday_before_a_day_tells_its_year():
    assert days_in("if they answer on Thursday March 5", date(2026, 2, 11)) == (date(2026, 3, 5),)
    assert days_in("on Thurs. March 6", date(2026, 2, 11)) == (date(2025, 3, 6),)


@pytest.mark.parametrize(
    "text",
    [
        "the hearing was March 3",
        "I need to know what I can do about March 3",
        "I want to file a grievance about March 3",
        "if I was told on March 3",
    ],
)
def test_what_has_happened_stays_behind_though_something_is_wanted(text: str):
    assert days_in(text, NEAR) == (date(2025, 3, 3),)


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("We filed on March 3, 2025. They met with us a week later.", date(2025, 3, 10)),
        ("I was told March 3, 2025 and two days after that I wrote", date(2025, 3, 5)),
        ("I was told March 3, 2025 and the next day I wrote", date(2025, 3, 4)),
    ],
)
def test_a_day_is_counted_on_from_the_one_told_before_it(text: str, later: date) -> None:
    assert days_in(text, NEAR) == (date(2025, 3, 3), later)


def test_a_week_later_than_no_day_is_none() -> None:
    assert days_in("They met with us a week later", NEAR) == ()


def test_who_quit_on_a_day_has_done_so() -> None:
    assert days_in("A member quit on March 10", NEAR) == (date(2025, 3, 10),)


def test_a_written_plan_on_a_day_is_none_to_come() -> None:
    assert days_in("We met about our plan on March 10", NEAR) == (date(2025, 3, 10),)
