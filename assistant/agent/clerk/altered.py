"""Altered: what a later message changes in the case before, read beside the words that told it."""

from collections.abc import Iterator, Mapping

from .digits import in_digits
from .lexicon import Lexicon, Slot
from .quantities import inputs_counting, quantities_in

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


def _counted(before: Facts, text: str, calculator: str) -> dict[str, str]:
    """The count of things of a kind, where both the message and the case before have one count of such things."""
    found: dict[str, set[str]] = {}
    for quantity in quantities_in(in_digits(text)):
        if quantity.unit:
            found.setdefault(quantity.unit, set()).add(quantity.value)
    counts: dict[str, str] = {}
    for unit, values in found.items():
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
            probes = tuple(_probes(words, text, lexicon))
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
