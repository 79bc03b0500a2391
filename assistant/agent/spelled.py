"""Spelled: the inputs of a calculation as text, as memory keeps them and the clerk's facts hold them."""

from collections.abc import Mapping
from typing import Any

BAR = " | "
"""Stands between the entries of a list."""
FIELD = ":"
"""Stands between the fields of an entry that has several."""


def spelled(value: Any) -> str:
    """An input as text; the entries of a list with bars between them, the fields of an entry with colons."""
    if isinstance(value, Mapping):
        return FIELD.join("" if v is None else spelled(v) for v in value.values())
    if isinstance(value, tuple | list):
        return BAR.join(spelled(v) for v in value)
    return str(getattr(value, "value", value))
