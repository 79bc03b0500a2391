"""Vague: words that stand where a number is needed ("a bunch of co-enrolled ones"), by the slot that it would fill."""

import re
from collections.abc import Callable, Mapping

_VAGUE = re.compile(
    r"\b(?<!how )(?:a (?:whole |good |fair )?(?:bunch|lot|few|couple|handful|number|ton|load) of|"
    r"(?:quite )?a few|lots of|plenty of|several|some|many|too many|"
    r"un mont[oó]n de|vari[oa]s|algun[oa]s|much[oa]s)(?=\s)",
    re.IGNORECASE,
)
_PROBE = "7"
_SHOWN = 2


def vague_in(text: str, facts: Mapping[str, str], read: Callable[[str], Mapping[str, str]]) -> dict[str, str]:
    """The slots whose number a message leaves open, each with the asker's words for it.

    Args:
        text: the message.
        facts: the facts that it states.
        read: the facts of a text.
    """
    found: dict[str, str] = {}
    for match in _VAGUE.finditer(text):
        after = text[match.end() :]
        probed = read(f"{text[: match.start()]}{_PROBE}{after}")
        words = " ".join([match.group(), *after.split()[:_SHOWN]]).strip(" ,.;:?!")
        for slot, value in probed.items():
            if value == _PROBE and slot not in facts:
                found.setdefault(slot, words)
    return found
