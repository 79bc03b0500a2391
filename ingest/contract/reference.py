"""Reference: a clause's pointer to another clause or to a law outside the corpus."""

from dataclasses import dataclass
from enum import StrEnum

from .ids import ClauseId


class ReferenceStatus(StrEnum):
    """What became of a reference when it was looked up."""

    RESOLVED = "resolved"
    WRONG = "wrong"
    DANGLING = "dangling"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer as printed, with the clause that it reaches.

    `target` is the clause that the printed words name (None if there is no such clause); for a
    wrong reference `corrected` is the clause that was meant and `why` says how we know.
    For an external one `law` names the code or act.
    """

    printed: str
    status: ReferenceStatus
    target: ClauseId | None = None
    corrected: ClauseId | None = None
    why: str = ""
    law: str = ""

    @property
    def reaches(self) -> ClauseId | None:
        """The clause that a reader should open: the corrected one if the printed one is wrong."""
        return self.corrected or self.target
