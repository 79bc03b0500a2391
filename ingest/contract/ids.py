"""The contract's own numbers as ids, and their Akoma Ntoso form."""

import re
from typing import NewType

ClauseId = NewType("ClauseId", str)
"""A clause's number as people see it: `5.11.1`, `8.01.18.a.ii`, `Article 5`, `Exhibit HH § caseloads.5.a`."""

_PART = " § "
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
    with a dot, and the first level inside an exhibit with ` § `.
    """
    if parent.startswith("Article "):
        return ClauseId(label)
    if parent.startswith("Exhibit ") and _PART not in parent:
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
        return f"{'art' if kind == 'Article' else 'exh'}_{_slug(number)}"
    if parent.startswith("Article "):
        return f"sec_{_slug(clause_id)}"
    own = clause_id[len(parent) :].lstrip(". §")
    if parent.startswith("Exhibit "):
        return f"{'part' if _PART not in parent else 'para'}_{_slug(own)}"
    if re.fullmatch(r"\d+", own.split(".")[0]):
        return f"subsec_{_slug(clause_id)}"
    return f"para_{_slug(own)}"


def _slug(text: str) -> str:
    return _NOT_EID.sub("-", text.lower()).strip("-")
