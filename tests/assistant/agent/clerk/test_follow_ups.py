"""Later messages: those that lean on the one before, and those that are questions of their own."""

from dataclasses import replace

import pytest

from assistant.agent.clerk.choose import CALLED, Choice
from assistant.agent.clerk.follow_ups import (
    in_a_unit,
    is_curt,
    is_of,
    leans_on,
    nearest_alone,
    points_back,
    stands_alone,
    takes_up,
    with_number,
)
from tests.assistant.agent.clerk.builders import found, hit, run, search_call
from tests.assistant.agent.clerk.conftest import Read


@pytest.mark.parametrize("text", ["and does the district pay for my parking downtown?"])
def test_a_whole_question_about_something_else_stands_alone(read: Read, text: str):
    assert stands_alone(read(text))


@pytest.mark.parametrize(
    "text",
    ["what if it's 60% instead?", "and at step 12?", "and then how long does he have to decide?", "what about nurses?"],
)
def test_what_leans_on_the_question_before_does_not(read: Read, text: str):
    assert not stands_alone(read(text))


def test_a_bare_number_replaces_the_only_number_of_the_question_before():
    before = "what is the term limit for a TOSA with 10 years of experience"
    assert with_number(before, "and 17?") == "what is the term limit for a TOSA with 17 years of experience"
    assert with_number(before, "and for a nurse hired last year with 17 years?") == ""
    assert with_number("step 10 for 20 days", "and 17?") == ""
    assert with_number("I teach a 20 hour class, what is the prep worth?", "3rd year, BA plus 30", tells=True) == ""


def test_a_message_that_begins_with_another_number_replaces_it_whatever_follows():
    before = "a speech therapist has 64 kids, what can she pick"
    told = "its 72 now. suppose she wants cash for all of it and no assistant"
    assert with_number(before, told) == before.replace("64", "72")
    assert with_number(before, "she works at 2 schools now, who decides which one is her home site?") == ""


def test_so_many_more_are_added_to_the_only_number():
    assert (
        with_number("I took 2 days, how many are left?", "and if I take 1 more?") == "I took 3 days, how many are left?"
    )


@pytest.mark.parametrize(
    "text", ["nice, and by when is it signed?", "ok thanks. what if it is 60%", "got it, and then?"]
)
def test_a_nod_before_a_follow_up_changes_nothing(read: Read, text: str):
    assert read(text).follow_up


PAY = {"calculator": "salary", "inputs": {"step": "7"}, "clauses": ["5.20.16"], "query": "q"}


@pytest.mark.parametrize("text", ["can I take mine on Monday?", "could I go down to 40 percent?"])
def test_a_question_without_a_matter_of_its_own_follows(read: Read, text: str):
    asked = read(text)
    assert asked.follow_up
    assert not stands_alone(asked)


class TestTakingUpTheCaseBefore:
    """A message goes on with the calculation before, or is about something else."""

    @pytest.mark.parametrize("text", ["and what if I worked 60%?", "the same at 60%?", "oh wait, it was 60%"])
    def test_words_say_so_whatever_is_found(self, read: Read, text: str):
        sure = Choice(text, hits=(hit("3.04"),), sure=True)
        assert takes_up(read(text), [sure], run(text, memory=PAY))

    def test_what_finds_the_calculation_again_goes_on(self, read: Read):
        text = "How much would that be for somebody working 60 percent?"
        assert takes_up(read(text), [Choice(text, "salary")], run(text, memory=PAY))

    def test_another_calculation_that_is_called_for_does_not(self, read: Read):
        text = "what if I am sick for 20 days?"
        assert not takes_up(read(text), [Choice(text, "sick_leave", lead=CALLED)], run(text, memory=PAY))

    def test_what_surely_finds_another_matter_does_not(self, read: Read):
        text = "How many students may sit in my room with 60% Chromebooks?"
        sure = Choice(text, hits=(hit("7.01"),), sure=True)
        assert not takes_up(read(text), [sure], run(text, memory=PAY))


@pytest.mark.parametrize("text", ["what comes off my pay for more of that leave?", "who decides on those requests?"])
def test_a_thing_without_a_name_of_its_own_was_named_before(read: Read, text: str):
    assert points_back(read(text))


