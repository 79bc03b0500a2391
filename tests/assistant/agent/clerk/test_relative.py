"""Facts that only the turn before gives their value: the year after that one, one more than before."""

from datetime import date

import pytest

from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.relative import added_to, both_of, recounted, relative_to
from tests.assistant.agent.clerk.builders import NEAR

PAID = {"step": "12", "column": "V", "school_year": "2023-24"}


@pytest.mark.parametrize("text", ["and the year after, same step?", "what about the following year", "next year?"])
def test_the_year_after_is_the_one_after_the_year_before(text: str):
    assert relative_to(PAID, text, {}, NEAR) == {"school_year": "2024-25"}


def test_without_a_year_before_it_is_the_one_after_the_day_asked_about():
    assert relative_to({"step": "12"}, "and the year after?", {}, NEAR) == {"school_year": "2025-26"}


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("and once I move up a step in the fall?", NEAR, {"step": "13", "school_year": "2025-26"}),
        ("what will that be in August?", NEAR, {"school_year": "2025-26"}),
        ("and in the fall?", date(2025, 10, 1), {}),
        ("and next fall?", date(2025, 10, 1), {"school_year": "2026-27"}),
    ],
)
def test_the_fall_that_comes_begins_another_school_year(text: str, day: date, found: dict[str, str]):
    assert relative_to({"step": "12", "column": "V"}, text, {}, day) == found


@pytest.mark.parametrize("text", ["the year after I retire", "and in 5 years?"])
def test_other_years_are_not_the_one_after(text: str):
    assert relative_to(PAID, text, {}, NEAR) == {}


def test_a_year_that_is_named_stays():
    assert relative_to(PAID, "the year after, so 2025-26", {"school_year": "2025-26"}, NEAR) == {}


def test_nothing_is_relative_to_no_calculation():
    assert relative_to({}, "and the year after?", {}, NEAR) == {}


def test_one_more_degree_is_added_to_the_degrees_before(words: Lexicon):
    before, own = {"advanced_degrees": "1"}, {"advanced_degrees": "1"}
    assert added_to(before, "I also have a doctorate", own, words) == {"advanced_degrees": "2"}
    assert added_to(before, "no, it is a doctorate", own, words) == {}


def test_only_counts_that_grow_are_added_up(words: Lexicon):
    assert added_to({"step": "5"}, "and also step 6", {"step": "6"}, words) == {}


def test_a_stipend_that_is_named_as_well_stands_beside_the_one_before(words: Lexicon):
    both = added_to({"stipends": "Hard to Staff"}, "I also have a masters", {"stipends": "Advanced Degree"}, words)
    assert both == {"stipends": "Hard to Staff | Advanced Degree"}


@pytest.mark.parametrize(
    "text",
    [
        "when I go up a step",
        "at the next step",
        "one step higher?",
        "move up one",
        "one more step",
        "one step further on",
    ],
)
def test_a_step_on_is_counted_from_the_step_before(text: str):
    assert relative_to(PAID, text, {}, NEAR) == {"step": "13"}


@pytest.mark.parametrize(
    "text",
    ["if I move over one column", "the next column?", "one column over", "go up a lane", "a column to the right"],
)
def test_a_column_on_is_counted_from_the_column_before(text: str):
    assert relative_to({"step": "9", "column": "II"}, text, {}, NEAR) == {"column": "III"}


@pytest.mark.parametrize("text", ["sorry typo, I'm in V", "and V?", "column V not IV"])
def test_the_number_of_a_column_alone_names_it_after_another_one(text: str):
    assert relative_to({"step": "9", "column": "IV"}, text, {}, NEAR) == {"column": "V"}


@pytest.mark.parametrize("text", ["I am in room 5", "can I go by I-80?", "II or III?"])
def test_a_person_a_road_or_two_of_them_are_no_column(text: str):
    assert relative_to({"step": "9", "column": "IV"}, text, {}, NEAR) == {}


@pytest.mark.parametrize(("text", "year"), [("only her first year?", "1"), ("a 3rd-year teacher", "3")])
def test_a_year_of_service_is_named_by_its_place_alone(text: str, year: str):
    assert relative_to({"probationary_year": "2"}, text, {}, NEAR) == {"probationary_year": year}
    assert relative_to({"step": "2"}, text, {}, NEAR) == {}


def test_behind_the_last_column_there_is_none():
    assert relative_to({"step": "9", "column": "VI"}, "the next column?", {}, NEAR) == {}


RECOUNTED = [
    ("two of those kids moved away", {"students": "28"}),
    ("3 of them have left", {"students": "27"}),
    ("one student transferred", {"students": "29"}),
    ("2 more kids came", {"students": "32"}),
    ("we got two new students", {"students": "32"}),
    ("we lost 2 kids", {"students": "28"}),
    ("5 more days", {"days": "15"}),
    ("they ended up at 32", {}),
    ("2 more teachers", {}),
    ("I have 2 kids of my own", {}),
]


