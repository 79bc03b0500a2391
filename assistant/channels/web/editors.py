"""Editors: who may see the review pages: one password, short sessions, and forms that only our own pages can send."""

import hmac
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from .sessions import Sessions

SESSION_SECONDS = 60 * 60
MOST_FAILURES = 5
WINDOW_SECONDS = 15 * 60
_MOST_CLIENTS = 10_000


@dataclass(frozen=True, slots=True)
class EditorValues:
    """What is set from outside: the password (empty: the pages are off), the key that signs, the clock in seconds."""

    password: str = field(repr=False)
    key: str = field(repr=False)
    clock: Callable[[], float]


class Editors:
    """Admits editors by the password.

    A session is a random name, signed; it ends after `SESSION_SECONDS`, and with a change of the password or the key.
    """

    def __init__(self, values: EditorValues) -> None:
        self._password = values.password
        bound = _digest(values.password)[:16]
        self._sessions = Sessions(values.key, values.clock, f"review {bound}", SESSION_SECONDS)
        self._forms = Sessions(values.key, values.clock, f"review form {bound}", SESSION_SECONDS)
        self._failures = Failures(values.clock)

    @property
    def on(self) -> bool:
        """Whether there is a password at all."""
        return bool(self._password)

    def wait(self, client: str) -> float:
        """The seconds that a client has to wait before another try, 0 when it may try."""
        return self._failures.wait(client)

    def admit(self, client: str, password: str) -> str:
        """A new session for who knows the password; empty, and the failure counted, for who does not."""
        known = hmac.compare_digest(_digest(password), _digest(self._password))
        if not self.on or not known:
            self._failures.count(client)
            return ""
        return self._sessions.sign(secrets.token_urlsafe(16))

    def holds(self, session: str) -> bool:
        """Whether a session was given here and has not ended."""
        return self.on and self._sessions.holds(session, session.partition(".")[0])

    def form_token(self, session: str) -> str:
        """What a form of this session must carry."""
        return self._forms.sign(_digest(session))

    def form_holds(self, session: str, token: str) -> bool:
        """Whether a form was made for this session."""
        return bool(token) and self._forms.holds(token, _digest(session))


class Failures:
    """At most `MOST_FAILURES` failed tries of a client within `WINDOW_SECONDS`."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failed: dict[str, deque[float]] = {}

    def count(self, client: str) -> None:
        """Remember a failure."""
        if len(self._failed) >= _MOST_CLIENTS:
            self._failed = {c: times for c, times in self._failed.items() if times[-1] > self._clock() - WINDOW_SECONDS}
        self._failed.setdefault(client, deque(maxlen=MOST_FAILURES)).append(self._clock())

    def wait(self, client: str) -> float:
        """The seconds until another try, 0 when one is free."""
        failed = self._failed.get(client)
        if failed is None or len(failed) < MOST_FAILURES:
            return 0.0
        return max(0.0, failed[0] + WINDOW_SECONDS - self._clock())


def _digest(text: str) -> str:
    """A digest, so that a comparison takes as long whatever the length."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()
