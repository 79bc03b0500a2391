"""Which case of a clause is the asker's: the fact is asked for where one's own amount or day hangs on it."""

import pytest

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.which_case import entries, unsaid
from assistant.calculators import CALCULATORS
from ingest.contract import Contract
from tests.assistant.agent.clerk.builders import asks_for, calculation, hit
from tests.assistant.agent.clerk.conftest import Read

ASKED = [
    ("our son arrived on Sunday, I'm the mom. how many weeks do I get off to heal?", "5.12.3", "cesarean"),
    ("what will I get for retiring in June?", "9.07", "years_of_service"),
    ("how long can I stay a TOSA?", "25.03.1", "years_of_service"),
    ("how many of us teachers get on the leadership team at our school?", "24.04.2.e.iii", "site_members"),
    ("how many little ones can they put in my room at once?", "Exhibit HH § caseloads.11.e.ii", "age_of_students"),
    ("resource teacher here. at what number am I full?", "Exhibit HH § caseloads.1.a.i", "assignment"),
    ("I teach SDC. what's the max for my class", "Exhibit HH § caseloads.3.a.i", "assignment"),
    ("I'm the new lead. how much of my week am I freed from teaching?", "24.07.2.a", "members"),
    ("when must I have my focus area meeting with my facilitator", "3.04.2.a", "returning"),
    ("cool, and what's mine?", "Exhibit HH § attract.3", "hard_to_staff_position"),
    ("they make me switch rooms. what's my total check for packing?", "4.09", "step"),
    ("they switch my assignment next week. how many days do I get to get ready?", "4.10", "same_site"),
    ("I'm a TOSA and I want out. Do I get my old school back?", "25.04.4", "tosa_years"),
    ("could I transfer to another school in the middle of the year?", "4.04.4", "level"),
    ("How many of those equity days do I have coming?", "8.05.1", "equity_days_of"),
    ("minimum day on the 19th. how few minutes may my class have?", "13.07", "grade"),
    ("I quit as chair. how long will my replacement serve?", "24.05.3.f", "resigned_on"),
    ("do I get to have a peer facilitator instead of the principal?", "3.04.1.b", "status"),
    ("my wife's plan covers our kids. what do I get instead?", "9.04.2", "hire_date"),
    ("I was picked for a brand new TOSA job. Which school year is my last one in it?", "25.03.1", "years_of_service"),
    ("our high school lost a counselor. how many FTE must the district fund here?", "7.18", "enrollment"),
    ("SLP, all my kids are 7 or older, way past the cap all year. how many dollars in total?", "7.08", "caseload"),
    ("RSP, I agreed to go above 28. how many dollars for this month?", "Exhibit HH § caseloads.1.a.i.2", "students"),
    ("I taught summer school. how many sick days did that put in my account?", "5.01.5", "days_worked"),
    ("no specialist came, third grade. I want the money. how many dollars is that?", "8.01.7.d", "minutes"),
    ("I lead our program. what FTE release do I get?", "24.07.2.a", "members"),
    ("soy de ECE, ¿cuánto tiempo antes de la clase debo estar?", "21.08.1", "ece_program"),
]
TOLD = [
    ("I had a c-section on Monday. how many weeks do I get?", "5.12.3"),
    ("they had to operate to get her out. how many weeks of recovery do I have?", "5.12.3"),
    ("23 years here, what will I get for retiring in June?", "9.07"),
    ("I have 14 years of experience. how long can I stay a TOSA?", "25.03.1"),
    ("there are 48 teachers at our site, how many get on the leadership team?", "24.04.2.e.iii"),
    ("every child in my room had a fourth birthday. how many can they give me?", "Exhibit HH § caseloads.11.e.ii"),
    ("I'm a resource teacher between two schools. what's my cap?", "Exhibit HH § caseloads.1.a.i"),
    ("my moderate/severe class: what's the max?", "Exhibit HH § caseloads.3.a.i"),
    ("I'm a nurse lead. how much release do I get?", "24.07.1"),
    ("they move me from 2nd to 4th grade. how many days do I get to get ready?", "4.10"),
    ("I'm in my first year as a TOSA. Do I get my old school back?", "25.04.4"),
    ("high school. could I transfer to another school in the middle of the year?", "4.04.4"),
    ("I teach RSP, how many equity days do I have?", "8.05.1"),
    ("minimum day, 4th grade. how few minutes may my class have?", "13.07"),
    ("I quit as chair in April of my second year. how long will my replacement serve?", "24.05.3.f"),
    ("as a permanent teacher, can I ask for a peer facilitator?", "3.04.1.b"),
    ("I'm new here, when must I meet with my facilitator?", "3.04.2.a"),
    ("SLP with 66 kids all year. how many dollars in total?", "7.08"),
    ("RSP, I agreed to have 30 kids. how many dollars for this month?", "Exhibit HH § caseloads.1.a.i.2"),
    ("I taught 20 days of summer school. how many sick days do I get for it?", "5.01.5"),
    ("no specialist came for 45 minutes. how many dollars is that?", "8.01.7.d"),
]
GENERAL = [
    ("what is the rate for lost prep?", "8.01.7.d"),
    ("what is the ratio of sick days that I earn in summer school?", "5.01.5"),
    ("how many counselors do all high schools in the district get?", "7.18"),
    ("how many weeks does a mother get to recover?", "5.12.3"),
    ("what does it depend on how many weeks I get to recover?", "5.12.3"),
    ("can you tell me how much people get for retiring?", "9.07"),
    ("do I get something for retiring?", "9.07"),
    ("who decides on my leadership team?", "24.04.2.e.iii"),
    ("may a TOSA return to the old school?", "25.04.4"),
    ("when do I have to tell HR if I want my old school back as a TOSA?", "25.04.4"),
    ("can I take my equity day on a Friday?", "8.05.1"),
    ("how many equity days does a self-contained teacher get?", "8.05.1"),
    ("how many aides do I get for my room?", "Exhibit HH § caseloads.11.e.ii"),
]


