"""Pay rules."""

from assistant.calculators.base import Calculator

from .differential_rate import DIFFERENTIAL_RATE
from .salary import SALARY
from .work_year import WORK_YEAR

PAY: tuple[Calculator, ...] = (SALARY, WORK_YEAR, DIFFERENTIAL_RATE)

__all__ = ["PAY"]
