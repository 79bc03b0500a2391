"""Contract pages: the outline, search as you type, and a permalink for every clause."""

import re
from datetime import date
from html import unescape
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from .marking import lines_of
from .rendering import Day, PageRoute, clause_url, moved, page
from .shelf import MOST_HITS, Facets, PlacedHit, Results, Shelf

_CELL = re.compile(r"(?P<table>.+)\[(?P<row>.+), (?P<column>.+)\]")
_SHOWN_TYPING = 20
_MARK = re.compile(r"(<mark>.*?</mark>)")
Word = Annotated[str, Query(max_length=200)]


def contract_routes(shelf: Shelf) -> APIRouter:
    """The pages of the contract."""
    routes = APIRouter(route_class=PageRoute, include_in_schema=False)

    @routes.get("/contract")
    def contract(
        request: Request, q: Word = "", root: Word = "", group: Word = "", standing: Word = "", on: Day = None
    ) -> Response:
        """The outline, or what a search found."""
        facets = Facets(root, group, standing)
        results = _found(shelf, q, on, facets)
        return page(
            request, "contract.html", q=q, on=on, facets=facets, results=results, outline=shelf.outline, parts=parts
        )

    @routes.get("/contract/{clause_id:path}")
    def clause(request: Request, clause_id: str, on: Day = None, cell: Word = "", whole: bool = False) -> Response:
        """One clause, at the address that it is known by."""
        view = shelf.clause(clause_id, on)
        if view.clause_id != clause_id:
            return moved(clause_url(view.clause_id, on=on.isoformat() if on else None, cell=cell))
        return page(
            request,
            "clause.html",
            section=shelf.section(view, on, whole=whole),
            view=view,
            on=on,
            lines_of=lines_of,
            looked_up=_CELL.fullmatch(cell),
            outline=shelf.outline,
            root=shelf.root_of(view.clause_id),
        )

    @routes.get("/search.json")
    def search(q: Word, root: Word = "", group: Word = "", standing: Word = "", on: Day = None) -> JSONResponse:
        """Results as the search box shows them while it is typed into."""
        results = _found(shelf, q, on, Facets(root, group, standing), _SHOWN_TYPING)
        return JSONResponse(_plain(results) if results else {"hits": [], "found": 0})

    return routes


def _found(shelf: Shelf, query: str, day: date | None, facets: Facets, limit: int = MOST_HITS) -> Results | None:
    """What was found; None when nothing was asked for."""
    return shelf.search(query.strip(), day, facets, limit) if query.strip() else None


def parts(snippet: str) -> list[tuple[bool, str]]:
    """A snippet as text: each part and whether it is marked."""
    cut = (p for p in _MARK.split(snippet) if p)
    return [(p.startswith("<mark>"), unescape(p.removeprefix("<mark>").removesuffix("</mark>"))) for p in cut]


def _plain(results: Results) -> dict[str, Any]:
    return {"hits": [_hit(h) for h in results.hits], "found": results.found}


def _hit(placed: PlacedHit) -> dict[str, Any]:
    hit = placed.hit
    return {
        "clause_id": hit.clause_id,
        "url": clause_url(hit.clause_id),
        "label": hit.label,
        "parts": parts(hit.snippet),
        "standing": hit.standing.value,
    }
