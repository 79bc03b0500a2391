"""Records: the port by which this channel remembers installations, deliveries, threads and settings."""

from datetime import timedelta
from typing import Any, Protocol


class Records(Protocol):
    """Remembers values under a kind and a key.

    Raises (each method):
        StoreUnavailableError: if the database cannot be reached.
    """

    async def add(self, kind: str, key: str, workspace: str, value: dict[str, Any]) -> bool:
        """Remember something that must not be there yet; whether it was new."""

    async def put(self, kind: str, key: str, workspace: str, value: dict[str, Any]) -> None:
        """Remember something, whatever was there."""

    async def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """What is remembered under a key."""

    async def all(self, kind: str) -> dict[str, dict[str, Any]]:
        """Everything of a kind, by key, oldest first."""

    async def forget(
        self,
        *,
        kind: str | None = None,
        key: str | None = None,
        workspace: str | None = None,
        idle: timedelta | None = None,
    ) -> int:
        """Forget what fits all that is given; returns how many."""
