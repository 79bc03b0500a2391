"""Do the worked cases notice a broken rule? `python -m evals.bench.mutation` breaks the rules in memory and counts.

Each mutant (see `mutants`) replaces one module in a forked process, as the tests of tests/calculators would see it: it
is killed if a worked case comes out or reads differently, a trace does not replay, the page of calculators changes, or
a property test of the room fails. No file is changed. Only calculators that import the module are worked out.

What was found is kept in a file, so that a run that was stopped goes on where it was; a change of a rule, a parameter
or a test begins anew.
"""

import argparse
import contextlib
import gc
import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from assistant.calculators import CALCULATORS, ROOMS, Book, Calculator, replay
from assistant.calculators.cases import differences, told
from assistant.calculators.catalogue import entry
from assistant.calculators.parameters import WorkedCase

from .calculators import APPROVED, DOCUMENT, EXAMPLE_DAY, ROOT, book, spoken
from .mutants import ROOMS_OF_RULES, Mutant, dependents, install, mutants, targets

KEPT = ROOT / ".data" / "mutation.jsonl"
TESTED = (ROOT / "assistant" / "calculators", DOCUMENT, ROOT / "tests" / "calculators")
CASES_SECONDS, PROPERTIES_SECONDS, TARGET = 20, 120, 90.0


@dataclass(frozen=True)
class Expected:
    """What the unbroken rules say: the book, every worked case with its text, and every calculator's page."""

    book: Book

    @cached_property
    def cases(self) -> dict[str, list[tuple[WorkedCase, str]]]:
        """The worked cases of each calculator, with all that it says of them."""
        found: dict[str, list[tuple[WorkedCase, str]]] = {name: [] for name in CALCULATORS}
        for case in self.book.cases:
            result = CALCULATORS[case.calculator].run(dict(case.inputs), self.book, case.as_of)
            found[case.calculator].append((case, told(case, result)))
        return found

    @cached_property
    def pages(self) -> dict[str, str]:
        """The entry of each calculator on the page of all of them."""
        return {name: entry(calculator, self.book, EXAMPLE_DAY) for name, calculator in CALCULATORS.items()}

    def unapproved(self) -> list[str]:
        """Calculators that do not say what is approved: with them the tests fail before anything is broken."""
        return [
            name
            for name, calculator in CALCULATORS.items()
            if (APPROVED / f"{name}.txt").read_text(encoding="utf-8") != spoken(calculator, self.book)
        ]


def survives(mutant: Mutant, expected: Expected, *, properties: bool) -> bool:
    """Whether a forked process with the changed module sees every case, and every property, come out as before."""
    dependents(mutant.module)  # worked out once, here, not in every fork
    child = os.fork()
    if child == 0:
        signal.alarm(CASES_SECONDS)
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            os._exit(0 if _comes_out(mutant, expected, properties=properties) else 1)
    _, status = os.waitpid(child, 0)
    return status == 0


def _comes_out(mutant: Mutant, expected: Expected, *, properties: bool) -> bool:
    try:
        install(mutant)
        rules = import_module("assistant.calculators")
        if [room for room, _ in rules.ROOMS.items()] != list(ROOMS) or list(rules.CALCULATORS) != list(CALCULATORS):
            return False
        concerned = _in_order(mutant, rules.CALCULATORS.values())
        if not all(_replays(calculator, expected) for calculator in concerned):
            return False
        if any(entry(c, expected.book, EXAMPLE_DAY) != expected.pages[c.name] for c in concerned):
            return False
    except Exception:  # noqa: BLE001 - whatever a broken rule raises, it was noticed
        return False
    return not properties or _properties_hold(mutant)


def _in_order(mutant: Mutant, calculators: Iterable[Calculator]) -> list[Calculator]:
    """The calculators that import the changed module, those nearest to it first."""
    room, own = mutant.module.split(".")[2:4]
    changed = dependents(mutant.module)
    return sorted(
        (c for c in calculators if c.rule.__module__ in changed or c.inputs.__module__ in changed),
        key=lambda c: (c.name != own, f".{room}." not in c.inputs.__module__),
    )


def _replays(calculator: Calculator, expected: Expected) -> bool:
    """Whether the worked cases come out and read as before, and every trace replays."""
    for case, text in expected.cases[calculator.name]:
        found = calculator.run(dict(case.inputs), expected.book, case.as_of)
        if differences(case, found) or told(case, found) != text:
            return False
        replay(found.trace)
    return True


