"""Placed: the step and the column that the turn before worked out, as facts of the message that asks on."""

import re
from collections.abc import Mapping

from .results import Run

_PLACING = "salary_placement"
_STEP = re.compile(r"\bstep (\d{1,2})\b|^(\d{1,2})$", re.IGNORECASE)
_COLUMN = re.compile(r"\bcolumn (I{1,3}|IV|VI?)\b|^(I{1,3}|IV|VI?)$", re.IGNORECASE)


def placement_before(run: Run) -> Mapping[str, str]:
    """The placement that came out of the turn before (`Step 11, Column IV`), for `so what's my pay?`."""
    if run.memory.get("calculator") != _PLACING:
        return {}
    result = str(run.memory.get("result", ""))
    found = {"step": _STEP.search(result), "column": _COLUMN.search(result)}
    return {name: (match[1] or match[2]).upper() for name, match in found.items() if match}
