"""The positions with a term, and the facts that their rules take (3.04.8, 3.04.9, 24.04-24.07, 25.02.3)."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Inputs
from assistant.calculators.profile import Day, SchoolYear, Years
from ingest.contract.calendar import school_year_of


class Position(StrEnum):
    """A position with a term, in the contract's words."""

    TOSA = "TOSA"
    CURRICULUM_DEVELOPMENT = "Curriculum Development"
    PEER_FACILITATOR = "Peer Facilitator"
    CONSULTING_TEACHER = "Consulting Teacher"
    CONTENT_SPECIALIST = "Content Specialist"
    ECE_CONTENT_SPECIALIST = "ECE Content Specialist"
    CTS_OR_SPG_LEAD = "Lead position for CTS or SPG"
    FACILITATOR_MENTOR = "Facilitator Mentor"
    LEAD = "Lead of a district-wide program"
    DEPARTMENT_CHAIR = "Department Chair"
    LEADERSHIP_TEAM = "Leadership Team member"


TOSA_POSITIONS = (
    Position.TOSA,
    Position.CURRICULUM_DEVELOPMENT,
    Position.PEER_FACILITATOR,
    Position.CONSULTING_TEACHER,
    Position.CONTENT_SPECIALIST,
    Position.ECE_CONTENT_SPECIALIST,
)
"""The positions under the umbrella of a TOSA whose term follows from experience (25.02.3, 25.03.1)."""

SEATS = (Position.DEPARTMENT_CHAIR, Position.LEADERSHIP_TEAM)
"""The positions to which members are elected at their site."""


class TermTopic(StrEnum):
    """What about a position is asked."""

    LENGTH = "length of the term"
    RETURN = "return to the original site"
    RESIGNATION = "resignation"
    ATTENDANCE = "attendance at team meetings"
    REMOVAL = "applying again after removal"
    AGAIN = "applying again after a full term"


class AssignmentTermInputs(Inputs):
    """The position, what is asked, and the years and days on which it depends."""

    position: Position | None = Field(None, description="Position with a term")
    term_topic: TermTopic | None = Field(None, description="What is asked; the length of the term unless said")
    direct_service_years: Years | None = Field(None, description="Years of experience in direct service to students")
    years_in_position: Years | None = Field(None, description="Years already served in this and like positions")
    term_began: SchoolYear | None = Field(None, description="First school year of the term, such as 2023-24")
    year_of_term: Annotated[
        int | None, Field(ge=1, le=2, description="Year of the two-year term in which the member resigned: 1 or 2")
    ] = None
    resigned_on: Day | None = Field(None, description="Day of the resignation, YYYY-MM-DD")
    removed_on: Day | None = Field(None, description="Day of the removal, YYYY-MM-DD")
    team_meetings: Annotated[
        int | None, Field(ge=1, le=100, description="Leadership Team meetings scheduled in the school year")
    ] = None
    team_meetings_attended: Annotated[
        int | None, Field(ge=0, le=100, description="Leadership Team meetings that the member attended")
    ] = None

    @model_validator(mode="after")
    def _possible(self) -> "AssignmentTermInputs":
        """Refuse more meetings attended than held, and days before the term began."""
        if (self.team_meetings_attended or 0) > (self.team_meetings or 100):
            raise ValueError("team_meetings_attended must not be over team_meetings")
        for name in ("resigned_on", "removed_on"):
            day = getattr(self, name)
            if day is not None and self.term_began is not None and school_year_of(day) < self.term_began:
                raise ValueError(f"{name} ({day}) is before the term began ({self.term_began})")
        return self
