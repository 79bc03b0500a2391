"""Shared by all tests: the project's folder and one fixed day; the network is blocked by pytest-socket."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from assistant import maintenance
from assistant.settings import Settings, load_settings

PROJECT = Path(__file__).parents[1]

hypothesis_settings.register_profile("steady", deadline=None)
"""A busy machine makes an example slow, not wrong."""
hypothesis_settings.load_profile("steady")


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def today() -> date:
    """Today, for every test: a school day within the contract's term."""
    return date(2025, 11, 3)


@pytest.fixture(scope="session")
def published() -> Settings:
    """The settings of this project, with the real corpus published under its data folder (made once, then reused)."""
    settings = load_settings()
    maintenance.ingest(settings, lambda what, done, total: None)
    return settings
