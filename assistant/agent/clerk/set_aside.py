"""Set aside: what a message names only to leave it out (`leave the degree stipend aside`)."""

import re

_LEFT = re.compile(
    r"\(?\b(?:(?:leave|leaving|set|setting|put|putting) (?:(?!\baside\b)[^.?!();:]){1,60}\baside|"
    r"(?:leave|leaving|keep|keeping) (?:any|the|that|those|all|every|other|my|his|her|it\b|off)"
    r"(?:(?!\b(?:out|i|we|am|is|was|be|are|were|will)\b)[^.?!();:]){0,50}\bout\b(?! (?:of|for|on|with|until|sick)\b)|"
    r"(?:not counting|without counting|not including|excluding|ignor(?:e|ing)|disregard(?:ing)?|leaving out|"
    r"(?:don[’']?t|do not) (?:count|include|add)|"
    r"sin contar) (?:(?!\b(?:what|how|when|who|do|does|i|we)\b)[^.?!();,:]){1,60})\)?",
    re.IGNORECASE,
)


def without_set_aside(text: str) -> str:
    """The text without what it says to leave out."""
    return _LEFT.sub(" ", text)
