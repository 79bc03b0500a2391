"""Facts: what a message says of the asker and the case, by the lexicon's slots."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from math import prod

from assistant.agent.spelled import BAR
from ingest.contract.calendar import first_year_of, school_year_from

from .absences import absences_in, sick_days_before
from .calendar_asked import calendar_asked
from .comparing import compared_in
from .dates import days_in, hour_of_day, school_years_in
from .day_hours import day_hours_in
from .digits import in_digits
from .experience import experience_in
from .hour_changes import hours_before_in, hours_fallen_in, hours_raised_in
from .kin import of_oneself, without_theirs
from .lexicon import Lexicon, Slot
from .lost_minutes import losses_in, lost_minutes_in, make_up_minutes_in
from .months_counted import months_closed_in, months_counted_in
from .next_year import next_year_in
from .occasions import occasions_in
from .programs import moved_in
from .quantities import BOUND, candidates_in
from .rolls import roll_in
from .screen import Screened
from .set_aside import without_set_aside
from .shared_members import shared_members_in
from .site_stipends import already_offered_in, site_stipends_in
from .stretches import stretches_in
from .temporary_years import with_temporary_years
from .told_days import LONG_AGO, OF_DAYS
from .years import year_spoken

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI"}
_TOPIC = re.compile(r"(?:^|[._])(?:topic|matter|stage)$")
PERHAPS = "?"
"""Before the name of a fact that the only day of a message may be."""
_DENIED = re.compile(
    r"\b(?:not|nor|isn[’']?t|aren[’']?t|wasn[’']?t|never|neither|no longer|rather than|instead of)"
    r"(?: (?:an?|the|in|for|doing|teach\w*|yet|been|even|really|actually|technically|considered|quite))*"
    r"(?: [\w-]+ (?:or|nor))? $",
    re.IGNORECASE,
)
_LACKING = re.compile(
    r"\b(?:no|without|lack\w*|not (?:have|hold)\w*|never (?:finish|complet|got|earn)\w*|without (?:finish|complet)\w*|"
    r"work(?:ing)? (?:on|towards?)|pursu\w+|half-?way through|in the middle of|enrolled in|dropped out of|"
    r"(?:do|does|did|have|has)(?:n[’']?t| not) (?:have|got|hold|finish\w*|complet\w*|earn\w*|start\w*))"
    r"(?: (?:an?|any|my|the|yet))*(?: [\w-]+ (?:or|nor))? $",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:my|our|the|a|her|his) (?:\w+ )?(?:mentor|partner|husband|wife|spouse|friend|colleague|co-?worker|neighbor|"
    r"evaluator|principal|sister|brother|daughter|son|mom|dad|teammate|buddy|other (?:one|teacher))"
    r"(?:[’']s|,? who(?:[’']s| is| has)?| is| was| has| had| got)"
    r"(?: (?:an?|already|also|been|fully|the|got|her|his))* $",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"\b(?:i[’']?m|i am|i(?:[’']ve| have)|i was|what about me)\b", re.IGNORECASE)
_AGO = re.compile(LONG_AGO, re.IGNORECASE)
"""A length of time that has passed: it counts neither how often something happened nor how long it took."""
_COUNTS = ("integer", "decimal")
_SIZES, _CONTACTS = "class_overage_pay.class_sizes", "class_size.contacts"
"""The classes of a day, each by its size, and what they are together."""
_BORN = "birth_date"
_START_OF_SERVICE = "-08-01"
"""A year of hire without a day stands for the start of that school year; a new hire for that of this one."""
_BESIDE_YEAR = re.compile(r"^(?P<word>before|prior to|after)\b.*?(?P<year>(?:19|20)\d\d)$", re.IGNORECASE)
_TIMES = {"years_of_ten_months": 10, "years_of_twelve_months": 12, "weeks_of_five_days": 5}
_WORDED = {"yes": "true", "no": "false"}
_DAYS_A_WEEK = ("1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5")
_SCHOOL_DAYS = 5
_GONE = ("last", "past", "previous")
"""Words for the school year before this one; the others of such a pattern mean the next one."""
_NOON, _LAST_MINUTE = 12, 59
_SCHOOL_OPENS = 6
_SELF = re.compile(
    r"\b(?:i.?m|i am|i(?:.ve| have) been|i (?:work|teach|serve) as|as|soy)(?: (?:a|an|the|una?|your|one of the))"
    r"(?: (?:(?!not\b)[\w/-]+)){0,3}? $",
    re.IGNORECASE,
)
"""What someone says that he or she is, right before its words."""
_SHARES = {"half": "0.5", "medio": "0.5", "full": "1"}


def facts_in(text: str, lexicon: Lexicon, near: date) -> dict[str, str]:
    """Every fact that the text states, by slot, as plain values (`7`, `III`, `0.6`, `2025-03-03`)."""
    text = without_set_aside(text)
    own = of_oneself(text)
    told = _told_in(text, lexicon, near)
    return told if own == text else without_theirs(told, _told_in(own, lexicon, near))


def _told_in(text: str, lexicon: Lexicon, near: date) -> dict[str, str]:
    """Every fact that a text states, of whomever."""
    said = in_digits(text)
    days = days_in(said, near)
    listed = occasions_in(said)
    found: dict[str, str] = {}
    for slot in lexicon.slots.values():
        value = (_of_each(slot, said, listed) if listed else None) or _value(slot, said, near)
        if value is not None:
            found[slot.name] = value
        elif slot.alone and len(days) == 1 and not (slot.alone_unless and slot.alone_unless.search(said)):
            found[f"{PERHAPS}{slot.name}"] = days[0].isoformat()
        elif slot.kind == "second_day" and len(days) > 1:
            found[slot.name] = days[1].isoformat()
    years = school_years_in(text)
    if years:
        found = {name: value for name, value in found.items() if not name.endswith(".school_year")}
        found["school_year"] = years[0]
    born = found.get(_BORN)
    found = {name: value for name, value in found.items() if name == _BORN or value != born}
    found = with_temporary_years(found, said, near)
    stories = stories_in(said)
    told = {
        **found,
        **stories,
        **experience_in(said, found),
        **moved_in(said),
        **compared_in(text, found, near),
        **calendar_asked(said, near),
        **candidates_in(said),
    }
    told |= next_year_in(said, told, near)
    sizes = told.get(_SIZES, "").split(BAR)
    if len(sizes) > 1 and not told.keys() & {"contacts", _CONTACTS}:
        told[_CONTACTS] = str(sum(int(size) for size in sizes))
    of_sums = {repeated for name, repeated in _REPEATED.items() if name in stories}
    return {name: value for name, value in told.items() if value and name.removeprefix(BOUND) not in of_sums}


def stories_in(said: str) -> dict[str, str]:
    """What a text whose numbers stand in digits tells day by day."""
    return {name: value for name, read in _STORIES.items() if (value := read(said))}


def is_topic(name: str) -> bool:
    """Whether a fact says what of its calculator's matter is asked, so that each part of a message has its own."""
    return _TOPIC.search(name) is not None


