"""Redaction: what could name a person is taken out of words before somebody else reads them.

It hides too much rather than too little: a capitalised word that is in no vocabulary is taken for a name.
"""

import re
from collections.abc import Set
from dataclasses import dataclass

NAME, MAIL, PHONE, NUMBER, ADDRESS = "[name]", "[e-mail]", "[phone]", "[number]", "[address]"

_STREET = r"(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|court|ct|way|boulevard|blvd|place|pl|circle|cir)"
_TITLES = "mr|mrs|ms|mx|sra|srta|señor|señora|señorita"
_OFFICES = "Miss|Sr|Dr|Dra|Prof|Principal|Superintendent|Coach|Director|Directora|Maestra|Maestro"
_NO_NAMES = frozenset(f"{_TITLES}|{_OFFICES}".lower().split("|"))
_SHOWN_WORD = r"[^\W\d_][\w'’-]*"
_CAPITALISED = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?:[-'’][A-ZÁÉÍÓÚÑ]?[a-záéíóúñü]+)*"
_INTRODUCED = r"(?:my name is|my name's|i am called|me llamo|mi nombre es)"
_LINKING = r"(?!(?:and|i|but|who|at|from|in|y|yo|pero|de|en|que)\b)"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"), MAIL),
    (re.compile(r"<@\w+(?:\|[^>]*)?>|(?<!\w)@\w[\w.-]+"), NAME),
    (re.compile(r"(?<![\d.])(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)"), PHONE),
    (re.compile(r"\+\d{1,3}(?:[ .-]?\d{2,4}){3,4}"), PHONE),
    (re.compile(r"(?<![\d.-])\d{3}-\d{4}(?![\d-])"), PHONE),
    (re.compile(r"(?<![\d.-])\d{3}-\d{2}-\d{4}(?!\d)"), NUMBER),
    (re.compile(r"(?<![\d.,$])\d{6,}(?![\d,])"), NUMBER),
    (re.compile(rf"\b\d{{1,5}}\s+(?:[A-ZÁÉÍÓÚÑ][\w'’]*\s+){{1,3}}(?i:{_STREET})\b\.?"), ADDRESS),
    (re.compile(rf"(?i:\b({_INTRODUCED}))\s+{_SHOWN_WORD}(?:\s+{_LINKING}{_SHOWN_WORD}){{0,2}}"), rf"\1 {NAME}"),
    (re.compile(rf"(?i:\b({_TITLES}))\b\.?\s+{_SHOWN_WORD}(?:\s+{_CAPITALISED})*"), rf"\1 {NAME}"),
    (re.compile(rf"\b({_OFFICES})\b\.?\s+{_CAPITALISED}(?:\s+{_CAPITALISED})*"), rf"\1 {NAME}"),
)
_WORD = re.compile(rf"(?<![\w\[]){_CAPITALISED}(?![\w\]])")
_POSSESSIVE = re.compile(r"['’]s$")
_SEVERAL = re.compile(rf"{re.escape(NAME)}(?:\s+{re.escape(NAME)})+")


@dataclass(frozen=True, slots=True)
class Redaction:
    """Takes out mail addresses, telephone and other long numbers, addresses and names.

    `known` are words in small letters that are no names, however they are written.
    """

    known: Set[str]

    def words(self, text: str) -> str:
        """What somebody wrote, without what could name a person."""
        return _SEVERAL.sub(NAME, _WORD.sub(self._word, marked(text)))

    def _word(self, match: re.Match[str]) -> str:
        plain = _POSSESSIVE.sub("", match.group())
        if all(part in self.known or part in _NO_NAMES for part in re.split(r"[-'’]", plain.lower())):
            return match.group()
        return NAME + match.group()[len(plain) :]


def marked(text: str) -> str:
    """The text without what shows by its form that it names a person; for words that the program wrote itself."""
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    return text
