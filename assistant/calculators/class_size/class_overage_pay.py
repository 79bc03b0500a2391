"""Pay for students over the class size or contact maximum (8.01.18, Exhibit D-6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field, field_validator

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, Fte, Role, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working

from .contacts import class_limit, contact_limit
from .grades import ClassInputs, GradeSpan, Subject, band_needed, maximum, not_classroom, note_band
from .overage_days import (
    Enrollment,
    InstructionDay,
    OverDays,
    Paid,
    Stretch,
    credible_over,
    in_sequence,
    last_day,
    one_stretch,
    over_days,
    payable,
    together,
)
from .overage_words import students_en_es, total_words


class ClassOveragePayInputs(ClassInputs):
    """How many students over, on which days."""

    role: Role | None = Field(None, description="The member's role")
    subject: Subject | None = Field(None, description="Subject, for secondary classes")
    fte: Fte | None = None
    students: Annotated[int | None, Field(ge=0, le=400, description="Students in the class")] = None
    students_over: Annotated[int | None, Field(ge=0, le=400, description="Students over the maximum")] = None
    contacts: Annotated[
        int | None, Field(ge=0, le=600, description="Student contacts a day, all periods together (secondary)")
    ] = None
    class_sizes: tuple[Annotated[int, Field(ge=0, le=400)], ...] = Field(
        (), max_length=8, description="Students in each class of the day (secondary)"
    )
    days: Annotated[
        int | None, Field(ge=0, le=190, description="Instructional days on which it was over the maximum")
    ] = None
    over_since: Day | None = Field(None, description="First day over the maximum, without a count of days")
    over_until: Day | None = Field(None, description="Last day over the maximum, if it is no more")
    first_day_over: InstructionDay | None = None
    enrollment: tuple[Enrollment, ...] = Field((), max_length=60, description="Enrolment by days of instruction")
    stretches: tuple[OverDays, ...] = Field((), max_length=20, description="Students by numbers of days")
    last_day_over: InstructionDay | None = Field(None, description="Last day of instruction over the maximum so far")
    block_school: bool | None = Field(None, description="Whether the site is a Block high school")
    block_term: Annotated[int | None, Field(ge=1, le=2, description="Term of a Block school, 1 or 2")] = None

    @field_validator("enrollment")
    @classmethod
    def ordered(cls, spans: tuple[Enrollment, ...]) -> tuple[Enrollment, ...]:
        """The spans in order, none overlapping."""
        return in_sequence(spans)


@dataclass(frozen=True, slots=True)
class _Rule:
    """The names of a band's parameters and the clause of its days."""

    rate: str
    days: str
    window: str
    clause: str


_RULES = {
    GradeSpan.TK_3: _Rule("elementary_rate", "tk_3", "tk_3", "8.01.18.a.ii"),
    GradeSpan.SELF_CONTAINED_4_6: _Rule("self_contained_rate", "self_contained", "self_contained", "8.01.18.b.ii"),
    GradeSpan.DEPARTMENTALIZED_6_12: _Rule("secondary_rate", "secondary", "secondary", "8.01.18.c.ii"),
}
_BLOCK = _Rule("secondary_rate", "secondary", "block", "8.01.18.c.ii")
_BLOCK_TERM_2 = _Rule("secondary_rate", "block_term_2", "block_term_2", "8.01.18.c.iii")


def class_overage_pay(inputs: ClassOveragePayInputs, book: Book, as_of: date) -> Determination:
    """Dollars for the students and days over the maximum.

    Clauses: 8.01.18.a (TK-3), b (4-6 self-contained), c (secondary): $25 or $7 a student a day, from the 8th
    day of instruction (Block term 2: the 5th) and back to the first day over; Exhibit D-6; Article 7 (maxima).
    """
    work = Working("class_overage_pay", inputs, book, as_of)
    if inputs.role is Role.SPECIAL_EDUCATION_TEACHER:
        work.input("role")
        return work.not_applicable(
            "Special education classes have their own caseloads and overage pay (special_education_caseload).",
            "Las clases de educación especial tienen sus propios límites y su propio pago por exceso "
            "(special_education_caseload).",
            "Exhibit HH § caseloads",
        )
    if (elsewhere := not_classroom(work, inputs)) is not None:
        return elsewhere
    if inputs.span is None:
        return band_needed(inputs, work, *_unknown(inputs))
    note_band(work)
    if inputs.span is GradeSpan.DEPARTMENTALIZED_6_12:
        return _secondary(work, inputs)
    return _elementary(work, inputs, inputs.span)


