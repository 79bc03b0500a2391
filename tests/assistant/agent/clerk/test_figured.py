"""What the figures of an answer come to by what a message tells."""

from datetime import date

import pytest

from assistant.agent.clerk.figured import wanted
from assistant.agent.clerk.results import Run
from assistant.agent.draft import Draft, Statement, SupportedBy
from tests.assistant.agent.clerk.conftest import Read

DAY = date(2025, 2, 3)
CASELOAD = "An instructional Peer Facilitator's caseload is 28 practitioners."
LEAVE = "One member's leave for SJTA affairs is limited to 15 days each school year unless the parties agree otherwise."
JOBS = ("A Site Coach gets $3,000.", "A Leadership Team Member gets $2,500.", "A Facilitator Mentor gets $6,000.")
DRAMA = (
    "High school drama pays $3,500 per event.",
    "Middle school drama pays $2,500 per event.",
    "A high school Commandant of cadets gets $4,500 a year.",
)


def counted(read: Read, question: str, *said: str) -> tuple[str, list[str], str] | None:
    """The way, the figures and the number told of the count that a question wants of an answer."""
    told = [Statement(text=text, support=[SupportedBy(clause_id="Exhibit D-9", sentences=[1])]) for text in said]
    draft = Draft(status="answered", statements=told)
    run = Run(question=question, as_of=DAY, persona="member", memory={})
    calls = wanted(draft, run, read(question))
    return next(((a["way"], [f["figure"] for f in a["figures"]], a["told"]) for _, a in calls), None)


@pytest.mark.parametrize(
    "question",
    [
        "with all twelve positions filled how many people could they take altogether",
        "28 each I think, so what do 12 facilitators come to in total?",
        "if there are 12 of them, how many do they carry in all?",
    ],
)
def test_a_figure_for_each_times_the_count_that_is_told(read: Read, question: str):
    assert counted(read, question, CASELOAD) == ("times", ["28"], "12")


@pytest.mark.parametrize(
    "question",
    [
        "how many people does a facilitator with 12 years carry in all?",
        "in total, how many can a facilitator at step 12 carry?",
        "12 positions at 3 schools, how many altogether?",
        "there are 12 of them, how many does one carry?",
        "12 facilitators, 2 of them nurses: how many in all?",
    ],
)
def test_a_number_that_counts_something_else_or_one_of_several_is_none(read: Read, question: str):
    assert counted(read, question, CASELOAD) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("we used 9 days of it, how many are left?", "9"),
        ("how much does she still have if she took 4 last fall?", "4"),
        ("how many days remain, with 6 days gone on the spring conference", "6"),
    ],
)
def test_what_is_left_of_a_limit(read: Read, question: str, told: str):
    assert counted(read, question, LEAVE) == ("left", ["15"], told)


@pytest.mark.parametrize(
    "question",
    ["how many are left after 20 days?", "i used 3 days in may and 4 days in june, how many are left?"],
)
def test_more_than_the_limit_or_two_amounts_leave_nothing_certain(read: Read, question: str):
    assert counted(read, question, LEAVE) is None


def test_the_two_things_that_a_message_names_are_set_apart_or_added_up(read: Read):
    assert counted(read, "how much more does a site coach get than a leadership team member", *JOBS) == (
        "apart",
        ["3000", "2500"],
        "",
    )
    assert counted(read, "site coach and leadership team, what's the sum?", *JOBS) == (
        "together",
        ["3000", "2500"],
        "",
    )


def test_what_shares_a_word_with_them_is_left_aside(read: Read):
    question = "difference between the high school drama stipend and the middle school one"
    assert counted(read, question, *DRAMA) == ("apart", ["3500", "2500"], "")


@pytest.mark.parametrize(
    "question",
    [
        "how much more does a site coach get than me",
        "what does a site coach get in all",
        "site coach, leadership team and facilitator mentor, what's the sum?",
    ],
)
def test_one_or_three_that_are_named_are_no_pair(read: Read, question: str):
    assert counted(read, question, *JOBS) is None
