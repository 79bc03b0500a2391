"""Pay rules."""

from assistant.calculators.base import Calculator

from .differential_rate import DIFFERENTIAL_RATE
from .dues_deduction import DUES_DEDUCTION
from .missed_preparation_pay import MISSED_PREPARATION_PAY
from .retirement_incentive import RETIREMENT_INCENTIVE
from .salary import SALARY
from .work_year import WORK_YEAR

PAY: tuple[Calculator, ...] = (
    SALARY,
    WORK_YEAR,
    DIFFERENTIAL_RATE,
    MISSED_PREPARATION_PAY,
    RETIREMENT_INCENTIVE,
    DUES_DEDUCTION,
)

__all__ = ["PAY"]