def topics_in(text: str, lexicon: Lexicon, near: date) -> dict[str, str]:
    """What of each calculator's matter a text asks for."""
    said = in_digits(text)
    found = ((slot.name, _value(slot, said, near)) for slot in lexicon.slots.values() if is_topic(slot.name))
    return {name: value for name, value in found if value is not None}


def _of_each(slot: Slot, text: str, listed: int) -> str | None:
    """What a slot counts of so many days that are listed: the days, or what is had on each of them, so many times."""
    each = slot.each.search(text) if slot.each else None
    if each is not None:
        return _product(next(g for g in each.groups() if g), str(listed))
    return str(listed) if slot.occasions and slot.occasions.search(text) else None


def _value(slot: Slot, text: str, near: date) -> str | None:
    for pattern in slot.patterns:
        matches = (m for m in pattern.finditer(text) if not (_is_lacking(slot, m, text) or _is_ago(slot, m, text)))
        match = next(matches, None)
        if match is not None:
            raw = next((g for g in match.groups() if g), "")
            if slot.kind in _OF_TWO:
                return _OF_TWO[slot.kind](*(g for g in match.groups() if g))
            of_days = OF_DAYS.get(slot.kind)
            value = of_days(match, text, near) if of_days else _typed(slot, raw, near)
            if value is not None:
                return value
    said = {value: words for value, words in slot.values if _says(slot, words, text)}
    if slot.kind == "list" and said:
        return BAR.join(said)
    own = [value for value, words in said.items() if _is_of_self(words, text)] if len(said) > 1 else []
    return own[0] if len(own) == 1 else next(iter(said), None)


