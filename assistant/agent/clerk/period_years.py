"""Period years: the school year of a day that a clause sets for every year, from what a message says."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from ingest.contract.calendar import first_year_of, school_year_from, school_year_of

from .dates import days_in, months_in, placed_days, school_years_in
from .understood import Understood
from .years import begins_next_fall, is_still_to_do, year_of_calendar, year_of_coming_month, year_spoken, year_that_ends

_BEFORE, _SAME, _AFTER = "before", "same", "after"
_NOW = re.compile(
    r"(?:\bam|\bi.?m|\bis|.s|\bare|.re|\bbeen) (?:(?:out|away|off|currently|still) )*(?:on|in|an?|my|taking) "
    r"[^.?!;]{0,40}\b(?:right now|currently|at the moment|this (?:(?:whole|entire|school) )*year|"
    r"(?:all|the whole) (?:school )?year)\b|"
    r"\bcurrently (?:out |away )?(?:on|in|an?)\b|"
    r"\b(?:this|it)(?:.?s| is) (?:also |actually |supposed to be )*(?:my|her|his|their|our) (?:very )?"
    r"(?:last|final) year\b|"
    r"\bretir(?:e|es|ing) (?:this|in|at the end of (?:this|the)) (?:may|june|spring|(?:school )?year)\b|"
    r"\b(?:i|she|he|we)(?:[’']?m|[’']?s|[’']?re| am| is| are) (?:all )?(?:done|leaving|finished|out) "
    r"(?:in|this|at the end of (?:this|the)) (?:may|june|spring|(?:school )?year)\b",
    re.IGNORECASE,
)
"""Who is something this year (`I'm on leave right now`): what is due for the year to come is asked for."""
_WHEN = re.compile(
    r"\b(?:when|deadline|due(?! (?:at|to|with|from)\b)|dates?|days?|latest|cut-?off|too late|in time|no later|until|"
    r"by (?:what|which)|cu[aá]ndo|plazo|fechas?|d[ií]as?)\b",
    re.IGNORECASE,
)
"""Who asks to whom a form is due asks for no day (`is it due at HR?`)."""
_SOON_AFTER = 200
"""So many days at most lie between what has happened and the day by which its papers are due."""
_BACK_NEXT = re.compile(
    r"\b(?:back|return\w*|renew\w*)\b[^.?!;]{0,25}?\b(?:next|this coming|in the|for the) (?:coming )?(?:school )?"
    r"(?:year|fall|autumn|aug(?:ust)?|sept?(?:ember)?)\b",
    re.IGNORECASE,
)
"""The year to which someone comes back is not that of what he is on now."""
_OF_MYSELF = re.compile(
    r"(?:^|[.!?]\s+)\W*(?:still |just |currently |already )?(?:on|want(?:ed)?|wanna|need|got|had|been|going|planning|"
    r"thinking|finished|signed|turned|applied|laid|hired|switched|moved|trying|looking|hoping) (?!(?:what|when|how)\b)|"
    r"\b(?:i|i[’']?m|i[’']?ve|my|me|we|our|mine)\b",
    re.IGNORECASE,
)
"""Who tells of himself, without a subject too (`Want a second year of leave. Last day to ask?`)."""
_TOLD_AS_DUE = re.compile(
    r"\b(?:until|till|by|before|through|due(?: on| by)?|deadline(?: is| was|,| of)?|is it|isn[’']?t it|it[’']?s) "
    r"(?:(?:still|really|the|on|by) )*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|/\d+/")


def year_of(period: Mapping[str, Any], said: str, asked: Understood, near: date, *, today: bool = True) -> str | None:
    """The school year of a day of every year.

    What is due in the year before is meant of the one that the next fall begins, by who is something this year, and
    where it is still to do this year.
    """
    said = _without_its_day(period, said, near)
    of_next, now = period.get("school_year") == _BEFORE, _NOW.search(said) is not None
    if of_next and (begins_next_fall(said, near) or now or is_still_to_do(said)):
        return school_year_from(first_year_of(near) + 1)
    if period.get("school_year") == _AFTER and asked.personal and not school_years_in(said):
        ending = year_that_ends(said, near)
        if ending:
            return ending
    if period.get("school_year") == _SAME:
        said = _BACK_NEXT.sub(" ", said)
    if period.get("follows") and not school_years_in(said):
        told = [day for day in (*days_in(said, near), *months_in(said)) if day <= near]
        due = _next_after(str(period["length"]).partition(" ")[0], max(told)) if told else None
        if due is not None and (due - max(told)).days <= _SOON_AFTER:
            return school_year_of(due)
    named = asked.facts.get("school_year") or year_spoken(said, near) or (year_of_calendar(said) if of_next else None)
    if not named and period.get("school_year") == _SAME:
        named = year_of_coming_month(said, near)
    of_today = school_year_from(first_year_of(near)) if now else None
    return named or of_today or _year_of_today(period, said, asked, near)


def _year_of_today(period: Mapping[str, Any], said: str, asked: Understood, near: date) -> str | None:
    """Where someone asks for his own day and names no year: the one for which it lies in the school year of today.

    Nothing once the rule has run out, or where another year is spoken of.
    """
    said_of_it = f"{asked.text} {asked.english}"
    own = asked.personal or _OF_MYSELF.search(said_of_it)
    wanted = asked.wants.asks_day and _WHEN.search(said_of_it)
    if not own or not wanted or school_years_in(said) or near.isoformat() > period.get("until", ""):
        return None
    return school_year_from(first_year_of(near) + (1 if period.get("school_year") == _BEFORE else 0))


def _without_its_day(period: Mapping[str, Any], said: str, near: date) -> str:
    """What is said without the very day that the clause sets, and without days told as due: they tell no year.

    `Is it October 1?`, `he says he has until November 15`.
    """
    own = str(period.get("length", "")).partition(" ")[0]
    for start, end, day in reversed(list(placed_days(said, near))):
        due = f"{day:%m-%d}" == own or _TOLD_AS_DUE.search(said[:start])
        if due and not _YEAR.search(said[start:end]):
            said = f"{said[:start]} {said[end:]}"
    return said


def _next_after(day_of_year: str, told: date) -> date:
    """The day of the year that comes next after a day."""
    month, day = (int(n) for n in day_of_year.split("-"))
    this = date(told.year, month, day)
    return this if this >= told else date(told.year + 1, month, day)
