"""Every package is pinned, and the lock says the same as the project."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

_BROUGHT_ALONG = {"starlette", "transformers", "huggingface_hub"}
"""Part of a declared library, which pins it: FastAPI's starlette, and what sentence-transformers stands on."""

PROJECT = Path(__file__).parents[2]
PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)")


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*, dev: bool = True) -> dict[str, str]:
    """What the project pins: name to version; a requirement that is not pinned has no version."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    found = {}
    for requirement in (*project["dependencies"], *(extras["dev"] + extras["mutation"] if dev else ())):
        pin = PIN.fullmatch(requirement)
        found[normal(pin["name"] if pin else requirement)] = pin["version"] if pin else ""
    return found


def locked() -> dict[str, str]:
    """What the lock pins."""
    lines = (PROJECT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = [PIN.fullmatch(line) for line in lines if line and not line.startswith("#")]
    assert all(pins), "a line of requirements.lock is no exact pin"
    return {normal(pin["name"]): pin["version"] for pin in pins if pin}


def test_every_requirement_is_pinned_to_one_version():
    assert [name for name, version in declared().items() if not version] == []


def imported(package: str) -> set[str]:
    """The libraries that the modules of a package import, by their first name."""
    found = set()
    for path in (PROJECT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"assistant", "ingest", "evals", "tests"}


@pytest.mark.parametrize(
    ("package", "dev"), [("assistant", False), ("ingest", False), ("evals", True), ("tests", True)]
)
def test_what_is_imported_is_declared(package: str, dev: bool):
    brought = packages_distributions()
    pins = declared(dev=dev)
    missing = {n for n in imported(package) if not any(normal(d) in pins for d in brought.get(n, (n,)))}
    assert missing <= _BROUGHT_ALONG


def test_the_lock_holds_every_pin_of_the_project():
    lock, pins = locked(), declared()
    mutation = {"cosmic-ray"}
    assert {name: lock.get(name) for name in pins if name not in mutation} == {
        name: version for name, version in pins.items() if name not in mutation
    }


def test_no_file_names_where_packages_come_from():
    for name in ("pyproject.toml", "requirements.lock", "Makefile", ".ci/run"):
        text = (PROJECT / name).read_text(encoding="utf-8")
        assert not re.search(r"index-url|find-links|trusted-host|extra-index|@ (file|git|http)", text), name