@pytest.mark.parametrize("text", ["is that true for nurses?", "how much is the stipend that I get?"])
def test_a_thing_that_is_named_was_not(read: Read, text: str):
    assert not points_back(read(text))


JURY = {"query": "how many days for jury duty?", "matter": "jury duty", "clauses": ["5.17.2"]}


class TestLeaningOnTheMatterBefore:
    """A message that finds nothing by itself is read beside the matter of the turn before, or is about another one."""

    PARKING = "and does the district pay for my parking downtown?"

    def leans(self, read: Read, text: str, by_itself: dict, *, strength: float) -> bool:
        """Whether it leans, where beside the matter it finds the clause of that."""
        beside = Choice(f"jury duty: {text}", hits=(hit("5.17.2", 0.76),), sure=True)
        alone = Choice(text, hits=tuple(by_itself["hits"]), strength=strength)
        return leans_on([beside], [alone], read(text), run(text, search_call(text, by_itself), memory=JURY))

    def test_what_is_told_before_answers_no_silent_matter_that_the_message_names(self, read: Read):
        silences = [{"matter": "parking", "score": 0.68, "asks": 0.6}]
        by_itself = found(hit("5.17.2", 0.49), silences=silences)
        assert not self.leans(read, self.PARKING, by_itself, strength=0.04)

    def test_what_names_nothing_of_its_own_leans(self, read: Read):
        silences = [{"matter": "rehiring", "score": 0.68, "asks": 0.6}]
        assert self.leans(
            read, "and what if they drop it?", found(hit("5.17.2", 0.5), silences=silences), strength=0.04
        )

    def test_what_points_back_leans_whatever_it_finds_by_itself(self, read: Read):
        text = "who pays my mileage on those days?"
        assert self.leans(read, text, found(hit("9.02.1", 0.95)), strength=0.99)


