"""Lines of a source text, as printed and as read after the declared repairs."""

from dataclasses import dataclass
from enum import StrEnum

from .clause import LineRange
from .ids import ClauseId


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source file, numbered from 1, exactly as it stands there."""

    n: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as it is read after repairs: its text, the source lines it comes from, where it is declared to belong."""

    text: str
    sources: tuple[int, ...]
    under: ClauseId | None = None

    @property
    def n(self) -> int:
        """The first source line."""
        return self.sources[0]


class RepairKind(StrEnum):
    """What a declared repair does to a line."""

    JOIN = "join"
    SPLIT = "split"
    MEND = "mend"
    NEST = "nest"


@dataclass(frozen=True, slots=True)
class Repair:
    """One declared repair of one source line, applied in the reading only.

    `expect` is a fragment that the line must hold, or the repair is refused. `join` appends the
    line to line `to`; `split` starts a new line before `expect`; `mend` reads `reads` in place of
    `expect`; `nest` places the line under clause `under`.
    """

    line: int
    kind: RepairKind
    expect: str
    why: str
    to: int | None = None
    reads: str | None = None
    under: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """Source lines that are no part of any clause (names of office holders, contents, signatures), and why."""

    lines: LineRange
    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the outline had to decide without certainty."""

    line: int
    what: str
