"""Verdicts become measures with intervals."""

from dataclasses import replace

from evals.evaluate import Measure, evaluate, share, verdicts_of
from evals.generate import Run
from evals.metrics import Stage, judge
from tests.evals.builders import TEXTS, answered, recorded


def named(measures: tuple[Measure, ...], name: str) -> Measure:
    """The measure of this name."""
    return next(m for m in measures if m.name == name)


def test_shares_counts_and_stages_of_one_right_and_one_wrong_answer(item):
    right = judge(item, recorded(answered()), TEXTS)
    wrong = judge(item, recorded(answered(answer="12 days. [1]")), TEXTS)
    found = evaluate([right, replace(wrong, id="second")])
    assert named(found.measures, "fully right").value == 0.5
    assert named(found.measures, "confident errors").value == 0.5
    assert named(found.measures, "ungated figures").value == 1
    assert named(found.measures, "search: recall at 5").value == 1.0
    assert found.by_type == (("lookup", 1, 2),)
    assert dict(found.stages)[Stage.PHRASE] == 1


def test_an_interval_holds_its_value_narrows_with_more_questions_and_is_the_same_each_time():
    few, many = share("x", [1, 0] * 5), share("x", [1, 0] * 200)
    assert few.low < few.value == 0.5 < few.high
    assert many.high - many.low < few.high - few.low
    assert share("x", [1, 0] * 5) == few


def test_a_target_is_a_floor_or_a_ceiling():
    assert share("fully right", [1, 1, 0, 1], 0.7).reached
    assert share("confident errors", [0, 0, 0, 1], 0.02, lowest=False).reached is False
    assert share("status right", [1]).reached is None


def test_nothing_measured_is_nothing_of_nothing():
    assert share("x", []) == Measure("x", 0.0, 0.0, 0.0, 0)


def test_only_the_questions_of_a_run_are_judged(item):
    run = Run({}, {"pn-days": recorded(answered())}, TEXTS)
    assert [v.id for v in verdicts_of([item, replace(item, id="not-asked")], run)] == ["pn-days"]
