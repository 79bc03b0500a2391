"""SchoolCalendar: what each day of a school year is, and how sure the print lets us be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from .ids import ClauseId

FIRST_MONTH = 7
"""School years begin with July, like the contract's term."""


def first_year_of(day: date) -> int:
    """The year in which the school year of a day began; it begins on July 1, like the contract's term."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def school_year_from(first: int) -> str:
    """The school year that begins in a year: `2024-25`."""
    return f"{first}-{(first + 1) % 100:02d}"


def school_year_of(day: date) -> str:
    """The school year of a day, such as `2024-25`."""
    return school_year_from(first_year_of(day))


class Level(StrEnum):
    """The division of a member's site: the calendar differs between the two on a few days."""

    ELEMENTARY = "elementary"
    SECONDARY = "secondary"


class DayKind(StrEnum):
    """What a day is on the school year calendar of one level."""

    INSTRUCTIONAL = "instructional"
    NON_INSTRUCTIONAL = "non_instructional"
    STAFF_DEVELOPMENT = "staff_development"
    HOLIDAY = "holiday"
    RECESS = "recess"
    OPTIONAL = "optional"
    WEEKEND = "weekend"
    CLOSED = "closed"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


WORKING = (DayKind.INSTRUCTIONAL, DayKind.NON_INSTRUCTIONAL, DayKind.STAFF_DEVELOPMENT)
"""The kinds of day on which a member on the 186-day calendar works (13.09)."""


class RecessBasis(StrEnum):
    """How the recess days of a month were found, since the print's strike-through is lost."""

    NONE = "none"
    HOLIDAY_WEEKS = "holiday_weeks"
    SINGLE_HOLIDAY = "single_holiday"
    UNKNOWN = "unknown"


class DayCount(NamedTuple):
    """The fewest and the most days that a count can be; equal where the print determines it."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """One month for one level: the printed number of school days, and what follows for its recess days.

    `recess_days` is how many weekdays of the month are recess: the weekdays between the first and the
    last student day that are neither holiday nor work day without students, less the printed school days.
    `recess` names them where they could be found (`basis` says how); otherwise they are `recess_days`
    among the days of `unknown`.
    """

    first_day: date
    level: Level
    school_days: int
    recess_days: int
    basis: RecessBasis
    recess: tuple[date, ...] = ()
    unknown: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarTerm:
    """A semester or trimester as printed: its days, and the count of days or weeks printed beside it."""

    name: str
    level: Level
    first_day: date
    last_day: date
    printed: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that the calendar names: a holiday, a work day without students, a closed or optional day."""

    day: date
    kind: DayKind
    name: str
    levels: tuple[Level, ...]
    line: int


@dataclass(frozen=True)
class SchoolCalendar:
    """A school year calendar: every day from July 1 to June 30, by level.

    `named` are the days that the print names; `draft` tells that the print itself is headed DRAFT.
    """

    school_year: str
    clause_id: ClauseId
    draft: bool
    first_service_day: date
    last_service_day: date
    first_student_day: date
    last_student_day: date
    days: Mapping[Level, Mapping[date, DayKind]]
    named: tuple[CalendarDay, ...]
    months: tuple[CalendarMonth, ...]
    terms: tuple[CalendarTerm, ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Freeze the mappings."""
        frozen = {level: MappingProxyType(dict(days)) for level, days in self.days.items()}
        object.__setattr__(self, "days", MappingProxyType(frozen))

    def kind(self, day: date, level: Level) -> DayKind:
        """What `day` is for `level`; `outside` for a day of another school year."""
        return self.days[level].get(day, DayKind.OUTSIDE)

    def name_of(self, day: date, level: Level) -> str:
        """The printed name of `day` for `level` (`Labor Day`, `Teacher Work Day`), or nothing."""
        return next((n.name for n in self.named if n.day == day and level in n.levels), "")

    def count(self, kinds: tuple[DayKind, ...], first: date, last: date, level: Level) -> DayCount:
        """How many days of `kinds` lie between two days, both ends included.

        A month whose recess days are not known makes the count a range, unless all of its unknown days
        lie between the two (then their number is printed) or none does.
        """
        span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        sure = sum(self.kind(day, level) in kinds for day in span)
        low = high = sure
        for month in self.months:
            inside = sum(first <= day <= last for day in month.unknown)
            if month.level is not level or not inside:
                continue
            outside = len(month.unknown) - inside
            recess_low, recess_high = max(0, month.recess_days - outside), min(month.recess_days, inside)
            if DayKind.INSTRUCTIONAL in kinds:
                low, high = low + inside - recess_high, high + inside - recess_low
            elif DayKind.RECESS in kinds:
                low, high = low + recess_low, high + recess_high
        return DayCount(low, high)
