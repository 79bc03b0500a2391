"""Class size and caseload rules."""

from assistant.calculators.base import Calculator

from .class_overage_pay import CLASS_OVERAGE_PAY

CLASS_SIZE: tuple[Calculator, ...] = (CLASS_OVERAGE_PAY,)

__all__ = ["CLASS_SIZE"]
