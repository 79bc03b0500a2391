"""The mutation run: every rule is broken, by all that uses it, and a broken rule is noticed."""

from pathlib import Path

import pytest

from assistant.calculators import CALCULATORS
from evals.bench.calculators import ROOT, book
from evals.bench.mutants import RULES, Mutant, dependents, targets
from evals.bench.mutation import Expected, Kept, survives


@pytest.fixture(scope="module")
def expected() -> Expected:
    found = Expected(book())
    assert found.unapproved() == []
    _ = found.cases, found.pages
    return found


def changed(old: str, new: str) -> Mutant:
    """The rule on missed preparation time with one of its words changed."""
    source = (ROOT / "assistant" / "calculators" / "pay" / "missed_preparation_pay.py").read_text(encoding="utf-8")
    assert old in source
    return Mutant(f"{RULES}.pay.missed_preparation_pay", "test", "", source.replace(old, new))


def remarked() -> Mutant:
    """The same rule with a remark, which changes nothing."""
    return changed("def _pay(", "# A remark.\ndef _pay(")


def test_the_rule_of_every_calculator_is_broken() -> None:
    modules = {f"{RULES}." + target.removesuffix(".py").replace("/", ".") for target in targets()}
    assert {calculator.rule.__module__ for calculator in CALCULATORS.values()} <= modules


def test_what_uses_a_rule_is_worked_out_with_it() -> None:
    found = dependents(f"{RULES}.pay.salary")
    assert {f"{RULES}.pay.differential_rate", f"{RULES}.pay.salary_placement", RULES} <= found
    assert f"{RULES}.hours.members" not in found


def test_a_broken_rule_is_noticed_and_a_remark_is_not(expected: Expected) -> None:
    assert not survives(changed("work.floor(", "work.ceil("), expected, properties=False)
    assert survives(remarked(), expected, properties=False)


def test_what_was_found_is_kept_for_the_next_run(tmp_path: Path) -> None:
    mutant, other = changed("work.floor(", "work.ceil("), remarked()
    path = tmp_path / "kept.jsonl"
    before = Kept(path, properties=False, kills_stay=False)
    before.add(mutant, killed=True)
    before.add(other, killed=False)
    assert Kept(path, properties=False, kills_stay=False).known == {mutant.key: True, other.key: False}
    assert Kept(path, properties=True, kills_stay=False).known == {mutant.key: True}
