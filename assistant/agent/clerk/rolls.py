"""Rolls: how many students were in a class on which days of instruction, where a message tells it in stages."""

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.agent.spelled import BAR, FIELD

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}|very first|opening)"
_OF_SCHOOL = (
    r"(?:(?:school|instructional|class|student|teaching|attendance) )?day(?: of (?:school|instruction|class\w*))?"
)
_DAY = (
    rf"(?:(?:school |instructional )?days? (?:#|no\.? |number )?(?P<number>\d{{1,3}}|one)\b|"
    rf"(?:the )?(?P<place>{_ORDINAL}) {_OF_SCHOOL}\b|"
    r"the (?P<bare>\d{1,3})(?:st|nd|rd|th)\b(?! (?:grad|period|kid|stud|child))|"
    r"(?P<start>(?:the )?(?:start|beginning) of (?:the )?(?:school(?: year)?|year)|when school (?:started|began)))"
)
_WHEN = re.compile(
    r"\b(?:(?P<until>through(?: to)?|thru|until|till?|up to|up through|to|-|–|(?:the )?end of)|(?P<before>before)|"
    rf"(?P<after>after)|(?P<from>from|since|starting|beginning|as of|by|on|at|in))?\s*"
    rf"(?:the end of |about |the )?{_DAY}|"
    r"\bafter (?:exactly |just |about |only )*(?:the first )?(?P<passed>\d{1,3}) "
    r"(?:(?:school|instructional|class) )?days?(?: of (?:school|instruction|class\w*))?\b(?! of)|"
    r"(?<=[\d])\s*(?:-|–|to|through|thru|until)\s*(?:day )?(?P<last>\d{1,3})(?:st|nd|rd|th)?\b"
    r"(?! (?:kids|students|min))",
    re.IGNORECASE,
)
_WHO = r"(?:students?|kids?|children|pupils?|kiddos|bodies|names|graders|kinder\w*|teenagers|contacts|of them)"
_MORE = r"(?:more|new|extra|additional|another|other|late)"
_SAME = r"(?:\w+[ -]){0,2}?"
_JOINED = (
    r"(?:came|come|joined|showed|show|arrived|arrive|enrolled|enroll|added|started|transferred in|walked in|moved in)"
)
_LEFT = (
    r"(?:(?:got |was |were |has |have |had )?(?:left|moved|dropped|transferred|pulled|gone|withdrawn)|leaves?|moves|"
    r"drops|withdrew|went|departed|disappeared)"
)
_COUNT = re.compile(
    rf"(?<![\d.$/-])(?P<count>\d{{1,3}})(?!\d|[.,]\d|[/%]|st\b|nd\b|rd\b|th\b)"
    rf"(?!\s+(?:{_MORE}|over|days?|weeks?|hours?|years?|minutes?|periods?|classes|sections|"
    r"(?:(?:got|was|were|have|has|had) )?(?:left|moved|dropped|pulled|transferred|withdrew|joined|gone))\b)"
    rf"(?=\s+{_SAME}{_WHO}\b|\W|$)",
    re.IGNORECASE,
)
_HOLDING = re.compile(
    r"\b(?:had|have|has|having|at|with|to|was|were|been|am|is|are|i[’']?m|we[’']?re|it[’']?s|stayed|sat|sitting|opened|went|"
    r"held|carried|kept|total(?:s|ed|ing)?|other|rest|only|just|by|of|about|still|roll|roster|class|then|now|until|day|school)\s*[:,]?\s*$|:\s*$",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"\b(?:today|it|this|now|we|i)(?:[’']?(?:s|re|m)| is| was| are| am)(?: (?:now|currently|already|only))?\s*$",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"^\W*(?:of (?:school|instruction) )?(?:was|is|being|will be)? ?(?:her|his|their|its|the (?:kid|student).s) "
    r"last(?: one| day)?\b",
    re.IGNORECASE,
)
_ALLOWED = re.compile(
    r"\b(?:max\w*|limit|cap|allowed|supposed|should|above|over|under|below|past|than)\b(?:\W+\w+){0,3}\W*$|"
    r"\b(?:step|room|grade|period|age|is it day)\s*#?$",
    re.IGNORECASE,
)
_STUDENTS = re.compile(rf"^\s+{_SAME}{_WHO}\b", re.IGNORECASE)
_NTH = re.compile(
    r"\b(?:an?|the|my|number) (?P<nth>\d{1,3})(?:st|nd|rd|th)\b(?! (?:grade|period|day|step|school|instruct)\w*)",
    re.IGNORECASE,
)
_GREW = re.compile(
    rf"\b(?P<more>\d{{1,2}}|one|an?|another) (?:(?:{_MORE}|{_WHO}) ){{0,3}}(?:of them )?"
    rf"(?:(?:were|was|got|have been) )?{_JOINED}\b|"
    rf"\b(?:gained|added|got|got me) (?P<gained>\d{{1,2}}|one|an?|another)\b(?: {_MORE})*",
    re.IGNORECASE,
)
_SHRANK = re.compile(
    rf"\b(?P<fewer>\d{{1,2}}|one|an?|another)(?: of (?:them|those|my kids))? (?:{_WHO} )?{_LEFT}\b|"
    r"\blost (?P<lost>\d{1,2}|one|an?|another)\b|"
    rf"\b(?:moved|pulled|took|transferred|sent|shifted|got) (?P<taken>\d{{1,2}}|one|an?|another)(?: of (?:them|those))?"
    rf"(?: {_WHO})? (?:out|away|off|elsewhere|to (?:another|a different|the other|an?))\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:gone|left|leave|moved|dropped|withdrew|ended|balanced|fixed|back (?:down|under)|resolved)\b", re.IGNORECASE
)
_OPENED = re.compile(r"\b(?:opened|started (?:off|out|the year|school|with)|began|at first|to start)\b", re.IGNORECASE)
_PIECE = re.compile(
    r"[.;!?]\s+|,\s*(?:and |but |so |then )*|\s+then\s+|"
    r"\s+(?:and|but|so)\s+(?=(?:then |now )?(?:since|from|on|by|after|were|was|had|have|dropped|went|fell|rose|"
    r"jumped|grew|climbed|i|it|we|one|another|an?|\d))",
    re.IGNORECASE,
)
_UNTIL_WHEN = re.compile(
    r"\b(?:until|till?|up to) (?P<day>(?:the )?(?:(?:school |instructional )?day )?(?P<number>\d{1,3})(?:st|nd|rd|th)?"
    r"(?: (?:school |instructional )?day)?),? when\b",
    re.IGNORECASE,
)
"""`Until day 9 when 3 more came`: the day already belongs to what changed."""
_DAYS_AND = re.compile(r"\b(days \d{1,3}) and (\d{1,3})\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:already|still|also|both) (?:\w+ )?(?:there|here|enrolled|present|on (?:the|my) roll)\b", re.IGNORECASE
)
"""Of a day on which someone is there, nothing changes."""
_PAY = re.compile(r"\b(?:pay|pays|paid|money|overage|owe[ds]?|starts?|count(?:s|ing)?|retroactive\w*)\b", re.IGNORECASE)
_MOST, _LAST_DAY = 12, 190


