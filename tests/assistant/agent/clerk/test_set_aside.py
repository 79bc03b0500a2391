"""What a message names only to leave it out."""

import pytest

from assistant.agent.clerk.set_aside import without_set_aside


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the sum of those two (leave any degree stipend aside).", "the sum of those two  ."),
        ("my stipends, not counting the master's, please", "my stipends,  , please"),
        ("leave the doctorate aside: what is left?", " : what is left?"),
        ("base plus the sped money (leave any degree stipend out)", "base plus the sped money  "),
        ("when do I leave the state and go out of town", "when do I leave the state and go out of town"),
        ("put in for leave", "put in for leave"),
        ("I set two days aside", "I  "),
        ("when do I go on leave", "when do I go on leave"),
    ],
)
def test_what_is_to_be_left_out_says_nothing_of_the_case(text: str, left: str) -> None:
    assert without_set_aside(text) == left
