"""Deadlines as an iCalendar file."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from assistant.calculators import CALCULATORS, Book
from assistant.calculators.dates.ics import calendar_file, deadlines

STAMP = datetime(2025, 2, 3, 9, 0, tzinfo=UTC)


def test_each_named_day_is_an_event_in_order(book: Book) -> None:
    found = CALCULATORS["transfer_timeline"].run(
        {"process": "exchange", "school_year": "2024-25"}, book, date(2025, 2, 3)
    )
    assert deadlines(found) == (
        ("exchange_opens", date(2025, 3, 1)),
        ("exchange_files_by", date(2025, 3, 31)),
        ("exchange_posted_by", date(2025, 4, 15)),
        ("exchange_agreed_by", date(2025, 4, 30)),
    )


def test_a_grievance_event_ends_at_five(book: Book) -> None:
    found = CALCULATORS["grievance_timeline"].run({"knew_on": "2025-01-07"}, book, date(2025, 1, 10))
    calendar = Calendar.from_ical(calendar_file(found, STAMP))
    (event,) = calendar.walk("VEVENT")
    assert event["dtstart"].dt == datetime(2025, 2, 5, 17, 0)  # noqa: DTZ001 - local time on purpose
    assert str(event["summary"]) == "File step 1 by"
    assert "2.06.1" in str(event["description"])


def test_a_reminder_comes_two_days_before(book: Book) -> None:
    found = CALCULATORS["grievance_timeline"].run({"knew_on": "2025-01-07"}, book, date(2025, 1, 10))
    (alarm,) = Calendar.from_ical(calendar_file(found, STAMP)).walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-2)


def test_days_stand_in_order_and_by_name_where_they_are_the_same(book: Book) -> None:
    """The two Step 2 days of one grievance, which fall together here."""
    given = {"filed_on": "2025-02-10", "step_1_decision_on": "2025-03-05"}
    found = CALCULATORS["grievance_timeline"].run(given, book, date(2025, 3, 10))
    same = date(2025, 3, 19)
    assert deadlines(found) == (("step_2_by_from_decision", same), ("step_2_by_from_filing", same))
    turned = replace(found, extra=dict(reversed(found.extra.items())))
    assert deadlines(turned) == deadlines(found)


def test_a_determination_with_named_days_does_not_repeat_its_own(book: Book) -> None:
    found = CALCULATORS["discipline_timeline"].run({"notice_on": "2025-01-07"}, book, date(2025, 1, 7))
    assert found.value == "2025-01-22"
    assert [name for name, _ in deadlines(found)] == ["response_by", "decision_by"]


def test_other_deadlines_are_whole_days(book: Book) -> None:
    found = CALCULATORS["nonreelection_notice"].run({"probationary_year": 2}, book, date(2025, 2, 3))
    (event,) = Calendar.from_ical(calendar_file(found, STAMP)).walk("VEVENT")
    assert event["dtstart"].dt == date(2025, 3, 15)


def test_importing_a_file_twice_adds_nothing(book: Book) -> None:
    found = CALCULATORS["nonreelection_notice"].run({"probationary_year": 2}, book, date(2025, 2, 3))
    first, second = (Calendar.from_ical(calendar_file(found, s)) for s in (STAMP, STAMP.replace(hour=12)))
    assert [e["uid"] for e in first.walk("VEVENT")] == [e["uid"] for e in second.walk("VEVENT")]


def test_a_result_without_days_gives_an_empty_calendar(book: Book) -> None:
    found = CALCULATORS["bereavement"].run({}, book, date(2025, 2, 3))
    assert deadlines(found) == ()
    assert Calendar.from_ical(calendar_file(found, STAMP)).walk("VEVENT") == []
