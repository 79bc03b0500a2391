"""Two values of one kind, side by side in one message or over two."""

from datetime import date

import pytest

from assistant.agent.clerk.comparing import between, compared_in, compared_with

COMPARED = [
    ("class III step 10, how much more at step 11?", {"other_step": "11"}),
    ("how much more do I make at step ten than step nine", {"other_step": "9"}),
    ("difference between col III and col IV at step 12", {"other_column": "IV"}),
    ("difference between columns III and IV", {"other_column": "IV"}),
    ("how much more does 25-26 give over 24-25", {"other_school_year": "2024-25"}),
    ("what do I lose going from 100% to 60%", {"fte": "1", "other_fte": "0.6"}),
    (
        "column V step 19 in 24-25 and I move up to 20 for 25-26, how much more",
        {"other_step": "20", "other_school_year": "2025-26"},
    ),
    ("how much more is step 12 this year than 13 next year", {"other_step": "13"}),
    ("step 9 column III, how much more for the next step", {"other_step": "10"}),
    ("step 9 column III, what raise if I move over a column", {"other_column": "IV"}),
    ("difference between 0.8 and full time at step 9", {"fte": "0.8", "other_fte": "1"}),
    ("cuánto más gano en el escalón 11 que en el 10", {"other_step": "10"}),
]


@pytest.mark.parametrize(("text", "other"), COMPARED, ids=[t for t, _ in COMPARED])
def test_the_other_value_is_read(text: str, other: dict[str, str]):
    assert compared_in(text) == other


@pytest.mark.parametrize(
    "text",
    [
        "step 10 column III, and my wife step 11 column III",
        "how much more at step 11?",
        "20 steps more than 10 students",
        "step 6 column II and they move me to 2 schools, how much more do I get",
        "what does step 10 column III pay",
        "I was on column V and I worked the whole year, how much did my base go up?",
    ],
)
def test_without_two_values_or_without_asking_for_the_difference_there_is_none(text: str):
    assert compared_in(text) == {}


def test_a_later_message_is_compared_with_what_was_said_before():
    before = {"step": "10", "column": "III"}
    facts = compared_with({"step": "11"}, before, "how much more at step 11?")
    assert facts == {"step": "10", "other_step": "11"}
    assert compared_with({"step": "11"}, before, "and at step 11?") == {"step": "11"}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("last year step 8 column III, this fall step 9, how much more", ("2024-25", "2025-26")),
        ("I'm on step 9 this year, last year step 8. what raise is that", ("2025-26", "2024-25")),
    ],
)
def test_two_placements_of_last_year_and_this_year_are_of_their_years(text: str, years: tuple[str, str]):
    found = compared_in(text, {"step": "8"}, date(2025, 10, 14))
    assert (found["school_year"], found["other_school_year"]) == years


@pytest.mark.parametrize("near", [date(2025, 10, 1), date(2025, 6, 30)])
def test_a_year_named_beside_last_year_is_that_one(near):
    text = "Last year (24-25) I was on column V step 17 and this year I'm on step 18. How much did my salary go up?"
    found = compared_in(text, {"step": "17", "column": "V", "school_year": "2024-25"}, near)
    assert found == {"other_step": "18", "school_year": "2024-25", "other_school_year": "2025-26"}


def test_last_years_stipend_is_no_school_year_of_a_placement():
    assert "school_year" not in compared_in("step 8 or step 9 now, what raise", {"step": "8"}, date(2025, 10, 14))


def test_the_other_value_is_not_the_askers_own():
    text = "going from 0.8 to 1.0 FTE, how much more do I make?"
    assert compared_in(text, {"fte": "1"}) == {"other_fte": "0.8"}
    assert compared_in(text, {"fte": "0.8"}) == {"other_fte": "1"}


class TestTheTwoPlacementsBefore:
    """`How much more is that?` after two placements were told, one after the other."""

    FIRST, SECOND = {"step": "9", "column": "III"}, {"step": "9", "column": "V"}

    def test_the_one_told_last_is_the_other_one(self):
        assert between(self.FIRST, self.SECOND, {}, "how much more is that a year") == {
            "step": "9",
            "column": "III",
            "other_column": "V",
        }

    def test_who_asks_for_no_difference_compares_nothing(self):
        assert between(self.FIRST, self.SECOND, {}, "and what is that a month") == {}

    def test_a_placement_of_its_own_is_not_passed_over(self):
        assert between(self.FIRST, self.SECOND, {"step": "12"}, "how much more is step 12") == {}


def test_a_placement_that_is_had_now_is_that_of_this_school_year():
    before = {"step": "12", "column": "V", "school_year": "2025-26"}
    text = "How much more is that than I have now? I'm V step 11 this year"
    facts = compared_with({"step": "11"}, before, text, "2024-25")
    assert (facts["step"], facts["other_step"]) == ("12", "11")
    assert (facts["school_year"], facts["other_school_year"]) == ("2025-26", "2024-25")
