"""Shared members: how many people of another site too a message adds to the members of a site."""

import re

_SHARED = re.compile(
    r"\b(?:share[sd]?|sharing|split(?:s|ting)?|itinerants?|half here|(?:also|between|with) (?:work\w* |serv\w* |at )*"
    r"(?:another|other|two|2|both|the other) (?:school|site|campus)\w*)\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:plus|and|along with|as well as|in addition to|also|besides)\b", re.IGNORECASE)
_ITEM = re.compile(
    r"\b(?P<number>an?|one|\d{1,2})(?! (?:of|total|day|week|year|school|site|other|few|lot|couple)\b)(?=\s+[a-z])",
    re.IGNORECASE,
)
_SHARED_SO_MANY = re.compile(
    r"\b(?:plus|and|also|another) (?P<number>an?|one|\d{1,2}) "
    r"(?:(?:more|others?|people|members?|teachers?|who are|are|that are) )*(?:shared|itinerants?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!]\s+")


def shared_members_in(text: str) -> str:
    """The people who are added as shared with another site (`plus a nurse and two music teachers we share`).

    Args:
        text: the message, its numbers in digits.
    """
    so_many = _SHARED_SO_MANY.search(text)
    if so_many is not None:
        return so_many["number"] if so_many["number"].isdigit() else "1"
    for sentence in _SENTENCE.split(text):
        shared = _SHARED.search(sentence)
        added = _ADDED.search(sentence[: shared.start()]) if shared else None
        if shared is None or added is None:
            continue
        people = [m["number"].lower() for m in _ITEM.finditer(sentence[added.end() : shared.start()])]
        if people:
            return str(sum(int(n) if n.isdigit() else 1 for n in people))
    return ""
