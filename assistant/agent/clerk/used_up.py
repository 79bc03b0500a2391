"""Used up: a message that says that all of what the turn before gave has been used (`I've used all of those`)."""

import re

DAYS_USED = "days_used"
"""The input by which a calculation learns how many days were used before."""
_USED = r"(?:us(?:ed|ing)|taken|took|burn(?:ed|t)|spent|exhausted|gone|went|run|ran|blew|blown)"
_ALL = r"(?:all|every(?: (?:single |last )?one)?|each(?: one)?|both)(?: \d+)?(?: of)?"
_ALL_USED = re.compile(
    rf"\b{_USED}(?: (?:up|through|out of))? {_ALL} (?:those|them|these|it|that|my|the)\b|"
    rf"\b{_USED} (?:those|them|these) (?:all )?(?:up|already)\b|"
    r"\b(?:those|these|they|all of (?:those|them))(?: are|'re| have(?: all)? been| have)? (?:all |already )*"
    r"(?:gone|used(?: up)?|spent)\b|"
    r"\b(?:none|zero|nothing) (?:of (?:those|them) )?left\b",
    re.IGNORECASE,
)


def all_used(text: str) -> bool:
    """Whether a message says so."""
    return _ALL_USED.search(text) is not None
