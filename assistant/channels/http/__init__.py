"""The HTTP channel: the calls of the API, over the door."""

from .app import HttpValues, create_app
from .auth import bearer_matches
from .errors import error_body, status_of

__all__ = ["HttpValues", "bearer_matches", "create_app", "error_body", "status_of"]
