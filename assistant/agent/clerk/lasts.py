"""Lasts: a question whether a text still holds is answered with the words by which it ends."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.agent.draft import Statement, SupportedBy

_STILL = re.compile(
    r"\b(?:still|alive|dead|yet|any ?more|no longer|expired?|expires|sunset|ended|ran out|in (?:force|effect)|"
    r"good (?:until|through)|how long (?:is|does|will|are)|until when|"
    r"(?:past|beyond|after) (?:this|next|the (?:end|term|contract)|june|july|20\d\d)\b|run(?:s|ning)? (?:on|out|past)|"
    r"carr(?:y|ies) (?:on|over)|continues?|go(?:es|ing)? away|guaranteed|count on|keep (?:getting|running|going)|"
    r"valid|on the books|todav[ií]a|a[uú]n|sigue|contin[uú]a|vigente|venci[oó])\b",
    re.IGNORECASE,
)
_OF_A_TEXT = re.compile(
    r"\b(?:is|are|was|does|did|has|have) (?:that|this|the|our|it|those|these)? ?(?:\w+ ){0,2}?"
    r"(?:letter|mou|memo|memorandum|side[- ]letter|exhibit(?: [a-z]{1,2})?)\b[^.?!]{0,40}"
    r"\b(?:alive|dead|valid|in (?:force|effect)|good|expired?|sunset|over|active|on the books|any ?more|ended)\b|"
    r"\b(?:sigue|est[aá]) (?:\w+ )?(?:vigente|en vigor)\b",
    re.IGNORECASE,
)
_FIRST = 3


def asks_of_a_text(question: str) -> bool:
    """Whether it is asked if a letter, a memorandum or an exhibit holds, and not what its matter comes to."""
    return _OF_A_TEXT.search(question) is not None


def lasts(found: Mapping[str, Any], question: str, said: Sequence[Statement]) -> Sequence[Statement]:
    """The end of the first text among the best clauses that has a last day of its own, where that is asked.

    Where nothing else is said, only the very best clause is meant. Nothing where it has been said, or where the text
    has run out and something of it is said: its end comes first then.
    """
    if not _STILL.search(question):
        return ()
    for hit in found["hits"][: _FIRST if said else 1]:
        end = hit.get("lasts")
        if end and any(s.support for s in said) and hit["standing"] == "sunset":
            return ()
        if end and not any(c.clause_id == end["clause_id"] for s in said for c in s.support):
            support = SupportedBy(clause_id=end["clause_id"], sentences=end["sentences"])
            return (Statement(text=end["text"], support=[support]),)
    return ()