def _is_of_self(words: Screened, text: str) -> bool:
    """Whether the asker says a value of himself or herself; others are named to be compared with (`Nurses get it`)."""
    return any(_SELF.search(text[: m.start()]) for m in words.finditer(text))


def _is_lacking(slot: Slot, match: re.Match[str], text: str) -> bool:
    """Whether what a yes-or-no fact asks about is said to be missing (`no license or National Board`)."""
    return slot.kind == "yes" and _LACKING.search(text[: match.start()]) is not None


def _is_ago(slot: Slot, match: re.Match[str], text: str) -> bool:
    """Whether the number of a match only tells how long ago something was (`five weeks ago`)."""
    passed = [m.span() for m in _AGO.finditer(text)] if slot.kind in _COUNTS else []
    numbers = [match.span(i) for i, group in enumerate(match.groups(), start=1) if group]
    return len(numbers) == 1 and any(start <= numbers[0][0] and numbers[0][1] <= end for start, end in passed)


def _says(slot: Slot, words: Screened, text: str) -> bool:
    """Whether a text has the words of a value; what someone is not (`English, not band or PE`) is no fact."""
    if is_topic(slot.name) or any(value in _WORDED.values() for value, _ in slot.values):
        return words.search(text) is not None
    said = (text[: m.start()] for m in words.finditer(text))
    return any(not (_DENIED.search(before) or (slot.held and _is_anothers(before, text))) for before in said)


def _is_anothers(before: str, text: str) -> bool:
    """Whether what is held is said to be missing, or is somebody else's of whom the asker speaks beside himself."""
    return bool(_LACKING.search(before) or (_OF_ANOTHER.search(before) and _OF_ONESELF.search(text)))


def _typed(slot: Slot, raw: str, near: date) -> str | None:
    special = _SPECIAL.get(slot.name) or _OF_KIND.get(slot.kind)
    if special is not None:
        return special(raw)
    if slot.kind in _FROM_TODAY:
        return _FROM_TODAY[slot.kind](raw, near)
    if slot.kind in _TIMES:
        whole = _number(raw, whole=False)
        return str(int(Decimal(whole) * _TIMES[slot.kind])) if whole else None
    if slot.kind in _COUNTS:
        return _number(raw, whole=slot.kind == "integer")
    if slot.kind == "hour":
        return _hour(raw)
    return _WORDED.get(slot.kind) or raw.strip() or None


def _year_beside(raw: str, near: date) -> str:
    """The school year before or after that of a day, by a word for it."""
    return school_year_from(first_year_of(near) + (-1 if raw.lower() in _GONE else 1))


def _start_of_service(raw: str, near: date) -> str:
    """The day for which a year of hire stands; of `before 2015` that of the year before, of `after 2005` the next."""
    beside = _BESIDE_YEAR.search(raw)
    if beside is not None:
        return f"{int(beside['year']) + (1 if beside['word'].lower() == 'after' else -1)}{_START_OF_SERVICE}"
    return f"{raw if raw.isdigit() else first_year_of(near)}{_START_OF_SERVICE}"


