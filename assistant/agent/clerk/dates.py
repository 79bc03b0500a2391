"""Days named in a question, in English or Spanish, with or without a year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.parser import ParserError, parse

from ingest.contract.calendar import first_year_of

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5,
    "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11,
    "diciembre": 12,
}  # fmt: skip
MONTH_NAMES = "|".join([*MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
_MONTH_DAY = re.compile(
    rf"\b(?P<m>{MONTH_NAMES})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?!\s*(?:(?:full|more|whole|school) )?(?:days?|students?|kids|years?|yrs?|weeks?|months?|hours?))"
    r"(?:,?\s+(?:of\s+)?(?P<y>(?:19|20)\d\d))?",
    re.I,
)
_DAY_MONTH = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?P<m>{MONTH_NAMES})\b\.?(?:,?\s+(?:de(?:l)?\s+)?(?P<y>(?:19|20)\d\d))?",
    re.I,
)
_NUMERIC = re.compile(r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>\d{4}|\d{2}))?\b(?!\s*(?:of|fte|time))")
_ISO = re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d{2})-(?P<d>\d{2})\b")
_NTH = re.compile(
    r"\b(?:(?P<w>mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?the (?P<d>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?! (?:\w+ )?(?:grad\w+|step|year|day|period|student|kid|time|month|week|century|row|column|amendment|"
    r"instruction\w*|class\w*|section))",
    re.I,
)
"""A day of the month by its number alone: of the month of the day named before it."""
_SCHOOL_YEAR = re.compile(r"(?<![\d$.-])(?:20)?(2\d)\s*[-–/]\s*(?:20)?(2\d)\b(?![-/]\d)")
_OF = r"(?:(?:of|de|del)\s+)?(?P<y>20\d\d)\b(?!\s*[-–/]\s*\d)"
_MONTH_YEAR = re.compile(rf"\b(?P<m>{MONTH_NAMES})\.?,?\s+{_OF}", re.I)
_SEASONS = {"spring": 4, "primavera": 4, "summer": 7, "verano": 7, "fall": 10, "autumn": 10, "otoño": 10}
_SEASON_YEAR = re.compile(
    rf"\b(?P<m>{'|'.join(_SEASONS)})(?:\s+(?:semester|term|break|session))?,?\s+(?:['’](?P<s>2\d)\b|{_OF})", re.I
)
_OF_A_LIFE = re.compile(
    r"\b(?:(?:letter|reprimand|warning|memo|write-?up|note|material)s?(?: \w+){0,4} (?:from|of|on|in)|"
    r"(?:mou|memorandum|side letter|exhibit)s? (?:from|of)|signed|firmad[oa]|updated|"
    r"hired?|hire date|since|born|birth ?da(?:y|te)|date of birth|dob|joined|employed|dated|contratad[oa]|naci[oó]|"
    r"(?:i|we|he|she|they|who|one|member|teacher|librarian|nurse|counselor|therapist|colleague|ella|[eé]l)"
    r"(?: (?:has|have|had|just|first|only|both))? (?:started|began|came|arrived|empez[oóé]|lleg[oóué])|"
    r"(?:came|transferred|brought|taken|hired) (?:to us|over|aboard|on|on board|in)|on (?:staff|board)|"
    r"(?:brought|took|hired|signed) (?:me|us|her|him|them)(?: [\w'’-]+){0,8}?|"
    r"signed (?:my|her|his|their|an?)(?: [\w'’-]+){1,4}|"
    r"(?:came|joined|worked|taught|been)(?: [\w'’-]+){1,4} (?=in|since)|"
    r"(?:got|earned|received|gained) (?:my |her |his )?(?:tenure|permanen\w+)(?: status)?|"
    r"(?:became|(?:started|began)(?: (?:out|work(?:ing)?))? as)(?: an?)?(?: [\w()-]+){1,6}|desde)\b\W+"
    r"(?:(?:in|on|is|was|before|after|back|here|el|en|antes|de|the|of|a|as|teacher|around|about|early|late)\W+){0,3}$",
    re.I,
)
"""Words before a day that make it one of the asker's own past, not the day that the question is about."""
_BEGUN = re.compile(
    r"\b(?:hired|start(?:ed|ing)?|began|begun|came|arrived|here|working|teaching|employed|tenured|on board)"
    r"(?:\W+(?:in|on|since|back|around|about|early|late|before|after|way|the|of))*\W+$",
    re.IGNORECASE,
)
_TERM = 2023
"""Somebody who began before the contract did tells of his or her own past, whatever words stand before."""
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d")
_NOON = 12
_OF_TODAY = re.compile(r"^,? (?:of )?(?P<w>this|next|last) (?:calendar )?year\b", re.I)
"""Words behind a day that say in which year it lies, counted from today's."""
_YEARS_OFF = {"this": 0, "next": 1, "last": -1}
_THIS_CENTURY = 50
"""A year of two figures below this lies in this century (`3/14/63` is 1963)."""