def _unknown(inputs: ClassOveragePayInputs) -> tuple[str, ...]:
    """What else is needed whatever the grades are, so that it is asked at once."""
    if inputs.enrollment or inputs.class_sizes or inputs.stretches:
        return ()
    counted = inputs.students is not None or inputs.students_over is not None or inputs.contacts is not None
    dated = any(given is not None for given in (inputs.days, inputs.first_day_over, inputs.over_since))
    wanted = (("students", counted), ("days", dated))
    return tuple(slot for slot, known in wanted if not known)


def _elementary(work: Working, inputs: ClassOveragePayInputs, span: GradeSpan) -> Determination:
    rule = _RULES[span]
    limit = maximum(work, span)
    stretches = _stretches(work, inputs, limit)
    if isinstance(stretches, Determination):
        return stretches
    work.extra("maximum_class_size", limit)
    return _pay(work, rule, stretches, f"the maximum of {plain(limit)}", f"del máximo de {plain(limit)}")


def _secondary(work: Working, inputs: ClassOveragePayInputs) -> Determination:
    rule = _RULES[GradeSpan.DEPARTMENTALIZED_6_12]
    if inputs.block_school or inputs.block_term:
        for name in ("block_school", "block_term"):
            if work.has(name):
                work.input(name)
        rule = _BLOCK_TERM_2 if inputs.block_term == 2 else _BLOCK
    limit = contact_limit(work, inputs.subject)
    sizes = inputs.class_sizes or ((inputs.students,) if inputs.students is not None else ())
    by_class = _over_classes(work, inputs, sizes)
    over = _contacts_over(work, inputs, limit)
    words = f"the limit of {plain(limit)} contacts a day", f"del límite de {plain(limit)} contactos al día"
    work.extra("contact_maximum", limit)
    if over is None and not inputs.enrollment and not inputs.stretches:
        return _ask_contacts(work, rule, by_class)
    stretches = _stretches(work, inputs, limit, over)
    if isinstance(stretches, Determination):
        return stretches
    if by_class is None:
        work.assume("No single class is over the maximum class size.")
        return _pay(work, rule, stretches, *words)
    if over is not None and by_class.number > over.number and not inputs.enrollment:
        return _disagree(work, rule, (over, by_class), stretches[0].days)
    return _pay(work, rule, stretches, *words)


def _contacts_over(work: Working, inputs: ClassOveragePayInputs, limit: Figure) -> Figure | None:
    over = credible_over(work, limit)
    if over is not None:
        return over
    if inputs.contacts is not None:
        contacts = work.input("contacts")
    elif len(inputs.class_sizes) > 1:
        work.assume("The class sizes given are all the classes of the day.")
        contacts = work.add(*_sizes(work, inputs.class_sizes), text="Contacts a day: all classes together")
    else:
        return None
    return work.excess(
        contacts, limit, text=f"{contacts.value} contacts less the limit of {plain(limit)}", clause="Article 7"
    )


def _sizes(work: Working, sizes: tuple[int, ...]) -> tuple[Figure, ...]:
    return tuple(work.part(f"class_sizes[{n}]", size) for n, size in enumerate(sizes, start=1))


def _over_classes(work: Working, inputs: ClassOveragePayInputs, sizes: tuple[int, ...]) -> Figure | None:
    """Students over the maximum class size, all classes together; None where no class size is given."""
    if not sizes:
        return None
    limit = class_limit(work, inputs.subject)
    overs = [
        work.excess(size, limit, text=f"{size.value} students less the class maximum of {plain(limit)}")
        for size in _sizes(work, sizes)
    ]
    return work.total(overs, text="Students over the class maximum, all classes")


def _ask_contacts(work: Working, rule: _Rule, by_class: Figure | None) -> Determination:
    if by_class is not None:
        rate = work.parameter(f"class_overage_pay.{rule.rate}")
        daily = work.mul(by_class, rate, text=f"{plain(by_class)} students x {money(rate)}", clause="8.01.18.c.ii")
        work.say(
            f"The class is {plain(by_class)} over the class maximum, which is {money(daily)} a day if pay follows the "
            "class size; pay also depends on the total of daily contacts.",
            f"La clase tiene {plain(by_class)} por encima del máximo, es decir {money(daily)} al día si el pago sigue "
            "el tamaño de la clase; el pago depende también del total de contactos diarios.",
            "8.01.18.c.i",
            "8.01.18.c.ii",
        )
    return work.needs(need("contacts", clause="8.01.18.c.i"))


