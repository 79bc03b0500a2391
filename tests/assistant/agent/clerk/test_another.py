"""Messages that go on with the case of somebody else."""

import pytest

from assistant.agent.clerk.another import names_somebody, of_kin, outsider_named
from assistant.agent.clerk.lexicon import Lexicon


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
