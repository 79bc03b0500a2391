"""Spelled: the inputs of a calculation as text, as memory keeps them and the clerk's facts hold them."""

from typing import Any

BAR = " | "
"""Stands between the entries of a list."""


def spelled(value: Any) -> str:
    """An input as text; the entries of a list with bars between them."""
    if isinstance(value, tuple | list):
        return BAR.join(spelled(v) for v in value)
    return str(getattr(value, "value", value))
