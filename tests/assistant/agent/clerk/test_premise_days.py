"""A day that a question takes for the last one is set right first."""

import pytest

from assistant.agent.clerk import premises
from assistant.agent.clerk.premise_days import day_of_result_set_right, day_set_right, is_of_others
from tests.assistant.agent.clerk.builders import hit, plain
from tests.assistant.agent.clerk.conftest import Read

NOTICE = "You must give written binding notice by February 1."


@pytest.mark.parametrize(
    ("question", "claimed"),
    [
        ("Isn't the notice due March 1?", "March 1"),
        ("If I hand in my letter by March 1 I get the bonus, right?", "March 1"),
        ("my principal says he has until nov 15, is that right?", "November 15"),
        ("The deadline is January 15, correct?", "January 15"),
        ("They missed the January 15 cutoff, so it does not count, right?", "January 15"),
        ("El plazo es hasta marzo 1, ¿verdad?", "March 1"),
    ],
)
def test_another_day_than_the_contracts_is_set_right(read: Read, question: str, claimed: str):
    assert day_set_right(NOTICE, read(question)) == ("February 1", claimed)


@pytest.mark.parametrize(
    "question",
    [
        "If I hand in my letter by January 15 I get the bonus, right?",
        "Isn't the notice due February 1?",
        "I gave notice on March 1, was that on time?",
        "When is the notice due?",
        "Is it due March 1, or by April 1, is that right?",
        "Is it due March 1, 2031, right?",
        "It can be given until 5 days after March 1, right?",
    ],
)
def test_only_what_is_taken_for_the_last_day(read: Read, question: str):
    """Who acts in time, names the same day, tells what was done or names two days takes nothing false for granted."""
    assert day_set_right(NOTICE, read(question)) is None


def test_a_sentence_with_two_days_sets_none_right(read: Read):
    assert day_set_right("By April 1 for fall and October 1 for spring.", read("It is due May 1, right?")) is None


def test_a_day_of_others_may_be_meant(read: Read):
    """Where the clause has several days, each for its own people, the one that is named may be that of others."""
    clause = ["Those in the second year hear by March 15.", "Those in the first year hear by April 30."]
    asked = read("They missed the March 15 cutoff, so she has to be kept, right?")
    assert is_of_others(clause, asked)
    assert not is_of_others(clause[:1], asked)
    assert not is_of_others(clause, read("They missed the May 1 cutoff, right?"))


def test_the_clause_that_names_the_day_is_cited(read: Read):
    notice = hit("9.07", plain=[plain("Members with 20 years get $1,000.", "9.07.b"), plain(NOTICE, "9.07")])
    corrected = premises.of_clauses([notice], read("Isn't the notice due March 1?"))
    assert corrected is not None
    assert corrected.text == "No: the contract says February 1, not March 1."
    assert corrected.support[0].clause_id == "9.07"


def test_a_day_that_was_worked_out_sets_right_too(read: Read):
    result = {"outcome": "determined", "value": "2025-11-01"}
    asked = read("the first observation is due nov 15, right?")
    assert day_of_result_set_right(result, asked) == ("November 1", "November 15")
    assert day_of_result_set_right({**result, "outcome": "needs_input"}, asked) is None
    assert day_of_result_set_right({**result, "value": "10"}, asked) is None
