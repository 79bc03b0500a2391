"""Replies: what a short message gives of the facts that a calculation asked for: `7`, `yes`, `i have 12`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from .dates import days_in
from .digits import in_digits
from .inputs import choices_of, forms_of, inputs_for
from .spanish import facts_in_english
from .understood import Understood

_ASKS = re.compile(
    r"\?\s*$|^\W*(?:(?:and|but|so|ok|okay|y|pero)\W+)*(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|am|"
    r"will|would|should|must|may|cu[aá]nt[oa]s?|qu[eé]|c[oó]mo|cu[aá]ndo|qui[eé]n|puedo|puede|debo)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\d.])\$?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:st|nd|rd|th)?(?![\d.]*\d)(?!\s?%| percent)"
)
"""A share of something is no number of it."""
_YES = re.compile(r"^\W*(?:yes|yeah|yep|yup|y|sure|correct|i (?:do|did|am|was|have)|true|s[ií]|claro|correcto)\b", re.I)
_NO = re.compile(r"^\W*(?:no|nope|nah|not|i (?:don'?t|didn'?t|am not|wasn'?t|haven'?t)|false|none|never|nunca)\b", re.I)
_OF_UNITS = re.compile(r"(?<![\d.])(\d+)[ -](?:\w+ ){0,2}?(?:units?|credits?|unidades)\b", re.IGNORECASE)
_AFTER_A_DEGREE = re.compile(
    r"\b(?:ba|bs|ma|bachelor\w*|master\w*)(?:[’']s)?(?: degree)?,? ?(?:\+|plus|and|with|m[aá]s|y) ?(\d+)(?![\d.])",
    re.IGNORECASE,
)
"""Units after a degree are no years, days or hours."""
_WORDS = 14


def is_reply(asked: Understood, slots: Sequence[str]) -> bool:
    """Whether a message may answer a question for these facts: short, and asking nothing itself."""
    return bool(slots) and len(asked.text.split()) <= _WORDS and _ASKS.search(asked.text) is None


def replied(
    asked: Understood, slots: Sequence[str], schema: Mapping[str, object], calculator: str, near: date
) -> dict[str, str]:
    """The facts asked for that the message gives: each number, day, choice or yes once, in the order of the questions.

    A fact that the message states by its own words is not guessed at.
    """
    known = inputs_for(calculator, schema, asked.facts)
    said = facts_in_english(asked.text) if asked.language == "es" else in_digits(asked.text)
    values = _values(said, near)
    found: dict[str, str] = {}
    taken: set[str] = {str(v) for v in known.values()}
    units = units_in(said)
    for slot in slots:
        if slot in known:
            continue
        others = taken if "unit" in slot else taken | units
        value = _fitting(slot, schema, said, [(kind, v) for kind, v in values if v not in others])
        if value is not None:
            found[slot] = value
            taken.add(value)
    return found


def units_in(said: str) -> frozenset[str]:
    """The numbers of a text that are units after a degree (`30 units`, `BA plus 30`), in digits."""
    return frozenset((*_OF_UNITS.findall(said), *_AFTER_A_DEGREE.findall(said)))


def _values(said: str, near: date) -> list[tuple[str, str]]:
    """The days and numbers of a text and whether it says yes or no, each with its form in a JSON Schema."""
    days = [("date", d.isoformat()) for d in days_in(said, near)]
    numbers = [("number", m.group(1).replace(",", "")) for m in _NUMBER.finditer(said)]
    affirmed = [("boolean", "true")] if _YES.search(said) else [("boolean", "false")] if _NO.search(said) else []
    return [*days, *([] if days else numbers), *affirmed]


def _fitting(slot: str, schema: Mapping[str, object], said: str, values: Sequence[tuple[str, str]]) -> str | None:
    """The value that the fact's field takes: one of its choices by name, else the first of the right form."""
    choices = choices_of(slot, schema)
    if choices:
        return next(_named(choices, said, values), None)
    forms = forms_of(slot, schema)
    for kind, value in values:
        if kind in forms or (kind == "number" and "integer" in forms and value.isdigit()):
            return value
    return None


def _named(choices: Sequence[str], said: str, values: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The choices that the text names in full; a number where the choices are numbers."""
    for choice in sorted(choices, key=len, reverse=True):
        if re.search(rf"\b{re.escape(choice).replace('_', '[ _-]')}(?!\w)", said, re.IGNORECASE):
            yield choice
    for _, value in values:
        if value in choices:
            yield value
