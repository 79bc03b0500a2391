"""Premises: a figure that a question takes for granted is set right first, where the contract gives another one."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from assistant.agent.draft import Statement, SupportedBy
from ingest.contract.figures import month_days_in, numbers_in
from ingest.contract.places import parent_of

from .dates import is_day
from .premise_days import day_of_result_set_right, day_set_right, is_of_others
from .understood import Understood

_DIFFERS = {
    "en": "No: the contract says {says}, not {claimed}.",
    "es": "No: el contrato dice {says}, no {claimed}.",
}
_OF_ONES_OWN = re.compile(
    r"\b(?:(?:i|we|she|he|they)(?:'ve| have| had|'m| am)?\s+(?:only |just |already |also )?"
    r"(?:been|taught|teach|worked?|used|took|taken|saved|accumulated|accrued|banked|missed|served|was|were)|"
    r"(?:my|our|her|his|their) (?:\w+ ){1,3}(?:was|were|took|lasted|ran|came to)|"
    r"(?:being|be|arriv\w+|c[oa]m(?:e|ing)|show(?:s|ed|ing)? up)(?=(?: \w+){0,3} (?:late|early|tardy)\b))\b"
    r"[^.;?]{0,25}?(\d[\d,]*)",
    re.IGNORECASE,
)
"""A figure that someone tells of himself or herself is a fact and no premise."""
_PART = re.compile(r"\b(?:additional|extra|more|further|another|remaining|other|left)\b", re.IGNORECASE)
_OF_A_PART = re.compile(rf"(?:{_PART.pattern}\s+)\d[\d,]*|\d[\d,]*(?=\s+(?:{_PART.pattern}))", re.IGNORECASE)
_UNITS = ("minute", "hour", "day", "week", "month", "year", "percent", "student")
_A_UNIT = re.compile("|".join(_UNITS))
_HALVES = re.compile(rf"([\w-]+) half[ -](?:{'|'.join(_UNITS)})s?\b", re.IGNORECASE)
"""Half days are no days: who would split one states no number of them."""
_MAY = re.compile(
    r"\b(?:can|could|may|might) (?:\w+ ){0,3}?\w+|\b(?:allowed|permitted|ok(?:ay)?|alright|legal|possible)\b|"
    r"\b(?:puedo|puede|pueden|podemos|podr[ií]a)\b",
    re.IGNORECASE,
)
"""Who asks leave for so much takes nothing for granted: less than what is granted is no premise."""
_AT_LEAST = re.compile(
    r"\b(?:at least|minimum|no (?:less|fewer)|not less|or more|prior|before|notice|in advance|ahead|al menos|"
    r"m[ií]nimo)\b|\d ?[-–] ?\d",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\baverages?\b|\bpromedio\b", re.IGNORECASE)
_AN_HOUR = re.compile(r"\b(?:an|a full|a whole) hour\b(?! and\b)", re.IGNORECASE)
_MINUTES = 60
_AS_NEAR = 0.1
_TELLS_LITTLE = 2
"""More figures than this in a question leave open which one is the premise."""


def of_clauses(hits: Sequence[Mapping[str, Any]], asked: Understood) -> Statement | None:
    """What the best clause, or one as near beside it in its section, says in place of a figure of the question.

    A figure that a clause as near as that states is set right by none.
    """
    if not hits:
        return None
    parent, least = parent_of(str(hits[0]["clause_id"])), hits[0].get("score", 0.0) - _AS_NEAR
    near = [h for h in hits[1:] if h.get("score", 0.0) >= least]
    stated = {(n, u) for n, u in asked.claims if any(_states(h, n, u) for h in near)}
    beside = [h for h in near if parent and parent_of(str(h["clause_id"])) == parent]
    return next((c for h in (hits[0], *beside) if (c := of_clause(h, asked, stated)) is not None), None)


def doubtful(hits: Sequence[Mapping[str, Any]], asked: Understood) -> bool:
    """Whether the question states a figure or day in place of which the best clause has another, perhaps for others.

    `When do I get the $959.70?`: the clause has that amount for some and another one for the rest.
    """
    if of_clauses(hits, asked) is not None or is_of_others((str(p["en"]) for h in hits for p in h["plain"]), asked):
        return True
    if asked.premise and any(_contradicts(hit, asked) for hit in hits):
        return True
    amounts = {n for h in hits for p in h["plain"] for n in _with_unit(str(p["en"]).lower(), "$")}
    return len(amounts) > 1 and any(unit == "$" and number in amounts for number, unit in asked.claims)


def _claims(asked: Understood, hit: Mapping[str, Any]) -> tuple[tuple[Decimal, str, str], ...]:
    """The figures that a question states, with their units and its words for them.

    Hours are minutes to a clause that counts in minutes.
    """
    claims = (*asked.claims, *((Decimal(1), "hour") for _ in _AN_HOUR.finditer(asked.text)))
    in_hours = any(_with_unit(str(p["en"]).lower(), "hour") for p in hit["plain"])
    return tuple(
        (number, unit, _amount(number, unit))
        if in_hours or unit != "hour"
        else (number * _MINUTES, "minute", f"{_written(number)} hours" if number > 1 else "an hour")
        for number, unit in claims
    )


def _contradicts(hit: Mapping[str, Any], asked: Understood) -> bool:
    """Whether a clause has other figures in the unit of each one that the question takes for the contract's."""
    own = _of_ones_own(asked)
    stated = [(n, _figures(hit, unit)) for n, unit, _ in _claims(asked, hit)]
    return bool(stated) and all(said and n not in said | own for n, said in stated)


