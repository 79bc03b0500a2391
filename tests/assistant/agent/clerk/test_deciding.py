"""The fact of the asker that decides which of several like rules holds."""

import pytest

from assistant.agent.clerk.deciding import undecided
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.draft import Statement, SupportedBy
from tests.assistant.agent.clerk.conftest import Read

SUMMARY = (
    "For permanent employees the End of Year Summary meeting must be by May 15.",
    "For probationary and temporary employees the End of Year Summary meeting must be by April 1.",
)


def told(*texts: str) -> list[Statement]:
    """What clauses say."""
    return [Statement(text=t, support=[SupportedBy(clause_id="3.04.10.e", sentences=[1])]) for t in texts]


@pytest.mark.parametrize(
    "question", ["Latest date for my end of year summary meeting?", "by when do I have to have my summary meeting?"]
)
def test_where_like_rules_give_other_days_the_standing_is_asked_for(read: Read, words: Lexicon, question: str):
    asked = undecided(told(*SUMMARY), read(question), words)
    assert asked is not None
    assert [need["slot"] for need in asked["missing"]] == ["status"]
    assert asked["missing"][0]["clause_id"] == "3.04.10.e"


@pytest.mark.parametrize(
    "question",
    [
        "I'm permanent, when is my end of year summary meeting due?",
        "when is the end of year summary meeting due?",
        "does my end of year summary need a meeting?",
    ],
)
def test_nothing_is_asked_where_it_was_said_or_the_rule_is_wanted(read: Read, words: Lexicon, question: str):
    assert undecided(told(*SUMMARY), read(question), words) is None


def test_rules_with_the_same_day_need_no_fact(read: Read, words: Lexicon):
    same = told(SUMMARY[0], SUMMARY[1].replace("April 1", "May 15"))
    assert undecided(same, read("by when is my summary meeting due?"), words) is None


TERMS = (
    "A TOSA with 8-12 years of experience may serve one 4-year term.",
    "A TOSA with 13-16 years of experience may serve one 5-year term.",
)


def test_where_like_rules_go_by_ranges_of_a_number_that_number_is_asked_for(read: Read, words: Lexicon):
    asked = undecided(told(*TERMS), read("what's the most years I can stay a TOSA?"), words)
    assert asked is not None
    assert asked["missing"][0]["slot"] == "years_of_service"


@pytest.mark.parametrize(
    "question", ["I have 14 years in, what's the most years I can stay a TOSA?", "how many years can a TOSA stay?"]
)
def test_a_number_that_was_told_or_a_rule_that_is_wanted_asks_for_none(read: Read, words: Lexicon, question: str):
    assert undecided(told(*TERMS), read(question), words) is None


def test_cases_of_another_clause_than_the_best_one_decide_nothing(read: Read, words: Lexicon):
    best = Statement(
        text="TOSA applicants must have 8 years of experience.", support=[SupportedBy(clause_id="25.04.2")]
    )
    assert undecided([best, *told(*TERMS)], read("how much teaching do I need to be a TOSA?"), words) is None
