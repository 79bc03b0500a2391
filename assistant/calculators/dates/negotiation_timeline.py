"""When proposals for a successor contract are due and negotiations begin (1.06.2)."""

from datetime import date

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import SchoolYear, need
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .counting import DayWord, settle
from .deadlines import end, fixed, note, then
from .moves import add_weeks
from .order import refuse_disorder


class NegotiationTimelineInputs(Inputs):
    """The bargaining cycle and what has happened in it."""

    school_year: SchoolYear | None = Field(None, description="Bargaining cycle, such as 2025-26")
    first_february_meeting: date | None = Field(
        None, description="First school board meeting in February; the contract does not list meeting days"
    )
    presented_on: date | None = Field(None, description="Day on which the Association presented its proposals")
    responded_on: date | None = Field(None, description="Day on which the District gave its initial proposals")

    @model_validator(mode="after")
    def days_in_order(self) -> "NegotiationTimelineInputs":
        """Refuse days in an order in which they cannot have happened."""
        refuse_disorder(self, ("presented_on", "responded_on"), "1.06.2")
        return self


def negotiation_timeline(inputs: NegotiationTimelineInputs, book: Book, as_of: date) -> Determination:
    """The next step of successor negotiations and its last day.

    Clauses: 1.06.2 (first board meeting in February, six weeks, ten work days), 1.06.2.i (waived for 2024-25),
    1.06.2.ii (resumes in 2025; up to two months more by agreement).
    """
    work = Working("negotiation_timeline", inputs, book, as_of)
    waived = work.parameter("negotiation_timeline.waived_cycle")
    year = inputs.school_year or school_year_of(
        inputs.responded_on or inputs.presented_on or inputs.first_february_meeting or as_of
    )
    if year == waived.value:
        return work.not_applicable(
            f"The timelines for successor proposals are waived for the {waived.value} bargaining cycle.",
            f"Los plazos para las propuestas del contrato sucesor no rigen en el ciclo de negociación {waived.value}.",
            "1.06.2.i",
        )
    return settle(work, lambda: _timeline(work))


def _timeline(work: Working) -> Determination:
    if work.has("responded_on"):
        days = work.parameter("negotiation_timeline.negotiations_begin")
        begin = then(work, fixed(work.input("responded_on")), days, DayWord.WORK, "1.06.2")
        note(work, "negotiations_begin_by", begin)
        work.say(
            f"Negotiations begin by {begin.en()}, within {days.value} work days of the District's response.",
            f"Las negociaciones comienzan a más tardar {begin.es()}, dentro de {days.value} días hábiles "
            "después de la respuesta del Distrito.",
            "1.06.2",
        )
        return end(work, begin, "1.06.2")
    if work.has("presented_on"):
        weeks = work.parameter("negotiation_timeline.district_responds")
        respond = fixed(add_weeks(work, work.input("presented_on"), weeks, "1.06.2"))
        note(work, "district_responds_by", respond)
        work.say(
            f"The District responds with its initial proposals by {respond.en()}, {weeks.value} weeks after the "
            "Association presented its own.",
            f"El Distrito responde con sus propuestas iniciales a más tardar {respond.es()}, {weeks.value} semanas "
            "después de que la Asociación presentó las suyas.",
            "1.06.2",
        )
        return end(work, respond, "1.06.2")
    if not work.has("first_february_meeting"):
        work.say(
            "The Association presents its proposals at the first school board meeting in February. The contract does "
            "not list the meeting days.",
            "La Asociación presenta sus propuestas en la primera reunión de la junta escolar de febrero. El contrato "
            "no indica los días de reunión.",
            "1.06.2",
        )
        return work.needs(need("first_february_meeting", clause="1.06.2"))
    present = fixed(work.input("first_february_meeting"))
    note(work, "association_presents_by", present)
    work.say(
        f"The Association presents its proposals by {present.en()}, the first school board meeting in February.",
        f"La Asociación presenta sus propuestas a más tardar {present.es()}, la primera reunión de la junta escolar "
        "de febrero.",
        "1.06.2",
    )
    day = work.choose(present.earliest.day, (present.earliest,), text="The meeting is the last day", clause="1.06.2")
    return end(work, fixed(day), "1.06.2")


NEGOTIATION_TIMELINE = Calculator(
    name="negotiation_timeline",
    purpose="When proposals for the next contract are due and negotiations begin.",
    purpose_es="Cuándo se presentan las propuestas del próximo contrato y comienzan las negociaciones.",
    inputs=NegotiationTimelineInputs,
    clauses=("1.06.2", "1.06.2.i", "1.06.2.ii"),
    rule=negotiation_timeline,
    example={"presented_on": "2026-02-10"},
)
