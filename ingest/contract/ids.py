"""The contract's own numbers as ids, and their Akoma Ntoso form."""

import re
from typing import NewType

ClauseId = NewType("ClauseId", str)
"""A clause's number as people see it: `5.11.1`, `8.01.18.a.ii`, `Article 5`, `Exhibit HH § caseloads.5.a`."""

_PART = " § "
_DECIMAL = re.compile(r"\d+(?:\.\d+)+")
_NOT_EID = re.compile(r"[^a-z0-9]+")


def article_id(number: int) -> ClauseId:
    """The id of an article: `Article 5`."""
    return ClauseId(f"Article {number}")


def exhibit_id(label: str) -> ClauseId:
    """The id of an exhibit: `Exhibit D-6`."""
    return ClauseId(f"Exhibit {label}")


def child_id(parent: ClauseId, label: str) -> ClauseId:
    """The id of a clause below `parent`, from its own label.

    A section's label is already its whole number (`5.11`, `5.11.1`); deeper labels are appended
    with a dot, and the first level inside an exhibit or page with ` § `.
    """
    if parent.startswith("Article "):
        return ClauseId(label)
    if _is_root(parent):
        return ClauseId(f"{parent}{_PART}{label}")
    return ClauseId(f"{parent}.{label}")


def eid_of(path: tuple[ClauseId, ...]) -> str:
    """The Akoma Ntoso eId of the clause at the end of `path` (root first): `art_5__sec_5-11__subsec_5-11-1__para_a`."""
    parts: list[str] = []
    for depth, clause_id in enumerate(path):
        parts.append(_eid_part(clause_id, path[depth - 1] if depth else None))
    return "__".join(parts)


def _eid_part(clause_id: ClauseId, parent: ClauseId | None) -> str:
    if parent is None:
        kind, _, number = clause_id.partition(" ")
        prefix = {"Article": "art_", "Exhibit": "exh_"}.get(kind)
        return f"{prefix}{_slug(number)}" if prefix else _slug(clause_id)
    if parent.startswith("Article "):
        return f"sec_{_slug(clause_id)}"
    own = clause_id[len(parent) :].lstrip(". §")
    if _DECIMAL.fullmatch(clause_id):
        return f"subsec_{_slug(clause_id)}"
    return f"{'part' if _is_root(parent) else 'para'}_{_slug(own)}"


def _is_root(clause_id: ClauseId) -> bool:
    """Whether this is the id of an exhibit, cover or page: a name, not a number, and no part of one."""
    return not clause_id[0].isdigit() and _PART not in clause_id


def _slug(text: str) -> str:
    return _NOT_EID.sub("-", text.lower()).strip("-")
