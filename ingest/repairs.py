"""Step 2: apply the declared repairs to the reading; the source itself is never edited."""

import re
from collections.abc import Callable
from pathlib import Path

from .contract import ClauseId
from .contract.errors import RepairError
from .contract.line import ReadLine, Repair, RepairKind, SourceLine
from .declared import Record, records

_BULLET = re.compile(r"^\s*-\s+")

_Reading = dict[int, list[ReadLine]]


def load_repairs(path: Path) -> tuple[Repair, ...]:
    """The repairs declared in the file at `path`, in order; none if there is no such file.

    Raises:
        DeclarationError: if the file is not a list of repairs with exactly the keys of their kinds.
    """
    if not path.exists():
        return ()
    return tuple(_repair(record) for record in records(path.read_text(encoding="utf-8"), path.name))


def _repair(record: Record) -> Repair:
    printed = record.text("kind")
    if printed not in list(RepairKind):
        raise record.error("kind", f"'{printed}' is none of {', '.join(RepairKind)}")
    kind = RepairKind(printed)
    line, to = record.number("line"), record.number("to") if kind is RepairKind.JOIN else None
    if line is None:
        raise record.error("line", "is missing")
    repair = Repair(
        line=line,
        kind=kind,
        expect=record.text("expect"),
        why=record.text("why"),
        to=to,
        reads=(record.optional("reads") or "") if kind is RepairKind.MEND else None,
        under=ClauseId(record.text("under")) if kind is RepairKind.NEST else None,
    )
    record.done()
    return repair


def apply_repairs(
    lines: tuple[SourceLine, ...], repairs: tuple[Repair, ...], file: str = "repairs.yaml"
) -> tuple[ReadLine, ...]:
    """The non-blank lines in order, as they are read after `repairs`; each knows its source lines.

    Raises:
        RepairError: if a repair's line is blank, absent, or does not hold the words that it expects.
    """
    reading: _Reading = {line.n: [ReadLine(line.text, (line.n,))] for line in lines if line.text.strip()}
    for repair in repairs:
        _check(reading, repair, file)
        _APPLY[repair.kind](reading, repair)
    return tuple(line for pieces in reading.values() for line in pieces)


def _check(reading: _Reading, repair: Repair, file: str) -> None:
    where = f"repair of line {repair.line}"
    if repair.line not in reading:
        raise RepairError(file, where, "that line is blank, does not exist or has already been joined to another")
    printed = reading[repair.line][-1].text
    if repair.expect not in printed:
        raise RepairError(file, where, f"expects '{repair.expect}', but the line reads '{printed.strip():.80}'")
    if repair.kind is RepairKind.JOIN and repair.to not in reading:
        raise RepairError(file, where, f"joins line {repair.to}, which is blank or does not exist")


def _join(reading: _Reading, repair: Repair) -> None:
    assert repair.to is not None
    tail = reading.pop(repair.line)
    head = reading[repair.to][-1]
    text = f"{head.text.rstrip()} {_BULLET.sub('', tail[0].text).strip()}"
    reading[repair.to][-1] = ReadLine(text, (*head.sources, *tail[0].sources), head.under)


def _split(reading: _Reading, repair: Repair) -> None:
    line = reading[repair.line].pop()
    at = line.text.index(repair.expect)
    reading[repair.line] += [
        ReadLine(line.text[:at].rstrip(), line.sources, line.under),
        ReadLine(line.text[at:], line.sources),
    ]


def _mend(reading: _Reading, repair: Repair) -> None:
    assert repair.reads is not None
    line = reading[repair.line].pop()
    text = line.text.replace(repair.expect, repair.reads, 1)
    reading[repair.line].append(ReadLine(text, line.sources, line.under))


def _nest(reading: _Reading, repair: Repair) -> None:
    line = reading[repair.line].pop()
    reading[repair.line].append(ReadLine(line.text, line.sources, repair.under))


_APPLY: dict[RepairKind, Callable[[_Reading, Repair], None]] = {
    RepairKind.JOIN: _join,
    RepairKind.SPLIT: _split,
    RepairKind.MEND: _mend,
    RepairKind.NEST: _nest,
}