class TestNearestAlone:
    """Of a message that leans on the one before, the clause counts that is nearest to it by itself."""

    TEXT = "do they want me back?"

    def chosen(self, read: Read, choice: Choice, *alone: dict, memory: dict = PAY) -> Choice:
        """What the message gets where it finds these clauses by itself."""
        asked = replace(read(self.TEXT), alone=(self.TEXT,), asks_back=False)
        made = run(
            self.TEXT, search_call("q", found(*choice.hits)), search_call(self.TEXT, found(*alone)), memory=memory
        )
        return nearest_alone(choice, [Choice(self.TEXT, hits=tuple(alone), sure=True)], asked, made)

    def test_of_the_section_answered_before_it_comes_first(self, read: Read):
        choice = Choice("q", hits=(hit("5.20.16", 0.7), hit("5.20.15", 0.6)), sure=True)
        better = self.chosen(read, choice, hit("5.20.15", 0.8), hit("5.30.8", 0.5))
        assert [h["clause_id"] for h in better.hits] == ["5.20.15", "5.20.16"]

    def test_what_stands_beside_it_is_found_without_the_words_of_the_question_before(self, read: Read):
        asked = replace(read(self.TEXT), alone=(self.TEXT, "sabbaticals: do they want me back?"), asks_back=False)
        of_both = Choice("q", hits=(hit("5.20.10", 0.7), hit("5.20.9", 0.69)), sure=True)
        by_itself = Choice(asked.alone[0], hits=(hit("5.30.2", 0.5),))
        of_the_matter = Choice(asked.alone[1], hits=(hit("5.20.10", 0.8), hit("5.20.15", 0.7)), sure=True)
        searched = [search_call(c.part, found(*c.hits)) for c in (of_both, by_itself, of_the_matter)]
        made = run(self.TEXT, *searched, memory=PAY)
        better = nearest_alone(of_both, [by_itself, of_the_matter], asked, made)
        assert [h["clause_id"] for h in better.hits] == ["5.20.10", "5.20.15"]

    def test_a_calculation_that_says_what_it_said_gives_way(self, read: Read):
        choice = Choice("q", "salary", {"step": "7"}, hits=(hit("5.20.16", 0.6), hit("5.20.15", 0.5)), sure=True)
        assert self.chosen(read, choice, hit("5.20.15", 0.8)).calculator == ""

    def test_a_message_that_only_names_a_unit_is_told_it_again(self, read: Read):
        asked = replace(read("and per day?"), alone=("and per day?",))
        told = Choice("q", "salary", {"step": "7"}, hits=(hit("11.01", 0.6),), sure=True)
        memory = {**PAY, "calculator": "salary", "inputs": {"step": "7"}, "result": "71000.00"}
        assert nearest_alone(told, [Choice("q")], asked, run("q", memory=memory)).calculator == "salary"

    @pytest.mark.parametrize("text", ["by when?", "until when is that?"])
    def test_an_amount_is_no_answer_to_a_question_for_a_day(self, read: Read, text: str):
        asked = replace(read(text), alone=(text,), asks_back=True)
        told = Choice("q", "salary", {"step": "7"}, hits=(hit("11.01", 0.6),), sure=True)
        memory = {**PAY, "result": "71000.00"}
        assert nearest_alone(told, [Choice(text)], asked, run(text, memory=memory)).calculator == ""

    def test_a_calculation_that_the_message_changes_stays(self, read: Read):
        choice = Choice("q", "salary", {"step": "8"}, hits=(hit("5.20.16", 0.6),), sure=True)
        assert self.chosen(read, choice, hit("5.20.15", 0.8)).calculator == "salary"

    def test_a_silent_matter_of_its_own_is_not_answered_with_what_was_told(self, read: Read):
        asked = replace(read("and is my parking paid too?"), alone=("parking",))
        silent = Choice("parking", hits=(hit("6.01", 0.5),), silence={"matter": "parking", "score": 0.8})
        told = Choice("q", "salary", {"step": "7"}, hits=(hit("5.20.16", 0.6),), sure=True)
        better = nearest_alone(told, [silent], asked, run("q", memory=PAY))
        assert (better.calculator, better.silence["matter"]) == ("", "parking")

    @pytest.mark.parametrize(("strength", "goes_on"), [(0.65, True), (0.5, False)])
    def test_what_is_hardly_in_doubt_goes_on_with_the_section_before(self, read: Read, strength: float, goes_on: bool):
        choice = Choice("q", hits=(hit("5.20.16", 0.4),), strength=strength)
        made = run("q", memory=PAY)
        better = nearest_alone(choice, [Choice("if I forget")], replace(read("and if I forget?"), alone=()), made)
        assert better.sure is goes_on

    def test_a_section_is_known_by_its_clauses(self):
        assert is_of(hit("5.20.1"), run("q", memory=PAY))
        assert not is_of(hit("5.21.1"), run("q", memory=PAY))


def test_a_number_replaces_only_one_that_counts_the_same():
    assert with_number("31 students in my 4th grade class", "so for 3 weeks?") == ""


def test_who_tells_all_that_was_asked_and_points_back_goes_on_with_it(read: Read):
    memory = {**PAY, "calculator": "differential_rate", "inputs": {}, "asked": ["step", "column"]}
    sure = Choice("q", hits=(hit("Exhibit KK"),), strength=0.9, sure=True)
    said = "I'm on step 15, column IV this school year. What's that per day?"
    assert takes_up(read(said), [sure], run(said, memory=memory))
    part = "I'm on step 15. What does the schedule say?"
    assert not takes_up(read(part), [sure], run(part, memory=memory))


def test_what_comes_to_what_was_told_stands_in_no_place_of_it():
    assert with_number("5 years as an aide, what step?", "I also taught 3 years in Reno", tells=True) == ""


@pytest.mark.parametrize(
    "text", ["what is that one per day on the 186 day calendar", "and per month?", "how much is it a day?"]
)
def test_another_unit_of_time_is_asked_of_what_was_told(read: Read, text: str):
    assert in_a_unit(read(text))


@pytest.mark.parametrize("text", ["what is the limit per day", "how many days is that?", "what is that form for?"])
def test_other_questions_ask_for_no_unit(read: Read, text: str):
    assert not in_a_unit(read(text))


@pytest.mark.parametrize(("text", "curt"), [("what support do I get", True), ("how long is bereavement leave", False)])
def test_a_few_words_have_hardly_a_matter(read: Read, text: str, curt: bool):
    assert is_curt(read(text)) is curt
