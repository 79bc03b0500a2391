"""To which program someone moves, and whose years the years told beside it are."""

import pytest

from assistant.agent.clerk.programs import moved_in

PROGRAM = "salary_placement.program"
K12, ECE, ADULT = (f"salary_placement.{n}" for n in ("in_district_years", "ece_years", "adult_education_years"))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "I taught 2nd grade here for 6 years and I'm moving over to one of our preschools",
            {PROGRAM: "ece", K12: "6"},
        ),
        ("moving to preschool after 9 yrs teaching 2nd grade here in SJ", {PROGRAM: "ece", K12: "9"}),
        ("8 years K-12 in the district, transferring into ECE", {PROGRAM: "ece", K12: "8"}),
        ("5 years in our preschool and I'm switching to a kindergarten class", {PROGRAM: "tk12", ECE: "5"}),
        ("5 years of adult ed and I'm moving to a high school", {PROGRAM: "tk12", ADULT: "5"}),
        ("I moved from adult ed (7 years, 20 hours a week) to a middle school job", {PROGRAM: "tk12", ADULT: "7"}),
        ("4 years in Oregon, then 2 years of 1st grade here; I take a job in preschool", {PROGRAM: "ece", K12: "2"}),
        (
            "taught 3rd grade here for 6 years and never worked in preschool, switching to our preschool program",
            {PROGRAM: "ece", K12: "6"},
        ),
        ("9 years in Elk Grove, now I am going to teach 3rd grade", {}),
        ("6 years in the district, moving to column III", {}),
    ],
)
def test_the_years_are_of_the_program_left(text: str, facts: dict[str, str]) -> None:
    assert moved_in(text) == facts
