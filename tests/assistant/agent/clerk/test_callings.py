"""What calls for a calculator: its matter in words and the facts that it needs, whatever a search finds nearest."""

from typing import Any

import pytest

from assistant.agent.clerk.callings import callings, callings_of
from assistant.agent.clerk.lexicon import knowledge
from assistant.agent.spoken import pattern
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.conftest import Read

SCHEMAS: dict[str, dict[str, Any]] = {name: c.inputs.model_json_schema() for name, c in CALCULATORS.items()}

CALLED = [
    ("unpaid week, step 10 column III, how much do I lose", "daily_rate_days", {"days": "5", "step": "10"}),
    ("how much do I lose for an unpaid day", "daily_rate_days", {"days": "1"}),
    ("column V step 17 last year, step 18 this year, how much did it go up", "salary_difference", {"other_step": "18"}),
    ("high school, 170 kids a day for 18 school days, what do they owe me", "class_overage_pay", {"contacts": "170"}),
    ("is November 10, 2025 a workday for middle school teachers", "school_calendar", {"day": "2025-11-10"}),
    ("I was elected department chair, what do I get", "stipend", {"stipends": ["Department Chairperson"]}),
    ("how many years does a leadership team member serve", "assignment_term", {"position": "Leadership Team member"}),
    ("I'm changing classrooms, what will my check be", "additional_assignment_pay", {}),
    ("I work in ECE, how long are our staff meetings", "meeting_time", {"program": "ece"}),
    ("what does yearbook pay at a middle school", "stipend", {"stipends": ["Yearbook Middle School"]}),
    ("column IV, how much more is step 11 than step 10", "salary_difference", {"step": "11", "other_step": "10"}),
    ("I teach a special ed preschool class. What is the most students in my room?", "special_education_caseload", {}),
    (
        "resource teacher at my one elementary school, is 28 the limit?",
        "special_education_caseload",
        {"assignment": "RSP elementary (one site)"},
    ),
    (
        "I only teach in the adult school. Is the lunch from the hours article guaranteed to me too?",
        "articles_that_apply",
        {"program": "adult_education", "article": "8"},
    ),
    (
        "preschool teacher in early childhood, does the class size article protect me as well?",
        "articles_that_apply",
        {"article": "7"},
    ),
    ("step 9 column V pay", "salary", {"step": "9", "column": "V"}),
    (
        "I'm on differential pay. How many dollars a day come off my normal pay?",
        "differential_rate",
        {"differential_topic": "what comes off the normal pay"},
    ),
    (
        "I teach preschool and have 24 kids. How many hours of home visits is that over the year?",
        "home_visits",
        {"ece_program": "Preschool", "students": "24"},
    ),
    ("20 days at differential for Step 7 Column III", "differential_rate", {"differential_days": "20", "step": "7"}),
    ("30 in my first grade class for 12 days, overage pay?", "class_overage_pay", {"students": "30", "days": "12"}),
    ("31 second graders, what's that per day in overage", "class_overage_pay", {"days": "1"}),
    ("elementary rsp, 29 kids on caseload, vacancies, pay per day", "special_education_caseload", {"caseload": "29"}),
    ("we filed step 1 on September 9, 2024, when must the supervisor hold the hearing", "grievance_timeline", {}),
    ("how long after the hearing does my principal have to answer my grievance", "grievance_timeline", {}),
    ("how long do I have to respond to the draft charges", "discipline_timeline", {"stage": "response"}),
    ("how many days does he have to decide about the charges against me", "discipline_timeline", {"stage": "decision"}),
    ("what date was the 8th day of instruction in 2024-25", "school_calendar", {"instruction_day": "8"}),
    ("step 15 col IV on a full year sabbatical, pay for the year?", "sabbatical", {"matter": "pay"}),
    ("step 14, paid for boxing up and switching rooms", "additional_assignment_pay", {"step": "14"}),
    ("bell rings at 8:20, what time do I have to be there", "school_day_hours", {"instruction_starts": "08:20"}),
    (
        "RN, step 12, took the 0.4 part of a leave, what does it come to per day",
        "beyond_contract_pay",
        {"service_days": "1"},
    ),
    ("my school nurse step 12 share of a vacancy, 0.4 for 30 days", "beyond_contract_pay", {"nurse_share": "0.4"}),
    ("1.2 FTE, what does the 165 go up to", "class_size", {"fte": "1.2", "grade_span": "6-12 departmentalized"}),
    ("five classes of 35, 35, 34, 34 and 33, pay for 20 days", "class_overage_pay", {"days": "20"}),
    ("para for 5 years here, how many steps is that worth", "salary_placement", {"aide_years": "5"}),
    ("yearbook and newspaper at the high school, add it up", "stipend", {}),
    ("CTS panel, 12 extra days, step 14 column V, what do they pay for them", "daily_rate_days", {"days": "12"}),
    ("suspended 4 days without pay, my daily rate is $410, what do I lose", "daily_rate_days", {"daily_rate": "410"}),
    ("second grade, 29 kids days 3-12, 28 kids days 13-18, what am I owed", "class_overage_pay", {"grade": "2"}),
    ("curriculum, step 8, 4 hours Monday and 7 on Saturday, what can I bill", "additional_assignment_pay", {}),
    ("quitting after 5 months, out sick 8 days, what will they take out", "sick_leave", {"matter": "resignation"}),
    ("disabled for another 7 months, how much is that", "illness_pay_sequence", {"disability_months": "7"}),
    (
        "9 years of third grade here, going over to the preschool, what will they pay",
        "salary_placement",
        {"program": "ece"},
    ),
    ("what is my per diem", "salary", {}),
    ("retiring in June, born March 14, 1963, until when is my medical paid", "benefit_contribution", {}),
    ("I resign effective June 30, 2025, how long do I keep dental", "benefit_contribution", {}),
    ("step 12, took over a colleague's class during my prep for 70 school days, what total", "beyond_contract_pay", {}),
    ("permanent, 70 sick days saved, the most I can ask the sick leave pool for", "catastrophic_bank", {}),
    ("paid year off to study, step 11 column V, what would I be paid", "sabbatical", {"matter": "pay"}),
    ("filed step 2 on January 6, 2025, last day to ask the union for arbitration", "grievance_timeline", {}),
    ("step 9 column IV and on the leadership team, what do I make all together", "pay_package", {"step": "9"}),
    ("what's my salary at step 5 column II, and I take the insurance", "salary", {"step": "5"}),
    ("sick 130 days, had 40 days saved, step 3 col II, total at differential", "illness_pay_sequence", {"step": "3"}),
    ("step 8 column III plus the master's money, total for the year", "pay_package", {"stipends": ["Advanced Degree"]}),
    ("SLP, how many days do I work", "work_year", {"role": "slp"}),
    ("just hired SLP, 8 years elsewhere, total with the hard to staff stipend", "salary_placement", {"role": "slp"}),
    ("tripped on the playground, how many days are paid", "industrial_accident", {}),
    ("step 9 col V, I burned my very last sick day, what do I get per day from here on", "differential_rate", {}),
    (
        "nurse, step 8, I cover a .4 of a vacant job, what is that worth a day",
        "beyond_contract_pay",
        {"service_days": "1"},
    ),
    (
        "14 years of teaching, a TOSA for 2 years, how many more can I have",
        "assignment_term",
        {"years_in_position": "2"},
    ),
    ("44 members plus a nurse we share, how many leadership team seats", "leadership_seats", {"shared_members": "1"}),
    ("the number of teacher spots our school gets on the leadership team", "leadership_seats", {}),
    ("art specialist out, no sub, 45 minutes, I choose pay over make-up", "missed_preparation_pay", {"minutes": "45"}),
    ("K-8 club stipends of $3,000 and $2,500, can we approve both", "site_stipends", {}),
    ("last school year that I can stay a TOSA, I started in August 2024", "assignment_term", {"term_began": "2024-25"}),
    ("when does the second trimester end", "school_calendar", {"term": "second trimester"}),
    ("how many school days are there in October", "school_calendar", {"months": ["10"]}),
    (
        "two days of district training from one-time funds, step 8 column V, what will they pay",
        "daily_rate_days",
        {"days": "2"},
    ),
    ("22 FTE and 4 job shares, is there room for another", "shared_contracts", {"site_fte": "22"}),
    ("workers comp, out 72 days with 30 sick days, how is each stretch paid", "industrial_accident", {}),
    (
        "sabbatical, salary $99,000, quit after 62 of 186 days, what comes back to us",
        "sabbatical",
        {"matter": "repayment"},
    ),
    ("if I drop to 80% what will I be making", "salary", {"fte": "0.8"}),
    ("how much more will one column over get me", "salary_difference", {}),
    ("where will I land on the salary schedule", "salary_placement", {}),
    ("my sick leave is gone, how much will they pay me per day", "differential_rate", {}),
    ("is 30 too many students for one class", "class_size", {"students": "30"}),
    ("SLP over the cap, which stipend do I get", "special_education_caseload", {"over_maximum": "true"}),
    ("what am I paid for covering another class during my prep", "missed_preparation_pay", {"covering": "true"}),
    ("5 hours of training on a Saturday, what will I be paid", "additional_assignment_pay", {"hours": "5"}),
    ("I'm out with a broken hip, am I on full pay now", "illness_pay_sequence", {}),
    ("I teach high school. What's my salary this year?", "salary", {}),
    ("how much will I make next year", "salary", {}),
    ("can two of us at the high school share a contract", "shared_contracts", {"shared_contract_topic": "eligibility"}),
    ("could we split one position at our middle school", "shared_contracts", {"level": "secondary"}),
    ("step 12 column III, chemo ate all my sick leave, what is my pay a day", "differential_rate", {"step": "12"}),
    ("60 percent contract and everyone has 5 NIDs, how many do i do", "non_instructional_duties", {"fte": "0.6"}),
]


