"""Formal discipline: its last days, its levels, and when old material leaves the file (16.05, 16.06, 3.09.10)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, Level, need
from assistant.calculators.working import Working

from .counting import Bounds, DayWord, LevelNeededError, settle
from .deadlines import end, fixed, note, passed, then
from .grievance_steps import five
from .moves import add_years
from .order import refuse_disorder


class Discipline(StrEnum):
    """The actions that the article orders, and those that it leaves out."""

    VERBAL_WARNING = "verbal_warning"
    WRITTEN_WARNING = "written_warning"
    WRITTEN_REPRIMAND = "written_reprimand"
    SUSPENSION = "suspension_without_pay"
    DISMISSAL = "dismissal"
    NON_REELECTION = "non_reelection"
    EXTRA_ASSIGNMENT_ENDED = "extra_assignment_ended"


class PriorLevel(StrEnum):
    """The highest level already reached for the matter."""

    NONE = "none"
    VERBAL_WARNING = "verbal_warning"
    WRITTEN_WARNING = "written_warning"
    WRITTEN_REPRIMAND = "written_reprimand"


class Stage(StrEnum):
    """What of formal discipline is waited for, where no day is given."""

    DRAFT = "draft"
    RESPONSE = "response"
    DECISION = "decision"
    REVIEW = "review"


class DisciplineTimelineInputs(Inputs):
    """What is proposed, what came before, and the days on which things happened."""

    stage: Stage | None = Field(
        None, description="What is waited for, to be told its working days without a day: draft, response, decision"
    )

    day_asked: bool | None = Field(None, description="Whether the day itself is asked for, and not how long it is")
    action: Discipline | None = Field(None, description="What is proposed or was done")
    prior_level: PriorLevel | None = Field(None, description="Highest level of discipline already reached")
    suspension_days: Annotated[
        Decimal | None, Field(gt=0, le=200, description="Length of a suspension without pay, in days")
    ] = None
    known_on: date | None = Field(None, description="Day on which the facts were known or should have been known")
    notice_on: date | None = Field(None, description="Day on which the member received the written draft of concerns")
    response_on: date | None = Field(None, description="Day on which the member responded to the draft")
    decision_on: date | None = Field(None, description="Day on which the member received the written decision")
    material_dated_on: date | None = Field(None, description="Day of derogatory material in the personnel file")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")

    @model_validator(mode="after")
    def days_in_order(self) -> "DisciplineTimelineInputs":
        """Refuse days in an order in which they cannot have happened."""
        refuse_disorder(self, ("known_on", "notice_on", "response_on", "decision_on"), "16.06")
        return self


_NEXT = {
    PriorLevel.NONE: (Discipline.VERBAL_WARNING, "16.05.1.a", "a verbal warning", "una advertencia verbal"),
    PriorLevel.VERBAL_WARNING: (
        Discipline.WRITTEN_WARNING,
        "16.05.1.b.i",
        "a written warning",
        "una advertencia escrita",
    ),
    PriorLevel.WRITTEN_WARNING: (
        Discipline.WRITTEN_REPRIMAND,
        "16.05.1.b.ii",
        "a written reprimand",
        "una amonestación escrita",
    ),
    PriorLevel.WRITTEN_REPRIMAND: (
        Discipline.SUSPENSION,
        "16.05.1.b.iii",
        "a second written reprimand, including suspension without pay",
        "una segunda amonestación escrita, incluida la suspensión sin sueldo",
    ),
}
_OUTSIDE = {
    Discipline.DISMISSAL: "16.01.1",
    Discipline.NON_REELECTION: "16.01.4",
    Discipline.EXTRA_ASSIGNMENT_ENDED: "16.01.4",
}


def discipline_timeline(inputs: DisciplineTimelineInputs, book: Book, as_of: date) -> Determination:
    """The next last day in formal discipline, the next level, or the day on which material leaves the file.

    Clauses: 16.01 (what the article covers), 16.05.1 and 16.05.2 (levels and bypass), 16.06.1 - 16.06.4 and
    Exhibit L (days), 3.09.10 and 16.08 (four years), 13.14.
    """
    work = Working("discipline_timeline", inputs, book, as_of)
    outside = _outside(work, inputs)
    if outside is not None:
        return outside
    if any(work.has(n) for n in ("known_on", "notice_on", "response_on", "decision_on")):
        return settle(work, lambda: _timeline(work))
    if inputs.material_dated_on is not None:
        return _removal(work)
    if inputs.prior_level is not None:
        return _next_level(work, inputs.prior_level)
    if inputs.stage is not None:
        return _length(work, inputs.stage)
    return work.needs(need("known_on", clause="16.06.1"))


def _outside(work: Working, inputs: DisciplineTimelineInputs) -> Determination | None:
    if inputs.action in _OUTSIDE:
        work.input("action")
        return work.not_applicable(
            "The discipline article does not govern this action: it covers progressive discipline short of dismissal, "
            "and neither non-reelection of a probationary employee nor the end of an extra assignment.",
            "El artículo de disciplina no rige esta acción: cubre la disciplina progresiva anterior al despido, y no "
            "la no reelección de un empleado a prueba ni el fin de una asignación adicional.",
            _OUTSIDE[inputs.action],
        )
    if inputs.suspension_days is None:
        return None
    most = work.parameter("discipline_timeline.longest_suspension")
    days = work.input("suspension_days")
    if work.at_most(days, most, text="Suspension within the longest that the article allows", clause="16.05.1.b.iii"):
        work.assume("One clause limits a suspension in days, another in working days; the working days are used.")
        return None
    return work.not_applicable(
        f"A suspension of more than {most.value} days is not governed by the discipline article.",
        f"Una suspensión de más de {most.value} días no se rige por el artículo de disciplina.",
        "16.01.1",
    )


def _timeline(work: Working) -> Determination:
    last, ours, clause = _stage(work)
    if ours and passed(work, last):
        work.say(
            "That day has passed. Ask the Association or Human Resources whether more time was agreed.",
            "Ese día ya pasó. Pregunte a la Asociación o a Recursos Humanos si se acordó más tiempo.",
            clause,
        )
    work.passed_over("levels of discipline may be bypassed", "only for the conditions that the clause names", "16.05.2")
    return end(work, last, clause)


def _stage(work: Working) -> tuple[Bounds, bool, str]:
    """The next last day from the latest day given, whether the member acts, and the clause.

    Who asks for the last day of the draft gets that one, also where the draft has come.
    """
    if work.has("known_on") and work.has("stage") and work.input("stage").value == Stage.DRAFT.value:
        last = _draft(work)
        if work.has("notice_on"):
            _say_in_time(work, last)
        return last, False, "16.06.1"
    if work.has("decision_on"):
        return _review(work), True, "16.06.4"
    if work.has("response_on"):
        return _decision(work, fixed(work.input("response_on"))), False, "16.06.3"
    if work.has("notice_on"):
        last = _response(work)
        if not (work.has("stage") and work.input("stage").value == Stage.RESPONSE.value):
            _decision_after(work, last)
        return last, True, "16.06.2"
    return _draft(work), False, "16.06.1"


def _draft(work: Working) -> Bounds:
    days = work.parameter("discipline_timeline.notice")
    last = note(work, "notice_by", then(work, fixed(work.input("known_on")), days, DayWord.WORKING, "16.06.1"))
    work.say(
        f"The written draft of concerns must reach the member by {five(work)} on {last.en()}: {days.value} working "
        "days after the facts were known or should have been known.",
        f"El borrador escrito de las inquietudes debe entregarse a más tardar a las {five(work)} {last.of_es()}: "
        f"{days.value} días laborables después de que los hechos se conocieron o debieron conocerse.",
        "16.06.1",
        "Exhibit L",
        "13.14",
    )
    return last


def _say_in_time(work: Working, last: Bounds) -> None:
    """Whether the draft that has come came by its last day; not told where the two calendars differ about it."""
    came = work.input("notice_on")
    in_time = {
        work.not_after(came, by, text="The draft came by its last day", clause="16.06.1")
        for by in (last.earliest, last.latest)
    }
    if len(in_time) > 1:
        return
    day = fixed(came)
    en, es = ("in time", "a tiempo") if in_time.pop() else ("after that day", "después de ese día")
    work.say(f"It was received {en}: on {day.en()}.", f"Se recibió {es}: {day.es()}.", "16.06.1")


def _decision_after(work: Working, response_by: Bounds) -> None:
    """The administrator's last day, where it can be counted without knowing more of the member."""
    try:
        _decision(work, response_by)
    except LevelNeededError:
        days = work.parameter("discipline_timeline.decision")
        work.say(
            f"The administrator then has {days.value} working days for a written decision with reasons; their last day "
            "differs between the elementary and the secondary calendar.",
            f"El administrador tiene después {days.value} días laborables para una decisión escrita con razones; el "
            "último difiere entre el calendario de primaria y el de secundaria.",
            "16.06.3",
        )
    else:
        work.assume("The administrator's days begin when the member's days to respond have ended.")


