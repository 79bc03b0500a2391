"""The cases that a conversation worked out one after another are added up or set apart."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from assistant.agent.clerk.results import Run
from assistant.agent.clerk.series import of_the_turns
from tests.assistant.agent.clerk.builders import SCHEMAS

FIRST, SECOND, THIRD = {"step": 5}, {"step": 9}, {"step": 12}


def after(question: str, *series: Mapping[str, int], calculator: str = "salary") -> Run:
    """A message after turns that worked out these cases."""
    memory: dict[str, Any] = {"calculator": calculator, "series": [{k: str(v) for k, v in s.items()} for s in series]}
    return Run(question, date(2025, 2, 3), "member", memory)


def meant(run: Run, **told: str) -> list[Mapping[str, int]] | None:
    """The cases that are meant, where the message itself tells these facts."""
    choice = of_the_turns(run, lambda _: told, SCHEMAS)
    return None if choice is None else [{k: int(v) for k, v in inputs.items()} for _, inputs in choice.cases]


@pytest.mark.parametrize(
    "question",
    [
        "so how much for the two of us together",
        "whats the total for both?",
        "how much more is that?",
        "what's the difference",
        "so how far apart are they?",
        "difference?",
        "and both?",
        "how much is that in all",
        "¿cuánto es para los dos?",
    ],
)
def test_the_last_two_cases_are_meant(question: str):
    assert meant(after(question, FIRST, SECOND)) == [FIRST, SECOND]


def test_a_case_that_the_message_tells_besides_is_one_of_them():
    run = after("she is on step 12. whats the total for all three?", FIRST, SECOND)
    assert meant(run, step="12") == [FIRST, SECOND, THIRD]


def test_a_lone_number_beside_the_only_number_of_the_case_is_the_one_of_another():
    run = after("my wife is at 9 here. what's that for the two of us?", FIRST)
    assert meant(run) == [FIRST, SECOND]
    assert meant(after("my wife is at 9 of 12 here. what's that for the two of us?", FIRST)) is None


def test_of_more_cases_the_last_ones_are_meant():
    assert meant(after("and both together?", FIRST, SECOND, THIRD)) == [SECOND, THIRD]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("and for step 12?", {"step": "12"}),
        ("I am on step 12. what is it in total?", {"step": "12"}),
        ("who decides that?", {}),
        ("I used all of those. how much is it for step 12?", {"step": "12"}),
    ],
)
def test_a_case_of_its_own_is_added_to_nothing(question: str, told: dict[str, str]):
    assert meant(after(question, FIRST, SECOND), **told) is None


def test_one_case_or_another_calculator_makes_no_sum():
    assert meant(after("how much in all?", FIRST)) is None
    assert meant(after("how much in all?", FIRST, SECOND, calculator="unheard_of")) is None
