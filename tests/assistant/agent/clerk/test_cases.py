"""One calculation for each of several values, each said by name."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.agent.clerk import cases
from assistant.agent.clerk.choose import Choice
from assistant.agent.clerk.results import Called, Run
from tests.assistant.agent.clerk.builders import SCHEMAS, asks_for, calculation, run
from tests.assistant.agent.clerk.conftest import Read

TWO = "what do steps 10 and 11 of column III pay?"


@pytest.fixture
def both(read: Read) -> Choice:
    """A salary for each of two steps."""
    asked = read(TWO)
    choice = Choice(TWO, calculator="salary", inputs={"step": "10", "column": "III"})
    return cases.with_cases(choice, asked, asked.facts, SCHEMAS)


def paid(key: str, en: str, **changes: Any) -> dict[str, Any]:
    """A salary that a calculator returned."""
    said = [{"en": en, "es": f"es: {en}", "clause_ids": []}, {"en": "Both hold.", "es": "", "clause_ids": []}]
    return calculation(calculation=key, explanation=said, **changes)


def done(both: Choice, *results: dict[str, Any], question: str = TWO) -> Run:
    """A run in which each case was calculated."""
    made = [Called("salary", dict(inputs), r) for (_, inputs), r in zip(both.cases, results, strict=True)]
    return run(question, *made)


def test_each_case_has_its_own_inputs(both: Choice):
    assert [inputs for _, inputs in both.cases] == [{"step": "10", "column": "III"}, {"step": "11", "column": "III"}]
    assert both.inputs == {"step": "10", "column": "III"}


def test_inputs_that_the_words_mean_stay(read: Read):
    asked = read(TWO)
    choice = Choice(TWO, calculator="salary", inputs={"step": "10", "column": "III", "fte": "1"})
    assert all(i["fte"] == "1" for _, i in cases.with_cases(choice, asked, asked.facts, SCHEMAS).cases)


def test_values_that_the_calculator_does_not_take_make_no_cases(read: Read):
    asked = read("max in 2nd and 5th grade, and my pay at step 10 column III?")
    choice = Choice("", calculator="salary", inputs={"step": "10", "column": "III"})
    assert cases.with_cases(choice, asked, asked.facts, SCHEMAS) == choice


def test_a_difference_that_its_own_calculator_takes_makes_no_cases(read: Read):
    asked = read("difference between step 10 and step 11 in column III?")
    choice = Choice("", calculator="salary", inputs={"step": "10", "other_step": "11"})
    assert not cases.with_cases(choice, asked, asked.facts, SCHEMAS).cases


def test_two_stipends_set_against_each_other_are_worked_out_apart(read: Read):
    asked = read("how much less is the drill team stipend than the yearbook one at a high school")
    choice = Choice("", calculator="stipend", inputs={"stipends": "Yearbook High School | Pep Arts - Drill Team"})
    apart = cases.with_cases(choice, asked, asked.facts, {**SCHEMAS, "stipend": {"properties": {}}})
    assert [i["stipends"] for _, i in apart.cases] == [["Yearbook High School"], ["Pep Arts - Drill Team"]]
    together = read("drill team and yearbook at a high school, how much together")
    assert not cases.with_cases(choice, together, together.facts, {**SCHEMAS, "stipend": {"properties": {}}}).cases


def test_by_the_day_the_daily_rates_are_compared(both: Choice, read: Read):
    asked = read("what is the difference between steps 10 and 11 of column III per day?")
    results = [paid(key, f"en {key}", extra={"daily_rate": "424.73"}) for key in ("k1", "k2")]
    wanted = cases.wanted(done(both, *results, question=asked.text), both, asked)
    assert wanted == [(cases.COMPARE, {"calculations": ["k1", "k2"], "result": "daily_rate"})]


def test_every_case_is_called_for_once(both: Choice, read: Read):
    asked = read(TWO)
    assert cases.wanted(run(TWO), both, asked) == [("salary", dict(i)) for _, i in both.cases]
    assert cases.wanted(done(both, paid("k1", "A."), paid("k2", "B.")), both, asked) == []


def test_the_comparison_is_called_for_where_it_is_asked_for(both: Choice, read: Read):
    made = done(both, paid("k1", "A."), paid("k2", "B."))
    asked = read("which pays more, step 10 or 11 of column III?")
    assert cases.wanted(made, both, asked) == [(cases.COMPARE, {"calculations": ["k1", "k2"]})]


def test_the_sum_is_called_for_where_it_is_asked_for(both: Choice, read: Read):
    made = done(both, paid("k1", "A."), paid("k2", "B."))
    for question in (
        "steps 10 and 11 of column III, what is that altogether?",
        "pay, total, for steps 10 and 11 of III?",
    ):
        wanted = cases.wanted(made, both, read(question))
        assert wanted == [(cases.COMPARE, {"calculations": ["k1", "k2"], cases.IN_ALL: True})]


def test_each_is_said_by_name_and_what_holds_for_all_once(both: Choice):
    made = done(both, paid("k1", "It pays much."), paid("k2", "It pays more."))
    said = [s.text for s in cases.statements(made, cases.told(made, both), "en")]
    assert said == ["Step 10: It pays much.", "Step 11: It pays more.", "Both hold."]


def test_a_sentence_that_says_its_value_needs_no_name(both: Choice):
    made = done(both, paid("k1", "Step 10 pays much."), paid("k2", "Step 11 pays more."))
    said = [s.text for s in cases.statements(made, cases.told(made, both), "es")]
    assert said[:2] == ["es: Step 10 pays much.", "es: Step 11 pays more."]


def test_a_case_that_lacks_a_fact_asks_for_it_by_name(both: Choice):
    made = done(both, paid("k1", "Step 10 pays much."), asks_for("column", "Which column?", calculation="k2"))
    said = [s.text for s in cases.statements(made, cases.told(made, both), "en")]
    assert said == ["Step 10 pays much.", "Step 11: Which column?"]


def test_where_a_case_was_refused_none_is_told(both: Choice):
    made = done(both, paid("k1", "A."), {"error": "no such step"})
    assert cases.told(made, both) == []
    assert cases.told(made, replace(both, cases=both.cases[:1]))
