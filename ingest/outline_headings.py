"""Headings: recognising an article's and a section's own line, and telling a title from a sentence."""

import re
from dataclasses import dataclass
from functools import cache

from .contract.layout import Numbering, Numerals, SectionForm
from .outline_labels import read_label, roman_value

_TITLE_LENGTH = 120
_SHORT_TITLE = 60
_SMALL_WORD = 3
_SMALL_WORDS = frozenset({"with", "from", "into", "over", "upon", "than", "that", "their", "and/or", "between"})
_WORD = re.compile(r"[^\s()/–—-]+")
_SENTENCE_END = ".;,"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line: its number as printed and as an integer or decimal path, the words after it, how sure."""

    number: str
    path: tuple[int, ...]
    rest: str
    strong: bool = True


@cache
def _article_pattern(word: str, numerals: Numerals) -> re.Pattern[str]:
    number = r"\d{1,3}" if numerals is Numerals.ARABIC else r"[IVXLC]+"
    return re.compile(rf"^({re.escape(word)}\s+({number}))\s*([.:–—-]?)(?:\s+(.*)|$)")


@cache
def _section_pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"^({re.escape(word)}\s+(\d{{1,2}}))\s*([.:–—-]?)(?:\s+(.*)|$)")


_DECIMAL = re.compile(r"^((\d{1,2})\.(\d{2}(?:\.\d{1,2})*))\.?(?:\s+(.*)|$)")


def article_heading(text: str, numbering: Numbering) -> Heading | None:
    """The article heading that `text` is, or None; a sentence that begins with "Article 33 shall" is none."""
    match = _article_pattern(numbering.article_word, numbering.article_numerals).match(text)
    if match is None:
        return None
    printed, sign, delimiter, rest = match.groups()
    title = (rest or "").strip()
    capitals = title.isupper() or not title
    if title and not title[0].isupper() and not title[0].isdigit() and title[0] not in '“"':
        return None
    if not (capitals or delimiter) or len(title) > _TITLE_LENGTH:
        return None
    number = int(sign) if numbering.article_numerals is Numerals.ARABIC else roman_value(sign)
    return Heading(printed, (number,), title, strong=bool(delimiter) and bool(title) and capitals)


def section_heading(text: str, numbering: Numbering, article: int) -> Heading | None:
    """The section or subsection heading that `text` is within `article`, or None."""
    if numbering.section_form is SectionForm.DECIMAL:
        match = _DECIMAL.match(text)
        if match is None or int(match.group(2)) != article:
            return None
        path = tuple(int(part) for part in match.group(3).split("."))
        return Heading(match.group(1), path, (match.group(4) or "").strip())
    if numbering.section_form is SectionForm.WORD:
        return _word_section(text, numbering.section_word)
    return None


def _word_section(text: str, word: str) -> Heading | None:
    match = _section_pattern(word).match(text)
    if match is None:
        return None
    printed, sign, delimiter, rest = match.groups()
    words = (rest or "").strip()
    label = read_label(words)
    after = words[label.length :] if label else words
    if after and after[0].islower():
        return None
    return Heading(printed, (int(sign),), words, strong=bool(delimiter) or not words or label is not None)


def run_in_title(text: str) -> tuple[str, str]:
    """A title run into its text, cut off: "Overtime. Employees who …" gives "Overtime" and the rest."""
    title, dot, rest = text.partition(". ")
    if dot and rest and title_cased(title) and len(title) <= _SHORT_TITLE:
        return title, rest.strip()
    return "", text


def is_section_title(text: str) -> bool:
    """Whether the words after a section's number are its title: one line that does not end a sentence."""
    return bool(text) and len(text) <= _TITLE_LENGTH and (text[-1] not in _SENTENCE_END or title_cased(text))


def is_item_title(text: str, *, subsection: bool) -> bool:
    """Whether the words after a subsection's or item's label are its title rather than its text."""
    if not text or len(text) > _TITLE_LENGTH:
        return False
    if title_cased(text):
        return True
    return subsection and len(text) <= _SHORT_TITLE and text[-1] not in _SENTENCE_END + ":"


def title_cased(text: str) -> bool:
    """Whether every longer word is capitalised, as in "Return to Service"."""
    if len(text) > _TITLE_LENGTH or ". " in text or not text[:1].isupper():
        return False
    words = [w.strip("“”\"',.:;*") for w in _WORD.findall(text)]
    long = [w for w in words if len(w) > _SMALL_WORD and w.lower() not in _SMALL_WORDS]
    return all(not w[0].islower() for w in long) and (bool(long) or len(words) <= _SMALL_WORD)
