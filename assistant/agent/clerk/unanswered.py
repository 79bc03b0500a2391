"""Unanswered: a part of a question for which nothing was found is named beside what the other parts got."""

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.agent.draft import Statement

from .choose import Choice
from .understood import Understood

_NAMED = {
    "en": "I found no clause that answers “{part}”; ask your SJTA representative or Human Resources.",
    "es": "No encontré ninguna cláusula que responda «{part}»; pregunte a su representante de SJTA o a Recursos "
    "Humanos.",
}
_TELLING = re.compile(r"[^\W\d_]{4,}")
_STEM = 5


def unanswered_parts(
    choices: Sequence[Choice], asked: Understood, content: Callable[[str], list[str]], said: Sequence[Statement]
) -> list[Statement]:
    """What is said of the parts of a question that got nothing: that the contract is silent, or that none was found.

    Of a part whose figure is set right, the detail that it asks for and that the clause leaves open; of the only part
    of a message in which something else is set right, the silence on what it asks.

    Args:
        choices: what each part gets.
        asked: the message.
        content: the words of a text that say what it is about.
        said: what the other parts got.
    """
    language = "es" if asked.language == "es" else "en"
    found = []
    for choice in choices:
        if choice.open_beside and said:
            found.append(Statement(text=str(choice.open_beside[language]), courtesy=True))
        elif choice.quiet and len(choices) == 1 and asked.set_right:
            found.append(Statement(text=str(choice.silence[language]), courtesy=True))
    for choice in choices if len(choices) > 1 else ():
        if choice.sure or choice.calculator:
            continue
        part = asked.wording.get(choice.part, "")
        text = str(choice.silence[language]) if choice.silence else _named(part, content(part), said, language)
        found += [Statement(text=text, courtesy=True)] if text else []
    return found


def _named(part: str, matter: Iterable[str], said: Sequence[Statement], language: str) -> str:
    """The words that a part was not answered; none if what is said beside it may well be its answer.

    A part with a figure is not repeated: courtesy states no figure.
    """
    about = {w.lower()[:_STEM] for word in matter for w in _TELLING.findall(word)}
    told = {w.lower()[:_STEM] for s in said for w in _TELLING.findall(s.text)}
    if not about or about & told or any(c.isdigit() for c in part):
        return ""
    return _NAMED[language].format(part=part.strip(" ?."))
