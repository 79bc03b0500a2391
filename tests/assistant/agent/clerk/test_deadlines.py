"""Which period a question asks about, and what the calculation that counts it is given."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.deadlines import CALCULATOR, following, of_a_period, offered_in
from assistant.agent.clerk.understood import Understood
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import NEAR, hit

Read = Callable[[str], Understood]

SCHEMAS = {name: CALCULATORS[name].inputs.model_json_schema() for name in (CALCULATOR, "grievance_timeline", "salary")}
REVIEW: dict[str, Any] = {
    "deadline": "transfer_timeline.rebuttal",
    "clause_id": "4.03.8.b",
    "says": ["review|rebut"],
    "unless": ["conference"],
    "tells": r"told|notif\w*",
    "of_year": False,
    "calculator": CALCULATOR,
    "takes": "event_on",
}
SCHEDULE: dict[str, Any] = {
    **REVIEW,
    "deadline": "clause_deadline.schedule_change",
    "clause_id": "8.01.13",
    "says": ["schedule"],
    "unless": [],
    "of_year": True,
}
FILING: dict[str, Any] = {
    **REVIEW,
    "deadline": "grievance_timeline.file_step_1",
    "clause_id": "2.06.1",
    "says": ["griev"],
    "unless": [],
    "tells": "found out",
    "calculator": "grievance_timeline",
    "takes": "knew_on",
}


def chosen(read: Read, question: str, *periods: dict[str, Any], **choice: Any) -> Choice:
    """What the question gets where the first clause was found and these periods were offered."""
    asked = read(question)
    given = {"hits": (hit("4.03.8.b"),), "sure": True, **choice}
    return of_a_period(Choice(asked.parts[-1], **given), periods or (REVIEW,), asked, SCHEMAS, NEAR)


def test_the_day_of_the_event_is_counted_from(read: Read) -> None:
    found = chosen(read, "I was told on May 5, 2025 that I am moved for cause. Deadline for my rebuttal?")
    assert found.calculator == CALCULATOR
    assert found.inputs == {"deadline": "transfer_timeline.rebuttal", "event_on": "2025-05-05"}


@pytest.mark.parametrize(
    ("question", "calculator"),
    [
        ("When must the paperwork for the schedule be in this school year?", CALCULATOR),
        ("What does the change of schedule pay this school year, and until when?", "salary"),
    ],
    ids=["papers must be in", "money is asked for"],
)
def test_by_when_papers_must_be_in_is_no_amount(read: Read, question: str, calculator: str) -> None:
    called = {"calculator": "salary", "inputs": {"step": "3"}, "lead": 1.0}
    assert chosen(read, question, SCHEDULE, **called).calculator == calculator


def test_what_the_count_depends_on_is_handed_over(read: Read) -> None:
    found = chosen(read, "I was told on May 5, 2025, I teach high school. Last day for my rebuttal?")
    assert found.inputs["level"] == "secondary"


@pytest.mark.parametrize(
    "question",
    [
        "how many working days do I have to ask for review?",
        "School starts August 14, 2025. When is a rebuttal due?",
        "I was told on May 5, 2025. Who reads my rebuttal?",
        "I was told on May 5, 2025. When must the conference on my rebuttal be?",
        "I was told on May 5, 2025 that I am moved. When do I move?",
    ],
    ids=["no day", "a day of something else", "no time is asked", "words that exclude it", "another matter"],
)
def test_otherwise_the_clause_answers(read: Read, question: str) -> None:
    assert chosen(read, question).calculator == ""


def test_an_exact_date_without_the_day_of_the_event_is_asked_back(read: Read) -> None:
    found = chosen(read, "Give me the exact date on which my rebuttal is due")
    assert found.calculator == CALCULATOR
    assert "event_on" not in found.inputs


@pytest.mark.parametrize(
    "question",
    [
        "A transfer notice landed on my member's desk. What calendar day is the cut-off for the rebuttal?",
        "Give me the very last day for my rebuttal",
        "The notice is in. I need the date by which the review must be asked for.",
        "I was handed the notice. Name me the latest date to write the rebuttal.",
    ],
)
def test_the_last_day_that_is_demanded_is_asked_back(read: Read, question: str) -> None:
    found = chosen(read, question)
    assert found.calculator == CALCULATOR
    assert "event_on" not in found.inputs


def test_of_several_periods_of_the_best_clause_the_one_half_spoken_of_is_meant(read: Read) -> None:
    half = {**REVIEW, "says": ["conference", "desk"]}
    none = {**half, "deadline": "transfer_timeline.conference", "says": ["conference", "hearing"]}
    question = "The notice is on my desk. Give me the very last day that I have."
    assert chosen(read, question, half, none).inputs["deadline"] == "transfer_timeline.rebuttal"
    assert chosen(read, question, half, {**none, "says": ["desk", "hearing"]}).calculator == ""


def test_the_one_period_of_the_best_clause_is_counted_from_the_only_day_told(read: Read) -> None:
    safety = {**REVIEW, "says": ["mold|unsafe", "reason|why"], "tells": "decid|determin", "clause_id": "4.03.8.b"}
    found = chosen(
        read, "I reported a broken gate. On March 3, 2025 they decided nothing. When are reasons due?", safety
    )
    assert found.inputs["event_on"] == "2025-03-03"


def test_a_day_that_is_the_event_of_another_period_is_not_that_of_the_best_one(read: Read) -> None:
    other = {**FILING, "says": ["nothing like it"], "tells": "appealed"}
    found = chosen(read, "We appealed on March 3, 2025. When is my rebuttal due?", REVIEW, other)
    assert found.calculator == ""


def test_a_period_with_rules_of_its_own_goes_to_its_calculator(read: Read) -> None:
    found = chosen(read, "I found out on March 3, 2025. Last day to file a grievance?", FILING)
    assert (found.calculator, found.inputs) == ("grievance_timeline", {"knew_on": "2025-03-03"})


def test_a_day_of_every_year_needs_the_year_spoken_of(read: Read) -> None:
    found = chosen(read, "New bell schedule from fall 2025. When must we agree?", SCHEDULE)
    assert found.inputs == {"deadline": "clause_deadline.schedule_change", "school_year": "2025-26"}
    assert chosen(read, "When must a new bell schedule be agreed on?", SCHEDULE).calculator == ""


RETURN: dict[str, Any] = {
    **SCHEDULE,
    "deadline": "assignment_term.return_notice",
    "clause_id": "25.04.4",
    "says": ["tosa", "back|return"],
    "school_year": "before",
    "length": "04-15 day of the year",
    "act": "to tell Human Resources",
}


@pytest.mark.parametrize(
    "question",
    [
        "I'm a TOSA this school year and want to go back. By when do I tell HR?",
        "I'm currently a TOSA and want to return. What's the last day to tell HR?",
        "My friend is a TOSA since this August. She wants to be back next fall. When must she tell HR?",
    ],
)
def test_what_is_due_in_the_year_before_is_meant_of_the_year_to_come(read: Read, question: str) -> None:
    assert chosen(read, question, RETURN).inputs["school_year"] == "2025-26"


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("A TOSA wants to go back. By when must HR be told this year?", "2025-26"),
        ("The TOSA wanted to go back this year. By when did HR have to be told?", "2024-25"),
        ("Deadline for a TOSA to go back in 2024-25?", "2024-25"),
    ],
)
def test_what_is_still_to_do_is_due_on_the_day_of_this_year(read: Read, question: str, year: str) -> None:
    assert chosen(read, question, RETURN).inputs["school_year"] == year


def test_the_one_day_that_the_best_clause_sets_is_counted_though_a_word_for_it_is_missing(read: Read) -> None:
    question = "She started as one in August and wants her school back next fall. By what date must she tell HR?"
    found = chosen(read, question, RETURN, hits=(hit("25.04.4"),))
    assert found.inputs["deadline"] == "assignment_term.return_notice"
    assert chosen(read, question, RETURN, hits=(hit("4.03.8.b"),)).calculator == ""
    assert chosen(read, question, RETURN, hits=(hit("25.04.4"),), sure=False).calculator == ""


def test_the_story_rules_out_nothing_of_which_a_question_itself_speaks(read: Read) -> None:
    unless = {**SCHEDULE, "unless": ["second semester"]}
    story = "In 2025-26 I finish before the second semester starts."
    asked = read(f"{story} By when is our schedule due, and who signs my rebuttal form?")
    first = Choice(asked.parts[0], hits=(hit("8.01.13"),), sure=True)
    assert of_a_period(first, (unless,), asked, SCHEMAS, NEAR).inputs["school_year"] == "2025-26"


def test_the_calendar_of_a_year_gives_way_to_a_day_that_a_clause_sets(read: Read) -> None:
    question = "When's the last day to agree on the schedule for 2025-26?"
    general = chosen(read, question, SCHEDULE, calculator="school_calendar", lead=1.0)
    assert general.calculator == CALCULATOR
    assert chosen(read, question, SCHEDULE, calculator="salary", lead=1.0).calculator == "salary"


def test_one_day_that_a_clause_sets_is_told_once(read: Read) -> None:
    asked = read("I'm a TOSA this school year. By when do I tell HR that I go back, and when is the vote on it?")
    twin = {**RETURN, "deadline": "assignment_term.renewal", "school_year": "same"}
    made = Choice(asked.parts[0], CALCULATOR, {"deadline": RETURN["deadline"]}, hits=(hit("25.04.4"),), sure=True)
    assert following([made], (RETURN, twin), asked, SCHEMAS, NEAR) == []


def test_where_no_year_is_spoken_of_its_clause_answers_without_asking(read: Read) -> None:
    found = chosen(read, "When is our new schedule due?", SCHEDULE, calculator="salary", hits=(hit("8.01.13"),))
    assert found.calculator == ""


def test_a_period_from_an_event_goes_before_a_day_of_every_year(read: Read) -> None:
    question = "I was told on May 5, 2025. When is my rebuttal of the schedule due?"
    assert chosen(read, question, SCHEDULE, REVIEW).inputs["event_on"] == "2025-05-05"


def test_what_is_called_for_with_a_day_of_its_own_stays(read: Read) -> None:
    question = "I was told on May 5, 2025. When is my rebuttal due?"
    dated = {"calculator": "grievance_timeline", "lead": 1.0, "inputs": {"knew_on": "2025-05-05"}}
    assert chosen(read, question, **dated).calculator == "grievance_timeline"
    assert chosen(read, question, **{**dated, "inputs": {}}).calculator == CALCULATOR


def test_a_silent_matter_stays_silent(read: Read) -> None:
    question = "I was told on May 5, 2025. When is my rebuttal due?"
    assert chosen(read, question, sure=False, silence={"matter": "parking"}).calculator == ""


def test_each_of_several_questions_keeps_its_own_matter(read: Read) -> None:
    asked = read("I was told on May 5, 2025. When is my rebuttal due? And what do I earn a year?")
    pay = Choice(asked.parts[-1], "salary", lead=1.0, hits=(hit("13.03"),), sure=True)
    assert of_a_period(pay, (REVIEW,), asked, SCHEMAS, NEAR).calculator == "salary"


def test_only_the_clause_of_the_period_is_told_beside_it(read: Read) -> None:
    asked = read("I was told on May 5, 2025. When is my rebuttal due?")
    choice = Choice(asked.parts[-1], hits=(hit("4.03.8.a"), hit("4.03.8.b")), sure=True)
    found = of_a_period(choice, (REVIEW,), asked, SCHEMAS, NEAR)
    assert [h["clause_id"] for h in found.hits] == ["4.03.8.b"]


def test_periods_of_several_searches_are_offered_once() -> None:
    assert offered_in([{"periods": [REVIEW, FILING]}, {"periods": [REVIEW]}, {}]) == [REVIEW, FILING]


REBUTTAL: dict[str, Any] = {**REVIEW, "unless": []}
CONFERENCE: dict[str, Any] = {
    **REBUTTAL,
    "deadline": "transfer_timeline.review_conference",
    "says": ["conference"],
    "tells": r"asked|request\w*",
}


def beside(read: Read, question: str, *periods: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The periods counted beside that of the rebuttal."""
    asked = read(question)
    first = of_a_period(Choice(asked.parts[0], hits=(hit("4.03.8.b"),), sure=True), periods, asked, SCHEMAS, NEAR)
    return following([first], periods, asked, SCHEMAS, NEAR)