def choice(part: str, clause: str) -> Choice:
    """A part whose best clause is surely known."""
    return Choice(part, hits=(hit(clause),), strength=0.99, sure=True)


@pytest.mark.parametrize(("question", "clause", "slot"), ASKED, ids=[q for q, _, _ in ASKED])
def test_the_fact_by_which_a_clause_has_its_cases_is_asked_for(read: Read, question: str, clause: str, slot: str):
    asked = unsaid(choice(question, clause), None, read(question))
    assert asked is not None
    (need,) = asked["missing"]
    assert need["slot"] == slot
    assert need["clause_id"] == clause


@pytest.mark.parametrize(("question", "clause"), TOLD, ids=[q for q, _ in TOLD])
def test_a_fact_that_is_told_in_any_words_is_not_asked_for(read: Read, question: str, clause: str):
    assert unsaid(choice(question, clause), None, read(question)) is None


@pytest.mark.parametrize(("question", "clause"), GENERAL, ids=[q for q, _ in GENERAL])
def test_who_asks_for_the_rule_or_for_something_else_is_told_it(read: Read, question: str, clause: str):
    assert unsaid(choice(question, clause), None, read(question)) is None


def test_what_a_calculation_misses_is_asked_for_in_its_own_words(read: Read):
    question = "they voted me in as chair of our department. how much extra is that for me?"
    result = asks_for("department_members", "How many practitioners are in the department?")
    near = Choice(question, "stipend", hits=(hit("24.05.3.a"),), strength=0.9, sure=True)
    assert unsaid(near, result, read(question)) is result
    assert unsaid(near, calculation(), read(question)) is None


def test_only_clauses_near_the_top_and_of_the_best_ones_article_are_looked_at(read: Read):
    question = "how many weeks do I get off to heal?"
    far = Choice(question, hits=(hit("5.01.1"), *[hit("5.01.2")] * 2, hit("5.12.3", 0.79)), strength=0.99, sure=True)
    other = Choice(question, hits=(hit("9.01.1"), hit("5.12.3", 0.6)), strength=0.99, sure=True)
    unsure = Choice(question, hits=(hit("5.12.3"),), strength=0.4)
    assert [unsaid(c, None, read(question)) for c in (far, other, unsure)] == [None, None, None]


def test_every_clause_and_calculator_that_is_named_exists(contract: Contract):
    ids = {str(c) for c in contract.clauses}
    named = {str(c) for entry in entries() for c in entry.get("clauses", ())}
    assert {c for c in named if not any(i == c or i.startswith((f"{c}.", f"{c} §")) for i in ids)} == set()
    calculators = {str(c) for e in entries() for c in (*e.get("calculators", ()), *e.get("determined", ()))}
    assert calculators - {""} <= CALCULATORS.keys()
