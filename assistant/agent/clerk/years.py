"""Years: clauses that hold for one school year, against the school year that a question names."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ingest.contract.calendar import FIRST_MONTH, school_year_from, school_year_of

from .dates import MONTH_NAMES, asked_day, days_in, month_number, months_in, school_years_in, without_past

_OF_A_YEAR = re.compile(r"§ (20\d\d-\d\d)\b")
_FALL = 9
_SEASONS = ("fall", "autumn")
_NEXT_FALL = re.compile(
    r"\b(?:in|this|come|by|for|starting|once) (?:the |next )?(?:fall|autumn|aug(?:ust)?|sept?(?:ember)?)\b|"
    r"\bnext (?:fall|autumn|aug(?:ust)?|sept?(?:ember)?)\b|\bwhen (?:school|the (?:school )?year) (?:starts|begins)\b|"
    r"\b(?:after|at the end of|once|when) (?:this|the) (?:june|may|spring|(?:school )?year)\b",
    re.IGNORECASE,
)
_AFTER_THIS = re.compile(
    r"\b(?:after|at the end of|once|when|following) (?:this|the|my|her|his|our) "
    r"(?:(?:very )?(?:first|current|second|1st|2nd) )?"
    r"(?:school )?year\b(?!\s+of\b)",
    re.IGNORECASE,
)
"""Words for the fall after the school year of today."""
_BEGUN = re.compile(
    r"\b(?:started|began|begun|hired|became|joined|moved|since)\b"
    r"(?:(?!\b(?:wants?|will|would|plan|like|hop(?:e|ing)|to)\b)[^.?!;,]){0,80}$",
    re.IGNORECASE,
)
"""Words before a season of today's year which make it the one in which something began."""
_STILL_TO_DO = re.compile(
    r"\b(?:this (?:school )?(?:year|spring|winter|fall|month)|now|still|upcoming)\b", re.IGNORECASE
)
_THIS_YEAR = re.compile(r"\b(?:this (?:school )?year(?!.s)|este a[ñn]o(?: escolar)?)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|missed|passed|used to|supposed to have|should(?: i| we| she| he| they)? have|"
    r"last (?:year|spring))\b",
    re.IGNORECASE,
)
_CALENDAR_YEAR = re.compile(
    r"\b(?:calendar (?:year )?|for (?:the year )?)(20\d\d)\b(?!\s*[-/–]\s*\d)|\b(20\d\d) calendar(?: year)?\b",
    re.IGNORECASE,
)
_FROM_TODAY = re.compile(
    r"\b(this|next|coming)(?: (?:same|current|very|coming|whole|entire))? (?:school )?"
    r"(year|fall|autumn|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?!\w)",
    re.IGNORECASE,
)
_END_OF_THIS = re.compile(
    r"\bthis (?:month|spring|summer|may|june|july|school year|year)\b|\b(?:when|once|after|as soon as) school "
    r"(?:ends|gets out|lets out|is out|is over)\b|\b(?:in|over|for|during) the summer\b",
    re.IGNORECASE,
)
"""Words for the end of the school year in which today lies, or just behind it."""
_COMING_MONTH = re.compile(
    r"\b(?:will|.ll|going to|gonna|about to|expect(?:s|ed|ing)?|plan(?:s|ning)?|due to|set to|finish(?:es|ing)?|"
    r"graduat(?:e|es|ing))\b[^.?!;]{0,60}?\b(?:in|by|this|of)[ -](?:(?:mid|early|late)[ -])?"
    rf"(?P<m>{MONTH_NAMES})\b\.?(?!\s+\d)",
    re.IGNORECASE,
)


def years_asked(text: str, near: date) -> frozenset[str]:
    """The school years that a question names, itself, by a day or month of a year or as `this year`.

    `2026-27` for August 2026.
    """
    named = school_years_in(text)
    day = asked_day(text)
    if not named and day is None:
        return frozenset({school_year_of(near)} if _THIS_YEAR.search(text) else ())
    return frozenset(named) if named or day is None else frozenset({school_year_of(day)})


def of_years(hits: Sequence[Mapping[str, Any]], years: frozenset[str]) -> Sequence[Mapping[str, Any]]:
    """The clauses without those of other school years than the ones asked about; none if the best had to go for good.

    A calendar of another year answers nothing, and what is merely near it does not either.
    """
    left = [h for h in hits if not years or _year(h) in ("", *years)]
    lost = bool(hits) and hits[0] not in left and not any(_year(h) for h in left)
    return [] if lost else left


def year_spoken(text: str, near: date) -> str | None:
    """The one school year of which a message speaks: by its name, a day, a month or season of a year, or from today."""
    text = without_past(text)
    named = set(school_years_in(text)) or {school_year_of(day) for day in days_in(text, near)}
    named = named or {school_year_of(day) for day in months_in(text)}
    for match in _FROM_TODAY.finditer(text) if not named else ():
        if match[2].lower() != "year" and _BEGUN.search(text[: match.start()]):
            continue
        named.add(school_year_of(_meant(match, near)))
    return next(iter(named)) if len(named) == 1 else None


def year_of_calendar(text: str) -> str | None:
    """The school year that ends in the one calendar year of which a message speaks (`for calendar 2026`)."""
    named = {next(y for y in m.groups() if y) for m in _CALENDAR_YEAR.finditer(text)}
    return school_year_from(int(named.pop()) - 1) if len(named) == 1 else None


def year_of_coming_month(text: str, near: date) -> str | None:
    """The school year of the one month that a message speaks of as still to come (`I'll finish it in December`)."""
    months = {month_number(m["m"]) for m in _COMING_MONTH.finditer(text)}
    if len(months) != 1:
        return None
    month = months.pop()
    return school_year_of(date(near.year + (1 if month < near.month else 0), month, 1))


def year_that_ends(text: str, near: date) -> str | None:
    """The school year of whose end a message speaks from today (`after the last day this month`, `this summer`)."""
    begins = near.replace(month=_FALL - 1, day=1)
    year = near.year if near >= begins else near.year - 1
    return school_year_from(year) if _END_OF_THIS.search(text) else None


def begins_next_fall(text: str, near: date) -> bool:
    """Whether a message speaks of a fall that begins another school year; in a fall only a `next` one is meant."""
    spoken = [m.group().lower() for m in _NEXT_FALL.finditer(text)]
    return _AFTER_THIS.search(text) is not None or any(near.month < FIRST_MONTH or "next" in words for words in spoken)


def is_still_to_do(text: str) -> bool:
    """Whether what is due is spoken of as lying in the year of today (`by when do we turn in the form this year`)."""
    named = bool(school_years_in(text))
    return not named and _STILL_TO_DO.search(text) is not None and not _PAST.search(text)


def _meant(match: re.Match[str], near: date) -> date:
    """A day of the school year that is named from today: the next fall of a spring day is that of its own year.

    A month that has passed is that of the year to come; this August, said in October, has passed.
    """
    this, word = match[1].lower() == "this", match[2].lower()
    if word == "year":
        return date(near.year + (0 if this else 1), near.month, 1)
    month = _FALL if word in _SEASONS else month_number(word)
    if month in (_FALL - 1, _FALL):
        past = near.month >= FIRST_MONTH and not this
    else:
        past = month < near.month or (month == near.month and not this)
    return date(near.year + (1 if past else 0), month if month != _FALL - 1 else _FALL, 1)


def _year(hit: Mapping[str, Any]) -> str:
    found = _OF_A_YEAR.search(str(hit["clause_id"]))
    return found.group(1) if found else ""
