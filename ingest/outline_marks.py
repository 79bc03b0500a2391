"""The marks that an extraction left in the text: bold, struck-out words, HTML, escaped signs."""

import re
from dataclasses import dataclass

_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_ITALIC = re.compile(r"(?<![*\w])\*(?=\w)([^*]+?)(?<=[\w.])\*(?![*\w])")
_HTML = re.compile(r"</?[A-Za-z][^<>]*>")
_STRIKE = re.compile(r"(?:~~)+")
_SPACE = re.compile(r"\s+")
_BULLET = re.compile(r"^\s*-\s+(?:o\s+)?")
_MARK = "~~"
_PAIR = (_MARK, _MARK)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one line, all struck out or all in force."""

    text: str
    struck: bool


def bullet_free(text: str) -> str:
    """The line without its leading bullet."""
    return _BULLET.sub("", text.strip(), count=1).strip()


def stretches(text: str) -> tuple[Stretch, ...]:
    """The line cut at its strike-through marks; a mark that is never closed strikes to the end of the line."""
    plain = _HTML.sub("", text.replace("\\$", "$"))
    plain = _ITALIC.sub(r"\1", _BOLD.sub(r"\1", plain))
    found: list[Stretch] = []
    at, struck = 0, False
    for mark in _STRIKE.finditer(plain):
        found.append(Stretch(plain[at : mark.start()], struck))
        closes_twice = len(mark.group()) // len(_MARK) % len(_PAIR) == 0
        struck = not struck and not closes_twice
        at = mark.end()
    found.append(Stretch(plain[at:], struck))
    return tuple(s for s in found if s.text.strip())


def without_first(cut: tuple[Stretch, ...], length: int) -> tuple[Stretch, ...]:
    """The stretches without their first `length` characters (a label)."""
    left: list[Stretch] = []
    for stretch in cut:
        taken = min(length, len(stretch.text))
        length -= taken
        left.append(Stretch(stretch.text[taken:], stretch.struck))
    return tuple(s for s in left if s.text.strip())


def plain(cut: tuple[Stretch, ...]) -> str:
    """All words of the line, struck out or not."""
    return "".join(s.text for s in cut)


def in_force(cut: tuple[Stretch, ...]) -> str:
    """The words in force, white space folded."""
    return fold("".join(" " if s.struck else s.text for s in cut))


def struck_out(cut: tuple[Stretch, ...]) -> tuple[str, ...]:
    """The struck-out words, white space folded."""
    return tuple(fold(s.text) for s in cut if s.struck)


def fold(text: str) -> str:
    """The text with every run of white space as one space."""
    return _SPACE.sub(" ", text).strip()
