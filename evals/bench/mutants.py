"""The mutants of the calculators' rules: one change of cosmic-ray's operators each, and how it takes a module's place.

Mutations of type annotations and those that change nothing (`is` for `==` between words of an enum) are left out. A
module is changed one statement of its top level at a time, so that the change of one line does not parse the others.
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType
from typing import Any

from .calculators import ROOT

RULES = "assistant.calculators"
ROOMS_OF_RULES = ("pay", "class_size", "leave", "dates", "hours")
SKIPPED = ("BitOr", "Is_Eq", "IsNot_NotEq", "Eq_Is", "NotEq_IsNot", "VariableReplacer", "VariableInserter")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change to one module: the operator of cosmic-ray, the changed line as it reads now, and the whole source."""

    module: str
    operator: str
    line: str
    source: str

    @property
    def key(self) -> str:
        """What tells this mutant from every other: a digest of the module's name and its changed source."""
        return sha256(f"{self.module}\n{self.source}".encode()).hexdigest()[:24]


def targets() -> tuple[str, ...]:
    """Every module of the rooms of the calculators, as `pay/salary.py`; a room's list of calculators is none."""
    rules = ROOT / "assistant" / "calculators"
    files = (path for room in ROOMS_OF_RULES for path in sorted((rules / room).glob("*.py")))
    return tuple(path.relative_to(rules).as_posix() for path in files if path.stem != "__init__")


def mutants(target: str) -> Iterator[Mutant]:
    """Every mutant of a module, statement by statement."""
    from cosmic_ray.ast import get_ast

    source = (ROOT / "assistant" / "calculators" / target).read_text(encoding="utf-8")
    module = f"{RULES}." + target.removesuffix(".py").replace("/", ".")
    parts = [part.get_code() for part in get_ast(source).children]
    for n, part in enumerate(parts):
        before, after = "".join(parts[:n]), "".join(parts[n + 1 :])
        for name, changed in _changes(part):
            yield Mutant(module, name, _line(part, changed, before.count("\n")), before + changed + after)


def _changes(part: str) -> Iterator[tuple[str, str]]:
    """Every operator at each of its places in a statement: its name and the changed statement."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code

    nodes = list(ast_nodes(get_ast(part)))
    for name, operator in _operators():
        for occurrence in range(sum(1 for node in nodes for _ in operator.mutation_positions(node))):
            changed = mutate_code(part, operator, occurrence)
            if changed is not None and changed != part:
                yield name, changed


@cache
def _operators() -> tuple[tuple[str, Any], ...]:
    from cosmic_ray.plugins import get_operator, operator_names

    names = [name for name in sorted(operator_names()) if not any(word in name for word in SKIPPED)]
    return tuple((name.removeprefix("core/"), get_operator(name)()) for name in names)


def _line(part: str, changed: str, lines_before: int) -> str:
    """The first changed line, with its number in the module."""
    new = changed.splitlines()
    for number, old in enumerate(part.splitlines()):
        if number >= len(new) or old != new[number]:
            return f"line {lines_before + number + 1}: {new[number].strip() if number < len(new) else '(gone)'}"
    return "the end of the statement"


@cache
def dependents(module: str) -> frozenset[str]:
    """The modules of the rules that import a module, at any remove, with the packages that hold them, and itself."""
    imports = _imports()
    found, left = {module}, [module]
    while left:
        one = left.pop()
        new = {name for name, wanted in imports.items() if one in wanted} | {one.rpartition(".")[0]}
        left += sorted(n for n in new - found if n.startswith(RULES))
        found |= {n for n in new if n.startswith(RULES)}
    return frozenset(found)


@cache
def _imports() -> dict[str, frozenset[str]]:
    """For every module of the rules, the names that it imports from the rules."""
    found = {}
    for path in (ROOT / "assistant" / "calculators").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        package = parts[:-1]
        wanted = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                start = package[: len(package) - node.level + 1] if node.level else ()
                base = ".".join((*start, *(node.module.split(".") if node.module else ())))
                wanted |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
        name = ".".join(package if path.stem == "__init__" else parts)
        found[name] = frozenset(w for w in wanted if w.startswith(RULES))
    return found


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


def install(mutant: Mutant) -> None:
    """Forget the changed module and all that import it, so that they are imported again with the change among them."""
    for name in dependents(mutant.module):
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, _Finder(mutant))
