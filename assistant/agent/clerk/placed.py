"""Placed: the step and the column that the turn before worked out, as facts of the message that asks on."""

import re
from collections.abc import Mapping
from typing import Any

from .callings import Schemas
from .inputs import inputs_for
from .relative import PLACEMENT
from .results import Run

_PLACING, _SALARY = "salary_placement", "salary"
_PAY = re.compile(r"\b(?:pays?|paid|make|earn|salary|worth|dollars|money|per year|a year|gano?|pagan?|sueldo)\b", re.I)
_OF_OTHER_PAY = re.compile(r"\b(?:stipend|hour\w*|differential|sabbatical|overage|extra|degree|units)\b", re.IGNORECASE)
_SHORT = 12
_STEP = re.compile(r"\bstep (\d{1,2})\b|^(\d{1,2})$", re.IGNORECASE)
_COLUMN = re.compile(r"\bcolumn (I{1,3}|IV|VI?)\b|^(I{1,3}|IV|VI?)$", re.IGNORECASE)


def placement_before(run: Run) -> Mapping[str, str]:
    """The placement that came out of the turn before (`Step 11, Column IV`), for `so what's my pay?`."""
    if run.memory.get("calculator") != _PLACING:
        return {}
    result = str(run.memory.get("result", ""))
    found = {"step": _STEP.search(result), "column": _COLUMN.search(result)}
    return {name: (match[1] or match[2]).upper() for name, match in found.items() if match}


def pay_of_placement(run: Run, facts: Mapping[str, str], schemas: Schemas) -> tuple[str, Mapping[str, Any]] | None:
    """The salary of the placement that came out of the turn before, with what a message tells of it itself.

    `What's my column with BA + 60 and a master's?`, then `and what does that pay at step 9`.
    """
    placed, said = placement_before(run), run.question
    if not placed or _SALARY not in schemas or len(said.split()) > _SHORT:
        return None
    if not _PAY.search(said) or _OF_OTHER_PAY.search(said):
        return None
    inputs = inputs_for(_SALARY, schemas[_SALARY], {**run.memory.get("facts", {}), **placed, **facts})
    return (_SALARY, inputs) if set(PLACEMENT) <= inputs.keys() else None
