"""Attacks: clean drafts made of the real contract, and what a careless or hostile model might make of them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from assistant.verification import Claim, Support
from assistant.verification.numbers import figures_of
from ingest.contract import Clause, Contract, Plain
from ingest.contract.figures import numbers_in

_DIGITS = re.compile(r"(?<![\d.,/$-])\d+(?![\d.,/%-]*\d|%|[a-z])")
_MONEY = re.compile(r"\$\d[\d,]*(?:\.\d\d)?")
_PERCENT = re.compile(r"\b\d+(?=%| percent)")
_MONTH_NAMES = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTH_NAMES)})\b")
_DATE = re.compile(rf"(\b(?:{'|'.join(_MONTH_NAMES)}|May) )(\d{{1,2}})\b")
_SPELLED = ("two", "three", "four", "eleven", "seventeen", "nineteen", "twenty-three", "forty", "sixty-one", "ninety")
_SPELLED_ES = {"siete": 7, "once": 11, "trece": 13, "cuarenta": 40, "noventa": 90}
_ARTICLE = re.compile(r"(\b[Aa]rticle )(\d+)\b(?!\.\d)")
_INVENTED = (
    "Every member receives a reserved parking space with an electric charger.",
    "The District reimburses pet insurance for members who foster dogs.",
    "Cafeteria meals are free for practitioners who wear a uniform.",
    "A gymnasium membership is paid from the wellness allowance.",
    "Los miembros reciben boletos gratis para el zoológico cada verano.",
)


class Attack(NamedTuple):
    """A claim that must not be said, and what was done to the clean one."""

    family: str
    claim: Claim


def clean(plain: Plain, *, spanish: bool = False) -> Claim:
    """A plain sentence of a note with its own citation."""
    return Claim(plain.es if spanish else plain.en, (Support(plain.clause_id, plain.sentences),))


def allowed(plain: Plain, contract: Contract) -> frozenset[Decimal]:
    """Every figure of the sentences on which a plain sentence rests, and of their clause's heading."""
    clause = contract.clauses[plain.clause_id]
    cited = [s.text for s in clause.sentences if s.n in plain.sentences]
    return frozenset(n for text in (*cited, clause.heading) for n in numbers_in(text))


def attacks_on(plain: Plain, other: Plain, contract: Contract) -> Iterator[Attack]:
    """Every corruption that this plain sentence admits; `other` is one of another article."""
    claim = clean(plain)
    yield Attack("another clause's citation", Claim(plain.en, (Support(other.clause_id, other.sentences),)))
    yield Attack("another clause's citation, in Spanish", Claim(plain.es, (Support(other.clause_id, other.sentences),)))
    yield Attack("an invented clause", Claim(plain.en, (Support(f"{plain.clause_id}.99", plain.sentences),)))
    beyond = len(contract.clauses[plain.clause_id].sentences) + 1
    yield Attack("an invented sentence", Claim(plain.en, (Support(plain.clause_id, (*plain.sentences, beyond)),)))
    yield Attack("no sentence at all", Claim(plain.en, (Support(plain.clause_id, ()),)))
    yield Attack("no support", Claim(plain.en))
    yield Attack("a calculation that was not made", Claim(plain.en, (Support(calculation="k1"),)))
    if numbers_in(plain.en) - {0, 1}:
        yield Attack("a figure as courtesy", Claim(plain.en, courtesy=True))
    yield from _figures(plain, other, contract)
    for text in _INVENTED[:2]:
        yield Attack("a sentence that the clause does not support", Claim(text, claim.supports))


def _figures(plain: Plain, other: Plain, contract: Contract) -> Iterator[Attack]:
    """The sentence with one figure changed to one that its clause does not print."""
    known = allowed(plain, contract)
    rewritten = {
        "an altered figure": _DIGITS.sub(lambda m: _beside(m, known), plain.en),
        "an altered amount": _MONEY.sub(lambda m: f"${_beside(m, known)}", plain.en),
        "an altered percentage": _PERCENT.sub(lambda m: _beside(m, known), plain.en),
        "an altered date": _DATE.sub(lambda m: m.group(1) + _beside(m, known, at=2), plain.en),
        "a figure spelled in words": _DIGITS.sub(lambda _: _spelled(known), plain.en),
        "a figure of another clause": _DIGITS.sub(lambda m: _of_another(other, known) or m.group(), plain.en),
        "an altered figure, in Spanish": _DIGITS.sub(lambda m: _beside(m, known), plain.es),
        "a figure spelled in Spanish words": _DIGITS.sub(lambda _: _spelled_es(known), plain.es),
        "another article": _ARTICLE.sub(lambda m: m.group(1) + _beside(m, known, at=2), plain.en),
        "another month": _MONTH.sub(lambda m: _other_month(m.group(), plain, contract), plain.en),
    }
    for family, text in rewritten.items():
        if text not in (plain.en, plain.es):
            yield Attack(family, Claim(text, clean(plain).supports))


def _beside(match: re.Match[str], known: frozenset[Decimal], at: int = 0) -> str:
    """The figure one further, as often as its clause prints that too."""
    number = Decimal(match.group(at).lstrip("$").replace(",", ""))
    while (number := number + 1) in known or number in (0, 1):
        continue
    return f"{number:,}" if "," in match.group(at) else str(number)


def _spelled(known: frozenset[Decimal]) -> str:
    return next(word for word in _SPELLED if not numbers_in(word) & known)


def _spelled_es(known: frozenset[Decimal]) -> str:
    return next(word for word, number in _SPELLED_ES.items() if number not in known)


def _of_another(other: Plain, known: frozenset[Decimal]) -> str:
    theirs = sorted(figures_of(other.en) - known - {Decimal(0), Decimal(1)})
    return str(theirs[-1]) if theirs else ""


def _other_month(named: str, plain: Plain, contract: Contract) -> str:
    clause = contract.clauses[plain.clause_id]
    printed = " ".join(s.text for s in clause.sentences)
    others = (m for m in _MONTH_NAMES if m != named and m not in printed and m not in plain.en)
    return next(others, named)


def struck(contract: Contract, clauses: tuple[Clause, ...]) -> Iterator[Attack]:
    """What the contract struck out, in its own words and in others, as if it were in force."""
    for clause in clauses:
        for sentence in clause.sentences:
            support = (Support(clause.id, (sentence.n,)),)
            for text in (sentence.text, f"The contract says: {sentence.text}", "The District looks for other options."):
                yield Attack("struck-out text", Claim(text, support))
