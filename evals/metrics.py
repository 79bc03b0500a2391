"""Metrics: what is right and wrong about one answer; pure functions of the gold, the answer and the clauses' words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from assistant.answer import Status
from ingest.contract.figures import month_days_in, numbers_in

from .generate import Recorded
from .sample import Item

DEPTHS = (1, 5, 10)
_MARKER = re.compile(r"\[\d+\]")
_LIST_NUMBER = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
_CLAUSE_NUMBER = re.compile(
    r"\b(?:exhibit|anexo)s?\s+[A-Z]{1,2}(?:-\d{1,2})?(?:\s+§\s+[\w.-]*\w)?"
    r"|\b(?:articles?|sections?|artículos?|secci[oó]n(?:es)?)\s+\d{1,2}(?!\d)(?:\.\d+)*(?:\.[a-z]+)*"
    r"|(?<![$.\d])\b\d{1,2}\.\d{2}\.[0-9a-zA-Z][0-9a-zA-Z.-]*\b",
    re.IGNORECASE,
)
"""A bare number such as 21.45 or $38.05 is no clause number: only one with a third level or a word before it is."""
_COUNTED_WORDS = re.compile(r"\b(?:once|twice)\b", re.IGNORECASE)
_SPELLED_DAY = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+"
    r"(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b"
)
_ORDINAL = re.compile(r"(\d)(?:st|nd|rd|th)\b")
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"]
_MONTHS += ["november", "december"]
_SPANISH = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre"]
_SPANISH += ["noviembre", "diciembre"]
_SPANISH_DAY = re.compile(rf"\b(\d{{1,2}})\s+de\s+({'|'.join(_SPANISH)})(?:\s+de(?:l)?\s+(\d{{4}}))?", re.IGNORECASE)
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
_CLOCK_OF_TWELVE = re.compile(r"\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b", re.IGNORECASE)
_SHARED_STEM = 4
_POINTER = re.compile(r"\b\d{1,2}\.\d{2}\b")
"""An answer that states nothing prints such a number only to point at a clause."""
_SMALL = frozenset({Decimal(0), Decimal(1)})


class Stage(StrEnum):
    """Where a wrong answer went wrong first."""

    RETRIEVE = "retrieve"
    SELECT = "select"
    CALCULATE = "calculate"
    PHRASE = "phrase"
    ABSTAIN = "abstain"
    CLARIFY = "clarify"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a text: numbers, ISO days, days of any year (`04-30`), times and the text itself for words."""

    numbers: frozenset[Decimal]
    days: frozenset[str]
    month_days: frozenset[str]
    clocks: frozenset[str]
    text: str

    def hold(self, wanted: str) -> bool:
        """Whether a figure of a question file stands here."""
        if _ISO.fullmatch(wanted):
            return wanted in self.days
        if re.fullmatch(r"\d{2}-\d{2}", wanted):
            return wanted in self.month_days
        if ":" in wanted:
            return wanted in self.clocks
        if wanted.isalpha():
            return re.search(rf"\b{wanted}\b", self.text) is not None
        return Decimal(wanted) in self.numbers


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one answer fared; `recall` is the share of the points found in the first 1, 5 and 10 results of a search."""

    id: str
    type: str
    status_right: bool
    points_cited: tuple[bool, ...]
    numbers_right: bool
    flags_right: bool
    asked_right: bool
    quotes: int
    quotes_verbatim: int
    ungated: tuple[str, ...]
    confident_error: bool
    refusal: bool
    recall: tuple[float, ...] | None
    milliseconds: float
    stage: Stage | None

    @property
    def fully_right(self) -> bool:
        """Nothing about the answer is wrong or missing."""
        return self.stage is None


def figures_of(text: str) -> Figures:
    """The figures that a text states."""
    spelled = {f"{y}-{_month(m):02d}-{int(d):02d}" for m, d, y in _SPELLED_DAY.findall(text)}
    spanish = [(int(d), _SPANISH.index(m.lower()) + 1, y) for d, m, y in _SPANISH_DAY.findall(text)]
    days = frozenset((*spelled, *_ISO.findall(text), *(f"{y}-{m:02d}-{d:02d}" for d, m, y in spanish if y)))
    of_year = {
        *month_days_in(_ORDINAL.sub(r"\1", text)),
        *(d[5:] for d in days),
        *(f"{m:02d}-{d:02d}" for d, m, _ in spanish),
    }
    return Figures(numbers_in(text), days, frozenset(of_year), _clocks(text), text)


def _clocks(text: str) -> frozenset[str]:
    """The hours of the day that a text names, on a clock of twelve hours (`5 p.m.`) as on one of twenty-four."""
    halved = {
        f"{int(hour) % 12 + (12 if half in 'pP' else 0):02d}:{minute or '00'}"
        for hour, minute, half in _CLOCK_OF_TWELVE.findall(text)
    }
    return frozenset((*_CLOCK.findall(text), *halved))


def prose_of(answer: Mapping[str, Any]) -> str:
    """The answer's words without what is no figure of the contract: markers, list numbers and clause numbers."""
    text = _LIST_NUMBER.sub(" ", _MARKER.sub(" ", str(answer.get("answer", ""))))
    named = {str(c[key]) for c in answer.get("citations", ()) for key in ("label", "clause_id")}
    for name in sorted(named, key=len, reverse=True):
        text = re.sub(rf"(?<![$.\d\w]){re.escape(name)}(?![\d\w]|\.\w)", " ", text)
    bare = _CLAUSE_NUMBER.sub(" ", text)
    return bare if answer.get("status") == Status.ANSWERED else _POINTER.sub(" ", bare)


