"""A tool that is absent skips its tests, unless the environment says that it is there."""

import pytest

from tests.required import REQUIRED, absent


@pytest.mark.parametrize(
    ("required", "ends"), [("", pytest.skip), ("chromium", pytest.skip), ("chromium postgres", pytest.fail)]
)
def test_absence_is_a_failure_where_the_tool_must_be(monkeypatch: pytest.MonkeyPatch, required: str, ends) -> None:
    monkeypatch.setenv(REQUIRED, required)
    with pytest.raises(ends.Exception, match="apt install"):
        absent("postgres", "apt install postgresql")
