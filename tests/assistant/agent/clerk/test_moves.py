"""What the clerk does next: search, search again, calculate, ask back, answer."""

from collections.abc import Sequence

import pytest

from assistant.agent import Draft
from assistant.agent.clerk import Clerk
from assistant.agent.clerk.moves import Call
from assistant.agent.clerk.results import Called
from tests.assistant.agent.clerk.builders import (
    SCHEMAS,
    asks_for,
    calculation,
    found,
    hit,
    plain,
    run,
    search_call,
    suggested,
)

JURY = "jury duty pay?"
WAITING = {"calculator": "salary", "inputs": {"step": "7"}, "query": "what do i make", "facts": {"fte": "0.6"}}
"""What is remembered of a calculation that may be given more facts."""
PAY = "what do i make at step 7 column III?"


def calls(move: object) -> list[tuple[str, dict]]:
    """The calls of a move."""
    assert isinstance(move, Sequence)
    return [(c.name, dict(c.args)) for c in move if isinstance(c, Call)]


def draft(move: object) -> Draft:
    """The draft that a move is."""
    assert isinstance(move, Draft)
    return move


def texts(move: object) -> list[str]:
    """The statements of a draft."""
    return [s.text for s in draft(move).statements]


class TestSearching:
    """First the question as it was asked, then in the contract's words."""

    def test_the_first_move_is_a_search(self, clerk: Clerk):
        move = clerk.next_move(run(JURY), SCHEMAS)
        assert calls(move) == [("search_contract", {"query": JURY, "second": False, "original": ""})]

    def test_each_part_is_searched_at_most_six(self, clerk: Clerk):
        question = (
            "what is the sick leave? what is the jury duty? what is the class size? what is the stipend? "
            "what is the work year? what is the duty-free lunch? what is the dental plan?"
        )
        assert len(calls(clerk.next_move(run(question), SCHEMAS))) == 6

    def test_the_halves_of_a_question_are_searched_beside_it(self, clerk: Clerk):
        question = "how many days for jury duty vs bereavement?"
        searched = [args["query"] for _, args in calls(clerk.next_move(run(question), SCHEMAS))]
        assert searched == [question, "how many days for jury duty", "how many days for bereavement"]

    def test_a_spanish_question_goes_along_in_its_own_words(self, clerk: Clerk):
        question = "¿cuántos días de enfermedad tengo?"
        ((_, args),) = calls(clerk.next_move(run(question), SCHEMAS))
        assert args["original"] == question
        assert "sick" in args["query"]

    def test_what_was_found_well_is_answered(self, clerk: Clerk):
        move = clerk.next_move(run(JURY, search_call(JURY, found(hit("5.13", 0.95)))), SCHEMAS)
        assert draft(move).status == "answered"
        assert texts(move) == ["Plainly, 5.13."]

    def test_a_weak_find_is_searched_again_before_silence(self, clerk: Clerk):
        weak = search_call(JURY, found(hit(score=0.1)))
        move = clerk.next_move(run(JURY, weak), SCHEMAS)
        assert calls(move) == [("search_contract", {"query": JURY, "second": True, "original": ""})]

    def test_after_two_weak_finds_the_clerk_is_silent_with_pointers(self, clerk: Clerk):
        weak = [search_call(JURY, found(hit("5.13", 0.1)), second=second) for second in (False, True)]
        silent = draft(clerk.next_move(run(JURY, *weak), SCHEMAS))
        assert (silent.status, silent.statements, silent.nearest) == ("abstained", [], ["5.13"])

    def test_a_better_second_find_is_answered(self, clerk: Clerk):
        first = search_call(JURY, found(hit("9.01", 0.1)))
        second = search_call(JURY, found(hit("5.13", 0.95)), second=True)
        assert texts(clerk.next_move(run(JURY, first, second), SCHEMAS)) == ["Plainly, 5.13."]

    def test_a_part_without_an_answer_is_searched_again_and_then_named(self, clerk: Clerk):
        question = "how many sick days do i get? and when is a grievance due?"
        one, two = (args["query"] for _, args in calls(clerk.next_move(run(question), SCHEMAS)))
        sick = hit("5.01", 0.95, plain=[plain("You receive 10 days of sick leave.", "5.01")])
        made = search_call(one, found(sick)), search_call(two, found(hit("2.05", 0.1)))
        ((_, args),) = calls(clerk.next_move(run(question, *made), SCHEMAS))
        assert (args["query"], args["second"]) == (two, True)
        again = search_call(two, found(hit("2.05", 0.1)), second=True)
        first, last = texts(clerk.next_move(run(question, *made, again), SCHEMAS))
        assert first == "You receive 10 days of sick leave."
        assert "when is a grievance due" in last