@pytest.mark.parametrize(("text", "counted"), RECOUNTED, ids=[t for t, _ in RECOUNTED])
def test_so_many_more_or_fewer_change_the_count_before(text: str, counted: dict[str, str]):
    before = {"grade": "2", "students": "30", "days": "10"}
    assert recounted(before, text, "class_overage_pay") == counted


def test_so_many_more_of_what_alone_was_counted_need_no_name():
    before = {"students": "31", "step": "12"}
    assert recounted(before, "and if I agree to three more?", "summer_class_overage") == {"students": "34"}
    two_counts = {**before, "days": "20"}
    assert recounted(two_counts, "and three more?", "summer_class_overage") == {}


def test_it_is_not_guessed_which_of_two_counts_changes():
    before = {"students_3_to_5": "20", "students_6_and_older": "38"}
    assert recounted(before, "2 more kids came", "special_education_caseload") == {}


def test_a_decision_with_a_later_day_is_the_one_at_the_next_step():
    before = {"step_1_decision_on": "2025-02-24"}
    found = relative_to(before, "and if they deny that on March 20?", {}, NEAR)
    assert found == {**before, "step_2_decision_on": "2025-03-20"}


@pytest.mark.parametrize(
    "text", ["what if they deny it?", "and if I file it on March 20?", "they denied that on January 3"]
)
def test_without_a_later_day_of_a_decision_there_is_none(text: str):
    assert relative_to({"step_1_decision_on": "2025-02-24"}, text, {}, NEAR) == {}


@pytest.mark.parametrize(
    ("text", "students"),
    [("and if two more come?", "33"), ("then one more moves in", "32"), ("another joins on Monday", "32")],
)
def test_whoever_comes_is_counted_to_those_before(text: str, students: str):
    assert recounted({"grade": "5", "students": "31"}, text, "class_overage_pay") == {"students": students}


def test_the_last_of_so_many_tells_how_many_there_are():
    before = {"home_hospital_students": "2"}
    assert recounted(before, "a third one starts Monday", "home_hospital_pay") == {"home_hospital_students": "3"}


def test_both_lists_before_stand_together(words: Lexicon):
    one, other = {"stipends": "Yearbook High School"}, {"stipends": "Yearbook Middle School"}
    both = {"stipends": "Yearbook High School | Yearbook Middle School"}
    assert both_of(one, other, "and both together?", {}, words) == both
    assert both_of(one, other, "and which is more?", {}, words) == {}


def test_a_second_entry_that_the_message_names_stands_beside_the_one_before(words: Lexicon):
    before, own = {"stipends": "Leadership Team Member"}, {"stipends": "Combination Class Teacher"}
    both = {"stipends": "Leadership Team Member | Combination Class Teacher"}
    assert both_of({}, before, "I teach a combination class. What do the two come to?", own, words) == both


def test_one_more_comes_to_several_without_a_word_for_it(words: Lexicon):
    own = {"advanced_degrees": "1"}
    assert added_to({"advanced_degrees": "2"}, "and national board", own, words) == {"advanced_degrees": "3"}
    assert added_to({"advanced_degrees": "1"}, "and national board", own, words) == {}
    assert added_to({"advanced_degrees": "2"}, "and a doctorate?", own, words) == {}


def test_another_standing_has_the_deadline_of_its_own():
    counted = {"deadline": "growth_cycle.observation_permanent", "school_year": "2025-26"}

    assert relative_to(counted, "oh, they have me as probationary", {"status": "probationary"}, NEAR) == {
        "deadline": "growth_cycle.observation_probationary"
    }
    assert relative_to(counted, "I am permanent", {"status": "permanent"}, NEAR) == {}
    assert relative_to({"deadline": "clause_deadline.reopening"}, "as a temp?", {"status": "temporary"}, NEAR) == {}


@pytest.mark.parametrize(
    ("calculator", "before", "text", "found"),
    [
        ("stipend", {"department_members": "4"}, "and if two more join", {"department_members": "6"}),
        ("class_overage_pay", {"students": "31"}, "and if 2 leave?", {"students": "29"}),
        ("class_overage_pay", {"students": "31"}, "one more came", {"students": "32"}),
        ("class_overage_pay", {"students": "31"}, "2 leave over the break?", {"students": "29"}),
        ("class_overage_pay", {"students": "31"}, "if I take 2 leave days?", {}),
    ],
)
def test_people_who_join_or_leave_are_counted(
    calculator: str, before: dict[str, str], text: str, found: dict[str, str]
):
    assert recounted(before, text, calculator) == found