_FEW = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "una": 1, "dos": 2, "tres": 3}
_WEEK = 7
_AFTER_THAT = re.compile(
    rf"\b(?:(?P<n>an?|\d{{1,2}}|{'|'.join(_FEW)}) (?P<u>days?|weeks?) (?:later|after (?:that|this)|afterwards?)|"
    r"the (?:very )?(?:next|following) day)\b",
    re.I,
)
"""A day counted from the one that is told before it (`they met with us a week later`)."""
_COUNTED_ON = (_NTH, _AFTER_THAT)
"""Words for a day that only one told before them makes a day."""
_COMING = re.compile(
    r"\b(?:(?:due(?: date)?(?: is| on| in| around| about| by|:)?|next|coming|upcoming|pr[oó]ximo)(?: the| el)?\s*$|"
    r"(?:will|'ll|going to|gonna) (?:be|start|begin|end|retire|resign|return|leave|have|happen|take|quit)|"
    r"(?:will|'ll|’ll|won't|won’t|going to|gonna|about to|hop(?:e|ing) to|intend(?:ing)? to|"
    r"scheduled|set) (?:to |for )?\w+|"
    r"(?:wants?|needs?|(?:would|'d|’d) like) "
    r"(?!to (?:know|find|figure|understand|see|file|grieve|appeal|check|make sure))\w+|"
    r"(?:starts?|begins?|ends?|returns?|leaves?|(?:comes?|goes?|go|be) back)(?: work)?(?: on| by| from)?\s*$|"
    r"if (?:i|we|you|she|he|they) (?:leave|stop|move|go|step down)s?\b|"
    r"(?:last day(?: \w+){0,3}|surgery|operation|leave|hearing|meeting|appointment|wedding|interview|due date) "
    r"(?:is|are) (?:on )?$|"
    r"having (?:\w+ ){1,4}on\s*$|"
    r"plan(?:s|ning)? to|(?:(?:i|we|they|you|who|she|he) plans?|planning) on|"
    r"expect(?:ing|ed)?|(?:retir(?:es?|ing)|resign(?:s|ing)?|quit(?:s|ting))\b|"
    r"turn(?:s|ing)? \d\d\b|tak(?:es?|ing) effect|go(?:es)? into effect|"
    r"nacer[aá]|nace|empezar[eé]|me jubil\w+|jubilarme|renunciar)",
    re.I,
)
_GONE = re.compile(
    r"\b(?:was|were|did|had|got|told|gave|given|happened|found|learned|notified|received|filed|about|regarding|because|"
    r"sent|started|resigned|retired|last(?! day)|ago|event|incident|dated|since|"
    r"fue|pas[oó]|recib[ií]|supe|avisaron|notificaron)\b",
    re.I,
)
_NEARBY = 40
_SOON = timedelta(days=31)
"""A day without a year that lies no farther ahead is meant rather than that of the year before, unless told as past."""
_TWO_YEARS = timedelta(days=731)
_FEW_YEARS = timedelta(days=1827)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\b(?P<w>mon|tue|wed|thu|fri|sat|sun)(?:s|sday|nesday|rs|rsday|urday|day)?\.?,?\s+(?:the\s+)?$", re.I
)


def days_in(text: str, near: date, after: int = 0) -> tuple[date, ...]:
    """The days that the text names from the place `after` on, in order.

    A day without a year is the last such day not after `near`, or the next one where the words before it speak of
    something to come (`due March 3`).
    """
    return tuple(dict.fromkeys(day for start, _, day in placed_days(text, near) if start >= after))


