"""Figures: the tool that counts with figures which sentences of clauses print."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from langchain.tools import ToolRuntime
from langchain_core.tools import StructuredTool
from pydantic import BaseModel, Field, ValidationError

from assistant.calculators import (
    ClauseFiguresInputs,
    Determination,
    Printed,
    clause_figures,
    gives_number,
    is_printed,
)

from .deps import Deps
from .described import described
from .spelled import BAR

Runtime = ToolRuntime[Deps, Any]


_DIGITS = re.compile(r"\d+(?:\.\d+)?")


class Stated(BaseModel):
    """A figure and the numbered sentences of the clause of which one prints it, or the calculation that gave it."""

    clause_id: str = Field("", description="The clause's number exactly as a tool returned it")
    sentences: list[int] = Field(default_factory=list, description="Numbers of the sentences of that clause")
    figure: str = Field("", description="The figure in digits: 2500, 28, 0.5")
    calculation: str = Field("", description="The id of a calculation of this run, in place of a clause: k1")


class FiguresArgs(BaseModel):
    """Arguments of `count_figures`."""

    way: str = Field(description="times, left (what is left of the figure), together or apart")
    figures: list[Stated] = Field(description="One figure for times and left, two or more for together and apart")
    told: str = Field("", description="How many there are, or what has been used; empty for together and apart")
    unit: str = Field(description="USD for money, else what the figures count")


def _count(way: str, figures: list[Stated], unit: str, runtime: Runtime, told: str = "") -> str:
    """Work with figures that clauses print: one times a count or less what is used, several added up or set apart."""
    deps = runtime.context
    sources = [source for one in figures for source in _sources(one, deps)]
    if not sources or len(sources) < len(figures):
        return json.dumps({"error": "Give figures that their sentences print, or calculations that gave a number."})
    try:
        inputs = ClauseFiguresInputs.model_validate({"way": way, "told": told or None})
    except ValidationError as exc:
        return json.dumps({"error": "; ".join(str(e["msg"]) for e in exc.errors())})
    found = clause_figures(inputs, sources, unit, deps.library.book, deps.as_of)
    of = BAR.join(f"{one.clause_id} {one.figure}".strip() or one.calculation for one in figures)
    kept = {"way": way, "of": of, "told": told}
    return json.dumps(described(deps.ledger.keep(found, dict(kept)), found), ensure_ascii=False)


def _sources(stated: Stated, deps: Deps) -> Iterator[Printed | Determination]:
    """The calculation, or the figure with the first of its sentences that prints it; nothing if none does."""
    made = deps.ledger.calculations.get(stated.calculation)
    if made is not None:
        yield from [made] if gives_number(made) else []
        return
    clauses = (d.clause(stated.clause_id) for d in deps.library.documents)
    clause = next((c for c in clauses if c is not None), None)
    quotes = [s.text for s in clause.sentences if s.n in stated.sentences] if clause else []
    if not quotes or not _DIGITS.fullmatch(stated.figure):
        return
    each = (Printed(Decimal(stated.figure), stated.clause_id, quote) for quote in quotes)
    yield from [p for p in each if is_printed(p)][:1]


count_figures = StructuredTool.from_function(_count, name="count_figures", args_schema=FiguresArgs)
