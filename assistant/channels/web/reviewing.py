"""Review pages: behind a login, what was not answered well, and corrections to notes and errata as patches."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated, Any, NamedTuple
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from assistant.assistant import Assistant
from assistant.errors import CorrectionError, UnavailableError
from assistant.review import Corrections, Entry

from .editors import SESSION_SECONDS, Editors
from .rendering import PageRoute, page
from .sessions import of_this_server

WANTED = ("all", "silent", "down")
KINDS = ("note", "erratum")
_COOKIE = "review"
_FORM = "application/x-www-form-urlencoded"
_FAILED_SECONDS = 0.5
_PRIVATE = {"Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex", "Cache-Control": "no-store"}
Word = Annotated[str, Query(max_length=200)]
Form = dict[str, str]


def review_routes(
    door: Assistant,
    editors: Editors,
    corrections: Callable[[], Corrections] | None,
    pause: Callable[[float], Awaitable[Any]] = asyncio.sleep,
) -> APIRouter:
    """The pages of the editors; `pause` is what a failed login waits by."""
    routes = APIRouter(route_class=EditorRoute, include_in_schema=False)
    guard = _Guard(editors, pause)

    @routes.get("/review")
    async def listed(request: Request, show: Word = "all", n: Annotated[int, Query(ge=0, le=10_000)] = 0) -> Response:
        """The questions, and how many there are of a topic."""
        guard.check(request)
        wanted = show if show in WANTED else WANTED[0]
        found, topics = await door.review.found(wanted, n), await door.review.topics()
        return guard.shown(request, "review.html", listed=found, show=wanted, n=n, topics=topics, wanted=WANTED)

    @routes.post("/review/login")
    async def login(request: Request) -> Response:
        """A session for who knows the password."""
        return await guard.login(request, await _form(request))

    @routes.post("/review/logout")
    async def logout(request: Request) -> Response:
        """The end of the session."""
        guard.check(request, await _form(request))
        gone = RedirectResponse("/review", 303)
        gone.delete_cookie(_COOKIE, path="/review")
        return gone

    @routes.get("/review/correct")
    async def correct(request: Request, clause: Word = "", kind: Word = "", entry: str = "", m: Word = "") -> Response:
        """The text of a note or an erratum to be corrected."""
        guard.check(request)
        question = (await door.review.one(m)).question if m else ""
        chosen = await asyncio.to_thread(_chosen, corrections, kind, clause.strip(), entry, question)
        return guard.shown(request, "correct.html", **_correcting(door, chosen, m))

    @routes.post("/review/correct")
    async def patch(request: Request) -> Response:
        """The correction as a patch to be downloaded, or what is wrong with it."""
        given = await _form(request)
        guard.check(request, given)
        return await _patch(request, guard, door, corrections, given)

    @routes.get("/review/{message_id}")
    async def one(request: Request, message_id: str) -> Response:
        """One question: its answer, its trace, what the gates said, what people thought."""
        guard.check(request)
        return guard.shown(request, "reviewed.html", item=await door.review.one(message_id), kinds=KINDS)

    return routes


class EditorRoute(PageRoute):
    """A page that no other site is told of, that no cache keeps, and whose forms say where they come from."""

    def get_route_handler(self) -> Any:
        """The handler, with the headers."""
        serve = super().get_route_handler()

        async def served(request: Request) -> Response:
            try:
                response: Response = await serve(request)
            except _RefusedError as exc:
                response = exc.response
            response.headers.update(_PRIVATE)
            return response

        return served


class _RefusedError(Exception):
    """Who asks may not; `response` is what they are told."""

    def __init__(self, response: Response) -> None:
        self.response = response


class _Guard:
    """Lets through who is logged in; a form only from a page of ours."""

    def __init__(self, editors: Editors, pause: Callable[[float], Awaitable[Any]]) -> None:
        self._editors = editors
        self._pause = pause

    def check(self, request: Request, given: Form | None = None) -> None:
        """Refuse who may not; `given` is the form when one was sent.

        Raises:
            _RefusedError: with the page that says why.
        """
        self._check_place(request, given)
        session, written = request.cookies.get(_COOKIE, ""), (given or {}).get("text", "")
        if not self._editors.holds(session):
            raise _RefusedError(self._login(request, 401, "review.ended" if session or given else "", written))
        if given is not None and not self._editors.form_holds(session, given.get("token", "")):
            raise _RefusedError(self._login(request, 403, "review.foreign", written))

    def _check_place(self, request: Request, given: Form | None) -> None:
        if not self._editors.on:
            raise _RefusedError(page(request, "review_off.html", 403))
        if given is not None and not _from_here(request):
            raise _RefusedError(self._login(request, 403, "review.foreign"))

    async def login(self, request: Request, given: Form) -> Response:
        """Give a session, or say why not; each failure takes its time, and after a few the client has to wait."""
        client = request.client.host if request.client else "unknown"
        self._check_place(request, given)
        seconds = self._editors.wait(client)
        if seconds > 0:
            told = self._login(request, 429, "review.wait", minutes=max(1, round(seconds / 60)))
            told.headers["Retry-After"] = str(max(1, round(seconds)))
            return told
        session = self._editors.admit(client, given.get("password", ""))
        if not session:
            await self._pause(_FAILED_SECONDS)
            return self._login(request, 401, "review.wrong")
        inside = RedirectResponse(_inside(given.get("next", "")), 303)
        inside.set_cookie(
            _COOKIE, session, max_age=SESSION_SECONDS, path="/review", httponly=True, samesite="strict",
            secure=request.url.scheme == "https",
        )  # fmt: skip
        return inside

    def shown(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        """A page with the token that its forms must carry."""
        token = self._editors.form_token(request.cookies.get(_COOKIE, ""))
        return page(request, template, status, token=token, **values)

    def _login(self, request: Request, status: int, why: str, written: str = "", minutes: int = 0) -> Response:
        wanted = f"{request.url.path}?{request.url.query}".rstrip("?") if request.method == "GET" else "/review"
        values = {"why": why, "written": written, "minutes": minutes, "wanted": _inside(wanted)}
        return page(request, "login.html", status, **values)


async def _patch(
    request: Request, guard: _Guard, door: Assistant, corrections: Callable[[], Corrections] | None, given: Form
) -> Response:
    """The patch as a file; what is wrong beside the text that was written."""
    kind, clause = given.get("kind", ""), given.get("clause", "")
    text, why, m = given.get("text", ""), given.get("why", ""), given.get("m", "")
    chosen = await asyncio.to_thread(_chosen, corrections, kind, clause, given.get("entry", ""), "")
    written = replace(chosen.entry, text=text)
    try:
        made = await asyncio.to_thread(chosen.corrections.patch, written, why)
    except CorrectionError as exc:
        values = _correcting(door, chosen._replace(entry=written), m)
        return guard.shown(request, "correct.html", 422, **{**values, "problems": exc.problems, "why": why})
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return Response(made.diff, media_type="text/x-diff; charset=utf-8", headers=headers)


class _Chosen(NamedTuple):
    """The entry that is corrected, and the others of its clause."""

    corrections: Corrections
    entry: Entry
    others: tuple[Entry, ...]


def _chosen(
    corrections: Callable[[], Corrections] | None, kind: str, clause_id: str, name: str, question: str
) -> _Chosen:
    """The entry with this name, else a new one: the first of the clause when none is named, `new` for one more.

    Raises:
        CorrectionError: if there is no such clause or entry.
        UnavailableError: if the corpus is not at hand.
    """
    if corrections is None:
        raise UnavailableError("The corpus is not at hand here, so nothing can be corrected.")
    if kind not in KINDS:
        raise CorrectionError("Choose a note or an erratum.")
    files = corrections()
    blank = files.blank(kind, clause_id, question)
    entries = files.entries(kind, clause_id)
    if name in ("", _NEW):
        return _Chosen(files, entries[0] if entries and not name else blank, entries)
    found = next((e for e in entries if e.name == name), None)
    if found is None:
        raise CorrectionError("This entry is no longer in the corpus. Open it again.")
    return _Chosen(files, found, entries)


_NEW = "new!"


def _correcting(door: Assistant, chosen: _Chosen, m: str) -> dict[str, Any]:
    view = door.clause(chosen.entry.clause_id)
    rows = min(40, max(14, chosen.entry.text.count("\n") + 2))
    return {
        "entry": chosen.entry, "others": chosen.others, "view": view, "m": m, "rows": rows, "new": _NEW,
        "problems": (), "why": "",
    }  # fmt: skip


async def _form(request: Request) -> Form:
    """The fields of a form that was sent; of one named twice the last."""
    if not request.headers.get("content-type", "").startswith(_FORM):
        return {}
    body = (await request.body()).decode("utf-8", "replace")
    return dict(parse_qsl(body, keep_blank_values=True))


def _from_here(request: Request) -> bool:
    """Whether a form comes from a page of this server: a browser says so, and other programs say nothing."""
    origin = request.headers.get("origin")
    foreign = origin is not None and not of_this_server(origin, request.headers.get("host", ""))
    return not foreign and request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def _inside(path: str) -> str:
    """An address of these pages; anything else leads to the first of them."""
    return path if path == "/review" or path.startswith(("/review/", "/review?")) else "/review"
