"""Languages: whether a message is English, Spanish or neither; misspelt English and Spanish are never neither."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from .lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_LETTER = re.compile(r"[^\W\d_]")
_FEW = 3
_PLAINLY_ENGLISH = 0.8
_PLAINLY_SPANISH = 0.7
_SURE = 0.85
_LIKELY = 0.5
_NEAR_ENGLISH = frozenset({"en", "pcm", "sco", "jam", "la"})
_NEAR_SPANISH = frozenset({"es", "gl", "an", "ext", "ast"})
"""Languages for which short or misspelt English or Spanish is taken."""


def language_of(text: str, lexicon: Lexicon, vocabulary: Collection[str]) -> str:
    """`en`, `es` or `other`.

    The words decide where nearly all are known; the language identifier is asked (and loaded) only where they do not,
    and heeded only if it is sure.
    """
    words = [w.lower() for w in _WORD.findall(text)]
    if not words:
        return "en"
    letters = _LETTER.findall(text)
    if len(_LATIN.findall(text)) * 2 < len(letters):
        return "other"
    english = sum(w in lexicon.english for w in words)
    known = sum(w in lexicon.english or w in vocabulary for w in words)
    marks = sum(w in lexicon.spanish_marks or (w in lexicon.glossary and w not in lexicon.english) for w in words)
    if "¿" in text:
        return "es"
    if marks >= 2 and marks * 2 >= english:
        spanish = sum(w in lexicon.spanish_marks or w in lexicon.glossary for w in words)
        return "es" if spanish >= _PLAINLY_SPANISH * len(words) else _identified(text, len(words), _SURE, "es")
    if known >= _PLAINLY_ENGLISH * len(words):
        return "en"
    return _identified(text, len(words), _LIKELY if known * 3 < len(words) else _SURE, "en")


def _identified(text: str, words: int, sure: float, otherwise: str) -> str:
    """What the identifier is sure enough of; a language near English or Spanish counts as that one."""
    if words < _FEW:
        return otherwise
    language, likelihood = _identifier().classify(text)
    if float(likelihood) < sure:
        return otherwise
    if language in _NEAR_SPANISH:
        return "es"
    return otherwise if language in _NEAR_ENGLISH else "other"


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
