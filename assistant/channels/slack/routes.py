"""Routes: /slack/events, /slack/install and /slack/oauth_redirect in the assistant's own server."""

from html import escape

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_sdk.errors import SlackApiError

from assistant.days import LANGUAGES

from .app import SlackApp
from .install import STATE_SECONDS
from .verification import refusal
from .words import say

_COOKIE = "slack_install"


def mount(app: FastAPI, slack: SlackApp) -> None:
    """Serve the Slack app beside the calls of the API."""
    routes = APIRouter(prefix="/slack", include_in_schema=False)
    handler = AsyncSlackRequestHandler(slack.bolt)

    @routes.post("/events")
    async def events(request: Request) -> Response:
        """Events, commands and interactions; whoever is not Slack is refused."""
        why = refusal(slack.values.signing_secret, request.headers, await request.body(), slack.values.clock())
        if why is not None:
            return PlainTextResponse(f"Refused: {why}.", 401)
        return await handler.handle(request)

    if slack.values.oauth is not None:
        _installing(routes, slack)
    app.include_router(routes)


def _installing(routes: APIRouter, slack: SlackApp) -> None:
    @routes.get("/install")
    async def install() -> Response:
        """To Slack, which asks the person to allow the app."""
        state, url = await slack.installations.begin()
        response = RedirectResponse(url, 302)
        response.set_cookie(_COOKIE, state, max_age=STATE_SECONDS, secure=True, httponly=True, samesite="lax")
        return response

    @routes.get("/oauth_redirect")
    async def allowed(request: Request, code: str = "", state: str = "") -> Response:
        """Back from Slack: the state is checked, the code exchanged for a token."""
        if not await slack.installations.began(state, request.cookies.get(_COOKIE, "")):
            return _page(request, "install.again", 400)
        if not code:
            return _page(request, "install.refused", 400)
        try:
            made = await slack.installations.finish(code)
        except SlackApiError:
            return _page(request, "install.again", 400)
        response = _page(request, "installed", 200, team=made.name)
        response.delete_cookie(_COOKIE)
        return response


def _page(request: Request, key: str, status: int, **slots: str) -> HTMLResponse:
    """A sentence to the administrator, in the language that their browser asks for first."""
    asked = request.headers.get("accept-language", "").lower()[:2]
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    sentence = say(language, key, **slots)
    return HTMLResponse(
        f"<!doctype html><html lang={language}><title>Slack</title><p>{escape(sentence)}</p></html>", status
    )
