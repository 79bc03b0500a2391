"""Values: every value that a message gives of one fact, and which values of several facts belong together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise, product
from typing import Any

from .digits import in_digits
from .facts import facts_in
from .kin import of_oneself
from .lexicon import Lexicon, Slot, knowledge
from .quantities import BOUND

MOST = 4
"""So many cases are worked out side by side."""
_AND = (
    r"\s*(?:,|;|&|/|\band\b|\bor\b|\bvs\b\.?|\bversus\b|\bto\b|\bthan\b|\bcompared (?:to|with)\b|\by\b|\bo\b)"
    r"(?:\s*(?:,|\band\b|\bor\b|\bthen\b|\bto\b|\bin\b|\bat\b|\bon\b|\bfor\b|\bthe\b|\bfrom\b))*\s*"
)
_BETWEEN = re.compile(
    r"^(?=.*(?:[,;&/]|\b(?:and|or|vs|versus|than|compared|against|y|o)\b))[\s,;&/]*"
    r"(?:\b(?:and|or|vs|versus|than|to|from|with|compared|against|then|y|o|a|an|the|for|in|at|on|of|"
    r"school|my|also|un|una|el|la|works?|gets?|has|have|does|do|makes?|earns?)\b[\s,;.&/]*)*$",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"\b(?:and|or|so|ok|okay|what|how|about|if|for|in|the|then|also|y|o|qu[eé]|tal|en|para|el|la|de)\b", re.IGNORECASE
)
_STUDENTS = "students"
_CONTENT = re.compile(r"\w")
_FIGURE = re.compile(r"\d+")
_FREE_FIGURE = re.compile(
    r"(?<![\w$.,/:-])(?<!room )(?<!day )(?<!days )(?<!step )(?:1[5-9]|[2-4]\d)\b"
    r"(?![-/.:%]\d|%|\s*(?:(?:school|work|working|instructional)\s+)?"
    r"(?:days?|d[ií]as|years?|a[ñn]os|hours?|horas|min\w*|weeks?|semanas|percent|dollars|periods?)\b)",
    re.IGNORECASE,
)
"""A number that may be that of a class; what it counts is not said beside it."""
_RESPECTIVELY = re.compile(r"\brespectively|respectivamente\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Case:
    """One of several cases that a message sets side by side: its facts, the values that set it apart, its name.

    `names` are those of the facts whose values they are.
    """

    facts: Mapping[str, str]
    names: tuple[str, ...]
    values: tuple[str, ...]
    en: str
    es: str


@dataclass(frozen=True, slots=True)
class _Varying:
    """How a fact with several values is found and named; see the knowledge file."""

    name: str
    run: re.Pattern[str] | None
    item: re.Pattern[str] | None
    named: re.Pattern[str] | None = None
    says: re.Pattern[str] | None = None
    phrase: str = ""
    of_number: str = ""
    free: bool = False
    lone: bool = False
    listed: bool = False
    beside: bool = False
    en: str = ""
    es: str = ""


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a value stands, and the words in which its fact is read."""

    start: int
    end: int
    words: str


@cache
def _varying() -> tuple[_Varying, ...]:
    return tuple(_entry(name, entry) for name, entry in knowledge("several.yaml").items())


def _entry(name: str, entry: Mapping[str, Any]) -> _Varying:
    item = str(entry.get("item", ""))
    bare = re.sub(r"\((?!\?)", "(?:", item)
    return _Varying(
        name,
        re.compile(rf"{bare}(?:{_AND}{bare})+", re.IGNORECASE) if item else None,
        re.compile(item, re.IGNORECASE) if item else None,
        re.compile(str(entry["named"]), re.IGNORECASE) if "named" in entry else None,
        re.compile(str(entry["says"]), re.IGNORECASE) if "says" in entry else None,
        str(entry.get("as", "")),
        str(entry.get("as_number", entry.get("as", ""))),
        bool(entry.get("free", False)),
        bool(entry.get("lone", False)),
        bool(entry.get("listed", False)),
        bool(entry.get("beside", False)),
        str(entry.get("en", "")),
        str(entry.get("es", "")),
    )


