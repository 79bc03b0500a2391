"""Facts of pay: the column, hours and years of hire as people tell them."""

import pytest

from tests.assistant.agent.clerk.conftest import Read


@pytest.mark.parametrize(
    ("said", "column"),
    [
        ("adult ed, fourth year, BA and 30 units", "BA + 30"),
        ("adult ed, my bachelor's with 35 units", "BA + 30"),
        ("adult school, 47 units past my BA", "BA + 45"),
        ("adult school, BA and 12 years of teaching there", "BA"),
    ],
)
def test_the_adult_education_column_goes_by_the_units_beside_the_degree(read: Read, said: str, column: str):
    assert read(said).facts["adult_column"] == column


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("I filled in for another adult ed class, 2 hours on three evenings", "6"),
        ("covered a coworker's class four evenings, 3 hours each", "12"),
        ("I teach ESL 12 hours a week; they had me sub in another class for 2.5 hours", "2.5"),
    ],
)
def test_hours_as_a_substitute_are_counted_over_their_days(read: Read, said: str, hours: str):
    assert read(said).facts["adult_education_pay.substitute_hours"] == hours


@pytest.mark.parametrize(
    "said", ["I teach an adult ESL class 12 hours a week", "I subbed 2 hours each on Monday and Wednesday at adult ed"]
)
def test_hours_that_are_no_total_as_a_substitute_are_left(read: Read, said: str):
    assert "adult_education_pay.substitute_hours" not in read(said).facts


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("teacher librarian, started here in 2003", "2003-08-01"),
        ("I came to the district in 2009, librarian", "2009-08-01"),
        ("librarian, joined San Juan back in 2001", "2001-08-01"),
    ],
)
def test_a_year_of_hire_is_told_in_many_ways(read: Read, said: str, day: str):
    assert read(said).facts["work_year.hire_date"] == day


def test_a_year_in_which_something_else_began_is_no_year_of_hire(read: Read):
    assert "work_year.hire_date" not in read("librarian; the new rule came in 2009 and my class began in 2010").facts


@pytest.mark.parametrize(
    ("said", "base"),
    [
        ("I coach girls tennis; the published coaching pay for it is 3,100", "3100"),
        ("I coach JV soccer, the base stipend is $2,450", "2450"),
        ("coaching volleyball; base pay on the district sheet is $3,875", "3875"),
    ],
)
def test_a_base_coaching_stipend_is_told(read: Read, said: str, base: str):
    assert read(said).facts["base_coaching_stipend"] == base


@pytest.mark.parametrize(
    "said",
    ["is the $1,500 coaching stipend on top of the base?", "I coach wrestling, what does the stipend pay in 2025?"],
)
def test_the_amount_on_top_and_a_year_are_no_base(read: Read, said: str):
    assert "base_coaching_stipend" not in read(said).facts


@pytest.mark.parametrize(
    ("said", "days"),
    [("10 hours of Saturday PD", None), ("5 hours of PD on Saturday", "1"), ("PD on one afternoon", "1")],
)
def test_a_day_of_the_week_that_names_a_kind_of_training_is_no_day_of_it(read: Read, said: str, days: str | None):
    assert read(said).facts.get("additional_assignment_pay.days") == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("unpaid week, step 10 column III", "5"),
        ("how much do I lose for an unpaid day", "1"),
        ("I'm taking two weeks off without pay", "10"),
        ("3 unpaid days", "3"),
        ("they docked me a day", "1"),
        ("un día sin sueldo", "1"),
    ],
)
def test_days_without_pay_are_counted_in_days_of_work(read: Read, text: str, days: str):
    found = read(text).facts
    assert (found["daily_rate_days.daily_matter"], found["daily_rate_days.days"]) == ("days off without pay", days)


def test_a_suspension_without_pay_stays_one(read: Read):
    assert read("suspended without pay for 4 days").facts["daily_rate_days.daily_matter"] == "suspension without pay"


@pytest.mark.parametrize("said", ["I'm advising one intern", "I supervise an intern", "I mentor a teaching intern"])
def test_who_guides_an_intern_has_its_stipend(read: Read, said: str):
    assert read(said).facts["stipends"] == "Intern Advisor"


def test_the_hours_of_a_growth_cycle_are_apart_from_the_approved_ones(read: Read):
    facts = read("98 approved hours plus 27 hours properly logged from my SPG cycle").facts
    assert (facts["continuing_education_hours"], facts["growth_cycle_hours"]) == ("98", "27")


def test_a_row_of_the_schedule_is_a_step(read: Read):
    assert read("I'm on the year 12 line").facts["step"] == "12"
    assert "step" not in read("in year 3 of my leave").facts


