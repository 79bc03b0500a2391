"""Gate: every number, date and amount of a statement is in a calculation, a cited sentence or the user's own words."""

import re
from collections.abc import Container, Iterable
from decimal import Decimal

from ingest.contract.figures import numbers_in

from .case import PASSED, Case, Claim, Verdict, refused
from .tied import tied_to
from .wordings import emergency_numbers

_DENIED = re.compile(
    r"(?<!^)\b(?:not|no|rather than|instead of|en vez de)\b(?P<what>(?:(?![,;:.](?:\s|$)).)*)", re.IGNORECASE
)
CLAUSE_NUMBER = re.compile(
    r"\b(?i:articles?|sections?|exhibits?|clauses?|artículos?|secci(?:ón|ones)|cláusulas?|§)\s*"
    r"(?P<named>[A-Z]{1,2}(?:-\d+)?\b|\d+(?:\.\d+)*(?:\.[a-z]+\b)*)(?:\s*§\s*[\w.-]+)?"
    r"|(?<![$\d.])\b(?P<bare>\d{1,2}\.\d{2}(?:\.\w+)+)"
)
"""A clause number is no figure: it stands behind its word, or has a third level (a bare `38.05` is an amount)."""
_SECTION = re.compile(r"\d{1,2}\.\d{2}(?![\d])")
_SPANISH = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
    "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90, "cien": 100, "mil": 1000,
}  # fmt: skip
_SPANISH_WORD = re.compile(rf"\b(?:{'|'.join(_SPANISH)})\b", re.IGNORECASE)
_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre",
]  # fmt: skip
_VERBS = ("march", "may")
"""Months that are words of English too: read as months where they are written as one."""
_MONTH = re.compile(
    rf"\b(?:(?i:{'|'.join(m for m in _MONTHS if m not in _VERBS)}))\b"
    r"|\b(?:March\b|May(?=\s+(?:\d|of\b)|\s*[,.;)]|\s*$)|(?i:march|may)(?=\s+\d))"
)
_TRIVIAL = frozenset({Decimal(0), Decimal(1)})
_SCHOOL_YEAR = re.compile(r"\b(20\d\d)\s?[-–/]\s?(?:20)?(\d\d)\b(?![-\d])")


def figures_of(text: str) -> frozenset[Decimal]:
    """The figures that a statement states, in digits or in English words.

    Clause numbers are no figures, and of a school year (`2024-25`) neither half is one.
    """
    return numbers_in(_SCHOOL_YEAR.sub(" ", CLAUSE_NUMBER.sub(" ", text)))


def school_years_in(text: str) -> frozenset[str]:
    """The school years that a text names, as `2024-25` however they are written; that of a clause's number is none."""
    return frozenset(f"{first}-{last}" for first, last in _SCHOOL_YEAR.findall(CLAUSE_NUMBER.sub(" ", text)))


def spanish_figures_of(text: str) -> frozenset[Decimal]:
    """The figures that a statement states in Spanish words."""
    return frozenset(Decimal(_SPANISH[w.lower()]) for w in _SPANISH_WORD.findall(text))


def states_a_figure(text: str) -> bool:
    """Whether words of courtesy hold a figure, other than a number to call in an emergency.

    A question states nothing by its words (`your second school?`), only by digits.
    """
    bare = " ".join(w for w in text.split() if w.strip(".,;:()") not in emergency_numbers())
    worded = frozenset() if bare.endswith("?") else _figures(bare) - _TRIVIAL
    return any(c.isdigit() for c in bare) or bool(worded)


def months_of(text: str) -> frozenset[int]:
    """The months that a text names, 1 to 12."""
    return frozenset(_MONTHS.index(m.group().lower()) % 12 + 1 for m in _MONTH.finditer(text))


