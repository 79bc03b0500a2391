"""A clause that leaves the amount to a stipend sheet brings it along."""

from typing import Any

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.sheets import amounts
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import hit
from tests.assistant.agent.clerk.conftest import Read

SCHEMAS: dict[str, dict[str, Any]] = {"stipend": CALCULATORS["stipend"].inputs.model_json_schema()}


def chosen(clause_id: str, **changes: Any) -> Choice:
    """A part that a clause answers."""
    return Choice("part", hits=(hit(clause_id),), sure=True, **changes)


def test_a_combination_class_brings_its_stipend(read: Read):
    asked = read("I teach a 2/3 combo, what is the stipend")
    assert amounts([chosen("7.17")], asked, SCHEMAS) == [("stipend", {"stipends": ["Combination Class Teacher"]})]


def test_part_time_has_its_share(read: Read):
    found = amounts([chosen("7.17")], read("half time with a 2/3 combo, how much extra"), SCHEMAS)
    assert found[0][1]["fte"] == "0.5"


def test_clauses_below_the_one_that_sends_count_too(read: Read):
    asked = read("what does the teacher in charge get for it")
    assert [i["stipends"] for _, i in amounts([chosen("24.06.4")], asked, SCHEMAS)] == [
        ["Elementary & Special Education Centers Teacher-in-Charge"]
    ]


def test_summer_school_has_rows_of_its_own(read: Read):
    asked = read("what is a teacher in charge paid in summer school")
    assert amounts([chosen("24.06.1")], asked, SCHEMAS) == []


def test_a_question_that_asks_for_no_money_gets_none(read: Read):
    assert amounts([chosen("7.17")], read("who picks the teacher of a combination class"), SCHEMAS) == []


def test_a_stipend_that_is_worked_out_already_is_not_worked_out_again(read: Read):
    asked = read("what is the stipend for a combination class")
    assert amounts([chosen("7.17", calculator="stipend")], asked, SCHEMAS) == []


def test_a_clause_that_sends_to_no_sheet_brings_nothing(read: Read):
    assert amounts([chosen("5.11.1")], read("how much am I paid"), SCHEMAS) == []
