"""The dates of the days that an answer names for every year are told where a day is asked for."""

from collections.abc import Mapping
from typing import Any

import pytest

from assistant.agent.clerk.named_days import wanted, with_dates
from assistant.agent.clerk.results import Called, Run
from assistant.agent.draft import Draft, Statement, SupportedBy
from tests.assistant.agent.clerk.builders import calculation, found, run, search_call
from tests.assistant.agent.clerk.conftest import Read

SCHEMAS: Mapping[str, Mapping[str, Any]] = {"named_day": {}}
NOTICE = "Second-year probationary employees must get written notice no later than March 15."
MARCH = {"named_day": "nonreelection_notice.second_year", "clause_id": "18.01", "day": "03-15", "until": "2026-06-30"}
FALL = {"named_day": "named_day.new_member_transcripts", "clause_id": "18.01", "day": "10-01", "until": "2026-06-30"}


def answer(text: str = NOTICE, clause_id: str = "18.01", **changes: Any) -> Draft:
    """An answer of one statement."""
    support = [SupportedBy(clause_id=clause_id, sentences=[1])]
    return Draft(**{"status": "answered", "statements": [Statement(text=text, support=support)], **changes})


def asking(question: str, *calls: Called) -> Run:
    """A run on March 31, 2025 that has found the days."""
    return run(question, search_call("q", found(named_days=[MARCH, FALL])), *calls)


def years(read: Read, question: str, draft: Draft | None = None) -> list[str]:
    """The school years for which dates would be worked out."""
    calls = wanted(draft or answer(), asking(question), read(question), SCHEMAS)
    return [inputs["school_year"] for _, inputs in calls]


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("when do second-year probationary teachers have to be told?", "2024-25"),
        ("by what date this year must they be told?", "2024-25"),
        ("by what date in 2024 did they have to be told?", "2023-24"),
        ("when do they have to be told in 2025-26?", "2025-26"),
        ("when do they have to be told next year?", "2025-26"),
        ("¿cuándo hay que avisarles?", "2024-25"),
    ],
)
def test_the_school_year_is_the_one_spoken_of_or_that_of_today(read: Read, question: str, year: str):
    assert years(read, question) == [year]


def test_of_next_year_the_day_is_the_one_that_comes_next(read: Read):
    april = answer("The form for next year is due by April 15.", "4.05.4")
    day = {**MARCH, "clause_id": "4.05.4", "day": "04-15"}
    question = "when is the form for next year due?"
    asked = run(question, search_call("q", found(named_days=[day])))
    assert [i["school_year"] for _, i in wanted(april, asked, read(question), SCHEMAS)] == ["2024-25"]


@pytest.mark.parametrize(
    ("question", "draft"),
    [
        ("when must they be told, in 2024-25 and in 2025-26?", answer()),
        ("when must they be told in 2027-28?", answer()),
        ("when must they be told?", answer(clause_id="16.01")),
        ("when must they be told?", answer("They must be told in spring.")),
        ("when must they be told?", answer("The last day is March 15, 2025.")),
        ("when must they be told?", answer(status="clarify")),
        ("when must they be told?", answer(status="abstained")),
    ],
)
def test_nothing_is_worked_out_where_no_one_day_is_asked_or_named(read: Read, question: str, draft: Draft):
    assert years(read, question, draft) == []


def test_a_date_that_a_calculation_has_told_is_enough(read: Read):
    told = Statement(text="The last day is March 15, 2025.", support=[SupportedBy(calculation="k1")])
    draft = answer().model_copy(update={"statements": [told, *answer().statements]})
    assert years(read, "when must they be told?", draft) == []


def test_a_day_that_two_parameters_name_is_told_once(read: Read):
    again = {**MARCH, "named_day": "clause_deadline.same_day"}
    question = "when must they be told?"
    asked = run(question, search_call("q", found(named_days=[MARCH, again])))
    assert len(wanted(answer(), asked, read(question), SCHEMAS)) == 1


def test_the_date_stands_behind_the_statement_that_names_the_day(read: Read):
    question = "when must they be told?"
    args = {"named_day": MARCH["named_day"], "school_year": "2024-25"}
    text = "In 2024-25, March 15 falls on a Saturday (March 15, 2025)."
    result = calculation(explanation=[{"en": text, "es": text, "clause_ids": ["18.01"]}])
    made = asking(question, Called("named_day", args, result))
    other = Statement(text="Others hear by April 30.", support=[SupportedBy(clause_id="18.01", sentences=[2])])
    draft = answer()
    draft = draft.model_copy(update={"statements": [*draft.statements, other]})
    told = with_dates(draft, made, read(question), SCHEMAS)
    assert [s.text for s in told.statements] == [NOTICE, text, other.text]
    assert wanted(draft, made, read(question), SCHEMAS) == []


def test_a_model_without_the_calculator_says_the_day_alone(read: Read):
    question = "when must they be told?"
    assert wanted(answer(), asking(question), read(question), {}) == []