def numbers_supported(claim: Claim, case: Case) -> Verdict:
    """Every figure and month of the claim is supported.

    The user's own figures alone support only what a correction denies, or an input of a calculation. A plain sentence
    of a note over the sentences that it rests on passes: its figures were checked when the note was ingested. A
    sentence of the very calculation on which the claim rests passes too: some name a month or a year by which the
    contract goes and of which no step makes a day.
    """
    if claim.courtesy and not claim.supports:
        return refused("numbers", "words of courtesy state a figure") if states_a_figure(claim.text) else PASSED
    noted = tied_to(claim.text, case) & {(clause.id, sentence.n) for clause, sentence in case.cited(claim)}
    if noted or any(claim.text in said for said in _own_words(claim, case)):
        return PASSED
    allowed, months, words = _supported(claim, case)
    wanted = figures_of(claim.text)
    spelled = _small_words(claim.text)
    missing = {n for n in wanted if n not in allowed and not (n in _TRIVIAL and n in spelled)}
    restated = _restated(claim, case)
    missing |= spanish_figures_of(claim.text) - allowed
    missing -= figures_of(restated) | spanish_figures_of(restated)
    strange = school_years_in(claim.text) - words - school_years_in(restated)
    if strange:
        return refused("numbers", f"the school year {min(strange)} is in no cited sentence or calculation")
    if missing:
        return refused("numbers", f"{', '.join(sorted(map(str, missing)))} is in no cited sentence or calculation")
    lost = months_of(claim.text) - months - months_of(restated)
    if lost and not _has_iso_month(words, lost):
        return refused("numbers", "a month is in no cited sentence or calculation")
    return PASSED


def _own_words(claim: Claim, case: Case) -> Iterable[Container[str]]:
    """The sentences of the calculations that the claim rests on: their figures were checked when they were written."""
    return [case.calculations[s.calculation].said for s in claim.supports if s.calculation in case.calculations]


def _figures(text: str) -> frozenset[Decimal]:
    return figures_of(text) | spanish_figures_of(text)


def _restated(claim: Claim, case: Case) -> str:
    """The user's words that the claim may repeat: all beside a calculation; else those that it denies."""
    asked = "\n".join(case.asked)
    if any(s.calculation for s in claim.supports):
        return asked
    if not claim.supports:
        return ""
    denied = "\n".join(m["what"] for m in _DENIED.finditer(claim.text))
    stated = _DENIED.sub(" ", claim.text)
    said = _figures(asked) & _figures(denied) - _figures(stated)
    months = months_of(asked + ".") & months_of(denied + ".") - months_of(stated)
    return " ".join([*(format(n, "f") for n in said), *(f"{_MONTHS[m - 1].capitalize()}," for m in months)])


def _supported(claim: Claim, case: Case) -> tuple[set[Decimal], set[int], set[str]]:
    allowed: set[Decimal] = set()
    months: set[int] = set()
    words: set[str] = set()
    for clause, sentence in case.cited(claim):
        allowed |= numbers_in(sentence.text) | numbers_in(clause.heading) | _sections_above(clause.id)
        words |= school_years_in(sentence.text) | school_years_in(clause.heading)
        months |= months_of(sentence.text + ".")
    for support in claim.supports:
        calculated = case.calculations.get(support.calculation)
        if calculated is not None:
            allowed |= calculated.figures
            words |= calculated.words
            months |= {m for word in calculated.words for m in months_of(word + ".")}
    return allowed, months, words


def _sections_above(clause_id: str) -> frozenset[Decimal]:
    """The number of the section that a clause is or stands below: alone it looks like an amount (`13.08`)."""
    section = _SECTION.match(clause_id)
    return frozenset({Decimal(section.group()).normalize()}) if section else frozenset()


def _has_iso_month(words: set[str], months: frozenset[int]) -> bool:
    present = {int(w[5:7]) for w in words if re.fullmatch(r"\d{4}-\d{2}-\d{2}", w)}
    return months <= present


def _small_words(text: str) -> frozenset[Decimal]:
    """Figures of a text that stand only in words, where `one` and `half` are often no numbers at all."""
    digits = numbers_in(" ".join(re.findall(r"[\d.,/]+", text)))
    return numbers_in(text) - digits
