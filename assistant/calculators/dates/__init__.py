"""Dates rules."""

from assistant.calculators.base import Calculator

DATES: tuple[Calculator, ...] = ()

__all__ = ["DATES"]