def _response(work: Working) -> Bounds:
    days = work.parameter("discipline_timeline.response")
    last = note(work, "response_by", then(work, fixed(work.input("notice_on")), days, DayWord.WORKING, "16.06.2"))
    work.say(
        f"You have until {five(work)} on {last.en()} to ask questions and respond, if you wish: {days.value} working "
        "days after you received the draft. You may have the Association with you.",
        f"Tiene hasta las {five(work)} {last.of_es()} para pedir aclaraciones y responder, si lo desea: {days.value} "
        "días laborables después de recibir el borrador. Puede acompañarle la Asociación.",
        "16.06.2",
        "16.03.1",
        "13.14",
    )
    return last


def _decision(work: Working, after: Bounds) -> Bounds:
    days = work.parameter("discipline_timeline.decision")
    last = note(work, "decision_by", then(work, after, days, DayWord.WORKING, "16.06.3"))
    work.say(
        f"The administrator's written decision, with reasons, is due by {last.en()}: {days.value} working days later.",
        f"La decisión escrita del administrador, con razones, vence {last.es()}: {days.value} días laborables después.",
        "16.06.3",
    )
    return last


def _review(work: Working) -> Bounds:
    days = work.parameter("discipline_timeline.review")
    last = note(work, "review_by", then(work, fixed(work.input("decision_on")), days, DayWord.WORKING, "16.06.4"))
    work.say(
        f"You may ask for full review by a grievance at Step 2 by {five(work)} on {last.en()}: {days.value} working "
        "days after the decision.",
        f"Puede pedir revisión completa con una queja en el Paso 2 a más tardar a las {five(work)} {last.of_es()}: "
        f"{days.value} días laborables después de la decisión.",
        "16.06.4",
        "Exhibit L",
        "13.14",
    )
    work.say(
        "If you do, no reprimand is placed in your file and no suspension begins until the grievance is finished.",
        "Si lo hace, ninguna amonestación entra en su expediente ni empieza una suspensión hasta que termine la queja.",
        "16.06.5.a",
    )
    return last


