"""A strict Slack: its Web API over HTTP, its events signed over HTTP or over a WebSocket, with faults on demand."""

import asyncio
import itertools
import json
import time
from base64 import b64decode
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests import slack_rules as rules
from tests.slack_rules import Json, RefusedError, need

TEAM, BOT, BOT_ID, APP = "T1", "UBOT", "BBOT", "A1"
BOT_TOKEN, APP_TOKEN, CODE = "xoxb-first", "xapp-1", "code-1"
TRIGGER_SECONDS = 3.0
STATES = {"feature_not_enabled", "streaming_state_conflict", "message_not_in_streaming_state", "channel_not_found"}


@dataclass
class Fault:
    """What goes wrong with the next call of a method.

    `kind` is "ratelimited" (429), "before" (500, nothing is done), "after" (done, but the response is a 500), "slow".
    """

    kind: str
    seconds: float = 0.0


@dataclass
class Slack:
    """The state of a workspace, and the calls that change it."""

    streaming: bool = False
    messages: dict[str, list[Json]] = field(default_factory=lambda: defaultdict(list))
    whispers: list[Json] = field(default_factory=list)
    responses: list[Json] = field(default_factory=list)
    views: list[Json] = field(default_factory=list)
    homes: dict[str, Json] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=lambda: {BOT_TOKEN: TEAM})
    external: set[str] = field(default_factory=set)
    outside: set[str] = field(default_factory=set)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    calls: list[tuple[str, float]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    triggers: dict[str, float] = field(default_factory=dict)
    refreshed: int = 0
    address: str = ""
    sockets: list[WebSocket] = field(default_factory=list)
    acks: dict[str, float] = field(default_factory=dict)
    _count: Any = field(default_factory=lambda: itertools.count(1))

    def ts(self) -> str:
        """The timestamp of a new message."""
        return f"1762160000.{next(self._count):06d}"

    def trigger(self) -> str:
        """A trigger that opens one modal within three seconds."""
        made = f"trigger-{next(self._count)}"
        self.triggers[made] = time.monotonic()
        return made

    def put(self, channel: str, user: str, text: str, thread: str = "") -> Json:
        """What a person writes."""
        message = {"type": "message", "user": user, "text": text, "ts": self.ts()}
        if thread:
            message["thread_ts"] = thread
        self.messages[channel].append(message)
        return message

    def of_bot(self, channel: str) -> list[Json]:
        """What the app has posted in a channel."""
        return [m for m in self.messages[channel] if m["user"] == BOT]

    def app(self) -> Starlette:
        """The server."""
        return Starlette(
            routes=[
                Route("/api/{method}", self._call, methods=["POST", "GET"]),
                Route("/response/{id}", self._respond, methods=["POST"]),
                WebSocketRoute("/link", self._link),
            ]
        )

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        self.calls.append((method, time.monotonic()))
        fault = self.faults[method].pop(0) if self.faults[method] else Fault("none")
        await asyncio.sleep(fault.seconds if fault.kind == "slow" else 0)
        if fault.kind == "ratelimited":
            return JSONResponse(
                {"ok": False, "error": "ratelimited"}, 429, headers={"Retry-After": str(round(fault.seconds))}
            )
        if fault.kind == "before":
            return JSONResponse({"ok": False, "error": "internal_error"}, 500)
        body = {**await arguments(request), **basic(request)}
        try:
            handler = self._methods().get(method)
            need(handler, method, "unknown_method")
            told = handler(body, self._authorised(method, request, body))
        except RefusedError as exc:
            if exc.error not in STATES:
                self.refused.append(f"{method}: {exc}")
            return JSONResponse({"ok": False, "error": exc.error})
        if fault.kind == "after":
            return JSONResponse({"ok": False, "error": "internal_error"}, 500)
        return JSONResponse({"ok": True, **told})

    def _authorised(self, method: str, request: Request, body: Json) -> str:
        if method == "oauth.v2.access":
            return ""
        given = request.headers.get("authorization", "").removeprefix("Bearer ") or body.get("token", "")
        if method == "apps.connections.open":
            need(given == APP_TOKEN, "app token", "invalid_auth")
            return ""
        need(given in self.tokens, "token", "invalid_auth")
        return self.tokens[given]

    def _methods(self) -> dict[str, Callable[[Json, str], Json]]:
        return {
            "auth.test": lambda _, team: {
                "team_id": team, "team": "District", "user_id": BOT, "user": "contract", "bot_id": BOT_ID,
            },
            "oauth.v2.access": self._access,
            "apps.connections.open": lambda _b, _t: {"url": self.address.replace("http", "ws") + "/link"},
            "chat.postMessage": self._post, "chat.update": self._update, "chat.postEphemeral": self._whisper,
            "chat.startStream": self._start, "chat.appendStream": self._append, "chat.stopStream": self._stop,
            "conversations.info": self._info, "conversations.replies": self._replies,
            "conversations.history": self._history, "views.open": self._open, "views.publish": self._publish,
        }  # fmt: skip

    def _access(self, body: Json, _: str) -> Json:
        need(body.get("client_id") == "1.2" and body.get("client_secret") == "hush", "client", "bad_client_secret")
        if body.get("grant_type") == "refresh_token":
            need(body.get("refresh_token") in ("xoxe-0", f"xoxe-{self.refreshed}"), "refresh", "invalid_refresh_token")
            self.refreshed += 1
        else:
            need(body.get("code") == CODE, "code", "invalid_code")
        token = f"xoxe.xoxb-{self.refreshed}"
        self.tokens[token] = "T2"
        team = {"id": "T2", "name": "Other district"}
        return {
            "access_token": token, "refresh_token": f"xoxe-{self.refreshed}", "expires_in": 43200, "bot_user_id": BOT,
            "team": team, "token_type": "bot", "app_id": APP,
        }  # fmt: skip

    def _channel(self, body: Json) -> str:
        channel = body.get("channel", "")
        need(channel and channel not in self.outside, "channel", "channel_not_found")
        return channel

    def _message(self, channel: str, ts: str) -> Json:
        found = next((m for m in self.messages[channel] if m["ts"] == ts), None)
        need(found, ts, "message_not_found")
        assert found is not None
        return found

    def _threaded(self, channel: str, body: Json) -> Json:
        thread = body.get("thread_ts")
        if thread:
            need(any(m["ts"] == thread for m in self.messages[channel]), "thread", "thread_not_found")
        return {"thread_ts": thread} if thread else {}

    def _post(self, body: Json, _: str) -> Json:
        channel = self._channel(body)
        rules.message(body)
        metadata = body.get("metadata")
        if metadata:
            need({"event_type", "event_payload"} <= set(metadata), "metadata", "invalid_metadata_schema")
        made = {
            "type": "message", "user": BOT, "bot_id": BOT_ID, "ts": self.ts(), "text": body["text"],
            "blocks": body.get("blocks") or [], "metadata": metadata, **self._threaded(channel, body),
        }  # fmt: skip
        self.messages[channel].append(made)
        return {"ts": made["ts"], "channel": channel, "message": made}

    def _update(self, body: Json, _: str) -> Json:
        message = self._message(self._channel(body), body.get("ts", ""))
        need(message["user"] == BOT, "not yours", "cant_update_message")
        need(not message.get("stream"), "it is being streamed", "streaming_state_conflict")
        rules.message(body)
        message.update(text=body["text"], blocks=body.get("blocks") or [], edited=True)
        return {"ts": message["ts"], "channel": body["channel"], "text": body["text"]}

    def _whisper(self, body: Json, _: str) -> Json:
        channel = self._channel(body)
        need(body.get("user"), "user", "user_not_in_channel")
        rules.message(body)
        self.whispers.append({**body, **self._threaded(channel, body)})
        return {"message_ts": self.ts()}

    def _start(self, body: Json, team: str) -> Json:
        need(self.streaming, "streaming", "feature_not_enabled")
        channel = self._channel(body)
        need(
            body.get("thread_ts") and body.get("recipient_user_id") and body.get("recipient_team_id"),
            "who",
            "invalid_arguments",
        )
        made = {
            "type": "message", "user": BOT, "bot_id": BOT_ID, "ts": self.ts(), "text": "", "blocks": [],
            "stream": True, **self._threaded(channel, body),
        }  # fmt: skip
        self.messages[channel].append(made)
        return {"ts": made["ts"], "channel": channel}

    def _append(self, body: Json, _: str) -> Json:
        message = self._message(self._channel(body), body.get("ts", ""))
        need(message.get("stream"), "stream", "message_not_in_streaming_state")
        need(0 < len(body.get("markdown_text", "")) <= 12000, "markdown_text", "invalid_arguments")
        message["text"] += body["markdown_text"]
        return {"ts": message["ts"]}

    def _stop(self, body: Json, _: str) -> Json:
        message = self._message(self._channel(body), body.get("ts", ""))
        need(message.get("stream"), "stream", "message_not_in_streaming_state")
        message["text"] += body.get("markdown_text") or ""
        rules.blocks(body.get("blocks") or [])
        message.update(blocks=body.get("blocks") or [], stream=False)
        return {"ts": message["ts"]}

    def _info(self, body: Json, _: str) -> Json:
        channel = self._channel(body)
        return {"channel": {"id": channel, "is_ext_shared": channel in self.external}}

    def _replies(self, body: Json, _: str) -> Json:
        channel = self._channel(body)
        root = self._message(channel, body.get("ts", ""))["ts"]
        found = [m for m in self.messages[channel] if root in (m["ts"], m.get("thread_ts"))]
        return {"messages": found[: int(body.get("limit", 100))], "has_more": False}

    def _history(self, body: Json, _: str) -> Json:
        found = [m for m in self.messages[self._channel(body)] if "thread_ts" not in m]
        return {"messages": list(reversed(found))[: int(body.get("limit", 100))], "has_more": False}

    def _open(self, body: Json, _: str) -> Json:
        began = self.triggers.pop(body.get("trigger_id", ""), None)
        need(began is not None, "trigger", "invalid_trigger_id")
        assert began is not None
        need(time.monotonic() - began < TRIGGER_SECONDS, "too late", "expired_trigger_id")
        rules.view(body.get("view"))
        self.views.append(body["view"])
        return {"view": {"id": "V1"}}

    def _publish(self, body: Json, _: str) -> Json:
        need(body.get("user_id"), "user_id", "invalid_arguments")
        rules.view(body.get("view"))
        need(body["view"]["type"] == "home", "home", "invalid_arguments")
        self.homes[body["user_id"]] = body["view"]
        return {"view": {"id": "V2"}}

    async def _respond(self, request: Request) -> Response:
        body = await request.json()
        try:
            if not body.get("delete_original"):
                rules.message(body)
        except RefusedError as exc:
            self.refused.append(f"response_url: {exc}")
            return Response(exc.error, 400)
        self.responses.append(body)
        return Response("ok")

    async def _link(self, socket: WebSocket) -> None:
        await socket.accept()
        self.sockets.append(socket)
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": APP}})
        try:
            while True:
                told = json.loads(await socket.receive_text())
                self.acks[told["envelope_id"]] = time.monotonic()
        except (WebSocketDisconnect, json.JSONDecodeError, KeyError):
            self.sockets.remove(socket)


async def arguments(request: Request) -> Json:
    """The arguments of a call, from JSON or from a form, nested values read."""
    if request.headers.get("content-type", "").startswith("application/json"):
        return dict(await request.json())
    given = dict(request.query_params) | dict(parse_qsl((await request.body()).decode()))
    nested = {"blocks", "metadata", "view"}
    return {k: json.loads(v) if k in nested else v for k, v in given.items()}


def basic(request: Request) -> Json:
    """The app's name and secret, from HTTP's basic authentication."""
    kind, _, given = request.headers.get("authorization", "").partition(" ")
    if kind != "Basic":
        return {}
    name, _, secret = b64decode(given).decode().partition(":")
    return {"client_id": name, "client_secret": secret}


@asynccontextmanager
async def serving(slack: Slack) -> AsyncIterator[Slack]:
    """The server at a port of its own."""
    server = uvicorn.Server(uvicorn.Config(slack.app(), host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells it by this flag alone
        await asyncio.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    slack.address = f"http://127.0.0.1:{port}"
    try:
        yield slack
    finally:
        server.should_exit = True
        server.force_exit = True
        await task


async def until(condition: Callable[[], object], seconds: float = 5.0) -> None:
    """Wait until something is so."""
    limit = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < limit, "it never came to be so"
        await asyncio.sleep(0.01)