@dataclass
class _Stage:
    """So many students from a day on, and until one if that is told."""

    first: int
    students: int
    last: int | None = None


@dataclass(frozen=True)
class _Piece:
    """What a piece of a message tells: a count or how it changed, the first and the last day, whether it is the end.

    Days of which only pay is spoken (`paid from day 8 on`) are none of the roll.
    """

    count: int | None
    change: int
    first: int | None
    last: int | None
    gone: bool
    opened: bool


def roll_in(text: str) -> str:
    """The stages of a roll as `first:last:students`; empty unless it changes in the course of the days.

    Args:
        text: the message, its numbers in digits.
    """
    roll = _Roll()
    text = _DAYS_AND.sub(r"\1 to \2", text)
    told = _UNTIL_WHEN.sub(lambda m: f"through day {int(m['number']) - 1}, on day {m['number']}", text)
    for piece in _PIECE.split(told):
        roll.tell(_piece(piece))
    stages = _closed(roll.end())
    if len(stages) > _MOST or len({s.students for s in stages}) < 2:
        return ""
    return BAR.join(FIELD.join(str(n) for n in (s.first, s.last or "", s.students)) for s in stages)


class _Roll:
    """The stages in the order in which they are told; a count and its days may stand in two pieces."""

    def __init__(self) -> None:
        self.stages: list[_Stage] = []
        self._count: int | None = None
        self._days: tuple[int, int | None] | None = None
        self._undated = False

    def tell(self, piece: _Piece) -> None:
        """Take what a piece of the message tells."""
        count = piece.count
        if count is None and piece.change and self.stages:
            count = self.stages[-1].students + piece.change
        first = 1 if piece.first is None and piece.opened and count is not None else piece.first
        if count is None:
            self._tell_days(piece)
        elif first is not None:
            self._begin(first, count, piece.last)
        elif self._days is not None:
            self._begin(self._days[0], count, piece.last or self._days[1])
        elif piece.last is not None:
            self._go_on(count, piece.last)
        elif piece.count is None and self.stages[-1].last is not None:
            self._go_on(count, None)
            self._undated = True
        elif not (self.stages and self.stages[-1].last is None and self.stages[-1].students == count):
            self._count = count

    def end(self) -> list[_Stage]:
        """The stages, the last of them with a count that came without a day."""
        if self._count is not None and self.stages and self.stages[-1].last is not None:
            self._go_on(self._count, None)
        return self.stages

    def _begin(self, first: int, students: int, last: int | None) -> None:
        if self._undated and self.stages[-1].students == students:
            self.stages.pop()
        self._undated = False
        self.stages.append(_Stage(first, students, last))
        self._count = self._days = None

    def _tell_days(self, piece: _Piece) -> None:
        """Days without a count: the end of the stage before, or those of a count told before or after them."""
        if self.stages and _ends(piece):
            self.stages[-1].last = piece.last if piece.last is not None else (piece.first or 2) - 1
        elif piece.first is not None and self._count is not None:
            self._begin(piece.first, self._count, piece.last)
        elif piece.first is not None:
            self._days = (piece.first, piece.last)

    def _go_on(self, students: int, last: int | None) -> None:
        """Count so many students after the stages told before; as many as in the last one carry it on."""
        self._count = None
        before = self.stages[-1] if self.stages else None
        if before is not None and before.students == students:
            before.last = last
        elif before is None or before.last is not None:
            self.stages.append(_Stage((before.last or 0) + 1 if before else 1, students, last))