def test_units_after_a_degree_are_no_years(read: Read):
    assert read("adult ed, BA+30, year 3 on the table").cases == ()


@pytest.mark.parametrize("said", ["my first and only graduate degree", "I hold one advanced degree", "I have my MA"])
def test_one_degree_is_one(read: Read, said: str):
    assert read(f"{said}, what is the degree stipend").facts["advanced_degrees"] == "1"


def test_masters_that_are_counted_are_students(read: Read):
    assert "advanced_degrees" not in read("I have 28 masters and 8 co-enrolled, am I over?").facts


@pytest.mark.parametrize(
    ("said", "units"),
    [
        ("new hire, a masters and nothing else", ("MA", "units_after_ma")),
        ("she has a bachelor's, no additional units", ("BA", "units_after_ba")),
        ("just a BA, 3 years in Reno", ("BA", "units_after_ba")),
    ],
)
def test_a_degree_and_nothing_more_is_one_without_units(read: Read, said: str, units: tuple[str, str]):
    facts = read(said).facts
    assert (facts["degree"], facts[units[1]]) == (units[0], "0")


def test_the_stipends_of_a_high_school_are_those_of_meraki(read: Read):
    assert read("If I run the yearbook at Meraki").facts["stipends"] == "Yearbook High School | Meraki"


def test_days_since_it_began_are_days_of_it(read: Read):
    assert read("I'm at 28 since 15 school days ago").facts["days"] == "15"
    assert "days" not in read("I was told 15 school days ago").facts


@pytest.mark.parametrize(
    ("said", "older"),
    [
        ("SLP with 33 kids who are 6 or older plus 20 preschoolers", "33"),
        ("SLP, 40 kids and 12 preschoolers", "40"),
        ("SLP, 53 students, 20 of them preschoolers", None),
    ],
)
def test_two_counts_of_students_stand_beside_each_other_unless_one_holds_the_other(
    read: Read, said: str, older: str | None
):
    assert read(said).facts.get("students_6_and_older") == older


@pytest.mark.parametrize(
    ("said", "stipends"),
    [
        ("teacher in charge for elementary summer school", "Summer School Teacher-In-Charge, Elementary School"),
        ("TIC at my school", "Elementary & Special Education Centers Teacher-in-Charge"),
        (
            "special ed summer school TIC at La Vista",
            "Summer School Teacher-In-Charge, Special Education LaVista/L. Ruff (30 days)",
        ),
        ("pep band at my high school", "Pep Band"),
        ("science olympiad coach", "Science Olympian Advisor (HS/MS/K8)"),
        ("I coach JV soccer", "Athletic coach (additional stipend)"),
        ("elementary stipend #3", "Elementary/K8 Stipend #3"),
        ("ASB director at a middle school", "Activities Director Middle School"),
    ],
)
def test_a_stipend_is_the_one_of_its_own_row(read: Read, said: str, stipends: str):
    assert read(said).facts["stipends"] == stipends


@pytest.mark.parametrize(
    ("said", "degrees"),
    [("national board + masters", "2"), ("Ed.D. and a masters", "2"), ("masters and 30 units", "1")],
)
def test_degrees_are_counted_in_any_order(read: Read, said: str, degrees: str):
    assert read(said).facts["advanced_degrees"] == degrees


@pytest.mark.parametrize(
    ("said", "step", "served"),
    [
        ("Step 11 last year, worked the whole year. What step am I on now?", "11", "true"),
        ("I started in March on step 4. Do I move up a step this fall?", "4", "false"),
        ("on step 7 and hired in January, what step next year?", "7", None),
    ],
)
def test_the_next_step_hangs_on_the_time_served(read: Read, said: str, step: str, served: str | None):
    facts = read(said).facts
    assert (facts["salary_placement.current_step"], facts.get("semester_served")) == (step, served)


def test_a_step_that_pay_is_asked_for_is_no_step_to_move_on_from(read: Read):
    assert "salary_placement.current_step" not in read("what does step 9 pay this year").facts


def test_preschool_years_elsewhere_are_outside_years_of_the_preschool_schedule(read: Read):
    facts = read("hired for your ECE program with 12 years of preschool in another district").facts
    assert facts["outside_years"] == "12"
    assert "ece_years" not in facts


def test_years_in_the_district_are_none_elsewhere(read: Read):
    facts = read("taught 6 years in San Juan, then 2 years in Folsom").facts
    assert (facts["in_district_years"], facts["outside_years"]) == ("6", "2")


def test_the_salary_beside_unpaid_days_is_the_basic_salary(read: Read):
    assert read("My salary is $84,000. Took five unpaid days off").facts["basic_salary"] == "84000"


