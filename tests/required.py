"""What tests need of the machine: skipped where it is absent, failed where the environment says that it is there."""

import os
from typing import NoReturn

import pytest

REQUIRED = "ASSISTANT_TEST_REQUIRES"
"""Of this machine: names by blanks (postgres, chromium, typescript). `make test` sets it to what it installs."""


def absent(name: str, how: str) -> NoReturn:
    """Skip, because `name` is not on this machine; fail, if it has to be. `how` says what brings it."""
    if name in os.environ.get(REQUIRED, "").split():  # noqa: TID251
        pytest.fail(f"{REQUIRED} says that {name} is here, but it is not: {how}", pytrace=False)
    pytest.skip(f"no {name}: {how}")
