"""One calculation that several parts call for is left to the part that asks for it."""

from dataclasses import replace

from assistant.agent.clerk.choose import CALLED, Choice
from assistant.agent.clerk.repeated import left_to_the_nearest

PACKING = Choice(
    "what do I get paid for packing",
    calculator="additional_assignment_pay",
    inputs={"step": "14"},
    hits=({"clause_id": "4.09", "score": 0.7},),
    sure=True,
    lead=CALLED,
    applies=("4.09", "Exhibit D-6"),
)
PREPARING = replace(PACKING, part="what time to get ready do I get", hits=({"clause_id": "4.10", "score": 0.7},))


def found(near: dict[str, float]):
    """Searches that find the calculation so near for each part."""
    return lambda part: {"calculators": [{"name": PACKING.calculator, "score": near[part]}]}


def test_the_part_that_is_farther_has_its_own_clauses():
    told = left_to_the_nearest([PREPARING, PACKING], found({PREPARING.part: 0.5, PACKING.part: 0.7}))
    assert [c.calculator for c in told] == ["", "additional_assignment_pay"]
    assert told[0].first == "4.10"


def test_parts_that_are_about_as_near_keep_it():
    near = {PREPARING.part: 0.67, PACKING.part: 0.7}
    assert left_to_the_nearest([PREPARING, PACKING], found(near)) == (PREPARING, PACKING)


def test_a_part_keeps_it_that_no_other_clause_answers():
    unsure, of_it = replace(PREPARING, sure=False), replace(PREPARING, hits=PACKING.hits)
    near = {PREPARING.part: 0.3, PACKING.part: 0.7}
    for part in (unsure, of_it):
        assert left_to_the_nearest([part, PACKING], found(near)) == (part, PACKING)


def test_other_inputs_are_another_calculation():
    other = replace(PREPARING, inputs={"step": "9"})
    assert left_to_the_nearest([other, PACKING], found({other.part: 0.3, PACKING.part: 0.7})) == (other, PACKING)
