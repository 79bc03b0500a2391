"""What a stipend may depend on."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, field_validator

from assistant.calculators.base import Inputs
from assistant.calculators.profile import Fte, Role, Years

from .stipend_names import StipendName


class HardToStaffPosition(StrEnum):
    """The positions of the two Hard to Staff sheets."""

    MOBILITY = "Mobility"
    VISION = "Vision"
    OI = "OI"
    NURSE = "Nurse"
    MOD_SEVERE = "Mod/Severe"
    TLC = "TLC"
    DHH = "DHH"
    SLP = "SLP"
    MILD_MOD = "Mild/Mod (all other special education service providers)"
    COUNSELOR = "Counselors (all levels)"
    SOCIAL_WORKER = "Social Workers"
    TEACHER_LIBRARIAN = "Teacher Librarian"
    OTHER = "another position"


class StipendInputs(Inputs):
    """Which stipends, and the facts on which some of them depend."""

    stipends: tuple[StipendName, ...] = Field((), max_length=10, description="One or more stipends of D-7 to D-11")
    role: Role | None = Field(None, description="What the member does")
    years_of_service: Years | None = None
    hard_to_staff_position: HardToStaffPosition | None = Field(
        None, description="Position, for the Hard to Staff stipend"
    )
    advanced_degrees: Annotated[
        int | None, Field(ge=0, le=10, description="Masters, doctorates and National Board certifications held")
    ] = None
    licensure: bool | None = Field(None, description="Whether the assignment uses a valid license of the member")
    department_members: Annotated[
        int | None, Field(ge=0, le=100, description="Practitioners in the department, for chairpersons")
    ] = None
    special_education_programs: Annotated[
        int | None, Field(ge=0, le=50, description="Programs at the site, for special education chairpersons")
    ] = None
    events: Annotated[int | None, Field(ge=0, le=50, description="Events in the year, for stipends per event")] = None
    base_coaching_stipend: Annotated[
        Decimal | None, Field(ge=0, le=50000, description="Base coaching stipend, USD (not printed in the contract)")
    ] = None
    agricultural_incumbent: bool | None = Field(
        None, description="Whether the member held the Agricultural Teacher role at the time of agreement"
    )
    fte: Fte | None = None
    part_of_year: Annotated[
        Decimal | None, Field(gt=0, le=1, description="Part of the year served: 1 is the whole year, 0.5 a semester")
    ] = None

    @field_validator("stipends", mode="before")
    @classmethod
    def one_or_more(cls, value: Any) -> Any:
        """Take a single name as well as several; each counts once."""
        names = [value] if isinstance(value, str) else value
        return tuple(dict.fromkeys(names)) if isinstance(names, list | tuple) else names
