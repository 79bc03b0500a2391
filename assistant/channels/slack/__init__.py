"""Slack: the door for reps, with the same answers as everywhere.

`app` wires the parts to Bolt; `routes` serves it over HTTP, `socket_mode` without an address of its own. `inbox` keeps
what Slack delivers, `events`, `commands` and `actions` understand it, `asking` asks the door, `blocks` and `modals`
render, `streaming` and `sending` deliver, `handoffs` is the reps' channel, `install` keeps the workspaces' tokens.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import SlackApp, SlackValues
    from .asking import Manner
    from .events import Manners
    from .handoffs import Desk
    from .install import OAuth
    from .routes import mount
    from .socket_mode import connected

__all__ = ["Desk", "Manner", "Manners", "OAuth", "SlackApp", "SlackValues", "connected", "mount"]

_LATE = {
    "Desk": ".handoffs", "Manner": ".asking", "Manners": ".events", "OAuth": ".install", "SlackApp": ".app",
    "SlackValues": ".app", "connected": ".socket_mode", "mount": ".routes",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first used: without Slack, nothing of Slack's libraries is loaded."""
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(_LATE[name], __package__), name)
