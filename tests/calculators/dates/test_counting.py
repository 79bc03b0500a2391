"""Counting days: what is counted, what is skipped and why, and the two ends where the print lost the recess days."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Inputs, replay
from assistant.calculators.dates.counting import (
    Bounds,
    DayWord,
    OutsideCalendarsError,
    count_between,
    nth_day,
    nth_day_before,
    preceding_work_day,
    reason_to_skip,
)
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working
from ingest.contract import WORKING, Level

TERM_DAYS = st.dates(date(2024, 7, 1), date(2026, 3, 1))
COUNTS = st.integers(1, 40)
WORDS = st.sampled_from(list(DayWord))
LEVELS = st.sampled_from(list(Level))


class _Level(Inputs):
    level: Level = Level.ELEMENTARY
    start: date = date(2024, 7, 1)
    until: date = date(2024, 7, 1)
    days: Decimal = Decimal(1)


def counted(
    book: Book, start: date, days: int, word: DayWord, level: Level = Level.ELEMENTARY
) -> tuple[Bounds, Working]:
    """The n-th day after `start` on a fresh sheet of paper."""
    work = Working("test", _Level(level=level, start=start, days=Decimal(days)), book, start)
    return nth_day(work, work.input("start"), work.input("days"), word, "13.09"), work


def test_the_day_after_the_trigger_is_day_one(book: Book) -> None:
    last, _ = counted(book, date(2025, 1, 7), 1, DayWord.WORKING)
    assert last.earliest.day == last.latest.day == date(2025, 1, 8)


def test_weekends_and_holidays_are_skipped_with_their_reasons(book: Book) -> None:
    _, work = counted(book, date(2025, 1, 17), 1, DayWord.WORK)
    step = work.determined("2025-01-21", "date").trace.steps[0]
    assert step.out == "2025-01-21"
    assert step.detail["skipped"] == {
        "2025-01-18": "weekend",
        "2025-01-19": "weekend",
        "2025-01-20": "Martin Luther King, Jr. Day",
    }


def test_recess_is_no_working_day_but_a_work_day(book: Book) -> None:
    recess = date(2024, 11, 25)
    assert reason_to_skip(book, recess, DayWord.WORKING, Level.ELEMENTARY) == "recess"
    assert reason_to_skip(book, recess, DayWord.WORK, Level.ELEMENTARY) == ""


def test_an_optional_day_is_no_working_day(book: Book) -> None:
    optional = date(2025, 11, 10)
    assert "optional" in reason_to_skip(book, optional, DayWord.WORKING, Level.SECONDARY)
    assert reason_to_skip(book, optional, DayWord.WORKING, Level.ELEMENTARY) == ""


def test_a_day_without_a_printed_calendar_is_refused(book: Book) -> None:
    with pytest.raises(OutsideCalendarsError):
        counted(book, date(2026, 6, 29), 5, DayWord.WORK)


def test_a_day_that_is_no_work_day_moves_back_to_the_work_day_before(book: Book) -> None:
    saturday = date(2025, 3, 15)
    work = Working("test", _Level(start=saturday), book, saturday)
    assert preceding_work_day(work, work.input("start"), "4.03.2.b").day == date(2025, 3, 14)
    replay(work.determined("2025-03-14", "date").trace)


@pytest.mark.parametrize("school_year", ["2024-25", "2025-26"])
@pytest.mark.parametrize("level", list(Level))
def test_a_year_has_its_printed_180_instructional_days(school_year: str, level: Level, book: Book) -> None:
    calendar = book.contract.calendars[school_year]
    first, last = calendar.first_student_day, calendar.last_student_day
    work = Working("test", _Level(level=level, start=first, until=last), book, first)
    found = count_between(work, work.input("start"), work.input("until"), DayWord.INSTRUCTIONAL, "13.02")
    assert (found.earliest.number, found.latest.number) == (180, 180)


@given(start=TERM_DAYS, days=COUNTS, word=WORDS, level=LEVELS)
@settings(max_examples=120, deadline=None)
def test_every_day_up_to_the_last_is_counted_or_skipped_and_the_trace_replays(
    book: Book, start: date, days: int, word: DayWord, level: Level
) -> None:
    try:
        last, work = counted(book, start, days, word, level)
    except OutsideCalendarsError:
        assume(False)
    trace = work.determined(last.earliest, "date").trace
    assert last.earliest.day <= last.latest.day
    for step in trace.steps:
        walked = {*step.detail["counted"], *step.detail["skipped"]}
        span = (date.fromisoformat(step.out) - start).days
        assert walked == {(start + timedelta(days=n)).isoformat() for n in range(1, span + 1)}
        assert len(step.detail["counted"]) == days
    assert replay(trace)


@given(start=TERM_DAYS, days=COUNTS, word=WORDS, level=LEVELS)
@settings(max_examples=80, deadline=None)
def test_a_later_trigger_and_a_longer_count_never_end_earlier(
    book: Book, start: date, days: int, word: DayWord, level: Level
) -> None:
    try:
        last, _ = counted(book, start, days, word, level)
        next_day, _ = counted(book, start + timedelta(days=1), days, word, level)
        longer, _ = counted(book, start, days + 1, word, level)
    except OutsideCalendarsError:
        assume(False)
    assert last.earliest.day <= next_day.earliest.day
    assert last.latest.day <= next_day.latest.day
    assert last.earliest.day < longer.earliest.day
    assert last.latest.day < longer.latest.day


@given(start=TERM_DAYS, days=st.integers(1, 30), level=LEVELS)
@settings(max_examples=60, deadline=None)
def test_the_two_ends_of_a_count_are_those_of_the_printed_calendar(
    book: Book, start: date, days: int, level: Level
) -> None:
    """The earliest end is the first day by which the calendar may hold that many working days, the latest must."""
    calendars = book.contract.calendars
    year = f"{start.year if start.month >= 7 else start.year - 1}"
    calendar = next(c for name, c in calendars.items() if name.startswith(year))
    try:
        last, _ = counted(book, start, days, DayWord.WORKING, level)
    except OutsideCalendarsError:
        assume(False)
    assume(last.latest.day <= calendar.last_service_day)
    after = start + timedelta(days=1)
    at, before = last.earliest.day, last.earliest.day - timedelta(days=1)
    assert calendar.count(WORKING, after, at, level).high >= days > calendar.count(WORKING, after, before, level).high
    at, before = last.latest.day, last.latest.day - timedelta(days=1)
    assert calendar.count(WORKING, after, at, level).low >= days > calendar.count(WORKING, after, before, level).low


def test_bounds_speak_of_one_day_or_of_both_ends() -> None:
    one, other = Figure("a", date(2024, 10, 1)), Figure("b", date(2024, 10, 2))
    assert Bounds(one, one).en() == "October 1, 2024"
    assert Bounds(one, other).en() == "October 1, 2024 (perhaps October 2, 2024)"
    assert Bounds(one, other).of_es() == "del 1 de octubre de 2024 (quizá el 2 de octubre de 2024)"


@given(day=st.dates(date(2025, 1, 7), date(2025, 2, 20)), later=st.integers(0, 10))
@settings(max_examples=40, deadline=None)
def test_a_grievance_filed_later_is_never_heard_earlier(book: Book, day: date, later: int) -> None:
    grievance = CALCULATORS["grievance_timeline"]
    facts = [{"filed_on": d.isoformat(), "level": "elementary"} for d in (day, day + timedelta(days=later))]
    first, second = (grievance.run(f, book, day) for f in facts)
    assume(first.outcome is Outcome.DETERMINED and second.outcome is Outcome.DETERMINED)
    assert first.value is not None
    assert second.value is not None
    assert first.value <= second.value


@given(start=TERM_DAYS, days=COUNTS, word=WORDS, level=LEVELS)
@settings(max_examples=60, deadline=None)
def test_counting_back_comes_to_the_day_from_which_it_counts_forth(
    book: Book, start: date, days: int, word: DayWord, level: Level
) -> None:
    """Where the print leaves no day open, so many days before a counted day are so many days after it again."""
    assume(start > date(2024, 10, 1) and not reason_to_skip(book, start, word, level))
    work = Working("test", _Level(level=level, start=start, days=Decimal(days)), book, start)
    back = nth_day_before(work, work.input("start"), work.input("days"), word, "13.09")
    replay(work.determined("", "").trace)
    assert back.earliest.day <= back.latest.day < start
    assume(back.exact)
    again, _ = counted(book, back.earliest.day, days, word, level)
    assert again.earliest.day <= start <= again.latest.day
