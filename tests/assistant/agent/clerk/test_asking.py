"""Whether a fact that a calculation misses is asked for, or what the clauses say is told."""

from dataclasses import replace

import pytest

from assistant.agent.clerk.asking import (
    Way,
    elsewhere,
    left_open,
    way,
)
from assistant.agent.clerk.choose import Choice, Thresholds
from tests.assistant.agent.clerk.builders import asks_for, calculation, hit, said
from tests.assistant.agent.clerk.conftest import Read

TIERS = ["A TOSA with 8-12 years may serve one 4-year term.", "A TOSA with 13-16 years may serve one 5-year term."]
ONE = ["Coverage continues until August 31 of that year."]
FORMULA = ["The differential rate is the daily rate minus 50% of the Step 1, Column 1 daily rate."]
MINE = "how many years can I stay in this TOSA position"


def choice(part: str, *, only_asks: bool = True, lead: float = -0.6, first: str = "25.03.1") -> Choice:
    """A part whose best clause is surely known, with a calculator that applies 25.03.1."""
    hits = (hit(first),)
    applies = ("25.03.1",)
    return Choice(part, "salary", {}, hits, 0.99, True, lead, only_asks, applies=applies)


def needs(slot: str = "direct_service_years", clause: str = "25.03.2") -> dict:
    """A calculation that misses a fact which another clause of the article makes matter."""
    result = asks_for(slot, "How many years of experience do you have?")
    return {**result, "missing": [{**result["missing"][0], "clause_id": clause}]}


ASKED = [
    (MINE, TIERS, Way.ASK),
    (MINE, ["A TOSA may serve one 4-year term."], Way.TELL),
    ("how many years can a TOSA stay", TIERS, Way.TELL),
    ("what is the limit on years for my position", TIERS, Way.TELL),
    ("I am on reduced pay. exactly how many dollars a day will that be for me?", FORMULA, Way.ASK),
    ("what percent will I be paid?", FORMULA, Way.TELL),
    ("are we over the limit?", ONE, Way.ASK),
    ("what share of my benefits do they pay?", ["At 8 hours you get 25%.", "At 15 hours you get 75%."], Way.ASK),
    ("I've been here a while. which school year is it next?", ["In years 4 and 6 you take part."], Way.ASK),
    ("I'm a TOSA with some years in. how many years would it be?", TIERS, Way.ASK),
    (
        "I run the elementary choir. what does it pay?",
        ["An elementary choir pays $2,500.", "A band pays $3,500."],
        Way.TELL,
    ),
    ("what's my daily rate?", ["The daily rate is the annual salary divided by the work days."], Way.ASK),
]


@pytest.mark.parametrize(("question", "told", "expected"), ASKED, ids=[q for q, _, _ in ASKED])
def test_a_fact_is_asked_for_where_what_the_clause_says_leaves_ones_own_case_open(
    read: Read, question: str, told: list[str], expected: Way
):
    assert way(choice(question), needs(), said(*told), read(question), Thresholds()) is expected


def test_who_takes_a_limit_for_granted_is_told_the_limit_beside_what_hangs_on_more(read: Read):
    question = "28 is the normal limit at my school and nothing extra is owed, right?"
    limit = said("The caseload maximum is 25.", "With vacancies it may rise to 28.")
    assert way(choice(question, lead=1.0), needs(), limit, read(question), Thresholds()) is Way.BOTH


def test_a_day_is_not_asked_for_where_the_clause_names_one(read: Read):
    question = "I quit in June. when does my coverage stop?"
    missing = needs("employment_ends", "25.03.1")
    missing["missing"][0]["en"] = "On what day does the employment end?"
    assert way(choice(question), missing, said(*ONE), read(question), Thresholds()) is Way.TELL
    assert way(choice(question), missing, said("It ends with the month."), read(question), Thresholds()) is Way.ASK


def test_the_one_number_that_is_asked_for_is_told_and_not_a_part_of_it(read: Read):
    weeks = said("Members must be granted up to 12 workweeks of parental leave.")
    missing = needs("accrued_days", "25.03.1")
    whole, part = "how many weeks do I get for bonding", "how many of my 12 weeks will be at full pay"
    assert way(choice(whole), missing, weeks, read(whole), Thresholds()) is Way.TELL
    assert way(choice(part), missing, weeks, read(part), Thresholds()) is Way.ASK


def test_without_a_clause_that_answers_what_was_near_asks(read: Read):
    question = "is 30 too many students for one class"
    near = choice(question, only_asks=False, lead=-0.04)
    assert way(near, needs(), [], read(question), Thresholds()) is Way.ASK
    assert way(near, needs(), [], read("how is a class formed"), Thresholds()) is Way.TELL


def test_a_calculation_of_another_article_does_not_ask_where_a_clause_surely_answers(read: Read):
    strange = choice("what is the limit?", only_asks=False, lead=1.0, first="Exhibit II § caseload")
    its_own = choice("what is the limit?", only_asks=False, lead=1.0)
    general = read("what is the limit?")
    dollars = read("how many dollars a day will I get?")
    assert elsewhere(strange, needs(), general)
    assert not elsewhere(strange, needs(), dollars)
    assert not elsewhere(its_own, needs(), general)
    assert not elsewhere(strange, calculation(), general)
    assert not elsewhere(strange, None, general)


