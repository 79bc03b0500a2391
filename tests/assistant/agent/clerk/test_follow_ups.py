"""Later messages: those that lean on the one before, and those that are questions of their own."""

import pytest

from assistant.agent.clerk.follow_ups import stands_alone, with_number
from tests.assistant.agent.clerk.conftest import Read


@pytest.mark.parametrize("text", ["and does the district pay for my parking downtown?"])
def test_a_whole_question_about_something_else_stands_alone(read: Read, text: str):
    assert stands_alone(read(text))


@pytest.mark.parametrize(
    "text",
    ["what if it's 60% instead?", "and at step 12?", "and then how long does he have to decide?", "what about nurses?"],
)
def test_what_leans_on_the_question_before_does_not(read: Read, text: str):
    assert not stands_alone(read(text))


def test_a_bare_number_replaces_the_only_number_of_the_question_before():
    before = "what is the term limit for a TOSA with 10 years of experience"
    assert with_number(before, "and 17?") == "what is the term limit for a TOSA with 17 years of experience"
    assert with_number(before, "and for a nurse hired last year with 17 years?") == ""
    assert with_number("step 10 for 20 days", "and 17?") == ""


@pytest.mark.parametrize(
    "text", ["nice, and by when is it signed?", "ok thanks. what if it is 60%", "got it, and then?"]
)
def test_a_nod_before_a_follow_up_changes_nothing(read: Read, text: str):
    assert read(text).follow_up
