"""All that the turn before gave, used."""

import pytest

from assistant.agent.clerk.used_up import all_used


@pytest.mark.parametrize(
    "text",
    [
        "I've already used all of those",
        "I burned through all 10 of them",
        "we took them all already",
        "those are gone",
        "I have none of them left",
    ],
)
def test_whoever_used_all_of_them_says_so_in_many_ways(text: str):
    assert all_used(text)


@pytest.mark.parametrize("text", ["I used two of those", "do I use them all in one year?", "can they take that away?"])
def test_some_of_them_or_a_question_is_not_all(text: str):
    assert not all_used(text)
