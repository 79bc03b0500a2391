"""Sessions: short-lived signed passes by which a page of another allowed origin may call the server."""

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from itsdangerous import BadSignature, TimestampSigner
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LIFETIME_SECONDS = 15 * 60
SESSION_PATH = "/widget/session"
_GUARDED = ("/api/", "/widget/")


class _Signer(TimestampSigner):
    """A signer whose clock is handed in."""

    def __init__(self, key: str, purpose: str, clock: Callable[[], float]) -> None:
        super().__init__(key, salt=purpose)
        self._clock = clock

    def get_timestamp(self) -> int:
        return int(self._clock())


class Sessions:
    """Signs and reads passes; `clock` gives seconds since 1970.

    `purpose` keeps the passes of one use (the widget, the review pages) from opening another.
    """

    def __init__(
        self, key: str, clock: Callable[[], float], purpose: str = "widget", seconds: int = LIFETIME_SECONDS
    ) -> None:
        self.seconds = seconds
        self._signer = _Signer(key, purpose, clock)

    def sign(self, subject: str) -> str:
        """A pass for `subject` (an origin, a role) that ends after `seconds`."""
        return self._signer.sign(subject.encode()).decode()

    def holds(self, given: str, subject: str) -> bool:
        """Whether the pass was signed here for `subject` and has not ended."""
        try:
            return self._signer.unsign(given, max_age=self.seconds).decode() == subject
        except BadSignature:
            return False


class Origins:
    """The origins whose pages may embed the widget; `*` allows any."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self._allowed = frozenset(origin.rstrip("/").lower() for origin in allowed)

    def allows(self, origin: str) -> bool:
        """Whether pages of this origin may call the server."""
        return "*" in self._allowed or origin.lower() in self._allowed


def of_this_server(origin: str, host: str) -> bool:
    """Whether a request comes from a page of the server itself (its scheme may differ behind a proxy)."""
    return urlsplit(origin).netloc.lower() == host.lower()


class OriginGuard:
    """Refuses calls from pages of other origins, unless the origin is allowed and carries a session bound to it.

    Calls without an origin (other programs, plain navigation) pass: this guards people's browsers, not the data.
    """

    def __init__(self, app: ASGIApp, origins: Origins, sessions: Sessions) -> None:
        self._app = app
        self._origins = origins
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve what may pass, else say what is wrong."""
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        foreign = origin is not None and not of_this_server(origin, headers.get("host", ""))
        if not foreign or scope["method"] == "OPTIONS" or not scope["path"].startswith(_GUARDED):
            return None
        assert origin is not None
        if not self._origins.allows(origin):
            return _told(403, "origin_refused", f"Pages of {origin} may not use this assistant.")
        if scope["path"] == SESSION_PATH or self._sessions.holds(_bearer(headers), origin):
            return None
        return _told(401, "session_ended", f"The session is missing or has ended. POST {SESSION_PATH} gives a new one.")


def _bearer(headers: Headers) -> str:
    kind, _, given = headers.get("authorization", "").partition(" ")
    return given if kind.lower() == "bearer" else ""


def _told(status: int, kind: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"kind": kind, "message": message}}, status)
