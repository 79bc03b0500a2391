"""Minimum staffing of programs for which the contract sets no caseload (Exhibit HH caseloads.4, 6, 7, 10; 7.19)."""

from assistant.calculators.base import Determination
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .assignments import Program, students_told


def staffing(work: Working, program: Program) -> Determination:
    """The minimum FTE for the printed number of students; where another number is given, for that one.

    Clauses: Exhibit HH caseloads.4.a (AdPE), 6.a.i and 6.b.i (vision, mobility), 7.a (OI).
    """
    fte = work.parameter(program.parameter("staffing_fte"))
    students = work.parameter(program.parameter("staffing_students"))
    clause = work.clause_of(fte)
    work.say(
        f"The minimum staffing is {plain(fte)} FTE for {plain(students)} students; the contract sets no caseload for "
        "each "
        "practitioner.",
        f"La dotación mínima es {plain(fte)} FTE por {plain(students)} estudiantes; el contrato no fija un número por "
        "persona.",
        clause,
    )
    work.extra("for_students", students)
    told = students_told(work)
    required = fte if told is None else _in_ratio(work, told, fte, students)
    _assistants(work, program)
    return work.determined(required, "FTE")


def _in_ratio(work: Working, count: Figure, fte: Figure, students: Figure) -> Figure:
    """The FTE for a number of students in the printed ratio, to hundredths."""
    clause = work.clause_of(fte)
    share = work.div(count, students, text=f"{plain(count)} of {plain(students)} students")
    required = work.cents(work.mul(share, fte, text="The same share of the FTE", clause=clause), text="To hundredths")
    work.extra("required_fte", required)
    work.say(
        f"In the same ratio {plain(count)} students are {plain(required)} FTE.",
        f"En la misma proporción, {plain(count)} estudiantes son {plain(required)} FTE.",
        clause,
    )
    return required


def _assistants(work: Working, program: Program) -> None:
    assistants = program.parameter("assistants")
    if assistants not in work.book.parameters:
        return
    words = work.parameter(assistants)
    work.extra("assistants", words)
    work.say(
        f"Each full-time practitioner has “{words.value}”.",
        f"Cada persona de tiempo completo tiene “{words.value}” (texto del contrato).",
        work.clause_of(words),
    )


def nurse_staffing(work: Working) -> Determination:
    """The minimum number of nurses: 21.5 (Exhibit HH caseloads.10.a) and 21.45 FTE (7.19), both standing."""
    memorandum = work.parameter("special_education.nurses.staffing_hh")
    article = work.parameter("special_education.nurses.staffing_article")
    work.say(
        f"The text gives different minimums: {plain(memorandum)} nurses who work with school age students, and "
        f"{plain(article)} FTE for TK-12. The memorandum does not say that it replaces the article.",
        f"El texto da mínimos distintos: {plain(memorandum)} enfermeras que trabajan con estudiantes en edad escolar, "
        "y "
        f"{plain(article)} FTE para TK-12. El memorando no dice que reemplace al artículo.",
        "Exhibit HH § caseloads.10.a",
        "7.19",
    )
    work.reading(memorandum, "nurses", "By the memorandum", "Según el memorando", "Exhibit HH § caseloads.10.a")
    work.reading(article, "FTE", "By the article", "Según el artículo", "7.19")
    return work.conflict("nurses")
