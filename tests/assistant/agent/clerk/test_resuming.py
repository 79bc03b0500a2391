"""The calculation before, worked out once more for what a later message changes."""

import pytest

from assistant.agent.clerk.callings import Callings
from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.own_facts import OwnFacts
from assistant.agent.clerk.results import Called
from assistant.agent.clerk.resuming import Resuming
from assistant.agent.clerk.understood import Understood
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import SCHEMAS, asks_for, calculation, hit, run
from tests.assistant.agent.clerk.conftest import Read

TEXT = "and in column V?"
CHOICE = Choice(TEXT, "salary", {"column": "V"})
ASKS = Called("salary", {"column": "V"}, asks_for("step"))


@pytest.fixture
def resuming(read: Read, words: Lexicon) -> Resuming:
    """What messages that are read on a fixed day go on with."""

    def reader(text: str, _: object) -> Understood:
        return read(text)

    return Resuming(reader, OwnFacts(reader, words), Callings(), words.question_words)


def test_a_calculation_that_misses_what_an_earlier_turn_told_takes_it_from_there(resuming: Resuming):
    told = {"cases": {"salary": {"step": "9", "column": "III"}}}
    known = resuming.remembered(run(TEXT, ASKS, memory=told), CHOICE, SCHEMAS)
    assert known.inputs == {"step": "9", "column": "V"}


def test_it_takes_it_from_the_words_of_a_question_that_clauses_answered(resuming: Resuming):
    known = resuming.remembered(run(TEXT, ASKS, memory={"query": "who is paid on step 9?"}), CHOICE, SCHEMAS)
    assert known.inputs == {"step": "9", "column": "V"}


def test_a_calculation_that_misses_nothing_takes_nothing(resuming: Resuming):
    told = {"cases": {"salary": {"step": "9", "column": "III"}}}
    done = run(TEXT, Called("salary", {"column": "V"}, calculation()), memory=told)
    assert resuming.remembered(done, CHOICE, SCHEMAS) == CHOICE


def test_what_no_turn_told_is_not_known(resuming: Resuming):
    told = {"cases": {"salary": {"column": "III"}}}
    assert resuming.remembered(run(TEXT, ASKS, memory=told), CHOICE, SCHEMAS) == CHOICE


OWN = {"calculator": "salary", "inputs": {"step": "8", "column": "II", "school_year": "2025-26"}}


@pytest.mark.parametrize("text", ["and my husband? he teaches here too", "what about my colleague?"])
def test_somebody_else_of_whom_nothing_is_told_has_another_placement(resuming: Resuming, text: str):
    assert resuming.of_another(run(text, memory=OWN), SCHEMAS) == ("salary", {"school_year": "2025-26"})


@pytest.mark.parametrize(
    "text", ["and next year?", "my husband asked me that", "and my wife, what leave does she get?"]
)
def test_another_matter_and_ones_own_case_are_nobody_elses(resuming: Resuming, text: str):
    assert resuming.of_another(run(text, memory=OWN), SCHEMAS) is None


@pytest.mark.parametrize(
    "text",
    [
        "and my wife on column V step 3?",
        "And my colleague in the same boat, she's on V step 3. How much per day for her?",
        "and the woman I share a wall with, column V step 3?",
    ],
)
def test_of_somebody_elses_case_the_same_is_worked_out(resuming: Resuming, text: str):
    placed = {"step": "3", "column": "V", "school_year": "2025-26"}
    assert resuming.of_another(run(text, memory=OWN), SCHEMAS) == ("salary", placed)


WAITS = {"calculator": "salary", "inputs": {"column": "II"}, "asked": ["step"], "answered": True}


def test_what_was_told_of_a_rule_is_asked_back_once_it_is_wanted_for_the_asker(resuming: Resuming):
    assert resuming.for_oneself(run("and how much is it for me?", memory=WAITS), SCHEMAS) == (
        "salary",
        {"column": "II"},
    )


@pytest.mark.parametrize("text", ["and when is it paid?", "how much bereavement leave is there for me?"])
def test_another_question_is_not_about_what_is_still_missing(resuming: Resuming, text: str):
    assert resuming.for_oneself(run(text, memory=WAITS), SCHEMAS) is None


PLACED = {"cases": {"salary": {"step": "8", "column": "III"}}}


def test_a_short_message_that_only_moves_a_placement_is_about_the_last_one_told(resuming: Resuming):
    assert resuming.of_placement_before(run("one column over", memory=PLACED), SCHEMAS) == (
        "salary",
        {"step": "8", "column": "IV"},
    )


@pytest.mark.parametrize(
    "text", ["how long is bereavement leave", "if I move one column over, does my seniority date change too?"]
)
def test_a_message_with_a_matter_of_its_own_moves_no_placement(resuming: Resuming, text: str):
    assert resuming.of_placement_before(run(text, memory=PLACED), SCHEMAS) is None