def _properties_hold(mutant: Mutant) -> bool:
    """Whether the property tests pass of the module's room, and of each whose calculators import it."""
    import pytest

    signal.alarm(PROPERTIES_SECONDS)
    changed, own = dependents(mutant.module), mutant.module.split(".")[2]
    rooms = {c.rule.__module__.split(".")[2] for c in CALCULATORS.values() if c.rule.__module__ in changed}
    for room in sorted({own} | rooms & set(ROOMS_OF_RULES), key=lambda name: name != own):
        folder = ROOT / "tests" / "calculators" / room
        with contextlib.redirect_stdout(io.StringIO()):
            if pytest.main([str(folder), "-q", "-x", "-p", "no:cacheprovider", f"--confcutdir={folder.parent}"]) != 0:
                return False
    return True


def _warm(expected: Expected, *, properties: bool) -> None:
    """Work out and import once, here, what every fork needs."""
    _ = expected.cases, expected.pages
    if properties:
        import_module("hypothesis")
        for plugin in entry_points(group="pytest11"):
            plugin.load()
    gc.freeze()


class Kept:
    """What became of each mutant, kept in a file line by line as it is found.

    A survivor of the worked cases alone is tried again when the property tests are asked too.
    """

    def __init__(self, path: Path, *, properties: bool, kills_stay: bool) -> None:
        self.path, self.state, self.properties = path, _state(), properties
        self.known: dict[str, bool] = {}
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        for line in lines:
            row = json.loads(line)
            same = row["state"] == self.state and (row["killed"] or row["properties"] or not properties)
            if same or (kills_stay and row["killed"]):
                self.known[row["mutant"]] = row["killed"]

    def add(self, mutant: Mutant, *, killed: bool) -> None:
        """Keep one more."""
        self.known[mutant.key] = killed
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            row = {"mutant": mutant.key, "state": self.state, "properties": self.properties, "killed": killed}
            file.write(json.dumps(row) + "\n")


def _state() -> str:
    """A digest of all that decides whether a mutant is killed."""
    files = sorted(path for folder in TESTED for path in folder.rglob("*") if path.suffix in (".py", ".yaml", ".txt"))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--module", action="append", default=[], help="a module or a room, as pay/salary.py or leave")
    parser.add_argument("--sample", type=int, default=0, help="at most so many mutants a module, the same every time")
    parser.add_argument("--cases-only", action="store_true", help="leave the property tests out")
    parser.add_argument(
        "--again", action="store_true", help="after cases were added: try only those that have not been killed before"
    )
    parser.add_argument("--fresh", action="store_true", help="forget what was found before")
    return parser.parse_args()


def main() -> int:
    """Print each survivor and the share of mutants killed; 1 if it is under the target."""
    given = _options()
    wanted = [t for t in targets() if not given.module or any(t.startswith(m.removesuffix("/")) for m in given.module)]
    expected = Expected(book())
    if not wanted or (wrong := expected.unapproved()):
        sys.stderr.write(
            f"No such module: {given.module}\n" if not wanted else f"Not as approved: {', '.join(wrong)}\n"
        )
        return 2
    _warm(expected, properties=not given.cases_only)
    if given.fresh:
        KEPT.unlink(missing_ok=True)
    kept = Kept(KEPT, properties=not given.cases_only, kills_stay=given.again)
    killed_of_all = total_of_all = 0
    for target in wanted:
        started = time.perf_counter()
        found = list(mutants(target))
        if 0 < given.sample < len(found):
            found = random.Random(0).sample(found, given.sample)  # noqa: S311 - a sample, no secret
        for mutant in found:
            if mutant.key not in kept.known:
                kept.add(mutant, killed=not survives(mutant, expected, properties=not given.cases_only))
        left = [m for m in found if not kept.known[m.key]]
        killed = len(found) - len(left)
        killed_of_all, total_of_all = killed_of_all + killed, total_of_all + len(found)
        sys.stdout.write(f"{target:<40}{_figure(killed, len(found))}{time.perf_counter() - started:>8.0f} s\n")
        for mutant in left:
            sys.stdout.write(f"    survived: {mutant.operator}: {mutant.line}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{_figure(killed_of_all, total_of_all).strip()} (target {TARGET:.0f}%)\n")
    return int(killed_of_all * 100 < TARGET * total_of_all)


def _figure(killed: int, total: int) -> str:
    share = f" {100 * killed / total:5.1f}%" if total else ""
    return f"{killed:>6} of {total:>5} mutants killed{share}"


if __name__ == "__main__":
    sys.exit(main())
