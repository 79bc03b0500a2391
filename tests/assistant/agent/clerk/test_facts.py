"""What messages say of the asker, by slot."""

import pytest

from assistant.agent.clerk.facts import facts_in, inputs_for
from assistant.agent.clerk.lexicon import Lexicon
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import NEAR, SCHEMAS

SAID = [
    ("surgery ate every sick day I had", {"accrued_days": "0"}),
    ("she burned through her whole sick bank", {"accrued_days": "0"}),
    ("my sick days are all gone", {"accrued_days": "0"}),
    ("I don't have a single sick day left", {"accrued_days": "0"}),
    ("when my sick days run out next month", {"accrued_days": None}),
    ("I've been out sick 8 days", {"sick_leave.days_used": "8"}),
    ("30 days of adult school and 20 of intersession", {"summer_days": "50"}),
    (
        "no sub, I lost 60 minutes of prep Monday and 30 minutes Friday, both times no one came",
        {"missed_preparation_pay.minutes": "90", "missed_preparation_pay.times": None},
    ),
    ("adult ed, 20 hours a week at $43.71 an hour", {"adult_education_pay.hourly_rate": "43.71"}),
    ("adult ed, hired long after the 1988 settlement", {"settlement_1988": None}),
    ("adult ed, still under the 1988 settlement", {"settlement_1988": "true"}),
    ("for the entire 2024-25 school year", {"period": "year"}),
    ("independent study with a small group class 2 hours a week", {"small_group_hours": "2"}),
    ("burned my 10 personal days, then took 3 more", {"personal_necessity.days_used": "10"}),
    ("my day is worth 190 and the sub costs 215 a day", {"daily_rate": "190", "substitute_rate": "215"}),
    ("I make $410 a day", {"daily_rate": "410"}),
    ("after three quarters of my year back", {"share_served": "0.75"}),
    ("with a quarter of the year still to go", {"share_served": "0.75"}),
    ("my salary that year would have been $94,000", {"annual_salary": "94000"}),
    ("disabled; from November 1 to June 30", {"illness_pay_sequence.disability_months": "8"}),
    ("another 7 calendar months of disability", {"illness_pay_sequence.disability_months": "7"}),
    ("disabled after 5 months of reduced pay", {"illness_pay_sequence.disability_months": None}),
    ("my HMO medical is $1,040 a month", {"benefit_contribution.premium": "1040"}),
    ("two full-time counselors for 1,350 students", {"counselor_staffing.counselors": "2"}),
    (
        "on the CTS panel, called in for 12 extra days",
        {"daily_rate_days.daily_matter": "extra days of a CTS panel member", "daily_rate_days.days": "12"},
    ),
    ("sending me home without pay", {"daily_rate_days.daily_matter": "suspension without pay"}),
    ("a master's, no license or National Board", {"licensure": None, "national_board": None}),
    ("a master's and her RN license", {"licensure": "true"}),
    ("36 in one and 34 in the other", {"class_overage_pay.class_sizes": "36 | 34"}),
    ("a BA and permit", {"site_supervisor_permit": "true"}),
    ("vacancies have me at 27", {"caseload": "27"}),
    ("they have me at 27 hours", {"caseload": None}),
    (
        "school nurse, 12 years in, with a master's. What do her stipends add up to?",
        {"stipends": "Advanced Degree | Hard to Staff"},
    ),
    ("teacher with a master's. What do her stipends add up to?", {"stipends": "Advanced Degree"}),
    ("our 2,000-student high school", {"counselor_staffing.enrollment": "2000"}),
    ("MA + national board certification", {"advanced_degrees": "2"}),
    ("six K-8s", {"counselor_staffing.schools": "6"}),
    ("teaches English, not band or PE", {"subject": None}),
    ("step 12", {"step": "12"}),
    ("surgery ate every sick day I had", {"accrued_days": "0"}),
    ("chemo wiped out all my sick leave", {"accrued_days": "0"}),
    ("I burned through the last of my sick days", {"accrued_days": "0"}),
    ("my sick leave is at zero", {"accrued_days": "0"}),
    ("out sick 8 days already", {"sick_leave.days_used": "8"}),
    ("I've missed 6 days so far", {"sick_leave.days_used": "6"}),
    ("I have called in sick 4 times", {"sick_leave.days_used": "4"}),
    ("nothing carried in from anywhere", {"carried_days": "0"}),
    ("a first-year teacher", {"carried_days": "0"}),
    ("I brought in 12 sick days from before", {"carried_days": "12"}),
    ("I teach 5th grade", {"program": "tk12"}),
    ("30 days of adult school and 20 of intersession", {"summer_days": "50"}),
    ("on sabbatical all of 2024-25", {"sabbatical.semesters": "2"}),
    ("my regular salary that year would have been $94,000", {"annual_salary": "94000"}),
    ("if they agree to extend it", {"extension_agreed": "true"}),
    ("independent study at El Sereno", {"group": "independent_study"}),
    ("I'm a home/hospital teacher", {"group": "home_hospital"}),
    ("I have a home/hospital student", {"group": None}),
    ("a pre-kindergarten teacher", {"program": "ece"}),
    ("voted me out as chair", {"term_topic": "applying again after removal"}),
    ("a sabbatical in the spring semester of 2026", {"sabbatical.school_year": "2025-26"}),
    ("a sabbatical in spring '26", {"sabbatical.school_year": "2025-26"}),
    ("a year's sabbatical, then half a year of work", {"sabbatical.semesters": "2", "share_served": "0.5"}),
    ("resigned after 62 of the 186 days", {"days_served": "62", "sabbatical.work_days": "186"}),
    ("my wife already took 25 work days", {"partner_days": "25", "both_parents": "true"}),
    ("my husband used 4 weeks of the bonding leave", {"parental_leave_pay.partner_days": "20"}),
    ("4 job shares but one of those is for a medical reason", {"shared_now": "4", "shared_not_counted": "1"}),
    ("staff of 31 FTE, 5 shared contracts now, 2 are pre-retirement", {"site_fte": "31", "shared_not_counted": "2"}),
    ("a TOSA for 3 years, before that 20 years of teaching", {"years_in_position": "3", "direct_service_years": "20"}),
    ("if I file on March 12", {"filed_on": "2025-03-12"}),
    ("my dad died, I took 3 days already, how many more do I get", {"bereavement.days_used": "3"}),
    ("worked 95 of the 186 days", {"work_days_served": "95"}),
    ("lost 45 minutes on Monday and another 30 minutes on Wednesday", {"missed_preparation_pay.minutes": "75"}),
    ("lost 45 minutes of my 60 minute prep on Monday", {"missed_preparation_pay.minutes": "45"}),
    (
        "how many co-enrolled kids can they still put on me",
        {"independent_study_load.load_topic": "how many co-enrolled students there may be"},
    ),
    ("out 25 more days, what is the total", {"differential_days": "25"}),
    ("due May 4, 2025, what is my last day if I start May 5", {"leave_starts_on": "2025-05-05"}),
    ("I subbed for my partner, how many more days", {"shared_contract_topic": "substituting for the partner"}),
    ("I talked to them at 2:30 pm", {"clause_deadline.event_at": "14:30"}),
    ("they called at 12 a.m.", {"clause_deadline.event_at": "00:00"}),
    ("half time from fall 2025 on", {"reduced_workload.school_year": "2025-26"}),
    ("half time starting next year", {"reduced_workload.school_year": "2025-26"}),
    ("the sub got $210 a day", {"substitute_rate": "210"}),
    ("they paid $195 for the sub", {"substitute_rate": "195"}),
    ("I missed 8 days of work", {"days_needed": "8"}),
    ("I took 12 days of emergency leave", {"critical_illness.days_needed": "12", "critical_illness.days_used": None}),
    ("already used 4 days, need 6 more days", {"critical_illness.days_needed": "6", "critical_illness.days_used": "4"}),
    ("my wife's mother", {"relation": "mother"}),
    ("62 days of regular sick leave", {"accumulated_days": "62"}),
    ("she began with 64 regular sick days", {"accumulated_days": "64"}),
    ("my regular salary would have been $102,000", {"annual_salary": "102000"}),
    ("after working half of this school year", {"share_served": "0.5"}),
    ("a case that will eat 4 more", {"personal_necessity.days_requested": "4"}),
    ("under 5 over", {"personal_necessity.days_requested": None}),
    ("an illness that is not terminal", {"terminal": None}),
    ("transferred for cause", {"process": "just_cause"}),
    ("I moved from Arcade to Churchill", {"new_to_site": "true"}),
    ("12th step", {"step": "12"}),
    ("row 12 of the chart, third column", {"step": "12", "column": "III"}),
    ("line 18 of our pay chart", {"step": "18"}),
    ("the sixteenth rung", {"step": "16"}),
    ("bottom right corner of the schedule", {"step": "20", "column": "V"}),
    ("top left corner of the chart", {"step": "1", "column": "I"}),
    ("line 4 of the complaint form", {"step": None}),
    ("BA and 33 grad units", {"degree": "BA", "units_after_ba": "33"}),
    ("bachelor's degree plus 48 upper division units", {"degree": "BA", "units_after_ba": "48"}),
    ("BA, 61 units", {"degree": "BA", "units_after_ba": "61"}),
    ("a bachelors and 20 quarter units", {"units_after_ba": None}),
    ("a master's and 20 units", {"degree": "MA", "units_after_ma": "20"}),
    ("a master's, 45 units past the bachelor's", {"units_after_ma": None, "units_after_ba": "45"}),
    ("a master's and no extra units", {"units_after_ma": "0"}),
    ("a brand new teacher", {"outside_years": "0"}),
    ("speech path", {"role": "slp"}),
    ("my base is 88,000, what is a day worth", {"basic_salary": "88000"}),
    ("I make 91k, what is my daily rate", {"basic_salary": "91000"}),
    ("my base is 88,000 this year", {"basic_salary": None}),
    ("a fifth of the RN spot", {"nurse_share": "0.2"}),
    ("only six of the ten pay checks are left", {"months_left": "6"}),
    ("gone three Tuesdays running", {"missed_preparation_pay.times": "3"}),
    ("and 45 on Thursday", {"missed_preparation_pay.times": None}),
    ("25 kids of my own, 9 who are co-enrolled", {"master_students": "25", "co_enrolled_students": "9"}),
    ("a sabbatical for just one semester", {"sabbatical.semesters": "1"}),
    ("two and a half days a week", {"fte": "0.5"}),
    ("I'm only 0.8 this year", {"fte": "0.8"}),
    ("we're down a position", {"reason_over": "vacancies"}),
    ("escalón 4", {"step": "4"}),
    ("col IV", {"column": "IV"}),
    ("lane 3", {"column": "III"}),
    ("column five", {"column": "V"}),
    ("BA+45", {"column": "III"}),
    ("60%", {"fte": "0.6"}),
    (".4 fte", {"fte": "0.4"}),
    ("1.2 FTE", {"fte": "1.2"}),
    ("half time", {"fte": "0.5"}),
    ("medio tiempo", {"fte": "0.5"}),
    ("full-time", {"fte": "1"}),
    ("in 2024-25", {"school_year": "2024-25"}),
    ("2024/2025", {"school_year": "2024-25"}),
    ("I have worked here for 12 years", {"years_of_service": "12"}),
    ("two and a half years", {"consecutive_years": "2.5"}),
    ("hired in 2011", {"benefit_contribution.hire_date": "2011-08-01"}),
    ("since 2011", {"benefit_contribution.hire_date": "2011-08-01"}),
    ("from the 3rd of March", {"first_day": "2025-03-03"}),
    ("starting March 3", {"first_day": "2025-03-03"}),
    ("hired on August 5, 2019", {"hire_date": "2019-08-05"}),
    ("sub rate is $225", {"substitute_rate": "225"}),
    ("my daily rate is $1,381.72", {"daily_rate": "1381.72"}),
    ("I have 40 sick days", {"accrued_days": "40"}),
    ("i used 3", {"personal_necessity.days_used": "3"}),
    ("for a ski trip", {"personal_necessity.purpose": "recreation"}),
    ("i am tenured", {"status": "permanent"}),
    ("a probationary teacher", {"status": "probationary", "role": "teacher"}),
    ("school nurse", {"role": "nurse"}),
    ("at a high school", {"level": "secondary"}),
    ("kindergarten", {"level": "elementary"}),
    ("adult ed", {"program": "adult_education"}),
    ("terminal", {"terminal": "true"}),
    ("IV-9", {"column": "IV", "step": "9"}),
    ("s7 c4", {"column": "IV"}),
    ("a .4 contract", {"fte": "0.4"}),
    ("I teach 5th, self contained", {"grade": "5"}),
    ("26 in my 1st grade class", {"students": "26", "grade": "1"}),
    ("I've had 14 for 25 school days because a job is vacant", {"students": "14"}),
    ("i had 27 since october", {"students": "27"}),
    ("29 since the very first day, two left after day 14", {"class_overage_pay.days": "14"}),
    ("classes of 35, 35, 34, 34 and 33", {"class_overage_pay.class_sizes": "35 | 35 | 34 | 34 | 33"}),
    ("171 kids a day", {"contacts": "171"}),
    ("when you add them up I see 172 students every day", {"contacts": "172"}),
    ("40% of her job", {"nurse_share": "0.4"}),
    ("on a regular work day", {"on_work_day": "true"}),
    ("on a Saturday", {"on_work_day": "false", "additional_assignment_pay.days": "1"}),
    ("Saturday and Sunday", {"on_work_day": "false", "additional_assignment_pay.days": "2"}),
    ("it happened twice", {"missed_preparation_pay.times": "2"}),
    ("SLP 0.6", {"fte": "0.6"}),
    ("2 hours a day after school for 5 days", {"additional_assignment_pay.hours": "10"}),
    ("from day 8 to day 17", {"class_overage_pay.days": "10"}),
    ("29 kids on caseload", {"caseload": "29"}),
    ("32 masters plus 4 coenrolled", {"master_students": "32"}),
    ("army for 30 months", {"military_months": "30"}),
    ("2 years in the navy", {"salary_placement.military_months": "24"}),
    ("14th year teacher", {"additional_assignment_pay.step": "14"}),
    ("returning to the same school", {"new_to_site": "false"}),
    ("he asked us on March 3 to arbitrate", {"arbitration_requested_on": "2025-03-03"}),
    ("3/5 time", {"fte": "0.6"}),
    ("2 hours a day for 10 days", {"additional_assignment_pay.hours": "20"}),
    ("20 days of differential pay", {"differential_days": "20"}),
    ("a new hire at .6 fte", {"benefit_contribution.hire_date": "2024-08-01"}),
    ("donate one to the bank", {"donation_days": "1"}),
    ("6 years as a teacher's aide", {"aide_years": "6", "outside_years": None}),
    ("6 years experience as an aide", {"aide_years": "6", "outside_years": None}),
    ("my last year's pay at step 9", {"salary.school_year": "2023-24"}),
    ("last year's pay in 2024-25", {"salary.school_year": None, "school_year": "2024-25"}),
    ("the last column", {"column": "V"}),
    ("ECE, last column", {"column": "VI"}),
    ("top step", {"step": "20"}),
    ("second semester only", {"salary.part_of_year": "true", "part_of_year": "0.5"}),
    ("two hours of tutoring a day for 5 days", {"additional_assignment_pay.hours": "10"}),
    ("i've 70 days", {"accrued_days": "70"}),
    ("no sick leave left", {"accrued_days": "0"}),
    ("my sick time is gone", {"accrued_days": "0"}),
    ("once my own sick time is gone", {"accrued_days": None}),
    ("a .6 teacher", {"fte": "0.6"}),
    ("6th grade self-contained", {"grade_span": "4-6 self-contained"}),
    ("3 nights of 2 hours a week for 4 weeks", {"additional_assignment_pay.hours": "24"}),
    ("2 hours after school on 5 days", {"additional_assignment_pay.hours": "10"}),
    (
        "1.5 hours a day, 2 days a week for 6 weeks",
        {"additional_assignment_pay.hours": "18.0", "additional_assignment_pay.days": "12"},
    ),
    ("2 hours every Tuesday for 5 weeks", {"additional_assignment_pay.days": "5"}),
    ("2 hours each Tuesday for 5 weeks", {"additional_assignment_pay.hours": "10"}),
    ("2 hours a week of tutoring for 6 weeks", {"additional_assignment_pay.hours": "12"}),
    ("2 over since day 4, today is day 19", {"class_overage_pay.days": "16"}),
    ("31 kids since day 1, it's the 15th day", {"class_overage_pay.days": "15"}),
    ("29 students over 12 days", {"students": "29", "students_over": None}),
    ("32 kids over the course of 9 school days", {"students": "32", "students_over": None}),
    ("3 students over 10 days", {"students_over": "3"}),
    ("4 students over the maximum", {"students_over": "4"}),
    ("high school, 172 students over 10 days", {"contacts": "172", "students_over": None}),
    ("our school has 250 students in the building", {"students_over": None}),
    ("what's my monthly pay at step 5", {"salary.by_month": "true"}),
    ("how much do I make a month at step 10", {"salary.by_month": "true"}),
    ("a month ago I moved to step 10, what do I make", {"salary.by_month": None}),
    ("she's at 169 over her five classes for 15 school days", {"contacts": "169", "students_over": None}),
    ("172 students spread over my 5 periods", {"contacts": "172", "students_over": None}),
    ("168 across all of my sections", {"contacts": "168", "students_over": None}),
    ("4 over in my high school contacts", {"students_over": "4"}),
    ("a 6th class for one whole semester", {"period": "semester"}),
    ("during my prep this entire semester", {"period": "semester"}),
    ("a sixth class both semesters", {"period": "year"}),
    ("an extra section the full school year", {"period": "year"}),
    ("two Saturdays in a row, 7 hours each time", {"additional_assignment_pay.hours": "14"}),
    ("on three Saturdays, 5 hours each", {"additional_assignment_pay.hours": "15"}),
    ("4 hours each on 3 weekdays", {"additional_assignment_pay.hours": "12"}),
    ("I chair a department of 7", {"stipends": "Department Chairperson", "department_members": "7"}),
    ("she heads our English dept with 5 people", {"stipends": "Department Chairperson", "department_members": "5"}),
    ("he runs the science department", {"stipends": "Department Chairperson"}),
    ("chairing math this year", {"stipends": "Department Chairperson"}),
    ("I chair the safety committee", {"stipends": None}),
    ("the special ed recruiting stipend", {"stipends": "Hard to Staff"}),
    ("a recruitment and retention bonus", {"stipends": "Hard to Staff"}),
    ("from the very first day until the end of the twelfth day", {"class_overage_pay.days": "12"}),
    ("I never worked full time", {"fte": None}),
    ("I'm not full time", {"fte": None}),
    ("3 full-time students", {"fte": None}),
    ("I'm not new, I'm full time", {"fte": "1"}),
    ("an MSW whose job uses her LCSW license", {"advanced_degrees": "1", "licensure": "true"}),
    ("RSP at two small elementary schools", {"assignment": "RSP split site"}),
    ("RSP at one elementary school", {"assignment": "RSP elementary (one site)"}),
    ("61 students, every one of them six or older", {"students_3_to_5": "0", "students_6_and_older": "61"}),
    ("50 of them all 6 and up, plus 12 little ones aged 3 to 5", {"students_3_to_5": "12"}),
    ("30 on my caseload 10 days", {"caseload": "30"}),
    ("became a TOSA in August 2024", {"assignment_term.term_began": "2024-25"}),
    ("a TOSA with 10 years experience", {"years_in_position": None, "direct_service_years": "10"}),
    ("2 days of training out of one-time money", {"daily_rate_days.days": "2"}),
    ("when does the winter trimester end", {"school_calendar.term": "second trimester"}),
    ("I lost 30 minutes on March 3 and asked for make-up time", {"days_waited": "28"}),
    ("45 minutes of prep, make-up time for one and pay for the other two", {"missed_preparation_pay.times": "2"}),
]


