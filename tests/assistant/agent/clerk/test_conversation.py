"""What a later message takes from the turns before."""

import pytest

from assistant.agent.clerk.callings import Callings
from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.conversation import Conversation
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.results import Called
from tests.assistant.agent.clerk.builders import SCHEMAS, asks_for, calculation, run
from tests.assistant.agent.clerk.conftest import Read

TEXT = "and in column V?"
CHOICE = Choice(TEXT, "salary", {"column": "V"})
ASKS = Called("salary", {"column": "V"}, asks_for("step"))


@pytest.fixture
def conversation(read: Read, words: Lexicon) -> Conversation:
    """A conversation whose messages are read on a fixed day."""
    return Conversation(lambda text, _: read(text), words, Callings())


def test_a_calculation_that_misses_what_an_earlier_turn_told_takes_it_from_there(conversation: Conversation):
    told = {"cases": {"salary": {"step": "9", "column": "III"}}}
    known = conversation.remembered(run(TEXT, ASKS, memory=told), CHOICE, SCHEMAS)
    assert known.inputs == {"step": "9", "column": "V"}


def test_it_takes_it_from_the_words_of_a_question_that_clauses_answered(conversation: Conversation):
    known = conversation.remembered(run(TEXT, ASKS, memory={"query": "who is paid on step 9?"}), CHOICE, SCHEMAS)
    assert known.inputs == {"step": "9", "column": "V"}


def test_a_calculation_that_misses_nothing_takes_nothing(conversation: Conversation):
    told = {"cases": {"salary": {"step": "9", "column": "III"}}}
    done = run(TEXT, Called("salary", {"column": "V"}, calculation()), memory=told)
    assert conversation.remembered(done, CHOICE, SCHEMAS) == CHOICE


def test_what_no_turn_told_is_not_known(conversation: Conversation):
    told = {"cases": {"salary": {"column": "III"}}}
    assert conversation.remembered(run(TEXT, ASKS, memory=told), CHOICE, SCHEMAS) == CHOICE
