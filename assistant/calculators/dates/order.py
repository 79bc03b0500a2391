"""Facts that contradict each other: days in an order in which they cannot have happened."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from assistant.calculators.base import Inputs


def refuse_disorder(inputs: Inputs, names: Sequence[str], clause: str) -> None:
    """Refuse a day that lies before one that comes earlier in the procedure of `clause`.

    Raises:
        ValueError: naming both days.
    """
    known: list[tuple[str, date]] = [(n, day) for n in names if (day := getattr(inputs, n)) is not None]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            raise ValueError(
                f"{later} ({second.isoformat()}) lies before {earlier} ({first.isoformat()}); "
                f"{clause} has them the other way round"
            )
