"""Counting days by the clause's own word: working days, work days, instructional days (2.01.4, 13.02, 13.08, 13.09).

The day after the trigger is day one. Recess days that the print lost make a count a range with both ends.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import islice

from assistant.calculators.base import Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, need
from assistant.calculators.sources import CALENDARS
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es
from assistant.calculators.working import Working
from assistant.errors import AssistantError
from ingest.contract import WORKING, CalendarMonth, DayKind, Level, RecessBasis, SchoolCalendar
from ingest.contract.calendar import school_year_of

OWN_CALENDAR = (Group.ADULT_EDUCATION, Group.ECE)
"""Groups whose own work calendars the contract does not print."""

_ONE_DAY, _FRIDAY = timedelta(days=1), 4


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
    """Days counted, days skipped with the reason, and whether any of them may be a recess day or not."""

    counted: tuple[date, ...]
    skipped: tuple[tuple[date, str], ...]
    doubtful: bool

    def detail(self, book: Book, word: DayWord) -> dict[str, object]:
        """What a replay of the count needs, and the printed calendars that tell its days."""
        years = sorted({school_year_of(d) for d in (*self.counted, *dict(self.skipped))})
        printed = [str(book.contract.calendars[y].clause_id) for y in years if word is not DayWord.WORK]
        return {
            "counted": [d.isoformat() for d in self.counted],
            "skipped": {d.isoformat(): why for d, why in self.skipped},
            CALENDARS: printed,
        }


def calendar_of(book: Book, day: date) -> SchoolCalendar:
    """The printed school year calendar that holds `day`.

    Raises:
        OutsideCalendarsError: if none does.
    """
    found = book.contract.calendars.get(school_year_of(day))
    if found is None:
        raise OutsideCalendarsError(day)
    return found


def reason_to_skip(book: Book, day: date, word: DayWord, level: Level) -> str:
    """Why `day` is not counted; empty if it is, `unknown` if the print does not tell."""
    calendar = calendar_of(book, day)
    if day.weekday() > _FRIDAY:
        return DayKind.WEEKEND.value
    kind = calendar.kind(day, level)
    if word is DayWord.WORK:
        return calendar.name_of(day, level) if kind is DayKind.HOLIDAY else ""
    if kind is DayKind.UNKNOWN or kind in (WORKING if word is DayWord.WORKING else (DayKind.INSTRUCTIONAL,)):
        return kind.value if kind is DayKind.UNKNOWN else ""
    return calendar.name_of(day, level) or kind.value


def nth_day(work: Working, start: Figure, days: Figure, word: DayWord, clause: str) -> Bounds:
    """The day on which the n-th counted day after `start` falls, as steps with every day counted and skipped.

    Raises:
        OutsideCalendarsError, LevelNeededError, OwnCalendarError: if the print cannot give it (see `settle`).
    """
    soon, late = _ends(work, word, lambda lv, hope: _nth(work.book, start.day, int(days.number), word, lv, hope))
    same = soon.counted[-1] == late.counted[-1]
    steps: list[Figure] = []
    for count, recess in ((soon, "few"),) if same else ((soon, "few"), (late, "many")):
        doubt = "" if same else f" if as {recess} unknown days as possible are recess"
        text = f"{word.value.capitalize()} {format(days.number, 'f')} after {day_en(start.day)}{doubt}"
        last = count.counted[-1]
        steps.append(
            work.record("nth_day", (start, days), last, text=text, clause=clause, detail=count.detail(work.book, word))
        )
    work.assume("Counting starts on the day after the event; that day is day one.")
    _assume(work, word, start.day, steps[-1].day)
    if any(DayKind.OPTIONAL.value in why for _, why in late.skipped):
        work.assume("An optional day is not a designated work day and is not counted.")
    return Bounds(steps[0], steps[-1])


def nth_day_before(work: Working, start: Figure, days: Figure, word: DayWord, clause: str) -> Bounds:
    """The day on which the n-th counted day before `start` falls; raises like `nth_day`."""
    near, far = _ends(work, word, lambda lv, hope: _nth(work.book, start.day, -int(days.number), word, lv, hope))
    same = near.counted[-1] == far.counted[-1]
    steps: list[Figure] = []
    for count, recess in ((far, "many"),) if same else ((far, "many"), (near, "few")):
        doubt = "" if same else f" if as {recess} unknown days as possible are recess"
        text = f"{word.value.capitalize()} {format(days.number, 'f')} before {day_en(start.day)}{doubt}"
        last = count.counted[-1]
        steps.append(
            work.record(
                "nth_day_before", (start, days), last, text=text, clause=clause, detail=count.detail(work.book, word)
            )
        )
    work.assume("Counting back starts on the day before the event; that day is day one.")
    _assume(work, word, steps[0].day, start.day)
    return Bounds(steps[0], steps[-1])


def count_between(work: Working, first: Figure, last: Figure, word: DayWord, clause: str) -> Bounds:
    """How many days of a kind lie between two days, both included, fewest and most."""
    most, fewest = _ends(work, word, lambda lv, hope: _span(work.book, first.day, last.day, word, lv, hope))
    text = f"{word.value.capitalize()}s from {day_en(first.day)} to {day_en(last.day)}"
    steps = []
    for count in (fewest, most) if len(fewest.counted) < len(most.counted) else (fewest,):
        number = Decimal(len(count.counted))
        steps.append(
            work.record(
                "days_between", (first, last), number, text=text, clause=clause, detail=count.detail(work.book, word)
            )
        )
    _assume(work, word, first.day, last.day)
    return Bounds(steps[0], steps[-1])


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


def _ends(work: Working, word: DayWord, count: Callable[[Level, bool], _Count]) -> tuple[_Count, _Count]:
    """The two extremes of a count at the member's level; where it is not given, either one if none differs."""
    if word is DayWord.WORK:
        return _extremes(Level.ELEMENTARY, count)
    if work.has("group") and work.input("group").value in [g.value for g in OWN_CALENDAR]:
        raise OwnCalendarError(str(work.input("group").value))
    if work.has("level"):
        return _extremes(Level(str(work.input("level").value)), count)
    elementary, secondary = (_extremes(level, count) for level in Level)
    if [(c.counted[-1:], len(c.counted)) for c in elementary] != [(c.counted[-1:], len(c.counted)) for c in secondary]:
        raise LevelNeededError("elementary or secondary")
    work.assume("The count is the same on the elementary/K-8 and the secondary calendar.")
    return elementary


