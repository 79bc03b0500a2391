"""What a later message takes from the turns before."""

import pytest

from assistant.agent.clerk.conversation import Conversation
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.own_facts import OwnFacts
from assistant.agent.clerk.understood import Understood
from tests.assistant.agent.clerk.builders import SCHEMAS, run
from tests.assistant.agent.clerk.conftest import Read


@pytest.fixture
def conversation(read: Read, words: Lexicon) -> Conversation:
    """A conversation whose messages are read on a fixed day."""

    def reader(text: str, _: object) -> Understood:
        return read(text)

    return Conversation(reader, OwnFacts(reader, words), words)


def test_a_message_without_a_question_asks_nothing(conversation: Conversation):
    assert not conversation.asks(run("My grandmother died"))
    assert conversation.asks(run("my grandmother died, how many days do I get"))


def test_what_turns_that_asked_nothing_tell_is_known(conversation: Conversation):
    told = {"query": "I'm a nurse with a master's 12 years here"}
    facts = conversation.asked(run("what stipends do I get in all?", memory=told), SCHEMAS).facts
    assert (facts["stipends"], facts["years_of_service"]) == ("Advanced Degree | Hard to Staff", "12")


def test_what_was_asked_before_tells_nothing_of_the_next_question(conversation: Conversation):
    told = {"query": "what does a nurse with a master's get?"}
    assert "stipends" not in conversation.asked(run("can I get my dental covered here?", memory=told), SCHEMAS).facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I got it on January 7, 2025", {"discipline_timeline.notice_on": "2025-01-07"}),
        ("The Superintendent's decision came on January 7, 2025", {}),
    ],
)
def test_a_day_that_is_only_pointed_with_is_that_of_what_was_told(
    conversation: Conversation, read: Read, text: str, facts: dict[str, str]
):
    told = {"query": "My principal gave me a draft of charges."}
    asked = conversation.asked(run(text, memory=told), SCHEMAS)
    assert asked.facts.get("discipline_timeline.notice_on") == facts.get("discipline_timeline.notice_on")


def test_one_step_further_and_a_column_over_goes_on_from_the_placement_told(conversation: Conversation):
    memory = {"facts": {"step": "9", "column": "III"}, "query": "when are units due?"}
    facts = conversation.asked(run("and one step further, in the next column over?", memory=memory), SCHEMAS).facts
    assert (facts["step"], facts["column"]) == ("10", "IV")
