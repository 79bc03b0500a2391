"""Do the worked cases notice a broken rule? `python -m evals.bench.mutation` breaks the rules in memory and counts.

Each mutant of cosmic-ray's operators replaces one module in a forked process, as the tests of tests/calculators would
see it: it is killed if a worked case comes out or reads differently, a trace does not replay, the page of calculators
changes, or a property test of the room fails. No file is changed. Mutations of type annotations and those that change
nothing (`is` for `==` between words of an enum) are left out.
"""

import argparse
import contextlib
import io
import os
import random
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

from assistant.calculators import Book, Calculator, replay
from assistant.calculators.cases import differences
from assistant.calculators.catalogue import catalogue

from .calculators import APPROVED, CATALOGUE, EXAMPLE_DAY, ROOT, book, spoken

TARGETS = (
    "class_size/class_overage_pay.py",
    "dates/counting.py",
    "pay/differential_rate.py",
    "pay/beyond_contract_pay.py",
    "pay/dues_deduction.py",
    "pay/home_hospital_pay.py",
    "pay/missed_preparation_pay.py",
    "pay/retirement_incentive.py",
    "pay/salary.py",
    "hours/benefit_share.py",
    "hours/seniority_date.py",
)
ROOMS_OF_RULES = ("pay", "class_size", "leave", "dates", "hours")
SKIPPED = ("BitOr", "Is_Eq", "IsNot_NotEq", "Eq_Is", "NotEq_IsNot", "VariableReplacer", "VariableInserter")
SECONDS, TARGET = 120, 90.0


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change to one module: the operator of cosmic-ray, which of its places, and the changed source."""

    module: str
    operator: str
    occurrence: int
    source: str


def mutants(target: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of the operators."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    source = (ROOT / "assistant" / "calculators" / target).read_text(encoding="utf-8")
    module = "assistant.calculators." + target.removesuffix(".py").replace("/", ".")
    for name in sorted(operator_names()):
        if any(word in name for word in SKIPPED):
            continue
        operator, occurrence = get_operator(name)(), 0
        while (changed := mutate_code(source, operator, occurrence)) is not None:
            if changed != source:
                yield Mutant(module, name.removeprefix("core/"), occurrence, changed)
            occurrence += 1


class _Changed(SourceFileLoader):
    """Loads a module from changed source instead of its file."""

    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec")


class _Finder(MetaPathFinder):
    """Finds the one module that is changed."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self.mutant.module:
            return None
        file = str(ROOT / (fullname.replace(".", "/") + ".py"))
        return spec_from_file_location(fullname, file, loader=_Changed(fullname, file, self.mutant.source))


def survives(mutant: Mutant, loaded: Book, *, properties: bool) -> bool:
    """Whether a forked process with the changed module sees every case, and every property, come out as before."""
    child = os.fork()
    if child == 0:
        signal.alarm(SECONDS)
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            os._exit(0 if _comes_out(mutant, loaded, properties=properties) else 1)
    _, status = os.waitpid(child, 0)
    return status == 0


def _comes_out(mutant: Mutant, loaded: Book, *, properties: bool) -> bool:
    try:
        _install(mutant)
        rules = import_module("assistant.calculators")
        room, own = mutant.module.split(".")[2:4]
        for calculator in sorted(
            rules.CALCULATORS.values(), key=lambda c: (c.name != own, f".{room}." not in c.inputs.__module__)
        ):
            approved = (APPROVED / f"{calculator.name}.txt").read_text(encoding="utf-8")
            if not _replays(calculator, loaded) or spoken(calculator, loaded) != approved:
                return False
        if catalogue(rules.ROOMS, loaded, EXAMPLE_DAY) != CATALOGUE.read_text(encoding="utf-8"):
            return False
    except Exception:  # noqa: BLE001 - whatever a broken rule raises, it was noticed
        return False
    return not properties or _properties_hold(mutant)


def _replays(calculator: Calculator, loaded: Book) -> bool:
    """Whether the worked cases come out, and every trace replays."""
    for case in (c for c in loaded.cases if c.calculator == calculator.name):
        found = calculator.run(dict(case.inputs), loaded, case.as_of)
        replay(found.trace)
        if differences(case, found):
            return False
    return True


def _install(mutant: Mutant) -> None:
    """Forget the rules, so that they are imported again with the changed one among them."""
    rooms = tuple(f"assistant.calculators.{room}" for room in ROOMS_OF_RULES)
    for name in [n for n in sys.modules if n == "assistant.calculators" or n.startswith(rooms)]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Finder(mutant))


def _properties_hold(mutant: Mutant) -> bool:
    import pytest

    folder = ROOT / "tests" / "calculators" / mutant.module.split(".")[2]
    with contextlib.redirect_stdout(io.StringIO()):
        return pytest.main([str(folder), "-q", "-x", "-p", "no:cacheprovider"]) == 0


def main() -> int:
    """Print each survivor and the share of mutants killed; 1 if it is under the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", default=TARGETS, help="modules under assistant/calculators")
    parser.add_argument("--sample", type=int, default=0, help="at most so many mutants a module, the same every time")
    parser.add_argument("--cases-only", action="store_true", help="leave the property tests out")
    given = parser.parse_args()
    loaded = book()
    killed_of_all = total_of_all = 0
    for target in given.targets:
        found = list(mutants(target))
        if 0 < given.sample < len(found):
            found = random.Random(0).sample(found, given.sample)  # noqa: S311 - a sample, no secret
        left = [m for m in found if survives(m, loaded, properties=not given.cases_only)]
        killed_of_all, total_of_all = killed_of_all + len(found) - len(left), total_of_all + len(found)
        sys.stdout.write(f"{target:<40}{len(found) - len(left):>5} of {len(found):>5} killed\n")
        for mutant in left:
            sys.stdout.write(f"    survived: {mutant.operator} {mutant.occurrence}: {_line(target, mutant)}\n")
        sys.stdout.flush()
    share = 100 * killed_of_all / total_of_all if total_of_all else 0.0
    sys.stdout.write(f"{killed_of_all} of {total_of_all} mutants killed: {share:.1f}% (target {TARGET:.0f}%)\n")
    return int(share < TARGET)


def _line(target: str, mutant: Mutant) -> str:
    """The first changed line of the module."""
    path = Path(ROOT / "assistant" / "calculators" / target)
    before = path.read_text(encoding="utf-8").splitlines()
    for number, (old, new) in enumerate(zip(before, mutant.source.splitlines(), strict=False), start=1):
        if old != new:
            return f"line {number}: {new.strip()}"
    return "the end of the module"


if __name__ == "__main__":
    sys.exit(main())
