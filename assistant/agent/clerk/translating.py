"""Spanish: a question in Spanish, or half in English, as one in the contract's English words and in figures."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ONES = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9,
}  # fmt: skip
_NUMBERS = {
    **_ONES, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiun": 21, "veintiuno": 21,
    "veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26,
    "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200,
    "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "quinientos": 500, "mil": 1000,
}  # fmt: skip
_TENS = "treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
_HUNDREDS = "ciento|doscient[oa]s|trescient[oa]s|cuatrocientos|quinientos"
_BELOW = "|".join(n for n in _NUMBERS if n not in {"mil", "ciento"})
_SPELT = re.compile(
    rf"\b(?:(?P<h>{_HUNDREDS})\s+)?(?:(?P<t>{_TENS})\s+y\s+(?P<u>{'|'.join(_ONES)})|(?P<n>{_BELOW}))(?P<k>\s+mil)?\b"
)
_AN_ARTICLE = frozenset({"un", "una", "uno"})
_ENDINGS = ("s", "es")
_SLIP = 6
_OTHER_ENDS = {"o": "a", "a": "o"}


def folded(text: str) -> str:
    """The text in lower case without accents; every letter stays at its place."""
    return "".join(unicodedata.normalize("NFD", c)[0] for c in unicodedata.normalize("NFC", text.lower()))


def in_figures(text: str) -> str:
    """The text, folded, with its spelt numbers in figures; the articles `un` and `una` are no numbers."""
    return _SPELT.sub(_figure, folded(text))


def _figure(match: re.Match[str]) -> str:
    single = match["n"]
    if single in _AN_ARTICLE and not match["h"]:
        return match.group()
    below = _NUMBERS[match["t"]] + _ONES[match["u"]] if match["t"] else _NUMBERS[single]
    whole = below + (_NUMBERS[match["h"]] if match["h"] else 0)
    return str(whole * (1000 if match["k"] else 1))


class Translator:
    """Puts Spanish into the contract's words, phrase by phrase and word by word; what it does not know stays."""

    def __init__(self, phrases: Sequence[tuple[re.Pattern[str], str]], glossary: Mapping[str, str]) -> None:
        self._phrases = phrases
        plain_last = sorted(glossary, key=lambda word: word == folded(word))
        self._glossary = {folded(word): glossary[word] for word in plain_last}
        self._long = [word for word in self._glossary if len(word) >= _SLIP]

    def in_english(self, text: str, keeps: frozenset[str]) -> str:
        """The text in English words and figures; `keeps` are English words that are no slips of Spanish ones."""
        said = in_figures(text)
        for pattern, english in self._phrases:
            said = pattern.sub(english, said)
        said = _WORD.sub(lambda m: self._word(m.group(), keeps), said)
        return " ".join(re.sub(r"[¿¡]", " ", said).split())

    def _word(self, word: str, keeps: frozenset[str]) -> str:
        known = next((self._glossary[form] for form in _forms(word) if form in self._glossary), None)
        if known is not None or word in keeps or len(word) < _SLIP:
            return word if known is None else known
        near = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=1)
        return self._glossary[near[0]] if near else word


def _forms(word: str) -> list[str]:
    """The word, in the singular, and of the other gender."""
    forms = [word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))]
    return forms + [f[:-1] + _OTHER_ENDS[f[-1]] for f in forms if f and f[-1] in _OTHER_ENDS and len(f) > 3]