def _states(hit: Mapping[str, Any], number: Decimal, unit: str) -> bool:
    return number in _figures(hit, unit)


def _figures(hit: Mapping[str, Any], unit: str) -> set[Decimal]:
    """The figures of a unit that a clause's plain sentences have."""
    return {n for p in hit["plain"] for n in _with_unit(str(p["en"]).lower().replace("-", " "), unit)}


def _of_ones_own(asked: Understood) -> set[Decimal]:
    """The figures that the asker tells of himself or herself."""
    return {n for m in _OF_ONES_OWN.finditer(asked.text) for n in numbers_in(m[1])}


def of_clause(
    hit: Mapping[str, Any], asked: Understood, stated: Collection[tuple[Decimal, str]] = ()
) -> Statement | None:
    """What the clause says in place of a figure that the question states of it, but for those `stated` elsewhere.

    Only where one figure of the clause has the same unit, so that there is no doubt which one was meant: one in the
    sentence that fits best, or one in all of its sentences.
    """
    if not (asked.wants.yes_no or asked.premise) or not hit["plain"]:
        return None
    claims = _claims(asked, hit)
    plain = sorted((p for p in hit["plain"] if _is_meant(p, asked)), key=lambda p: -p["match"])
    dated = [p for p in plain if month_days_in(str(p["en"]))]
    of_one_day = len({month_days_in(str(p["en"])) for p in dated}) == 1
    right = day_set_right(str(dated[0]["en"]), asked) if of_one_day else None
    if right is not None:
        return _statement(*right, asked, SupportedBy.model_validate(_cited(dated[0])))
    everywhere = {n for p in hit["plain"] for n in numbers_in(p["en"])}
    own = _of_ones_own(asked)
    own |= {n for m in _HALVES.finditer(asked.text) for n in numbers_in(m[1])}
    parts = _of_parts(asked.text)
    for number, unit, claimed in claims:
        if number in everywhere | own or (number, unit) in stated:
            continue
        part = number in parts
        said = [
            (p, n)
            for p in plain
            for n in _stated(str(p["en"]).lower(), unit, asked)
            if not part or n in _of_parts(str(p["en"]))
        ]
        best = [n for p, n in said if p is plain[0]]
        if len(best) == 1 or len({n for _, n in said}) == 1:
            fitting, says = next((p, n) for p, n in said if not best or p is plain[0])
            if _is_within(number, says, str(fitting["en"]), asked):
                continue
            words = f"{_written(says)} {unit}s" if unit.isalpha() else _amount(says, unit)
            return _statement(words, claimed, asked, SupportedBy.model_validate(_cited(fitting)))
    return None


def _is_meant(plain: Mapping[str, Any], asked: Understood) -> bool:
    """Whether a sentence may set a figure right: an average is no limit, unless the question speaks of one."""
    return not _AVERAGE.search(str(plain["en"])) or _AVERAGE.search(asked.text) is not None


