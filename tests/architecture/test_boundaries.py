"""What may touch the outside: the environment, the clock, and the public names of every package."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PACKAGES = ("ingest", "assistant", "evals")
CLOCKS = {"assistant/bootstrap.py"}
ENVIRONMENT = {"assistant/settings.py"}
HEAVY = ("torch", "sentence_transformers", "langchain", "langchain_core", "chromadb", "sqlalchemy", "onnxruntime")


def modules() -> list[Path]:
    """Every Python file of the program."""
    return sorted(path for package in PACKAGES for path in (PROJECT / package).rglob("*.py"))


def dotted(node: ast.AST) -> str:
    """`a.b.c` of an attribute chain, or nothing."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def uses(path: Path, names: set[str]) -> set[str]:
    """Which of these attribute chains a module uses."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {dotted(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & names


def relative(path: Path) -> str:
    """A path as it is written here."""
    return path.relative_to(PROJECT).as_posix()


def test_the_environment_is_read_in_settings_alone():
    names = {"os.environ", "os.getenv", "os.environb", "os.putenv"}
    assert {relative(p) for p in modules() if uses(p, names)} <= ENVIRONMENT


def test_the_clock_is_read_in_bootstrap_alone():
    names = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time", "datetime.datetime.now"}
    assert {relative(p) for p in modules() if uses(p, names)} == CLOCKS


def test_nothing_is_printed_but_by_a_channel():
    tree_prints = {
        relative(p)
        for p in modules()
        for node in ast.walk(ast.parse(p.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert {path for path in tree_prints if not path.startswith("evals/")} == set()


def packages() -> list[str]:
    """Every package with public names."""
    inits = (p for p in modules() if p.name == "__init__.py" and "__all__" in p.read_text(encoding="utf-8"))
    return [".".join(p.parent.relative_to(PROJECT).parts) for p in inits]


@pytest.mark.parametrize("name", packages())
def test_every_exported_name_exists(name: str):
    package = importlib.import_module(name)
    for exported in package.__all__:
        assert getattr(package, exported, None) is not None, exported
    assert len(set(package.__all__)) == len(package.__all__)


def imported_by(statement: str) -> set[str]:
    """The heavy libraries that a fresh process has loaded after this statement."""
    program = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT)
    return set(done.stdout.split()) & set(HEAVY)


@pytest.mark.parametrize("module", ["assistant.main", "assistant.bootstrap", "assistant.channels.cli"])
def test_starting_loads_no_heavy_library(module: str):
    assert imported_by(f"import {module}") == set()


def test_the_arrows_between_packages_hold():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=PROJECT)
    assert done.returncode == 0, done.stdout
