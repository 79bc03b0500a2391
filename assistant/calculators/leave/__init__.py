"""Leave rules."""

from assistant.calculators.base import Calculator

LEAVE: tuple[Calculator, ...] = ()

__all__ = ["LEAVE"]
