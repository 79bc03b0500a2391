"""Every counted thing of a message, and the fact of a calculation that it can only be."""

from typing import Any

import pytest

from assistant.agent.clerk.digits import in_digits
from assistant.agent.clerk.facts import facts_in
from assistant.agent.clerk.inputs import inputs_for
from assistant.agent.clerk.lexicon import Lexicon
from assistant.agent.clerk.quantities import quantities_in
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import NEAR

COUNTED = [
    ("29 on my roster since the first day", [("29", "student")]),
    ("33 kids for all 16 days", [("33", "student"), ("16", "day")]),
    ("I've got 12 years in", [("12", "year")]),
    ("20 preschoolers (3 to 5) and 38 kids", [("20", "preschooler"), ("38", "student")]),
    ("2 hours of small group and a 1-hour PE lab", [("2", "hour"), ("1", "hour")]),
    ("7 years teaching and 2 in the navy", [("7", "year"), ("2", "year")]),
    ("in a 4th grade room. 14 years in Oregon", [("14", "year")]),
    ("step 12, on day 14, in my 7th year", [("12", "#step"), ("14", "#day"), ("7", "#year")]),
]
NO_QUANTITY = ["2024-25", "$210", "60%", "8.01.18", "3/14", "1,234.56", "A4"]

BOUND = [
    (
        "class_overage_pay",
        "first grade, 29 on my roster and two kids came after day 14",
        {"students": "29"},
    ),
    ("class_overage_pay", "2nd grade, I sat at 29 for 13 days", {"students": "29", "days": "13"}),
    ("class_overage_pay", "fifth grade self contained, 32, twenty days", {"students": "32", "days": "20"}),
    (
        "summer_class_overage",
        "33 kids in my third grade summer class for all 16 days, 12 years in",
        {"students": "33", "days": "16", "step": "12"},
    ),
    (
        "special_education_caseload",
        "speech path with 20 preschoolers (3 to 5) and 38 kids six and up",
        {"students_3_to_5": "20", "students_6_and_older": "38"},
    ),
    (
        "independent_study_load",
        "full-time, 26 master students, 2 hours of small group and a 1-hour PE lab",
        {"master_students": "26", "small_group_hours": "2", "physical_education_hours": "1"},
    ),
    ("salary_placement", "she was a classroom aide here for 5 years", {"aide_years": "5"}),
    (
        "salary_placement",
        "6 years teaching in Oregon and before that 3 full years active duty Army",
        {"outside_years": "6", "military_months": "36"},
    ),
    ("salary_placement", "auto mechanic for 9 years, now CTE", {"industry_months": "90"}),
    ("home_hospital_pay", "three full-time students, step 3", {"home_hospital_students": "3", "step": "3"}),
    ("additional_assignment_pay", "5 hours of PD, 12 years in", {"hours": "5", "step": "12"}),
]
NOT_BOUND = [
    (
        "salary",
        "after 8 years of 2nd grade here I am moving over to our preschool program, BA and site supervisor permit",
        "step",
    ),
    ("class_overage_pay", "2nd grade, 29 bodies the first week and 31 bodies the next", "students"),
    ("class_overage_pay", "they added 2 kids to my 2nd grade", "students"),
    ("class_overage_pay", "2nd grade, the limit is 27 students, right?", "students"),
    ("salary_placement", "14 years teaching, 11 of them in Nevada, the rest as an aide", "aide_years"),
    ("salary_placement", "9 years teaching preschool", "outside_years"),
    ("salary.step", "12 years in the district, column IV", "step"),
    ("stipend", "step 8, column II", "years_of_service"),
]


def _inputs(calculator: str, text: str, words: Lexicon) -> dict[str, Any]:
    schema = CALCULATORS[calculator.partition(".")[0]].inputs.model_json_schema()
    return inputs_for(calculator.partition(".")[0], schema, facts_in(text, words, NEAR))


@pytest.mark.parametrize(("text", "counted"), COUNTED, ids=[t for t, _ in COUNTED])
def test_a_number_is_read_with_what_it_counts(text: str, counted: list[tuple[str, str]]):
    found = [(q.value, q.unit) for q in quantities_in(in_digits(text))]
    assert [q for q in found if q in counted] == counted


@pytest.mark.parametrize("text", NO_QUANTITY)
def test_years_money_shares_days_and_clauses_count_nothing(text: str):
    assert quantities_in(f"it says {text} here") == ()


@pytest.mark.parametrize(("calculator", "text", "inputs"), BOUND, ids=[t for _, t, _ in BOUND])
def test_a_missing_fact_is_the_only_quantity_that_it_can_be(
    words: Lexicon, calculator: str, text: str, inputs: dict[str, str]
):
    assert inputs.items() <= _inputs(calculator, text, words).items()


@pytest.mark.parametrize(("calculator", "text", "slot"), NOT_BOUND, ids=[t for _, t, _ in NOT_BOUND])
def test_a_fact_that_no_quantity_surely_is_stays_missing(words: Lexicon, calculator: str, text: str, slot: str):
    assert slot not in _inputs(calculator, text, words)


def test_years_are_one_experience_only(words: Lexicon):
    inputs = _inputs("salary_placement", "para for 7 years in this district", words)
    assert inputs.get("aide_years") == "7"
    assert "in_district_years" not in inputs


def test_the_same_number_of_two_things_is_two_facts(words: Lexicon):
    inputs = _inputs("class_overage_pay", "29 kids in my 2nd grade for 29 days", words)
    assert (inputs["students"], inputs["days"]) == ("29", "29")
