"""Every number from a pure rule with a trace: CALCULATORS is the flat registry."""

from .base import Calculator, Determination, Inputs, Need, Reading, Said
from .class_size import CLASS_SIZE
from .clause_figures import ClauseFiguresInputs, Printed, clause_figures, is_printed
from .comparison import comparable, comparison, gives_number, total_of
from .dates import DATES
from .hours import HOURS
from .leave import LEAVE
from .needs import with_further_needs
from .parameters import Book, OutOfTermError, Parameter, load_book
from .pay import PAY
from .periods import Period
from .replay import ReplayError, replay

ROOMS: dict[str, tuple[Calculator, ...]] = {
    "Pay": PAY,
    "Class size and caseload": CLASS_SIZE,
    "Leave": LEAVE,
    "Dates": DATES,
    "Hours, benefits, standing": HOURS,
}
CALCULATORS: dict[str, Calculator] = {c.name: c for room in ROOMS.values() for c in room}

__all__ = [
    "CALCULATORS",
    "ROOMS",
    "Book",
    "Calculator",
    "ClauseFiguresInputs",
    "Determination",
    "Inputs",
    "Need",
    "OutOfTermError",
    "Parameter",
    "Period",
    "Printed",
    "Reading",
    "ReplayError",
    "Said",
    "clause_figures",
    "comparable",
    "comparison",
    "gives_number",
    "is_printed",
    "load_book",
    "replay",
    "total_of",
    "with_further_needs",
]