def _stretches(
    work: Working, inputs: ClassOveragePayInputs, limit: Figure, over: Figure | None = None
) -> tuple[Stretch, ...] | Determination:
    """The days over, from the enrolment by day or from one number and its days; or the facts to ask for."""
    if inputs.enrollment:
        return _by_enrollment(work, inputs, limit)
    if any((s.students_over or 0) > limit.number for s in inputs.stretches):
        return work.needs(need("students", clause="8.01.18"))
    if inputs.stretches:
        return tuple(_of_stretch(work, n, stretch, limit) for n, stretch in enumerate(inputs.stretches, start=1))
    over = over or _students_over(work, limit)
    since = over_days(work, "8.01.18")
    placed = since is not None or (work.has("first_day_over") and work.has("last_day_over"))
    if over is None or (not placed and over.number):
        if over is not None:
            _say_per_day(work, inputs, over)
        slots = [slot for slot, known in (("students", over), ("days", placed or None)) if known is None]
        return work.needs(*(need(slot, clause="8.01.18") for slot in slots))
    return (Stretch(over, since) if since is not None and not work.has("days") else one_stretch(work, over),)


def _say_per_day(work: Working, inputs: ClassOveragePayInputs, over: Figure) -> None:
    assert inputs.span is not None
    rate = work.parameter(f"class_overage_pay.{_RULES[inputs.span].rate}")
    daily = work.mul(over, rate, text=f"{plain(over)} x {dollars(rate)} a day")
    students = students_en_es(over)
    work.say(
        f"It is {money(daily)} for each paid day: {students[0]} x {dollars(rate)}.",
        f"Son {money(daily)} por cada día pagado: {students[1]} x {dollars(rate)}.",
        work.clause_of(rate),
    )
    work.extra("per_day", daily)


def _by_enrollment(work: Working, inputs: ClassOveragePayInputs, limit: Figure) -> tuple[Stretch, ...] | Determination:
    """The days over by the enrolment; the last ones may still go on, which matters where they are over."""
    *closed, last = inputs.enrollment
    stretches = [_of_enrollment(work, n, span, limit) for n, span in enumerate(closed, start=1)]
    if last.last_day is not None:
        return (*stretches, _of_enrollment(work, len(inputs.enrollment), last, limit))
    if last.students <= limit.number:
        work.passed_over("days from the last change on", f"{last.students} students are not over", "Article 7")
        return tuple(stretches)
    if inputs.last_day_over is None:
        return work.needs(need("last_day_over", clause="8.01.18"))
    ended = last.model_copy(update={"last_day": max(int(work.input("last_day_over").number), last.first_day)})
    return (*stretches, _of_enrollment(work, len(inputs.enrollment), ended, limit))


def _of_stretch(work: Working, n: int, stretch: OverDays, limit: Figure) -> Stretch:
    name = f"stretches[{n}]"
    days = work.part(f"{name}.days", stretch.days)
    if stretch.students_over is not None:
        return Stretch(work.part(f"{name}.students_over", stretch.students_over), days)
    assert stretch.students is not None
    students = work.part(f"{name}.students", stretch.students)
    return Stretch(
        work.excess(students, limit, text=f"{stretch.students} less {plain(limit)}", clause="Article 7"), days
    )


def _of_enrollment(work: Working, n: int, span: Enrollment, limit: Figure) -> Stretch:
    assert span.last_day is not None
    name = f"enrollment[{n}]"
    first, last = work.part(f"{name}.first_day", span.first_day), work.part(f"{name}.last_day", span.last_day)
    students = work.part(f"{name}.students", span.students)
    over = work.excess(students, limit, text=f"{span.students} less {plain(limit)}", clause="Article 7")
    return Stretch(over, work.span(first, last, text=f"Days {span.first_day} to {span.last_day}"), first, last)


def _students_over(work: Working, limit: Figure) -> Figure | None:
    over = credible_over(work, limit)
    if over is not None or not work.has("students"):
        return over
    students = work.input("students")
    return work.excess(students, limit, text=f"{students.value} students less {plain(limit)}", clause="Article 7")


