"""General: the matter of a question without what it says of the asker's group, which may hide the matter."""

import re
from collections.abc import Mapping
from typing import Any

from ingest.contract.places import belongs

from .choose import Choice
from .groups import is_own, listed
from .lasts import asks_of_a_text
from .lexicon import Lexicon
from .understood import Understood

Hit = Mapping[str, Any]
_BEFORE = (
    r"(?:\b(?:i am|i'm|i’m|im|i teach|i work|teach|teaching|am|as|being|for|we are|we're|working)\s+)?"
    r"(?:\b(?:an?|the|in|at|with|of|our|only|just|still|currently|new|full[- ]time|part[- ]time|temporary|"
    r"permanent|probationary)\s+)*"
)
_AFTER = (
    r"(?:\W{0,2}\b(?:teachers?|practitioners?|members?|instructors?|educators?|staff|program|class(?:es)?|here)\b)*"
)
_TOLD = r"{before}(?:{words})(?: education)?(?:[\s,]*\(?\s*(?:{words})\s*\)?)*{after}"
_MATTER = 1
_NEARER = 0.08
_CLEARLY = 0.12
"""So much nearer must a clause be than a rule of the group's own, or than what the contract is silent on."""
_KNOWN = 0.68
"""As near as this a clause is to what people ask of it."""


class General:
    """Leaves out of a query the words for the asker's group."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._told = {
            name: re.compile(_TOLD.format(before=_BEFORE, words=words.pattern, after=_AFTER), re.IGNORECASE)
            for name, words in lexicon.groups
        }
        self._idle = lexicon.stop_words

    def query(self, part: str, asked: Understood) -> str:
        """The query of a part without them; empty where there are none, or nothing else is left."""
        told = self._told.get(asked.group)
        if told is None or asked.follow_up or asks_of_a_text(asked.asking):
            return ""
        bare = " ".join(re.sub(r"\s+([.,;:?!])", r"\1", told.sub(" ", part)).strip(" ,.;:-").split())
        matter = [w for w in re.findall(r"[^\W\d_]+", bare) if w.lower() not in self._idle]
        return bare if bare != part and len(matter) >= _MATTER else ""


def nearer(choice: Choice, general: Choice | None, asked: Understood) -> Choice:
    """What is found without the words for the group, where it is clearly nearer to what people ask.

    A calculation that was called for stays. Where the group's own list of rights was found, what it lists is told.
    """
    if general is None or not general.sure or not general.hits or choice.calculator or asked.days:
        return choice
    first, other = general.hits[0], choice.hits[0] if choice.hits else None
    if other is None or other["clause_id"] == first["clause_id"] or _asked(first) < _KNOWN:
        return choice
    item = listed(general.hits, asked.group)
    if item is not None and belongs(item["clause_id"], (str(other["clause_id"]),)):
        return general
    lead = _asked(first) - _asked(other)
    settled = choice.quiet or (is_own([other], asked.group) and _asked(other) >= _KNOWN)
    return general if lead >= (_CLEARLY if settled else _NEARER) else choice


def _asked(hit: Hit) -> float:
    return float(hit["features"].get("ask", 0.0))
