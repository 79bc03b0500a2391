"""ECE columns: the columns of the Early Childhood Education schedule, which people name by a degree or a permit.

Exhibit F-1 gives them other degrees than the schedules of TK-12: BA+30 is column V there and column II here.
"""

import re
from functools import cache

from .digits import in_digits
from .lexicon import knowledge


def with_ece_columns(text: str) -> str:
    """A message about Early Childhood Education with the number of its column behind each degree that names one.

    Where the permit is said to be missing no degree names a column: its units are told beside it, for the placement.
    """
    known = _known()
    if not known.program.search(text):
        return text
    said = in_digits(text)
    if known.lacking.search(said):
        return known.units.sub(r"BA and \1 units", said) if known.units.search(said) else text
    if any(words.search(said) for _, words in known.columns):
        text = said
    for column, words in known.columns:
        text = words.sub(rf"\g<0> (column {column})", text)
    return text


class _Known:
    """The words for the program, and for each column of its schedule."""

    def __init__(self) -> None:
        data = knowledge("ece_columns.yaml")
        self.program = re.compile(str(data["program"]), re.IGNORECASE)
        self.lacking = re.compile(str(data["lacking"]), re.IGNORECASE)
        self.units = re.compile(str(data["units"]), re.IGNORECASE)
        self.columns = tuple((c, re.compile(str(words), re.IGNORECASE)) for c, words in data["columns"].items())


@cache
def _known() -> _Known:
    return _Known()
