"""Package: the salary and the stipends of which several turns spoke, wanted in one sum."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from assistant.agent.spelled import BAR

from .callings import Schemas
from .cases import ASKS_SUM
from .choose import CALLED, Choice
from .inputs import inputs_for
from .relative import PLACEMENT
from .results import Run

_PACKAGE, _SALARY, _STIPEND = "pay_package", "salary", "stipend"
_STIPENDS = "stipends"
_ASKS = re.compile(
    r"\b(?:together|totals?|combined|altogether|added up|both|in all|all in|sum|come to|on top of (?:it|that|my)|"
    r"everything|juntos?|juntas?|en total|l[oa]s dos|todo)\b",
    re.IGNORECASE,
)
_OF_ONE_KIND = re.compile(
    r"\b(?:both|all|two|three|[23]|l[oa]s (?:dos|tres)|estos|esos) (?:of )?(?:the |those |these |my )?(?:\w+ )?"
    r"(?:stipends?|estipendios?|years?|a[ñn]os?|steps?|columns?|schedules?|salar\w+|placements?|of us)\b",
    re.IGNORECASE,
)
"""Several of one kind are no salary with its stipends."""


def of_the_turns(run: Run, own: Callable[[Run], Mapping[str, str]], schemas: Schemas) -> Choice | None:
    """The salary with the stipends, where a message asks for the sum of what turns before told apart.

    `What does step 8 column IV pay?`, `and the combination class stipend?`, then `what do both come to?`; the message
    may tell one of them itself.

    Args:
        run: the message, and the memory of what was worked out.
        own: the facts of a message, read with the case before.
        schemas: each calculator's JSON Schema by name.
    """
    before = str(run.memory.get("calculator", ""))
    if _PACKAGE not in schemas or before not in (_SALARY, _STIPEND, _PACKAGE):
        return None
    if not (_ASKS.search(run.question) or ASKS_SUM.search(run.question)) or _OF_ONE_KIND.search(run.question):
        return None
    schema, cases = schemas[_PACKAGE], run.memory.get("cases", {})
    told: dict[str, Any] = {}
    for name in (_SALARY, _STIPEND, before):
        told |= inputs_for(_PACKAGE, schema, cases.get(name, {}))
    stipends = _stipends(run, cases.get(_STIPEND, {}))
    told |= inputs_for(_PACKAGE, schema, {_STIPENDS: stipends}) if stipends else {}
    now = inputs_for(_PACKAGE, schema, own(run))
    whole = {**told, **now}
    apart = before in (_STIPEND, _PACKAGE) or _STIPENDS in now or _STIPEND in cases
    known = {*PLACEMENT, _STIPENDS} <= whole.keys()
    return Choice("", _PACKAGE, whole, lead=CALLED, sure=True) if known and apart and cases else None


def _stipends(run: Run, case: Mapping[str, str]) -> str:
    """The stipends that were asked for one after another."""
    series = run.memory.get("series", []) if run.memory.get("calculator") == _STIPEND else []
    named = [name for told in (*series, case) for name in told.get(_STIPENDS, "").split(BAR) if name]
    return BAR.join(dict.fromkeys(named))
