"""Calendar asked: the days of a school year (its ends, holidays, breaks, work days) whose dates a message asks for."""

import re
from datetime import date

from assistant.agent.spelled import BAR

from .dates import MONTH_NAMES, month_number
from .years import year_spoken

_ASKS = re.compile(
    r"\b(?:when(?![’']?s? (?:i|my|we|our|she|he|they) (?:was|were|am|are|get|take|took))|"
    r"(?:what|which|wat)(?:[’']?s| is| are| was)? (?:the )?(?:exact |actual |calendar )?(?:days?|dates?|weeks?|"
    r"(?:monday|tuesday|wednesday|thursday|friday))|"
    r"(?:what|which)(?:[’']?s| is| are) (?:the |our |my )?(?:very )?(?:first|last|final|start|end)|"
    r"(?:need|want|give me|tell me|know) (?:the )?(?:exact )?(?:dates?|days?)|dates? (?:of|for)|"
    r"cu[aá]ndo|qu[eé] (?:d[ií]as?|fechas?))\b|"
    r"^\W*(?:first|last|final) day\b(?![^?]*\b(?:was|is|were)\b)",
    re.IGNORECASE,
)
_AS_CONJUNCTION = re.compile(
    r"^\W*(?:and |so |but )?(?:will|would|do|does|can|could|am|is|are|should|may|must) "
    r"(?:i|we|she|he|they|it|my|our|her|his|the)\b[^?]*?\b(?P<when>when) (?:i|we|she|he|they|my|our)\b",
    re.IGNORECASE,
)
"""A `when` that tells of which time a yes or no is asked (`do I get my room back when I return?`)."""
_NOT_THE_CALENDAR = re.compile(
    r"\b(?:by (?:when|what|which)|until (?:when|what)|(?:last|first|latest|earliest) (?:possible )?(?:day|date) "
    r"(?:(?:\w+ ){0,3}to (?!be |work|report|show|come|teach)|(?:i|we|they|you|she|he) (?:can|could|may)\b)|"
    r"pays?|paid|pay(?:day|check|roll)|sick|leaves?|fil(?:e|ed|ing)|griev\w*|deadline|due|requests?|personal|"
    r"necessity|summer school|preschool|infant|ece|adult|retir\w*|resign\w*|hired?|insur\w*|benefits?|coverage|overage|"
    r"observ\w*|transfer\w*|evaluat\w*|spg|facilitator|substitut\w*|minimum|trimester|semester|quarter|stipend|"
    r"notic\w*|notif\w*|appl(?:y|ies|ication\w*)|catastrophic|donat\w*|overtime|layoff|laid|interview\w*|sign\w*|"
    r"calendar days|time|hours?|minutes?|bell|contract(?! days?\b)|assignment|schedule|training|orientation|"
    r"conferences?|"
    r"permit|pack|boxes|posted|surplus\w*|baby|born|maternity|bonding|sabbatical|credits?|transcripts?|degree|"
    r"count(?:s|ed|ing)?|days after|days before|enroll\w*|class (?:size|list)s?|adjust\w*|block|bargain\w*|negotiat\w*|"
    r"proposals?|disciplin\w*|reprimand\w*|bonus|early|swap\w*|exchang\w*|donor|nurse|extended)\b",
    re.IGNORECASE,
)
_STUDENTS = r"(?:students?|kids?|kiddos|children|pupils|class(?:es)?|school(?: year)?|instruction|alumnos|clases|niños)"
_STAFF = r"(?:teachers?|staff|practitioners?|employees|members|librarians|counselors|maestr[oa]s)"
_US = r"(?:we|us|i)"
_START = (
    r"(?:start\w*|begin\w*|(?:come|comes|go|goes|get|are|is|be|head|back) back|"
    r"back(?! (?:out|into|down|pay|up))|return\w*|resum\w*)"
)
_COME = r"(?:come|comes|arrive\w*|show(?:s)? up)(?! (?:to|in|out|up|after|with|from)\b)"
_TO_DO = r"(?! (?!teaching|working)\w+ing\b| to (?!work|school|be|report|show)\w+)"
"""What follows is not something else to do (`start bargaining`, `the last day for us to object`)."""
_NOT_STAFF = rf"(?! for (?:the )?(?:{_STAFF}|us|me)\b)"
_REPORT = rf"(?:report\w*|{_START}{_TO_DO}|have to (?:be (?:there|at|on|back)|show up|come in)|show up)"
_WORKS = r" (?:all )?(?:have to|need to|must|gotta|should|work|report|teach|are|will|come|go)\b"
_END = (
    r"(?:end\w*|finish\w*|(?:get|gets|let|lets|getting) out|out for (?:the )?summer|(?:is|are) (?:out|over|done)|"
    r"done|last day)"
)
_ENDS_WORK = rf"(?:(?!(?:is|are) out\b(?! for)){_END}|wrap\w* up|check(?:ing)? out|through)"
_GAP = r"[^.?!;]{0,25}?"
_FIRST, _LAST = r"(?:first|1st|start)", r"(?:last?|final)"
_DAY_OF = r"(?:(?:official |actual |real )?day)"
_FOR = r"(?:of|for|4|with|is for|that)"
_NAMED: dict[str, str] = {
    "first student day": rf"\b{_STUDENTS}\b{_GAP}\b(?:{_START}|{_COME})\b(?! (?:over|of|up)){_TO_DO}{_NOT_STAFF}|"
    rf"\b{_FIRST} {_DAY_OF} {_FOR} (?:the |our )?(?:\d+-\d+ )?{_STUDENTS}\b|"
    rf"\bfirst (?:student|instructional|school) day\b|\bback to school\b|"
    r"\b(?:empiezan|empieza|comienzan|inician|primer d[ií]a de)\b[^.?!]{0,25}\b(?:alumnos|clases|escuela|niños)",
    "last student day": rf"\b(?:is|are) (?:the )?{_STUDENTS} (?:out|over|done)\b|\b{_STUDENTS}\b{_GAP}\b{_END}\b|"
    rf"\b{_LAST} {_DAY_OF} {_FOR} (?:the |our )?(?:\d+-\d+ )?{_STUDENTS}\b|"
    r"\blast (?:student|instructional|school) day\b|\b(?:get|let|gets|lets|are|be) out for (?:the )?summer\b|"
    r"\bsummer (?:break|vacation)\b[^.?!]{0,12}\b(?:start|begin)\w*|"
    r"\b(?:terminan|acaban|[uú]ltimo d[ií]a de)\b[^.?!]{0,25}\b(?:alumnos|clases|escuela|niños)",
    "first service day": rf"\b{_START} for (?:the )?(?:{_STAFF}|us|me)\b|\b{_STAFF}\b{_GAP}\b{_REPORT}\b|"
    rf"\b{_US} (?:have to |need to |gotta )?(?:report|{_START})\b{_TO_DO}|"
    rf"\b{_FIRST} {_DAY_OF} (?:of service|back|of work|on the job|for (?:the )?(?:{_STAFF}|us|me)\b{_TO_DO}|"
    rf"(?:{_STAFF}|we|i)\b{_WORKS})|\breport(?:ing)?[- ](?:back|date)\b|\bfirst (?:service|work|contract) day\b",
    "last service day": rf"\b{_STAFF}\b{_GAP}\b{_ENDS_WORK}\b|\b(?:{_STAFF}|{_US})\b{_GAP}\bthe day after\b|"
    rf"\b{_LAST} {_DAY_OF} (?:of service|of work|on the job|for (?:the )?(?:{_STAFF}|us|me)\b{_TO_DO}|"
    rf"(?:that )?(?:{_STAFF}|we|i)\b{_WORKS})|\blast (?:service|work|contract) day\b|"
    rf"\bour (?:very )?{_LAST} {_DAY_OF}|\b{_US} (?:\w+ ){{0,2}}(?:get|be|are) (?:out|done) for (?:the )?summer\b",
    "work days without students": r"(?<!first )(?<!last )\b(?:teacher )?work ?days?\b"
    r"(?=[^.?!]*\b(?:without|no|student[- ]free|kids|students"
    r"|calendar|year|elementary|secondary|high school|middle school)\b)|"
    r"\b(?:non-?instructional|student[- ]free|pupil[- ]free|non-?student|teacher work) ?days?\b",
    "Thanksgiving break": r"\b(?:thanksgiving|turkey)\b[^.?!]{0,12}\b(?:break|week|vacation|recess)\b|"
    r"\b(?:off|out) for thanksgiving\b",
    "winter break": r"\b(?:winter|christmas|xmas|holiday)\b[^.?!]{0,12}\b(?:break|vacation|recess)\b|"
    r"\b(?:off|out) for (?:christmas|xmas)\b|\bvacaciones de (?:invierno|navidad)\b",
    "Presidents' week": r"\bpresident[’']?s?[’']? week\b|"
    r"\b(?:february|feb|ski|mid-?winter)[ -](?:week )?(?:break|week)\b",
    "Labor Day": r"\blabor day\b",
    "Veterans' Day": r"\bveteran[’']?s?[’']? day\b",
    "Thanksgiving Day": r"(?<!off for )(?<!out for )\bthanksgiving(?: day)?\b"
    r"(?![^.?!]{0,12}\b(?:break|week|vacation|recess))",
    "Martin Luther King, Jr. Day": r"\b(?:mlk|martin luther king|king[’']?s? day)\b",
    "Presidents' Day": r"\bpresident[’']?s?[’']? day\b",
    "Lincoln's Day Observed": r"\blincoln[’']?s?\b",
    "Memorial Day": r"\bmemorial day\b",
}
"""What is asked for, by its words; a school's `we` starts and ends like its staff."""
_FROM_AN_EDGE = re.compile(
    r"\b(?:before|after|within|by|until|till|since|prior to|leading up to|following|on) "
    r"(?:the |my |our )?(?:first|last|start|end|final)\b|\b(?:if|once|unless|because|since|after|before) [^.?!;]*$",
    re.IGNORECASE,
)
"""Words before an end of the year that make it the day of something else."""
_PAST = re.compile(r"\b(?:did|was|were|started|began|had|went|reported)\b", re.IGNORECASE)
_SHORT_QUESTION = re.compile(r"[.?!]\s+((?:what|which) (?:days?|dates?)|when)\s*\?", re.IGNORECASE)
"""A question of a word or two belongs to the sentence before it (`Is thanksgiving week off? which dates?`)."""
_SENTENCE = re.compile(r"(?<=[.?!;\n])\s+")
_YEAR = re.compile(r"(?<![\d/–-])(20[2-9]\d)\b(?!\s*[-–/]\s*\d)")
_MONTH = re.compile(rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)(?! (?:i|we|they|be|have)\b)", re.IGNORECASE)
_BEGINNING, _ENDING = frozenset({7, 8, 9}), frozenset({5, 6})
_BACK_IN_JANUARY = re.compile(r"\bback\b[^.?!]*\bjan(?:uary)?\b|\bjan(?:uary)?\b[^.?!]*\bback\b", re.IGNORECASE)
_CALENDAR = "school_calendar"
_EDGES = ("first", "last")