def _extremes(level: Level, count: Callable[[Level, bool], _Count]) -> tuple[_Count, _Count]:
    soon = count(level, True)
    return soon, count(level, False) if soon.doubtful else soon


def _nth(book: Book, start: date, n: int, word: DayWord, level: Level, soon: bool) -> _Count:
    """The first `n` counted days after `start`; a negative `n` counts back from it."""
    counted, skipped, doubtful = list[date](), list[tuple[date, str]](), False
    for day, why, unknown in _days(book, start, word, level, soon=soon, back=n < 0):
        doubtful = doubtful or unknown
        if why:
            skipped.append((day, why))
        else:
            counted.append(day)
            if len(counted) >= abs(n):
                break
    return _Count(tuple(counted), tuple(skipped), doubtful)


def _span(book: Book, first: date, last: date, word: DayWord, level: Level, soon: bool) -> _Count:
    walk = _days(book, first - timedelta(days=1), word, level, soon=soon)
    found = list(islice(walk, max(0, (last - first).days + 1)))
    counted = tuple(d for d, why, _ in found if not why)
    return _Count(counted, tuple((d, why) for d, why, _ in found if why), any(unknown for *_, unknown in found))


def _days(
    book: Book, start: date, word: DayWord, level: Level, *, soon: bool, back: bool = False
) -> Iterator[tuple[date, str, bool]]:
    """Each day from `start` on, or `back` from it, with the reason to skip it, and whether the print leaves it open.

    Of a month whose recess days are not known, `soon` takes them to fall outside the span where they can,
    and otherwise as early in it as they can: the two extremes of any count.
    """
    day, inside, months = start, dict[date, int](), dict[date, CalendarMonth]()
    while True:
        day += -_ONE_DAY if back else _ONE_DAY
        why = reason_to_skip(book, day, word, level)
        unknown = why == DayKind.UNKNOWN.value
        if unknown:
            first = day.replace(day=1)
            if first not in months:
                months[first] = next(
                    m for m in calendar_of(book, day).months if m.level is level and m.first_day == first
                )
            month = months[first]
            inside[first] = seen = inside.get(first, 0) + 1
            recess = seen > len(month.unknown) - month.recess_days if soon else seen <= month.recess_days
            why = "recess day of unknown date" if recess else ""
        yield day, why, unknown


def _assume(work: Working, word: DayWord, first: date, last: date) -> None:
    used = {calendar_of(work.book, d).school_year: calendar_of(work.book, d) for d in (first, last)}
    for year in sorted(y for y, c in used.items() if c.draft):
        work.assume(f"The {year} calendar is printed in the contract as a draft.")
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
