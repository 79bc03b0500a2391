"""Named days: the dates of the days that an answer names for every year, where a day is asked for.

`No later than March 15` tells who asks by when; the date of the year that is meant, and its day of the week, is worked
out beside it.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from assistant.agent.draft import Draft, Statement
from assistant.agent.periods import NAMED_DAY
from assistant.days import LANGUAGES, day_of_year
from ingest.contract.calendar import FIRST_MONTH, first_year_of, school_year_from, school_year_of

from . import phrase
from .callings import Schemas
from .dates import school_years_in
from .results import Run
from .understood import Understood
from .years import year_spoken

_LOOKED_AT = 3
"""So many statements of an answer tell what was asked; what follows stands beside."""
_MOST = 3
_CALENDAR_YEAR = re.compile(r"(?<![-/\d])\b(20\d\d)\b(?![-/]\d)")
_WITH_YEAR = re.compile(r"\b[A-Z][a-z]+ \d{1,2}, 20\d\d\b|\b\d{1,2} de [a-z]+ de 20\d\d\b")
_NEXT = re.compile(
    r"\b(?:next|coming|following) (?:school )?year\b|\bpr[oó]ximo a[ñn]o\b|\ba[ñn]o que viene\b", re.IGNORECASE
)


def wanted(draft: Draft, run: Run, asked: Understood, schemas: Schemas) -> list[tuple[str, dict[str, Any]]]:
    """The calculations of the days that a draft names and whose date is not yet worked out."""
    return [call for _, call in _named(draft, run, asked, schemas) if not run.made(*call)]


def with_dates(draft: Draft, run: Run, asked: Understood, schemas: Schemas) -> Draft:
    """The draft with the date of each day behind the statement that names it."""
    told = list(draft.statements)
    for statement, call in reversed(list(_named(draft, run, asked, schemas))):
        result = run.result_of(*call)
        if result is not None:
            at = told.index(statement) + 1
            told[at:at] = phrase.of_calculation(result, draft.language)
    return draft.model_copy(update={"statements": told})


def _named(
    draft: Draft, run: Run, asked: Understood, schemas: Schemas
) -> Iterator[tuple[Statement, tuple[str, dict[str, Any]]]]:
    """Each statement of an answer that names a day of every year, with the calculation of its date."""
    told = [s for s in draft.statements if not s.courtesy][:_LOOKED_AT]
    worked_out = (s for s in draft.statements if any(one.calculation for one in s.support))
    dated = any(_WITH_YEAR.search(s.text) for s in worked_out)
    if draft.status != "answered" or NAMED_DAY not in schemas or dated:
        return
    offered = {d["named_day"]: d for c in run.searches(second=False) for d in c.result.get("named_days", ())}
    each = {(d["clause_id"], d["day"]): d for d in offered.values()}
    named = [(s, d) for s in told for (clause_id, _), d in each.items() if _is_of(clause_id, s) and _says(s, d)]
    for statement, day in named[:_MOST]:
        year = _school_year(str(day["day"]), asked, run.as_of)
        if year is not None and _date(str(day["day"]), year).isoformat() <= day["until"]:
            yield statement, (NAMED_DAY, {"named_day": day["named_day"], "school_year": year})


def _is_of(clause_id: str, statement: Statement) -> bool:
    """Whether a statement rests on a clause."""
    return any(s.clause_id == clause_id for s in statement.support)


def _says(statement: Statement, day: Mapping[str, Any]) -> bool:
    """Whether a statement has the day in its words, in either language."""
    named = date.fromisoformat(f"2000-{day['day']}")
    return any(
        re.search(rf"\b{day_of_year(named, language)}\b(?!,? (?:de )?\d{{4}})", statement.text)
        for language in LANGUAGES
    )


def _date(named: str, school_year: str) -> date:
    """The date of a day of the year in a school year."""
    month, day = (int(n) for n in named.split("-"))
    return date(int(school_year[:4]) + (month < FIRST_MONTH), month, day)


def _school_year(named: str, asked: Understood, near: date) -> str | None:
    """The school year in which the day lies: the one named or spoken of, else that of today.

    Of next year the day is the one that comes next; nothing where several years are named.
    """
    said = f"{asked.text} {asked.english}"
    years, spoken = school_years_in(said), set(_CALENDAR_YEAR.findall(said))
    now = school_year_of(near)
    if len(years) > 1 or (not years and len(spoken) > 1):
        return None
    if years:
        return years[0]
    if spoken:
        year = int(next(iter(spoken)))
        return school_year_from(year if int(named[:2]) >= FIRST_MONTH else year - 1)
    if _NEXT.search(said):
        return now if _date(named, now) >= near else school_year_from(first_year_of(near) + 1)
    return year_spoken(said, near) or now
