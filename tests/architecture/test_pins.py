"""Every package is pinned, and the lock says the same as the project."""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)")


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> dict[str, str]:
    """What the project pins: name to version; a requirement that is not pinned has no version."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = {}
    for requirement in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
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


def test_the_lock_holds_every_pin_of_the_project():
    lock = locked()
    assert {name: lock.get(name) for name in declared()} == declared()


def test_no_file_names_where_packages_come_from():
    for name in ("pyproject.toml", "requirements.lock", "Makefile", ".ci/run"):
        text = (PROJECT / name).read_text(encoding="utf-8")
        assert not re.search(r"index-url|find-links|trusted-host|extra-index|@ (file|git|http)", text), name
