"""Pay rules."""

from assistant.calculators.base import Calculator

from .differential_rate import DIFFERENTIAL_RATE
from .salary import SALARY

PAY: tuple[Calculator, ...] = (SALARY, DIFFERENTIAL_RATE)

__all__ = ["PAY"]
