"""Pay rules."""

from assistant.calculators.base import Calculator

from .additional_assignment_pay import ADDITIONAL_ASSIGNMENT_PAY
from .adult_education_pay import ADULT_EDUCATION_PAY
from .beyond_contract_pay import BEYOND_CONTRACT_PAY
from .column_hours import COLUMN_HOURS
from .daily_rate_days import DAILY_RATE_DAYS
from .differential_rate import DIFFERENTIAL_RATE
from .dues_deduction import DUES_DEDUCTION
from .home_hospital_pay import HOME_HOSPITAL_PAY
from .missed_preparation_pay import MISSED_PREPARATION_PAY
from .pay_package import PAY_PACKAGE
from .retirement_incentive import RETIREMENT_INCENTIVE
from .salary import SALARY
from .salary_difference import SALARY_DIFFERENCE
from .salary_placement import SALARY_PLACEMENT
from .site_stipends import SITE_STIPENDS
from .stipend import STIPEND
from .work_year import WORK_YEAR

PAY: tuple[Calculator, ...] = (
    SALARY_PLACEMENT,
    COLUMN_HOURS,
    SALARY,
    SALARY_DIFFERENCE,
    SITE_STIPENDS,
    WORK_YEAR,
    DIFFERENTIAL_RATE,
    DAILY_RATE_DAYS,
    ADULT_EDUCATION_PAY,
    ADDITIONAL_ASSIGNMENT_PAY,
    BEYOND_CONTRACT_PAY,
    STIPEND,
    PAY_PACKAGE,
    MISSED_PREPARATION_PAY,
    RETIREMENT_INCENTIVE,
    DUES_DEDUCTION,
    HOME_HOSPITAL_PAY,
)

__all__ = ["PAY"]
