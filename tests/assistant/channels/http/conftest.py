"""A server over a door, reached in memory."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from assistant.channels.http import HttpValues, create_app
from tests.fakes import FakeAssistant

Serve = Callable[..., Any]


@pytest.fixture
def door() -> FakeAssistant:
    """A door that answers."""
    return FakeAssistant()


@pytest.fixture
def serve() -> Serve:
    """Makes a client of a server over the given door; keyword arguments are `HttpValues`."""

    @asynccontextmanager
    async def over(door: Any, **values: Any) -> AsyncIterator[httpx.AsyncClient]:
        app = create_app(door, HttpValues(version="0", **values))
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
            yield client

    return over


@pytest.fixture
async def client(door: FakeAssistant, serve: Serve) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a server over `door`."""
    async with serve(door) as client:
        yield client
