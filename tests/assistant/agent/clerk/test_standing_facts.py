"""What people tell of their standing: share of full time, tenure, probation, hire, degree, age."""

import pytest

from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.lexicon import Lexicon
from tests.assistant.agent.clerk.builders import NEAR

SHARES = [
    ("I work three days out of the five each week. What percent of the full-time contribution do I get?", "0.6"),
    ("I teach 4 of 5 days", "0.8"),
    ("I missed 4 of 5 days", None),
    ("I'm at two-thirds", "0.6666666666666666666666666667"),
    ("one-fifth position", "0.2"),
    ("I do four tenths of a job", "0.4"),
    ("I'm a point eight", "0.8"),
    ("I'm not full time", None),
    ("I'm no longer full time", None),
    ("if I were full time", None),
    ("what part of the full-time contribution is paid", None),
    ("my husband is full time", None),
    ("a full-time sub was hired", None),
    ("I am part time, the rest are full time", None),
    ("full time teacher, step 5", "1"),
    ("I've worked full time for 20 years", "1"),
]


@pytest.mark.parametrize(("text", "share"), SHARES)
def test_a_share_of_full_time_is_the_askers_own(words: Lexicon, text: str, share: str | None):
    assert facts_in(text, words, NEAR).get("fte") == share


STANDINGS = [
    ("I'm not permanent yet", None),
    ("I don't have tenure yet", None),
    ("no longer probationary", None),
    ("my mentor is tenured, I'm in my first year", None),
    ("my friend is permanent", "permanent"),
    ("when do I become permanent? I'm prob 2", "probationary"),
    ("got my tenure 2 years ago", "permanent"),
    ("P2 teacher", "probationary"),
    ("became permanent this August", "permanent"),
    ("still on a temp contract", "temporary"),
]


@pytest.mark.parametrize(("text", "status"), STANDINGS)
def test_a_standing_is_neither_hoped_for_nor_anothers(words: Lexicon, text: str, status: str | None):
    assert facts_in(text, words, NEAR).get("status") == status


PROBATION = [
    ("I'm in the second of my two probation years", "2"),
    ("I'm in my first of two prob years", "1"),
    ("this is prob year two for me", "2"),
    ("second yr probationary teacher", "2"),
    ("year one of probation", "1"),
    ("2 probationary teachers", None),
]


@pytest.mark.parametrize(("text", "year"), PROBATION)
def test_the_year_of_probation_is_told_in_many_ways(words: Lexicon, text: str, year: str | None):
    assert facts_in(text, words, NEAR).get("probationary_year") == year


HIRES = [
    ("They brought me on to run the middle school library in fall 2011", "2011-08-01"),
    ("joined the staff in 1999", "1999-08-01"),
    ("been with the district since before 2005", "2004-08-01"),
    ("I've been tenured since 2019", None),
    ("came on board in 2014", "2014-08-01"),
]


@pytest.mark.parametrize(("text", "day"), HIRES)
def test_a_year_of_hire_is_told_in_many_ways(words: Lexicon, text: str, day: str | None):
    assert facts_in(text, words, NEAR).get("work_year.hire_date") == day


COLUMNS = [
    ("fourteenth rung. Master's and then 30 semester units past it", "IV"),
    ("MA plus 20", "III"),
    ("BA+52", "III"),
    ("BA + 60 with a master's", None),
    ("2.5 units shy of BA+45", None),
    ("column number three", "III"),
    ("BA + 45 quarter units", None),
]
DEGREES = [
    ("I never finished the master's, I have a BA", "BA"),
    ("I'm working on my master's", None),
    ("I have my master's", "MA"),
]


@pytest.mark.parametrize(("text", "degree"), DEGREES)
def test_a_degree_that_is_not_finished_is_none(words: Lexicon, text: str, degree: str | None):
    assert facts_in(text, words, NEAR).get("degree") == degree


@pytest.mark.parametrize(("text", "column"), COLUMNS)
def test_degree_and_units_name_a_column(words: Lexicon, text: str, column: str | None):
    assert facts_in(text, words, NEAR).get("column") == column


AGES = [
    ("I'd sign in April and turn 55 in December", "1970-12-31"),
    ("I'd sign in April and turn 55 in April", None),
    ("I turn 55 on March 3, 2026", "1971-03-03"),
]


@pytest.mark.parametrize(("text", "born"), AGES)
def test_a_birthday_may_be_told_by_its_month_alone(words: Lexicon, text: str, born: str | None):
    assert facts_in(text, words, NEAR).get("birth_date") == born