def test_the_step_alone_is_asked_for_or_the_placement(read: Read):
    assert read("MA, 5 years in Texas, what step do I start on?").facts["placement_topic"] == "step"
    assert "placement_topic" not in read("MA, 5 years in Texas, what step and salary?").facts


def test_half_years_count_by_the_days_of_each(read: Read):
    facts = read("2 years in Idaho, and 2 half years (70 days each). What step?").facts
    assert (facts["outside_years"], facts["partial_years"]) == ("2", "70 | 70")


def test_years_at_home_are_no_experience(read: Read):
    assert read("4 years teaching in Chico then stayed home with kids for 3 years. Step?").facts["outside_years"] == "4"


@pytest.mark.parametrize(
    ("said", "hours", "days"),
    [
        ("tutoring 3 hours a week for 4 weeks", "12", "4"),
        ("for 5 weeks, 2 hours each week of tutoring", "10", "5"),
        ("curriculum work 6 hours a week for 3 weeks", "18", None),
    ],
)
def test_weekly_hours_of_a_day_or_less_are_worked_on_as_many_days_at_least(
    read: Read, said: str, hours: str, days: str | None
):
    facts = read(said).facts
    found = facts["additional_assignment_pay.hours"], facts.get("additional_assignment_pay.days")
    assert found == (hours, days)


def test_a_first_placement_that_is_doubted_is_no_step_to_move_on_from(read: Read):
    said = "I was an assistant here for 5 years. This August HR put me in column II at step 1. What step should it be?"
    assert "salary_placement.current_step" not in read(said).facts


@pytest.mark.parametrize(
    ("said", "degrees"),
    [
        ("have had my masters for years, just passed national board too", "2"),
        ("got my second masters this summer, already had one", "2"),
        ("nbct since May, and I earned my masters in 2019", "2"),
        ("I have a masters, what is the national board stipend", "1"),
        ("finished my masters this spring", "1"),
    ],
)
def test_a_degree_that_was_got_besides_another_is_a_second_one(read: Read, said: str, degrees: str):
    assert read(said).facts["advanced_degrees"] == degrees


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("tutoring after school 1.5 hrs twice a week for 6 weeks", "18"),
        ("tutoring 3 days a week for 5 weeks, 2 hrs each", "30"),
    ],
)
def test_hours_so_often_a_week_are_counted_over_the_weeks(read: Read, said: str, hours: str):
    assert float(read(said).facts["additional_assignment_pay.hours"]) == float(hours)


@pytest.mark.parametrize(
    ("said", "semesters"),
    [
        ("spring semester sabbatical, step 16", "1"),
        ("a fall sabbatical", "1"),
        ("sabbatical for the whole year starting fall semester", "2"),
    ],
)
def test_a_sabbatical_of_one_season_is_of_one_semester(read: Read, said: str, semesters: str):
    assert read(said).facts["sabbatical.semesters"] == semesters


def test_a_sabbatical_that_only_begins_in_a_season_tells_no_length(read: Read):
    assert "sabbatical.semesters" not in read("my sabbatical starts fall semester").facts


@pytest.mark.parametrize("said", ["part time 0.4 hired 2015", "part-time at .4", "part-time teacher 0.4"])
def test_a_share_beside_part_time_is_the_fte(read: Read, said: str):
    assert float(read(said).facts["fte"]) == 0.4


def test_the_minutes_of_a_rate_were_not_lost(read: Read):
    facts = read("the rate is $25 per quarter hour of prep and I lost 45 minutes").facts
    assert facts["missed_preparation_pay.minutes"] == "45"


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("CTS panel, 6 extra days: stipend plus days, altogether?", "true"),
        ("CTS panel: my days and the stipend together", "true"),
        ("CTS panel, 6 extra days besides the stipend, what do the days pay?", None),
    ],
)
def test_a_stipend_is_added_to_extra_days_where_both_are_asked_for_together(read: Read, text: str, added: str | None):
    assert read(text).facts.get("daily_rate_days.with_stipend") == added


def test_an_lvn_who_is_out_is_no_nurse_who_is_out(read: Read):
    assert read("our LVN is out, I am to cover").facts["lvn_absence"] == "true"
    assert "lvn_absence" not in read("I already took the 0.4 of a nurse, now the LVN is out too").facts


@pytest.mark.parametrize("said", ["15 years teaching here", "I have taught for 15 years", "15 years of experience"])
def test_years_of_experience_place_extra_hours_as_a_step_does(read: Read, said: str):
    """Exhibit D-6 heads its columns Years/Steps."""
    assert read(f"made to switch classrooms, {said}, what is the pay?").facts["additional_assignment_pay.step"] == "15"
