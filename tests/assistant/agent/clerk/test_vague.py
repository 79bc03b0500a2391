"""Words that stand where a number is needed."""

from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.vague import vague_in
from tests.assistant.agent.clerk.builders import NEAR


def vague(text: str, words: Lexicon) -> dict[str, str]:
    """What a text leaves open."""
    return vague_in(text, facts_in(text, words, NEAR), lambda t: facts_in(t, words, NEAR))


def test_a_vague_quantity_is_known_by_the_slot_that_a_number_would_fill(words: Lexicon):
    found = vague("29 master students plus a bunch of co-enrolled ones", words)
    assert found["co_enrolled_students"] == "a bunch of co-enrolled ones"
    assert "master_students" not in found


def test_a_quantity_that_is_given_is_not_vague(words: Lexicon):
    assert vague("29 master students plus 12 co-enrolled ones", words) == {}


def test_words_that_count_nothing_leave_nothing_open(words: Lexicon):
    assert vague("is there some rule on lunch", words) == {}


def test_the_number_that_is_asked_for_is_no_vague_one(words: Lexicon):
    assert vague("how many students a day is my limit", words) == {}
