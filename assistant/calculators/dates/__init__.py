"""Dates rules."""

from assistant.calculators.base import Calculator

from .clause_deadline import CLAUSE_DEADLINE
from .discipline_timeline import DISCIPLINE_TIMELINE
from .grievance_timeline import GRIEVANCE_TIMELINE
from .growth_cycle import GROWTH_CYCLE
from .named_day import NAMED_DAY
from .negotiation_timeline import NEGOTIATION_TIMELINE
from .nonreelection_notice import NONREELECTION_NOTICE
from .records_request_timeline import RECORDS_REQUEST_TIMELINE
from .school_calendar import SCHOOL_CALENDAR
from .transfer_timeline import TRANSFER_TIMELINE

DATES: tuple[Calculator, ...] = (
    SCHOOL_CALENDAR,
    GRIEVANCE_TIMELINE,
    DISCIPLINE_TIMELINE,
    GROWTH_CYCLE,
    TRANSFER_TIMELINE,
    RECORDS_REQUEST_TIMELINE,
    NONREELECTION_NOTICE,
    NEGOTIATION_TIMELINE,
    CLAUSE_DEADLINE,
    NAMED_DAY,
)

__all__ = ["DATES"]
