"""Deadlines: the period that a question asks about, the day of its event, and the calculation that counts it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from assistant.agent.spoken import speaks_of
from ingest.contract.places import related

from .callings import Schemas
from .choose import Choice
from .dates import is_day
from .digits import in_digits
from .event_days import event_day, hour_of, only_day_told
from .inputs import inputs_for
from .passed import CALCULATOR, after_days_passed
from .period_years import year_of
from .understood import Understood

Periods = Sequence[Mapping[str, Any]]

_PROCEDURES: Mapping[str, Mapping[str, str]] = {
    "discipline_timeline": {"notice_on": "response"},
    "grievance_timeline": {},
}
"""Calculators that count from the last event told of a procedure, and the stage that an event begins by itself."""
_GENERAL = ("school_calendar",)
"""A year's calendar gives way to a day that a clause sets for every year."""
_SURE = 1.0
_BARE = 4
_MOST_BESIDE = 3
_SEVERAL = 2
_HOUR = "event_at"
_STAGE = "stage"
_OWN_CALENDAR = ("ece", "adult_education")
_BY_CALENDAR = ("working days", "instructional days")
"""Days that the contract's calendars do not tell for these groups: their period is told as the clause has it."""
_KEPT = ("level", "group", _HOUR, "association_grievance")
ON_THAT_DAY = re.compile(
    r"\b(?:on|by|at|until|till|wait\w* (?:until|till|for)|us(?:e|es|ing)) (?:that|the|this|their|its|my|her|his) "
    r"(?:very |same )?(?:last|final|latest) (?:possible )?(?:day|date|minute|moment)\b|"
    r"\b(?:on|by) (?:the|that|this|my|her|his) (?:same )?(?:deadline|due date)\b|"
    r"\b(?:on|by) that (?:day|date)\b|\bthat (?:very|same) (?:day|date)\b|\bthe day (?:it.s|that is|it is) due\b",
    re.IGNORECASE,
)
"""The event of a later period, said to fall on the last day of the one before it."""
_WORD = re.compile(r"[^\W\d_]+")
_COUNTS = re.compile(r"\bhow (?:many|much) (?:\w+ )?(?:days|weeks|time)\b", re.IGNORECASE)
"""So many days of something may be no period at all (`how many days is the work year`)."""
_HOW_MANY_STILL = re.compile(
    r"\bhow many (?:more )?(?!(?:\w+ )?(?:days|weeks|months|hours)\b)[^.?!;]{0,25}\bstill\b", re.IGNORECASE
)
"""How much of something is left is no day (`how many can I still give`)."""
_ASKS = re.compile(
    r"\b(?:by (?:when|what|which)|what time|(?:too|how) (?:late|soon|long|much time)|"
    rf"{_COUNTS.pattern}|no later than|still|in time|(?:soon|early) enough|until|latest|deadline|due|when|"
    r"(?:last|final) (?:\w+ )?(?:day|date)|"
    r"(?:what|which) (?:\w+ )?(?:date|day)s?|"
    r"dates? for (?:both|each|all|the two)|(?:need|want|give me) (?:\w+ )?dates?|"
    r"is (?:it )?[a-z]+ \d{1,2} (?:still |really |actually )?(?:the|my|our) (?:\w+ )?(?:day|date|cut-?off)|"
    r"exact (?:\w+ )?(?:date|day)|"
    r"first (?:day|date) (?:of|for|with) (?:the |my )?(?:extra |overage )?(?:pay|money|overage)|"
    r"(?:date|day),? (?:please|pls)|longest|earliest|window|between which|from when|"
    r"run out|cu[aá]ndo|plazo|fecha|[uú]ltimo d[ií]a|hasta)\b|\bby\s*(?:\?|$)",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:when|cu[aá]ndo|(?:what|which) (?:dates|days))\b", re.IGNORECASE)
