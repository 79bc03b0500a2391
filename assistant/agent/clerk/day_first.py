"""Day first: of what a part of a question gets that asks by when, the sentence that tells a day comes first."""

import re
from collections.abc import Sequence

from assistant.agent.draft import Statement

from .number_first import AMONG, alike, led_by, of_one
from .settling import tells_day

_ASKS = re.compile(
    r"\b(?:by when|(?:by |on |until )?(?:what|which) (?:exact |calendar )?(?:date|day)|deadlines?|how late|"
    r"(?:at the|no|what(?:[’']s| is) the) latest|no later than|last (?:date|day)|"
    r"when (?:is|are|do|does|must|should|has|have)\b[^.?!]{0,60}\b(?:due|by|have to|has to|must|need to)|"
    r"para cu[aá]ndo|hasta cu[aá]ndo|(?:qu[eé]|cu[aá]l) (?:fecha|d[ií]a)|plazo)\b",
    re.IGNORECASE,
)


def with_day_first(statements: Sequence[Statement], words: str) -> list[Statement]:
    """What a part of a question gets, beginning with the sentence that tells the day asked for.

    Only where the first sentence tells neither a day nor a period, and has no more of the words that ask.

    Args:
        statements: what is told, the best first.
        words: the part's own words.
    """
    told = list(statements)
    if len(told) < 2 or not _ASKS.search(words) or tells_day(told[0].text):
        return told
    least = alike(words, told[0].text)
    near = [s for s in told[1:AMONG] if of_one(s, told[0]) and tells_day(s.text) and alike(words, s.text) >= least]
    best = max(near, key=lambda s: alike(words, s.text), default=None)
    return led_by(best, told) if best is not None else told