_LENGTHS = {
    Stage.DRAFT: (
        "discipline_timeline.notice",
        "The written draft of concerns must reach the member within {n} working days after the facts were known or "
        "should have been known.",
        "El borrador escrito de las inquietudes debe entregarse dentro de {n} días laborables después de que los "
        "hechos se conocieron o debieron conocerse.",
        ("16.06.1", "Exhibit L"),
    ),
    Stage.RESPONSE: (
        "discipline_timeline.response",
        "You have {n} working days after you receive the written statement of concerns to get clarification and to "
        "respond, if you wish.",
        "Tiene {n} días laborables después de recibir la declaración escrita para pedir aclaraciones y responder, si "
        "lo desea.",
        ("16.06.2", "Exhibit L"),
    ),
    Stage.DECISION: (
        "discipline_timeline.decision",
        "The administrator then has {n} working days to consider the matter and to give you a written decision.",
        "El administrador tiene entonces {n} días laborables para considerar el asunto y darle una decisión escrita.",
        ("16.06.3", "Exhibit L"),
    ),
    Stage.REVIEW: (
        "discipline_timeline.review",
        "You have {n} working days after the decision to ask for full review by a grievance to the Superintendent.",
        "Tiene {n} días laborables después de la decisión para pedir revisión completa con una queja ante el "
        "Superintendente.",
        ("Exhibit L", "16.06.4"),
    ),
}