_ITS_END = re.compile(
    r"\b(?:by|last|latest|deadline|due|until|till|no later|too late|cut-?off|still|have to|must|need to|plazo|"
    r"[uú]ltimo)\b",
    re.IGNORECASE,
)
"""Words for the last day alone."""
_IN_TIME = re.compile(r"\b(?:too late|in time|on time|(?:soon|early) enough)\b(?! (?:to ask|for an? exception))", re.I)
_FILING = re.compile(
    r"\b(?:when|by (?:when|what|which)|deadline|latest|last (?:day|date)|due)\b[^.?!]{0,60}\b(?:paperwork|papers?|"
    r"transcripts?|forms?|proof|documents?|copy|diploma|degree|(?:turn|hand|send|get|put) (?:it|them|this|that) in)\b|"
    r"\b(?:paperwork|papers?|transcripts?|forms?|proof|"
    r"documents?|diploma)\b[^.?!]{0,40}\b(?:due|in by|(?:have|has|need|needs) to be in|deadline)\b",
    re.IGNORECASE,
)
_AMOUNTS = frozenset({"stipend", "salary", "salary_difference", "salary_placement", "pay_package"})
"""Who asks by when papers must be in asks for none of these, even if money hangs on it."""
_EXACT = re.compile(
    r"\b(?:exact\w*|precise\w*|calendar (?:date|day)|(?:give|tell|name|show) me (?:the|my|one) (?:very )?"
    r"(?:last|final|latest|first) (?:\w+ )?(?:date|day)|very (?:last|final|latest) (?:\w+ )?(?:date|day)|"
    r"(?:want|need|would like) (?:the|an|my|our) (?:\w+ )?date\b|"
    r"(?:what|which) (?:calendar )?(?:date|day)\b|actual date|"
    r"fecha exacta|qu[eé] (?:fecha|d[ií]a))\b",
    re.IGNORECASE,
)


def offered_in(searches: Iterable[Mapping[str, Any]]) -> Periods:
    """The periods that searches found, each once, those of the first search first."""
    return list({p["deadline"]: p for found in searches for p in found.get("periods", ())}.values())


def of_a_period(choice: Choice, periods: Periods, asked: Understood, schemas: Schemas, near: date) -> Choice:
    """The choice with the period that its part asks for, where its day can be counted.

    What is called for by its own words with a day stays. Where the day of the event is missing, it is asked for only
    if the exact day is wanted; a day of every year is told by its clause where no year is spoken of.
    """
    called = choice.lead >= _SURE
    dated = called and _is_dated(choice.inputs)
    whole = _whole(asked)
    part = in_digits(choice.part) if len(asked.parts) > 1 else whole
    if choice.silence and not choice.sure and not dated:
        return _though_a_detail_is_open(choice, part, periods, asked, schemas, near)
    if len(asked.parts) > 1 and ON_THAT_DAY.search(in_digits(asked.words_of(choice.part))):
        return replace(choice, calculator="", inputs={}, lead=0.0) if choice.calculator in _PROCEDURES else choice
    passed = after_days_passed(part, whole, () if dated else periods, schemas) if choice.settled else None
    if passed is not None or not _ASKS.search(_HOW_MANY_STILL.sub(" ", part)):
        return choice if passed is None else _with_days_passed(choice, *passed)
    bare = _is_bare(choice.part, part, asked) and not ON_THAT_DAY.search(whole)
    said = whole if bare or not choice.sure else part
    filed = choice.calculator in _AMOUNTS and _FILING.search(part) is not None
    other = called and choice.calculator not in _GENERAL and not filed
    offered = [p for p in periods if p["calculator"] in schemas and not (other and p["of_year"])]
    if choice.sure and len(asked.parts) > 1 and _COUNTS.search(part) and not _ASKS.search(_COUNTS.sub(" ", part)):
        its = {h["clause_id"] for h in choice.hits}
        offered = [p for p in offered if p["clause_id"] in its or not p["of_year"]]
    if dated and any(_is_read(p, whole, choice, near) for p in offered if _speaks_of(p, said)):
        return choice
    fitting = [p for p in offered if not dated or _replaces(p, choice)]
    meant = _by_own_words(choice.part, fitting, asked) or [p for p in fitting if _speaks_of(p, said)]
    if not meant and choice.sure and not called and (asked.wants.asks_day or _EXACT.search(part)):
        meant = _of_its_clause(choice, offered, said) or _running_in_its_clause(choice, offered, said)
    if not meant and called:
        meant = [p for p in offered if p["calculator"] == choice.calculator and _speaks_of(p, whole)]
        meant = [p for p in meant if not dated or _replaces(p, choice)]
    ordered, one = sorted(meant, key=lambda p: bool(p["of_year"])), len(meant) == 1
    counted = [
        (p, _inputs(p, whole, asked, schemas, near, alone=one and _is_first(p, choice, offered, whole, near)))
        for p in ordered
    ]
    sure = [(p, inputs) for p, inputs in counted if inputs is not None and (dated or _is_counted(p, inputs))]
    for period, inputs in sure or counted:
        if inputs is not None and (not dated or _is_dated(inputs)):
            return _with_period(choice, period, inputs)
    own = [p for p in meant if p["of_year"] and choice.hits and p["clause_id"] == choice.hits[0]["clause_id"]]
    return replace(choice, calculator="", inputs={}) if own and choice.sure and not dated else choice


