"""The tool that compares calculations of a run."""

import json
from typing import Any

from langchain.tools import ToolRuntime

from assistant.agent import Deps
from assistant.agent.comparing import compare_calculations, told_apart
from assistant.calculators import CALCULATORS


def compared(deps: Deps, *keys: str) -> Any:
    """What the tool answers in this run."""
    runtime = ToolRuntime(
        state={}, context=deps, config={}, stream_writer=lambda _: None, tool_call_id="call", store=None
    )
    return json.loads(compare_calculations.invoke({"calculations": list(keys), "runtime": runtime}))


def keep(deps: Deps, calculator: str, **inputs: str) -> str:
    """Make a calculation in this run."""
    return deps.ledger.keep(CALCULATORS[calculator].run(dict(inputs), deps.library.book, deps.as_of), dict(inputs))


def test_it_compares_calculations_of_the_run_and_keeps_the_result(deps: Deps):
    keys = keep(deps, "work_year", role="nurse"), keep(deps, "work_year", role="vision_mobility")
    result = compared(deps, *keys)
    assert result["value"] == "2"
    assert "189 days (role vision mobility)" in result["explanation"][0]["en"]
    assert deps.ledger.calculations[result["calculation"]].calculator == "comparison"


def test_what_is_no_number_of_this_run_is_refused(deps: Deps):
    known = keep(deps, "work_year", role="nurse")
    assert "error" in compared(deps, known, "k9")
    assert "error" in compared(deps, known, keep(deps, "salary", step="5", column="I"))


def test_calculations_are_told_apart_by_the_inputs_that_differ():
    assert told_apart([{"step": "5", "column": "I"}, {"step": "6", "column": "I"}]) == ["step 5", "step 6"]
