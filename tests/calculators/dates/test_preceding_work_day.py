"""The work day before a day on which the offices are closed (4.03.2.b, 13.08)."""

from datetime import date

import pytest

from assistant.calculators import Book, Inputs, replay
from assistant.calculators.dates.counting import preceding_work_day
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working


class OneDay(Inputs):
    """A day."""

    day: date


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 5, 20), date(2025, 5, 20)),
        (date(2025, 5, 24), date(2025, 5, 23)),
        (date(2025, 5, 25), date(2025, 5, 23)),
        (date(2025, 9, 1), date(2025, 8, 29)),
    ],
    ids=["a Tuesday stays", "a Saturday", "a Sunday", "Labor Day goes back over the weekend"],
)
def test_the_work_day_before_is_used(book: Book, day: date, expected: date) -> None:
    work = Working("transfer_timeline", OneDay(day=day), book, day)
    given: Figure = work.input("day")
    found = preceding_work_day(work, given, "4.03.2.b")
    assert found.day == expected
    replay(work.determined(found, "date").trace)
