"""A part of a question for which nothing was found."""

from collections.abc import Sequence

import pytest

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.unanswered import unanswered_parts
from assistant.agent.draft import Statement
from tests.assistant.agent.clerk.builders import hit
from tests.assistant.agent.clerk.conftest import Read

SAID = [Statement(text="You may use up to 10 days of sick leave.")]


def said_of(second: str, read: Read, choices: Sequence[Choice] = ()) -> list[str]:
    """What is said of a second part that got nothing, beside a first one that was answered."""
    asked = read(f"how many sick days do I get? {second}")
    first, other = Choice(asked.parts[0], hits=(hit(),), sure=True), Choice(asked.parts[-1])
    found = unanswered_parts(choices or [first, other], asked, lambda text: text.split(), SAID)
    assert all(s.courtesy for s in found)
    return [s.text for s in found]


def test_the_part_is_named_and_who_may_know(read: Read):
    (said,) = said_of("who pays for the parking?", read)
    assert "“who pays for the parking”" in said
    assert "SJTA" in said


def test_a_matter_on_which_the_contract_is_silent_is_said_in_its_own_words(read: Read):
    quiet = Choice("who pays for the parking?", silence={"en": "The contract says nothing of parking.", "es": ""})
    said = said_of("who pays for the parking?", read, [Choice("a", sure=True), quiet])
    assert said == ["The contract says nothing of parking."]


@pytest.mark.parametrize(
    "part",
    [
        "who pays for the 5 parking spaces?",
        "how is sick pay for the parking guard worked out?",
        "My car is in the way.",
    ],
    ids=["a figure", "what is said speaks of it", "no question"],
)
def test_otherwise_nothing_is_said_of_it(part: str, read: Read):
    assert said_of(part, read) == []


def test_the_detail_that_is_left_open_is_told_beside_what_sets_a_figure_right(read: Read):
    told = Choice("a", hits=(hit(),), sure=True, open_beside={"en": "The contract does not say when.", "es": ""})
    found = unanswered_parts([told], read("when do I get the $200?"), lambda text: text.split(), SAID)
    assert [(s.text, s.courtesy) for s in found] == [("The contract does not say when.", True)]


def test_of_a_single_question_nothing_is_said(read: Read):
    assert said_of("who pays for the parking?", read, [Choice("who pays for the parking?")]) == []


def test_beside_what_a_situation_sets_right_the_silence_on_what_is_asked_is_told(read: Read):
    asked = read("I emailed HR to drop my union membership. How soon will the dues stop?")
    quiet = Choice("q", quiet=True, silence={"en": "The contract does not say how soon.", "es": ""})
    found = unanswered_parts([quiet], asked, lambda text: text.split(), SAID)
    assert [s.text for s in found] == ["The contract does not say how soon."]
