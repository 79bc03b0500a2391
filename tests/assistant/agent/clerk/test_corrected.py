"""What a message that takes something back gives anew."""

import pytest

from assistant.agent.clerk.corrected import corrected
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.builders import NEAR

CLASS = {"grade": "2", "students": "29", "days": "15", "last_day_over": "15"}
NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "students"),
    [
        ("oops, recounted my roll, it's 28 and always has been. so what is it then", "28"),
        ("I counted again: 31", "31"),
        ("sorry, I miscounted, 30 it is", "30"),
        ("and the teacher next door with 31?", "31"),
        ("and with 28?", None),
        ("oops, it's 60", None),
        ("actually it was 28 minutes", None),
    ],
)
def test_a_number_is_counted_anew_where_the_message_says_so(words: Lexicon, text: str, students: str | None):
    assert corrected(CLASS, text, NONE, words, NEAR).get("students") == students


@pytest.mark.parametrize("text", ["what if it was 80 days of my own instead of 29", "80 days, not 29"])
def test_a_number_takes_the_place_of_the_one_that_is_named(words: Lexicon, text: str):
    assert corrected(CLASS, text, NONE, words, NEAR) == {"students": "80"}


def test_a_number_in_place_of_one_that_was_not_told_corrects_nothing(words: Lexicon):
    assert corrected(CLASS, "80 days instead of 40", NONE, words, NEAR) == {}


def test_a_number_that_may_be_one_of_two_stands_for_neither(words: Lexicon):
    assert corrected({"students": "29", "days": "27"}, "oops, it's 28", NONE, words, NEAR) == {}


def test_the_only_day_of_the_case_is_told_anew(words: Lexicon):
    before = {"knew_on": "2025-09-04", "stage": "filing"}
    text = "Correction, nobody told her until September 9, 2025, she couldn't have known before"
    assert corrected(before, text, NONE, words, NEAR) == {"knew_on": "2025-09-09"}


def test_a_day_of_another_event_corrects_nothing(words: Lexicon):
    text = "wait, the decision came September 9, 2025"
    assert corrected({"knew_on": "2025-09-04"}, text, frozenset({"step_1_decision_on"}), words, NEAR) == {}


def test_a_day_by_its_number_alone_lies_in_the_month_of_the_case(words: Lexicon):
    before = {"step_1_decision_on": "2025-10-07"}
    text = "oh wait, the date stamp says she only got it on the 9th"
    assert corrected(before, text, NONE, words, NEAR) == {"step_1_decision_on": "2025-10-09"}
