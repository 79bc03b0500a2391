"""A message that leaves the matter before is read alone."""

import pytest

from assistant.agent.clerk.dropped import without_dropped
from tests.assistant.agent.clerk.builders import run

MEMORY = {"query": "who is surplus", "calculator": "transfer_timeline", "facts": {"role": "nurse"}, "group": "ece"}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ok forget that. how much is the combo stipend", "how much is the combo stipend"),
        ("new question: how long do i have to file", "how long do i have to file"),
        ("never mind, what does step 4 pay", "what does step 4 pay"),
        ("Different topic, who picks the chair?", "who picks the chair?"),
        ("otra pregunta: ¿cuántos días tengo?", "¿cuántos días tengo?"),
    ],
)
def test_only_what_holds_of_the_asker_stays(text: str, rest: str):
    read = without_dropped(run(text, memory=MEMORY))
    assert read.question == rest
    assert read.memory == {"facts": {"role": "nurse"}, "group": "ece"}


@pytest.mark.parametrize(
    "text",
    [
        "other question, and step 5?",
        "never mind",
        "what other question may the panel ask?",
        "I forgot that I have a master's, what now?",
        "another thing: what about nurses",
    ],
)
def test_what_goes_on_or_asks_nothing_else_does_not(text: str):
    assert without_dropped(run(text, memory=MEMORY)).memory == MEMORY
