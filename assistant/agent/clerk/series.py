"""Series: the cases that a conversation has worked out one after another, added up or set against each other."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant.agent.spelled import BAR, spelled

from .callings import Schemas
from .cases import ASKS_SUM
from .choose import Choice
from .digits import in_digits
from .inputs import inputs_for
from .results import Run
from .values import Case

_LAST_TWO = 2
_OF_SEVERAL = re.compile(
    r"\b(?:all (?:(?P<all>\d)\b|of (?:them|it|those))|both\b|(?:the )?(?P<of>\d) of (?:us|them|those)|"
    r"(?:us|them|those) (?:both|2)\b|together|combined|between (?:us|them)|l[oa]s (?:dos|2)|juntos|juntas|ambos|ambas)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?|\b(?:how|what\w*|total|sum|cu[aá]nto|cu[aá]l)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.?!;])\s+")
_NUMBER = re.compile(r"(?<![\w.$,/:-])\d{1,3}(?:\.\d+)?\b(?![%/:.,-]\d|%)")
_APART = re.compile(
    r"\bhow (?:much|many) (?:more|less|fewer|extra|higher|lower)\b[^.?!]{0,25}\b(?:that|it|this)\b|"
    r"\bhow far (?:apart|off)\b|\bwhat(?:'?s| is| was| would be) the (?:\w+ )?(?:difference|gap|spread)\b|"
    r"^\W*(?:(?:and|so|ok|then)\W+)*(?:the (?:difference|gap)\b|(?:difference|diff)\W*$)|"
    r"\bdifference (?:between|of) (?:them|those|these|the (?:two|2)|both|us)\b|"
    r"\bby how much\b|\bcu[aá]nto m[aá]s es\b|\bcu[aá]l es la diferencia\b",
    re.IGNORECASE,
)


def of_the_turns(run: Run, own: Callable[[Run], Mapping[str, str]], schemas: Schemas) -> Choice | None:
    """The cases that a message wants in one sum or their difference: those of the turns before, and its own.

    `whats the total for all three?` adds up the last three, `how much more is that?` sets the last two apart.

    Args:
        run: the message, and the memory of what was worked out.
        own: the facts of a message, read with the case before.
        schemas: each calculator's JSON Schema by name.
    """
    calculator, before = str(run.memory.get("calculator", "")), run.memory.get("series", [])
    if calculator not in schemas or not before:
        return None
    said = in_digits(run.question)
    several = next(filter(None, (_OF_SEVERAL.search(s) for s in _SENTENCE.split(said) if _ASKS.search(s))), None)
    apart = _APART.search(said)
    if not (several or apart or ASKS_SUM.search(said)):
        return None
    besides = _besides(said)
    told = own(replace(run, question=besides)) if besides else {}
    inputs = inputs_for(calculator, schemas[calculator], told)
    new = {name: spelled(v) for name, v in inputs.items() if spelled(v) != before[-1].get(name)}
    new = new or (_lone_number(besides, before[-1]) if several else {})
    if any(BAR in value for value in new.values()) or (new and not several):
        return None
    each = [*before, *([{**before[-1], **new}] if new else [])]
    meant = each[-_count(several, apart is not None, len(each)) :]
    if len(meant) < _LAST_TWO:
        return None
    cases = tuple((Case({}, (), (), f"Case {i}", f"Caso {i}"), inputs) for i, inputs in enumerate(meant, start=1))
    return Choice("", calculator, meant[-1], cases=cases)


def _lone_number(said: str, case: Mapping[str, str]) -> dict[str, str]:
    """The only number of a message as the only number of the case before it (`she has 19 here`, beside 22 years)."""
    numbers = [m.group() for m in _NUMBER.finditer(said)]
    names = [name for name, value in case.items() if _NUMBER.fullmatch(value)]
    return {names[0]: numbers[0]} if len(numbers) == len(names) == 1 and numbers[0] != case[names[0]] else {}


def _besides(said: str) -> str:
    """What a message says besides asking for the sum or the difference."""
    asks = (_OF_SEVERAL, _APART, ASKS_SUM)
    return " ".join(s for s in _SENTENCE.split(said) if s and not any(p.search(s) for p in asks))


def _count(several: re.Match[str] | None, apart: bool, known: int) -> int:
    """How many of the known cases are meant."""
    if apart:
        return _LAST_TWO
    number = several and (several["all"] or several["of"])
    pair = several is not None and several.group().lower().startswith("both")
    return int(number) if number else _LAST_TWO if pair else known
