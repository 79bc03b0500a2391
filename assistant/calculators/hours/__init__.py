"""Hours rules."""

from assistant.calculators.base import Calculator

HOURS: tuple[Calculator, ...] = ()

__all__ = ["HOURS"]
