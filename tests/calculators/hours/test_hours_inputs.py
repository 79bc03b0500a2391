"""Facts of hours, benefits and standing that exclude each other are refused; those that just fit are taken."""

from datetime import date

import pytest

from assistant.calculators import CALCULATORS, Book
from assistant.errors import CalculatorInputError

AS_OF = date(2025, 2, 3)
BORN, HIRED = "1985-03-01", "2019-08-12"


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("articles_that_apply", {"group": "ece", "program": "tk12"}, "group ece and program tk12"),
        ("articles_that_apply", {"group": "adult_education", "program": "ece"}, "exclude each other"),
        ("benefit_contribution", {"birth_date": BORN, "retirement_date": BORN}, "must be after birth_date"),
        ("benefit_contribution", {"birth_date": BORN, "date_of_death": "1985-02-28"}, "must be after birth_date"),
        ("benefit_contribution", {"hire_date": HIRED, "retirement_date": "2019-08-11"}, "must not be before hire"),
        ("benefit_contribution", {"hire_date": HIRED, "date_of_death": "2019-08-11"}, "must not be before hire"),
        ("assignment_term", {"team_meetings_attended": 101}, "less than or equal to 100"),
        ("assignment_term", {"term_began": "2024-25", "resigned_on": "2024-06-30"}, "before the term began"),
        ("assignment_term", {"term_began": "2024-25", "removed_on": "2024-06-30"}, "before the term began"),
        ("reduced_workload", {"birth_date": BORN, "contract_date": BORN}, "must be after birth_date"),
        ("reduced_workload", {"birth_date": BORN, "contract_date": "1985-02-28"}, "must be after birth_date"),
        (
            "seniority_date",
            {"probationary_from": "2024-08-12", "previous_year_first_day": "2024-08-12"},
            "must be in 2023-24",
        ),
        ("split_site_day", {"second_site_start": "15:00", "second_site_end": "15:00"}, "15:00"),
        ("split_site_day", {"first_site_start": "15:00", "first_site_end": "14:59"}, "15:00"),
    ],
)
def test_facts_that_exclude_each_other_are_refused(name: str, given: dict[str, object], said: str, book: Book) -> None:
    with pytest.raises(CalculatorInputError, match=said):
        CALCULATORS[name].run(given, book, AS_OF)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("articles_that_apply", {"group": "ece", "program": "ece"}),
        ("articles_that_apply", {"group": "tosa", "program": "tk12"}),
        ("articles_that_apply", {"group": "tosa", "program": "ece"}),
        ("articles_that_apply", {"group": "intern", "program": "tk12"}),
        ("articles_that_apply", {"group": "ece"}),
        ("benefit_contribution", {"hire_date": HIRED, "employment_ends": HIRED}),
        ("benefit_contribution", {"hire_date": HIRED, "employment_ends": "2024-06-10"}),
        ("benefit_contribution", {"birth_date": BORN, "hire_date": "1985-03-02"}),
        ("assignment_term", {"team_meetings": 5, "team_meetings_attended": 5}),
        ("assignment_term", {"team_meetings_attended": 100}),
        ("assignment_term", {"team_meetings": 5}),
        ("assignment_term", {"term_began": "2024-25", "resigned_on": "2024-07-01"}),
        ("reduced_workload", {"years_full_time": "9", "years_without_break": "9"}),
        ("reduced_workload", {"years_without_break": "9"}),
        ("reduced_workload", {"years_full_time": "9"}),
        ("reduced_workload", {"birth_date": BORN, "contract_date": "2025-05-01"}),
        ("reduced_workload", {"contract_date": "2025-05-01"}),
        ("seniority_date", {"probationary_from": "2024-08-12", "previous_year_first_day": "2024-06-30"}),
        ("seniority_date", {"previous_year_days": 180, "school_days": 180}),
        ("seniority_date", {"previous_year_days": 260}),
        ("seniority_date", {"school_days": 180}),
        ("seniority_date", {"school_days": 1}),
        ("split_site_day", {"first_site_start": "15:00", "first_site_end": "15:01"}),
        ("split_site_day", {"first_site_start": "15:00"}),
        ("split_site_day", {"first_site_end": "15:00"}),
        ("non_instructional_duties", {"level": "secondary", "after_school_weeks": 2}),
    ],
)
def test_facts_that_just_fit_are_taken(name: str, given: dict[str, object], book: Book) -> None:
    assert CALCULATORS[name].run(given, book, AS_OF).calculator == name
