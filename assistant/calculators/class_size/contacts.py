"""Secondary limits: daily contacts and class maximum, with music and PE factors and pro rata shares (Article 7)."""

from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .grades import GradeSpan, Subject, maximum

FACTORS = {Subject.MUSIC: "music", Subject.PHYSICAL_EDUCATION: "physical_education"}
"""The subjects whose classes may be larger, as the parameters name them."""


def contact_limit(work: Working, subject: Subject | None) -> Figure:
    """The most student contacts a day: 165, by the subject's factor and the share of full time.

    Clauses: Article 7 (limit, factors, pro rata totals), 8.01.17.g (proportionate above 1.0 FTE).
    """
    limit = work.parameter("class_size.contacts")
    if subject in FACTORS:
        work.input("subject")
        factor = work.parameter(f"class_size.contacts_factor.{FACTORS[subject]}")
        limit = work.mul(limit, factor, text=f"{plain(limit)} contacts x {plain(factor)}", clause="Article 7")
        work.assume("All the member's classes are in that subject, and 'by 1.5 (1.35) times' multiplies the maximum.")
    if work.has("fte"):
        fte = work.input("fte")
        clause = "8.01.17.g" if fte.number > 1 else "Article 7"
        limit = work.mul(limit, fte, text=f"{plain(limit)} contacts x {plain(fte)} FTE", clause=clause)
    else:
        work.assume("Full time is meant: part time has a pro rata limit.")
    return _whole(work, limit)


def class_limit(work: Working, subject: Subject | None) -> Figure:
    """The most students in one secondary class: 36, by the subject's factor (Article 7, 7.03)."""
    return by_subject(work, GradeSpan.DEPARTMENTALIZED_6_12, subject)


def by_subject(work: Working, span: GradeSpan, subject: Subject | None) -> Figure:
    """The most students in one class of the band, by the subject's factor.

    Clauses: Article 7 (table), 7.03 (music 1.5, PE 1.35).
    """
    limit = maximum(work, span)
    if subject not in FACTORS:
        return limit
    work.input("subject")
    factor = work.parameter(f"class_size.factor.{FACTORS[subject]}")
    work.assume("'By 1.5 (1.35) times' multiplies the maximum.")
    return _whole(work, work.mul(limit, factor, text=f"{plain(limit)} students x {plain(factor)}", clause="7.03"))


def _whole(work: Working, limit: Figure) -> Figure:
    return limit if str(limit.number).isdigit() else work.floor(limit, text=f"Whole students within {plain(limit)}")