def of_calculation(result: Mapping[str, Any], inputs: Mapping[str, Any], asked: Understood) -> Statement | None:
    """What a determination comes to in place of the figure that the question states of it.

    A figure that went into the determination is a fact of the asker and no premise.
    """
    right = None if any(is_day(v) for v in inputs.values()) else day_of_result_set_right(result, asked)
    if right is not None:
        return _statement(*right, asked, SupportedBy(calculation=result["calculation"]))
    value = _result_of(result)
    if value is None or not asked.premise or len(asked.figures) > _TELLS_LITTLE:
        return None
    unit = str(result["unit"] or "")
    known = frozenset(numbers_in(" ".join([*map(str, inputs.values()), *_words(result)])))
    for number, its in (*asked.claims, *((n, "") for n in _bare(asked))):
        within = _is_within(number, value, " ".join(_words(result)), asked)
        if number != value and number not in known and _same_unit(its, unit) and not within:
            support = SupportedBy(calculation=result["calculation"])
            return _statement(_amount(value, unit), _amount(number, its or unit), asked, support)
    return None


def _is_within(claimed: Decimal, says: Decimal, sentence: str, asked: Understood) -> bool:
    """Whether leave is asked for less than a sentence grants, which does not ask for at least so much."""
    return claimed < says and bool(_MAY.search(asked.asking)) and not _AT_LEAST.search(sentence)


def _statement(says: str, claimed: str, asked: Understood, support: SupportedBy) -> Statement:
    words = _DIFFERS[asked.language if asked.language in _DIFFERS else "en"]
    return Statement(text=words.format(says=says, claimed=claimed), support=[support])


def _bare(asked: Understood) -> tuple[Decimal, ...]:
    """The only figure of a question, if it has no unit."""
    return asked.figures if len(asked.figures) == 1 and not asked.claims else ()


def _result_of(result: Mapping[str, Any]) -> Decimal | None:
    value = str(result["value"])
    return Decimal(value) if result["outcome"] == "determined" and re.fullmatch(r"\d+(?:\.\d+)?", value) else None


def _words(result: Mapping[str, Any]) -> Iterable[str]:
    """What a determination says: a figure that it states anywhere is not denied."""
    return (str(e["en"]) for e in result["explanation"])


def _same_unit(claimed: str, unit: str) -> bool:
    words = unit.lower().split()
    if claimed == "$":
        return unit.startswith("USD")
    if claimed in ("percent", "%"):
        return any(w in ("percent", "%") for w in words)
    return not unit.startswith("USD") and (not claimed or claimed in (w.rstrip("s") for w in words[:1]))


def _amount(value: Decimal, unit: str) -> str:
    """A figure as it is written in its unit: money in dollars, with cents where there are any."""
    if unit.startswith(("USD", "$")):
        return f"${value:,.0f}" if value == value.to_integral_value() else f"${value:,.2f}"
    return _written(value)


def _with_unit(text: str, unit: str) -> set[Decimal]:
    words = text.replace("$", "$ ").split()
    found: set[Decimal] = set()
    for i, word in enumerate(words):
        before = words[i - 1] if i else ""
        if unit.isalpha():
            near = "" if before == "$" else _counted(words[i + 1 : i + 5], unit)
        else:
            near = f"{before} {' '.join(words[i : i + 2])}"
        if unit in near:
            found |= {n for n in numbers_in(word) if any(c.isdigit() for c in word)}
    return found


def _counted(words: Sequence[str], unit: str) -> str:
    """The words behind a figure, as far as it counts them: `5 days in 2 years` counts no years."""
    first = next((i for i, word in enumerate(words) if _A_UNIT.match(word)), len(words))
    return " ".join(words if unit not in _UNITS else words[: first + 1])


def _stated(text: str, unit: str, asked: Understood) -> set[Decimal]:
    """The figures of a unit; none of a sentence with those of a mere part alone (`5 additional days`).

    Where the question itself speaks of a part, they are meant.
    """
    alone = not _PART.search(asked.text) and not _with_unit(_OF_A_PART.sub(" ", text), unit)
    return set() if alone else _with_unit(text, unit)


def _of_parts(text: str) -> set[Decimal]:
    """The figures of mere parts: of `10 extra days` the work year of 187 days says nothing."""
    return {n for m in _OF_A_PART.finditer(text) for n in numbers_in(m.group())}


def _cited(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {"clause_id": plain["clause_id"], "sentences": list(plain["sentences"])}


def _written(number: Decimal) -> str:
    return format(number.normalize(), "f")
