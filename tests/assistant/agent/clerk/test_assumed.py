"""What a calculator takes for granted that the asker's words say is otherwise."""

import pytest

from assistant.agent.clerk.asking import left_open, with_left_open
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
    ("summer_class_overage", {}, "how many dollars more do I get each day?", ["step"]),
    ("summer_class_overage", {}, "what is the total extra I'll be paid for the session?", ["step", "days"]),
    ("summer_class_overage", {"step": "12"}, "how many dollars more do I get each day?", []),
    ("summer_class_overage", {}, "how many extra hours do I get?", []),
    ("adult_education_pay", {}, "I want the dollar amount for a week", ["adult_years"]),
    ("salary", {"step": "9"}, "what would a part-timer make?", []),
    ("staff_development_hours", {}, "how many PD hours do I owe, I only work part of the week", ["fte"]),
    ("staff_development_hours", {}, "how many PD hours do I owe at half time?", []),
    ("staff_development_hours", {}, "I'm full time, how many PD hours do I owe?", []),
    (
        "beyond_contract_pay",
        {"step": "8"},
        "I covered it for part of the semester, how much do I get?",
        ["service_days"],
    ),
    ("beyond_contract_pay", {"step": "8"}, "I covered it for the semester, how much do I get?", []),
    ("non_instructional_duties", {}, "I'm part time, how many of the evening duties are mine?", ["fte"]),
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


def test_a_calculation_that_asks_asks_for_it_too_once(read: Read):
    question = "how many dollars more do I get each day?"
    needs = {**calculation(), "outcome": "needs_input", "missing": [{"slot": "students", "clause_id": "20.06"}]}
    asked = with_left_open(Choice(question, "summer_class_overage"), needs, read(question))
    assert [(n["slot"], n["clause_id"]) for n in asked["missing"]] == [("students", "20.06"), ("step", "Exhibit D-6")]
    assert with_left_open(Choice(question, "summer_class_overage"), asked, read(question)) == asked
