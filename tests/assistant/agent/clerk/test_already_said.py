"""What a calculation says before it misses a fact may be all that is asked for."""

import pytest

from assistant.agent.clerk.already_said import says_all

RESULT = {"explanation": [{"en": "The caseload maximum is 22."}, {"en": "That is 3 over the maximum."}]}


@pytest.mark.parametrize("words", ["how far over my max am i", "and how many over", "by how many", "am i over the max"])
def test_by_how_many_something_is_over_needs_no_reason(words: str) -> None:
    assert says_all(words, RESULT)


@pytest.mark.parametrize("words", ["what do i get paid for being over", "what is the max", "can they put me over"])
def test_what_is_paid_or_allowed_does(words: str) -> None:
    assert not says_all(words, RESULT)


def test_a_calculation_that_has_not_said_it_says_nothing() -> None:
    assert not says_all("how many over", {"explanation": [{"en": "The caseload maximum is 22."}]})
