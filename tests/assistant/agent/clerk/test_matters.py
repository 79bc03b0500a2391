"""Whether the halves of a question are matters of their own."""

from dataclasses import replace

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.matters import apart
from tests.assistant.agent.clerk.builders import hit

WHOLE = Choice("a and b", hits=(hit("5.11.1"),), sure=True)
FIRST = Choice("a", hits=(hit("5.11.1"),), sure=True)
SECOND = Choice("b", hits=(hit("5.09.1"),), sure=True)


def test_halves_that_are_surely_answered_by_different_clauses_are_matters():
    assert apart([WHOLE], [FIRST, SECOND]) == [FIRST, SECOND]


def test_a_half_that_is_not_sure_leaves_the_whole():
    assert apart([WHOLE], [FIRST, replace(SECOND, sure=False)]) == [WHOLE]


def test_a_half_for_which_a_calculator_is_called_is_a_matter():
    called = replace(SECOND, sure=False, calculator="bereavement", lead=1.0)
    assert apart([WHOLE], [FIRST, called]) == [FIRST, called]


def test_halves_of_one_matter_leave_the_whole():
    assert apart([WHOLE], [FIRST, replace(SECOND, hits=(hit("5.11"),))]) == [WHOLE]


def test_a_whole_that_gives_both_stays():
    both = replace(WHOLE, hits=(hit("5.11.1"), hit("5.09.1")))
    assert apart([both], [FIRST, SECOND]) == [both]


def test_a_whole_that_is_not_answered_is_not_answered_by_its_halves():
    unsure = replace(WHOLE, sure=False)
    assert apart([unsure], [FIRST, SECOND]) == [unsure]
