"""What a calculation says before it misses a fact may be all that is asked for."""

import pytest

from assistant.agent.clerk.already_said import leaves_more, says_all

RESULT = {
    "explanation": [{"en": "The caseload maximum is 22."}, {"en": "That is 3 over the maximum."}],
    "missing": [{"slot": "reason_over"}],
}
LEAVE = {"explanation": [{"en": "You may take up to 12 workweeks of leave."}], "missing": [{"slot": "accrued_days"}]}

PERIOD = {
    "explanation": [{"en": "A new member enrolls within 30 days of the first day of employment."}],
    "missing": [{"slot": "employment_starts"}],
}


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


SHARED = {
    "explanation": [{"en": "Both parents share that period; your part of it: 34 working days."}],
    "missing": [{"slot": "accrued_days"}],
}
AT_BIRTH = {
    "explanation": [{"en": "You also get 5 paid days at the birth, which do not come out of sick leave."}],
    "missing": [{"slot": "accrued_days"}],
}
TWO_SITES = {
    "explanation": [{"en": "The day includes at least 45 minutes of travel between the sites."}],
    "missing": [{"slot": "first_site_start"}],
}


@pytest.mark.parametrize(
    "words", ["how many working days are left for me", "how many of them can i take", "what's mine"]
)
def test_what_is_left_of_a_shared_leave_needs_no_number_of_sick_days(words: str) -> None:
    assert says_all(words, SHARED)


def test_how_much_of_it_is_in_full_pay_does() -> None:
    assert not says_all("how many of the days left for me are at full pay", SHARED)


def test_whether_the_days_at_a_birth_are_charged_needs_no_number_of_sick_days() -> None:
    assert says_all("will my sick leave be docked for the 5 days", AT_BIRTH)
    assert not says_all("how much sick leave will be used", AT_BIRTH)


@pytest.mark.parametrize("words", ["how long do i get to drive between them", "what travel time am i owed"])
def test_the_time_between_two_sites_needs_no_hours_of_theirs(words: str) -> None:
    assert says_all(words, TWO_SITES)
    assert leaves_more(TWO_SITES)


def test_when_the_day_at_two_sites_ends_does() -> None:
    assert not says_all("with travel time, when does my day end", TWO_SITES)
    assert not leaves_more(RESULT)


@pytest.mark.parametrize("words", ["how long do i have to sign up", "how many days are there to enroll"])
def test_how_long_one_has_needs_no_day_from_which_it_counts(words: str) -> None:
    assert says_all(words, PERIOD)


def test_the_last_day_does() -> None:
    assert not says_all("what is the last day to enroll", PERIOD)
