"""The comparison page: what changed from one version of the contract to another, clause by clause."""

from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from fastapi import APIRouter, Request
from fastapi.responses import Response

from assistant.answer import ChangeView
from assistant.assistant import Assistant

from .rendering import PageRoute, page

Changes = Callable[[str, str], tuple[ChangeView, ...]]
_REMEMBERED = 4


def compare_routes(door: Assistant, changes: Changes) -> APIRouter:
    """The page; two versions are compared once and then remembered."""
    routes = APIRouter(route_class=PageRoute, include_in_schema=False)
    compared = lru_cache(_REMEMBERED)(changes)

    @routes.get("/compare")
    def compare(request: Request, old: str = "", new: str = "") -> Response:
        """The two versions that the address names, if they are loaded and differ."""
        versions = [d for d in door.documents() if not d.background]
        known = {d.document for d in versions}
        found = compared(old, new) if old != new and {old, new} <= known else ()
        kinds = Counter(c.kind for c in found)
        return page(request, "compare.html", versions=versions, old=old, new=new, changes=found, kinds=kinds)

    return routes
