"""The questions that calculators ask, one module a room; `profile.FACTS` holds them all under their slots."""

from .class_size import CLASS_SIZE_FACTS
from .dates import DATES_FACTS
from .fact import Fact
from .hours import HOURS_FACTS
from .leave import LEAVE_FACTS
from .pay import PAY_FACTS

__all__ = ["CLASS_SIZE_FACTS", "DATES_FACTS", "HOURS_FACTS", "LEAVE_FACTS", "PAY_FACTS", "Fact"]
