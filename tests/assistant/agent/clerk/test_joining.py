"""Parts that wait for the result of another part."""

from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.joining import joined
from tests.assistant.agent.clerk.conftest import Read

BOTH = "new SLP, no experience, column III. step and base salary?"


def test_a_part_that_waits_for_the_placement_is_left_to_the_chain(read: Read):
    placement, pay = Choice("step", calculator="salary_placement"), Choice("pay", calculator="salary")
    assert joined([placement, pay], read(BOTH)) == [placement]
    assert joined([pay], read(BOTH)) == [pay]
    whole = Choice("pay", calculator="salary", inputs={"step": "7", "column": "III"})
    assert joined([placement, whole], read(BOTH)) == [placement, whole]
