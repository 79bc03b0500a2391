"""A part of a question by its own words, where what is told before it hides its matter."""

from dataclasses import replace
from typing import Any

from assistant.agent.clerk.apart import by_own_words, wanted
from assistant.agent.clerk.choose import CALLED, Choice
from assistant.agent.clerk.understood import Understood
from tests.assistant.agent.clerk.builders import found, hit, run, search_call
from tests.assistant.agent.clerk.conftest import Read

MESSAGE = (
    "I'm at two schools every day. How much travel time do I get, is the driving reimbursed, and who pays the phone?"
)
"""Three questions behind one story."""


def part_of(asked: Understood, words: str) -> str:
    return next(part for part in asked.parts if words in part)


def told(asked: Understood, words: str, **changes: Any) -> Choice:
    return replace(Choice(part_of(asked, words), hits=(hit("8.06.1"), hit("9.02.1"))), **changes)


def test_a_part_that_got_nothing_is_searched_by_its_own_words(read: Read):
    asked = read(MESSAGE)
    lost, clear = told(asked, "driving"), told(asked, "travel time", sure=True)
    assert wanted(run(MESSAGE), asked, [clear, lost]) == ["is the driving reimbursed"]
    assert wanted(run(MESSAGE, search_call("is the driving reimbursed", found())), asked, [clear, lost]) == []


def test_what_its_own_words_get_counts_if_it_was_found_with_the_story_too(read: Read):
    asked = read(MESSAGE)
    lost = told(asked, "driving")
    made = run(MESSAGE, search_call("is the driving reimbursed", found()))
    own = Choice("is the driving reimbursed", hits=(hit("9.02.1"),), sure=True)
    (chosen,) = by_own_words(made, asked, [lost], lambda *_: own)
    assert chosen.sure
    assert chosen.part == lost.part
    assert [h["clause_id"] for h in chosen.hits] == ["9.02.1", "8.06.1"]
    strange = replace(own, hits=(hit("14.07.1"),))
    assert by_own_words(made, asked, [lost], lambda *_: strange) == [lost]


def test_two_parts_with_one_calculation_are_told_apart(read: Read):
    asked = read(MESSAGE)
    same = {"calculator": "split_site_day", "inputs": {"work_sites": "2"}, "lead": CALLED}
    both = [told(asked, "travel time", **same), told(asked, "driving", **same)]
    made = run(MESSAGE, search_call("is the driving reimbursed", found()))
    own = Choice("is the driving reimbursed", hits=(hit("9.02.1"),), sure=True)
    assert [c.calculator for c in by_own_words(made, asked, both, lambda *_: own)] == ["split_site_day", ""]
