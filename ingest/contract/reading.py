"""The reader of references: "5.11.1(a)", "art. v", "Exh. HH 5a", "D-9", lists and ranges; one clause or nothing.

`mentions` finds what is written like a reference, without knowing the contract; `ReferenceReader` looks it up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_uppercase
from typing import NamedTuple

from .contract import Contract
from .ids import ClauseId, article_id, exhibit_id
from .reference import ReferenceStatus

_NUMBER = r"(?<![\d.,$])\d{1,2}\.\d{1,2}(?:\.\d{1,2})*(?!\d|\.\d|,\d|\s?%)"
_TAIL = r"(?:\s?\([a-zA-Z0-9]{1,4}\)|\.(?:[a-zA-Z]|[ivxIVX]{1,5})(?![\w]))*"
_DOUBLES = "|".join(letter * 2 for letter in ascii_uppercase)
_LABEL = rf"(?:[A-Za-z]-?\d{{1,2}}|{_DOUBLES}|[A-Za-z])(?![A-Za-z0-9])"
_QUOTE = r"[“”\"'‘’]?"
_RANGE = r"\s*(?:[-–—]|\b(?:through|thru|to)\b)\s*"
_INNER = (
    r"(?:,?\s*(?:§|section|sec\.|item|number|no\.|paragraph|part)\s*(?P<inner>[A-Za-z0-9][\w-]*(?:[.(][\w-]+\)?)*)"
    r"|\s+(?P<glued>\d{1,2}(?:[.(]?[A-Za-z]\)?)(?:[.(]?\w{1,3}\)?)*(?!\w)))"
)

_SECTION = re.compile(
    rf"(?P<head>(?:\b(?:sub-?)?(?:sections?|paragraphs?|clauses?)|\bsec\.?|\barticles?|\bart\.?|§+)\s*)?"
    rf"(?P<number>{_NUMBER})(?P<tail>(?:[a-z](?![a-z0-9]))?{_TAIL})"
    rf"(?:{_RANGE}(?P<last>{_NUMBER}))?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    rf"\b(?:articles?|art\.?)\s+(?P<first>\d{{1,2}}|[ivx]+)(?![\w]|\.\d)"
    rf"(?:{_RANGE}(?P<last>\d{{1,2}})(?![\w]|\.\d))?"
    r"(?P<more>(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s*&\s*)\d{1,2}(?=\s*[,;.)?!&]|\s*$|\s+and\b|\s+or\b))*)",
    re.IGNORECASE,
)
_EXHIBIT = re.compile(
    rf"\b(?:exhibits?|exh\.?)(?:\s+|(?=[“\"])|(?<=\.)){_QUOTE}(?P<first>{_LABEL}){_QUOTE}"
    rf"(?:{_RANGE}{_QUOTE}(?P<last>{_LABEL}){_QUOTE}|{_INNER})?",
    re.IGNORECASE,
)
_MORE_EXHIBITS = re.compile(
    rf"(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s*[&/]\s*){_QUOTE}({_DOUBLES})(?!\w){_QUOTE}"
)
_SHEET = re.compile(r"(?<![\w$.-])(?P<first>[A-Z]-?\d{1,2})(?![\w%-]|\.\d)")
_LOWER_SHEET = re.compile(r"(?<![\w$.-])(?P<first>[A-Za-z]-?\d{1,2})(?![\w%-]|\.\d)")
_DOUBLE = re.compile(
    rf"(?<!\w)(?P<first>(?!II)(?!HH (?:teacher|instructor|kid|student|pupil|home|program|position|job|case|visit))"
    rf"(?:{_DOUBLES}))(?!\w)"
)
""""HH teachers" are those of Home/Hospital and no Exhibit HH."""
_WHOLE_EXHIBIT = re.compile(
    r"(?:exhibits?|exh\.?)?\s*[“\"]?(?P<first>[a-z]\s?-?\s?\d{1,2}|" + _DOUBLES.lower() + r"|[a-z])[”\"]?"
    r"(?P<path>(?:[\s,§.()-]*(?:section|sec|item|number|part)?[\s,§.()-]*[a-z0-9-]+)*)[\s.()]*",
    re.IGNORECASE,
)
_WHOLE_SECTION = re.compile(
    rf"(?:(?:sub-?)?(?:sections?|paragraph|clause)|sec\.?|articles?|art\.?|§+)?\s*(?P<number>{_NUMBER})"
    r"(?P<path>(?:[\s.()]*(?:[a-z]|[ivx]+|\d{1,2}))*)[\s.()]*",
    re.IGNORECASE,
)
_CONNECTORS = re.compile(r"(?:[\s,;.&/()]|and|or|see|the|of)*", re.IGNORECASE)
_TOKEN = re.compile(r"\d+|[A-Za-z]+(?:-[A-Za-z]+)*")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_SLUG_LENGTH = 4


class MentionKind(StrEnum):
    """What a mention names."""

    ARTICLE = "article"
    SECTION = "section"
    EXHIBIT = "exhibit"


@dataclass(frozen=True, slots=True)
class Mention:
    """Something written like a reference: where it stands and what it names.

    `label` is the article's number, the section's number or the exhibit's label; `path` what follows it
    (`(a)(ii)`); `last` the end of a range. `headed` tells that a word such as "section" or "Exhibit" precedes.
    """

    printed: str
    start: int
    end: int
    kind: MentionKind
    label: str
    path: tuple[str, ...] = ()
    last: str = ""
    headed: bool = True


class Named(NamedTuple):
    """One clause that a mention names: its number or label as written, and its id, or None if there is none."""

    label: str
    id: ClauseId | None


class FoundReference(NamedTuple):
    """A reference in running text and the clauses that it names."""

    printed: str
    start: int
    end: int
    ids: tuple[ClauseId, ...]


def mentions(text: str, lenient: bool = False) -> tuple[Mention, ...]:
    """Everything in `text` that is written like a reference, in order; `lenient` reads `d6` and a bare `HH` too."""
    found: list[Mention] = []
    for candidate in (*_exhibits(text), *_articles(text), *_sections(text), *_sheets(text, lenient)):
        if all(candidate.end <= m.start or candidate.start >= m.end for m in found):
            found.append(candidate)
    return tuple(sorted(found, key=lambda m: m.start))


def _exhibits(text: str) -> Iterator[Mention]:
    for m in _EXHIBIT.finditer(text):
        path = _tokens(m["inner"] or m["glued"] or "")
        yield Mention(m[0], m.start(), m.end(), MentionKind.EXHIBIT, m["first"], path, m["last"] or "")
        end = m.end()
        while more := _MORE_EXHIBITS.match(text, end):
            yield Mention(more[1], more.start(1), more.end(), MentionKind.EXHIBIT, more[1])
            end = more.end()


def _articles(text: str) -> Iterator[Mention]:
    for m in _ARTICLE.finditer(text):
        first = m["first"] if m["first"].isdecimal() else str(_roman(m["first"]))
        printed = text[m.start() : m.start("more")]
        yield Mention(printed, m.start(), m.start("more"), MentionKind.ARTICLE, first, last=m["last"] or "")
        for n in re.finditer(r"\d+", m["more"]):
            start = m.start("more") + n.start()
            yield Mention(n[0], start, start + len(n[0]), MentionKind.ARTICLE, n[0])


def _sections(text: str) -> Iterator[Mention]:
    for m in _SECTION.finditer(text):
        headed = m["head"] is not None
        path = _tokens(m["tail"])
        yield Mention(m[0], m.start(), m.end(), MentionKind.SECTION, m["number"], path, m["last"] or "", headed)


def _sheets(text: str, lenient: bool) -> Iterator[Mention]:
    patterns = (_LOWER_SHEET, _DOUBLE) if lenient else (_SHEET,)
    for pattern in patterns:
        for m in pattern.finditer(text):
            yield Mention(m[0], m.start(), m.end(), MentionKind.EXHIBIT, m["first"], headed=False)


def _tokens(path: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(path))


def _roman(numeral: str) -> int:
    values = [_ROMAN[c] for c in numeral.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < following else v for v, following in pairs)


class ReferenceReader:
    """Looks references up in one contract: a clause that exists, or nothing; never a guess."""

    def __init__(self, contract: Contract) -> None:
        self._ids = {clause_id.casefold(): clause_id for clause_id in contract.clauses}
        self._order = list(contract.clauses)
        self._parents = {clause.id: clause.parent for clause in contract.clauses.values()}
        self._misprints = dict(self._misprints_of(contract))

    def read(self, text: str) -> tuple[ClauseId, ...]:
        """The clauses that `text`, as a whole, names: one, a list or a range; empty if any part of it is in doubt."""
        plain = " ".join(text.split()).strip(" .,;?!")
        exact = self._ids.get(plain.casefold())
        if exact is not None:
            return (exact,)
        one = self._whole(plain)
        return (one,) if one is not None else self._list(plain)

    def one(self, text: str) -> ClauseId | None:
        """The only clause that `text`, as a whole, names, or None."""
        found = self.read(text)
        return found[0] if len(found) == 1 else None

    def find(self, text: str) -> tuple[FoundReference, ...]:
        """The references in running text (a question) that name clauses which exist, in order.

        A number that the contract itself misprints names the clause that prints it and the one that it means.
        """
        found: list[FoundReference] = []
        for mention in mentions(text, lenient=True):
            ids = [named.id for named in self.named(mention, lenient=mention.headed)]
            ids = list(self._misprints.get((mention.label, mention.path), ids))
            known = tuple(i for i in ids if i is not None)
            if known and len(known) == len(ids):
                found.append(FoundReference(mention.printed, mention.start, mention.end, known))
        return tuple(found)

    def absent(self, text: str) -> tuple[str, ...]:
        """What running text names as an article, a section or an exhibit that this contract does not have."""
        return tuple(
            mention.printed
            for mention in mentions(text, lenient=True)
            if mention.headed
            and (mention.label, mention.path) not in self._misprints
            and all(named.id is None for named in self.named(mention, lenient=True))
        )

    def _misprints_of(self, contract: Contract) -> Iterator[tuple[tuple[str, tuple[str, ...]], tuple[ClauseId, ...]]]:
        """The numbers of sections that the contract prints and does not have, where it is known what they mean."""
        for clause in contract.clauses.values():
            for reference in clause.references:
                if reference.status is ReferenceStatus.WRONG and reference.corrected is not None:
                    for mention in mentions(reference.printed):
                        names_one = mention.kind is MentionKind.SECTION and not mention.last
                        if names_one and not any(named.id for named in self.named(mention, lenient=True)):
                            yield (mention.label, mention.path), (clause.id, reference.corrected)

    def named(self, mention: Mention, lenient: bool = False) -> tuple[Named, ...]:
        """Each clause that `mention` names; `lenient` reads `4.3` as 4.03 where nothing else can be meant."""
        if mention.kind is MentionKind.ARTICLE:
            labels = _numbers(mention.label, mention.last)
            return tuple(Named(n, self._ids.get(article_id(int(n)).casefold())) for n in labels)
        if mention.kind is MentionKind.EXHIBIT:
            labels = _labels(mention.label, mention.last)
            return tuple(Named(label, self._exhibit(label, mention.path)) for label in labels)
        first = self._section(mention.label, mention.path, lenient)
        if not mention.last:
            return (Named(mention.label, first),)
        last = self._section(mention.last, (), lenient)
        if first is None or last is None:
            return (Named(mention.label, first), Named(mention.last, last))
        return tuple(Named(i, i) for i in self._between(first, last))

    def _whole(self, text: str) -> ClauseId | None:
        section = _WHOLE_SECTION.fullmatch(text)
        if section is not None:
            return self._section(section["number"], _tokens(section["path"]), lenient=True)
        exhibit = _WHOLE_EXHIBIT.fullmatch(text)
        if exhibit is None or not self._headed(text, exhibit["first"]):
            return None
        words = re.sub(r"\b(?:section|sec|item|number|part)\b", " ", exhibit["path"], flags=re.IGNORECASE)
        return self._exhibit(exhibit["first"].replace(" ", ""), _tokens(words))

    @staticmethod
    def _headed(text: str, label: str) -> bool:
        return len(label) > 1 or text.lower().startswith("exh")

    def _list(self, text: str) -> tuple[ClauseId, ...]:
        found: list[ClauseId] = []
        end = 0
        for mention in mentions(text, lenient=True):
            if not _CONNECTORS.fullmatch(text, end, mention.start):
                return ()
            end = mention.end
            for named in self.named(mention, lenient=True):
                if named.id is None:
                    return ()
                found.append(named.id)
        return tuple(found) if _CONNECTORS.fullmatch(text, end) else ()

    def _section(self, number: str, path: tuple[str, ...], lenient: bool) -> ClauseId | None:
        tail = "".join(f".{p}" for p in path).casefold()
        spellings = {number, *_padded(number)} if lenient else {number}
        found = {self._ids[s + tail] for s in spellings if s + tail in self._ids}
        return found.pop() if len(found) == 1 else None

    def _exhibit(self, label: str, path: tuple[str, ...]) -> ClauseId | None:
        root = self._ids.get(exhibit_id(_dashed(label)).casefold())
        if root is None or not path:
            return root
        wanted = [p.casefold() for p in path]
        prefix = f"{root} § "
        inside = [i for i in self._order if i.startswith(prefix)]
        found = [i for i in inside if _path_of(i, prefix) == wanted]
        found = found or [i for i in inside if _without_slugs(_path_of(i, prefix)) == wanted]
        return found[0] if len(found) == 1 else None

    def _between(self, first: ClauseId, last: ClauseId) -> list[ClauseId]:
        start, end = self._order.index(first), self._order.index(last)
        parent = self._parents[first]
        return [i for i in self._order[start : end + 1] if self._parents[i] == parent]


def _path_of(clause_id: ClauseId, prefix: str) -> list[str]:
    return [p.casefold() for p in clause_id[len(prefix) :].split(".")]


def _without_slugs(path: list[str]) -> list[str]:
    while path and len(path[0]) > _SLUG_LENGTH:
        path = path[1:]
    return path


def _padded(number: str) -> tuple[str, ...]:
    """The spellings that a section number without its leading zero can stand for: `4.3` for 4.03 or 4.30."""
    article, section, *rest = number.split(".")
    second = (section.zfill(2), section + "0") if len(section) == 1 else (section,)
    return tuple(".".join((str(int(article)), s, *rest)) for s in second)


def _dashed(label: str) -> str:
    letters = label.upper().replace("-", "")
    return f"{letters[0]}-{letters[1:]}" if letters[1:].isdecimal() else letters


def _numbers(first: str, last: str) -> tuple[str, ...]:
    return tuple(str(n) for n in range(int(first), int(last or first) + 1))


def _labels(first: str, last: str) -> tuple[str, ...]:
    """The labels from `first` to `last`: `D-5` to `D-8`, `JJ` to `LL`, or the two ends if they are of two kinds."""
    low, high = _dashed(first), _dashed(last or first)
    if not last:
        return (low,)
    if "-" in low and "-" in high and low[0] == high[0]:
        return tuple(f"{low[0]}-{n}" for n in range(int(low[2:]), int(high[2:]) + 1))
    if "-" not in low and "-" not in high and len(low) == len(high):
        return tuple(chr(c) * len(low) for c in range(ord(low[0]), ord(high[0]) + 1))
    return (low, high)
