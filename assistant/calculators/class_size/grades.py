"""Which of the three class size bands a class belongs to (the table of Article 7)."""

from enum import StrEnum

from pydantic import Field, model_validator

from assistant.calculators.base import Determination, Inputs
from assistant.calculators.profile import Level, SalaryProgram, need
from assistant.calculators.scope import excluded
from assistant.calculators.trace import Figure
from assistant.calculators.working import Working

RATIOS = "class_size.ratios"
MAXIMUM = "Maximum Class Size"
LOADING = "Loading Ratio"


class Grade(StrEnum):
    """A grade level."""

    TK = "TK"
    K = "K"
    G1 = "1"
    G2 = "2"
    G3 = "3"
    G4 = "4"
    G5 = "5"
    G6 = "6"
    G7 = "7"
    G8 = "8"
    G9 = "9"
    G10 = "10"
    G11 = "11"
    G12 = "12"


class GradeSpan(StrEnum):
    """The class size bands: TK-3; 4-6 in a self-contained classroom; 6-12 departmentalized."""

    TK_3 = "TK-3"
    SELF_CONTAINED_4_6 = "4-6 self-contained"
    DEPARTMENTALIZED_6_12 = "6-12 departmentalized"


class Subject(StrEnum):
    """What is taught, where the class size depends on it."""

    GENERAL = "general"
    MUSIC = "instrumental or choral music"
    PHYSICAL_EDUCATION = "physical education"
    ENGLISH_COMPOSITION = "English composition"
    WORK_STATIONS = "science, computer lab, industrial arts, home economics or art"


ROWS = {
    GradeSpan.TK_3: "TK-3",
    GradeSpan.SELF_CONTAINED_4_6: "4-5(6)",
    GradeSpan.DEPARTMENTALIZED_6_12: "(6)7-12",
}
_LOWER = (Grade.TK, Grade.K, Grade.G1, Grade.G2, Grade.G3)


class ClassInputs(Inputs):
    """What says which band of the class size table a class belongs to."""

    program: SalaryProgram | None = Field(None, description="tk12 unless the class is in ECE or Adult Education")
    grade: Grade | None = Field(None, description="Grade of the class: TK, K, 1 to 12")
    grade_span: GradeSpan | None = Field(None, description="Class size band, where the grade alone does not say")
    level: Level | None = Field(None, description="Division of the site: elementary (with K-8) or secondary")

    @model_validator(mode="after")
    def agree(self) -> "ClassInputs":
        """Refuse a grade that is not in the band.

        Raises:
            ValueError: if the two contradict each other.
        """
        allowed = _spans_of(self.grade)
        if self.grade_span is not None and self.grade_span not in allowed:
            raise ValueError(f"grade {self.grade} is not in the band {self.grade_span} (Article 7)")
        return self

    @property
    def span(self) -> GradeSpan | None:
        """The band, or None where it depends on a fact that is not given."""
        if self.grade_span is not None:
            return self.grade_span
        allowed = _spans_of(self.grade)
        if len(allowed) == 1:
            return allowed[0]
        return GradeSpan.DEPARTMENTALIZED_6_12 if self.level is Level.SECONDARY else None


def _spans_of(grade: Grade | None) -> tuple[GradeSpan, ...]:
    if grade is None:
        return tuple(GradeSpan)
    if grade in _LOWER:
        return (GradeSpan.TK_3,)
    if grade in (Grade.G4, Grade.G5):
        return (GradeSpan.SELF_CONTAINED_4_6,)
    if grade is Grade.G6:
        return (GradeSpan.SELF_CONTAINED_4_6, GradeSpan.DEPARTMENTALIZED_6_12)
    return (GradeSpan.DEPARTMENTALIZED_6_12,)


def not_classroom(work: Working, inputs: ClassInputs) -> Determination | None:
    """`not_applicable` for the programs to which Articles 7 and 8 do not apply; None for everyone else."""
    return excluded(work, inputs.program, "Article 7")


def band_needed(inputs: ClassInputs, work: Working, *also: str) -> Determination:
    """Ask which band it is: the two that are possible for grade 6, or all three; and what else is needed."""
    choices = tuple(span.value for span in _spans_of(inputs.grade))
    rest = (need(slot, clause="8.01.18") for slot in also)
    return work.needs(need("grade_span", clause="Article 7", choices=choices), *rest)


def note_band(work: Working) -> None:
    """Note in the trace the facts that gave the band."""
    for name in ("grade", "grade_span", "level"):
        if work.has(name):
            work.input(name)


def maximum(work: Working, span: GradeSpan) -> Figure:
    """The maximum class size of the band."""
    return work.cell(RATIOS, ROWS[span], MAXIMUM)
