"""A door for the terminal."""

import pytest

from tests.fakes import FakeAssistant


@pytest.fixture
def door() -> FakeAssistant:
    """A door that answers."""
    return FakeAssistant()
