"""What a calculation says before it misses a fact may be all that is asked for."""

import pytest

from assistant.agent.clerk.already_said import says_all

RESULT = {
    "explanation": [{"en": "The caseload maximum is 22."}, {"en": "That is 3 over the maximum."}],
    "missing": [{"slot": "reason_over"}],
}
LEAVE = {"explanation": [{"en": "You may take up to 12 workweeks of leave."}], "missing": [{"slot": "accrued_days"}]}


@pytest.mark.parametrize("words", ["how far over my max am i", "and how many over", "by how many", "am i over the max"])
def test_by_how_many_something_is_over_needs_no_reason(words: str) -> None:
    assert says_all(words, RESULT)


@pytest.mark.parametrize("words", ["what do i get paid for being over", "what is the max", "can they put me over"])
def test_what_is_paid_or_allowed_does(words: str) -> None:
    assert not says_all(words, RESULT)


def test_a_calculation_that_has_not_said_it_says_nothing() -> None:
    assert not says_all("how many over", {**RESULT, "explanation": [{"en": "The caseload maximum is 22."}]})


@pytest.mark.parametrize(
    "words", ["what paid time do i get as the dad", "how long can i be off", "do we each get 12 weeks"]
)
def test_how_long_a_leave_is_needs_no_number_of_sick_days(words: str) -> None:
    assert says_all(words, LEAVE)


@pytest.mark.parametrize(
    "words", ["how many of the 12 weeks are at full pay", "how long at the differential rate", "what does she decide"]
)
def test_how_its_weeks_are_paid_does(words: str) -> None:
    assert not says_all(words, LEAVE)


def test_another_fact_that_is_missing_is_asked_for() -> None:
    assert not says_all("how long can i be off", {**LEAVE, "missing": [{"slot": "event"}]})
