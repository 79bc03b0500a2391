"""Quantities: every counted thing of a message with its unit and its clause, and the facts that it may be.

The slots read a fact by its own patterns. What they leave out is bound here, once a calculation is to be made: a fact
that it still misses is taken from the only quantity of the right kind that no other input has.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from assistant.agent.spoken import opening

from .lexicon import expanded, knowledge

BOUND = "~"
"""Begins the name of what a fact may be, beside the facts that a message states."""
_BETWEEN, _OF = "|", ":"
_SHARE = "fte"
_NUMBER = re.compile(
    r"(?<![\w.$/,§-])(?<!\d )(\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d+)?)(st|nd|rd|th)?(?![\d%/]|[.,]\d|[-–]\d)"
)
_BREAK = re.compile(r"[,;.!?](?!\d)|\b(?:and|plus|then|but|or|also|before that)\s+(?=(?:[\w'’/-]+\s+){0,3}?\d)", re.I)
_WORDS = (
    r"(?:(?!(?:and|or|but|for|if|is|was|so|then|now|to|at|by|that|because|when|each|every|per|there|through|thru|until|till|since)\b)"
    r"[a-z'’/-]+[\s-]+){0,3}?"
)
_LABELLED = re.compile(r"\b([a-z]+)(\.?)\s*#?\s*$", re.IGNORECASE)
_RANGE = re.compile(r"^\s*(?:to|-|–)\s*\d|^\s*(?:am|pm)\b", re.IGNORECASE)
_OF_THE_SAME = re.compile(
    r"^ (?:(?:more )?(?:in|as) (?:an?|the)\b|more as\b|(?:more )?(?:with|on|under) (?:an?|my|the|her|his) (?:\w+ )?"
    r"(?:credential|permit)|(?:more )?(?:in|at|with|for) (?:the )?(?-i:[A-Z])(?!\w*uary|pril|ay\b|une|uly|\w+ber\b))",
    re.IGNORECASE,
)
"""`7 years teaching and 2 in the army`: the second number counts what the first does."""
_AFTER_RANGE = re.compile(r"\d\s*(?:to|-|–)\s*$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a message, what it counts (`#` before a place in a row; empty if not said), and its clause."""

    value: str
    unit: str
    clause: str


@dataclass(frozen=True, slots=True)
class Binding:
    """Which quantities may be a fact: units, words of their clause (`cue`, `unless`), of the message (`says`, `never`).

    `within`: inputs of which the fact is a part or the exact form; `times`: what a unit is of the fact's own.
    """

    slot: str
    units: frozenset[str]
    cue: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    says: re.Pattern[str] | None
    never: re.Pattern[str] | None
    times: int
    within: tuple[str, ...]


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text whose numbers stand in digits."""
    return tuple(_quantities(text))


def _quantities(text: str) -> Iterator[Quantity]:
    last = ""
    for match in _NUMBER.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _RANGE.search(after) or _AFTER_RANGE.search(before):
            continue
        unit = _label(before) or _unit(after)
        if match.group(2):
            unit = f"#{unit}" if unit and not unit.startswith("#") else unit or "#"
        if not unit and _OF_THE_SAME.search(after):
            unit = last
        last = unit
        yield Quantity(match.group(1).replace(",", ""), unit, _clause(text, match.start(), match.end()))


def _label(before: str) -> str:
    """The word of which a number is a name: `step 12`, `day 14`."""
    labelled = _LABELLED.search(before)
    if labelled is None or (labelled[2] and not _shortened().fullmatch(labelled[1])):
        return ""
    return next((f"#{u}" for u, p in _labels() if p.fullmatch(labelled[1])), "")


def _unit(after: str) -> str:
    """The unit whose words come first after a number."""
    found = [(m.end() - len(m.group("unit")), -m.end(), unit) for unit, p in _units() if (m := p.match(after))]
    return min(found)[2] if found else ""


def _clause(text: str, start: int, end: int) -> str:
    breaks = [(m.start(), m.end()) for m in _BREAK.finditer(text)]
    first = max((e for s, e in breaks if e <= start), default=0)
    last = min((s for s, _ in breaks if s >= end), default=len(text))
    return text[first:last]


def candidates_in(text: str) -> dict[str, str]:
    """What each fact may be that quantities of the text could give, under its name with `~` before it.

    Each value stands with its figure and with how many kinds of thing that figure counts in the text, so that one that
    another fact has taken can be left out (`unclaimed`).
    """
    quantities = quantities_in(text)
    often = Counter(value for value, _ in {(q.value, q.unit) for q in quantities if q.unit})
    families = Counter(_family(q.unit) for q in quantities)
    found: dict[str, dict[str, str]] = {}
    for binding in _bindings():
        for q in quantities:
            if _fits(binding, q, text, alone=families[_family(q.unit)] == 1):
                value = format(Decimal(q.value) * binding.times, "f")
                found.setdefault(binding.slot, {})[value] = f"{q.value}{_OF}{often[q.value] or 1}{_OF}{value}"
    counts = Counter(q.value for q in quantities)
    said = {BOUND: _BETWEEN.join(f"{value}{_OF}{n}" for value, n in counts.items())} if counts else {}
    return said | {f"{BOUND}{slot}": _BETWEEN.join(values.values()) for slot, values in found.items()}


def _fits(binding: Binding, quantity: Quantity, text: str, *, alone: bool) -> bool:
    """Whether a quantity may be the fact; the words about the only quantity of its family may stand anywhere."""
    if quantity.unit not in binding.units or (binding.says and not binding.says.search(text)):
        return False
    if binding.never and binding.never.search(text):
        return False
    anywhere = alone and quantity.unit and binding.cue and not _said_of_another(binding, quantity)
    about = text if anywhere else quantity.clause
    if binding.unless and binding.unless.search(about):
        return False
    return binding.cue is None or bool(binding.cue.search(about))


def _said_of_another(binding: Binding, quantity: Quantity) -> bool:
    """Whether a quantity's own clause has the words of another fact of the same calculation."""
    calculator = binding.slot.partition(".")[0]
    return any(
        other.slot != binding.slot
        and other.slot.partition(".")[0] == calculator
        and quantity.unit in other.units
        and other.cue is not None
        and other.cue.search(quantity.clause)
        for other in _bindings()
    )