def _is_first(period: Mapping[str, Any], choice: Choice, offered: Periods, said: str, near: date) -> bool:
    """Whether a period is that of the best clause and the day told is the event of no other that is offered."""
    rivals = (p for p in offered if p is not period and not p["of_year"] and p["clause_id"] != period["clause_id"])
    return period["clause_id"] == choice.first and not any(event_day(said, p["tells"], near) for p in rivals)


def _with_days_passed(choice: Choice, clause_id: str, inputs: Mapping[str, Any]) -> Choice:
    hits = tuple(h for h in choice.hits if related(str(h["clause_id"]), clause_id))
    return replace(choice, calculator=CALCULATOR, inputs=inputs, hits=hits, lead=_SURE, only_asks=False)


def _though_a_detail_is_open(
    choice: Choice, part: str, periods: Periods, asked: Understood, schemas: Schemas, near: date
) -> Choice:
    """The choice, or the day of the period of which a part speaks by all of its words, whatever else of it is open.

    A day of every year only where another question goes with it or whether a day is in time is asked.
    """
    if "words" not in choice.silence or not _ASKS.search(part):
        return choice
    beside = len(asked.parts) >= _SEVERAL or _IN_TIME.search(part) is not None
    for period in periods:
        named = (beside or not period["of_year"]) and period["calculator"] in schemas and _speaks_of(period, part)
        inputs = _inputs(period, _whole(asked), asked, schemas, near) if named else None
        if inputs is not None and _is_counted(period, inputs):
            return replace(_with_period(choice, period, inputs), silence={}, quiet=False)
    return choice


def _of_its_clause(choice: Choice, periods: Periods, said: str) -> Periods:
    """The one day of every year that the best clause sets, where the message has its first words or half of them.

    Where a clause beside it sets another day for what the same words name, either may be meant.
    """
    its = [p for p in periods if p["of_year"] and p["clause_id"] == choice.first]
    near = {h["clause_id"] for h in choice.hits[1:]}
    twins = [p for p in periods if p["clause_id"] in near and its and p["says"][0] == its[0]["says"][0]]
    told_apart = any(speaks_of((words,), (), said) for p in its for words in p["says"][1:])
    alone = len(its) == 1 and (told_apart or not twins)
    return [p for p in its if _is_half_spoken(p, said)] if alone else []


def _running_in_its_clause(choice: Choice, periods: Periods, said: str) -> Periods:
    """The one period of those that the best clause sets of which the message has half of its words."""
    its = [p for p in periods if not p["of_year"] and p["clause_id"] == choice.first]
    spoken = [p for p in its if _is_half_spoken(p, said)]
    return spoken if len(spoken) == 1 else []


def _is_half_spoken(period: Mapping[str, Any], said: str) -> bool:
    spoken = [speaks_of((words,), period["unless"], said) for words in period["says"]]
    return spoken[0] or 2 * sum(spoken) >= len(spoken)


def _by_own_words(part: str, periods: Periods, asked: Understood) -> Periods:
    """The periods of which a question by itself speaks, whatever the story before it would rule out."""
    own = in_digits(asked.wording.get(part, ""))
    return [p for p in periods if own and _ASKS.search(own) and _speaks_of(p, own)]


