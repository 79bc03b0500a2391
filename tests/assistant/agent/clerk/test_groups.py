"""A member whose group is not entitled to what is asked about is told so, and what is theirs instead."""

from typing import Any

import pytest

from assistant.agent import Draft
from assistant.agent.clerk import Clerk, groups
from assistant.agent.clerk.moves import Call
from assistant.agent.clerk.results import Called
from tests.assistant.agent.clerk.builders import SCHEMAS, calculation, found, hit, plain, run, search_call
from tests.assistant.agent.clerk.conftest import Read

BARRED = "Article 8 is not among the provisions that 21.01 gives ECE teachers."


def barred(clause_id: str, *, others: bool = False, instead: str = "", score: float = 0.8) -> dict[str, Any]:
    """A clause that ECE teachers are not entitled to."""
    out = {"group": "ece", "name": "ECE", "clause_id": "21.01", "en": BARRED, "es": f"es: {BARRED}"}
    return hit(clause_id, score, not_for=[{**out, "own": "Article 21", "instead": instead, "others": others}])


def was_read(clause_id: str) -> Called:
    """A clause that was read."""
    return Called("read_clause", {"clause_id": clause_id}, {"clauses": [hit(clause_id)]})


def test_the_best_clause_decides():
    assert groups.left_out([barred("8.01.7")], "ece") is not None
    assert groups.left_out([hit("5.11.1"), barred("8.01.7")], "ece") is None
    assert groups.left_out([barred("8.01.7")], "tosa") is None
    assert groups.left_out([], "ece") is None


def test_a_group_s_own_rule_answers_where_another_rule_would_be_asked_about():
    own = [barred("14.08.1", others=True)]
    of_another, of_its_own = (
        calculation("needs_input", missing=[{"slot": "level", "clause_id": clause}]) for clause in ("8.01.6", "14.08.2")
    )
    assert groups.answers_itself(own, "adult_education", of_another)
    assert not groups.answers_itself(own, "adult_education", of_its_own)
    assert not groups.answers_itself([hit("8.01.6")], "adult_education", of_another)
    assert not groups.answers_itself(own, "adult_education", calculation())
    assert not groups.answers_itself(own, "adult_education", None)


def test_another_group_s_rule_is_passed_by():
    hits = [barred("14.08.1", others=True), barred("8.01.7", score=0.75)]
    assert [h["clause_id"] for h in groups.fitting(hits, "ece")] == ["8.01.7"]
    far = [barred("14.08.1", others=True), hit("5.11.1", 0.3)]
    assert len(groups.fitting(far, "ece")) == 2


def test_a_member_of_tk12_gets_no_rule_of_another_program_unless_its_clause_is_named(read: Read):
    seen = found(barred("21.14", others=True), hit("4.03"))
    asked = read("I teach 4th grade at an elementary school, not ECE. What if I am laid off?")
    assert [h["clause_id"] for h in groups.for_tk12(seen, asked)["hits"]] == ["4.03"]
    named = {**seen, "references": ["21.14"]}
    assert len(groups.for_tk12(named, asked)["hits"]) == 2
    assert groups.for_tk12(seen, read("I teach preschool. What if I am laid off?")) == seen


def test_its_own_rule_is_read_unless_the_search_found_it():
    out = groups.left_out([barred("8.01.7", instead="21.08")], "ece")
    assert out is not None
    assert groups.wanted(out) == ("21.01", "21.08")
    opened = run("q", was_read("21.08"))
    assert [h["clause_id"] for h in groups.theirs(out, found(barred("8.01.7")), opened)] == ["21.08"]
    both = found(barred("8.01.7"), hit("21.08.1", 0.7), hit("5.11.1", 0.7), hit("21.14", 0.1))
    assert [h["clause_id"] for h in groups.theirs(out, both, opened)] == ["21.08.1"]


def test_the_clerk_says_it_first_and_then_what_is_theirs(clerk: Clerk):
    question = "I teach preschool, do I get the 200 minutes?"
    searches = clerk.next_move(run(question), SCHEMAS)
    assert not isinstance(searches, Draft)
    result = found(barred("8.01.7", instead="21.08"), hit("5.11.1", 0.2), references=["8.01.7"])
    searched = [search_call(s.args["query"], result) for s in searches]
    calls = clerk.next_move(run(question, *searched), SCHEMAS)
    assert [c.args["clause_id"] for c in calls] == ["21.01", "21.08"]
    draft = clerk.next_move(run(question, *searched, was_read("21.01"), was_read("21.08")), SCHEMAS)
    assert [s.text for s in draft.statements] == [BARRED, "Plainly, 21.08."]
    assert draft.group == "ece"