COUNTED = {
    "calculator": "discipline_timeline",
    "inputs": {"notice_on": "2025-09-10"},
    "result": "2025-09-24",
    "clauses": ["16.06.2", "16.06.3"],
    "query": "I got the draft on September 10, when is my response due?",
}
PROCEDURE = {"discipline_timeline": SCHEMAS["salary"]}


def asked_again(resuming: Resuming, read: Read, text: str, *clauses: str) -> object:
    """What a message that finds these clauses takes up."""
    found = Choice(text, hits=tuple(hit(c) for c in clauses), strength=0.9, sure=True)
    return resuming.resumed(run(text, memory=COUNTED), read(text), [found], PROCEDURE)


def test_another_day_of_the_same_procedure_is_told_from_the_same_event(resuming: Resuming, read: Read):
    again = ("discipline_timeline", COUNTED["inputs"])
    assert asked_again(resuming, read, "when is their decision due then?", "2.07.2", "16.06.3") == again
    longer = "By what date must the administrator give me the written decision on the concerns?"
    assert asked_again(resuming, read, longer, "16.06.3") == again


def test_a_longer_question_about_another_clause_counts_nothing_again(resuming: Resuming, read: Read):
    longer = "By what date must the Superintendent give a written grievance decision?"
    assert asked_again(resuming, read, longer, "2.07.2", "16.06.3") is None


DATED = {
    "grievance_timeline": {
        "properties": {
            "knew_on": {"type": "string", "format": "date"},
            "step_1_decision_on": {"type": "string", "format": "date"},
        }
    }
}


def test_a_calculation_that_misses_a_day_takes_every_day_told_before(resuming: Resuming):
    told = {"query": "My principal turned it down. I got the written decision on January 7, 2025."}
    asks = Called("grievance_timeline", {}, asks_for("knew_on"))
    choice = Choice("q", "grievance_timeline", {}, only_asks=True)
    known = resuming.remembered(run("what is my last day to appeal?", asks, memory=told), choice, DATED)
    assert (known.inputs, known.only_asks) == ({"step_1_decision_on": "2025-01-07"}, False)


OVERAGE = {"class_overage_pay": CALCULATORS["class_overage_pay"].inputs.model_json_schema()}
OVER = {"grade": "4", "students": "31", "days": "9", "first_day_over": "1", "last_day_over": "9"}


@pytest.mark.parametrize("text", ["and over 15 days?", "for 15 school days", "15 days"])
def test_so_many_days_alone_are_those_of_the_calculation_before(resuming: Resuming, text: str):
    memory = {"calculator": "class_overage_pay", "inputs": OVER}
    told = {"grade": "4", "students": "31", "days": "15"}
    assert resuming.for_so_long(run(text, memory=memory), OVERAGE) == ("class_overage_pay", told)


@pytest.mark.parametrize("text", ["how many over in 15 days?", "and 15 students?", "who pays for 15 days?"])
def test_a_question_with_days_is_no_span_alone(resuming: Resuming, text: str):
    assert resuming.for_so_long(run(text, memory={"calculator": "class_overage_pay", "inputs": OVER}), OVERAGE) is None


DIFFERENTIAL = {"differential_rate": {"properties": {"daily_rate": {}, "differential_days": {}, "work_days": {}}}}
BY_THE_DAY = {
    "salary": {"properties": {"step": {"type": "string"}, "column": {"type": "string"}, "work_days": {}}},
    "daily_rate_days": {"properties": {"step": {"type": "string"}, "column": {"type": "string"}, "days": {}}},
}


def test_so_many_days_alone_are_paid_at_the_differential_rate_told_before(resuming: Resuming):
    memory = {"calculator": "differential_rate", "inputs": {"daily_rate": "480"}}
    told = {"daily_rate": "480", "differential_days": "4"}
    assert resuming.for_so_long(run("and for 4 days?", memory=memory), DIFFERENTIAL) == ("differential_rate", told)


def test_so_many_days_after_the_pay_of_one_are_as_many_at_the_daily_rate(resuming: Resuming):
    placed = {"step": "5", "column": "III"}
    memory = {"calculator": "salary", "inputs": placed, "query": "what is the daily rate at step 5 column III"}
    expected = ("daily_rate_days", {**placed, "days": "4"})
    assert resuming.for_so_long(run("and for 4 days?", memory=memory), BY_THE_DAY) == expected


def test_so_many_days_after_a_salary_of_a_year_are_not_what_divides_it(resuming: Resuming):
    memory = {"calculator": "salary", "inputs": {"step": "5"}, "query": "what does step 5 pay a year"}
    assert resuming.for_so_long(run("and for 4 days?", memory=memory), BY_THE_DAY) is None
