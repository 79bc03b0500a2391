"""Hours, benefits and standing rules."""

from assistant.calculators.base import Calculator

from .articles_that_apply import ARTICLES_THAT_APPLY
from .assignment_term import ASSIGNMENT_TERM
from .benefit_contribution import BENEFIT_CONTRIBUTION
from .home_visits import HOME_VISITS
from .leadership_seats import LEADERSHIP_SEATS
from .meeting_time import MEETING_TIME
from .non_instructional_duties import NON_INSTRUCTIONAL_DUTIES
from .preparation_time import PREPARATION_TIME
from .reduced_workload import REDUCED_WORKLOAD
from .reemployment_rights import REEMPLOYMENT_RIGHTS
from .school_day_hours import SCHOOL_DAY_HOURS
from .seniority_date import SENIORITY_DATE
from .shared_contracts import SHARED_CONTRACTS
from .split_site_day import SPLIT_SITE_DAY
from .staff_development_hours import STAFF_DEVELOPMENT_HOURS

HOURS: tuple[Calculator, ...] = (
    PREPARATION_TIME,
    NON_INSTRUCTIONAL_DUTIES,
    STAFF_DEVELOPMENT_HOURS,
    MEETING_TIME,
    HOME_VISITS,
    SPLIT_SITE_DAY,
    SCHOOL_DAY_HOURS,
    BENEFIT_CONTRIBUTION,
    REDUCED_WORKLOAD,
    SENIORITY_DATE,
    SHARED_CONTRACTS,
    ASSIGNMENT_TERM,
    LEADERSHIP_SEATS,
    REEMPLOYMENT_RIGHTS,
    ARTICLES_THAT_APPLY,
)

__all__ = ["HOURS"]