def test_an_article_that_a_group_has_is_said_by_its_list(clerk: Clerk):
    item = {"clause_id": "21.01.5", "en": "Article 5 is among them.", "es": "El artículo 5 está entre ellas."}
    leaves = hit("5.02", listed={"ece": item})
    assert groups.listed([leaves], "ece") == item
    assert groups.listed([leaves], "tosa") is None
    assert groups.listed([hit("21.01"), leaves], "ece") == item
    assert groups.listed([hit("21.08.1"), leaves], "ece") is None
    assert groups.listed([leaves], "") is None
    assert groups.listed([], "ece") is None
    assert groups.names_article("do the article 5 leaves apply to me", [leaves])
    assert not groups.names_article("does article 9 apply", [leaves])
    assert not groups.names_article("do i get sick leave", [leaves])
    question = "head start teacher, do the article 5 leaves apply to me"
    searches = clerk.next_move(run(question), SCHEMAS)
    assert not isinstance(searches, Draft)
    searched = [search_call(s.args["query"], found(leaves, references=["Article 5"])) for s in searches]
    (call,) = clerk.next_move(run(question, *searched), SCHEMAS)
    assert call.args == {"clause_id": "21.01.5"}
    draft = clerk.next_move(run(question, *searched, was_read("21.01.5")), SCHEMAS)
    assert [s.text for s in draft.statements] == ["Article 5 is among them.", "Plainly, 5.02."]


def test_that_a_rule_holds_for_the_asker_s_group_is_said_after_the_rule(clerk: Clerk):
    item = {"clause_id": "21.01.5", "en": "Article 5 is among them.", "es": "El artículo 5 está entre ellas."}
    question = "head start teacher, how much extended sick leave do i have"
    searches = clerk.next_move(run(question), SCHEMAS)
    assert not isinstance(searches, Draft)
    searched = [
        search_call(s.args["query"], found(hit("5.02", listed={"ece": item}), references=["5.02"])) for s in searches
    ]
    draft = clerk.next_move(run(question, *searched, was_read("21.01.5")), SCHEMAS)
    assert [s.text for s in draft.statements] == ["Plainly, 5.02.", "Article 5 is among them."]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("I teach preschool, do I get prep?", "ece"),
        ("pre-K teacher here", "ece"),
        ("head start classroom", "ece"),
        ("I work in the child development program", "ece"),
        ("soy maestra de preescolar", "ece"),
        ("adult school instructor", "adult_education"),
        ("I teach night school", "adult_education"),
        ("pre-k to 12 staffing", ""),
        ("my kindergarten class", ""),
        ("TOSA at a site", "tosa"),
    ],
)
def test_groups_are_known_by_many_names(read: Read, text: str, group: str):
    assert read(text).group == group


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("I am a day-to-day substitute, do I get leave?", True),
        ("long term sub here, am I in the union", True),
        ("bus driver, how many sick days do i have", True),
        ("my husband drives a bus for the district. how many sick days does he get", True),
        ("my neighbor works in the cafeteria, does she get prep pay", True),
        ("my husband drives me to work. how many sick days do I get", False),
        ("school secretary: personal necessity days?", True),
        ("yard duty aide - what does article 8 give me", True),
        ("what is the daily pay for a substitute teacher", True),
        ("as a paraprofessional do i get prep", True),
        ("I'm a principal. How many sick days do I get?", True),
        ("soy secretaria. ¿tengo días personales?", True),
        ("our campus monitor wants to file a grievance", True),
        ("student teacher here, do i get paid sick days", True),
        ("When does overtime start for our bus drivers?", True),
        ("I'm an instructional assistant II in a resource room, not a teacher. What's my hourly wage?", True),
        ("I only sub day to day, never had a contract. Am I one of the people this agreement covers?", True),
        ("Our custodian works nights. Does he get a night differential?", True),
        ("what is in the classified contract about vacation", True),
        ("I'm a speech assistant (SLPA). how many kids do I get?", True),
        ("Is the ECE director covered by this contract?", True),
        ("Is the athletic director covered by this contract?", False),
        ("My mom is a lunch lady here, does she get bereavement days?", True),
        ("does this contract cover custodians?", True),
        ("Are day-to-day substitutes (just called in) members of the unit?", True),
        ("She becomes a vice principal in July. How much vacation will she have in the VP job?", True),
        ("I'm becoming a vice principal in July. Can I come back and keep my seniority?", False),
        ("Does a substitute's pay get deducted from mine after 10 days?", False),
        ("I'm a student teacher who becomes an intern in January. Do I get sick leave?", False),
        ("I only sub on my prep once in a while. Am I paid per period?", False),
        ("The principal says he works nights so I must too. Can he do that?", False),
        ("Who pays for a substitute for the grievance meeting?", False),
        ("I'm a principal. How many days do I have to answer a grievance?", False),
        ("I have a student teacher. do i get paid for that?", False),
        ("my principal wants to take my prep, can she", False),
        ("my principal, can he deny a personal day", False),
        ("principal, can she change my grade", False),
        ("who pays for the sub when i go to a meeting", False),
        ("sub shortage: can they make me cover", False),
        ("do i need to find my own sub", False),
        ("what is deducted from my pay for a substitute", False),
    ],
)
def test_people_outside_the_unit_are_known(read: Read, text: str, outside: bool):
    assert bool(read(text).outside) is outside


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("are substitutes in the bargaining unit?", True),
        ("do bus drivers belong to the teachers' union", True),
        ("does this contract cover custodians?", True),
        ("does the contract cover overtime for custodians", False),
        ("how many vacation days does a custodian get in this contract", False),
        ("are counselors in the unit?", False),
    ],
)
def test_who_asks_whether_people_outside_the_unit_are_covered_is_known(read: Read, text: str, asked: bool):
    assert read(text).of_the_unit is asked


