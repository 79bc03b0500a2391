"""The pages over the real contract and the real calculators, reached in memory."""

from collections.abc import AsyncIterator
from datetime import date

import httpx
import pytest

from assistant.answer import ChangeView
from assistant.channels.http import HttpValues, create_app
from assistant.channels.web import PageValues, mount
from tests.e2e.door import ContractDoor
from tests.fakes import Ticker

ALLOWED = "https://school.example.org"


@pytest.fixture(scope="session")
def door() -> ContractDoor:
    """The door; its today is after the contract's term."""
    return ContractDoor(date(2026, 8, 3))


@pytest.fixture
def clock() -> Ticker:
    """Seconds that pass when told to."""
    return Ticker()


@pytest.fixture
async def client(door: ContractDoor, clock: Ticker) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the whole server; one other origin is allowed."""
    app = create_app(door, HttpValues(version="0", allowed_origins=(ALLOWED,)))
    mount(app, door, PageValues(clock, (ALLOWED,), rep="reps@example.org", changes=changes))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server") as opened:
        yield opened


def changes(old: str, new: str) -> tuple[ChangeView, ...]:
    """One clause changed."""
    return (
        ChangeView("changed", "5.11", "5.11", "", (("same", "ten "), ("removed", "<b>"), ("added", f"{old} {new}"))),
    )