@pytest.mark.parametrize(("question", "name", "inputs"), CALLED, ids=[q for q, _, _ in CALLED])
def test_words_and_facts_call_for_a_calculator(read: Read, question: str, name: str, inputs: dict[str, str]):
    called = callings().called(question, read(question).facts, SCHEMAS)
    assert called is not None
    assert called[0] == name
    assert inputs.items() <= dict(called[1]).items()


@pytest.mark.parametrize(
    "question",
    [
        "how is the differential rate worked out",
        "how is my daily rate of pay calculated",
        "I'm ECE with 20 years, when does the anniversary increment show on my pay",
        "what step of the grievance will I start at",
        "what happens to my pay when my sick leave is used up, what rate per day do they use",
        "how many hours of prep do adult ed teachers get",
        "do specialists get prep time too",
        "can I choose Option B for my evaluation next year",
        "how many mobility specialists is the district supposed to have",
        "I teach in room 12 and have a question about clause 13.15",
        "may I sign up for Peer Assistance in my SPG year",
        "how many days for jury duty",
        "got a letter of reprimand on November 18, 2025, how long do I have to write a rebuttal",
        "can a rep come with me when I get observed",
        "when do i get my evaluation in writing",
        "what is my salary if I get my master's",
        "back from having my baby, what room and how many breaks must I be given to pump",
        "does article 6 protect me if a parent threatens me",
        "I'm a tosa, does article 8 apply to me",
        "when is the last day to ask to share a contract at the elementary school",
    ],
)
def test_a_plain_rule_calls_for_none(read: Read, question: str):
    assert callings().called(question, read(question).facts, SCHEMAS) is None


