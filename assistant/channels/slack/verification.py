"""Verification: whether a request comes from Slack, judged from its signature and timestamp alone."""

import hashlib
import hmac
from collections.abc import Mapping

OLDEST_SECONDS = 5 * 60
_VERSION = "v0"


def refusal(secret: str, headers: Mapping[str, str], body: bytes, now: float) -> str | None:
    """Why a request is not believed to come from Slack; None when it is. `now` is seconds since 1970.

    No secret believes nothing. A timestamp further away than five minutes is refused, so that a request that was
    overheard cannot be sent again later.
    """
    stamp = headers.get("x-slack-request-timestamp", "")
    given = headers.get("x-slack-signature", "")
    if not secret:
        return "no signing secret is set"
    if not stamp.isascii() or not stamp.isdigit():
        return "the timestamp is missing or is no number"
    if abs(now - int(stamp)) > OLDEST_SECONDS:
        return "the timestamp is too far from now"
    if not hmac.compare_digest(signature(secret, stamp, body).encode(), given.encode()):
        return "the signature does not fit"
    return None


def signature(secret: str, stamp: str, body: bytes) -> str:
    """What Slack writes into X-Slack-Signature for this body."""
    signed = b":".join((_VERSION.encode(), stamp.encode(), body))
    return f"{_VERSION}={hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()}"
