"""Unanswered: a part of a question for which nothing was found is named beside what the other parts got."""

import re
from collections.abc import Iterable, Sequence

from assistant.agent.draft import Statement

_NAMED = {
    "en": "I found no clause that answers “{part}”; ask your SJTA representative or Human Resources.",
    "es": "No encontré ninguna cláusula que responda «{part}»; pregunte a su representante de SJTA o a Recursos "
    "Humanos.",
}
_TELLING = re.compile(r"[^\W\d_]{4,}")
_STEM = 5


def unanswered(part: str, matter: Iterable[str], said: Sequence[Statement], language: str) -> Statement | None:
    """The words that a part was not answered; nothing if what is said beside it may well be its answer.

    Args:
        part: the asker's words; with a figure they are not repeated, since courtesy states no figure.
        matter: the words of the part that say what it is about.
        said: what the other parts got.
        language: the asker's.
    """
    about = {w.lower()[:_STEM] for word in matter for w in _TELLING.findall(word)}
    told = {w.lower()[:_STEM] for s in said for w in _TELLING.findall(s.text)}
    if not about or about & told or any(c.isdigit() for c in part):
        return None
    text = _NAMED["es" if language == "es" else "en"].format(part=part.strip(" ?."))
    return Statement(text=text, courtesy=True)
