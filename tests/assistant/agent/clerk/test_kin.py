"""What is told of the asker's kin beside what is told of the asker."""

import pytest

from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.kin import of_oneself
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.builders import NEAR


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("My husband teaches 6th grade; I teach 2nd. Am I over?", "  I teach 2nd. Am I over?"),
        ("my wife's on step 12, I'm on step 5. What do I make?", "  I'm on step 5. What do I make?"),
        ("my wife's class has 29, I have 31 kids. Am I over?", "  I have 31 kids. Am I over?"),
        ("my friend is on step 9 and I'm on step 4. What do I make?", "  I'm on step 4. What do I make?"),
        ("I have 2nd with 29 and my colleague has 4th with 31", None),
        ("My wife is on step 9, I'm on step 4. What do we make?", None),
        ("My wife is on step 9. What does she make?", None),
        ("My husband and I both teach here, I took 5 weeks. How many are left for me?", None),
    ],
)
def test_what_is_told_of_kin_is_left_out_where_the_asker_asks_for_himself(text: str, own: str | None):
    assert of_oneself(text) == (text if own is None else own)


def test_the_facts_of_the_person_are_the_askers(words: Lexicon):
    found = facts_in("My husband teaches 6th grade; I teach 2nd grade with 29 kids. Am I over?", words, NEAR)
    assert found["grade"] == "2"
    assert found["students"] == "29"
