"""Loading ratio, maximum class size, daily contacts, and what may happen over them (Article 7, 8.01.18)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Fte
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .contacts import FACTORS, by_subject, contact_limit
from .grades import (
    LOADING,
    RATIOS,
    ROWS,
    ClassInputs,
    GradeSpan,
    Subject,
    band_needed,
    maximum,
    not_classroom,
    note_band,
)
from .overage_days import InstructionDay


class ClassSizeInputs(ClassInputs):
    """A class or a day's contacts, and when in the year it is."""

    subject: Subject | None = Field(None, description="Subject of the class, where its limits differ")
    fte: Fte | None = None
    students: Annotated[int | None, Field(ge=0, le=400, description="Students in the class")] = None
    contacts: Annotated[
        int | None, Field(ge=0, le=600, description="Student contacts a day, all periods together (secondary)")
    ] = None
    instruction_day: InstructionDay | None = None
    block_school: bool | None = Field(None, description="Whether the site is a Block high school")
    consent: bool | None = Field(None, description="Whether the member consents in writing to go over")


@dataclass(frozen=True, slots=True)
class _After:
    """What holds for a band after the adjustment window: the clause, and its words."""

    clause: str
    window: str
    en: str
    es: str


_AFTER = {
    GradeSpan.TK_3: _After(
        "8.01.18.a.iii",
        "class_overage_pay.window.tk_3",
        "a TK-3 class may in no case be over the maximum",
        "una clase de TK-3 no puede superar el máximo en ningún caso",
    ),
    GradeSpan.SELF_CONTAINED_4_6: _After(
        "8.01.18.b.v",
        "class_overage_pay.window.self_contained",
        "each additional student needs a separate request that you may refuse",
        "cada estudiante adicional requiere una solicitud aparte que usted puede rechazar",
    ),
    GradeSpan.DEPARTMENTALIZED_6_12: _After(
        "8.01.18.c.vi",
        "class_overage_pay.window.secondary",
        "no single class may be over the class maximum, and each contact over the daily limit needs a separate "
        "request that you may refuse",
        "ninguna clase puede superar el máximo por clase, y cada contacto por encima del límite diario requiere una "
        "solicitud aparte que usted puede rechazar",
    ),
}


_CLASSES_OF = {
    Subject.MUSIC: ("Instrumental and choral music", "música instrumental y coral"),
    Subject.PHYSICAL_EDUCATION: ("Physical education", "educación física"),
}


def class_size(inputs: ClassSizeInputs, book: Book, as_of: date) -> Determination:
    """The maximum for the class, whether it or the day's contacts are over, and what may happen then.

    Clauses: Article 7 (table, contacts), 7.02, 7.03, 7.04, 7.09, 7.11, 7.12, 7.14; 8.01.17.g, 8.01.18.
    """
    work = Working("class_size", inputs, book, as_of)
    if (elsewhere := not_classroom(work, inputs)) is not None:
        return elsewhere
    if inputs.span is None:
        return band_needed(inputs, work)
    note_band(work)
    limit = by_subject(work, inputs.span, inputs.subject)
    loading = work.cell(RATIOS, ROWS[inputs.span], LOADING)
    work.extra("loading_ratio", loading)
    work.say(
        f"The maximum class size is {plain(limit)} students; the loading ratio is {plain(loading)}.",
        f"El máximo de la clase es de {plain(limit)} estudiantes; la proporción de carga es {plain(loading)}.",
        "Article 7",
    )
    _say_factor(work, inputs)
    over = _class(work, inputs, limit, loading)
    contacts_over = _contacts(work, inputs)
    _say_subject(work, inputs)
    if not (over and over.number) and not (contacts_over and contacts_over.number):
        return _with_consent(work, inputs, limit)
    return _when_over(work, inputs, limit, over)


def _with_consent(work: Working, inputs: ClassSizeInputs, limit: Figure) -> Determination:
    """The maximum; to a member who consents to more students, how far the class may go after the window."""
    assert inputs.span is not None
    if inputs.consent and not inputs.block_school:
        work.input("consent")
        _say_after(work, inputs.span)
        work.extra("ceiling_after_window", _ceiling(work, inputs.span, limit))
    return work.determined(limit, "students")


def _say_after(work: Working, span: GradeSpan) -> None:
    after = _AFTER[span]
    window = work.parameter(after.window)
    work.say(f"After day {plain(window)}, {after.en}.", f"Después del día {plain(window)}, {after.es}.", after.clause)


