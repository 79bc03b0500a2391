"""The types of the widget's modules, as their JSDoc declares them, checked by TypeScript."""

import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TSC = HERE / "node_modules" / ".bin" / "tsc"


@pytest.mark.skipif(not TSC.exists(), reason="npm install in tests/e2e brings TypeScript")
def test_the_modules_are_well_typed() -> None:
    checked = subprocess.run([TSC, "--project", HERE / "jsconfig.json"], capture_output=True, text=True, check=False)
    assert checked.stdout == ""
    assert checked.returncode == 0
