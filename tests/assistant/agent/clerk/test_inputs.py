"""Which facts a calculator is given."""

from assistant.agent.clerk.inputs import inputs_for
from assistant.agent.clerk.lexicon import Lexicon
from assistant.calculators import CALCULATORS
from tests.assistant.agent.clerk.builders import SCHEMAS


def test_only_what_its_schema_knows():
    facts = {"step": "7", "column": "III", "relation": "spouse"}
    assert inputs_for("salary", SCHEMAS["salary"], facts) == {"step": "7", "column": "III"}


def test_a_value_outside_a_closed_set_is_left_out():
    assert inputs_for("salary", SCHEMAS["salary"], {"column": "IX", "step": "7"}) == {"step": "7"}


def test_a_fact_for_this_calculator_wins():
    facts = {"step": "7", "salary.step": "9", "stipend.step": "2"}
    assert inputs_for("salary", SCHEMAS["salary"], facts) == {"step": "9"}


def test_a_lone_day_is_taken_where_no_other_is_known():
    day = {"type": "string", "format": "date"}
    schema = {"properties": {"knew_on": day, "filed_on": day}}
    assert inputs_for("x", schema, {"?filed_on": "2025-03-03"}) == {"filed_on": "2025-03-03"}
    known = {"?filed_on": "2025-03-03", "knew_on": "2025-03-01"}
    assert inputs_for("x", schema, known) == {"knew_on": "2025-03-01"}


def test_a_part_of_a_position_counts_no_people():
    facts = {"stipends": "Advanced Degree", "~": "0.5:1", "~stipend.department_members": "0.5:1:0.5"}
    assert "department_members" not in inputs_for("stipend", CALCULATORS["stipend"].inputs.model_json_schema(), facts)


def test_lists_are_lists():
    schema = {"properties": {"counts": {"anyOf": [{"type": "array"}, {"type": "null"}]}}}
    assert inputs_for("x", schema, {"counts": "30 | 31"}) == {"counts": ["30", "31"]}


def test_every_slot_that_calculators_share_a_name_with_is_accepted_by_its_words(words: Lexicon):
    """A value that the lexicon gives to a closed field is one that some calculator accepts."""
    fields = [(name, c.inputs.model_json_schema()) for name, c in CALCULATORS.items()]
    for slot in words.slots.values():
        calculator, _, field = slot.name.rpartition(".")
        takers = [(n, s) for n, s in fields if n in (calculator or n) and field in s["properties"]]
        for value, _ in slot.values if takers else ():
            assert any(inputs_for(n, s, {slot.name: value}) for n, s in takers), (slot.name, value)