class TestCalculating:
    """A determination where its facts are there, a question back where one is missing."""

    FOUND = search_call(PAY, found(hit("5.13", 0.3), calculators=[suggested()]))

    def test_the_calculator_is_called_with_the_facts(self, clerk: Clerk):
        move = clerk.next_move(run(PAY, self.FOUND), SCHEMAS)
        assert calls(move) == [("salary", {"step": "7", "column": "III"})]

    def test_its_words_are_the_answer(self, clerk: Clerk):
        move = clerk.next_move(run(PAY, self.FOUND, Called("salary", {}, calculation())), SCHEMAS)
        assert texts(move) == ["It is 71,000."]
        assert draft(move).facts == {"step": "7", "column": "III"}

    def test_a_missing_fact_is_asked_for_with_its_choices(self, clerk: Clerk):
        move = draft(clerk.next_move(run(PAY, self.FOUND, Called("salary", {}, asks_for())), SCHEMAS))
        assert move.status == "clarify"
        assert [(m.slot, m.choices) for m in move.missing] == [("step", ["one", "other"])]

    def test_a_refused_call_is_not_made_again(self, clerk: Clerk):
        refused = Called("salary", {"step": "7", "column": "III"}, {"error": "step: must be at most 20"})
        again = clerk.next_move(run(PAY, self.FOUND, refused), SCHEMAS)
        assert calls(again) == [] if not isinstance(again, Draft) else again.status == "abstained"

    def test_after_a_refused_call_one_with_other_facts_is_made(self, clerk: Clerk):
        refused = Called("salary", {"step": "70", "column": "III"}, {"error": "step: must be at most 20"})
        again = clerk.next_move(run(PAY, self.FOUND, refused), SCHEMAS)
        assert calls(again) == [("salary", {"step": "7", "column": "III"})]

    @pytest.mark.parametrize("outcome", ["not_covered", "out_of_term"])
    def test_what_cannot_be_calculated_is_said_without_a_claim(self, clerk: Clerk, outcome: str):
        told = [{"en": "The contract prints no such value.", "es": "No.", "clause_ids": []}]
        result = calculation(outcome, value=None, explanation=told)
        move = draft(clerk.next_move(run(PAY, self.FOUND, Called("salary", {}, result)), SCHEMAS))
        assert (move.status, texts(move)) == ("abstained", ["The contract prints no such value."])
        assert all(s.courtesy for s in move.statements)

    @pytest.mark.parametrize(("calculator", "status"), [("stipend", "answered"), ("salary", "abstained")])
    def test_a_rule_that_has_ended_is_told_and_a_year_that_is_not_printed_is_silence(
        self, clerk: Clerk, calculator: str, status: str
    ):
        told = [{"en": "It is so no longer.", "es": "Ya no.", "clause_ids": ["8.02.4"]}]
        result = calculation("out_of_term", calculator=calculator, value=None, explanation=told, clause_ids=["8.02.4"])
        move = draft(clerk.next_move(run(PAY, self.FOUND, Called("salary", {}, result)), SCHEMAS))
        assert (move.status, texts(move)[0]) == (status, "It is so no longer.")
        assert ("8.02.4" in move.nearest) is (status == "abstained")

    def test_a_calculator_that_is_not_bound_is_not_called(self, clerk: Clerk):
        schemas = {"search_contract": SCHEMAS["search_contract"]}
        move = clerk.next_move(run(PAY, self.FOUND), schemas)
        assert "salary" not in [name for name, _ in calls(move)]

    def test_a_nearer_clause_is_told_beside_a_calculation_that_does_not_rest_on_it(self, clerk: Clerk):
        question = "may they keep me at step 7 column III?"
        nearer = search_call(question, found(hit("11.01.2", 0.85), calculators=[suggested(score=0.83)]))
        strange = run(question, nearer, Called("salary", {}, calculation(clause_ids=["13.03"])))
        assert texts(clerk.next_move(strange, SCHEMAS)) == ["It is 71,000.", "Plainly, 11.01.2."]
        rests = run(question, nearer, Called("salary", {}, calculation(clause_ids=["11.01.2"])))
        assert texts(clerk.next_move(rests, SCHEMAS)) == ["It is 71,000."]


