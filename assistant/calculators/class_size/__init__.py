"""Class size and caseload rules."""

from assistant.calculators.base import Calculator

from .class_overage_pay import CLASS_OVERAGE_PAY
from .class_size import CLASS_SIZE_LIMIT
from .counselor_staffing import COUNSELOR_STAFFING
from .independent_study_load import INDEPENDENT_STUDY_LOAD
from .lead_release import LEAD_RELEASE
from .special_education_caseload import SPECIAL_EDUCATION_CASELOAD
from .summer_class_overage import SUMMER_CLASS_OVERAGE

CLASS_SIZE: tuple[Calculator, ...] = (
    CLASS_SIZE_LIMIT,
    CLASS_OVERAGE_PAY,
    SPECIAL_EDUCATION_CASELOAD,
    SUMMER_CLASS_OVERAGE,
    INDEPENDENT_STUDY_LOAD,
    COUNSELOR_STAFFING,
    LEAD_RELEASE,
)

__all__ = ["CLASS_SIZE"]
