"""Altered: what a later message changes in the case before, read beside the words that told it."""

import re
from collections.abc import Iterator, Mapping

from .digits import in_digits
from .lexicon import Lexicon, Slot
from .quantities import inputs_counting, inputs_of_one_figure, quantities_in

_BARE = re.compile(r"(?<![\d.,$])(\d{1,3})(?![\d.,]*\d|%)")
_COUNT = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?= [a-z])", re.IGNORECASE)
"""A count of things is no part of the name of another one."""
_PART = re.compile(
    r"(?<![\d.])\d{1,4} of (?:them|those|these|whom|which|(?:my|the|our|her|his)(?: \w+)?)\b"
    r"(?! (?:moved?|left|leave|transferred|dropped|exited|went|switched))",
    re.IGNORECASE,
)
"""So many of what was counted: a part takes the place of nothing."""
_SCHOOL_YEAR = re.compile(r"\b(?:20)?2\d\s*[-–/]\s*(?:20)?2\d\b")
_RATE = re.compile(
    r"\$?\d[\d,]*(?:\.\d+)? ?(?:dollars |bucks )?(?:an|a|per|each|every|/) ?(?:hour|hr|day|week|month|year)\b",
    re.IGNORECASE,
)
"""So much for each hour is no count of hours."""
_WORD = re.compile(r"[^\W\d_]+")
_HARDLY_ANY, _FEW = 5, 9
_WITH = re.compile(r"\b(?:with|at|con) (?:only |just |about )?\d{1,3}\W*$", re.IGNORECASE)
"""A number at the end that somebody else has: `what about a TLC teacher with 8`."""
_WEEK, _DAYS, _SCHOOL_DAYS = "week", "days", 5
_YEAR = "year"
Facts = Mapping[str, str]


def altered(before: Facts, told: str, text: str, calculator: str, lexicon: Lexicon) -> dict[str, str]:
    """The inputs of a calculation to which a message gives another value: `18 hours` where 16 were told.

    Args:
        before: those inputs.
        told: the words in which they were told.
        text: the message.
        calculator: the calculation.
        lexicon: the words of the facts.
    """
    return {**_counted(before, text, calculator), **_named(before, told, text, calculator, lexicon)}


def varied_again(earlier: Facts, before: Facts, text: str, calculator: str) -> dict[str, str]:
    """The number of the case before that a bare number gives anew: `and 12?`, `if it drops to 168`.

    It is the only one of its size; of several, the one that the message before changed (`make that 8 years`).
    """
    said = _SCHOOL_YEAR.sub(" ", without_parts(in_digits(text)))
    numbers = _BARE.findall(said)
    words = len(_WORD.findall(text))
    bare = words <= _HARDLY_ANY or (words <= _FEW and _WITH.search(said) is not None)
    if len(numbers) != 1 or any(q.unit for q in quantities_in(said)) or not bare:
        return {}
    factors = dict(inputs_of_one_figure(calculator))
    counts = {n: int(v) / factors.get(n, 1) for n, v in before.items() if v.isdigit() and int(v)}
    of_its_size = [n for n, v in counts.items() if max(v, int(numbers[0])) <= 2 * min(v, int(numbers[0]))]
    of_its_size = of_its_size or (list(counts) if _WITH.search(said) and int(numbers[0]) else [])
    changed = [n for n in of_its_size if n in earlier and earlier[n] != before[n]]
    meant = of_its_size if len(of_its_size) == 1 else changed
    return {f"{calculator}.{meant[0]}": str(int(numbers[0]) * factors.get(meant[0], 1))} if len(meant) == 1 else {}


def without_parts(text: str) -> str:
    """A text without rates and the numbers that only count a part of what was counted before (`20 of them`)."""
    return _RATE.sub(" ", _PART.sub(" ", text))


def _counted(before: Facts, text: str, calculator: str) -> dict[str, str]:
    """The count of things of a kind, where both the message and the case before have one count of such things."""
    found: dict[str, set[str]] = {}
    for quantity in quantities_in(without_parts(in_digits(text))):
        if quantity.unit:
            found.setdefault(quantity.unit, set()).add(quantity.value)
    counts: dict[str, str] = {}
    for unit, values in found.items():
        scaled = {n: times for n, times in inputs_of_one_figure(calculator) if before.get(n, "0") not in ("0", "")}
        if unit == _YEAR and len(scaled) == len(values) == 1:
            ((name, times),) = scaled.items()
            counts[name] = str(int(next(iter(values))) * times) if next(iter(values)).isdigit() else before[name]
            continue
        if unit == _WEEK and before.get(_DAYS, "").isdigit() and len(values) == 1:
            weeks = next(iter(values))
            counts |= {_DAYS: str(int(weeks) * _SCHOOL_DAYS)} if weeks.isdigit() else {}
        names = [n for n in inputs_counting(calculator, unit) if before.get(n, "").isdigit()]
        known = {before[n] for n in names}
        new = values - known
        if len(known) == len(new) == 1:
            counts |= dict.fromkeys(names, new.pop())
    return counts


def _named(before: Facts, told: str, text: str, calculator: str, lexicon: Lexicon) -> dict[str, str]:
    """The values that the message's words name only together with those that named the value before.

    `split between two schools` is another caseload for a resource teacher than for anybody else.
    """
    found: dict[str, str] = {}
    for name, value in before.items():
        slot = lexicon.slots.get(f"{calculator}.{name}") or lexicon.slots.get(name)
        words = _words_of(slot, value, told) if slot else ""
        if slot and words:
            probes = tuple(_probes(words, _COUNT.sub(" ", in_digits(text)), lexicon))
            others = [v for v, p in slot.values if v != value and not p.search(told) and any(map(p.search, probes))]
            found |= {name: others[0]} if others else {}
    return found


def _words_of(slot: Slot, value: str, told: str) -> str:
    """The words that named a value."""
    matches = (p.search(told) for v, p in slot.values if v == value)
    return next((m.group() for m in matches if m), "")


def _probes(words: str, text: str, lexicon: Lexicon) -> Iterator[str]:
    """Words and a message beside each other, in both orders, whole and without what says nothing."""
    for one, other in ((words, text), (_telling(words, lexicon), _telling(text, lexicon))):
        yield f"{one} {other}"
        yield f"{other} {one}"


def _telling(text: str, lexicon: Lexicon) -> str:
    return " ".join(w for w in text.split() if w.strip(".,;:?!").lower() not in lexicon.stop_words)
