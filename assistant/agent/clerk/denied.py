"""Denied: facts of the turns before that a message says are otherwise, without saying how (`I'm not full time`)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from .digits import in_digits
from .lexicon import Lexicon
from .results import Run
from .screen import Screened

_NOT = (
    r"\b(?:not|no longer|never|isn[’']?t|wasn[’']?t|aren[’']?t|ain[’']?t|n[’']t)"
    r"(?: (?:an?|the|in|on|been|yet|even|really|actually|quite|considered|working|employed|currently|there))* $"
)
_OF_SELF = re.compile(
    r"\b(?:i|i[’']?m|we|we[’']?re|she|he|they|my (?:friend|colleague|member|husband|wife|position|job|contract))\b"
    r"[^.?!;,]{0,30}$",
    re.IGNORECASE,
)
_IS_NOT = re.compile(_NOT, re.IGNORECASE)
_FULL_TIME = re.compile(r"\bfull[ -]?tim(?:e|er)\b", re.IGNORECASE)
_SHARE, _FULL = "fte", "1"
DENIED = "denied"
"""Where the memory of a run names the facts that its message takes back."""
_REMEMBERED = ("facts", "inputs")
_STANDINGS = ("status", "level", "program")


def without_denied(before: Mapping[str, str], text: str, lexicon: Lexicon) -> dict[str, str]:
    """The facts of the turns before, without those whose value a message denies of the person it is about.

    Args:
        before: the facts that earlier turns told, by their names with or without their calculator.
        text: the message.
        lexicon: the words of the facts.
    """
    said = in_digits(text)
    return {name: v for name, v in before.items() if not _is_denied(name.rpartition(".")[2], v, said, lexicon)}


def set_right(run: Run, lexicon: Lexicon) -> Run:
    """The run with the turns before as the message sets them right."""
    told = {name: run.memory[name] for name in _REMEMBERED if run.memory.get(name)}
    kept = {name: without_denied(facts, run.question, lexicon) for name, facts in told.items()}
    denied = {fact for name in told for fact in told[name].keys() - kept[name].keys()}
    return replace(run, memory={**run.memory, **kept, DENIED: sorted(denied)}) if denied else run


def _is_denied(name: str, value: str, said: str, lexicon: Lexicon) -> bool:
    if name == _SHARE:
        return value == _FULL and _denies(_FULL_TIME, said)
    if name not in _STANDINGS:
        return False
    return any(_denies(words, said) for v, words in lexicon.slots[name].values if v == value)


def _denies(words: re.Pattern[str] | Screened, said: str) -> bool:
    """Whether a text says that somebody is not what the words name."""
    for match in words.finditer(said):
        not_so = _IS_NOT.search(said[: match.start()])
        if not_so and _OF_SELF.search(said[: not_so.start() + 1]):
            return True
    return False
