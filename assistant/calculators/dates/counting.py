"""Counting days by the clause's own word: working days, work days, instructional days (2.01.4, 13.02, 13.08, 13.09).

The day after the trigger is day one. Recess days that the print lost make a count a range with both ends.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from assistant.calculators.base import Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es
from assistant.calculators.working import Working
from assistant.errors import AssistantError
from ingest.contract import WORKING, DayKind, Level, RecessBasis, SchoolCalendar

OWN_CALENDAR = (Group.ADULT_EDUCATION, Group.ECE)
"""Groups whose own work calendars the contract does not print."""


class DayWord(StrEnum):
    """The kind of day that a clause counts, in its own word."""

    WORKING = "working day"
    WORK = "work day"
    INSTRUCTIONAL = "instructional day"


class OutsideCalendarsError(AssistantError):
    """A count needs a day of which the contract prints no calendar."""

    def __init__(self, day: date) -> None:
        super().__init__(f"The contract prints no calendar for {day.isoformat()}.")
        self.day = day


class LevelNeededError(AssistantError):
    """A count of working days differs between the elementary and the secondary calendar."""


class OwnCalendarError(AssistantError):
    """The member's own calendar, on which working days are counted, is not in the contract."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and the latest value that a count allows; the same where the print determines it."""

    earliest: Figure
    latest: Figure

    @property
    def exact(self) -> bool:
        """Whether the two ends are one."""
        return self.earliest.value == self.latest.value

    def en(self) -> str:
        """The day in English, or both ends."""
        first, last = day_en(self.earliest.day), day_en(self.latest.day)
        return first if self.exact else f"{first} (perhaps {last})"

    def es(self) -> str:
        """The day in Spanish, with its article, or both ends."""
        return f"el {self._es()}"

    def of_es(self) -> str:
        """The day in Spanish after `de`, or both ends."""
        return f"del {self._es()}"

    def _es(self) -> str:
        first, last = day_es(self.earliest.day), day_es(self.latest.day)
        return first if self.exact else f"{first} (quizá el {last})"


@dataclass(frozen=True, slots=True)
class _Count:
    """Days counted, and days skipped with the reason."""

    counted: tuple[date, ...]
    skipped: tuple[tuple[date, str], ...]


def calendar_of(book: Book, day: date) -> SchoolCalendar:
    """The printed school year calendar that holds `day`.

    Raises:
        OutsideCalendarsError: if none does.
    """
    begins = day.year if day.month >= 7 else day.year - 1
    found = book.contract.calendars.get(f"{begins}-{(begins + 1) % 100:02d}")
    if found is None:
        raise OutsideCalendarsError(day)
    return found


def reason_to_skip(book: Book, day: date, word: DayWord, level: Level) -> str:
    """Why `day` is not counted; empty if it is, `unknown` if the print does not tell."""
    calendar = calendar_of(book, day)
    kind = calendar.kind(day, level)
    name = calendar.name_of(day, level)
    if word is DayWord.WORK:
        return ("weekend" if day.weekday() > 4 else "") or (name if kind is DayKind.HOLIDAY else "")
    if kind is DayKind.UNKNOWN:
        return kind.value
    counts = WORKING if word is DayWord.WORKING else (DayKind.INSTRUCTIONAL,)
    return "" if kind in counts else (name or kind.value)


def nth_day(work: Working, start: Figure, days: Figure, word: DayWord, clause: str) -> Bounds:
    """The day on which the n-th counted day after `start` falls, as steps with every day counted and skipped.

    Raises:
        OutsideCalendarsError, LevelNeededError, OwnCalendarError: if the print cannot give it (see `settle`).
    """
    level = _level(work, word, lambda lv: [_nth(work.book, start, days, word, lv, soon) for soon in (True, False)])
    ends = [_nth(work.book, start, days, word, level, soon) for soon in (True, False)]
    n, after = format(days.number, "f"), day_en(start.day)
    steps: list[Figure] = []
    for count, hope in zip(ends, ("as few", "as many"), strict=True):
        if steps and count.counted[-1] == ends[0].counted[-1]:
            steps.append(steps[0])
            break
        doubt = "" if ends[0].counted[-1] == ends[1].counted[-1] else f" if {hope} unknown days as possible are recess"
        steps.append(
            work.record(
                "nth_day",
                (start, days),
                count.counted[-1],
                text=f"{word.value.capitalize()} {n} after {after}{doubt}",
                clause=clause,
                detail={
                    "counted": [d.isoformat() for d in count.counted],
                    "skipped": {d.isoformat(): why for d, why in count.skipped},
                },
            )
        )
    _assume(work, word, start.day, max(s.day for s in steps))
    if any(DayKind.OPTIONAL.value in why for _, why in ends[1].skipped):
        work.assume("An optional day is not a designated work day and is not counted.")
    return Bounds(steps[0], steps[1])


def count_between(work: Working, first: Figure, last: Figure, word: DayWord, clause: str) -> Bounds:
    """How many days of a kind lie between two days, both included, fewest and most."""
    level = _level(work, word, lambda lv: [_span(work.book, first.day, last.day, word, lv, s) for s in (False, True)])
    steps = []
    for soon in (False, True):
        count = _span(work.book, first.day, last.day, word, level, soon)
        out = work.record(
            "days_between",
            (first, last),
            Decimal(len(count.counted)),
            text=f"{word.value.capitalize()}s from {day_en(first.day)} to {day_en(last.day)}",
            clause=clause,
            detail={
                "counted": [d.isoformat() for d in count.counted],
                "skipped": {d.isoformat(): why for d, why in count.skipped},
            },
        )
        steps.append(out)
    _assume(work, word, first.day, last.day)
    return Bounds(steps[0], steps[1])


