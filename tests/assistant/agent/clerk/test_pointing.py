"""A part of a question that points back at a matter on which the contract is silent."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.pointing import without_those_at_silence
from tests.assistant.agent.clerk.builders import found, hit
from tests.assistant.agent.clerk.conftest import Read

PUMPING = {"matter": "pumping", "en": "The contract does not mention it.", "es": "", "score": 0.8, "asks": 0.7}
ASKED = (
    "Back from my leave. How many breaks do I get to pump and does the school have to give me a private room for it?"
)


def silent(part: str, **changes: Any) -> Choice:
    """A part about pumping."""
    return Choice(part, hits=(hit("5.12.3", 0.5),), silence={**PUMPING, **changes}, quiet=True)


def judged(read: Read, question: str, near: float, *, score: float = 0.8, **second: Any) -> list[bool]:
    """Which parts are silent, where the second one's search has the silence so near and a clause at 0.62."""
    asked = read(question)
    first, other = asked.parts
    clause = hit("6.01.5", 0.6, features={"ask": 0.62})
    choices = [silent(first, score=score), replace(Choice(other, hits=(clause,), sure=True), **second)]
    search = found(clause, silences=[{**PUMPING, "score": near}])
    return [c.quiet for c in without_those_at_silence(choices, asked, lambda part: search)]


def test_what_points_at_a_silent_matter_is_silent_too(read: Read):
    assert judged(read, ASKED, 0.67) == [True, True]


def test_what_ends_pointing_at_a_plainly_silent_matter_needs_no_search(read: Read):
    assert judged(read, ASKED, 0.2) == [True, True]
    assert judged(read, ASKED, 0.2, score=0.7) == [True, False]


def test_the_silence_is_said_of_both(read: Read):
    asked = read(ASKED)
    first, other = asked.parts
    choices = [silent(first), Choice(other, hits=(hit("6.01.5"),), sure=True)]
    kept = without_those_at_silence(choices, asked, lambda part: found(hit("6.01.5")))
    assert [c.silence.get("matter") for c in kept] == ["pumping", "pumping"]
    assert not kept[1].sure


@pytest.mark.parametrize(
    "question",
    [
        "How many breaks do I get to pump, and how long is my duty free lunch?",
        "How many breaks do I get to pump, and do they have to tell me before they move me to another school?",
    ],
)
def test_a_matter_of_its_own_is_answered(read: Read, question: str):
    assert judged(read, question, 0.67) == [True, False]


def test_what_is_worked_out_is_told(read: Read):
    assert judged(read, ASKED, 0.67, calculator="parental_leave_pay") == [True, False]


def test_beside_an_answered_part_nothing_changes(read: Read):
    asked = read(ASKED)
    choices = [Choice(part, hits=(hit("6.01.5"),), sure=True) for part in asked.parts]
    assert without_those_at_silence(choices, asked, lambda part: found(hit("6.01.5"))) == choices
