"""A later period that starts on the last day of an earlier one."""

from collections.abc import Callable
from typing import Any

from assistant.agent.clerk.deadlines import CALCULATOR
from assistant.agent.clerk.results import Called, Run
from assistant.agent.clerk.second_stages import from_the_last_day
from assistant.agent.clerk.understood import Understood
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import NEAR

SCHEMAS = {CALCULATOR: CALCULATORS[CALCULATOR].inputs.model_json_schema()}
ARGS = {"deadline": "transfer_timeline.rebuttal", "event_on": "2025-01-27"}
FOUND = {"calculation": "c1", "value": "2025-02-03", "clause_ids": ["4.03.8.b"], "outcome": "determined"}
CONFERENCE: dict[str, Any] = {
    "deadline": "transfer_timeline.conference",
    "clause_id": "4.03.8.b",
    "says": ["conference"],
    "unless": [],
    "of_year": False,
    "calculator": CALCULATOR,
    "takes": "event_on",
}
REBUTTAL = {**CONFERENCE, "deadline": "transfer_timeline.rebuttal", "says": ["review"]}
ELSEWHERE = {**CONFERENCE, "deadline": "clause_deadline.other", "clause_id": "8.01.13"}


HEARING: dict[str, Any] = {
    **CONFERENCE,
    "deadline": "grievance_timeline.step_1_decision",
    "clause_id": "2.06.3",
    "says": ["decision"],
    "calculator": "grievance_timeline",
    "takes": "hearing_on",
}


def later(read: Callable[[str], Understood], question: str) -> list[tuple[str, dict[str, Any]]]:
    """What follows a first period that ends on February 3, 2025."""
    run = Run(question, NEAR, "member", {}, (Called(CALCULATOR, ARGS, FOUND),))
    return from_the_last_day(run, [REBUTTAL, CONFERENCE, ELSEWHERE], read(question), SCHEMAS)


def test_the_second_period_starts_on_the_last_day_of_the_first(read: Callable[[str], Understood]) -> None:
    said = "Last day to ask for review? If they get it on that last day, when must the conference be?"
    assert later(read, said) == [(CALCULATOR, {"deadline": CONFERENCE["deadline"], "event_on": "2025-02-03"})]


def test_without_these_words_nothing_follows(read: Callable[[str], Understood]) -> None:
    assert later(read, "Last day to ask for review? And when is the conference?") == []


def test_that_very_day_is_the_last_day(read: Callable[[str], Understood]) -> None:
    said = "Last day to ask for review? And if I hand it in that very day, when must the conference be?"
    assert [inputs["event_on"] for _, inputs in later(read, said)] == ["2025-02-03"]


def test_a_procedure_goes_on_from_its_last_day(read: Callable[[str], Understood]) -> None:
    schemas = {"grievance_timeline": CALCULATORS["grievance_timeline"].inputs.model_json_schema()}
    hearing = {**FOUND, "value": "2025-09-17", "clause_ids": ["2.06.3"]}
    filed = {"filed_on": "2025-09-08", "stage": "hearing"}
    run = Run("", NEAR, "member", {}, (Called("grievance_timeline", filed, hearing),))
    said = read("Last day for the hearing? If it is held on that last day, when is the decision due?")
    assert from_the_last_day(run, [HEARING], said, schemas) == [
        ("grievance_timeline", {"filed_on": "2025-09-08", "hearing_on": "2025-09-17"})
    ]
