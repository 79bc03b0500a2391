"""Where the contract disagrees with itself on what was asked, both passages are said."""

from typing import Any

import pytest

from assistant.agent.clerk.disputed import disputed
from tests.assistant.agent.clerk.builders import found, hit


def dispute(*passages: str, topics: tuple[str, ...] = ()) -> dict[str, Any]:
    """A recorded conflict as a search carries it."""
    support = [{"clause_id": p, "sentences": [1]} for p in passages]
    return {
        "en": "They disagree.",
        "es": "No concuerdan.",
        "passages": list(passages),
        "topics": list(topics),
        "support": support,
    }


NURSES = dispute("7.19", "Exhibit HH § caseloads.10.a", topics=("nurse",))
SEVENTH = dispute("3.04.9.a.iv", "25.03.3", topics=("facilitator mentor", "seven", "lead"))


def said(question: str, one: dict[str, Any], *clause_ids: str) -> list[bool]:
    """Whether the best clause is a passage of each conflict that is said."""
    return [akin for _, akin in disputed(found(*map(hit, clause_ids), disputes=[one]), question, "en")]


def test_it_is_said_where_both_passages_are_among_the_best_and_the_topic_is_spoken_of():
    assert said("how many nurses are there", NURSES, "7.19", "Exhibit HH § caseloads.10.a") == [True]
    assert said("how many counselors are there", NURSES, "7.19", "Exhibit HH § caseloads.10.a") == []
    assert (
        said("how many nurses are there", NURSES, "7.19", "7.18", "7.17", "7.16", "Exhibit HH § caseloads.10.a") == []
    )


def test_a_conflict_without_topics_needs_both_passages_only():
    assert said("is it 17?", dispute("7.07.1.c", "Exhibit HH"), "Article 7", "7.07.1.c", "Exhibit HH") == [False]


def test_two_topics_make_up_for_a_passage_that_was_not_found():
    assert said("a seventh year for the facilitator mentor?", SEVENTH, "3.04.9.b.iv") == [False]
    assert said("does the facilitator mentor work full time?", SEVENTH, "3.04.9.b.iv") == []
    assert said("a seventh year for the facilitator mentor?", SEVENTH, "5.11.1") == []


@pytest.mark.parametrize(
    ("question", "spoken_of"),
    [
        ("when does it end", True),
        ("it ended in June, right", True),
        ("may I attend on a weekend", False),
        ("do I recommend a friend", False),
    ],
)
def test_a_short_topic_is_no_part_of_another_word(question: str, spoken_of: bool):
    term = dispute("Cover", "1.06.1", topics=("end",))
    assert said(question, term, "Cover", "1.06.1") == ([True] if spoken_of else [])


def test_the_words_of_a_topic_stand_together():
    bank = dispute("5.33.1", "5.33.3", topics=("each year",))
    assert said("days each school year", bank, "5.33.1", "5.33.3") == [True]
    assert said("each of us has one year left", bank, "5.33.1", "5.33.3") == []


def test_the_statement_cites_every_passage():
    ((statement, _),) = disputed(
        found(hit("7.19"), hit("Exhibit HH § caseloads.10.a"), disputes=[NURSES]), "nurses", "en"
    )
    assert [s.clause_id for s in statement.support] == ["7.19", "Exhibit HH § caseloads.10.a"]


def test_the_statement_is_in_the_language_of_the_question():
    ((statement, _),) = disputed(
        found(hit("7.19"), hit("Exhibit HH § caseloads.10.a"), disputes=[NURSES]), "nurses", "es"
    )
    assert statement.text == "No concuerdan."


@pytest.mark.parametrize("result", [found(), found(hit(), disputes=[])])
def test_without_a_conflict_nothing_is_said(result: dict[str, Any]):
    assert disputed(result, "nurses", "en") == ()
