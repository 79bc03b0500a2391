"""What a calculator takes for granted that the asker's words say is otherwise."""

import pytest

from assistant.agent.clerk.asking import left_open
from assistant.agent.clerk.assumed import open_in
from assistant.agent.clerk.choose import Choice
from tests.assistant.agent.clerk.builders import calculation
from tests.assistant.agent.clerk.conftest import Read

OPEN = [
    ("personal_necessity", {}, "how many PN days do I have left?", ["days_used"]),
    ("personal_necessity", {}, "how many more of those can I still take this year", ["days_used"]),
    ("personal_necessity", {}, "cuántos días personales me quedan", ["days_used"]),
    ("personal_necessity", {"days_used": "4"}, "how many PN days do I have left?", []),
    ("personal_necessity", {}, "I haven't used any PN days, how many do I have left?", []),
    ("personal_necessity", {}, "how many PN days do I get a year", []),
    ("bereavement", {}, "how many days do I have left?", []),
    ("staff_development_hours", {}, "how many hours do I still owe?", ["hours_attended"]),
    ("salary", {"step": "9", "column": "II"}, "I'm part-time, what is my salary?", ["fte"]),
    ("salary", {"step": "9", "column": "II", "fte": "0.6"}, "I'm part-time, what is my salary?", []),
    ("salary", {"step": "9"}, "what would a part-timer make?", []),
]


@pytest.mark.parametrize(("calculator", "inputs", "question", "slots"), OPEN, ids=[f"{c}: {q}" for c, _, q, _ in OPEN])
def test_nothing_used_and_full_time_are_not_assumed_where_the_asker_says_otherwise(
    read: Read, calculator: str, inputs: dict[str, str], question: str, slots: list[str]
):
    choice = Choice(question, calculator, inputs)
    assert [need["slot"] for need in open_in(choice, read(question))] == slots


def test_such_a_fact_is_asked_for_in_place_of_the_result(read: Read):
    question = "how many PN days do I have left?"
    asked = left_open(Choice(question, "personal_necessity"), calculation(clause_ids=["5.11.1"]), read(question))
    assert asked is not None
    assert [(n["slot"], n["clause_id"]) for n in asked["missing"]] == [("days_used", "5.11.1")]
    silent = {**calculation(clause_ids=["5.11.1"]), "outcome": "not_covered"}
    assert left_open(Choice(question, "personal_necessity"), silent, read(question)) is None