def test_words_mean_what_a_calculator_misses():
    told = {"grade": "4", "students": "31"}
    assert callings().meant("class_overage_pay", "too many kids, what do I get per day", told) == {"days": "1"}
    assert callings().meant("class_overage_pay", "too many kids, what do I get per day", {**told, "days": "9"}) == {}
    assert callings().meant("class_overage_pay", "what do I get for them", told) == {}
    placed = {**told, "first_day_over": "1"}
    assert callings().meant("class_overage_pay", "too many kids, what do I get per day", placed) == {}


def test_without_its_facts_a_calculator_is_not_called(read: Read):
    question = "what does step 9 pay"
    assert callings().called(question, read(question).facts, SCHEMAS) is None


def test_a_calculator_is_not_taken_without_the_words_of_its_matter():
    assert not callings().allows("differential_rate", "step 8 column II at 0.4")
    assert callings().allows("differential_rate", "my differential rate")
    assert not callings().allows("pay_package", "what is the yearly stipend for a doctorate")
    assert callings().allows("pay_package", "my salary with the stipend for a doctorate")
    assert callings().allows("salary", "anything at all")


def test_every_calling_names_a_calculator_and_its_inputs():
    unknown = []
    for rule in callings().rules:
        fields = set(CALCULATORS[rule.calculator].inputs.model_fields)
        named = set(rule.sets).union(*rule.given)
        unknown += [f"{rule.calculator}: {name}" for name in sorted(named - fields)]
    assert unknown == []
    assert callings().only.keys() <= CALCULATORS.keys()


def test_what_the_words_mean_does_not_override_what_is_said():
    rules = callings_of([{"calculator": "class_overage_pay", "says": ["a day"], "sets": {"days": "1"}}])
    assert rules.called("2 over a day", {"days": "5"}, SCHEMAS) == ("class_overage_pay", {"days": "5"})
    assert rules.called("2 over a day", {}, SCHEMAS) == ("class_overage_pay", {"days": "1"})


def test_every_pattern_of_the_callings_can_be_compiled():
    rules = callings().rules
    written = [*callings().only.values(), *(p for r in rules for p in (*r.says, *r.unless))]
    assert all(pattern(p) for p in written)


def test_what_a_calculator_is_about_is_said_once():
    said = [entry["calculator"] for entry in knowledge("callings.yaml") if "only" in entry]
    assert len(said) == len(set(said))


def test_a_death_that_may_come_is_bereavement_and_who_is_about_to_die_is_ill():
    assert not callings().allows("critical_illness", "how many days off do I get when my mother dies")
    assert callings().allows("bereavement", "how many days off do I get when my mother dies")
    assert callings().allows("critical_illness", "my sister is about to die, how many days")
    assert not callings().allows("bereavement", "my sister is about to die, how many days")
