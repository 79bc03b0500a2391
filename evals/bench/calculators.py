"""How fast the calculators are: `python -m evals.bench.calculators` prints it against the targets.

`--write` writes docs/calculators.md and tests/calculators/approved/ instead, from the same calculators and parameters:
what changes there is then read and approved in the diff.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from statistics import median

from assistant.calculators import CALCULATORS, ROOMS, Book, Calculator, load_book
from assistant.calculators.cases import told
from assistant.calculators.catalogue import catalogue
from ingest.pipeline import compile_document

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "corpus" / "contract-2023-26"
CATALOGUE = ROOT / "docs" / "calculators.md"
APPROVED = ROOT / "tests" / "calculators" / "approved"
EXAMPLE_DAY = date(2025, 2, 3)
LOAD_TARGET, CALL_TARGET = 1.0, 1.0


@dataclass(frozen=True, slots=True)
class Timing:
    """One calculator: how often it was called and its median call, warm, in milliseconds."""

    name: str
    calls: int
    milliseconds: float


@cache
def book() -> Book:
    """The parameters of the contract, verified against the compiled contract, once."""
    return load_book(DOCUMENT / "parameters", compile_document(DOCUMENT, without=("notes",)).outline.contract)


def spoken(calculator: Calculator, loaded: Book) -> str:
    """Everything that a calculator says of its worked cases."""
    cases = [c for c in loaded.cases if c.calculator == calculator.name]
    return "\n\n".join(told(c, calculator.run(dict(c.inputs), loaded, c.as_of)) for c in cases) + "\n"


def load_seconds(loaded: Book, times: int = 5) -> float:
    """The median time to read and verify every parameter file."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        load_book(DOCUMENT / "parameters", loaded.contract)
        taken.append(time.perf_counter() - started)
    return median(taken)


def timings(loaded: Book, times: int = 20) -> list[Timing]:
    """Each calculator over its worked cases, after one round to warm up; the slowest first."""
    found = []
    for name, calculator in CALCULATORS.items():
        cases = [c for c in loaded.cases if c.calculator == name]
        taken = []
        for round_ in range(times + 1):
            for case in cases:
                started = time.perf_counter()
                calculator.run(dict(case.inputs), loaded, case.as_of)
                if round_:
                    taken.append((time.perf_counter() - started) * 1000)
        found.append(Timing(name, len(taken), median(taken)))
    return sorted(found, key=lambda t: t.milliseconds, reverse=True)


def report(loaded: Book, seconds: float, measured: list[Timing]) -> str:
    """The measured times and whether they meet the targets."""
    typical, slowest = median(t.milliseconds for t in measured), measured[0]
    lines = [f"{'calculator':<30}{'calls':>7}{'median ms':>11}"]
    lines += [f"{t.name:<30}{t.calls:>7}{t.milliseconds:>11.3f}" for t in measured]
    sizes = f"{len(loaded.parameters)} parameters and {len(loaded.cases)} worked cases"
    lines += [
        "",
        f"{_verdict(seconds < LOAD_TARGET)}  load and verify {sizes}: {seconds:.3f} s (target {LOAD_TARGET:.0f})",
        f"{_verdict(typical < CALL_TARGET)}  one calculation, median: {typical:.3f} ms (target {CALL_TARGET:.0f})",
        f"{_verdict(slowest.milliseconds < CALL_TARGET)}  the slowest, {slowest.name}, median: "
        f"{slowest.milliseconds:.3f} ms (target {CALL_TARGET:.0f})",
    ]
    return "\n".join(lines)


def _verdict(met: bool) -> str:
    return "met   " if met else "MISSED"


def main() -> int:
    """Print the times, or write what is approved; 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the page and the approved texts, measure nothing")
    loaded = book()
    if parser.parse_args().write:
        CATALOGUE.write_text(catalogue(ROOMS, loaded, EXAMPLE_DAY), encoding="utf-8")
        APPROVED.mkdir(exist_ok=True)
        for name, calculator in CALCULATORS.items():
            (APPROVED / f"{name}.txt").write_text(spoken(calculator, loaded), encoding="utf-8")
        return 0
    text = report(loaded, load_seconds(loaded), timings(loaded))
    sys.stdout.write(text + "\n")
    return int("MISSED" in text)


if __name__ == "__main__":
    sys.exit(main())
