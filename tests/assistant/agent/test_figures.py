"""The tool that counts with figures which clauses print."""

import json
from typing import Any

from langchain.tools import ToolRuntime

from assistant.agent import Deps
from assistant.agent.figures import count_figures
from assistant.calculators import CALCULATORS

LIMIT = {"clause_id": "5.18.1", "sentences": [1, 2, 3], "figure": "15"}


def counted(deps: Deps, **args: Any) -> Any:
    """What the tool answers in this run."""
    runtime = ToolRuntime(
        state={}, context=deps, config={}, stream_writer=lambda _: None, tool_call_id="call", store=None
    )
    return json.loads(count_figures.invoke({**args, "runtime": runtime}))


def test_it_counts_with_a_figure_of_a_clause_and_keeps_the_result(deps: Deps):
    result = counted(deps, way="left", figures=[LIMIT], told="9", unit="days")
    assert result["value"] == "6"
    assert result["clause_ids"] == ["5.18.1"]
    assert deps.ledger.calculations[result["calculation"]].calculator == "clause_figures"


def test_it_counts_with_what_a_calculation_gave(deps: Deps):
    each = CALCULATORS["stipend"].run({"stipends": "Site Coach"}, deps.library.book, deps.as_of)
    key = deps.ledger.keep(each, {"stipends": "Site Coach"})
    result = counted(deps, way="times", figures=[{"calculation": key}], told="2", unit=each.unit)
    assert float(result["value"]) == 6000


def test_a_figure_that_the_clause_does_not_print_is_refused(deps: Deps):
    assert "error" in counted(deps, way="left", figures=[{**LIMIT, "figure": "16"}], told="9", unit="days")
    assert "error" in counted(deps, way="left", figures=[{**LIMIT, "clause_id": "99.1"}], told="9", unit="days")


def test_a_way_without_its_number_is_refused(deps: Deps):
    assert "told is needed" in counted(deps, way="times", figures=[LIMIT], unit="days")["error"]