def following(
    choices: Sequence[Choice], periods: Periods, asked: Understood, schemas: Schemas, near: date
) -> list[tuple[str, dict[str, Any]]]:
    """The other periods that a message asks for at once, each with the day of its own event."""
    said = _whole(asked)
    made = _before_the_last(choices, asked)
    if not _ASKS.search(said) or not any(c.calculator in {p["calculator"] for p in periods} for c in choices):
        return made
    taken = [(c.calculator, dict(c.inputs)) for c in choices]
    found = {h["clause_id"] for c in choices if c.sure or c.calculator for h in c.hits}
    told = [p for p in periods if any(inputs.get("deadline") == p["deadline"] for _, inputs in taken)]
    for period in periods:
        if any(_is_same(period, other) for other in told):
            continue
        spoken_of = _speaks_of(period, said) or _is_of_a_part(period, asked) or _opens(period, told, asked)
        if period["calculator"] not in schemas or not spoken_of:
            continue
        alone = len(asked.parts) < _SEVERAL or period["clause_id"] not in found
        if period["of_year"] and alone and not any(_is_other_end(period, other) for other in told):
            continue
        inputs = dict(_inputs(period, said, asked, schemas, near) or {})
        if _is_counted_otherwise(inputs, taken, said):
            continue
        call = (period["calculator"], inputs)
        known = any(_holds(other, call) or _reads_otherwise(other, call) for other in (*taken, *made))
        known = known or any(_is_of_that_event(other, period) for other in taken)
        if inputs and _is_counted(period, inputs) and not known:
            made.append(call)
    return made[:_MOST_BESIDE]


def _is_counted_otherwise(inputs: Mapping[str, Any], taken: Sequence[tuple[str, dict[str, Any]]], said: str) -> bool:
    """Whether a period would run from the day of another one, where a message has its event on the last day of that.

    `If I turn it in on that last day, by when must they meet?`
    """
    days = {str(v) for v in inputs.values() if is_day(v)}
    of_others = {str(v) for _, others in taken for v in others.values() if is_day(v)}
    return bool(days & of_others) and ON_THAT_DAY.search(said) is not None


def _is_of_a_part(period: Mapping[str, Any], asked: Understood) -> bool:
    """Whether one of several questions is about a period that the words of the others would rule out."""
    parts = [in_digits(part) for part in asked.parts] if len(asked.parts) >= _SEVERAL else []
    told = any(_ASKS.search(part) and _speaks_of(period, part) for part in parts)
    return told or any(_by_own_words(part, [period], asked) for part in asked.wording)


def _before_the_last(choices: Sequence[Choice], asked: Understood) -> list[tuple[str, dict[str, Any]]]:
    """Of a procedure of which two days are told and two are asked for: the calculation without its last event.

    `When must I answer, and if I answer on the 10th, when do they have to decide?`
    """
    if sum(bool(_ASKS.search(part)) for part in asked.parts) < _SEVERAL:
        return []
    made: list[tuple[str, dict[str, Any]]] = []
    for choice in choices:
        days = {name: str(v) for name, v in choice.inputs.items() if is_day(v)}
        if choice.calculator in _PROCEDURES and len(set(days.values())) >= _SEVERAL:
            last = max(days, key=lambda name: days[name])
            given = {name: v for name, v in choice.inputs.items() if name not in (last, _STAGE)}
            newest = max((name for name in given if name in days), key=lambda name: days[name])
            stages = _PROCEDURES[choice.calculator]
            call = (choice.calculator, {**given, **({_STAGE: stages[newest]} if newest in stages else {})})
            made += [call] if call not in made else []
    return made


def _is_same(period: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two periods are one day of every year that a clause sets, counted from either of its years."""
    return bool(period["of_year"] and all(period[name] == other[name] for name in ("clause_id", "length", "act")))


def _is_other_end(period: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two days of every year are the first and the last for the same act (`between which dates`)."""
    same = all(period[name] == other[name] for name in ("clause_id", "act", "of_year"))
    return same and period["first"] is not other["first"]


def _opens(period: Mapping[str, Any], told: Periods, asked: Understood) -> bool:
    """Whether a period is the first day of what is told by its last one, where it is asked when that is to be done."""
    asks = _WHEN.search(asked.asking) is not None and _ITS_END.search(asked.asking) is None
    return asks and bool(period["first"]) and any(_is_other_end(period, other) for other in told)


def _holds(call: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]]) -> bool:
    """Whether a calculation is given all that another one would be given."""
    return call[0] == other[0] and call[1].items() >= other[1].items()


