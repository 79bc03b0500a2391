"""Comparing: the second of two values of one kind that a message sets side by side (`step 10`, `step 11`)."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from ingest.contract.calendar import first_year_of, school_year_from

from .dates import placed_years, school_years_in
from .digits import in_digits

ASKS_DIFFERENCE = re.compile(
    r"\b(?:differen(?:ce|t)|how (?:much|many dollars|much money) "
    r"(?:more|less|higher|lower|bigger|extra|of a (?:raise|bump|jump|increase))|"
    r"more than|less than|compared?|comparison|versus|vs|raise|increase|bump|jump|gain|lose|"
    r"(?:go(?:es|ne)?|went|come|came) up|r[io]se|gap|"
    r"(?:going|moving|move|go|jump) from|difieren?|"
    r"diferencia|cu[aá]nto m[aá]s|m[aá]s que|extra)\b",
    re.IGNORECASE,
)
_COMPARED = ("step", "column", "school_year", "fte")
_ROMANS = ("I", "II", "III", "IV", "V", "VI")
_NUMBER = r"(\d{1,2})(?!\d|%|[-/]\d)"
_ROMAN = r"(vi|iv|v|iii|ii|i|[1-6])\b"
_OTHER_ROMAN = r"(vi|iv|v|iii|ii|i(?!\s+(?!and|or|at|with|in|for|this|on|now|next)[a-z])|[1-6])\b"
"""The `I` of `column V and I worked` is no column."""
_AND = (
    r"\s*(?:and|to|or|vs\.?|versus|than|over|instead of|que (?:en )?(?:el|la)|y|a|al|o|,|->|-)\s*"
    r"(?:to |at |on |in |a |al )?"
)
_STEP = re.compile(
    rf"\b(?:steps?|escal[oó]n(?:es)?)\s*#?\s*{_NUMBER}(?:{_AND}{_NUMBER}(?!\s*(?:%|days|years|months)))?", re.I
)
_COLUMN = re.compile(rf"\b(?:columns?|cols?\.?|lanes?|columnas?|class)\s*{_ROMAN}(?:{_AND}{_OTHER_ROMAN})?", re.I)
_SHARE = re.compile(r"(?<![\d.$])(?:(\d{2,3})\s*(?:%|percent)|(0?\.\d{1,2}|1\.0)\s*(?:fte)?)", re.I)
_FULL_TIME = re.compile(r"\bfull[- ]?time\b|\btiempo completo\b", re.I)
_HALF_TIME = re.compile(r"\bhalf[- ]?time\b|\bmedio tiempo\b", re.I)
_LAST_YEAR = re.compile(r"\blast (?:school )?year\b(?![’']s)", re.I)
_THIS_YEAR = re.compile(r"\b(?:this (?:school )?(?:year|fall|august)|now|currently)\b", re.I)
_MOVED_TO = re.compile(
    r"\b(?:mov\w*|go(?:es|ing)?|advanc\w*|bump\w*|jump\w*|climb\w*|rise|pas\w* al) "
    r"(?:(?:me|him|her|them|up|on|over|from there) )*to (?:a |step )?"
    rf"{_NUMBER}(?!\s*(?:%|percent|fte|days?|years?|yrs?|months?|hours?|minutes|units|students|kids|periods|schools?))",
    re.I,
)
"""The step that someone moves to, its word left out (`step 19 now and I move up to 20`)."""
_YEAR = r"(?:(?:20)?2\d\s*[-–/]\s*(?:20)?2\d\b|(?:this|next|last|the (?:next|following)) (?:school )?year)"
_BESIDE_YEAR = re.compile(
    rf"(?<![\d$.,/-]){_NUMBER} (?:in|for|during) (?:the )?{_YEAR}|\b(?:than|and|or|to|vs\.?|versus) {_NUMBER} {_YEAR}",
    re.I,
)
"""A step beside its school year (`step 19 in 24-25 and 20 in 25-26`)."""
_LAST_STEP = 30
_NEXT_STEP = re.compile(
    r"\b(?:next step|(?:one|a|1|another) step(?: up| more| higher)?|move up a step|siguiente escal[oó]n)\b", re.I
)
_NEXT_COLUMN = re.compile(
    r"\b(?:next (?:column|col|lane|class)|(?:one|a|another|over a) (?:column|col|lane)(?: over| up| more)?|"
    r"siguiente columna)\b",
    re.I,
)


def compared_in(text: str, own: Mapping[str, str] | None = None, near: date | None = None) -> dict[str, str]:
    """The other value of each kind that the text names twice, as `other_step`, `other_column` and so on.

    `next step` and `next column` stand for the one after the first; of two shares of full time the first is told too.
    Nothing where no difference is asked for.

    Args:
        text: the message.
        own: the facts read from it, which the others are compared with; the first value of each kind if it has none.
        near: today, from which `last year` and `this year` are read beside two placements.
    """
    own = own or {}
    said = _HALF_TIME.sub("0.5 fte", _FULL_TIME.sub("1.0 fte", in_digits(text)))
    if not ASKS_DIFFERENCE.search(said):
        return {}
    found = {
        "other_step": _other(tuple(_values(_STEP, said, str)), own.get("step", "")),
        "other_column": _other(tuple(_values(_COLUMN, said, _column)), own.get("column", "")),
        "other_school_year": _other(school_years_in(said), own.get("school_year", "")),
        "other_fte": _other(tuple(_values(_SHARE, said, _share)), own.get("fte", "")),
    }
    shares = tuple(_values(_SHARE, said, _share))
    if found["other_fte"] and "fte" not in own:
        found["fte"] = shares[0]
    steps, columns = tuple(_values(_STEP, said, str)), tuple(_values(_COLUMN, said, _column))
    if not found["other_step"] and steps:
        found["other_step"] = _further_step(said, steps[0])
    if not found["other_column"] and columns and columns[0] != _ROMANS[-1] and _NEXT_COLUMN.search(said):
        found["other_column"] = _ROMANS[_ROMANS.index(columns[0]) + 1]
    if near is not None and (found["other_step"] or found["other_column"]) and not found["other_school_year"]:
        found |= _years_apart(said, near)
    return {name: value for name, value in found.items() if value}


def _further_step(text: str, step: str) -> str:
    """The step beside the only one that is called so: the next one, or the one moved to or told with its year."""
    if _NEXT_STEP.search(text):
        return str(int(step) + 1)
    told = (m[1] or m[m.lastindex or 1] for p in (_MOVED_TO, _BESIDE_YEAR) for m in p.finditer(text))
    return next((t for t in told if t != step and 0 < int(t) < _LAST_STEP), "")


def _years_apart(text: str, near: date) -> dict[str, str]:
    """The school years of two placements of which one is last year's and one this year's, in the order told.

    A school year that is named besides is that of the one beside which it stands (`last year (24-25)`).
    """
    last, this = _LAST_YEAR.search(text), _THIS_YEAR.search(text)
    if last is None or this is None:
        return {}
    now = first_year_of(near)
    for start, _, year in placed_years(text):
        of_last = abs(start - last.end()) < abs(start - this.end())
        now = year + 1 if of_last else year
    years = school_year_from(now - 1), school_year_from(now)
    first, other = years if last.start() < this.start() else reversed(years)
    return {"school_year": first, "other_school_year": other}


def compared_with(own: Mapping[str, str], before: Mapping[str, str], text: str, now: str = "") -> dict[str, str]:
    """Where a later message asks for the difference to what was said before: the new value as the other one.

    A placement that is had `now` is that of the school year `now`, also where another year's was spoken of.

    Returns the facts of the message, its changed values moved to `other_…` and the earlier ones in their place.
    """
    facts = dict(own)
    if not ASKS_DIFFERENCE.search(text) or any(name.startswith("other_") for name in own):
        return facts
    if now and "school_year" not in own and own.keys() & set(_COMPARED) and _THIS_YEAR.search(text):
        own = facts = {**facts, "school_year": now}
    for name in _COMPARED:
        if name in own and name in before and own[name] != before[name]:
            facts[f"other_{name}"], facts[name] = own[name], before[name]
    return facts


def between(earlier: Mapping[str, str], last: Mapping[str, str], own: Mapping[str, str], text: str) -> dict[str, str]:
    """The two placements that earlier messages told, where a message asks for their difference and tells none itself.

    The one told last comes as `other_…`.
    """
    if not ASKS_DIFFERENCE.search(text) or any(name in own or f"other_{name}" in own for name in _COMPARED):
        return {}
    changed = [n for n in _COMPARED if n in last and n in earlier and last[n] != earlier[n]]
    if not changed:
        return {}
    return {**last, **{n: earlier[n] for n in changed}, **{f"other_{n}": last[n] for n in changed}}


def _values(pattern: re.Pattern[str], text: str, typed: Callable[[str], str]) -> Iterator[str]:
    for match in pattern.finditer(text):
        for group in match.groups():
            if group:
                yield typed(group)


def _other(values: tuple[str, ...], own: str) -> str:
    """Of several values the first that is not the asker's own, or not the first one; empty if there is none."""
    mine = own if own in values else "".join(values[:1])
    return next((v for v in values if v != mine), "")


def _column(raw: str) -> str:
    return _ROMANS[int(raw) - 1] if raw.isdigit() else raw.upper()


def _share(raw: str) -> str:
    number = Decimal(raw)
    return format((number / 100 if number > 2 else number).normalize(), "f")
