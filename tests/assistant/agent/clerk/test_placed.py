"""The placement that the turn before worked out is a fact of the next one."""

import pytest

from assistant.agent.clerk.placed import pay_of_placement, placement_before
from tests.assistant.agent.clerk.builders import SCHEMAS, run


@pytest.mark.parametrize(
    ("result", "facts"),
    [
        ("Step 11, Column IV", {"step": "11", "column": "IV"}),
        ("IV", {"column": "IV"}),
        ("11", {"step": "11"}),
        ("", {}),
    ],
)
def test_what_came_out_is_known(result: str, facts: dict[str, str]):
    assert placement_before(run("q", memory={"calculator": "salary_placement", "result": result})) == facts


def test_what_another_calculation_gave_is_no_placement():
    assert placement_before(run("q", memory={"calculator": "stipend", "result": "11"})) == {}


def test_its_pay_is_worked_out_with_what_the_message_tells():
    placed = run("and what does that pay at step 9", memory={"calculator": "salary_placement", "result": "IV"})
    assert pay_of_placement(placed, {"step": "9"}, SCHEMAS) == ("salary", {"step": "9", "column": "IV"})


@pytest.mark.parametrize("text", ["and how many units is that", "what stipend does that pay", "who decides that"])
def test_other_questions_are_not_for_its_pay(text: str):
    placed = run(text, memory={"calculator": "salary_placement", "result": "Step 11, Column IV"})
    assert pay_of_placement(placed, {}, SCHEMAS) is None
