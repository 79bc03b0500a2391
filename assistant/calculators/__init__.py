"""Every number from a pure rule with a trace: CALCULATORS is the flat registry."""

from .base import Calculator, Determination, Inputs, Need, Reading, Said
from .class_size import CLASS_SIZE
from .dates import DATES
from .hours import HOURS
from .leave import LEAVE
from .parameters import Book, OutOfTermError, load_book
from .pay import PAY
from .replay import ReplayError, replay

CALCULATORS: dict[str, Calculator] = {c.name: c for c in (*PAY, *CLASS_SIZE, *LEAVE, *DATES, *HOURS)}

__all__ = [
    "CALCULATORS",
    "Book",
    "Calculator",
    "Determination",
    "Inputs",
    "Need",
    "OutOfTermError",
    "Reading",
    "ReplayError",
    "Said",
    "load_book",
    "replay",
]
