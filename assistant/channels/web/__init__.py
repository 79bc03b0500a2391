"""Pages and the chat widget: the two web faces of the door."""

from .pages import PageValues, mount
from .sessions import OriginGuard, Sessions

__all__ = ["OriginGuard", "PageValues", "Sessions", "mount"]