def preceding_work_day(work: Working, day: Figure, clause: str) -> Figure:
    """`day`, or the nearest work day before it if it is not one."""
    found, skipped = day.day, {}
    while why := reason_to_skip(work.book, found, DayWord.WORK, Level.ELEMENTARY):
        skipped[found.isoformat()] = why
        found -= timedelta(days=1)
    if not skipped:
        return day
    text = f"{day_en(day.day)} is no work day; the work day before it"
    return work.record("on_or_before", (day,), found, text=text, clause=clause, detail={"skipped": skipped})


def settle(work: Working, body: Callable[[], Determination]) -> Determination:
    """The body's determination, or the end that fits what the printed calendars could not give."""
    try:
        return body()
    except LevelNeededError:
        return work.needs(need("level", clause="13.09"))
    except OwnCalendarError:
        return work.not_covered(
            "Working days are the days on your own work calendar, and the contract does not print the calendar "
            "of Adult Education or Early Childhood Education. Ask your program for it and count the days on it.",
            "Los días laborables son los de su propio calendario de trabajo, y el contrato no imprime el calendario "
            "de educación de adultos ni el de educación infantil. Pídalo a su programa y cuente los días en él.",
            "13.09",
        )
    except OutsideCalendarsError as exc:
        years = work.choose(_years(work.book), (), text="School years whose calendar is printed", clause="8.02.4").value
        work.choose(exc.day, (), text="The first day that the count needs and no printed calendar holds")
        return work.out_of_term(
            f"This count reaches {day_en(exc.day)}, a day for which the contract prints no calendar. It prints "
            f"the calendars of {years} only.",
            f"Esta cuenta llega al {day_es(exc.day)}, un día para el que el contrato no imprime calendario. Solo "
            f"imprime los de {str(years).replace(' and ', ' y ')}.",
            "8.02.4",
        )


def _years(book: Book) -> str:
    return " and ".join(sorted(book.contract.calendars))


def _level(work: Working, word: DayWord, count: Callable[[Level], list[_Count]]) -> Level:
    """The member's level; where it is not given, either one if it makes no difference."""
    if word is DayWord.WORK:
        return Level.ELEMENTARY
    if work.has("group") and work.input("group").value in [g.value for g in OWN_CALENDAR]:
        raise OwnCalendarError(str(work.input("group").value))
    if work.has("level"):
        return Level(str(work.input("level").value))
    results = [[(c.counted[-1:], len(c.counted)) for c in count(level)] for level in Level]
    if results[0] != results[1]:
        raise LevelNeededError("elementary or secondary")
    work.assume("The count is the same on the elementary/K-8 and the secondary calendar.")
    return Level.ELEMENTARY


def _nth(book: Book, start: Figure, days: Figure, word: DayWord, level: Level, soon: bool) -> _Count:
    n, counted, skipped = int(days.number), [], []
    for day, why in _days(book, start.day, word, level, soon=soon):
        if why:
            skipped.append((day, why))
        else:
            counted.append(day)
        if len(counted) >= n:
            break
    return _Count(tuple(counted), tuple(skipped))


def _span(book: Book, first: date, last: date, word: DayWord, level: Level, soon: bool) -> _Count:
    found = []
    for day, why in _days(book, first - timedelta(days=1), word, level, soon=soon):
        if day > last:
            break
        found.append((day, why))
        if day == last:
            break
    return _Count(tuple(d for d, w in found if not w), tuple((d, w) for d, w in found if w))


def _days(book: Book, after: date, word: DayWord, level: Level, *, soon: bool) -> Iterator[tuple[date, str]]:
    """Each day after `after` with the reason to skip it.

    Of a month whose recess days are not known, `soon` takes them to fall outside the span where they can,
    and otherwise as early in it as they can: the two extremes of any count.
    """
    day, inside = after, dict[date, int]()
    while True:
        day += timedelta(days=1)
        why = reason_to_skip(book, day, word, level)
        if why == DayKind.UNKNOWN.value:
            month = next(m for m in calendar_of(book, day).months if m.level is level and day in m.unknown)
            inside[month.first_day] = seen = inside.get(month.first_day, 0) + 1
            recess = seen > len(month.unknown) - month.recess_days if soon else seen <= month.recess_days
            why = "recess day of unknown date" if recess else ""
        yield day, why


def _assume(work: Working, word: DayWord, first: date, last: date) -> None:
    work.assume("Counting starts on the day after the event; that day is day one.")
    used = {calendar_of(work.book, d).school_year: calendar_of(work.book, d) for d in (first, last)}
    if any(c.draft for c in used.values()):
        work.assume("The 2025-26 calendar is printed in the contract as a draft.")
    if word is DayWord.WORK:
        work.assume(
            "A work day is a day on which the District's administrative offices are open. The contract does not list "
            "those days; weekdays that are not holidays on the printed calendar are taken as open. A holiday or "
            "closure that is not printed moves the day later."
        )
        return
    months = [m for c in used.values() for m in c.months if m.basis is RecessBasis.SINGLE_HOLIDAY and m.recess]
    if any(first <= d <= last for m in months for d in m.recess):
        work.assume("The spring recess days are inferred from the printed number of school days of the month.")
    if word is DayWord.WORKING:
        work.assume(
            "The two staff development days that each site schedules itself are not on the calendar or counted."
        )
