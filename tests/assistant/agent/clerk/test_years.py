"""A clause of one school year answers only questions of that year."""

from datetime import date

import pytest

from assistant.agent.clerk.years import (
    begins_next_fall,
    of_years,
    year_of_calendar,
    year_of_coming_month,
    year_spoken,
    year_that_ends,
    years_asked,
)
from tests.assistant.agent.clerk.builders import hit

CALENDARS = (hit("Exhibit C § 2024-25"), hit("Exhibit C § 2025-26"), hit("8.02.1"))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("when is spring break", set()),
        ("when is spring break this year", {"2025-26"}),
        ("this year's schedule against 2024-25", {"2024-25"}),
        ("winter break 24-25", {"2024-25"}),
        ("first day for students in August 2026", {"2026-27"}),
        ("last day of school, June 2026", {"2025-26"}),
        ("2024-25 against 2025-26", {"2024-25", "2025-26"}),
    ],
)
def test_the_year_of_a_question_is_the_one_it_names_or_that_of_its_day(text, years):
    assert years_asked(text, date(2026, 1, 20)) == years


def test_calendars_of_other_years_are_left_out():
    kept = of_years(CALENDARS, frozenset({"2025-26"}))
    assert [h["clause_id"] for h in kept] == ["Exhibit C § 2025-26", "8.02.1"]


def test_a_year_that_is_not_printed_leaves_nothing():
    assert of_years(CALENDARS, frozenset({"2026-27"})) == []


def test_clauses_of_no_year_answer_for_every_year():
    assert len(of_years(CALENDARS[2:], frozenset({"2026-27"}))) == 1
    assert of_years(CALENDARS, frozenset()) == list(CALENDARS)


@pytest.mark.parametrize(
    ("text", "near", "year"),
    [
        ("starting fall 2025", date(2025, 1, 28), "2025-26"),
        ("in August 2025", date(2024, 9, 30), "2025-26"),
        ("in spring 2026", date(2025, 9, 30), "2025-26"),
        ("for the 2026-27 school year", date(2025, 9, 30), "2026-27"),
        ("from September 8, 2025 on", date(2025, 9, 30), "2025-26"),
        ("next year", date(2025, 1, 17), "2025-26"),
        ("this school year", date(2025, 1, 17), "2024-25"),
        ("this same school year", date(2025, 11, 18), "2025-26"),
        ("next fall", date(2025, 1, 17), "2025-26"),
        ("next fall", date(2025, 9, 17), "2026-27"),
        ("this fall", date(2025, 9, 17), "2025-26"),
        ("2024-25 or 2025-26", date(2025, 9, 17), None),
        ("when is it due", date(2025, 9, 17), None),
    ],
)
def test_the_school_year_that_a_message_speaks_of(text, near, year):
    assert year_spoken(text, near) == year


def test_next_fall_is_another_year_though_this_august_is_told_too():
    assert begins_next_fall("started this August, wants back next fall", date(2025, 11, 10))
    assert not begins_next_fall("started this August", date(2025, 11, 10))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("I became a TOSA in August 2023. By when do I tell them for next year?", "2026-27"),
        ("I started as a teacher on special assignment (TOSA) in fall 2022", None),
        ("what is due in August 2023?", "2023-24"),
    ],
)
def test_when_somebody_became_what_they_are_is_not_the_year_asked_about(text, year):
    assert year_spoken(text, date(2026, 1, 20)) == year


def test_after_this_june_is_the_year_that_the_next_fall_begins():
    assert begins_next_fall("back to my old school after this June", date(2026, 1, 20))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("my master's will be awarded in mid December", "2025-26"),
        ("I'm graduating in mid-January", "2025-26"),
        ("I'll finish in August", "2026-27"),
        ("I finished it in June", None),
        ("will it be due by January 6", None),
    ],
)
def test_a_month_still_to_come_tells_the_school_year(text, year):
    assert year_of_coming_month(text, date(2025, 11, 18)) == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("so they count for calendar 2026", "2025-26"),
        ("for the 2026 calendar year", "2025-26"),
        ("for 2025-26", None),
        ("signed in 2024", None),
    ],
)
def test_a_calendar_year_is_that_in_which_the_school_year_ends(text, year):
    assert year_of_calendar(text) == year


@pytest.mark.parametrize(
    ("text", "near", "year"),
    [
        ("after the last day of school this month", date(2025, 6, 2), "2024-25"),
        ("when school is out this June", date(2025, 6, 2), "2024-25"),
        ("I quit over the summer", date(2025, 7, 10), "2024-25"),
        ("after school ends this year", date(2025, 10, 10), "2025-26"),
        ("if I quit", date(2025, 6, 2), None),
    ],
)
def test_the_school_year_of_whose_end_a_message_speaks(text, near, year):
    assert year_that_ends(text, near) == year


@pytest.mark.parametrize("said", ["after this first year", "at the end of this year", "once my second year is over"])
def test_what_follows_this_year_is_next_fall(said: str) -> None:
    assert begins_next_fall(f"can I go back {said}", date(2025, 11, 10))


def test_the_fall_in_which_something_began_is_not_the_year_asked_about() -> None:
    assert year_spoken("started as a TOSA this August", date(2025, 11, 10)) is None
    assert year_spoken("I start this fall", date(2025, 5, 10)) == "2025-26"
