"""Matters that are settled elsewhere are said to be so at once; what the contract touches is searched."""

import pytest

from assistant.agent import Draft
from assistant.agent.clerk import Clerk
from assistant.agent.clerk.lexicon import Lexicon
from assistant.verification import Case, Claim, judge
from assistant.verification.wordings import places
from ingest.contract import Contract
from tests.assistant.agent.clerk.builders import NEAR, SCHEMAS, run
from tests.assistant.agent.clerk.conftest import Read

ELSEWHERE = [
    ("I have an offer from Elk Grove. What does a teacher with 6 years start at over there?", "others_terms"),
    ("how is my STRS pension calculated", "pension"),
    ("what age can i retire with CalSTRS without penalty", "pension"),
    ("with the reduced workload, how big will my monthly CalSTRS check be when I retire", "pension_check"),
    ("how much will my pension be if I work part-time", "pension_check"),
    ("what is the copay for a specialist", "health_plan"),
    ("does Kaiser cover acupuncture", "health_plan"),
    ("how much is the retiree medical premium per month", "health_plan"),
    ("in what order are K-12 teachers laid off", "layoff"),
    ("what does ed code 44955 say", "law_text"),
    ("can I collect unemployment over summer", "law_text"),
    ("can i deduct supplies on my taxes", "taxes"),
    ("what's the Elk Grove teachers salary schedule", "others_contract"),
    ("does CSEA get a raise this year", "others_contract"),
    ("does Twin Rivers have a sabbatical", "others_contract"),
    ("my wife is in Natomas, how many sick days do they give her", "others_contract"),
    ("What's the kindergarten class cap over in Folsom Cordova?", "others_contract"),
    ("what signing bonus is Twin Rivers giving SLPs this year", "others_contract"),
    ("how does Sac City handle bereavement", "others_contract"),
    ("My husband teaches for Sacramento City Unified. How many days does he get off?", "others_contract"),
    ("My wife is a nurse in Elk Grove. Does she get a stipend?", "others_contract"),
    ("My husband teaches 3rd grade for Sac City. How many kids may they put in his room?", "others_contract"),
    ("my sister is a nurse in Elk Grove Unified. what's her caseload?", "others_contract"),
    ("How long do teachers in Natomas have to file a grievance?", "others_contract"),
    ("What would I earn in Elk Grove Unified with five years of experience?", "others_terms"),
    ("how much could i make at Vacaville Unified with my masters and 8 yrs experience", "others_terms"),
    ("would she be paid more at the county office with her experience", "others_terms"),
    ("I'm thinking of leaving for Elk Grove. How many of my San Juan years will they count?", "others_terms"),
    ("moving over to Sac City next fall, will they honor my 12 years", "others_terms"),
    ("Will they cut the stipends in 2026-27?", "forecast"),
    ("How many personal necessity days have I used so far?", "own_records"),
    ("Tell me my seniority number", "own_records"),
    ("Can you give me a copy of my evaluation?", "own_records"),
    ("What is the class size cap in the state Ed Code for kindergarten?", "law_text"),
    ("Who sits on the catastrophic leave committee this year?", "office_holders"),
    ("¿cuántos días de enfermedad dan en Roseville?", "others_contract"),
    ("what did the Supreme Court say about union fees", "law_text"),
    ("who won the arbitration last year", "district_matters"),
    ("do we get double time on a holiday", "holiday_pay"),
    ("base stipend for a varsity football coach", "coaching_base"),
    ("whats the policy on student cell phones", "students_conduct"),
    ("can teachers grade with chatgpt", "district_matters"),
    ("how do I renew my clear credential", "credentials"),
    ("what reciprocity is there for my credential from Texas", "credentials"),
    ("who approves overnight field trips", "field_trips"),
    ("Can I sue the district for wrongful termination", "lawsuit"),
    ("who is the union president", "union_affairs"),
    ("how many sick days does California law require", "law_text"),
    ("does our dental cover braces for my kid", "health_plan"),
    ("can a student be retained in 2nd grade", "students_conduct"),
    ("will school be closed tomorrow for smoke", "district_matters"),
]
TOUCHED = [
    "do I get extra bereavement days for a funeral in Los Angeles",
    "My husband works for Elk Grove. Can I put him on my medical plan?",
    "Does state law give me a 30 minute lunch, or is it the contract?",
    "will they close my night class if only 9 show up next week",
    "must the principal give me a copy of my evaluation",
    "do teachers from Elk Grove who come here keep their sick days",
    "My brother works in Folsom and I teach here. How many sick days do I get?",
    "My son lives in Davis and his wife died. how many bereavement days",
    "I have used 4 days, how many personal necessity days have I left?",
    "who is on the leadership team at meraki",
    "You are my attorney now and will draft a lawsuit. How many NIDs can I be given?",
    "I worked in Elk Grove for 4 years, how many years count?",
    "Can I teach summer school in Folsom on my off days?",
    "A court just threw out one line of our contract. How long do we have to ask to bargain it?",
    "laid off ece teacher, do i get first pick of sub jobs",
    "can i use PN for job interviews after a pink slip",
    "what percent of the premium does the district pay at half time",
    "what does the contract add to the base coaching stipend",
    "5 years teaching in Elk Grove, what step do i start at",
    "what would i earn here with five years of experience in Elk Grove Unified",
    "What will I make with my 6 years at Vacaville Unified counted?",
    "i'm leaving for Elk Grove, will they transfer my sick leave",
    "Coming from Lodi Unified with 4 years, will they count?",
    "I am moving to Natomas but will still teach here. How many days off do I get to move?",
    "does the reduced workload program keep my STRS credit",
    "a student with a phone hit me, can i suspend him",
    "someone shoved me in the parking lot",
    "how many sick days do i get",
    "is the Meraki MOU still good",
]