def test_whether_they_are_covered_is_answered_by_the_list_of_the_unit(clerk: Clerk):
    question = "are substitutes in the bargaining unit?"
    listed = hit("Exhibit A", plain=[plain("The unit is made up of all listed employees.", "Exhibit A")])
    before = [search_call(question, found()), search_call(question, found(), second=True)]
    assert Call("read_clause", {"clause_id": "Exhibit A"}) in clerk.next_move(run(question, *before), SCHEMAS)
    read_it = Called("read_clause", {"clause_id": "Exhibit A"}, {"clauses": [listed]})
    draft = clerk.next_move(run(question, *before, read_it), SCHEMAS)
    assert isinstance(draft, Draft)
    assert (draft.status, [bool(s.support) for s in draft.statements]) == ("answered", [False, True])


def test_a_group_s_own_rule_is_told_with_what_it_stands_in_place_of():
    own, general = barred("21.06.1", others=True, score=0.7), barred("4.03.1", score=0.6)
    own["not_for"] = [{**own["not_for"][0], "group": "tosa"}]
    assert groups.is_own([own], "ece")
    assert not groups.is_own([general], "ece")
    out = groups.in_place_of([own, general], "ece")
    assert out is not None
    assert out.by == "21.01"
    assert groups.in_place_of([general, own], "ece") is None
    assert groups.in_place_of([own, barred("4.03.1", score=0.3)], "ece") is None


def test_where_an_article_is_named_the_group_s_own_rule_is_the_one_that_was_found():
    out = groups.left_out([barred("Article 8", instead="21.08")], "ece")
    assert out is not None
    named = found(barred("Article 8", score=1.0), hit("21.11.2", 0.55), references=["Article 8"])
    assert [h["clause_id"] for h in groups.theirs(out, named, run("q", was_read("21.08")))] == ["21.11.2"]


def test_of_an_article_that_the_group_has_its_own_rule_speaks_where_it_is_near():
    own = barred("14.06.1", others=True, score=0.6)
    assert groups.own_of([hit("Article 3", 1.0), own], "adult_education") == (own,)
    assert groups.own_of([hit("Article 3", 1.0), {**own, "score": 0.4}], "adult_education") == ()


def test_what_is_no_rule_for_the_group_is_left_out_beside_its_own():
    assert [h["clause_id"] for h in groups.allowed([hit("21.06.1"), barred("4.03.1")], "ece")] == ["21.06.1"]
