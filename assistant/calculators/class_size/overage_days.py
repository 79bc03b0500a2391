"""Which days of an overage are paid: from the 8th day of instruction, and back to the first day over (8.01.18)."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.calculators.dates.counting import (
    DayWord,
    LevelNeededError,
    OutsideCalendarsError,
    OwnCalendarError,
    count_between,
)
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

InstructionDay = Annotated[
    int, Field(ge=1, le=190, description="Day of instruction; the first day of instruction is 1")
]


class Enrollment(BaseModel):
    """The enrolment on consecutive days of instruction, both ends included."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    first_day: InstructionDay
    last_day: InstructionDay | None = Field(None, description="Last day of instruction; none where it still is so")
    students: Annotated[int, Field(ge=0, le=400, description="Students in the class (secondary: contacts a day)")]

    @model_validator(mode="after")
    def in_order(self) -> "Enrollment":
        """Refuse a last day before the first.

        Raises:
            ValueError: if the days are the wrong way round.
        """
        if self.last_day is not None and self.last_day < self.first_day:
            raise ValueError(f"day {self.last_day} is before day {self.first_day}")
        return self


class OverDays(BaseModel):
    """So many students, or so many over, on a number of days."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    students: Annotated[int | None, Field(ge=0, le=400, description="Students in the class (or contacts a day)")] = None
    students_over: Annotated[int | None, Field(ge=0, le=400, description="Students over the maximum")] = None
    days: Annotated[int, Field(ge=0, le=190, description="Instructional days")]

    @model_validator(mode="after")
    def told(self) -> "OverDays":
        """Refuse neither or both counts.

        Raises:
            ValueError: if not exactly one count is given.
        """
        if (self.students is None) == (self.students_over is None):
            raise ValueError("give either students or students_over")
        return self


def in_sequence(spans: tuple[Enrollment, ...]) -> tuple[Enrollment, ...]:
    """The spans by first day.

    Raises:
        ValueError: if two spans hold the same day, or one before the last has no end.
    """
    ordered = tuple(sorted(spans, key=lambda s: s.first_day))
    for earlier, later in pairwise(ordered):
        if earlier.last_day is None or later.first_day <= earlier.last_day:
            raise ValueError(f"day {later.first_day} stands in two spans of the enrolment")
    return ordered


def credible_over(work: Working, limit: Figure) -> Figure | None:
    """The students over as they are told; none where they are more than the limit itself: that is a total, no excess.

    Clauses: Article 7 (the limit).
    """
    if not work.has("students_over"):
        return None
    over = work.input("students_over")
    if over.number <= limit.number:
        return over
    work.passed_over("students over", f"{plain(over)} is more than the limit of {plain(limit)} itself", "Article 7")
    return None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive days with the same number of students over; unplaced where `first` is None."""

    over: Figure
    days: Figure
    first: Figure | None = None
    last: Figure | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """Students paid for, and the days."""

    students: Figure
    days: Figure


def payable(work: Working, stretches: tuple[Stretch, ...], start: Figure, clause: str) -> tuple[Paid, ...]:
    """The students and days that are paid.

    From day `start` on, every student over is paid. The days before are paid for the students who are
    still over at the start of that day. Days whose place in the year is not given are taken as paid.
    """
    unplaced = [s for s in stretches if s.first is None]
    if unplaced:
        work.assume(
            "The days given are days that are paid: they fall on or after the first paid day, or are paid back."
        )
        return tuple(Paid(s.over, s.days) for s in unplaced)
    at_start = next((s for s in stretches if _holds(s, start)), None)
    paid: list[Paid] = []
    for stretch in stretches:
        paid.extend(_of_stretch(work, stretch, start, at_start, clause))
    return tuple(paid)


def together(work: Working, paid: tuple[Paid, ...]) -> tuple[Paid, ...]:
    """The same, with the days added up where the number of students does not change."""
    if len(paid) < 2 or len({p.students.number for p in paid}) > 1:
        return paid
    return (Paid(paid[0].students, work.add(*(p.days for p in paid), text="All paid days")),)


def _holds(stretch: Stretch, day: Figure) -> bool:
    assert stretch.first is not None
    assert stretch.last is not None
    return stretch.first.number <= day.number <= stretch.last.number


def _of_stretch(work: Working, stretch: Stretch, start: Figure, at_start: Stretch | None, clause: str) -> list[Paid]:
    assert stretch.first is not None
    assert stretch.last is not None
    if not stretch.over.number:
        return []
    begins = work.most(stretch.first, start, text=f"Paid from day {start.value} of instruction on", clause=clause)
    later = work.span(begins, stretch.last, text=f"Days from day {begins.value} to day {stretch.last.value}")
    paid = [Paid(stretch.over, later)] if later.number else []
    earlier = work.sub(stretch.days, later, text=f"Days before day {start.value}")
    if not earlier.number:
        return paid
    if at_start is None or not at_start.over.number:
        work.passed_over(
            "paid back to the first day over the maximum",
            f"nobody over the maximum was on the roll at the start of day {start.value}",
            clause,
        )
        return paid
    kept = work.least(
        stretch.over,
        at_start.over,
        text=f"Students over who are still over at the start of day {start.value}",
        clause=clause,
    )
    if kept.number < stretch.over.number:
        work.assume("The students over on the first paid day are among those who were over before it.")
    return [Paid(kept, earlier), *paid]


def over_days(work: Working, clause: str) -> Figure | None:
    """The days over: as many as are told, else those of instruction since the first day over, up to today.

    None where neither is told, or where the printed calendars do not give the number.
    """
    if work.has("days"):
        return work.input("days")
    if not work.has("over_since") or work.has("first_day_over"):
        return None
    since = work.input("over_since")
    until = (
        work.input("over_until")
        if work.has("over_until")
        else work.choose(work.as_of, (), text="The day asked about: it still is over", clause=clause)
    )
    if until.day < since.day:
        return None
    try:
        counted = count_between(work, since, until, DayWord.INSTRUCTIONAL, clause)
    except (OutsideCalendarsError, OwnCalendarError, LevelNeededError):
        return None
    if not counted.exact:
        return None
    work.assume("It is over the maximum on every day of instruction from the first day to the last one, both counted.")
    return counted.earliest


def last_day(stretches: tuple[Stretch, ...]) -> Decimal | None:
    """The last day of instruction over the maximum, or None where the days' place in the year is not given."""
    lasts = [s.last.number for s in stretches if s.last is not None and s.over.number]
    return max(lasts, default=None)


def _from_to(work: Working, over: Figure) -> Stretch:
    """The days over from the first one to the last one."""
    first, last, one = work.input("first_day_over"), work.input("last_day_over"), work.part("the_first", 1, "rule")
    between = work.sub(last, first, text=f"From day {plain(first)} to day {plain(last)}")
    return Stretch(over, work.add(between, one, text="Both days counted"), first, last)


def one_stretch(work: Working, over: Figure) -> Stretch:
    """One number of students over for some days, which the first day over places in the year."""
    if not work.has("days") and work.has("first_day_over") and over.number:
        return _from_to(work, over)
    days = work.input("days") if work.has("days") else over
    if not work.has("first_day_over"):
        return Stretch(over, days)
    first = work.input("first_day_over")
    after = work.add(first, days, text="The day after the last day over")
    last = work.record("previous", (after,), after.number - 1, text="The last day over")
    return Stretch(over, days, first, last)