def calendar_asked(text: str, near: date) -> dict[str, str]:
    """The named days of the school calendar for whose dates a message asks, with the year if it is told."""
    asked: list[str] = []
    for sentence in _SENTENCE.split(_SHORT_QUESTION.sub(r" \1?", text)):
        if _ASKS.search(_without_conjunction(sentence)) and not _NOT_THE_CALENDAR.search(sentence):
            asked += _named_in(sentence)
    if not asked:
        return {}
    found = {f"{_CALENDAR}.named_days": BAR.join(dict.fromkeys(asked))}
    school_year, years = year_spoken(text, near), set(_YEAR.findall(text))
    if school_year:
        return {**found, f"{_CALENDAR}.school_year": school_year}
    if len(years) == 1:
        return {**found, f"{_CALENDAR}.calendar_year": years.pop()}
    first = any(name.startswith("first") for name in asked)
    return {} if first and _PAST.search(text) else found


def _without_conjunction(sentence: str) -> str:
    match = _AS_CONJUNCTION.search(sentence)
    return sentence[: match.start("when")] + sentence[match.end("when") :] if match else sentence


def _named_in(sentence: str) -> list[str]:
    """What a sentence names; who comes back after a break asks for the break, not for the year's first day."""
    found = []
    for name, words in _NAMED.items():
        matches = re.finditer(words, sentence, re.IGNORECASE)
        edge = name.startswith(_EDGES)
        other = "last|final" if name.startswith("first") else "first"
        if edge and _is_of_another_month(name, sentence):
            continue
        plain = (m for m in matches if not (edge and re.search(rf"\b(?:{other})\b", m.group(), re.IGNORECASE)))
        if any(not (edge and _FROM_AN_EDGE.search(sentence[: m.start() + 8])) for m in plain):
            found.append(name)
    if not found and _BACK_IN_JANUARY.search(sentence):
        return ["winter break"]
    inside = [name for name in found if not name.startswith(_EDGES)]
    return inside or found


def _is_of_another_month(name: str, sentence: str) -> bool:
    """Whether a sentence names a month in which no school year begins or ends: it asks for a day within the year."""
    months = {month_number(m.group()) for m in _MONTH.finditer(sentence)}
    own = _BEGINNING if name.startswith("first") else _ENDING
    return bool(months) and not months & own
