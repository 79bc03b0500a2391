"""When the best clauses answer, and when a silent matter is nearer than they."""

from typing import Any

import pytest

from assistant.agent.clerk.certainty import confidence, named_silence, open_detail, silent_matter
from tests.assistant.agent.clerk.builders import found, hit, suggested


def silent(score: float, asks: float = 0.5, matter: str = "dress-code") -> dict[str, Any]:
    """A silent matter that a search found."""
    return {"matter": matter, "score": score, "asks": asks, "en": "No.", "es": "No.", "refer": ["hr"], "clauses": []}


def test_a_near_silence_makes_the_clauses_less_sure():
    near, far = (confidence([hit(score=0.7)], found(silences=[silent(s, s)])) for s in (0.8, 0.5))
    assert near < far


def test_that_no_silence_was_found_makes_nothing_surer_than_a_far_one():
    assert confidence([hit(score=0.6)], found()) <= confidence([hit(score=0.6)], found(silences=[silent(0.45, 0.45)]))


@pytest.mark.parametrize(
    ("score", "ask", "calculator", "meant"),
    [(0.9, 0.6, 0.5, True), (0.9, 0.85, 0.5, False), (0.9, 0.6, 0.85, False), (0.65, 0.3, 0.3, False)],
)
def test_a_silence_is_meant_where_it_is_clearly_nearer_than_clauses_and_calculators(score, ask, calculator, meant):
    search = found(silences=[silent(score)], calculators=[suggested(score=calculator)])
    assert (silent_matter([hit(features={"ask": ask})], search) is not None) is meant


def test_a_calculator_that_is_like_a_question_in_tone_only_does_not_outdo_a_silence():
    hits, like = [hit(features={"ask": 0.5})], suggested(score=0.75)
    for anchor, meant in ((0.2, True), (0.5, False)):
        search = found(silences=[silent(0.75)], calculators=[{**like, "anchor": anchor}])
        assert (silent_matter(hits, search) is not None) is meant


def test_a_question_that_names_a_clause_is_about_that_clause():
    assert silent_matter([hit(score=0.3)], found(silences=[silent(0.95)], references=["5.11.1"])) is None


def test_a_silence_tells_why_nothing_was_found_where_it_is_no_farther_than_the_clauses():
    assert named_silence([hit(features={"ask": 0.7})], found(silences=[silent(0.73)])) is not None
    assert named_silence([hit(features={"ask": 0.75})], found(silences=[silent(0.73)])) is None
    assert named_silence([hit(features={"ask": 0.5})], found(silences=[silent(0.7)])) is None
    assert named_silence([], found()) is None


def test_of_a_clause_that_no_document_has_there_is_nothing_to_say():
    unknown = silent_matter([hit(score=0.9)], found(absent=["Exhibit K"]))
    assert unknown is not None
    assert "no article, section or exhibit" in unknown["en"]


def test_a_clause_that_exists_is_answered_beside_one_that_does_not():
    assert silent_matter([hit(score=0.9)], found(absent=["Exhibit K"], references=["5.11.1"])) is None


def left(*words: str, score: float = 0.7, clause: str = "5.09") -> dict[str, Any]:
    """A detail that a clause leaves open, with the words by which the question asks for it."""
    return {"matter": "split", "score": score, "en": "No.", "es": "No.", "clauses": [clause], "words": list(words)}


def bereavement(ask: float) -> list[dict[str, Any]]:
    """The clause found, and how near it is to the ways of asking that it answers."""
    return [hit(clause_id="5.09.1", features={"ask": ask})]


def test_an_open_detail_of_the_best_clause_is_meant_where_the_question_asks_for_it():
    asking = "Can I split my bereavement days?"
    assert open_detail(bereavement(0.8), found(left_open=[left("split")]), asking) is not None
    assert open_detail(bereavement(0.8), found(left_open=[left("split", clause="5.10")]), asking) is None
    assert open_detail([], found(left_open=[left("split")]), asking) is None


def test_the_detail_of_a_clause_beside_is_meant_where_the_question_is_clearly_nearer_to_it():
    asking = "Can I split my bereavement days?"
    beside = [*bereavement(0.8), hit("5.10", ask=0.7)]
    for score, meant in ((0.86, True), (0.82, False)):
        near = found(left_open=[left("split", clause="5.10", score=score)])
        assert (open_detail(beside, near, asking) is not None) is meant
    assert open_detail(beside, found(left_open=[left("in a row", clause="5.10", score=0.9)]), asking) is None


def test_the_detail_of_a_clause_found_far_behind_takes_a_question_that_is_much_nearer_to_it():
    asking = "Can I split my bereavement days?"
    for settled, meant in ((0.7, True), (0.8, False)):
        behind = [*bereavement(settled), hit("5.10", ask=0.6), hit("5.11", ask=0.6)]
        near = found(left_open=[left("split", clause="5.11", score=0.85)])
        assert (open_detail(behind, near, asking) is not None) is meant


def test_words_of_the_story_before_the_question_do_not_ask_for_a_detail():
    assert open_detail(bereavement(0.8), found(left_open=[left("on sunday")]), "How many days do I get?") is None


def test_a_single_word_may_stand_there_by_chance_where_the_question_is_nearer_to_what_is_settled():
    asking = "Can I split them, or in a row?"
    assert open_detail(bereavement(0.9), found(left_open=[left("split", score=0.6)]), asking) is None
    assert open_detail(bereavement(0.9), found(left_open=[left("split", "in a row", score=0.6)]), asking) is not None


@pytest.mark.parametrize(
    ("ask", "score", "meant"), [(0.7, 0.6, True), (0.73, 0.6, False), (0.6, 0.55, True), (0.64, 0.55, False)]
)
def test_a_single_word_in_a_question_like_none_that_asks_for_the_detail_means_it_only_where_it_is_the_nearer(
    ask: float, score: float, meant: bool
):
    detail = open_detail(bereavement(ask), found(left_open=[left("split", score=score)]), "Can I split them?")
    assert (detail is not None) is meant


def test_where_a_calculation_is_called_for_a_single_word_takes_a_question_that_is_nearer_to_the_detail():
    asking = "Is it too late?"
    for score, meant in ((0.69, False), (0.75, True)):
        near = found(left_open=[left("late", score=score)])
        assert open_detail(bereavement(0.8), near, asking) is not None
        assert (open_detail(bereavement(0.8), near, asking, called=True) is not None) is meant


def test_a_detail_is_asked_for_in_other_words_where_the_question_is_far_nearer_to_it_than_to_what_is_settled():
    for settled, meant in ((0.6, True), (0.75, False)):
        near = found(left_open=[left(score=0.8)])
        assert (open_detail(bereavement(settled), near, "A day now and one in May?") is not None) is meant
