"""On which day a message says that something happened or will."""

from datetime import date

import pytest

from assistant.agent.clerk.event_days import event_day, hour_of, only_day_told
from tests.assistant.agent.clerk.builders import NEAR

NOTICE = r"told|notif\w*|notice"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I was told on May 5, 2025 that I am being moved", date(2025, 5, 5)),
        ("On 5/5/2025 my principal notified me", date(2025, 5, 5)),
        ("told March 3, and school ends June 9, 2025. When is my rebuttal due?", date(2025, 3, 3)),
        ("got the notice yesterday", date(2025, 3, 30)),
        ("got the notice today", date(2025, 3, 31)),
        ("I was told 3 days ago", date(2025, 3, 28)),
        ("they told me last Friday", date(2025, 3, 28)),
        ("they told me on Monday", date(2025, 3, 24)),
        ("they told me 2 weeks ago", date(2025, 3, 17)),
        ("a week ago I was told", date(2025, 3, 24)),
        ("Friday my principal told me", date(2025, 3, 28)),
        ("The meeting was March 3, 2025 and a week later they told us", date(2025, 3, 10)),
    ],
)
def test_the_day_of_the_event_is_found(text: str, day: date) -> None:
    assert event_day(text, NOTICE, NEAR) == day


@pytest.mark.parametrize("told", ["If I hand it in", "if I send the request in", "I emailed it", "I'll drop it off"])
def test_what_is_submitted_is_told_in_many_ways(told: str) -> None:
    text = f"They told me on May 5, 2025. {told} on May 8, 2025, when is the conference?"
    assert event_day(text, r"request\w*|submitted", NEAR) == date(2025, 5, 8)


def test_what_is_received_is_told_in_many_ways() -> None:
    text = "They told me on May 5, 2025. If HR gets it on May 8, 2025, when is the conference?"
    assert event_day(text, r"request\w*|received", NEAR) == date(2025, 5, 8)


def test_the_words_of_the_event_itself_come_before_others_for_the_same() -> None:
    text = "I was told on May 5, 2025, and they receive it May 8, 2025."
    assert event_day(text, "told|received", NEAR) == date(2025, 5, 5)


def test_a_word_right_beside_a_day_comes_before_one_farther_off() -> None:
    text = "She got a letter on Monday May 5, 2025. If we turn it in on May 8, 2025, when is the conference?"
    assert event_day(text, "got|submitted", NEAR) == date(2025, 5, 8)


def test_of_several_days_the_one_nearest_to_the_words_is_meant() -> None:
    text = "Hired August 12, 2025. I was told on November 6, 2025. When is it due?"
    assert event_day(text, NOTICE, NEAR) == date(2025, 11, 6)
    assert event_day(text, "hired", NEAR) == date(2025, 8, 12)


def test_without_words_for_the_event_no_day_is_taken_for_its_day() -> None:
    assert event_day("School starts August 14, 2025. When is it due?", NOTICE, NEAR) is None


def test_without_a_day_there_is_none() -> None:
    assert event_day("I was told that I am being moved", NOTICE, NEAR) is None


def test_two_days_that_are_as_near_leave_it_open() -> None:
    assert event_day("May 5, 2025 or May 6, 2025. I was told.", NOTICE, NEAR) is None


def test_an_hour_belongs_to_the_day_before_it():
    told = "a message March 3, 2025 at 10:00 am and a second one March 6 at 1:30 pm"
    assert hour_of(told, date(2025, 3, 3), date(2025, 3, 7)) == "10:00"
    assert hour_of(told, date(2025, 3, 6), date(2025, 3, 7)) == "13:30"
    assert hour_of("it came March 3, 2025", date(2025, 3, 3), date(2025, 3, 7)) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The picks were made March 10, 2025 and nobody wrote. By when should they have?", date(2025, 3, 10)),
        ("If I file on March 10, 2025 is that in time?", None),
        ("They said that it is due March 10, 2025. Is it?", None),
        ("The picks were made March 10, 2025, the school closed March 12, 2025.", None),
        ("The picks were made April 10, 2025.", None),
    ],
    ids=["told", "asked about", "a last day", "two days", "still to come"],
)
def test_the_only_day_of_which_something_is_told_is_found_whatever_words_tell_it(text: str, day: date | None) -> None:
    assert only_day_told(text, NEAR) == day