def _pay(work: Working, rule: _Rule, stretches: tuple[Stretch, ...], en: str, es: str) -> Determination:
    rate = work.parameter(f"class_overage_pay.{rule.rate}")
    start = work.parameter(f"class_overage_pay.first_paid_day.{rule.days}")
    paid = together(work, payable(work, stretches, start, rule.clause))
    total = _total(work, rate, paid)
    if not total.number:
        work.say(f"No overage pay: nobody is paid over {en}.", f"No hay pago por exceso por encima {es}.", rule.clause)
    else:
        terms = " + ".join(f"{plain(p.students)} x {plain(p.days)}" for p in paid)
        work.say(*total_words(total, rate, paid, terms, (en, es)), work.clause_of(rate), "Exhibit D-6")
        work.extra("students_over", max((p.students for p in paid), key=lambda f: f.number))
    _say_days(work, rule, start)
    _say_window(work, rule, stretches)
    return work.determined(total, "USD")


def _total(work: Working, rate: Figure, paid: tuple[Paid, ...]) -> Figure:
    if not paid:
        return work.cents(work.excess(rate, rate, text="No student is paid on any day"))
    amounts = [
        work.mul(
            p.students, rate, p.days, text=f"{plain(p.students)} x {money(rate)} x {counted(p.days, 'day', 'days')}"
        )
        for p in paid
    ]
    return work.cents(work.total(amounts, text="All days together"))


def _disagree(work: Working, rule: _Rule, overs: tuple[Figure, Figure], days: Figure) -> Determination:
    """Two results: by contacts (8.01.18.c.i) and by class size (8.01.18.c.ii)."""
    rate = work.parameter(f"class_overage_pay.{rule.rate}")
    contacts, classes = (_total(work, rate, (Paid(over, days),)) for over in overs)
    work.say(
        f"The text allows different results: {money(contacts)} by the contact limit, or {money(classes)} by the class "
        "maximum.",
        f"El texto permite resultados distintos: {money(contacts)} según el límite de contactos, o {money(classes)} "
        "según "
        "el máximo por clase.",
        "8.01.18.c.i",
        "8.01.18.c.ii",
    )
    work.say(
        "A sentence pays for students over the daily contact limit; the next applies pay whenever the class size or "
        "the contact maximum is exceeded. The contract does not say which prevails.",
        "Una frase paga por los estudiantes que superan el límite diario de contactos; la siguiente aplica el pago "
        "siempre que se supere el tamaño de la clase o el máximo de contactos. El contrato no dice cuál prevalece.",
        "8.01.18.c.i",
        "8.01.18.c.ii",
    )
    work.reading(contacts, "USD", "Contacts over the daily limit", "Contactos sobre el límite diario", "8.01.18.c.i")
    work.reading(classes, "USD", "Students over the class maximum", "Estudiantes sobre el máximo", "8.01.18.c.ii")
    return work.conflict("USD")


def _say_days(work: Working, rule: _Rule, start: Figure) -> None:
    by_day = work.parameter(f"class_overage_pay.enrolled_by_day.{rule.days}")
    work.say(
        f"Pay starts on day {plain(start)} of instruction. For a student enrolled by day {plain(by_day)} who is still "
        f"on the roll at the start of day {plain(start)}, it goes back to the first day over.",
        f"El pago empieza el día {plain(start)} de clases. Por un estudiante inscrito hasta el día {plain(by_day)} que "
        f"sigue en la lista al empezar el día {plain(start)}, se paga desde el primer día de exceso.",
        rule.clause,
    )


def _say_window(work: Working, rule: _Rule, stretches: tuple[Stretch, ...]) -> None:
    window = work.parameter(f"class_overage_pay.window.{rule.window}")
    last = last_day(stretches)
    day = plain(window)
    if rule.window == "tk_3":
        en = f"After day {day} a TK-3 class may not be over the maximum."
        es = f"Después del día {day} una clase de TK-3 no puede superar el máximo."
    elif rule.window == "secondary":
        en = f"After day {day} you may refuse to go over, and no single class may be over the class maximum."
        es = f"Después del día {day} usted puede negarse, y ninguna clase puede superar el máximo por clase."
    else:
        en = f"After day {day} you may refuse to go over the maximum."
        es = f"Después del día {day} usted puede negarse a superar el máximo."
    if last is not None and last <= window.number:
        work.passed_over(en, f"the last day over is day {plain(last)}", work.clause_of(window))
        return
    work.say(en, es, work.clause_of(window))


CLASS_OVERAGE_PAY = Calculator(
    name="class_overage_pay",
    purpose="Pay for students over the class size or daily contact maximum, by students and days.",
    purpose_es="Pago por estudiantes por encima del máximo de la clase o de contactos diarios, por estudiantes y días.",
    inputs=ClassOveragePayInputs,
    clauses=("8.01.18", "Article 7", "Exhibit D-6", "7.09"),
    rule=class_overage_pay,
    example={"grade": "2", "students_over": "2", "days": "10"},
)
