"""The three programs of Early Childhood Education, which have hours and meetings of their own (21.08-21.12)."""

from enum import StrEnum


class EceProgram(StrEnum):
    """The programs of 21.11."""

    INFANT_TODDLER_CENTER = "Infant/Toddler center based"
    INFANT_TODDLER_HOME = "Infant/Toddler home based"
    PRESCHOOL = "Preschool"
    DISCOVERY_CLUB = "Discovery Club"


CLAUSES = {
    EceProgram.INFANT_TODDLER_CENTER: "21.11.1",
    EceProgram.INFANT_TODDLER_HOME: "21.11.1",
    EceProgram.PRESCHOOL: "21.11.2",
    EceProgram.DISCOVERY_CLUB: "21.11.3",
}
"""Where the professional development and the meetings of a program stand."""