_FROM = {
    Stage.DRAFT: "known_on",
    Stage.RESPONSE: "notice_on",
    Stage.DECISION: "response_on",
    Stage.REVIEW: "decision_on",
}


def _length(work: Working, stage: Stage) -> Determination:
    """How many working days a stage has; where the day itself is asked for, the day from which to count is needed."""
    name, en, es, clauses = _LENGTHS[stage]
    work.input("stage")
    days = work.parameter(name)
    work.say(en.format(n=days.value), es.format(n=days.value), *clauses)
    if work.has("day_asked") and work.input("day_asked").value is True:
        return work.needs(need(_FROM[stage], clause=clauses[0]))
    return work.determined(days, "working days")


def _removal(work: Working) -> Determination:
    years = work.parameter("discipline_timeline.removal")
    day = fixed(add_years(work, work.input("material_dated_on"), years, "3.09.10"))
    note(work, "removed_from", day)
    work.say(
        f"Derogatory material leaves the personnel file on {day.en()}, when it is {years.value} years old, and goes "
        "into a separate sealed file. An End of Year Summary stays.",
        f"El material despectivo sale del expediente personal {day.es()}, cuando cumple {years.value} años, y pasa a "
        "un archivo aparte y sellado. El resumen de fin de año permanece.",
        "3.09.10",
        "16.08",
    )
    return end(work, day, "3.09.10")


def _next_level(work: Working, prior: PriorLevel) -> Determination:
    level, clause, en, es = _NEXT[prior]
    chosen = work.choose(level.value, (work.input("prior_level"),), text="The next level", clause=clause)
    work.say(f"The next level of progressive discipline is {en}.", f"El siguiente nivel de disciplina es {es}.", clause)
    if level is Discipline.SUSPENSION:
        most = work.parameter("discipline_timeline.longest_suspension")
        work.say(
            f"A suspension may not exceed {most.value} working days.",
            f"Una suspensión no puede pasar de {most.value} días laborables.",
            clause,
        )
    work.say(
        "Levels may not be skipped arbitrarily; serious misconduct can justify it.",
        "No se pueden saltar niveles arbitrariamente; una falta grave puede justificarlo.",
        "16.05.2",
    )
    return work.determined(chosen, "level of discipline")


DISCIPLINE_TIMELINE = Calculator(
    name="discipline_timeline",
    purpose="The last days and levels of progressive discipline, and when old material leaves the personnel file.",
    purpose_es="Los plazos y niveles de la disciplina progresiva, y cuándo sale el material viejo del expediente.",
    inputs=DisciplineTimelineInputs,
    clauses=(
        "16.01.1",
        "16.01.4",
        "16.05.1",
        "16.05.2",
        "16.06.1",
        "16.06.2",
        "16.06.3",
        "16.06.4",
        "16.06.5.a",
        "16.08",
        "3.09.10",
        "Exhibit L",
        "13.14",
    ),
    rule=discipline_timeline,
    example={"notice_on": "2025-01-07", "level": "elementary"},
)
