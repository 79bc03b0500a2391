"""Every last day of a grievance, from the days given, in the clause's own kind of day (Article 2, 13.14)."""

from collections.abc import Callable
from datetime import date

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, Level, need
from assistant.calculators.working import Working

from .counting import settle
from .deadlines import note, passed
from .grievance_lengths import GrievanceStage, length
from .grievance_steps import (
    Stage,
    after_arbitrability_ruling,
    after_arbitration_notice,
    after_arbitration_request,
    after_list,
    after_proposed_solution,
    after_step_2_decision,
    after_step_2_filing,
    after_step_2_meeting,
)
from .grievance_steps_1 import after_filing, after_hearing, after_knowledge, after_step_1_decision, timely
from .order import refuse_disorder

_ORDER = (
    "knew_on",
    "filed_on",
    "hearing_on",
    "step_1_decision_on",
    "step_2_filed_on",
    "step_2_meeting_on",
    "step_2_decision_on",
    "arbitration_requested_on",
    "arbitration_notice_on",
    "list_received_on",
)


class GrievanceTimelineInputs(Inputs):
    """The days on which things happened; give those that you know."""

    knew_on: date | None = Field(
        None, description="Day on which the grievant knew, or should have known, of the event behind the grievance"
    )
    filed_on: date | None = Field(None, description="Day on which the Step 1 grievance was filed with the supervisor")
    hearing_on: date | None = Field(None, description="Day of the Step 1 hearing")
    step_1_decision_on: date | None = Field(None, description="Day on which the Step 1 decision was received")
    step_2_filed_on: date | None = Field(None, description="Day on which Step 2 was filed with the Superintendent")
    step_2_meeting_on: date | None = Field(None, description="Day of the Step 2 meeting")
    step_2_decision_on: date | None = Field(None, description="Day on which the Step 2 decision was received")
    arbitration_requested_on: date | None = Field(
        None, description="Day on which the Association received the grievant's request for arbitration"
    )
    arbitrability_ruling_on: date | None = Field(
        None, description="Day on which the ruling that the grievance is arbitrable was received"
    )
    arbitration_notice_on: date | None = Field(
        None, description="Day on which the District received the Association's request to proceed to arbitration"
    )
    list_received_on: date | None = Field(None, description="Day on which both parties had the list of arbitrators")
    proposed_solution_on: date | None = Field(
        None, description="Day on which the Association was given a proposed solution in a grievance it does not handle"
    )
    association_grievance: bool | None = Field(
        None, description="Whether the Association files, on its own behalf or for members"
    )
    stage: GrievanceStage | None = Field(
        None, description="What is waited for, to be told its number of days where no day is given"
    )
    site_decision: bool | None = Field(None, description="Whether a site-level decision caused the alleged violation")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")

    @model_validator(mode="after")
    def days_in_order(self) -> "GrievanceTimelineInputs":
        """Refuse days in an order in which they cannot have happened."""
        refuse_disorder(self, _ORDER, "Article 2")
        return self


_STAGES: tuple[tuple[str, Callable[[Working], Stage]], ...] = (
    ("knew_on", after_knowledge),
    ("filed_on", after_filing),
    ("hearing_on", after_hearing),
    ("step_1_decision_on", after_step_1_decision),
    ("step_2_filed_on", after_step_2_filing),
    ("step_2_meeting_on", after_step_2_meeting),
    ("step_2_decision_on", after_step_2_decision),
    ("arbitration_requested_on", after_arbitration_request),
    ("arbitrability_ruling_on", after_arbitrability_ruling),
    ("arbitration_notice_on", after_arbitration_notice),
    ("list_received_on", after_list),
    ("proposed_solution_on", after_proposed_solution),
)


def grievance_timeline(inputs: GrievanceTimelineInputs, book: Book, as_of: date) -> Determination:
    """The next last day of a grievance, and all the others that follow from the days given.

    Clauses: 2.06 (Step 1, working days), 2.07 (Step 2, work days), 2.08 (arbitration), 2.12, 2.14, 2.02, 13.14.
    """
    work = Working("grievance_timeline", inputs, book, as_of)
    known = [stage for stage in _STAGES if work.has(stage[0])]
    if not known and inputs.stage is not None:
        return length(work, inputs.stage)
    if not known:
        _where_to_file(work)
        return work.needs(need("knew_on", clause="2.06.1"))
    return settle(work, lambda: _timeline(work, known))


def _timeline(work: Working, known: list[tuple[str, Callable[[Working], Stage]]]) -> Determination:
    work.choose("Step 1, Step 2, Step 3", (), text="The formal steps: supervisor, Superintendent, arbitration")
    stage = known[-1][1](work)
    for name, bounds in stage.deadlines.items():
        note(work, name, bounds)
    late = [passed(work, last) for last in (stage.next, stage.other) if last is not None]
    if stage.ours and any(late) and not all(late):
        work.say(
            "One of those two days has passed, the other has not.",
            "Uno de esos dos días ya pasó; el otro no.",
            stage.clause,
        )
    elif stage.ours and all(late):
        work.say(
            "That day has passed. A time limit can be extended with the written consent of all parties.",
            "Ese día ya pasó. Un plazo puede ampliarse con el consentimiento escrito de todas las partes.",
            "2.02",
        )
    if work.has("knew_on") and work.has("filed_on"):
        timely(work)
    _where_to_file(work)
    return stage.end(work)


def _where_to_file(work: Working) -> None:
    """Where the Association files: 2.14 is the specific rule, 2.09.1 asks for agreement."""
    if not work.has("association_grievance") or work.input("association_grievance").value is not True:
        return
    if work.has("site_decision") and work.input("site_decision").value is True:
        work.passed_over("the Association may file at Step 2", "a site-level decision caused the violation", "2.14")
        return
    work.say(
        "The Association may file at Step 2 if the alleged violation is not caused by a site-level decision. Another "
        "clause allows Step 2 filing for several members only by mutual agreement; the first is the specific rule.",
        "La Asociación puede presentar en el Paso 2 si la presunta violación no viene de una decisión del plantel. "
        "Otra cláusula lo permite para varios miembros solo por acuerdo mutuo; la primera es la regla específica.",
        "2.14",
        "2.09.1",
    )


GRIEVANCE_TIMELINE = Calculator(
    name="grievance_timeline",
    purpose="The last day for each step of a grievance, and what follows when the District is late.",
    purpose_es="El último día de cada paso de una queja formal, y qué pasa si el Distrito se retrasa.",
    inputs=GrievanceTimelineInputs,
    clauses=(
        "2.06.1",
        "2.06.3",
        "2.07.1",
        "2.07.2",
        "2.07.3.a",
        "2.07.3.e",
        "2.08.1",
        "2.08.2.a",
        "2.08.2.e",
        "2.12",
        "2.14",
        "2.09.1",
        "2.02",
        "13.08",
        "13.09",
        "13.14",
    ),
    rule=grievance_timeline,
    example={"knew_on": "2024-09-03", "level": "elementary"},
)