class TestMemory:
    """What earlier turns set."""

    def test_the_next_message_feeds_a_waiting_calculation(self, clerk: Clerk):
        move = clerk.next_move(run("column III", memory=WAITING), SCHEMAS)
        assert calls(move) == [("salary", {"step": "7", "column": "III", "fte": "0.6"})]

    def test_a_correction_replaces_a_fact(self, clerk: Clerk):
        move = clerk.next_move(run("what if it's step 9 instead", memory=WAITING), SCHEMAS)
        assert calls(move) == [("salary", {"step": "9", "fte": "0.6"})]

    def test_its_words_are_the_answer(self, clerk: Clerk):
        done = run("column III", Called("salary", {}, calculation()), memory=WAITING)
        assert texts(clerk.next_move(done, SCHEMAS)) == ["It is 71,000."]

    def test_a_new_question_is_searched(self, clerk: Clerk):
        move = clerk.next_move(run("what is the maximum class size in kindergarten?", memory=WAITING), SCHEMAS)
        assert calls(move)[0][0] == "search_contract"

    def test_a_follow_up_is_searched_with_its_topic(self, clerk: Clerk):
        memory = {"query": "how much bereavement leave do i get"}
        (_, args), (_, alone) = calls(clerk.next_move(run("and for my wife?", memory=memory), SCHEMAS))
        assert "bereavement" in args["query"]
        assert "wife" in args["query"]
        assert "bereavement" not in alone["query"]

    def test_a_follow_up_is_searched_beside_the_matter_of_the_turn_before_too(self, clerk: Clerk):
        memory = {"query": "how much bereavement leave do i get", "matter": "bereavement leave"}
        move = calls(clerk.next_move(run("and for my wife?", memory=memory), SCHEMAS))
        assert "bereavement leave: and for my wife?" in [args["query"] for _, args in move]

    def test_a_word_of_a_follow_up_replaces_the_one_of_its_kind(self, clerk: Clerk):
        memory = {"query": "how many days does a high school counselor work?"}
        ((_, args),) = calls(clerk.next_move(run("and if I move to a K-8 instead?", memory=memory), SCHEMAS))
        assert args["query"].startswith("how many days does a K-8 counselor work?")

    def test_the_askers_group_is_remembered(self, clerk: Clerk):
        made = run(JURY, search_call(JURY, found(hit("5.13", 0.95))), memory={"group": "ece"})
        assert draft(clerk.next_move(made, SCHEMAS)).group == "ece"


def test_the_same_run_gives_the_same_move(clerk: Clerk):
    made = run(JURY, search_call(JURY, found(hit("5.13", 0.95))))
    assert clerk.next_move(made, SCHEMAS) == clerk.next_move(made, SCHEMAS)


def test_a_false_premise_is_corrected_first(clerk: Clerk):
    question = "is it true that i get 15 days of jury duty?"
    ((_, args),) = calls(clerk.next_move(run(question), SCHEMAS))
    says = [{"clause_id": "5.13", "sentences": [1], "en": "You get 10 days.", "es": "Son 10.", "match": 0.9}]
    made = run(question, search_call(args["query"], found(hit("5.13", 0.95, plain=says))))
    assert texts(clerk.next_move(made, SCHEMAS)) == ["No: the contract says 10 days, not 15.", "You get 10 days."]