@pytest.mark.parametrize(("text", "facts"), SAID, ids=[s for s, _ in SAID])
def test_facts_are_read(words: Lexicon, text: str, facts: dict[str, str]):
    read = facts_in(text, words, NEAR)
    assert facts == {slot: read.get(slot) for slot in facts}


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("I am 62 years old", "consecutive_years"),
        ("I am 62 years old", "retirement_incentive.years_of_service"),
        (".4 fte", "site_fte"),
        ("1.2 FTE", "nurse_share"),
        ("250% fte", "fte"),
        ("step by step", "step"),
        ("in 2024-26", "school_year"),
        ("how many days?", "accrued_days"),
    ],
)
def test_what_is_something_else_is_not_read(words: Lexicon, text: str, slot: str):
    assert slot not in facts_in(text, words, NEAR)


def test_a_thousand_is_read_whole(words: Lexicon):
    assert facts_in("1,250 hours", words, NEAR)["hours"] == "1250"


@pytest.mark.parametrize("text", ["", "🙂", "a" * 4000, "((((", "12/12/12/12", "step step step 3 3 3"])
def test_nothing_breaks_the_reading(words: Lexicon, text: str):
    assert isinstance(facts_in(text, words, NEAR), dict)


class TestInputs:
    """Which facts a calculator is given."""

    def test_only_what_its_schema_knows(self):
        facts = {"step": "7", "column": "III", "relation": "spouse"}
        assert inputs_for("salary", SCHEMAS["salary"], facts) == {"step": "7", "column": "III"}

    def test_a_value_outside_a_closed_set_is_left_out(self):
        assert inputs_for("salary", SCHEMAS["salary"], {"column": "IX", "step": "7"}) == {"step": "7"}

    def test_a_fact_for_this_calculator_wins(self):
        facts = {"step": "7", "salary.step": "9", "stipend.step": "2"}
        assert inputs_for("salary", SCHEMAS["salary"], facts) == {"step": "9"}

    def test_a_lone_day_is_taken_where_no_other_is_known(self):
        day = {"type": "string", "format": "date"}
        schema = {"properties": {"knew_on": day, "filed_on": day}}
        assert inputs_for("x", schema, {"?filed_on": "2025-03-03"}) == {"filed_on": "2025-03-03"}
        known = {"?filed_on": "2025-03-03", "knew_on": "2025-03-01"}
        assert inputs_for("x", schema, known) == {"knew_on": "2025-03-01"}

    def test_lists_are_lists(self):
        schema = {"properties": {"counts": {"anyOf": [{"type": "array"}, {"type": "null"}]}}}
        assert inputs_for("x", schema, {"counts": "30 | 31"}) == {"counts": ["30", "31"]}

    def test_every_slot_that_calculators_share_a_name_with_is_accepted_by_its_words(self, words: Lexicon):
        """A value that the lexicon gives to a closed field is one that some calculator accepts."""
        fields = [(name, c.inputs.model_json_schema()) for name, c in CALCULATORS.items()]
        for slot in words.slots.values():
            calculator, _, field = slot.name.rpartition(".")
            takers = [(n, s) for n, s in fields if n in (calculator or n) and field in s["properties"]]
            for value, _ in slot.values if takers else ():
                assert any(inputs_for(n, s, {slot.name: value}) for n, s in takers), (slot.name, value)


def test_the_only_day_of_a_message_about_a_later_step_is_not_the_day_of_the_event(words: Lexicon):
    assert "?knew_on" in facts_in("event January 8 2025, member wants to grieve", words, NEAR)
    later = facts_in("I got the superintendent's answer on January 8 2025", words, NEAR)
    assert "?knew_on" not in later
    assert later["step_2_decision_on"] == "2025-01-08"
