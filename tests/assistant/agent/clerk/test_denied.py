"""What a message takes back of the facts told before."""

from datetime import date

import pytest

from assistant.agent.clerk.denied import DENIED, set_right, without_denied
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.results import Run

BEFORE = {"fte": "1", "status": "permanent", "step": "5"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I'm not full time though", {"status", "step"}),
        ("she's no longer a full-time employee", {"status", "step"}),
        ("sorry, I'm not permanent yet", {"fte", "step"}),
        ("is it not for full time people", {"fte", "status", "step"}),
        ("the sub was not full time", {"fte", "status", "step"}),
        ("I'm full time and on step 5", {"fte", "status", "step"}),
    ],
)
def test_what_is_denied_of_oneself_no_longer_holds(words: Lexicon, text: str, kept: set[str]):
    assert without_denied(BEFORE, text, words).keys() == kept


def test_a_share_that_is_not_full_time_stays(words: Lexicon):
    assert without_denied({"salary.fte": "0.6"}, "I'm not full time", words) == {"salary.fte": "0.6"}


def test_the_turns_before_are_set_right_and_what_was_taken_back_is_named(words: Lexicon):
    run = Run("I'm not full time", date(2025, 1, 20), "member", {"facts": {"fte": "1"}, "inputs": {"fte": "1"}})
    right = set_right(run, words)
    assert right.memory == {"facts": {}, "inputs": {}, DENIED: ["fte"]}
    assert set_right(Run("and at step 6?", run.as_of, "member", run.memory), words).memory == run.memory