def judge(item: Item, recorded: Recorded, texts: Mapping[str, str]) -> Verdict:
    """Everything that is measured about one answer."""
    answer = recorded.answer
    status = str(answer.get("status", ""))
    cited = tuple(str(c["clause_id"]) for c in answer.get("citations", ()))
    points = tuple(any(c in point for c in cited) for point in item.clauses)
    quotes = tuple((str(c["clause_id"]), str(c["quote"])) for c in answer.get("citations", ()))
    verbatim = sum(_folded(quote) in _folded(texts.get(clause, "")) for clause, quote in quotes)
    answered = status == Status.ANSWERED
    numbers = not answered or item.status != Status.ANSWERED or _numbers_right(item, answer)
    flags = not answered or set(item.flags) <= {n["kind"] for n in answer.get("notices", ())}
    asked = status != Status.CLARIFY or all(_asks_for(slot, answer) for slot in item.missing)
    gold_answered = item.status == Status.ANSWERED
    nothing_right = gold_answered and (not any(points) or not numbers)
    failed = bool(recorded.error)
    partial = Verdict(
        id=item.id,
        type=item.type,
        status_right=status == item.status,
        points_cited=points,
        numbers_right=numbers,
        flags_right=flags,
        asked_right=asked,
        quotes=len(quotes),
        quotes_verbatim=verbatim,
        ungated=ungated(item, answer),
        confident_error=answered and (not gold_answered or nothing_right),
        refusal=item.status == Status.ABSTAINED,
        recall=_recall(item, recorded.searched) if gold_answered and not failed else None,
        milliseconds=recorded.milliseconds,
        stage=None,
    )
    return replace(partial, stage=_stage(partial, item, recorded, status))


def ungated(item: Item, answer: Mapping[str, Any]) -> tuple[str, ...]:
    """The figures of the answer's words that stand in no quote or its label, no calculation and no turn."""
    allowed = {n for c in answer.get("citations", ()) for n in numbers_in(f"{c['quote']}\n{c['label']}")}
    allowed |= numbers_in(item.asked) | _SMALL
    for calculation in answer.get("calculations", ()):
        allowed |= numbers_in(_spread(calculation))
        allowed |= {Decimal(part) for day in _ISO.findall(_spread(calculation)) for part in day.split("-")}
    stated = numbers_in(_COUNTED_WORDS.sub(" ", prose_of(answer)))
    return tuple(sorted(str(n) for n in stated - allowed))


def _numbers_right(item: Item, answer: Mapping[str, Any]) -> bool:
    prose = prose_of(answer)
    calculations = list(answer.get("calculations", ()))
    here = figures_of("\n".join((prose, *map(_spread, calculations))))
    results = "\n".join((prose, *(str((c.get("result") or {}).get("value", "")) for c in calculations)))
    stated, said = figures_of(results), figures_of(item.asked)
    wrong = any(stated.hold(n) and not said.hold(n) for n in item.not_numbers)
    return all(here.hold(n) for n in item.numbers) and not wrong


def _stage(verdict: Verdict, item: Item, recorded: Recorded, status: str) -> Stage | None:
    if recorded.error:
        return Stage.FAIL
    lost = [p for p, cited in zip(item.clauses, verdict.points_cited, strict=True) if not cited]
    unfound = any(not set(point) & set(recorded.searched) for point in lost)
    if not verdict.status_right:
        return _stage_of_status(item, status, unfound)
    if not verdict.asked_right:
        return Stage.CLARIFY
    if lost:
        return Stage.RETRIEVE if unfound else Stage.SELECT
    if not verdict.numbers_right:
        return Stage.CALCULATE if item.calculator else Stage.PHRASE
    phrased = verdict.flags_right and verdict.quotes == verdict.quotes_verbatim and not verdict.ungated
    return None if phrased else Stage.PHRASE


def _stage_of_status(item: Item, status: str, unfound: bool) -> Stage:
    if Status.CLARIFY in (item.status, status):
        return Stage.CLARIFY
    if item.status == Status.ANSWERED and unfound:
        return Stage.RETRIEVE
    return Stage.ABSTAIN


def _recall(item: Item, searched: tuple[str, ...]) -> tuple[float, ...]:
    return tuple(
        sum(bool(set(point) & set(searched[:depth])) for point in item.clauses) / len(item.clauses) for depth in DEPTHS
    )


def _asks_for(slot: str, answer: Mapping[str, Any]) -> bool:
    """Whether a word of the slot's name, or one of its stem, is in what the answer asks."""
    asks = " ".join(
        [str(answer.get("answer", "")), *(f"{m['slot']} {m['question']}" for m in answer.get("missing", ()))]
    )
    stems = {w[:_SHARED_STEM] for w in re.findall(r"[a-z]+", asks.lower().replace("_", " "))}
    return any(w[:_SHARED_STEM] in stems for w in re.findall(r"[a-z]{3,}", slot.lower().replace("_", " ")))


def _spread(value: Any) -> str:
    """Everything that a piece of JSON says, as text."""
    if isinstance(value, Mapping):
        return "\n".join(_spread(v) for v in value.values())
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "\n".join(_spread(v) for v in value)
    return "" if value is None else str(value)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1
