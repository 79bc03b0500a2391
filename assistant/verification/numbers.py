"""Gate: every number, date and amount of a statement is in a calculation, a cited sentence or the user's own words."""

import re
from decimal import Decimal

from ingest.contract.figures import numbers_in

from .case import PASSED, Case, Claim, Verdict, refused
from .tied import tied_to

_NEGATION = re.compile(r"\b(?:not|no|rather than|instead of|en vez de)\b", re.IGNORECASE)
_CLAUSE_NUMBER = re.compile(
    r"(?:\b(?:article|section|exhibit|clause|artículo|sección|cláusula|step|paso|§)\s*§?\s*)?"
    r"\b\d{1,2}\.\d{2}(?:\.\d+)*(?:\.[a-z]+)*\b|\b(?:exhibit|article|artículo)\s+[A-Z0-9-]+",
    re.IGNORECASE,
)
_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre",
]  # fmt: skip
_MONTH = re.compile(
    r"\b(" + "|".join(_MONTHS) + r")\b(?=\s+(?:\d|de\b)|\s*$|[,.])|\b\d{1,2}\s+de\s+(\w+)", re.IGNORECASE
)
_TRIVIAL = frozenset({Decimal(0), Decimal(1)})


def figures_of(text: str) -> frozenset[Decimal]:
    """The figures that a statement states: clause numbers are not figures; months count by their number."""
    bare = _CLAUSE_NUMBER.sub(" ", text)
    return frozenset(numbers_in(bare))


def months_of(text: str) -> frozenset[int]:
    """The months that a text names in a date, 1 to 12."""
    named = (m.group(1) or m.group(2) or "" for m in _MONTH.finditer(text))
    return frozenset(_MONTHS.index(n.lower()) % 12 + 1 for n in named if n.lower() in _MONTHS)


def numbers_supported(claim: Claim, case: Case) -> Verdict:
    """Every figure and month of the claim is supported.

    The user's own figures alone support only a correction or an input of a calculation. A plain sentence of a note over
    the sentences that it rests on passes: its figures were checked when the note was ingested.
    """
    if tied_to(claim.text, case) & {(clause.id, sentence.n) for clause, sentence in case.cited(claim)}:
        return PASSED
    allowed, months, words = _supported(claim, case)
    wanted = figures_of(claim.text)
    spelled = _small_words(claim.text)
    missing = {n for n in wanted if n not in allowed and not (n in _TRIVIAL and n in spelled)}
    said = frozenset(n for text in case.asked for n in numbers_in(text))
    restating = bool(_NEGATION.search(claim.text)) or any(s.calculation for s in claim.supports)
    if restating and claim.supports:
        missing -= said
    if missing:
        return refused("numbers", f"{', '.join(sorted(map(str, missing)))} is in no cited sentence or calculation")
    lost = months_of(claim.text) - months - frozenset(m for t in case.asked if restating for m in months_of(t))
    if lost and not _has_iso_month(words, lost):
        return refused("numbers", "a month is in no cited sentence or calculation")
    return PASSED


def _supported(claim: Claim, case: Case) -> tuple[set[Decimal], set[int], set[str]]:
    allowed: set[Decimal] = set()
    months: set[int] = set()
    words: set[str] = set()
    for clause, sentence in case.cited(claim):
        allowed |= numbers_in(sentence.text) | numbers_in(clause.heading)
        months |= months_of(sentence.text + ".")
    for support in claim.supports:
        calculated = case.calculations.get(support.calculation)
        if calculated is not None:
            allowed |= calculated.figures
            words |= calculated.words
            months |= {m for word in calculated.words for m in months_of(word + ".")}
    return allowed, months, words


def _has_iso_month(words: set[str], months: frozenset[int]) -> bool:
    present = {int(w[5:7]) for w in words if re.fullmatch(r"\d{4}-\d{2}-\d{2}", w)}
    return months <= present


def _small_words(text: str) -> frozenset[Decimal]:
    """Figures of a text that stand only in words, where `one` and `half` are often no numbers at all."""
    digits = numbers_in(" ".join(re.findall(r"[\d.,/]+", text)))
    return numbers_in(text) - digits
