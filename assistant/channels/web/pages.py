"""Pages: mounts the widget, the contract, the calculators and the review on the server's app."""

import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from importlib.resources import files
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from assistant.answer import ChangeView
from assistant.assistant import Assistant
from assistant.review import Corrections

from .calculators import calculator_routes
from .comparing import compare_routes
from .contract import contract_routes
from .editors import Editors, EditorValues
from .rendering import PageRoute, page
from .reviewing import review_routes
from .sessions import SESSION_PATH, OriginGuard, Origins, Sessions
from .shelf import Shelf

ASSETS = "/assets"
_COVER = "Cover"


@dataclass(frozen=True, slots=True)
class PageValues:
    """What is set from outside.

    `session_key` signs sessions (empty: a new one each start); `review_password` opens /review (empty: off);
    `rep` is the address of the reps' mailbox for hand-offs (may be empty); `clock` gives seconds since 1970;
    `changes` compares two documents by their names; `corrections` gives the notes and errata of the corpus.
    """

    clock: Callable[[], float]
    allowed_origins: tuple[str, ...] = ()
    session_key: str = field(default="", repr=False)
    review_password: str = field(default="", repr=False)
    rep: str = ""
    changes: Callable[[str, str], tuple[ChangeView, ...]] = lambda old, new: ()
    corrections: Callable[[], Corrections] | None = None


class Assets(StaticFiles):
    """The widget's modules, styles and words: kept by the browser and asked for again by their digest."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """A file, or word that it has not changed."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "public, max-age=600, stale-while-revalidate=86400"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response


def mount(app: FastAPI, assistant: Assistant, values: PageValues) -> None:
    """Serve the pages and the widget beside the calls of the API, and guard both against other origins."""
    key = values.session_key or secrets.token_urlsafe(32)
    sessions = Sessions(key, values.clock)
    editors = Editors(EditorValues(values.review_password, key, values.clock))
    shelf = Shelf(assistant)
    for routes in (
        _home(assistant, values),
        _widget(assistant, sessions),
        compare_routes(assistant, values.changes),
        contract_routes(shelf),
        calculator_routes(assistant),
        review_routes(assistant, editors, values.corrections),
    ):
        app.include_router(routes)
    app.mount(ASSETS, GZipMiddleware(Assets(directory=str(files(__package__).joinpath("static"))), minimum_size=256))
    guard = Middleware(OriginGuard, origins=Origins(values.allowed_origins), sessions=sessions)
    app.user_middleware.append(guard)


def _home(assistant: Assistant, values: PageValues) -> APIRouter:
    routes = APIRouter(route_class=PageRoute, include_in_schema=False)

    @routes.get("/")
    def home(request: Request) -> Response:
        """The full-page chat."""
        asked = request.query_params.get("q", "")
        return page(request, "home.html", rep=values.rep, asked=asked, start=_start(assistant))

    return routes


def _widget(assistant: Assistant, sessions: Sessions) -> APIRouter:
    routes = APIRouter(include_in_schema=False)

    @routes.post(SESSION_PATH)
    def session(request: Request) -> JSONResponse:
        """A pass for the page that asks; the guard has judged its origin."""
        return JSONResponse({"token": sessions.sign(request.headers.get("origin", "")), "expires_in": sessions.seconds})

    @routes.get("/widget/start")
    def start() -> JSONResponse:
        """What the first screen says of the contract."""
        return JSONResponse(_start(assistant))

    @routes.delete("/widget/conversations/{conversation_id}", status_code=204)
    async def forget(conversation_id: str) -> None:
        """Delete a conversation; who holds its unguessable id may."""
        await assistant.delete_conversation(conversation_id)

    return routes


def _start(assistant: Assistant) -> dict[str, Any]:
    """The contract's title and term, where in it today stands, and whether reps take questions from here."""
    binding = next(d for d in assistant.documents() if not d.background)
    return {**asdict(binding), "standing": assistant.clause(_COVER).standing.value, "reps": assistant.reps.connected}
