"""What a placement on a salary schedule may depend on."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Inputs
from assistant.calculators.profile import Column, Day, Role, SalaryProgram, SchoolYear, StepNumber


class Degree(StrEnum):
    """The highest degree."""

    NONE = "none"
    AA = "AA"
    BA = "BA"
    MA = "MA"


_Years = Annotated[int | None, Field(ge=0, le=50)]
_Months = Annotated[int | None, Field(ge=0, le=600)]
_Units = Annotated[int | None, Field(ge=0, le=400)]
TeachingDays = Annotated[int, Field(ge=0, le=230, description="Days of teaching under contract in one school year")]


class PlacementTopic(StrEnum):
    """What of the placement is asked, if not all of it."""

    STEP = "step"


class SalaryPlacementInputs(Inputs):
    """Degree and units, every kind of experience in years, role and dates; all may be left out."""

    placement_topic: PlacementTopic | None = Field(None, description="Whether no more than the step is asked for")
    program: SalaryProgram | None = Field(None, description="Schedule on which the member is placed; tk12 unless said")
    role: Role | None = Field(None, description="What the member does: some roles have floors and caps of their own")
    school_year: SchoolYear | None = None
    hire_date: Day | None = Field(None, description="First day in paid service in the District")
    new_hire: bool | None = Field(None, description="Whether the member is newly hired to the District")

    degree: Degree | None = Field(None, description="Highest degree: none, AA, BA or MA (a doctorate counts as MA)")
    units_after_ba: _Units = Field(None, description="Upper division or graduate semester units after the BA")
    units_after_ma: _Units = Field(None, description="Upper division or graduate semester units after the MA")
    college_units: _Units = Field(None, description="ECE without a degree: college units")
    continuing_education_hours: Annotated[
        int | None, Field(ge=0, le=5000, description="Approved Continuing Education hours earned in the District")
    ] = None
    national_board: bool | None = Field(None, description="National Board Certified Teacher")
    site_supervisor_permit: bool | None = Field(None, description="ECE: Site Supervisor or Program Director permit")
    current_column: Column | None = Field(None, description="Column in which the member is placed now")
    transcript_filed_on: Day | None = Field(None, description="Day on which the transcripts were filed")

    current_step: StepNumber | None = None
    semester_served: bool | None = Field(
        None, description="Whether the member was under contract for a full semester or more in the previous year"
    )

    outside_years: _Years = Field(None, description="Years of verified certificated teaching outside the District")
    partial_years: tuple[TeachingDays, ...] = Field(
        (), max_length=20, description="Teaching days of each outside year that was not taught in full"
    )
    emergency_years: _Years = Field(None, description="Of the outside years, those under an emergency credential")
    emergency_credential: bool | None = Field(
        None, description="Whether any of the outside years were under an emergency credential"
    )
    outside_practice_years: _Years = Field(
        None, description="Nurses, SLPs, social workers: years of other relevant practice outside public schools"
    )
    military_months: _Months = Field(None, description="Months of active military service")
    military_after_credential: bool | None = Field(None, description="Whether the service came after the credential")
    in_district_years: _Years = Field(None, description="Years under contract in the District's regular K-12 program")
    ece_years: _Years = Field(None, description="Years as a preschool (ECE) teacher in the District")
    ece_permanent: bool | None = Field(None, description="Whether the member has permanency in ECE")
    ece_full_years: _Years = Field(None, description="Of those, full years with at least 15 hours a week")
    adult_education_years: _Years = Field(
        None, description="Adult Education years with at least 810 hours and a regular K-12 credential"
    )
    adult_education_permanent: bool | None = Field(None, description="Whether the member has permanency there")
    adult_education_full_years: _Years = Field(None, description="Adult Education full years at 15 hours a week")
    aide_years: Annotated[Decimal | None, Field(ge=0, le=50)] = Field(
        None, description="Years as an Instructional Assistant in the District"
    )
    industry_months: _Months = Field(None, description="CTE: months of verified related industry experience")

    @model_validator(mode="after")
    def parts_fit(self) -> "SalaryPlacementInputs":
        """Refuse parts that are larger than their whole, and a column that the schedule does not have.

        Raises:
            ValueError: naming the two facts that contradict each other.
        """
        if (self.emergency_years or 0) > (self.outside_years or 0):
            raise ValueError("emergency_years is a part of outside_years and cannot be more (Exhibit D 2.C)")
        if (self.ece_full_years or 0) > (self.ece_years or 0):
            raise ValueError("ece_full_years is a part of ece_years and cannot be more (21.02)")
        if self.current_column is Column.VI and self.program is not SalaryProgram.ECE:
            raise ValueError("column VI is on the ECE schedule only (Exhibit F-1)")
        return self

    @property
    def is_ece(self) -> bool:
        """Whether the placement is on the ECE schedule."""
        return self.program is SalaryProgram.ECE or (self.program is None and self.role is Role.ECE_TEACHER)
