"""Relative: facts that a message gives by what the turn before had: the year after that one, one more than before."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from assistant.agent.spelled import BAR
from ingest.contract.calendar import school_year_from, school_year_of

from .dates import days_in
from .digits import in_digits
from .lexicon import Lexicon
from .quantities import inputs_counting, quantities_in
from .years import begins_next_fall

PLACEMENT = ("step", "column")
"""Where a member stands on the salary schedule."""
_YEAR_AFTER = re.compile(
    r"\b(?:the )?(?:year|one) after(?: that)?\b(?! (?:i|we|my|the|our)\b)|\b(?:following|next) (?:school )?year\b", re.I
)
_AND_ONE = re.compile(r"^\W*(?:and|plus|y)\b(?! (?:with|for|what|how|if|at|in|for)\b)", re.IGNORECASE)
"""`And national board` comes to several that were told; `and a doctorate?` may ask for it alone."""
_ONE_MORE = re.compile(r"\b(?:also|another|one more|as well|too|on top of that|besides|second)\b", re.IGNORECASE)
_MORE = re.compile(
    r"(?<![\d.])(?P<n>\d{1,2}) (?:more|additional|extra|new) (?P<what>\w+(?: \w+)?)(?! (?:over|above)\b)", re.IGNORECASE
)
_MORE_OF_IT = re.compile(
    r"(?<![\d.])(?P<n>\d{1,2}) (?:more|extra|additional)(?: of (?:them|those))?\W*$", re.IGNORECASE
)
"""So many more of what was counted before."""
_MORE_COME = re.compile(
    r"(?<![\d.])(?P<n>\d{1,2}|one|another)(?: (?:more|additional|extra|new)(?: ones?)?)?(?: of them)? (?:just )?"
    r"(?:mov|com|came|show|join|enrol|arriv|transfer|walk|add|is coming|are coming)\w*",
    re.IGNORECASE,
)
"""So many more people."""
_LEAVE = re.compile(
    r"(?<![\d.])(?P<n>\d{1,2}|one|another)(?: of (?:them|those|my kids|the kids))? (?:just )?"
    r"(?:leaves?|left|mov(?:es?|ed) (?:away|out)|drop(?:s|ped)?|transfer(?:s|red)?|withdr[ae]ws?|(?:is|are|gets?|get) "
    r"(?:gone|moved|pulled))\b(?! (?:days?|of|in|to (?:go|teach|use|take|do))\b)",
    re.IGNORECASE,
)
_PERSON = "student"
_PEOPLE = ("student", "teacher", "member", "person", "people", "practitioner")
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = re.compile(
    rf"\b(?:an?|my|the|another) (?P<n>{'|'.join(_ORDINALS)}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)? "
    r"(?:one|student|kid|child)\b",
    re.IGNORECASE,
)
"""The last of so many."""
_COUNTED = ("student", "day", "hour", "minute", "week", "month", "year", "time", "member")
_FEWER = re.compile(r"\b(?:lost|lose|minus|dropped|down) (?P<n>\d{1,2}) (?P<what>\w+)", re.IGNORECASE)
_FEWER_OF = re.compile(
    r"(?<![\d.])(?P<n>\d{1,2}) (?P<what>(?:\w+ )?(?:of (?:them|those|these|the|my|our)(?: \w+)?|\w+))"
    r" (?:(?:have|has|had|just|already|since|then|are|were) )*"
    r"(?:moved?|left|leave|transferred|dropped|exited|graduated|withdrew|went|gone|switched)\b",
    re.IGNORECASE,
)
_STEPS_UP = re.compile(
    r"\b(?:(?:go(?:es|ing)?|mov(?:e|es|ing)|moved|advance|climb|bump\w*) (?:up )?(?:an?|one|another|(?P<n>\d)) steps?|"
    r"next step|(?:one|1|another|a) (?:more )?step (?:up|higher|more|further|on|along|down|later|over)\b|"
    r"(?:one|1) more step|subir un escal[oó]n|"
    r"(?:siguiente|pr[oó]ximo) escal[oó]n|"
    r"(?:go(?:es|ing)?|mov(?:e|es|ing)|moved|bump(?:ed)?|climb) up (?:one|1)(?! (?:column|col|lane)))\b",
    re.IGNORECASE,
)
_COLUMNS_OVER = re.compile(
    r"\b(?:(?:go(?:es|ing)?|mov(?:e|es|ing)|moved|jump|advance|bump\w*) (?:up |over |to )*"
    r"(?:an?|one|another|the next|(?P<n>\d)) (?:column|col|lane|class)s?|next (?:column|col|lane|class)|"
    r"(?:one|1|another|a) (?:more )?(?:column|col|lane) (?:over|up|more|higher|further|to the right|across)|"
    r"siguiente columna)\b",
    re.IGNORECASE,
)
_COLUMNS = ("I", "II", "III", "IV", "V", "VI")
_COLUMN_ALONE = re.compile(r"(?<![\w.§-])(?:II|III|IV|V|VI|ii|iii|iv|vi)(?![\w.-])(?!,? (?:not|instead of)\b)")
"""A column by its number alone, of a message after one that named a column; `I` is a person there."""
_NOT = re.compile(r"\b(?:not|isn['’]t|instead of|rather than)\s+(?:in )?(?:column |col )?\w+", re.IGNORECASE)
_NTH_YEAR = re.compile(
    rf"\b(?P<n>first|{'|'.join(_ORDINALS)}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)?[- ]year\b", re.I
)
_OF_SERVICE = re.compile(r"(?:^|_)year$")
_DECIDED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject\w*|turn(?:s|ed)? (?:it|that|this|me|us) down|sa(?:y|ys|id) no|rul\w* against|"
    r"decid\w*|answer\w*|respond\w*)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:that|this|it|again|too|also|next|second|then)\b", re.IGNORECASE)
_A_YEAR, _SOON = 365, 180
_DECISION = re.compile(r"step_(\d)_decision_on")
_BOTH = re.compile(
    r"\b(?:both|(?:the|those|these) two|together|combined|all (?:in all|told)|in total|added up)\b", re.IGNORECASE
)
_SCHOOL_YEAR = "school_year"
_DEADLINE = "deadline"
_STANDINGS = {"permanent": "permanent", "probationary": "probationary", "temporary": "probationary"}
"""The standings that have deadlines of their own, as their names have them."""
_STEP = "step"


def relative_to(before: Mapping[str, str], text: str, own: Mapping[str, str], near: date) -> dict[str, str]:
    """The facts of a message that only the inputs of the calculation before give their value.

    Args:
        before: those inputs.
        text: the message.
        own: the facts read from it.
        near: the day asked about.
    """
    found: dict[str, str] = {}
    if before and _YEAR_AFTER.search(text) and _SCHOOL_YEAR not in own:
        found[_SCHOOL_YEAR] = _after(before.get(_SCHOOL_YEAR) or school_year_of(near))
    if before and _SCHOOL_YEAR not in {*own, *found} and begins_next_fall(text, near):
        found[_SCHOOL_YEAR] = _after(school_year_of(near))
    found |= _next_decision(before, text, near) | _of_other_standing(before, own)
    said = in_digits(text)
    up, over = _STEPS_UP.search(said), _COLUMNS_OVER.search(said)
    if up and "step" not in own and before.get("step", "").isdigit():
        found["step"] = str(int(before["step"]) + int(up["n"] or 1))
    column = before.get("column", "")
    if over and "column" not in own and column in _COLUMNS:
        at = _COLUMNS.index(column) + int(over["n"] or 1)
        found |= {"column": _COLUMNS[at]} if at < len(_COLUMNS) else {}
    alone = {m.group().upper() for m in _COLUMN_ALONE.finditer(_NOT.sub(" ", text))}
    if column and "column" not in {*own, *found} and len(alone) == 1:
        found["column"] = alone.pop()
    return found | _nth_year(before, text, own)


def _of_other_standing(before: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """The deadline of the other standing than the one that was counted: `wait, they have me as probationary`."""
    deadline, standing = before.get(_DEADLINE, ""), _STANDINGS.get(own.get("status", ""), "")
    told = next((word for word in set(_STANDINGS.values()) if word in deadline), "")
    return {_DEADLINE: deadline.replace(told, standing)} if told and standing and told != standing else {}


def _nth_year(before: Mapping[str, str], text: str, own: Mapping[str, str]) -> dict[str, str]:
    """The year of service of a message that names it by its place alone: `what if it were only her first year?`."""
    match = _NTH_YEAR.search(text)
    names = [n for n, v in before.items() if _OF_SERVICE.search(n) and v.isdigit()]
    if match is None or len(names) != 1 or names[0] in {n.rpartition(".")[2] for n in own}:
        return {}
    word = match["n"].lower()
    places = ("first", *_ORDINALS)
    return {names[0]: word if word.isdigit() else str(places.index(word) + 1)}


def _next_decision(before: Mapping[str, str], text: str, near: date) -> dict[str, str]:
    """The decision at the step after the one decided before: `and if they deny that on October 20`."""
    steps = [int(m[1]) for m in map(_DECISION.fullmatch, before) if m]
    days = days_in(text, near)
    if not steps or len(days) != 1 or not _DECIDED.search(text) or not _AGAIN.search(text):
        return {}
    last = f"step_{max(steps)}_decision_on"
    decided = _after_day(days[0], date.fromisoformat(before[last]))
    return {last: before[last], f"step_{max(steps) + 1}_decision_on": decided.isoformat()} if decided else {}


def _after_day(day: date, earlier: date) -> date | None:
    """A day that comes soon after an earlier one, in the next year if need be; nothing if it does not."""
    later = (day, day + timedelta(days=_A_YEAR), day + timedelta(days=_A_YEAR + 1))
    return next((d for d in later if (d.month, d.day) == (day.month, day.day) and 0 < (d - earlier).days < _SOON), None)


def added_to(before: Mapping[str, str], text: str, own: Mapping[str, str], lexicon: Lexicon) -> dict[str, str]:
    """The counts that a message raises: `I also have a doctorate` beside the degree told before."""
    raised = {name for name in own if name in lexicon.slots and lexicon.slots[name].adds and name in before}
    if not _ONE_MORE.search(text):
        goes_on = _AND_ONE.search(text) and "?" not in text
        raised = {n for n in raised if goes_on and before[n].isdigit() and int(before[n]) > 1}
    return {name: _together(before[name], own[name]) for name in raised}


def both_of(
    earlier: Mapping[str, str], before: Mapping[str, str], text: str, own: Mapping[str, str], lexicon: Lexicon
) -> dict[str, str]:
    """The lists of the last two cases in one, where a message asks for both of them: `and both together?`.

    Where the message itself names the second (`I also teach a combination class, what do the two come to?`), its own.
    """
    if not _BOTH.search(text):
        return {}
    lists = [n for n in before if n in lexicon.slots and lexicon.slots[n].kind == "list"]
    pairs = {n: (before[n], own[n]) if n in own else (earlier.get(n, before[n]), before[n]) for n in lists}
    return {n: _together(*pair) for n, pair in pairs.items() if len(set(pair)) > 1}


def _together(one: str, other: str) -> str:
    """Two counts in one, or the entries of two lists."""
    if one.isdigit() and other.isdigit():
        return str(int(one) + int(other))
    return BAR.join(dict.fromkeys((*one.split(BAR), *other.split(BAR))))


def recounted(before: Mapping[str, str], text: str, calculator: str) -> dict[str, str]:
    """The count of the calculation before as so many more or fewer make it: `2 more kids came`; none if not sure."""
    said = in_digits(text)
    for pattern, sign in ((_MORE, 1), (_FEWER, -1), (_FEWER_OF, -1)):
        for match in pattern.finditer(said):
            unit = next((q.unit for q in quantities_in(f"{match['n']} {match['what']}")), "")
            names = [n for n in inputs_counting(calculator, unit) if before.get(n, "").isdigit()]
            if len({before[n] for n in names}) == 1:
                return {n: str(int(before[n]) + sign * int(match["n"])) for n in names}
    names = [n for n in inputs_counting(calculator, _PERSON) if before.get(n, "").isdigit()]
    last = _nth(text)
    if last and len({before[n] for n in names}) == 1 and int(before[names[0]]) < last:
        return dict.fromkeys(names, str(last))
    for pattern, sign in ((_MORE_COME, 1), (_LEAVE, -1)):
        came = pattern.search(said)
        names = _people_counted(before, calculator) if came else []
        if came and names:
            count = int(came["n"]) if came["n"].isdigit() else 1
            return {n: str(int(before[n]) + sign * count) for n in names}
    more = _MORE_OF_IT.search(said)
    names = _only_counted(before, calculator) if more else []
    return {n: str(int(before[n]) + int(more["n"])) for n in names} if more else {}


def _nth(text: str) -> int:
    """The place of the one who comes last: 3 of `a third one`; 0 if none is told."""
    match = _NTH.search(text)
    word = match["n"].lower() if match else "0"
    return int(word) if word.isdigit() else _ORDINALS.index(word) + 2


def _people_counted(before: Mapping[str, str], calculator: str) -> list[str]:
    """The inputs of the only count of people that the calculation before had."""
    counts = [[n for n in inputs_counting(calculator, unit) if before.get(n, "").isdigit()] for unit in _PEOPLE]
    told = list(dict.fromkeys(n for names in counts for n in names))
    return told if len({before[n] for n in told}) == 1 else []


def _only_counted(before: Mapping[str, str], calculator: str) -> list[str]:
    """The inputs of the only count that the calculation before had; none if it counted several kinds of thing."""
    counts = [
        [n for n in inputs_counting(calculator, unit) if n != _STEP and before.get(n, "").isdigit()]
        for unit in _COUNTED
    ]
    told = [names for names in counts if names]
    return told[0] if len(told) == 1 and len({before[n] for n in told[0]}) == 1 else []


def _after(school_year: str) -> str:
    return school_year_from(int(school_year[:4]) + 1)