def _reads_otherwise(call: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]]) -> bool:
    """Whether another calculation of a procedure takes every day of it for the day of another event.

    What happened in one procedure (a draft of charges) begins no other one (a grievance).
    """
    days, others = ({n: v for n, v in c[1].items() if is_day(v)} for c in (call, other))
    same = (call[0] == other[0] != CALCULATOR or {call[0], other[0]} <= _PROCEDURES.keys()) and bool(others)
    return same and not days.keys() & others.keys() and set(others.values()) <= set(days.values())


def _is_of_that_event(call: tuple[str, dict[str, Any]], period: Mapping[str, Any]) -> bool:
    """Whether a procedure is counted from a day of a period's event already, whichever day the period reads."""
    return call[0] == period["calculator"] != CALCULATOR and period["takes"] in call[1]


def _whole(asked: Understood) -> str:
    return in_digits(f"{asked.text} {asked.english} {asked.query}")


def _is_bare(named: str, part: str, asked: Understood) -> bool:
    """Whether a part says little more than that it asks for a day."""
    return len(_WORD.findall(_ASKS.sub(" ", asked.wording.get(named) or part))) <= _BARE


def _replaces(period: Mapping[str, Any], choice: Choice) -> bool:
    """Whether a period counts from an event that a calculation called for did not read, or read as another one too."""
    own = choice.inputs.get(period["takes"])
    others = [v for name, v in choice.inputs.items() if name != period["takes"]]
    return bool(period["calculator"] == choice.calculator and (own is None or own in others))


def _is_read(period: Mapping[str, Any], said: str, choice: Choice, near: date) -> bool:
    """Whether a calculation called for has the day of a period's event, and of no other, as the period reads it."""
    day = event_day(said, period["tells"], near)
    own = choice.inputs.get(period["takes"])
    return day is not None and own == day.isoformat() and not _replaces(period, choice)


def _is_counted(period: Mapping[str, Any], inputs: Mapping[str, Any]) -> bool:
    """Whether all is known from which a period is counted."""
    return period["of_year"] or _is_dated(inputs)


def _with_period(choice: Choice, period: Mapping[str, Any], inputs: Mapping[str, Any]) -> Choice:
    hits = tuple(h for h in choice.hits if h["clause_id"] == period["clause_id"])
    return replace(choice, calculator=period["calculator"], inputs=inputs, hits=hits, lead=_SURE, only_asks=False)


def _is_dated(inputs: Mapping[str, Any]) -> bool:
    return any(is_day(value) for value in inputs.values())


def _speaks_of(period: Mapping[str, Any], said: str) -> bool:
    return speaks_of(period["says"], period["unless"], said)


def _inputs(
    period: Mapping[str, Any], said: str, asked: Understood, schemas: Schemas, near: date, *, alone: bool = False
) -> Mapping[str, Any] | None:
    """What the calculation takes; nothing if the message does not say from when to count.

    `alone`: no other period is meant, so that the only day of which a message tells is that of its event.
    """
    given = inputs_for(period["calculator"], schemas[period["calculator"]], asked.facts)
    kept = {name: given[name] for name in _KEPT if name in given}
    if asked.group in _OWN_CALENDAR and str(period["length"]).endswith(_BY_CALENDAR):
        return None
    named = {**({"deadline": period["deadline"]} if period["calculator"] == CALCULATOR else {}), **kept}
    if period["of_year"]:
        year = year_of(period, said, asked, near)
        return {**named, "school_year": year} if year else None
    day = event_day(said, period["tells"], near) or (only_day_told(asked.text, near) if alone else None)
    if day is not None:
        hour = hour_of(said, day, near)
        at = {_HOUR: hour} if hour and _HOUR in named else {}
        return {**named, **at, period["takes"]: day.isoformat()}
    return named if asked.tells_own and _EXACT.search(said) else None
