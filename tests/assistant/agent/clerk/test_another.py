"""Messages that go on with the case of somebody else."""

from datetime import date

import pytest

from assistant.agent.clerk.another import names_somebody, of_kin, outsider_named, without_ours
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.results import Run


@pytest.mark.parametrize("text", ["and the other rep at our school?", "and the nurse?", "what about my colleague?"])
def test_who_is_all_that_is_said(text: str):
    assert names_somebody(text)


@pytest.mark.parametrize(
    "text", ["and who is the other rep?", "what about the nurse, does she get it", "and a teacher with 12 years?"]
)
def test_a_question_or_a_figure_says_more(text: str):
    assert not names_somebody(text)


@pytest.mark.parametrize("text", ["my friend is 52, can she?", "and my husband?", "my wife works here, does she too?"])
def test_somebody_of_the_asker_is_asked_about(text: str):
    assert of_kin(text)


@pytest.mark.parametrize("text", ["my husband is sick, can I stay home?", "what does my friend get at step 5"])
def test_somebody_who_is_only_told_of_is_not(text: str):
    assert not of_kin(text)


ASKED = "how many hours do I get paid for moving my room?"


@pytest.mark.parametrize(("text", "who"), [("and my aide?", "aide"), ("what about our custodian?", "custodian")])
def test_one_outside_the_unit_is_named_after_what_one_gets(words: Lexicon, text: str, who: str):
    assert outsider_named(text, ASKED, words.outside) == who


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("and my aide?", "who signs the form?"),
        ("and does my aide have to be there?", ASKED),
        ("and the nurse?", ASKED),
        ("and the principal?", ASKED),
    ],
)
def test_otherwise_none_is(words: Lexicon, text: str, before: str):
    assert outsider_named(text, before, words.outside) == ""


def told_before(question: str) -> Run:
    placed = {"step": "12", "column": "III", "school_year": "2025-26"}
    memory = {"query": "I'm column III step 12, what's my base?", "facts": placed, "cases": {"salary": placed}}
    return Run(question, date(2025, 10, 28), "member", memory)


@pytest.mark.parametrize(
    "text",
    [
        "My wife teaches here too, she's in Column IV. What is her base?",
        "and my husband? he's at step 5",
        "my wife's in IV, hers?",
    ],
)
def test_one_half_of_the_placement_of_kin_goes_with_no_half_of_the_askers(text: str):
    memory = without_ours(told_before(text)).memory
    assert memory["facts"] == memory["cases"]["salary"] == {"school_year": "2025-26"}
    assert "12" not in memory["query"]


@pytest.mark.parametrize(
    "text",
    ["and if I were in column IV?", "my wife is in the same column, step 5", "my wife is at step 5 in column II"],
)
def test_what_is_told_of_oneself_or_whole_leaves_the_placement_before_as_it_is(text: str):
    assert without_ours(told_before(text)).memory == told_before(text).memory
