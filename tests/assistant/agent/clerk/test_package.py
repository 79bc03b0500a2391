"""The salary and the stipends of several turns in one sum."""

from datetime import date
from typing import Any

import pytest

from assistant.agent.clerk.package import of_the_turns
from assistant.agent.clerk.results import Run
from assistant.calculators import CALCULATORS

SCHEMAS = {name: c.inputs.model_json_schema() for name, c in CALCULATORS.items()}
PLACED = {"step": "8", "column": "IV"}
COMBINATION, LEADERSHIP = "Combination Class Teacher", "Leadership Team Member"


def after(question: str, calculator: str, **cases: dict[str, str]) -> Run:
    """A message after turns that worked out these cases, the last of them by this calculator."""
    memory: dict[str, Any] = {"calculator": calculator, "cases": cases, "inputs": cases.get(calculator, {})}
    memory["series"] = [cases["stipend"]] if calculator == "stipend" else []
    return Run(question, date(2025, 2, 3), "member", memory)


def meant(run: Run, **told: str) -> dict[str, Any] | None:
    """The inputs of the sum, where the message itself tells these facts."""
    choice = of_the_turns(run, lambda _: told, SCHEMAS)
    return None if choice is None else dict(choice.inputs)


@pytest.mark.parametrize(
    "question", ["together?", "so what do both come to", "what's the total", "¿cuánto es en total?", "all combined?"]
)
def test_a_salary_and_a_stipend_told_over_two_turns_are_added(question: str):
    run = after(question, "stipend", salary=PLACED, stipend={"stipends": COMBINATION})
    assert meant(run) == {**PLACED, "stipends": [COMBINATION]}


def test_the_message_may_tell_the_stipend_itself():
    run = after("and with the leadership team, all together?", "salary", salary=PLACED)
    assert meant(run, stipends=LEADERSHIP) == {**PLACED, "stipends": [LEADERSHIP]}


def test_a_sum_that_was_told_is_told_again():
    run = after("so both come to?", "pay_package", salary=PLACED, pay_package={**PLACED, "stipends": COMBINATION})
    assert meant(run) == {**PLACED, "stipends": [COMBINATION]}


@pytest.mark.parametrize(
    "question", ["what are both stipends together", "the total of all three years", "and the combo class stipend?"]
)
def test_several_of_one_kind_or_no_sum_are_no_package(question: str):
    assert meant(after(question, "stipend", salary=PLACED, stipend={"stipends": COMBINATION})) is None


def test_without_a_placement_there_is_none():
    assert meant(after("together?", "stipend", stipend={"stipends": COMBINATION})) is None


def test_two_salaries_are_none():
    assert meant(after("both together", "salary", salary=PLACED)) is None
