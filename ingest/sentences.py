"""Step 4: each clause's own text cut into numbered sentences, the unit of quotation."""

import dataclasses
import re
from collections.abc import Iterator

from .contract import Clause, Contract, Sentence

_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[*]*[A-Z0-9¹])")
_LAST_WORD = re.compile(r"(\S+?)[\"”’')\]]*\s*$")
_INITIAL = re.compile(r"(?:\S*[/“\"(])?[A-Z]\.")
_LABEL = re.compile(r"[\"“(]*(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]{1,2}")
_ALWAYS_OPEN = frozenset(
    {"dr.", "mr.", "mrs.", "ms.", "prof.", "no.", "nos.", "ed.", "e.g.", "i.e.", "e.g.,", "i.e.,", "vs.", "st.", "sec."}
    | {
        "gov.",
        "jr.",
        "sr.",
        "sem.",
        "design.",
        "dept.",
        "reg.",
        "govt.",
        "approx.",
        "u.s.",
        "p.o.",
        "std.",
        "yrs.",
        "exp.",
        "inc.",
    }
    | {"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "oct.", "nov.", "dec."}
)
_OPEN_BEFORE_NO_CAPITAL = frozenset({"a.m.", "p.m.", "etc."})


def number_sentences(contract: Contract) -> Contract:
    """The contract with the sentences of every clause.

    The sentences of a clause joined give its text, white space aside. A clause that is wholly struck
    out keeps its struck words as sentences marked `struck`, so that it can be shown, never quoted as
    in force.
    """
    clauses = {clause.id: _numbered(clause) for clause in contract.clauses.values()}
    return dataclasses.replace(contract, clauses=clauses)


def _numbered(clause: Clause) -> Clause:
    struck = not clause.text and bool(clause.struck)
    text = "\n".join(clause.struck) if struck else clause.text
    sentences = tuple(Sentence(n, words, struck) for n, words in enumerate(split_sentences(text), start=1))
    return dataclasses.replace(clause, sentences=sentences)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`; a paragraph (a line) always ends one."""
    return tuple(s for paragraph in text.split("\n") for s in _cut(paragraph.strip()) if s)


def _cut(paragraph: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(paragraph):
        if _closes(paragraph[start : match.end()].rstrip(), paragraph[match.end() :]):
            yield paragraph[start : match.end()].strip()
            start = match.end()
    yield paragraph[start:].strip()


def _closes(before: str, after: str) -> bool:
    """Whether the stop at the end of `before` closes a sentence, given the words `after` it."""
    found = _LAST_WORD.search(before)
    assert found is not None
    word = found.group(1).lstrip("\"“‘'([").lower()
    if word in _ALWAYS_OPEN or _INITIAL.fullmatch(found.group(1)) or _LABEL.fullmatch(found.group(1)):
        return False
    if word in _OPEN_BEFORE_NO_CAPITAL:
        return after[:1].isupper()
    return not (after[:1].isdigit() and word[:-1].replace(".", "").isdigit())
