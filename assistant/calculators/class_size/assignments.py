"""The special education assignments of Exhibit HH and 7.07, 7.08, and where their figures are kept."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.calculators.trace import Figure
from assistant.calculators.working import Working


class Assignment(StrEnum):
    """A special education assignment, in the contract's words."""

    RSP_ELEMENTARY = "RSP elementary (one site)"
    RSP_SECONDARY = "RSP secondary"
    RSP_SPLIT_SITE = "RSP split site"
    SDC_6_12 = "SDC 6-12 mild/moderate (not self-contained)"
    INCLUSION_SPECIALIST = "Inclusion Specialist"
    MILD_MODERATE_TLC = "mild/moderate self-contained TLC (secondary)"
    MILD_MODERATE_ASD = "mild/moderate self-contained ASD"
    MILD_MODERATE_NONCATEGORICAL = "mild/moderate self-contained elementary noncategorical"
    MILD_MODERATE_OTHER = "mild/moderate self-contained, other"
    MODERATE_SEVERE_ILS = "moderate/severe ILS"
    MODERATE_SEVERE_RRC = "moderate/severe Ralph Richardson Center (RRC)"
    MODERATE_SEVERE_LAUREL_RUFF = "moderate/severe Laurel Ruff (CTP)"
    MODERATE_SEVERE_ASD = "moderate/severe ASD"
    MODERATE_SEVERE_LA_VISTA = "moderate/severe La Vista"
    MODERATE_SEVERE_DHH = "moderate/severe DHH"
    MODERATE_SEVERE_TLC = "moderate/severe TLC (elementary)"
    PRESCHOOL_ASD = "preschool ASD-SDC"
    PRESCHOOL_BLENDED = "preschool blended SDC"
    PRESCHOOL_COMMUNICATION_3 = "Preschool Communication Class, 3 year olds"
    PRESCHOOL_COMMUNICATION_4 = "Preschool Communication Class, 4 year olds"
    PRESCHOOL_DHH = "preschool DHH"
    DHH_INFANT_TODDLER = "DHH Infant Toddler Support Provider"
    PRESCHOOL_ECE_SUPPORT = "Blended Preschool Teacher (ECE Support)"
    SLP = "Speech and Language Pathologist"
    ADAPTED_PE = "Adapted PE"
    VISUALLY_IMPAIRED = "Teacher of the Visually Impaired"
    MOBILITY = "Mobility Specialist"
    ORTHOPEDIC = "Orthopedic Impairment (OI)"
    NURSES = "Nurses"


@dataclass(frozen=True, slots=True)
class Program:
    """Where an assignment's figures are: the name of its parameters, and its row in a table of assistants."""

    key: str
    aides_table: str = ""
    aides_row: str = ""

    def parameter(self, name: str) -> str:
        """The id of one of its parameters."""
        return f"special_education.{self.key}.{name}"


_MILD, _SEVERE = "staffing.aides.mild_moderate", "staffing.aides.moderate_severe"

PROGRAMS: dict[Assignment, Program] = {
    Assignment.RSP_ELEMENTARY: Program("rsp_elementary"),
    Assignment.RSP_SECONDARY: Program("rsp_secondary"),
    Assignment.RSP_SPLIT_SITE: Program("rsp_split_site"),
    Assignment.SDC_6_12: Program("sdc_6_12"),
    Assignment.INCLUSION_SPECIALIST: Program("inclusion_specialist"),
    Assignment.MILD_MODERATE_TLC: Program("mild_moderate", _MILD, "TLC"),
    Assignment.MILD_MODERATE_ASD: Program("mild_moderate", _MILD, "Mild/Mod ASD"),
    Assignment.MILD_MODERATE_NONCATEGORICAL: Program("mild_moderate", _MILD, "Elementary Mild/Mod noncategorical"),
    Assignment.MILD_MODERATE_OTHER: Program("mild_moderate"),
    Assignment.MODERATE_SEVERE_ILS: Program("moderate_severe", _SEVERE, "ILS"),
    Assignment.MODERATE_SEVERE_RRC: Program("moderate_severe", _SEVERE, "RRC"),
    Assignment.MODERATE_SEVERE_LAUREL_RUFF: Program("moderate_severe", _SEVERE, "Laurel Ruff"),
    Assignment.MODERATE_SEVERE_ASD: Program("moderate_severe", _SEVERE, "Mod/Severe ASD"),
    Assignment.MODERATE_SEVERE_LA_VISTA: Program("moderate_severe", _SEVERE, "La Vista"),
    Assignment.MODERATE_SEVERE_DHH: Program("moderate_severe", _SEVERE, "DHH"),
    Assignment.MODERATE_SEVERE_TLC: Program("moderate_severe", _SEVERE, "TLC"),
    Assignment.PRESCHOOL_ASD: Program("preschool_asd"),
    Assignment.PRESCHOOL_BLENDED: Program("preschool_blended"),
    Assignment.PRESCHOOL_COMMUNICATION_3: Program("preschool_communication_3"),
    Assignment.PRESCHOOL_COMMUNICATION_4: Program("preschool_communication_4"),
    Assignment.PRESCHOOL_DHH: Program("preschool_dhh"),
    Assignment.DHH_INFANT_TODDLER: Program("dhh_infant_toddler"),
    Assignment.PRESCHOOL_ECE_SUPPORT: Program("preschool_ece_support"),
}

STAFFED: dict[Assignment, Program] = {
    Assignment.ADAPTED_PE: Program("adapted_pe"),
    Assignment.VISUALLY_IMPAIRED: Program("visually_impaired"),
    Assignment.MOBILITY: Program("mobility"),
    Assignment.ORTHOPEDIC: Program("orthopedic"),
}
"""Assignments for which the contract sets a number of practitioners for a number of students, not a caseload."""


def students_told(work: Working) -> Figure | None:
    """The students of all ages, if a number of them is told."""
    return next((work.input(name) for name in ("caseload", "students") if work.has(name)), None)
