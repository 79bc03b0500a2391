"""Counted: whether what is told has the number, or another kind of detail, that a question asks for."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from .digits import in_digits
from .lexicon import knowledge

_FIGURE = r"(?:(?<![\w.-])\d[\d,]*(?:\.\d+)?(?!\.?\d)|\bone\b|\bhalf\b|\bun[oa]?\b|\bmedi[oa]\b)"
_ALONE = rf"{_FIGURE}(?=\s*(?:[.,;:)%\[]|$)|\s+(?:in|for|to|per|at|of|and|or|by|on|a|en|por|de|y|o)\b)"
"""A figure behind which no noun stands: it counts what the sentence speaks of."""
_BOUNDLESS = re.compile(
    r"\b(?:no (?:limit|maximum|minimum|set|number)|(?:not|isn't) (?:limited|entitled)|unlimited|without (?:a )?limit|"
    r"as many|sin l[ií]mite|"
    r"(?:removed|eliminated|abolished|repealed|waived|elimin[óo]) (?:\w+ ){0,4}?(?:requirements?|requisitos?)|"
    r"not required|no longer (?:requir\w+|need\w*|appl\w+))\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:in no case|no longer|need not|never|must not|may not|cannot|not (?:required|eligible|covered|among|apply)|"
    r"en ning[uú]n caso|ya no|nunca|no (?:puede|debe)\w*)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\b(?:who|whoever|quién)\b[^.?;]{0,40}\b(?:how many|cu[aá]nt[oa]s)\b", re.IGNORECASE)
"""`who decides how many` asks for a person."""
_TIED = re.compile(r"(?<=[a-z])-(?=(?:minute|hour|day|week|month|year)\b)")
"""Of `two-day`, the hyphen."""
_ASKS = (
    r"\b(?:how many|the (?:most|maximum|max|minimum|fewest|largest)(?: number of)?|number of|cu[aá]nt[oa]s)\s+"
    r"(?:(?!(?:do|does|did|can|of|are|is|will|in|to|per|for|the|my|fte)\b)[\w'-]+\s+){0,2}?"
)
_SOME_KIND = r"(?:(?!(?:of|the|in|by|to|for|and|or|de|del|los|las)\b)[\w/-]+\s+){0,2}?"
_HOW_MANY = re.compile(
    r"\b(?:how many|cu[aá]nt[oa]s)\s+(?:(?:more|different|total|of (?:my|the|our)|paid|unpaid|extra)\s+)*"
    r"(?P<noun>(?!(?:do|does|did|can|of|are|is|will|in|to|per|for|the|my)\b)[a-záéíóúñ]{3,})",
    re.IGNORECASE,
)


class _Counted(NamedTuple):
    """How one thing that is counted is asked for and told."""

    asked: re.Pattern[str]
    told: re.Pattern[str]


class _Kind(NamedTuple):
    """How a kind of detail is asked for and told, which is read only if it is asked; whether calculations tell it."""

    asked: re.Pattern[str]
    told: tuple[str, ...]
    calculated: bool


def counts_something_else(question: str, told: Iterable[str]) -> bool:
    """Whether a question asks how many there are of some things, and no sentence has the number of any of them.

    `how many students does it take to keep a class open` is not answered by a sentence that enrollment matters.
    """
    question = _DECIDED.sub(" ", question)
    wanted = [one for one in _things().values() if one.asked.search(question)]
    sentences = [in_digits(_TIED.sub(" ", sentence)) for sentence in told]
    return bool(wanted) and not any(
        one.told.search(sentence) or _BOUNDLESS.search(sentence) for one in wanted for sentence in sentences
    )


def has_the_number(question: str, sentence: str) -> bool:
    """Whether a sentence has the number of the very things of which a question asks how many there are."""
    nouns = {m["noun"].lower().rstrip("s") for m in _HOW_MANY.finditer(question)}
    if not nouns:
        return False
    text = in_digits(_TIED.sub(" ", sentence))
    return any(re.search(rf"{_FIGURE}\s+{_SOME_KIND}{re.escape(n)}", text, re.IGNORECASE) for n in nouns)


def lacks_the_kind(question: str, told: Iterable[str]) -> bool:
    """Whether a question asks for a kind of detail (dollars, a limit, a reason) that no sentence has."""
    return _lacks(_kinds("asked_kinds.yaml").values(), question, told)


def lacks_what_none_works_out(question: str, told: Iterable[str]) -> bool:
    """Whether a question asks for a kind of detail that no calculation tells, and that no sentence has."""
    return _lacks([k for k in _kinds("asked_kinds.yaml").values() if not k.calculated], question, told)


def lacks_the_detail(question: str, told: Iterable[str]) -> bool:
    """Whether a question asks for a detail of any matter (taxes, a lawyer, by e-mail) of which no sentence speaks.

    Sentences of other sections have the words for it by chance: `told` are those of one section only. A first one that
    denies answers a question that takes the thing for granted.
    """
    sentences = list(told)
    denies = bool(sentences) and _DENIES.search(sentences[0]) is not None
    return not denies and _lacks(_kinds("asked_details.yaml").values(), question, sentences)


def _lacks(kinds: Iterable[_Kind], question: str, told: Iterable[str]) -> bool:
    sentences = list(told)
    return any(
        one.asked.search(question) and not any(_any_of(one.told).search(sentence) for sentence in sentences)
        for one in kinds
    )


@cache
def _kinds(name: str) -> Mapping[str, _Kind]:
    written: Mapping[str, Mapping[str, Any]] = knowledge(name)
    return {
        name: _Kind(_any_of(tuple(one["asked"])), tuple(one["told"]), bool(one.get("calculated", True)))
        for name, one in written.items()
    }


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


@cache
def _things() -> Mapping[str, _Counted]:
    written: Mapping[str, Mapping[str, list[str]]] = knowledge("counted.yaml")
    return {name: _Counted(_asking(one["asked"]), _telling(one["told"])) for name, one in written.items()}


def _asking(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"{_ASKS}(?:{'|'.join(words)})\b", re.IGNORECASE)


def _telling(words: list[str]) -> re.Pattern[str]:
    """A figure with one of the words behind it, or one that stands alone in a sentence with such a word."""
    named = rf"\b(?:{'|'.join(words)})\b"
    return re.compile(
        rf"{_FIGURE}[\s-]+(?:[\w/-]+\s+){{0,3}}?{named}|{named}.*{_ALONE}|{_ALONE}.*{named}", re.IGNORECASE
    )
