"""Typed: a message as people type it on a phone, or as a machine heard it, in plainly written words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from .lexicon import knowledge
from .spelling import Speller

_TOKEN = re.compile(r"(?<![\w@/.-])[A-Za-z0-9]+(?:['’][A-Za-z]+)*(?![\w@/]|\.\w)")
_LETTERS = re.compile(r"[A-Za-z]")
_LABEL = re.compile(
    r"(?:exhibits?|options?|steps?|sections?|articles?|columns?|parts?|items?|paragraphs?|clauses?|form|plan|group|"
    r"schedule|appendix|tier|class|room|building|period|\()\W*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^\s*[).:]|^\s*[&/]")
_DIGIT = re.compile(r"(?<![\w$.,:/-])([24])(?= ([\w']+|%)(?: ([\w']+))?)")
_BEFORE = re.compile(r"([A-Za-z']+)\W*$")
_SHOUTED = 0.7
_A_SHOUT = 12


@dataclass(frozen=True, slots=True)
class Typing:
    """How people type: words that stand for others, phrases, and when a figure is a word."""

    words: Mapping[str, str]
    phrases: tuple[tuple[re.Pattern[str], str], ...]
    verbs: frozenset[str]
    counted: frozenset[str]
    before_for: frozenset[str]
    after_for: frozenset[str]
    little: frozenset[str]
    known: frozenset[str]


@cache
def typing() -> Typing:
    """The clerk's knowledge of typing, compiled."""
    entries: Mapping[str, Any] = knowledge("typing.yaml")
    return Typing(
        words={str(k): str(v) for k, v in entries["words"].items()},
        phrases=tuple((re.compile(p, re.IGNORECASE), str(full)) for p, full in entries["phrases"]),
        **{
            name: frozenset(str(entries[name]).split())
            for name in ("verbs", "counted", "before_for", "after_for", "little", "known")
        },
    )


class Typist:
    """Writes out what was typed; a cleanly written message is left as it is, letter for letter."""

    def __init__(self, speller: Speller, knowledge: Typing) -> None:
        self._speller = speller
        self._typing = knowledge

    def written_out(self, text: str) -> str:
        """The message in words: abbreviations of typing, misspelt and joined words, figures that stand for words."""
        letters = _LETTERS.findall(text)
        shouted = len(letters) >= _A_SHOUT and sum(x.isupper() for x in letters) >= _SHOUTED * len(letters)
        written = text
        for pattern, full in self._typing.phrases:
            written = pattern.sub(full, written)
        written = _TOKEN.sub(lambda m: self._word(m, shouted=shouted), written)
        return self._figures(written) if written != text else text

    def _word(self, match: re.Match[str], *, shouted: bool) -> str:
        word, text = match.group(), match.string
        plain = word.lower().replace("’", "'")
        if not shouted and (word.isupper() or not (word.islower() or word.istitle())):
            return word
        if len(plain) == 1 and (_LABEL.search(text[: match.start()]) or _LABELLED.search(text[match.end() :])):
            return word
        if plain in self._typing.words:
            return self._typing.words[plain]
        if not plain.replace("'", "").isalpha() or plain in self._typing.known:
            return word
        mended = self._speller.mended(plain)
        if mended == plain:
            return word
        a_name = word[0].isupper() and not shouted and text[: match.start()].rstrip()[-1:] not in ("", *".!?\n:>")
        return word if a_name and not self._speller.of_the_field(mended) else mended

    def _figures(self, text: str) -> str:
        """The text of somebody who types like that, with `2` and `4` as words where they are no number."""
        return _DIGIT.sub(self._figure, text)

    def _figure(self, match: re.Match[str]) -> str:
        digit, following = match.group(1), [(g or "").lower() for g in match.groups()[1:]]
        if following[0] in self._typing.counted:
            return digit
        before = _BEFORE.search(match.string[: match.start()])
        last = before.group(1).lower() if before else ""
        if digit == "2":
            return "to" if following[0] in self._typing.verbs and following[1] not in self._typing.counted else digit
        if following[0] in self._typing.after_for or last in self._typing.before_for:
            return "for"
        return digit
