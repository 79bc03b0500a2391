"""Passed: periods of which so many days are over, told as a number of days."""

from collections.abc import Mapping
from typing import Any

import pytest

from assistant.agent.clerk.passed import after_days_passed

SCHEMAS: Mapping[str, Mapping[str, object]] = {"clause_deadline": {}}
HEARING = {
    "deadline": "grievance_timeline.step_1_hearing",
    "clause_id": "2.06.3",
    "length": "7 working days",
    "says": [r"\bstep 1", r"\bhear"],
    "unless": [],
    "of_year": False,
}


def passed(text: str, period: Mapping[str, Any] = HEARING) -> str | None:
    found = after_days_passed(text, text, [period], SCHEMAS)
    return found[1]["days_passed"] if found else None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("it's been 8 working days since i filed at step 1 and no hearing, are they late?", "8"),
        ("filed at step 1 9 school days ago. is the hearing overdue", "9"),
        ("I have waited for 6 work days for my step 1 hearing. How many days do they have left?", "6"),
    ],
)
def test_days_that_have_passed_are_read(text: str, days: str) -> None:
    assert passed(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "filed at step 1 8 days ago, is the hearing late?",
        "how many working days do they have for the step 1 hearing",
        "it's been 8 working days since i filed at step 1. who runs the hearing",
        "it's been 8 working days since the layoff letter, is it too late to answer",
    ],
)
def test_days_of_another_kind_or_matter_and_other_questions_are_not(text: str) -> None:
    assert passed(text) is None


def test_a_day_of_every_year_does_not_run() -> None:
    assert passed("8 working days ago at step 1, hearing late?", {**HEARING, "of_year": True}) is None
