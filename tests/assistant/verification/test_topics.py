"""Whether words name what a recorded defect is about."""

import pytest

from assistant.verification import names_topic


@pytest.mark.parametrize(
    ("topic", "words", "named"),
    [
        ("end", "when does it end?", True),
        ("end", "it Ended in June", True),
        ("end", "may I attend on a weekend", False),
        ("nurse", "how many nurses are there", True),
        ("discipline", "in disciplinary matters", False),
        ("suspen", "a suspension of 15 days", True),
        ("each year", "days each school year", True),
        ("each year", "each of us has one year left", False),
        ("25-26", "in 2025-26", False),
        ("días", "¿cuántos días?", True),
    ],
)
def test_a_topic_is_named_by_words_that_begin_like_its_own_and_stand_together(topic: str, words: str, named: bool):
    assert names_topic(topic, words) is named
