"""Step 6: the matters on which the contract is silent, from `silences/*.yaml` of a document's folder.

A claim of silence is checked like a quote: the words that the contract would use are given, and no clause prints them.
"""

import dataclasses
import re
from collections.abc import Iterable
from pathlib import Path

from .contract import ClauseId, Contract, Silence
from .declared import Record, records

_FEWEST_ASKS = 5
_SPACE = re.compile(r"\s+")


def load_silences(folder: Path) -> tuple[tuple[Record, Silence], ...]:
    """Every recorded silence in the YAML files of `folder`, beside the record that it was read from.

    Raises:
        DeclarationError: if a file is not of the form that docs/notes-format.md gives, by file and key.
    """
    return tuple(
        (entry, _silence(entry))
        for path in sorted(folder.glob("*.yaml"))
        for entry in records(path.read_text(encoding="utf-8"), path.name)
    )


def attach_silences(contract: Contract, written: Iterable[tuple[Record, Silence]]) -> Contract:
    """The contract with its recorded silences.

    Raises:
        DeclarationError: if a clause prints words that should be absent, a clause does not exist, a matter stands
            twice or has too few ways of asking; by file and matter.
    """
    words = " ".join(s.text for c in contract.clauses.values() for s in c.sentences if not s.struck)
    said = _SPACE.sub(" ", words).lower()
    found: dict[str, Silence] = {}
    for entry, silence in written:
        _check(contract, said, entry, silence)
        if silence.matter in found:
            raise entry.error("matter", f"'{silence.matter}' stands twice; merge the two")
        found[silence.matter] = silence
    return dataclasses.replace(contract, silences=tuple(found.values()))


def _silence(entry: Record) -> Silence:
    matter, says = entry.text("matter"), entry.pairs("says")
    if set(says) != {"en", "es"}:
        raise entry.error("says", "one sentence under 'en' and one under 'es' are expected")
    silence = Silence(
        matter=matter,
        en=" ".join(says["en"].split()),
        es=" ".join(says["es"].split()),
        refer=entry.texts("refer"),
        absent=entry.texts("absent"),
        asks=entry.texts("asks"),
        asks_es=entry.texts("asks_es"),
        clauses=tuple(ClauseId(c) for c in entry.texts("clauses")),
    )
    entry.done()
    return silence


def _check(contract: Contract, said: str, entry: Record, silence: Silence) -> None:
    """Refuse a silence that is wrong; `said` are the contract's words in lower case.

    Case is ignored; a pattern in small letters is found many times faster where there are only small letters.
    """
    if len(silence.asks) < _FEWEST_ASKS:
        raise entry.error(silence.matter, f"has {len(silence.asks)} 'asks'; write at least {_FEWEST_ASKS}")
    if any(c.isdigit() for c in silence.en + silence.es):
        raise entry.error(silence.matter, "'says' holds a figure; a sentence that no clause backs states none")
    if not silence.absent:
        raise entry.error(silence.matter, "has no 'absent': give words that the contract would use of this matter")
    for clause_id in silence.clauses:
        if contract.clause(clause_id) is None:
            raise entry.error(silence.matter, f"'clauses' names '{clause_id}', which is no clause")
    for pattern in silence.absent:
        try:
            printed = re.search(pattern, said, 0 if pattern == pattern.lower() else re.IGNORECASE)
        except re.error as exc:
            raise entry.error(silence.matter, f"'{pattern}' is no pattern: {exc}") from exc
        if printed:
            raise entry.error(silence.matter, f"the contract prints '{printed.group():.60}': it is not silent on this")
