"""Third-party requests for members' information: who is told, who may object, by when (17.06)."""

from datetime import date

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.working import Working

from .counting import Bounds, DayWord, settle
from .deadlines import end, fixed, note, then
from .order import refuse_disorder


class RecordsRequestTimelineInputs(Inputs):
    """When the request came, and when the Association was told."""

    received_on: date | None = Field(None, description="Day on which the District received the request")
    notified_on: date | None = Field(None, description="Day on which the District told the Association of the request")

    @model_validator(mode="after")
    def days_in_order(self) -> "RecordsRequestTimelineInputs":
        """Refuse days in an order in which they cannot have happened."""
        refuse_disorder(self, ("received_on", "notified_on"), "17.06")
        return self


def records_request_timeline(inputs: RecordsRequestTimelineInputs, book: Book, as_of: date) -> Determination:
    """The last days to tell the Association and the members of a records request, and to object to it.

    Clauses: 17.06 (three work days to tell the Association), 17.06.1 and 17.06.2 (five work days each, together).
    """
    work = Working("records_request_timeline", inputs, book, as_of)
    if not work.has("received_on") and not work.has("notified_on"):
        return work.needs(need("received_on", clause="17.06"))
    return settle(work, lambda: _timeline(work))


def _timeline(work: Working) -> Determination:
    told = _told(work)
    object_by = note(
        work,
        "association_objects_by",
        then(work, told, work.parameter("records_request_timeline.association_objects"), DayWord.WORK, "17.06.1"),
    )
    five = work.parameter("records_request_timeline.members_told")
    note(work, "members_told_by", then(work, told, five, DayWord.WORK, "17.06.2"))
    if not work.has("notified_on"):
        work.assume("The District tells the Association on the last day that it has.")
    work.say(
        f"The Association may object, and must tell the members concerned, by {object_by.en()}: "
        f"{five.value} work days for each, running at the same time.",
        f"La Asociación puede objetar, y debe avisar a los miembros afectados, a más tardar {object_by.es()}: "
        f"{five.value} días hábiles para cada cosa, al mismo tiempo.",
        "17.06.1",
        "17.06.2",
    )
    work.say(
        "The District may not answer the request before then; members may object too.",
        "El Distrito no puede responder la solicitud antes; los miembros también pueden objetar.",
        "17.06.2",
    )
    return end(work, object_by, "17.06.1")


def _told(work: Working) -> Bounds:
    if work.has("notified_on") and not work.has("received_on"):
        work.passed_over("the District's three work days to tell the Association", "the Association was told", "17.06")
        return fixed(work.input("notified_on"))
    days = work.parameter("records_request_timeline.association_told")
    told = then(work, fixed(work.input("received_on")), days, DayWord.WORK, "17.06")
    note(work, "association_told_by", told)
    work.say(
        f"The District must tell the Association of the request by {told.en()}, {days.value} work days after it came.",
        f"El Distrito debe avisar a la Asociación de la solicitud a más tardar {told.es()}, {days.value} días hábiles "
        "después de recibirla.",
        "17.06",
    )
    return fixed(work.input("notified_on")) if work.has("notified_on") else told


RECORDS_REQUEST_TIMELINE = Calculator(
    name="records_request_timeline",
    purpose="When the Association and members are told of a third-party or public records request, and may object.",
    purpose_es="Cuándo se avisa a la Asociación y a los miembros de una solicitud de información, y pueden objetar.",
    inputs=RecordsRequestTimelineInputs,
    clauses=("17.06", "17.06.1", "17.06.2", "2.01.4", "13.08"),
    rule=records_request_timeline,
    example={"received_on": "2025-02-03"},
)
