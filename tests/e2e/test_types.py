"""The types of the widget's modules, as their JSDoc declares them, checked by TypeScript."""

import subprocess
from pathlib import Path

from tests.required import absent

HERE = Path(__file__).parent
TSC = HERE / "node_modules" / ".bin" / "tsc"


def test_the_modules_are_well_typed() -> None:
    if not TSC.exists():
        absent("typescript", "`npm install` in tests/e2e brings it")
    checked = subprocess.run([TSC, "--project", HERE / "jsconfig.json"], capture_output=True, text=True, check=False)
    assert checked.stdout == ""
    assert checked.returncode == 0