def cases_in(text: str, lexicon: Lexicon, near: date) -> tuple[Case, ...]:
    """The cases that a message sets side by side; none where it gives each fact one value at most.

    Facts that vary together, value for value (`step 18 in 24-25, step 19 in 25-26`), make one case a pair; facts that
    vary apart are taken each with each.
    """
    said = in_digits(of_oneself(text))
    spoken = [v for v in _varying() if v.says is None or v.says.search(said)]
    spans = {v: tuple(_spans(v, said, lexicon.slots.get(v.name))) for v in spoken}
    lists = {v for v, s in spans.items() if v.listed and _is_list(s, said)}
    apart = {v: s for v, s in spans.items() if len(s) > 1 and (not v.listed or v in lists or v.beside)}
    leading = _independent({v: s for v, s in apart.items() if not v.beside or v in lists})
    if not leading:
        return ()
    taken = [span for spans in leading.values() for span in spans]
    apart = {v: _clear_of(v, s, taken, said) for v, s in apart.items() if v in leading or v.beside}
    paired = {v: s for v, s in apart.items() if v in leading or any(_together([s, o]) for o in leading.values())}
    unsure = _unpaired(spans, leading, said)
    found: dict[tuple[str, ...], Case] = {}
    for chosen in _combined(paired, said):
        case = _case(chosen, paired, said, lexicon, near)
        if case is not None:
            case = replace(
                case, facts={name: v for name, v in case.facts.items() if name.removeprefix(BOUND) not in unsure}
            )
            found.setdefault(case.values, case)
    return tuple(found.values()) if 1 < len(found) <= MOST else ()


def _unpaired(
    spans: Mapping[_Varying, Sequence[_Span]], leading: Mapping[_Varying, Sequence[_Span]], text: str
) -> frozenset[str]:
    """The counted things of which one value is read, though a number beside another case may be that case's own.

    Of `2nd grade with 29 students, 4th grade sits at 35` the 29 is not said of both.
    """
    taken = [s for found in spans.values() for s in found]
    free = [m for m in _FREE_FIGURE.finditer(text) if not any(s.start < m.end() and m.start() < s.end for s in taken)]
    several = any(len(found) > 1 for found in leading.values())
    counted = (v.name for v, found in spans.items() if v.beside and not v.listed and len(found) == 1)
    return frozenset(name for name in counted if name == _STUDENTS and several and free)


def _clear_of(varying: _Varying, spans: Sequence[_Span], taken: Sequence[_Span], text: str) -> tuple[_Span, ...]:
    """The values without the words that name another fact's: of `30 in 5th`, beside `5th grade`, the figure alone."""
    if not varying.beside or not varying.phrase:
        return tuple(spans)
    return tuple(_figure_of(varying, span, taken, text) for span in spans)


def _figure_of(varying: _Varying, span: _Span, taken: Sequence[_Span], text: str) -> _Span:
    others = [o for o in taken if o.start < span.end and span.start < o.end]
    figures = [
        m
        for m in _FIGURE.finditer(text, span.start, span.end)
        if others and not any(o.start < m.end() and m.start() < o.end for o in others)
    ]
    if len(figures) != 1:
        return span
    return _Span(figures[0].start(), figures[0].end(), varying.phrase.format(figures[0].group()))


def _independent(apart: Mapping[_Varying, Sequence[_Span]]) -> dict[_Varying, Sequence[_Span]]:
    """The facts of which none is read from the words of another one before it: that one varies with it anyhow."""
    kept: dict[_Varying, Sequence[_Span]] = {}
    for varying, spans in apart.items():
        taken = [(s.start, s.end) for known in kept.values() for s in known]
        if not any(start < s.end and s.start < end for s in spans for start, end in taken):
            kept[varying] = spans
    return kept