def test_a_number_that_the_message_leaves_open_is_asked_for_in_its_words(read: Read):
    counted = calculation(clause_ids=["22.01.1"])
    near = replace(choice("is she above her limit?"), vague={"co_enrolled_students": "a bunch of co-enrolled ones"})
    asker = read("is she above her limit?")
    asked = left_open(near, counted, asker)
    assert asked is not None
    (need,) = asked["missing"]
    assert (need["slot"], need["clause_id"]) == ("co_enrolled_students", "22.01.1")
    assert all("a bunch of co-enrolled ones" in need[language] for language in ("en", "es"))
    assert left_open(choice("is she above her limit?"), counted, asker) is None


INSISTED = [
    ("I am a Lead. exactly how many years do I have?", ["The term of a Lead is 3 years."], Way.TELL),
    ("I became a TOSA. in what year, at the very latest, do I have to be out?", TIERS, Way.ASK),
    ("I became a TOSA. what exact share of my old pay do I keep?", FORMULA, Way.ASK),
    ("am I out after this year, yes or no?", TIERS, Way.TELL),
    ("what is the exact limit on the years of a TOSA?", TIERS, Way.TELL),
]


@pytest.mark.parametrize(("question", "told", "expected"), INSISTED, ids=[q for q, _, _ in INSISTED])
def test_where_the_one_answer_is_insisted_on_a_rule_told_in_general_is_none(
    read: Read, question: str, told: list[str], expected: Way
):
    assert way(choice(question), needs(), said(*told), read(question), Thresholds()) is expected


def test_the_day_of_the_askers_own_kind_is_told(read: Read):
    question = "exactly when is my first observation due? I'm permanent"
    own = said("For permanent practitioners it is due by November 15.", "For temporary ones it is due by November 1.")
    assert way(choice(question), needs(), own, read(question), Thresholds()) is Way.TELL
    others = said("For members on annual leave it is due by March 1.")
    assert way(choice(question), needs(), others, read(question), Thresholds()) is Way.ASK


def test_a_day_is_asked_about_where_the_clauses_name_neither_a_day_nor_a_period(read: Read):
    question = "what date should the seniority list show for me?"
    bare = said("The seniority date is the first day of paid service.")
    near = choice(question, only_asks=False, lead=0.04)
    assert way(near, needs(), bare, read(question), Thresholds()) is Way.ASK
    assert way(near, needs(), said("It is March 1."), read(question), Thresholds()) is Way.BOTH


def test_when_something_begins_is_told_where_a_clause_says_on_which_day(read: Read):
    question = "when does my seniority start?"
    rule = said("The seniority date is the first day of paid service.")
    near = choice(question, only_asks=False, lead=0.1)
    assert way(near, needs(), rule, read(question), Thresholds()) is Way.BOTH


def test_the_one_amount_that_the_best_sentence_gives_settles_it_unless_it_is_that_of_one_case(read: Read):
    question = "how many minutes do I get to travel?"
    best = "Split site members get at least 45 minutes of travel time."
    other = "An assembly may take 20 minutes of the day of everyone on the campus."
    near = choice(question, only_asks=False, lead=0.0)
    assert way(near, needs(), said(best, other), read(question), Thresholds()) is not Way.ASK
    cases = said("Permanent members stay 39 months.", "Probationary members stay 24 months.")
    months = "how many months do I stay on the list?"
    own = choice(months, first="25.03.1", only_asks=False)
    assert way(own, needs(), cases, read(months), Thresholds()) is Way.ASK


class TestADateOfOnesOwn:
    """The one date of the asker's own matter hangs on the day from which it is counted."""

    TERM = ("A formal grievance must start no later than 20 working days after you knew of the event.",)

    @pytest.mark.parametrize("text", ["when is my grievance due", "by what date do I have to file my grievance?"])
    def test_the_day_is_asked_for(self, read: Read, text: str):
        needs = asks_for("knew_on")
        made = choice(text, first="13.14", only_asks=False)
        assert way(made, needs, said(*self.TERM), read(text), Thresholds()) is Way.ASK

    def test_how_long_one_has_is_told(self, read: Read):
        text = "how long is the time to file a grievance?"
        needs = asks_for("knew_on")
        assert way(choice(text, only_asks=False), needs, said(*self.TERM), read(text), Thresholds()) is not Way.ASK


def test_a_rate_is_told_beside_the_question_for_what_it_is_a_rate_of(read: Read):
    text = "what do I get paid on sabbatical?"
    needs = asks_for("annual_salary", "5.20.16")
    made = choice(text, only_asks=False, lead=1.0)
    assert (
        way(made, needs, said("Sabbatical pay is 50 percent of the regular salary."), read(text), Thresholds())
        is Way.BOTH
    )
