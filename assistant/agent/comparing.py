"""Comparing: the tool that says how far apart calculations of this run are, from their own traces."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from langchain.tools import ToolRuntime
from langchain_core.tools import StructuredTool
from pydantic import BaseModel, Field

from assistant.calculators import comparable, comparison, total_of

from .deps import Deps
from .described import described
from .spelled import BAR

Runtime = ToolRuntime[Deps, Any]


class CompareArgs(BaseModel):
    """Arguments of `compare_calculations`."""

    calculations: list[str] = Field(description="The ids of two or more calculations of this run: k1, k2")
    in_all: bool = Field(False, description="Their sum instead of their difference")
    result: str = Field("", description="The further result in dollars that is compared, such as daily_rate")


def _compare(calculations: list[str], runtime: Runtime, in_all: bool = False, result: str = "") -> str:
    """The difference between calculations of this run in one unit, or their sum, as a calculation of its own."""
    deps = runtime.context
    known = [deps.ledger.calculations[k] for k in calculations if k in deps.ledger.calculations]
    if len(known) < len(calculations) or not comparable(known):
        return json.dumps({"error": "Compare calculations of this run that determined numbers in the same unit."})
    if result and not all(result in one.extra for one in known):
        return json.dumps({"error": f"Not all of these calculations have a result {result}."})
    names = told_apart([deps.ledger.inputs[k] for k in calculations])
    book, as_of = deps.library.book, deps.as_of
    found = total_of(known, names, book, as_of) if in_all else comparison(known, names, book, as_of, result or None)
    kept = {"of": BAR.join(names), **({"result": result} if result else {})}
    return json.dumps(described(deps.ledger.keep(found, dict(kept)), found), ensure_ascii=False)


def told_apart(inputs: Sequence[Mapping[str, object]]) -> list[str]:
    """What sets each calculation apart from the others: the inputs that differ, in words; those that all have first."""
    names = dict.fromkeys(name for one in inputs for name in one)
    apart = [name for name in names if len({str(one.get(name, "")) for one in inputs}) > 1]
    differ = [name for name in apart if all(name in one for one in inputs)] or apart
    return [", ".join(f"{name} {one[name]}".replace("_", " ") for name in differ if name in one) for one in inputs]


compare_calculations = StructuredTool.from_function(_compare, name="compare_calculations", args_schema=CompareArgs)