def placed_days(text: str, near: date) -> Iterator[tuple[int, int, date]]:
    """Each day that the text names, in order, with where its words begin and end."""
    last: date | None = None
    named = _with_year(text, near)
    dated: date | None = None
    for match in sorted(_matches(text), key=lambda m: m.start()):
        start = match.start()
        before = text[max(start - _NEARBY, 0) : start]
        if match.re is _AFTER_THAT:
            day = _after_that(match, last)
        elif match.re is _NTH:
            day = _numbered(match, last or (near if match["w"] else None))
        else:
            gone = _GONE.search(re.split(r"[.!?;]\s", before)[-1]) is not None
            day = _day(match.groupdict(), near, coming=_is_coming(before), soon=not gone)
        off = _OF_TODAY.search(text[match.end() :])
        if day is not None and off is not None:
            day = _in_year(day, near.year + _YEARS_OFF[off["w"].lower()])
        elif day is not None and match.re not in _COUNTED_ON and not match["y"]:
            beside = dated or named
            day = _on_its_weekday(day if beside is None else _beside(day, beside, near, before), before)
        if day is not None:
            last = day
            told = match.re not in _COUNTED_ON and match["y"] and not _OF_A_LIFE.search(text[:start])
            dated = day if told and abs(day - near) < _FEW_YEARS else dated
            yield start, match.end(), day


def _after_that(match: re.Match[str], last: date | None) -> date | None:
    """So many days or weeks after the day told before; nothing where none is, or where none can be."""
    if last is None or last.year >= date.max.year:
        return None
    count = match["n"] or "1"
    days = int(count) if count.isdigit() else _FEW.get(count.lower(), 1)
    return last + timedelta(days=days * (_WEEK if (match["u"] or "").lower().startswith("week") else 1))


def _numbered(match: re.Match[str], last: date | None) -> date | None:
    """The day of that number in the month of another day, or in the one after it; on its weekday, if it is named."""
    if last is None or last.year == date.max.year:
        return None
    number = int(match["d"])
    months = (last.replace(day=1), (last.replace(day=28) + timedelta(days=7)).replace(day=1))
    days = [m.replace(day=number) for m in months if 0 < number <= monthrange(m.year, m.month)[1]]
    if match["w"]:
        weekday = _WEEKDAYS.index(match["w"].lower())
        return next((d for d in days if d.weekday() == weekday), None)
    return next((d for d in days if d >= last), None)


def _with_year(text: str, near: date) -> date | None:
    """The first day that the text names with its year and that is not one of somebody's past."""
    days = (
        _day(match.groupdict(), near)
        for match in sorted(_matches(text), key=lambda m: m.start())
        if match.re not in _COUNTED_ON and match["y"] and not _OF_A_LIFE.search(text[: match.start()])
    )
    return next((day for day in days if day is not None and abs(day - near) < _TWO_YEARS), None)


def _beside(day: date, named: date, near: date, before: str) -> date:
    """The day in the year in which it lies nearest to one that is named with its year; of what is told, no later day.

    Days of one message lie close together.
    """
    found = [other for y in (-1, 0, 1) if (other := _in_year(day, named.year + y)) is not None]
    told = near != named and _GONE.search(re.split(r"[.!?;]\s", before)[-1])  # the day asked about may stand for today
    if told and not _is_coming(before):
        found = [other for other in found if other <= max(near, named)]
    return min(found, key=lambda other: abs(other - named), default=day)


def _on_its_weekday(day: date, before: str) -> date:
    """The day in the year in which it falls on the weekday that stands before it: that year, or one beside it."""
    named = _WEEKDAY.search(before)
    if named is None:
        return day
    weekday = _WEEKDAYS.index(named["w"].lower())
    years = (year for year in (day.year, day.year + 1, day.year - 1) if date.min.year <= year <= date.max.year)
    near = (other for year in years if (other := _in_year(day, year)) is not None)
    return next((other for other in near if other.weekday() == weekday), day)


def _matches(text: str) -> Iterator[re.Match[str]]:
    taken: list[tuple[int, int]] = []
    for pattern in (_ISO, _MONTH_DAY, _DAY_MONTH, _NUMERIC, _NTH, _AFTER_THAT):
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield match


def _is_coming(before: str) -> bool:
    """Whether the words right before a day make it one to come: the last word that tells decides."""
    words = re.split(r"[.!?;]\s", before)[-1]
    coming, gone = (max((m.start() for m in p.finditer(words)), default=-1) for p in (_COMING, _GONE))
    return coming > gone


def _day(groups: dict[str, str | None], near: date, *, coming: bool = False, soon: bool = False) -> date | None:
    month, day, year = groups["m"] or "", groups["d"] or "", groups["y"]
    number = MONTHS.get(month.lower()) or (int(month) if month.isdigit() else None)
    try:
        number = number or parse(f"{month} 1 2000").month
        if year is not None:
            return date(int(year) + _century(year), number, int(day))
        this = date(near.year, number, int(day))
    except (ValueError, ParserError):
        return None
    if coming and near.year < date.max.year:
        return this if this >= near else _in_year(this, near.year + 1)
    if this <= near:
        following = _in_year(this, near.year + 1) if near.year < date.max.year else None
        return following if soon and following is not None and following - near <= _SOON else this
    return this if soon and this - near <= _SOON else _in_year(this, near.year - 1)


