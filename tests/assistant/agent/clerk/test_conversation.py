"""What a later message takes from the turns before."""

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.conversation import Conversation
from assistant.agent.clerk.results import Called
from tests.assistant.agent.clerk.builders import SCHEMAS, calculation, run

TOLD = {"cases": {"salary": {"step": "9", "column": "III"}}}
ASKS = Called("salary", {"column": "V"}, calculation(outcome="needs_input", missing=[{"slot": "step"}]))


def test_a_calculation_that_misses_what_an_earlier_turn_told_takes_it_from_there():
    choice = Choice("and in column V?", "salary", {"column": "V"})
    known = Conversation.remembered(run("and in column V?", ASKS, memory=TOLD), choice, SCHEMAS)
    assert known.inputs == {"step": "9", "column": "V"}


def test_a_calculation_that_misses_nothing_takes_nothing():
    done = Called("salary", {"column": "V"}, calculation())
    choice = Choice("and in column V?", "salary", {"column": "V"})
    assert Conversation.remembered(run("and in column V?", done, memory=TOLD), choice, SCHEMAS) == choice


def test_what_no_turn_told_is_not_known():
    choice = Choice("and in column V?", "salary", {"column": "V"})
    memory = {"cases": {"salary": {"column": "III"}}}
    assert Conversation.remembered(run("and in column V?", ASKS, memory=memory), choice, SCHEMAS) == choice
