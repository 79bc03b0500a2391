"""Class size rules."""

from assistant.calculators.base import Calculator

CLASS_SIZE: tuple[Calculator, ...] = ()

__all__ = ["CLASS_SIZE"]