def _family(unit: str) -> str:
    """The first of the units that count the same kind of thing."""
    return next((family[0] for family in _families() if unit in family), unit)


def unclaimed(slot: str, candidates: str, inputs: Mapping[str, object]) -> str | None:
    """The only value that a fact may be, without the figures that other inputs have; a share is no count.

    An input that the fact says more exactly (a caseload, of which some are 6 and older) takes nothing from it.
    """
    vaguer = {name for b in _bindings() if b.slot == slot for name in b.within}
    claimed = Counter(str(v) for name, v in inputs.items() if not name.endswith(_SHARE) and name not in vaguer)
    told = ((str(inputs[n]), times) for n, times in inputs_of_one_figure(slot.partition(".")[0]) if n in inputs)
    claimed.update(_figure(value, times) for value, times in told if times > 1)
    free = {
        value
        for figure, often, value in (c.split(_OF) for c in candidates.split(_BETWEEN))
        if claimed[figure] + (claimed[value] if value != figure else 0) < int(often)
    }
    return free.pop() if len(free) == 1 else None


def without_doubles(calculator: str, inputs: Mapping[str, Any], facts: Mapping[str, str]) -> dict[str, Any]:
    """The inputs without facts read from a quantity that a surer one is read from: years as an aide teach nobody."""
    counts = dict(c.split(_OF) for c in facts.get(BOUND, "").split(_BETWEEN) if c)
    taken: Counter[str] = Counter()
    kept = dict(inputs)
    for name, times in _once().get(calculator, ()):
        if name not in inputs:
            continue
        figure = _figure(str(inputs[name]), times)
        taken[figure] += 1
        if taken[figure] > int(counts.get(figure, taken[figure])):
            del kept[name]
    return kept


def _figure(value: str, times: int) -> str:
    """The figure of which a value is so many times as much."""
    return format((Decimal(value) / times).normalize(), "f")


def stated(facts: Mapping[str, str]) -> dict[str, str]:
    """The facts without what they may be besides."""
    return {name: value for name, value in facts.items() if not name.startswith(BOUND)}


def inputs_counting(calculator: str, unit: str) -> tuple[str, ...]:
    """The inputs of a calculator that count things of a unit."""
    slots = (b.slot.partition(".") for b in _bindings() if unit in b.units)
    return tuple(dict.fromkeys(name for of, _, name in slots if of == calculator))


def inputs_of_one_figure(calculator: str) -> tuple[tuple[str, int], ...]:
    """The inputs of a calculator of which a figure of years is only one, each with how many of its units a year is."""
    return _once().get(calculator, ())


def candidates_of(facts: Mapping[str, str], calculator: str, name: str) -> str:
    """What a calculator's input may be by the quantities of a message; empty if none fits."""
    return facts.get(f"{BOUND}{calculator}.{name}", "")


@cache
def _known() -> Mapping[str, Any]:
    known: Mapping[str, Any] = knowledge("quantities.yaml")
    return known


@cache
def _families() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(str(family).split()) for family in _known()["families"])


@cache
def _once() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """By calculator the facts of which a quantity can be only one, the surest first, with what a unit is of theirs."""
    return {
        str(calculator): tuple((n, int(t or 1)) for n, _, t in (str(e).partition(_OF) for e in str(entries).split()))
        for calculator, entries in _known()["once"].items()
    }


@cache
def _units() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (str(name), re.compile(rf"[\s-]*{_WORDS}(?P<unit>(?:{words})\b)", re.IGNORECASE))
        for name, words in _known()["units"].items()
    )


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(str(_known()["shortened"]), re.IGNORECASE)


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((str(n), re.compile(w, re.IGNORECASE)) for n, w in _known()["labels"].items())


@cache
def _bindings() -> tuple[Binding, ...]:
    return tuple(
        Binding(
            slot=str(entry["slot"]),
            units=frozenset("" if u == "bare" else u for u in str(entry["of"]).split()),
            cue=_pattern(entry.get("cue")),
            unless=_pattern(entry.get("unless")),
            says=_pattern(entry.get("says")),
            never=_pattern(entry.get("never")),
            times=int(entry.get("times", 1)),
            within=tuple(str(entry.get("within", "")).split()),
        )
        for entry in _known()["bindings"]
    )


def _pattern(text: str | None) -> re.Pattern[str] | None:
    return opening(expanded(text)) if text else None
