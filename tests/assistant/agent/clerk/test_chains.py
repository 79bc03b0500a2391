"""The result of one calculation as a fact of the next."""

from assistant.agent.clerk.callings import callings
from assistant.agent.clerk.chains import following, leads_to
from assistant.agent.clerk.results import Called, Run
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import SCHEMAS, calculation, run
from tests.assistant.agent.clerk.conftest import Read

BOTH = "new SLP, no experience, column III. step and base salary?"
PLACED = {"value": "7", "extra": {"step": "7"}}


def placed(question: str, **changes: object) -> Run:
    """A run in which the placement was determined."""
    result = calculation(calculator="salary_placement", **{**PLACED, **changes})
    return run(question, Called("salary_placement", {"role": "slp"}, result))


def test_the_step_of_a_placement_is_the_step_of_the_salary(read: Read):
    assert following(placed(BOTH), read(BOTH), SCHEMAS) == [("salary", {"step": "7", "column": "III"})]


def test_a_salary_that_is_not_asked_for_does_not_follow(read: Read):
    question = "new SLP, no experience, column III. which step?"
    assert following(placed(question), read(question), SCHEMAS) == []


def test_a_salary_that_the_placement_says_already_does_not_follow(read: Read):
    said = {"step": "7", "column": "III", "annual_salary": "71000.00"}
    assert following(placed(BOTH, extra=said), read(BOTH), SCHEMAS) == []


def test_the_placement_and_the_stipends_are_added_up_where_the_total_is_asked_for(read: Read):
    question = "new SLP, no experience, column III. total with the hard to staff money?"
    schemas = {name: c.inputs.model_json_schema() for name, c in CALCULATORS.items()}
    followed = dict(following(placed(question), read(question), schemas))
    assert followed["pay_package"]["step"] == "7"
    assert followed["pay_package"]["hard_to_staff_position"] == "SLP"


def test_nothing_follows_from_a_placement_that_waits(read: Read):
    assert following(placed(BOTH, value=None), read(BOTH), SCHEMAS) == []


def test_degree_and_units_call_for_the_column_before_the_pay_of_a_step(read: Read):
    question = "Step 8 with a BA and 50 units, what does it pay in 25-26?"
    asked = read(question)
    schemas = {c.name: c.inputs.model_json_schema() for c in CALCULATORS.values()}
    called = callings().called(question, asked.facts, schemas)
    assert called is not None
    assert called[0] == "salary_placement"
    found = placed(question, value="III", extra={"column": "III"})
    assert following(found, asked, SCHEMAS) == [("salary", {"step": "8", "column": "III"})]


def test_a_placement_leads_to_the_salary_that_a_search_suggests():
    assert leads_to("salary_placement", ["salary"])
    assert not leads_to("salary_placement", ["stipend"])