def _spans(varying: _Varying, text: str, slot: Slot | None) -> Iterator[_Span]:
    """Where the values of one fact stand, in order, each distinct wording once."""
    anchors = list(_anchors(varying, text, slot))
    items = [
        span
        for run in (varying.run.finditer(text) if varying.run else ())
        if any(a.start < run.end() and run.start() < a.end for a in anchors)
        or (varying.named and varying.named.match(run.group()))
        or (varying.lone and _is_all(run, text))
        for span in _items(varying, text, run.start(), run.end())
    ]
    kept: list[_Span] = []
    for span in sorted([*anchors, *items], key=lambda s: (s.start, s.start - s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    distinct = {span.words.lower(): span for span in reversed(kept)}
    yield from sorted(distinct.values(), key=lambda s: s.start)


def _is_all(run: re.Match[str], text: str) -> bool:
    """Whether a list is the whole message, but for words that join it to the one before."""
    return not _CONTENT.search(_JOINING.sub(" ", text[: run.start()] + " " + text[run.end() :]))


def _items(varying: _Varying, text: str, start: int, end: int) -> Iterator[_Span]:
    assert varying.item is not None
    for match in varying.item.finditer(text, start, end):
        phrase = varying.of_number if match.group(1).isdigit() else varying.phrase
        yield _Span(match.start(), match.end(), phrase.format(match.group(1)))


def _anchors(varying: _Varying, text: str, slot: Slot | None) -> Iterator[_Span]:
    """The values that the fact's own patterns find."""
    if varying.free:
        yield from _items(varying, text, 0, len(text))
        return
    patterns = (*slot.patterns, *(p for _, p in slot.values)) if slot else ()
    found = dict.fromkeys(m.span() for p in patterns for m in p.finditer(text))
    longest = [s for s in found if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in found)]
    for start, end in longest:
        match = varying.item.search(text, start) if varying.item else None
        if match is not None and match.start() < end:
            yield _Span(start, max(end, match.end()), text[start : max(end, match.end())])
        elif varying.item is None:
            yield _Span(start, end, text[start:end])


def _is_list(spans: Sequence[_Span], text: str) -> bool:
    """Whether the values follow each other with nothing but words of a list between them."""
    return all(_BETWEEN.match(text[a.end : b.start]) for a, b in pairwise(spans))


def _together(spans: Sequence[Sequence[_Span]]) -> bool:
    """Whether facts with equally many values alternate in the text, value for value."""
    counts = {len(s) for s in spans}
    if len(counts) > 1:
        return False
    ordered = sorted((s.start, i) for i, fact in enumerate(spans) for s in fact)
    width = len(spans)
    groups = [ordered[i : i + width] for i in range(0, len(ordered), width)]
    return all(len({i for _, i in group}) == width for group in groups)


def _combined(paired: Mapping[_Varying, Sequence[_Span]], text: str) -> Iterator[tuple[_Span, ...]]:
    """Which values make a case: one of each fact, side by side where they vary together."""
    facts = list(paired.values())
    alike = len({len(s) for s in facts}) == 1
    if len(facts) > 1 and (_together(facts) or (alike and _RESPECTIVELY.search(text))):
        yield from zip(*facts, strict=True)
        return
    yield from product(*facts)


def _case(
    chosen: Sequence[_Span], paired: Mapping[_Varying, Sequence[_Span]], text: str, lexicon: Lexicon, near: date
) -> Case | None:
    """The case of these values: the facts of the message without all other values."""
    kept = set(chosen)
    said = text
    for span in sorted((s for spans in paired.values() for s in spans), key=lambda s: -s.start):
        said = f"{said[: span.start]} {span.words if span in kept else ''} {said[span.end :]}"
    facts = facts_in(said, lexicon, near)
    if not all(varying.name in facts for varying in paired):
        return None
    values = tuple(facts[varying.name] for varying in paired)
    named = list(zip(paired, chosen, values, strict=True))
    en = ", ".join(v.en.format(value) if v.en else s.words for v, s, value in named)
    es = ", ".join(v.es.format(value) if v.es else s.words for v, s, value in named)
    return Case(facts, tuple(v.name for v in paired), values, en[:1].upper() + en[1:], es[:1].upper() + es[1:])