def _century(year: str) -> int:
    """What a year of two figures lacks."""
    if len(year) > len("63"):
        return 0
    return 2000 if int(year) < _THIS_CENTURY else 1900


def _in_year(day: date, year: int) -> date | None:
    """The same day in another year; none for February 29 where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def school_years_in(text: str) -> tuple[str, ...]:
    """The school years that the text names: `2024-25`, `2024/2025`."""
    found = [f"20{first}-{last}" for first, last in _SCHOOL_YEAR.findall(text) if int(first) + 1 == int(last)]
    return tuple(dict.fromkeys(found))


def placed_years(text: str) -> Iterator[tuple[int, int, int]]:
    """Each school year that the text names, by its name or by a month of it, with its place and its first year."""
    for match in _SCHOOL_YEAR.finditer(text):
        if int(match[1]) + 1 == int(match[2]):
            yield match.start(), match.end(), int(f"20{match[1]}")
    for match in _MONTH_YEAR.finditer(text):
        yield match.start(), match.end(), first_year_of(_first_of(match))


_AGAINST_TODAY = re.compile(
    r"\b(?:than|from|vs\.?|versus|compared? (?:to|with)|over|against|to|and) "
    r"(?:what (?:it is|(?:i|we|you|they) (?:make|earn|get|pay)) )?"
    r"(?:this (?:school )?year|the current (?:school )?year|now|today|currently)\b|"
    r"\bwhat (?:does|do|is|am) (?:it|that|this|i|they|the same \w+)\b[^.?!;,]{0,25}"
    r"\b(?:this (?:school )?year|now)\b(?!\s*\()",
    re.I,
)
"""One year set against that of today: the day of the question is today's."""


def asked_day(text: str) -> date | None:
    """The day that a question is about, if it names one with its year; a school year stands for its last day.

    A month or a season of a year stands for its first day. A day on which somebody was hired or born, or that a
    letter bears, is a fact of the case and does not count.
    """
    told = without_past(text)
    dated = [d for d in days_in(told, date.max) if d.year != date.max.year and d.year != date.max.year - 1]
    if dated:
        return dated[0]
    years = school_years_in(told)
    if years:
        alone = len(years) == 1 and not _AGAINST_TODAY.search(told)
        return date(int(years[0][:4]) + 1, 6, 30) if alone else None
    return next(iter(months_in(told)), None)


def months_in(text: str) -> tuple[date, ...]:
    """The first days of the months and seasons of a year that the text names, in order."""
    found = sorted((m.start(), _first_of(m)) for p in (_MONTH_YEAR, _SEASON_YEAR) for m in p.finditer(text))
    return tuple(day for _, day in found)


def is_day(value: object) -> bool:
    """Whether a fact, an input or a result is a day, as ISO writes it."""
    return _WRITTEN.fullmatch(str(value)) is not None


def month_number(name: str) -> int:
    """The number of a month by its name, in full or short."""
    return MONTHS.get(name.lower()) or parse(f"{name} 1 2000").month


def _first_of(match: re.Match[str]) -> date:
    name = match["m"].lower()
    month = _SEASONS.get(name) or month_number(name)
    short = match.groupdict().get("s")
    return date(int(f"20{short}" if short else match["y"]), month, 1)


def without_past(text: str) -> str:
    """The text without the days that its words make ones of the asker's own past."""
    for pattern in (_ISO, _MONTH_DAY, _DAY_MONTH, _NUMERIC, _MONTH_YEAR, _SEASON_YEAR, _SCHOOL_YEAR):
        past = [m.span() for m in pattern.finditer(text) if _is_past(m, text)]
        for start, end in reversed(past):
            text = f"{text[:start]} {text[end:]}"
    return text


def _is_past(match: re.Match[str], text: str) -> bool:
    """Whether a day or a month is one of somebody's own past."""
    before, year = text[: match.start()], re.search(r"\b(?:19|20)\d\d\b", match.group())
    long_ago = year is not None and int(year.group()) < _TERM
    return bool(_OF_A_LIFE.search(before) or (long_ago and _BEGUN.search(before)))


def hour_of_day(hour: int, minute: int, *, afternoon: bool) -> str:
    """An hour as clocks of twelve hours tell it, as `14:30`."""
    return f"{hour % _NOON + (_NOON if afternoon else 0):02d}:{minute:02d}"
