"""What a later message changes in the case of the calculation before."""

from types import MappingProxyType

import pytest

from assistant.agent.clerk.altered import altered, varied_again
from assistant.agent.clerk.lexicon import Lexicon

CASELOAD = "special_education_caseload"
RSP = "RSP teacher at one elementary. My caseload is 27, what do I get per day?"
ASD = "I teach a self contained ASD class with 16 kids for 10 school days. It's a mild/moderate program."


@pytest.mark.parametrize(
    "text",
    ["with another class I'm at 18 hours", "it goes from 16 hours to 18 hours", "18 hours a week then"],
)
def test_a_count_takes_the_place_of_the_count_of_such_things_before(words: Lexicon, text: str):
    before = {"hours_per_week": "16", "program": "adult_education"}
    assert altered(before, "adult ed, 16 hours a week", text, "benefit_contribution", words) == {"hours_per_week": "18"}


def test_a_count_of_other_things_changes_nothing(words: Lexicon):
    before = {"hours_per_week": "16"}
    assert altered(before, "16 hours a week", "for 10 weeks", "benefit_contribution", words) == {}


def test_of_two_counts_of_such_things_neither_is_taken(words: Lexicon):
    before = {"hours_per_week": "16"}
    assert (
        altered(before, "16 hours a week", "14 hours in fall, 20 hours in spring", "benefit_contribution", words) == {}
    )


OTHER_VALUES = [
    (RSP, "RSP elementary (one site)", "what if I was split between two schools", "RSP split site"),
    (RSP, "RSP elementary (one site)", "and at a high school?", "RSP secondary"),
    (ASD, "mild/moderate self-contained ASD", "sorry, our program is moderate/severe", "moderate/severe ASD"),
]


@pytest.mark.parametrize(("told", "value", "text", "other"), OTHER_VALUES, ids=[t[2] for t in OTHER_VALUES])
def test_a_value_is_read_beside_the_words_that_named_the_one_before(
    words: Lexicon, told: str, value: str, text: str, other: str
):
    assert altered({"assignment": value}, told, text, CASELOAD, words) == {"assignment": other}


def test_words_of_another_matter_name_no_value(words: Lexicon):
    before = {"assignment": "RSP elementary (one site)"}
    assert altered(before, RSP, "and do they pay my mileage?", CASELOAD, words) == {}


class TestABareNumber:
    """`and 12?`: the number alone says which one of the case it replaces."""

    EARLIER = MappingProxyType({"outside_years": "6", "units_after_ma": "10"})
    BEFORE = MappingProxyType({"outside_years": "8", "units_after_ma": "10"})

    def test_of_several_of_its_size_it_is_the_one_that_changed_last(self):
        found = varied_again(self.EARLIER, self.BEFORE, "and 12?", "salary_placement")
        assert found == {"salary_placement.outside_years": "12"}

    def test_where_none_has_changed_it_is_not_guessed(self):
        assert varied_again({}, self.BEFORE, "and 12?", "salary_placement") == {}

    def test_the_only_one_of_its_size_is_meant(self):
        before = {"contacts": "170", "days": "15"}
        found = varied_again({}, before, "and if it drops to 168", "class_overage_pay")
        assert found == {"class_overage_pay.contacts": "168"}

    def test_a_count_of_things_is_no_bare_number(self):
        assert varied_again(self.EARLIER, self.BEFORE, "and 12 days?", "salary_placement") == {}


def test_years_replace_the_only_years_of_the_case_whatever_they_are_counted_in(words: Lexicon):
    before = {"outside_years": "0", "industry_months": "100"}
    found = altered(before, "10 years in auto repair", "what if they verify 18 years", "salary_placement", words)
    assert found["industry_months"] == "180"


def test_weeks_are_five_school_days_each(words: Lexicon):
    before = {"grade": "4", "students": "31", "days": "1"}
    told = "I have 31 in my fourth grade class"
    assert altered(before, told, "so for three weeks?", "class_overage_pay", words) == {"days": "15"}


def test_a_part_of_what_was_counted_takes_the_place_of_nothing(words: Lexicon):
    before = {"caseload": "64", "students": "64"}
    assert altered(before, "I have 64 kids", "20 of them are under 6", CASELOAD, words) == {}
    assert varied_again({}, before, "50 of those", CASELOAD) == {}


def test_so_much_for_each_hour_is_no_count_of_hours(words: Lexicon):
    before = {"instructional_hours": "20"}
    text = "what is that in dollars, I'm at 45.16 an hour"
    assert altered(before, "a class of 20 hours", text, "adult_education_pay", words) == {}


def test_a_school_year_is_no_number():
    assert varied_again({}, {"step": "20", "column": "V"}, "and in 2025-26?", "salary") == {}


def test_the_number_that_somebody_else_has_stands_at_the_end():
    before = {"years_of_service": "22", "role": "slp"}
    found = varied_again({}, before, "what about a TLC teacher with 8", "stipend")
    assert found == {"stipend.years_of_service": "8"}
