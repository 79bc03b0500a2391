"""Which sentences of a message ask."""

import pytest

from assistant.agent.clerk import lexicon
from assistant.agent.clerk.sentences import asking_in


def test_beside_a_question_a_sentence_without_its_subject_tells() -> None:
    said = "Did curriculum writing on Saturday. How much can I put in for?"
    assert asking_in(said, lexicon()) == ["How much can I put in for?"]


def test_a_question_may_lack_its_mark() -> None:
    assert asking_in("did i lose my prep", lexicon()) == ["did i lose my prep"]
    assert asking_in("Did they have to tell me. And when?", lexicon()) == ["Did they have to tell me.", "And when?"]


def test_what_someone_wants_to_know_asks() -> None:
    said = "We wrote units on Saturday. I want to know what the timesheet comes to."
    assert asking_in(said, lexicon()) == ["I want to know what the timesheet comes to."]
    assert asking_in("I was out. Trying to figure out when I must be back.", lexicon()) == [
        "Trying to figure out when I must be back."
    ]
    assert asking_in("Do I have to go? I don't need to know why.", lexicon()) == ["Do I have to go?"]


def test_who_wants_the_very_day_or_figure_of_something_asks() -> None:
    said = "Filed the appeal. I want the actual date by which he has to sit down with us."
    assert asking_in(said, lexicon()) == ["I want the actual date by which he has to sit down with us."]
    assert asking_in("They asked for arbitration. Name me the latest date for our notice.", lexicon()) == [
        "Name me the latest date for our notice."
    ]
    asked = "what is my hourly rate? I need a number for my landlord."
    assert asking_in(asked, lexicon()) == ["what is my hourly rate?"]


def test_a_sentence_that_begins_with_a_figure_tells() -> None:
    assert asking_in("2025-26 will be my 20th year. Am I up for it?", lexicon()) == ["Am I up for it?"]


@pytest.mark.parametrize(
    "said",
    [
        "and if he holds it on that very last day, when is the decision due",
        "but if nobody answers in time, what happens",
        "They want to give me another one: may I refuse",
    ],
)
def test_a_question_behind_a_supposal_or_a_colon_asks(said: str) -> None:
    assert asking_in(f"By when is the hearing? {said}.", lexicon()) == ["By when is the hearing?", f"{said}."]


@pytest.mark.parametrize(
    "said",
    ["If he is out, I go home.", "A teacher whose leave ends came back and is now resigning.", "One thing: I am new."],
)
def test_what_is_supposed_or_described_tells(said: str) -> None:
    assert asking_in(f"{said} How much is owed?", lexicon()) == ["How much is owed?"]


def test_what_is_named_with_a_please_asks() -> None:
    said = "Placing a new RSP teacher with 14 years in Nevada. Step and annual salary please"
    assert asking_in(said, lexicon()) == ["Step and annual salary please"]
    assert asking_in("Am I over? Help me please", lexicon()) == ["Am I over?"]


def test_a_question_without_its_mark_may_follow_what_is_told() -> None:
    said = "I am step 13, column 5 right now. If I go to step 14 in the fall what's my salary"
    assert asking_in(said, lexicon()) == ["If I go to step 14 in the fall what's my salary"]
    assert asking_in("Did 12.5 hours of training. what should the check be", lexicon()) == ["what should the check be"]


def test_a_sentence_may_tell_first_and_ask_behind_a_comma() -> None:
    said = "both of us teach here. He took 4 weeks, how many days do I have left"
    assert asking_in(said, lexicon()) == ["He took 4 weeks, how many days do I have left"]


def test_a_list_of_things_wanted_asks() -> None:
    said = "I got moved to another room. days to set up, help with boxes, pay for packing"
    assert asking_in(said, lexicon()) == ["days to set up, help with boxes, pay for packing"]


def test_a_question_for_a_day_behind_what_is_told_asks() -> None:
    said = "On sabbatical this year. Broke my leg nov 28, when must HR get the letter"
    assert asking_in(said, lexicon()) == ["Broke my leg nov 28, when must HR get the letter"]
    assert asking_in("I moved in June. My reply is due by when", lexicon()) == ["My reply is due by when"]
