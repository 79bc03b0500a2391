"""Return from leave: the notices due, and the position to which one returns (5.30, 5.20.10, 4.06)."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.dates.deadlines import end, fixed, note
from assistant.calculators.dates.moves import back_months, month_day, school_year_start
from assistant.calculators.parameters import Book
from assistant.calculators.profile import SchoolYear, need
from assistant.calculators.working import Working


class LeaveKind(StrEnum):
    """The kinds of leave that return differently."""

    PAID = "paid"
    UNPAID = "unpaid"
    UNPAID_HEALTH = "unpaid_health"
    SABBATICAL = "sabbatical"


class LeaveReturnInputs(Inputs):
    """Which leave, when it ends, and what was notified."""

    leave_kind: LeaveKind | None = Field(None, description="Paid, unpaid, unpaid for health, or sabbatical")
    annual_or_spring: bool | None = Field(None, description="Whether the leave is for the year or the spring semester")
    school_year: SchoolYear | None = Field(None, description="School year of the leave")
    leave_ends_on: date | None = Field(None, description="Last day of the leave")
    return_early: bool | None = Field(None, description="Whether you want to return before the agreed day")


def leave_return(inputs: LeaveReturnInputs, book: Book, as_of: date) -> Determination:
    """The notice due before a return, and the right to a position.

    Clauses: 5.30.1, 5.30.2 (notices), 5.30.4 (paid), 5.30.5 (unpaid), 5.30.6 (health), 5.30.8 (early),
    5.20.10.a (sabbatical), 4.06.2 (order of filling vacancies).
    """
    work = Working("leave_return", inputs, book, as_of)
    if inputs.leave_kind is None:
        return work.needs(need("leave_kind", clause="5.30.4"))
    work.input("leave_kind")
    if inputs.return_early:
        return _early(work)
    if inputs.leave_kind is LeaveKind.SABBATICAL and inputs.leave_ends_on is not None:
        return _sabbatical(work)
    if inputs.annual_or_spring is False:
        work.input("annual_or_spring")
        work.passed_over("notice by March 1", "the leave is neither annual nor for the spring semester", "5.30.2")
        _position(work, inputs.leave_kind)
        position = work.choose(_RIGHTS[inputs.leave_kind][0], (), text="Right of return")
        return work.determined(position, "")
    return _notices(work, inputs.leave_kind)


def _notices(work: Working, kind: LeaveKind) -> Determination:
    start = school_year_start(work)
    asked, notify, letter, silent = (
        note(work, name, fixed(month_day(work, work.parameter(f"leave_return.{name}"), start)))
        for name in ("district_asks_before", "notify_by", "certified_letter_by", "resignation_assumed_after")
    )
    work.say(
        f"Tell Human Resources in writing by {notify.en()} that you intend to return for the coming year.",
        f"Diga por escrito a Recursos Humanos a más tardar {notify.es()} que piensa volver el próximo año.",
        "5.30.2",
    )
    work.say(
        f"Human Resources tries to ask you before {asked.en()}, and sends a certified letter by {letter.en()} if you "
        f"have not answered. With no written answer by {silent.en()} the District assumes that you resigned.",
        f"Recursos Humanos procura preguntarle antes {asked.of_es()}, y envía una carta certificada a más tardar "
        f"{letter.es()} si no ha respondido. Sin respuesta escrita a más tardar {silent.es()}, el Distrito supone que "
        "renunció.",
        "5.30.1",
        "5.30.2",
    )
    work.assume("The leave is for the year or the spring semester.")
    _position(work, kind)
    return end(work, notify, "5.30.2")


_RIGHTS: dict[LeaveKind, tuple[str, str, str, tuple[str, ...]]] = {
    LeaveKind.PAID: (
        "original position if it exists",
        "After a paid leave you return to your original position (department or grade at the same school) if it "
        "exists, and otherwise by the rules on involuntary transfers; you move on the salary schedule as if you had "
        "taught.",
        "Tras una licencia pagada vuelve a su puesto original (departamento o grado en la misma escuela) si existe, y "
        "si no según las reglas de traslado involuntario; avanza en la tabla como si hubiera enseñado.",
        ("5.30.4",),
    ),
    LeaveKind.SABBATICAL: (
        "same department or grade and school if the position exists",
        "After a sabbatical you return at the beginning of a semester to the department or grade and school you had, "
        "if the position exists.",
        "Tras un sabático vuelve al comienzo de un semestre al departamento o grado y escuela que ocupaba, si el "
        "puesto existe.",
        ("5.20.10.a",),
    ),
    LeaveKind.UNPAID: (
        "prior location unless involuntary transfers are in effect",
        "After an unpaid leave you return to your prior location, unless the involuntary transfer section is in "
        "effect. For vacancies, returning members stand with voluntary transferees, after involuntary ones.",
        "Tras una licencia sin sueldo vuelve a su lugar anterior, salvo que rija la sección de traslados "
        "involuntarios. Para las vacantes, quienes vuelven están con los voluntarios, después de los involuntarios.",
        ("5.30.5", "4.06.2"),
    ),
    LeaveKind.UNPAID_HEALTH: (
        "after involuntary and before voluntary transferees",
        "After an unpaid health leave you choose in each cycle after the involuntary transferees and before the "
        "voluntary ones. That is the specific rule; the general ones speak of the prior location, and of the same "
        "turn as voluntary transferees.",
        "Tras una licencia de salud sin sueldo elige en cada ciclo después de los trasladados involuntarios y antes de "
        "los voluntarios. Esa es la regla específica; las generales hablan del lugar anterior, y del mismo turno que "
        "los voluntarios.",
        ("5.30.6", "5.30.5", "4.06.2"),
    ),
}


def _position(work: Working, kind: LeaveKind) -> None:
    _, en, es, clauses = _RIGHTS[kind]
    work.say(en, es, *clauses)
    if kind is LeaveKind.UNPAID_HEALTH:
        work.say(
            "A physician must first state that you can return to full-time work without harm to your health.",
            "Un médico debe antes indicar que puede volver a tiempo completo sin perjuicio de su salud.",
            "5.19",
        )
    work.say(
        "You never have greater rights than if you had not taken the leave.",
        "Nunca tiene más derechos que si no hubiera tomado la licencia.",
        "5.30.7",
    )


def _early(work: Working) -> Determination:
    work.input("return_early")
    word = work.choose("with approval", (), text="Return before the agreed day", clause="5.30.8")
    work.say(
        "To return before the agreed day, ask Human Resources in writing and wait for approval before you return.",
        "Para volver antes del día acordado, pídalo por escrito a Recursos Humanos y espere la aprobación.",
        "5.30.8",
    )
    return work.determined(word, "")


def _sabbatical(work: Working) -> Determination:
    months = work.parameter("sabbatical.return_months")
    file = fixed(back_months(work, work.input("leave_ends_on"), months, "5.20.10.a"))
    note(work, "statement_of_intent_by", file)
    work.say(
        f"File your statement of intent to return by {file.en()}, {months.value} months before the sabbatical ends.",
        f"Presente su declaración de que piensa volver a más tardar {file.es()}, {months.value} meses antes de que "
        "termine el sabático.",
        "5.20.10.a",
    )
    _position(work, LeaveKind.SABBATICAL)
    return end(work, file, "5.20.10.a")


LEAVE_RETURN = Calculator(
    name="leave_return",
    purpose="When to give notice of return from leave, and to which position one returns.",
    purpose_es="Cuándo avisar del regreso de una licencia, y a qué puesto se vuelve.",
    inputs=LeaveReturnInputs,
    clauses=("5.30.1", "5.30.2", "5.30.4", "5.30.5", "5.30.6", "5.30.7", "5.30.8", "5.20.10.a", "4.06.2"),
    rule=leave_return,
    example={"leave_kind": "unpaid", "school_year": "2024-25"},
)