def _hour(raw: str) -> str | None:
    """An hour of the day as `14:30`, from `2:30 pm`."""
    digits, half = re.findall(r"\d+", raw), raw.lower()
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if not 1 <= hour <= _NOON or minute > _LAST_MINUTE:
        return None
    return hour_of_day(hour, minute, afternoon="p" in half)


def _school_hour(raw: str) -> str | None:
    """An hour of a school's day as `14:30`, told with or without its half of the day: school is out by six."""
    digits = re.findall(r"\d+", raw)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if not 1 <= hour <= _NOON or minute > _LAST_MINUTE:
        return None
    return hour_of_day(hour, minute, afternoon=hour < _SCHOOL_OPENS or hour == _NOON)


def _span(first: str, last: str = "") -> str | None:
    """How many days lie from one numbered day to another, both included; from the first day to the only one named."""
    days = int(last) - int(first) + 1 if last else int(first)
    return str(days) if days > 0 else None


def _sum(*counts: str) -> str:
    """So many one time and so many another."""
    return format(sum(map(Decimal, counts)), "f")


def _product(*counts: str) -> str:
    """So many a day on so many days, in so many weeks."""
    return format(prod(map(Decimal, counts)), "f")


def _column(raw: str) -> str:
    """A column in the contract's Roman numerals."""
    return _ROMAN.get(raw, raw.upper())


def _share(raw: str) -> str | None:
    """A share of full time: `60` and `.6` are 0.6, `3` days a week likewise."""
    raw = raw.lower()
    if raw in _SHARES:
        return _SHARES[raw]
    whole, _, part = raw.partition("/")
    number = Decimal(whole) / Decimal(part) if part else Decimal(raw)
    if raw in _DAYS_A_WEEK:
        number /= _SCHOOL_DAYS
    share = number / 100 if number > 2 else number
    return format(share.normalize(), "f") if 0 < share <= 2 else None


def _number(raw: str, *, whole: bool) -> str | None:
    try:
        number = Decimal(raw.replace(",", "").replace("$", ""))
    except InvalidOperation:
        return None
    return str(int(number)) if whole else format(number, "f")


def _numbers(raw: str) -> str | None:
    """The numbers of a list."""
    return BAR.join(re.findall(r"\d+", raw)) or None


_FROM_TODAY: Mapping[str, Callable[[str, date], str | None]] = {
    "school_year": _year_beside,
    "spoken_year": year_spoken,
    "year": _start_of_service,
}
_STORIES: Mapping[str, Callable[[str], str]] = {
    "class_overage_pay.enrollment": roll_in,
    "class_overage_pay.stretches": stretches_in,
    "summer_class_overage.stretches": stretches_in,
    "missed_preparation_pay.minutes": lost_minutes_in,
    "missed_preparation_pay.losses": losses_in,
    "missed_preparation_pay.make_up_minutes": make_up_minutes_in,
    "additional_assignment_pay.each_day": day_hours_in,
    "sick_leave_balance.accrued_days": sick_days_before,
    "sick_leave_balance.absences": absences_in,
    "school_calendar.months": months_counted_in,
    "school_calendar.closed_months": months_closed_in,
    "leadership_seats.shared_members": shared_members_in,
    "site_stipends.site_stipends": site_stipends_in,
    "site_stipends.already_offered": already_offered_in,
    "benefit_contribution.hours_per_week": hours_before_in,
    "benefit_contribution.hours_raised_to": hours_raised_in,
    "benefit_contribution.hours_fallen_to": hours_fallen_in,
}
"""What a message tells day by day, with the reader of each."""
_REPEATED = {"missed_preparation_pay.minutes": "missed_preparation_pay.times"}
"""What is added up is not so much so often: how often it was so much is then no fact."""
_OF_KIND: Mapping[str, Callable[[str], str | None]] = {"numbers": _numbers, "school_hour": _school_hour}
_OF_TWO: Mapping[str, Callable[..., str | None]] = {"span": _span, "product": _product, "sum": _sum}
_SPECIAL: Mapping[str, Callable[[str], str | None]] = {"column": _column, "fte": _share, "nurse_share": _share}
