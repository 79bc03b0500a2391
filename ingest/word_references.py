"""Pointers where sections are numbered within their article: "Article XI, Section 3 (b)", "paragraph (b) of Section 2".

The words and numerals are those of the document's own numbering. What is said without its article or its section is of
the article or the section in which it is said.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .contract import ClauseId, Contract, Reference, ReferenceStatus, article_id
from .contract.layout import Numbering, SectionForm
from .outline_labels import roman_value

_LABEL = r"\([A-Za-z0-9]{1,4}\)"
_PATH = rf"{_LABEL}(?:\s?{_LABEL})*+"
_ONE_SECTION = rf"\d{{1,2}}\b(?:\s?{_LABEL})*+"
_JOIN = r"\s*(?:,\s*(?:and\s+|or\s+)?|\b(?:and|or|through|to)\b\s*|[-–—]\s*)"
_THROUGH = re.compile(r"\bthrough\b|\bto\b|[-–—]")
_OTHER_LAW = r"(?!\s+of\s+(?:the\s+)?(?:[A-Z][\w.]*\s+)+(?:Code|Act|Law)\b)"
_NUMBERED = re.compile(rf"(\d+)((?:\s?{_LABEL})*)")
_APPENDIX = re.compile(r"(?!Article |Exhibit )[A-Z][a-z]+ (?:[A-Z]{1,2}|\d+)(?:-\d+)?")
_ENDS = 2


class _Place(NamedTuple):
    """An article, a section in it and the labels below that."""

    article: str
    section: str = ""
    path: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id that a clause in this place has."""
        if not self.section:
            return article_id(int(self.article))
        return ".".join((self.article, self.section, *self.path))


class WordReferences:
    """Reads the pointers of one contract; none if its sections carry their whole number.

    Its appendices are pointed to by the names that they have.
    """

    def __init__(self, contract: Contract, numbering: Numbering) -> None:
        self._ids = {i.casefold(): i for i in contract.clauses}
        self._path = contract.path
        word = numbering.section_form is SectionForm.WORD
        self._pattern = _pattern(numbering) if word else None
        names = [re.escape(c.id) for c in contract.roots() if word and _APPENDIX.fullmatch(c.id)]
        self._names = re.compile(rf"\b(?:{'|'.join(names)})(?!\w)", re.IGNORECASE) if names else None

    def take(self, text: str, own: ClauseId) -> tuple[str, list[tuple[int, Reference]]]:
        """The text with blanks in place of the pointers, and these with where they stand."""
        found: list[tuple[int, Reference]] = []
        for match in self._pattern.finditer(text) if self._pattern else ():
            read = list(self._read(match, own))
            if not read:
                continue
            found += [(match.start(), r) for r in read if r.target != own]
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
        for match in self._names.finditer(text) if self._names else ():
            target = self._ids[" ".join(match[0].split()).casefold()]
            if target != own:
                found.append((match.start(), Reference(match[0], ReferenceStatus.RESOLVED, target)))
        return text, found

    def _read(self, match: re.Match[str], own: ClauseId) -> Iterator[Reference]:
        for place in self._places(match, self._of(own)):
            target = self._ids.get(place.id.casefold())
            status = ReferenceStatus.RESOLVED if target else ReferenceStatus.DANGLING
            yield Reference(" ".join(match[0].split()), status, target)

    def _of(self, own: ClauseId) -> _Place | None:
        """The article and the section that a clause stands in; None outside the articles."""
        line = self._path(own)
        article = line[0].id.removeprefix("Article ")
        if not article.isdecimal():
            return None
        section = line[1].id.rpartition(".")[2] if len(line) > 1 else ""
        return _Place(article, section)

    @staticmethod
    def _places(match: re.Match[str], here: _Place | None) -> Iterator[_Place]:
        numeral = match["article"] or match["of_article"]
        article = _number(numeral) if numeral else here.article if here else ""
        if not article:
            return
        paragraphs = tuple(_labels(match["paragraphs"] or match["alone"] or "")) or ((),)
        sections: list[tuple[str, tuple[str, ...]]]
        if match["alone"]:
            sections = [(here.section, ())] if here and here.section else []
        else:
            sections = list(_sections(match["sections"]))
        for section, path in sections:
            for labels in paragraphs:
                yield _Place(article, section, (*path, *labels))


def _pattern(numbering: Numbering) -> re.Pattern[str]:
    article, section = re.escape(numbering.article_word), re.escape(numbering.section_word)
    numeral = r"(?:[IVXLC]+|\d{1,3})\b"
    sections = rf"{section}(?:\s+{_ONE_SECTION}|s\s+{_ONE_SECTION}(?:{_JOIN}{_ONE_SECTION})*+)"
    paragraphs = rf"(?:sub-?)?(?:paragraph|section|clause|item)s?\s+{_PATH}(?:{_JOIN}{_PATH})*+"
    return re.compile(
        rf"(?:\b{article}\s+(?P<article>{numeral})\s*,?\s+)?"
        rf"(?:\b(?P<paragraphs>{paragraphs})\s+of\s+)?"
        rf"\b(?P<sections>{sections})"
        rf"(?:\s+of\s+(?:this\s+{article}\b|{article}\s+(?P<of_article>{numeral})))?{_OTHER_LAW}"
        rf"|\b(?P<alone>{paragraphs})(?:\s+of\s+this\s+{section}\b)?(?!\s+of\b)",
        re.IGNORECASE,
    )


def _number(numeral: str) -> str:
    return numeral if numeral.isdecimal() else str(roman_value(numeral))


def _sections(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each section of "Sections 1, 3 (b) and 5", and all from the first to the last of "Sections 1 through 3"."""
    found = [(m[1], tuple(re.findall(r"\w+", m[2]))) for m in _NUMBERED.finditer(text)]
    between = _NUMBERED.sub("", text)
    if len(found) == _ENDS and _THROUGH.search(between):
        yield from ((str(n), ()) for n in range(int(found[0][0]), int(found[1][0]) + 1))
    else:
        yield from found


def _labels(text: str) -> Iterator[tuple[str, ...]]:
    """Each of "paragraphs (a), (b) and (c)(ii)", and all from the first to the last of "(a) through (c)"."""
    found = [tuple(re.findall(r"\w+", m[0])) for m in re.finditer(_PATH, text)]
    first, last = found[0][-1:] if found else (), found[-1][-1:] if found else ()
    single = all(len(label) == 1 for path in found for label in path) and bool(found)
    if len(found) == _ENDS and single and _THROUGH.search(re.sub(_PATH, "", text)):
        yield from ((*found[0][:-1], chr(c)) for c in range(ord(first[0]), ord(last[0]) + 1))
    else:
        yield from found