def _ends(piece: _Piece) -> bool:
    """Whether a piece without a count tells how long the stage before it lasted."""
    return (piece.first is None and piece.last is not None) or (
        piece.gone and piece.first is not None and not piece.change
    )


def _closed(stages: list[_Stage]) -> list[_Stage]:
    """The stages by their days, each ended by the next one at the latest."""
    ordered = sorted(stages, key=lambda s: s.first)
    for stage, following in pairwise(ordered):
        if stage.last is None or stage.last >= following.first:
            stage.last = following.first - 1
    placed = all(1 <= s.first <= (s.last or _LAST_DAY) <= _LAST_DAY for s in ordered)
    return ordered if placed else []


def _piece(text: str) -> _Piece:
    spans = list(_WHEN.finditer(text))
    bare = text
    for span in spans:
        bare = bare[: span.start()] + " " * (span.end() - span.start()) + bare[span.end() :]
    first, last = _days(spans, text)
    if (_PAY.search(text) or _PRESENT.search(text)) and _count(bare, text) is None and not _change(bare):
        first = last = None
    return _Piece(_count(bare, text), _change(bare), first, last, bool(_GONE.search(text)), bool(_OPENED.search(text)))


def _days(spans: list[re.Match[str]], text: str) -> tuple[int | None, int | None]:
    first = last = None
    for span in spans:
        day = _number(span)
        if day is None:
            continue
        told = span.group("until") or span.group("last")
        if told or _is_last(span, text):
            last = day
        elif span.group("before"):
            last = day - 1
        elif first is None:
            first = day + 1 if span.group("after") or span.group("passed") else day
        else:
            last = day
    return first, last


def _is_last(span: re.Match[str], text: str) -> bool:
    """Whether the words about a day say that it is the last one: today, or the last day of who left."""
    return _TODAY.search(text[: span.start()]) is not None or _FINAL.match(text[span.end() :]) is not None


def _number(span: re.Match[str]) -> int | None:
    told = (span.group(name) for name in ("number", "place", "bare", "last", "passed"))
    said = next((words for words in told if words), "").lower()
    if span.group("start") or said in ("one", "very first", "opening"):
        return 1
    if said in _ORDINALS:
        return _ORDINALS.index(said) + 1
    digits = re.match(r"\d+", said)
    return int(digits.group()) if digits else None


def _count(bare: str, text: str) -> int | None:
    """The number of students that a piece tells."""
    nth = _NTH.search(bare)
    if nth is not None:
        return int(nth.group("nth"))
    changed = [m.span() for pattern in (_GREW, _SHRANK) for m in pattern.finditer(bare)]
    for match in _COUNT.finditer(bare):
        if any(start <= match.start() < end for start, end in changed):
            continue
        if _ALLOWED.search(bare[: match.start()]):
            continue
        if (
            _STUDENTS.match(bare[match.end() :])
            or _HOLDING.search(bare[: match.start()])
            or not bare[: match.start()].strip()
        ):
            return int(match.group("count"))
    return None


def _change(bare: str) -> int:
    """By how many students the roll grew or shrank."""
    grew, shrank = _GREW.search(bare), _SHRANK.search(bare)
    if shrank is not None:
        return -_so_many(shrank.group("fewer") or shrank.group("lost") or shrank.group("taken"))
    return _so_many(grew.group("more") or grew.group("gained")) if grew is not None else 0


def _so_many(said: str) -> int:
    return int(said) if said.isdigit() else 1
