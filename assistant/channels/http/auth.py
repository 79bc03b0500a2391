"""Who may call what, and how often: bearer token, rate limit, security headers."""

import hmac
from collections import deque
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

WINDOW_SECONDS = 60.0
_MOST_CLIENTS = 10_000
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
_bearer = HTTPBearer(auto_error=False, description="The token of ASSISTANT_API_TOKEN")


def bearer_matches(given: str | None, token: str) -> bool:
    """Whether the given token is the configured one; no configured token matches nothing."""
    return bool(token) and given is not None and hmac.compare_digest(given.encode(), token.encode())


def require_token(
    request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> None:
    """Refuse a call that does not carry the configured token.

    Raises:
        HTTPException: 401, saying what is missing.
    """
    token: str = request.app.state.values.api_token
    if bearer_matches(credentials.credentials if credentials else None, token):
        return
    why = "a bearer token is needed" if token else "it is shut until ASSISTANT_API_TOKEN is set"
    raise HTTPException(401, f"This call is protected: {why}.", {"WWW-Authenticate": "Bearer"})


class RateLimit:
    """At most `limit` calls of a client in any minute; 0 lets everything pass."""

    def __init__(self, limit: int, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._clock = clock
        self._calls: dict[str, deque[float]] = {}

    def wait(self, client: str) -> float:
        """Count a call of `client`; the seconds that it has to wait, 0 when it may pass."""
        if not self._limit:
            return 0.0
        now = self._clock()
        if len(self._calls) > _MOST_CLIENTS:
            self._forget(now)
        calls = self._calls.setdefault(client, deque())
        while calls and calls[0] <= now - WINDOW_SECONDS:
            calls.popleft()
        if len(calls) >= self._limit:
            return calls[0] + WINDOW_SECONDS - now
        calls.append(now)
        return 0.0

    def _forget(self, now: float) -> None:
        self._calls = {c: times for c, times in self._calls.items() if times and times[-1] > now - WINDOW_SECONDS}


def limited(request: Request) -> None:
    """Refuse a client that calls too often.

    Raises:
        HTTPException: 429 with Retry-After.
    """
    client = request.client.host if request.client else "unknown"
    seconds = request.app.state.rate_limit.wait(client)
    if seconds > 0:
        after = max(1, round(seconds))
        raise HTTPException(429, f"Too many calls. Try again in {after} s.", {"Retry-After": str(after)})


class SecurityHeaders:
    """Adds the headers that a browser needs to be careful; a page that sets its own keeps them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve with the headers."""

        async def careful(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, careful)
