"""The separate matters of a question."""

import pytest

from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.parts import halves, only_acts, separate, subject_of
from assistant.agent.clerk.understand import Reader


def content(words: Lexicon) -> Reader:
    """A reader that knows which words say what a text is about."""
    return Reader(words, {})


SEPARATE = [
    (
        "who picks the chair and for what is it paid, and how long is the term",
        ["who picks the chair", "for what is it paid", "how long is the term"],
    ),
    (
        "Job share: who may, what split, by when, what about benefits?",
        ["Job share: who may", "Job share: what split", "Job share: by when", "Job share: what about benefits"],
    ),
    (
        "successor contract: by when do we propose, and how long do they have",
        ["successor contract: by when do we propose", "successor contract: how long do they have"],
    ),
    (
        "can I say no, do my partners get asked before me, and what would it pay?",
        ["can I say no", "do my partners get asked before me", "what would it pay?"],
    ),
    ("If I move, what happens, and who pays?", ["If I move, what happens", "who pays?"]),
    ("When I am sick, do I need a note?", ["When I am sick, do I need a note?"]),
    ("the limit is 33, is it?", ["the limit is 33, is it?"]),
    ("how long is lunch", ["how long is lunch"]),
    (
        "can I say no to a fourth, and I get extra sick hours, how many?",
        ["can I say no to a fourth", "I get extra sick hours, how many?"],
    ),
    (
        "how many days do I work, and if the aide is out how do I get paid?",
        ["how many days do I work", "if the aide is out how do I get paid?"],
    ),
    (
        "How many sit on the team, for how long is one elected, and whats the pay?",
        ["How many sit on the team", "for how long is one elected", "whats the pay?"],
    ),
    (
        "High school: minimum FTE, number of days one works, and do they get the stipend?",
        ["High school: minimum FTE", "High school: number of days one works", "High school: do they get the stipend"],
    ),
    ("my cap on students, my stipend, and how many days", ["my cap on students", "my stipend", "how many days"]),
]


@pytest.mark.parametrize(("question", "parts"), SEPARATE, ids=[q for q, _ in SEPARATE])
def test_joined_questions_share_what_stands_before_the_colon(question: str, parts: list[str]):
    assert separate(question) == parts


def test_the_subject_stands_before_a_colon_or_a_dash():
    assert subject_of("independent study - max load?") == ("independent study", "max load?")
    assert subject_of("duty-free lunch?") == ("", "duty-free lunch?")


HALVES = [
    (
        "how many days for personal necessity vs bereavement?",
        ("how many days for personal necessity", "how many days for bereavement"),
    ),
    (
        "what time do i get for the birth itself, for recovery, and for bonding after?",
        (
            "what time do i get for the birth itself",
            "what time do i get for recovery",
            "what time do i get for bonding after",
        ),
    ),
    ("adult ed: benefit level, and paid prep hours", ("adult ed: benefit level", "adult ed: paid prep hours")),
    ("bereavement and jury duty: how many days?", ("bereavement: how many days?", "jury duty: how many days?")),
    (
        "deadlines for voluntary transfer, sabbatical and retirement",
        ("deadlines for voluntary transfer", "deadlines for sabbatical", "deadlines for retirement"),
    ),
]


@pytest.mark.parametrize(("question", "parts"), HALVES, ids=[q for q, _ in HALVES])
def test_a_question_may_fall_into_matters_that_share_its_beginning(
    question: str, parts: tuple[str, ...], words: Lexicon
):
    reader = content(words)
    assert halves(question, reader.content, words.question_words) == parts


@pytest.mark.parametrize(
    "question",
    [
        "can i cut my leave short",
        "19 years here and retiring, what's the incentive",
        "home hospital and I already have 3 kids, can I turn the next one down",
        "when is the application due and by when does the board act",
    ],
)
def test_what_is_no_second_thing_is_not_cut_off(question: str, words: Lexicon):
    reader = content(words)
    assert halves(question, reader.content, words.question_words) == ()


@pytest.mark.parametrize(
    ("words_", "acts"),
    [("principal decide", True), ("principal decide transfer", False), ("till decision", True), ("decide", False)],
)
def test_who_does_what_is_no_matter(words_: str, acts: bool):
    assert only_acts(words_.split()) is acts


def test_each_thing_of_a_list_is_asked_for_by_its_name() -> None:
    wanted = ["days to set up", "help with boxes", "pay for packing"]
    assert separate("days to set up, help with boxes, pay for packing") == wanted
    assert len(separate("2nd grade, 28 kids, day 12 of school")) == 1
    assert len(separate("I work in summer, teach in fall, retire in spring")) == 1


def test_what_is_told_behind_a_subject_belongs_to_the_question_after_it() -> None:
    said = "personal necessity: i have only 7 sick days left, how many can i take"
    assert separate(said) == [said]