def _class(work: Working, inputs: ClassSizeInputs, limit: Figure, loading: Figure) -> Figure | None:
    if inputs.students is None:
        return None
    students = work.input("students")
    over = work.excess(students, limit, text=f"{plain(students)} students less {plain(limit)}", clause="Article 7")
    work.extra("students_over", over)
    if over.number:
        work.say(
            f"With {plain(students)} students the class is {plain(over)} over the maximum.",
            f"Con {plain(students)} estudiantes la clase supera el máximo en {plain(over)}.",
            "7.01",
        )
    elif not work.at_most(students, loading, text="Not over the loading ratio", clause="7.02"):
        work.say(
            f"With {plain(students)} students the class is not over the maximum, but it is over the loading ratio: "
            "your "
            "administrator must discuss it with you if you ask.",
            f"Con {plain(students)} estudiantes la clase no supera el máximo, pero sí la proporción de carga: su "
            "administrador debe hablarlo con usted si lo pide.",
            "7.02",
        )
    else:
        work.say(
            f"With {plain(students)} students the class is not over the maximum.",
            f"Con {plain(students)} estudiantes la clase no supera el máximo.",
            "7.01",
        )
    return over


def _contacts(work: Working, inputs: ClassSizeInputs) -> Figure | None:
    if inputs.span is not GradeSpan.DEPARTMENTALIZED_6_12:
        return None
    limit = contact_limit(work, inputs.subject)
    work.extra("contact_maximum", limit)
    work.say(
        f"A teacher's student contacts are limited to {plain(limit)} a day.",
        f"Los contactos con estudiantes de un maestro se limitan a {plain(limit)} al día.",
        "Article 7",
        *(("8.01.17.g",) if inputs.fte is not None and inputs.fte > 1 else ()),
    )
    if inputs.contacts is None:
        return None
    contacts = work.input("contacts")
    over = work.excess(contacts, limit, text=f"{plain(contacts)} contacts less {plain(limit)}", clause="Article 7")
    work.extra("contacts_over", over)
    if over.number:
        en, es = f"is {plain(over)} over that limit", f"supera ese límite en {plain(over)}"
    else:
        en, es = "is not over that limit", "no supera ese límite"
    work.say(f"A day of {plain(contacts)} contacts {en}.", f"Un día de {plain(contacts)} contactos {es}.", "Article 7")
    return over


def _say_factor(work: Working, inputs: ClassSizeInputs) -> None:
    """Why the maximum of a subject is higher than that of the table."""
    assert inputs.span is not None
    if inputs.subject not in FACTORS:
        return
    general, factor = maximum(work, inputs.span), work.parameter(f"class_size.factor.{FACTORS[inputs.subject]}")
    en, es = _CLASSES_OF[inputs.subject]
    work.say(
        f"{en} classes may exceed the maximum of {plain(general)} by {plain(factor)} times.",
        f"Las clases de {es} pueden exceder el máximo de {plain(general)} en {plain(factor)} veces.",
        "7.03",
    )


def _say_subject(work: Working, inputs: ClassSizeInputs) -> None:
    if inputs.subject is Subject.ENGLISH_COMPOSITION:
        work.input("subject")
        effort = work.parameter("class_size.english_composition")
        work.say(
            "For English composition in grades 9-12 the administrator must make a reasonable effort to schedule at "
            "most "
            f"{plain(effort)} students.",
            f"Para composición en inglés en los grados 9-12 el administrador debe hacer un esfuerzo razonable por "
            f"programar como máximo {plain(effort)} estudiantes.",
            "7.04",
        )
    if inputs.subject is Subject.WORK_STATIONS:
        work.input("subject")
        work.say(
            "The number of students also depends on the pupil work stations agreed in writing at your site.",
            "El número de estudiantes depende también de los puestos de trabajo acordados por escrito en su plantel.",
            "7.11",
        )


def _when_over(work: Working, inputs: ClassSizeInputs, limit: Figure, over: Figure | None) -> Determination:
    assert inputs.span is not None
    if inputs.block_school:
        work.input("block_school")
    window = work.parameter(_window(inputs))
    if work.has("instruction_day"):
        day = work.input("instruction_day")
        if work.at_most(day, window, text="Within the adjustment window", clause="7.09"):
            return _within(work, inputs, limit, window)
        return _after(work, inputs, limit, over)
    _say_within(work, window)
    return _after(work, inputs, limit, over)


def _window(inputs: ClassSizeInputs) -> str:
    return "class_size.adjustment_days.block" if inputs.block_school else "class_size.adjustment_days"


