"""Parts that wait for the result of another part."""

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.joining import joined, still_wanted
from assistant.agent.clerk.results import Called
from tests.assistant.agent.clerk.builders import calculation, run
from tests.assistant.agent.clerk.conftest import Read

BOTH = "new SLP, no experience, column III. step and base salary?"


def test_a_part_that_waits_for_the_placement_is_left_to_the_chain(read: Read):
    placement, pay = Choice("step", calculator="salary_placement"), Choice("pay", calculator="salary")
    assert joined([placement, pay], read(BOTH)) == [placement]
    assert joined([pay], read(BOTH)) == [pay]
    whole = Choice("pay", calculator="salary", inputs={"step": "7", "column": "III"})
    assert joined([placement, whole], read(BOTH)) == [placement, whole]


def test_a_calculation_is_made_once_for_each_thing_that_parts_ask_of_it():
    share, opt_out = {"benefit_topic": "District share"}, {"benefit_topic": "money instead"}
    asked = [
        Choice(str(i), calculator="benefit_contribution", inputs=inputs) for i, inputs in enumerate((share, opt_out))
    ]
    made = run("What share, and how much instead?", Called("benefit_contribution", share, calculation()))
    assert [still_wanted(made, choice, asked) for choice in asked] == [False, True]
    assert not still_wanted(made, asked[1], asked[1:])
    assert not still_wanted(made, Choice("nothing"), asked)