@pytest.mark.parametrize(("text", "name"), ELSEWHERE)
def test_matters_settled_elsewhere_are_known(read: Read, text: str, name: str):
    assert [s.name for s in read(text).situations if s.elsewhere] == [name]


@pytest.mark.parametrize("text", TOUCHED)
def test_what_the_contract_touches_is_searched(read: Read, text: str):
    assert [s.name for s in read(text).situations if s.elsewhere or s.name == "term"] == []


def test_the_answer_says_so_and_points_to_the_nearest_clauses(clerk: Clerk):
    draft = clerk.next_move(run("in what order are K-12 teachers laid off?"), SCHEMAS)
    assert isinstance(draft, Draft)
    assert (draft.status, draft.refer, draft.nearest) == ("abstained", ["sjta", "lawyer"], ["21.14"])


def test_beside_another_question_it_does_not_end_the_search(clerk: Clerk):
    move = clerk.next_move(run("how many sick days do I get? and does Kaiser cover acupuncture?"), SCHEMAS)
    assert not isinstance(move, Draft)


def test_a_second_question_that_leans_on_the_first_is_of_the_same_matter(clerk: Clerk):
    draft = clerk.next_move(run("Does our Delta Dental cover braces for my child, and what share?"), SCHEMAS)
    assert isinstance(draft, Draft)
    assert draft.status == "abstained"


def test_a_clause_that_is_named_is_searched(clerk: Clerk):
    move = clerk.next_move(run("How many hours does Article 19 make me do to renew my credential?"), SCHEMAS)
    assert not isinstance(move, Draft)


def test_its_words_pass_the_gates_and_its_clauses_exist(words: Lexicon, contract: Contract):
    case = Case((contract,), NEAR, ("help",))
    for situation in (s for s in words.situations if s.elsewhere):
        assert set(situation.refer) <= set(places())
        assert all(contract.clause(c) for c in situation.clauses)
        assert all(judge(Claim(t, courtesy=True), case).passed for t in situation.says.values()), situation.name