def test_another_period_of_the_message_is_counted_from_its_own_event(read: Read) -> None:
    told = "I was told on May 5, 2025 and asked on May 8, 2025."
    (found,) = beside(read, f"{told} When was my rebuttal due and when is the conference?", REBUTTAL, CONFERENCE)
    assert found == (CALCULATOR, {"deadline": "transfer_timeline.review_conference", "event_on": "2025-05-08"})


def test_a_period_that_the_words_of_another_question_rule_out_is_still_that_of_its_own(read: Read) -> None:
    told = "I was told on May 5, 2025 and asked on May 8, 2025."
    alone = {**REBUTTAL, "unless": ["conference"]}
    asked = read(f"{told} When is the conference? When was my rebuttal due?")
    first = of_a_period(Choice(asked.parts[0], hits=(hit("4.03.8.b"),), sure=True), (CONFERENCE,), asked, SCHEMAS, NEAR)
    (found,) = following([first], (alone, CONFERENCE), asked, SCHEMAS, NEAR)
    assert found == (CALCULATOR, {"deadline": alone["deadline"], "event_on": "2025-05-05"})


def test_of_a_procedure_the_day_before_the_last_is_counted_too_where_both_are_asked_for(read: Read) -> None:
    asked = read("When must I respond? And if I respond on the 10th, when must they decide?")
    days = {"notice_on": "2025-03-04", "response_on": "2025-03-10"}
    choice = Choice(asked.parts[-1], "discipline_timeline", inputs=days, lead=1.0)
    assert following([choice], (), asked, SCHEMAS, NEAR) == [
        ("discipline_timeline", {"notice_on": "2025-03-04", "stage": "response"})
    ]
    alone = read("When must they decide?")
    assert following([choice], (), alone, SCHEMAS, NEAR) == []


def test_a_period_that_nobody_asks_for_or_without_its_day_is_not_counted(read: Read) -> None:
    assert beside(read, "I was told on May 5, 2025. When is my rebuttal due?", REBUTTAL, CONFERENCE) == []
    assert beside(read, "When is my rebuttal due and when is the conference?", REBUTTAL, CONFERENCE) == []


def test_an_event_that_was_read_as_two_is_read_as_the_one_of_the_period(read: Read) -> None:
    question = "I found out on May 5, 2025. When must I file the grievance?"
    doubled = {"calculator": "grievance_timeline", "lead": 1.0}
    inputs = {"knew_on": "2025-05-05", "filed_on": "2025-05-05"}
    found = chosen(read, question, FILING, **doubled, inputs=inputs)
    assert found.inputs == {"knew_on": "2025-05-05"}


def test_the_day_that_a_clause_sets_tells_no_year(read: Read) -> None:
    yearly = {**SCHEDULE, "length": "10-01 day of the year", "school_year": "same"}
    assert chosen(read, "When is the schedule due, is it October 1?", yearly).calculator == ""
    named = chosen(read, "When is the schedule due in 2025-26, is it October 1?", yearly)
    assert named.inputs["school_year"] == "2025-26"