def _within(work: Working, inputs: ClassSizeInputs, limit: Figure, window: Figure) -> Determination:
    assert inputs.span is not None
    _say_within(work, window)
    after = _AFTER[inputs.span]
    work.passed_over(f"after the window {after.en}", f"day {inputs.instruction_day}", after.clause)
    work.extra("may_be_over", work.choose("yes", (), text="Within the window the District may assign over it"))
    return work.determined(limit, "students")


def _say_within(work: Working, window: Figure) -> None:
    work.say(
        f"During the first {plain(window)} instructional days the District may assign students over the maximum while "
        "it "
        "adjusts classes; overage pay applies.",
        f"Durante los primeros {plain(window)} días de clases el Distrito puede asignar estudiantes por encima del "
        "máximo "
        "mientras ajusta las clases; se aplica el pago por exceso.",
        "7.09",
        "8.01.18",
    )


def _after(work: Working, inputs: ClassSizeInputs, limit: Figure, over: Figure | None) -> Determination:
    assert inputs.span is not None
    after = _AFTER[inputs.span]
    window = work.parameter(after.window)
    if inputs.block_school and _may_refuse(work, window):
        return work.determined(limit, "students")
    _say_after(work, inputs.span)
    ceiling = _ceiling(work, inputs.span, limit)
    work.extra("ceiling_after_window", ceiling)
    beyond = over is not None and work.has("students") and work.input("students").number > ceiling.number
    if inputs.span is GradeSpan.TK_3 or beyond:
        return _consent(work, inputs, ceiling, limit, after.clause)
    work.extra("may_be_over", work.choose("with consent", (), text="Only with the member's consent", clause="7.14"))
    return work.determined(limit, "students")


def _may_refuse(work: Working, window: Figure) -> bool:
    """Block schools: whether it is a day from the 11th to the 20th, on which going over needs the member's consent."""
    block = work.parameter("class_overage_pay.window.block")
    work.say(
        f"At a Block school you may refuse to go over the maximum after day {plain(block)}.",
        f"En una escuela Block usted puede negarse a superar el máximo después del día {plain(block)}.",
        "8.01.18.c.ii",
    )
    if not work.has("instruction_day"):
        return False
    if not work.at_most(
        work.input("instruction_day"), window, text=f"Until day {plain(window)}", clause="8.01.18.c.vi"
    ):
        return False
    work.extra("may_be_over", work.choose("with consent", (), text="The member may refuse", clause="8.01.18.c.ii"))
    return True


def _ceiling(work: Working, span: GradeSpan, limit: Figure) -> Figure:
    if span is not GradeSpan.SELF_CONTAINED_4_6:
        return limit
    ceiling = work.parameter("class_size.ceiling_after_window.self_contained")
    work.say(
        f"Even with your consent the class may not go over {plain(ceiling)} students.",
        f"Aun con su consentimiento la clase no puede pasar de {plain(ceiling)} estudiantes.",
        "8.01.18.b.v",
    )
    return ceiling


def _consent(work: Working, inputs: ClassSizeInputs, ceiling: Figure, limit: Figure, clause: str) -> Determination:
    """Over what 8.01.18 allows after the window; with consent 7.14 reads otherwise, but 8.01.18 is specific."""
    work.extra("may_be_over", work.choose("no", (ceiling,), text="Over the ceiling after the window", clause=clause))
    if not inputs.consent:
        work.passed_over("classes may deviate with written consent", "no written consent was given", "7.14")
        return work.determined(limit, "students")
    work.input("consent")
    work.say(
        "Another clause lets classes deviate from the maximum with the member's written consent; the rule for the days "
        "after the window is the more specific one.",
        "Otra cláusula permite que las clases se desvíen del máximo con el consentimiento escrito del miembro; la "
        "regla "
        "para los días posteriores al plazo es la más específica.",
        "7.14",
        clause,
    )
    work.reading(ceiling, "students", "After the window", "Después del plazo", clause, governs=True)
    work.reading("no limit stated", "students", "With written consent", "Con consentimiento escrito", "7.14")
    return work.conflict("students")


CLASS_SIZE_LIMIT = Calculator(
    name="class_size",
    purpose="Maximum class size, loading ratio and daily contacts, and whether a class or a day is over them.",
    purpose_es="Máximo de la clase, proporción de carga y contactos diarios, y si una clase o un día los supera.",
    inputs=ClassSizeInputs,
    clauses=("Article 7", "7.01", "7.02", "7.03", "7.04", "7.09", "7.11", "7.14", "8.01.17.g", "8.01.18"),
    rule=class_size,
    example={"grade": "2", "students": "28"},
)
