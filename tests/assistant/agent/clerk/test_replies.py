"""Short replies to questions back."""

import pytest

from assistant.agent.clerk.replies import is_reply, replied
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import NEAR
from tests.assistant.agent.clerk.conftest import Read

SCHEMAS = {name: c.inputs.model_json_schema() for name, c in CALCULATORS.items()}


@pytest.mark.parametrize(
    ("calculator", "asked", "text", "given"),
    [
        ("salary", ["step", "column"], "8", {"step": "8"}),
        ("growth_cycle", ["status", "service_year"], "permanent, 7", {"service_year": "7"}),
        ("illness_pay_sequence", ["accrued_days"], "i have 30", {"accrued_days": "30"}),
        ("benefit_contribution", ["fte"], ".6", {"fte": ".6"}),
        ("salary_placement", ["semester_served"], "yes", {"semester_served": "true"}),
        ("salary_placement", ["semester_served"], "no, I did not", {"semester_served": "false"}),
        ("negotiation_timeline", ["presented_on"], "January 14, 2025", {"presented_on": "2025-01-14"}),
        ("salary", ["work_days_served"], "95 days", {"work_days_served": "95"}),
        ("class_overage_pay", ["students", "days"], "twenty-nine for 12 days", {"students": "29"}),
    ],
)
def test_a_reply_gives_the_facts_that_were_asked_for(
    read: Read, calculator: str, asked: list[str], text: str, given: dict[str, str]
):
    message = read(text)
    assert is_reply(message, asked)
    assert replied(message, asked, SCHEMAS[calculator], calculator, NEAR) == given


def test_a_share_is_no_number_of_days(read: Read):
    assert (
        replied(read("sorry 80%"), ["accrued_days"], SCHEMAS["illness_pay_sequence"], "illness_pay_sequence", NEAR)
        == {}
    )


@pytest.mark.parametrize("text", ["how many days do I get", "what about column 4", "is it 8?", "8 " * 20])
def test_a_question_or_a_long_message_is_no_reply(read: Read, text: str):
    assert not is_reply(read(text), ["step"])


def test_nothing_is_a_reply_where_nothing_was_asked(read: Read):
    assert not is_reply(read("8"), [])


def test_what_fits_no_question_is_left(read: Read):
    assert replied(read("maybe"), ["step"], SCHEMAS["salary"], "salary", NEAR) == {}


def test_units_after_a_degree_are_no_years(read: Read):
    schema = {"properties": {"years": {"type": "integer"}, "units_after_ba": {"type": "integer"}}}
    assert replied(read("i have 30 units"), ["years"], schema, "x", NEAR) == {}
    assert replied(read("BA plus 30"), ["years"], schema, "x", NEAR) == {}
    assert replied(read("30"), ["years"], schema, "x", NEAR) == {"years": "30"}
    assert replied(read("i have 30 units"), ["units_after_ba"], schema, "x", NEAR) == {"units_after_ba": "30"}
