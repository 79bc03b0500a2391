"""Calendar asked: which days of the school calendar a message asks for, and of which year."""

from datetime import date

import pytest

from assistant.agent.clerk.calendar_asked import calendar_asked

JULY, OCTOBER = date(2025, 7, 20), date(2025, 10, 10)


def days(text: str, near: date = OCTOBER) -> str | None:
    return calendar_asked(text, near).get("school_calendar.named_days")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("what day do the kids start this august? not us, the kids", "first student day"),
        ("First day of school 2025?", "first student day"),
        ("what date do we report back in august", "first service day"),
        ("When is the last day for teachers this year", "last service day"),
        ("what's the last day for students", "last student day"),
        ("when does winter break start this year", "winter break"),
        ("when do the kids come back from christmas break", "winter break"),
        ("what dates are we off for thanksgiving", "Thanksgiving break"),
        ("what days are teacher work days without kids this year", "work days without students"),
        ("when is memorial day 2026", "Memorial Day"),
        ("when does next school year start for teachers", "first service day"),
        ("so when do my students come", "first student day"),
        ("first day back with kids in january 2026?", "winter break"),
        ("when's my last contract day", "last service day"),
        ("Is thanksgiving week all off for kids? which dates?", "Thanksgiving break"),
        ("which days is presidents week off", "Presidents' week"),
        ("what's the first work day for teachers this year", "first service day"),
        ("and for us classroom teachers, what's the last day we have to be there", "last service day"),
    ],
)
def test_the_days_of_the_calendar_are_read_from_the_words_people_use(text: str, named: str) -> None:
    assert days(text) == named


def test_two_ends_of_a_year_are_both_asked_for() -> None:
    both = days("What day do teachers report back in August 2025 and what day do kids start?")

    assert both == "first student day | first service day"


def test_our_last_day_is_that_of_staff() -> None:
    assert days("when do students finish this year, and whats our last day") == "last student day | last service day"


@pytest.mark.parametrize(
    "text",
    [
        "how many days after school starts can they move my class",
        "when do we get paid for the first day of school",
        "what time do kids start on minimum days",
        "when is my first formal observation due after school starts",
        "My class had 33 kids when school started. What now?",
        "what's the deadline to sign up before the last day of school",
        "when does the second semester start",
        "Can I leave early on the last day of school?",
        "Newspaper asked for records today. Last day for us to object?",
        "when do we start bargaining for next year",
        "what day do the kids come back in november",
        "First day of work was August 12, 2025. by when must I sign up for the health plans",
        "With winter break in there, what's my last day to give my answer?",
        "Signed the contract April 20, 2026. Until what date can I back out?",
    ],
)
def test_what_only_speaks_of_those_days_asks_for_none(text: str) -> None:
    assert days(text) is None


def test_the_year_is_that_of_the_words_or_of_the_calendar_year() -> None:
    assert calendar_asked("what day do kids start this august", JULY)["school_calendar.school_year"] == "2025-26"
    assert calendar_asked("when is the last day of school in 2026", JULY)["school_calendar.calendar_year"] == "2026"


def test_when_school_began_names_no_day_without_a_year() -> None:
    assert days("when did school start", date(2026, 3, 2)) is None


def test_when_i_come_back_in_a_yes_or_no_names_no_day_of_the_calendar() -> None:
    assert days("Will I get my same room when I come back?") is None
    assert days("do you know when we come back to school") is not None
