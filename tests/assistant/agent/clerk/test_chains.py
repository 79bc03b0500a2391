"""The result of one calculation as a fact of the next."""

from assistant.agent.clerk.chains import following, joined
from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.results import Called, Run
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


def test_nothing_follows_from_a_placement_that_waits(read: Read):
    assert following(placed(BOTH, value=None), read(BOTH), SCHEMAS) == []


def test_a_part_that_waits_for_the_placement_is_left_to_the_chain(read: Read):
    placement, pay = Choice("step", calculator="salary_placement"), Choice("pay", calculator="salary")
    assert joined([placement, pay], read(BOTH)) == [placement]
    assert joined([pay], read(BOTH)) == [pay]
    whole = Choice("pay", calculator="salary", inputs={"step": "7", "column": "III"})
    assert joined([placement, whole], read(BOTH)) == [placement, whole]
