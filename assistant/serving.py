"""Serving: ingest if needed, take the port, and answer over HTTP until told to stop."""

import asyncio
import errno
import logging
import signal
import socket
import sys
from contextlib import AsyncExitStack
from functools import cache

import uvicorn
from fastapi import FastAPI

from assistant.assistant import Assistant
from assistant.bootstrap import Served, now, program_version, served
from assistant.channels.http import HttpValues, create_app
from assistant.channels.slack import Desk, Manner, Manners, OAuth, SlackApp, SlackValues, connected
from assistant.channels.slack import mount as mount_slack
from assistant.channels.web import PageValues, mount
from assistant.corrections import corrections
from assistant.errors import ConfigurationError, CorpusError
from assistant.maintenance import changes, has_index, ingest
from assistant.progress import shown

from .settings import Settings

_LAST_SECONDS = 10


def serve(settings: Settings, *, fresh: bool) -> None:
    """Serve until interrupted; with `fresh`, ingest first if the index is absent or stale.

    Raises:
        ConfigurationError: if the address cannot be listened at.
        UnavailableError: if there is nothing to serve.
    """
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    for library in ("alembic", "httpx"):
        logging.getLogger(library).setLevel(logging.WARNING)
    listening = listen(settings.host, settings.port)
    if fresh:
        _freshen(settings)
    with listening, asyncio.Runner() as runner:
        _run(settings, listening, runner)
    _say("Stopped.")


def listen(host: str, port: int) -> socket.socket:
    """The port, taken; nobody is let in before the server is ready.

    Raises:
        ConfigurationError: saying why it cannot be had and what to do.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        taken = socket.socket(family, kind, protocol)
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
    except socket.gaierror as exc:
        raise ConfigurationError(f"HOST '{host}' is no address of this machine. Try 127.0.0.1.") from exc
    except OSError as exc:
        if exc.errno == errno.EADDRINUSE:
            raise ConfigurationError(
                f"Port {port} of {host} is in use. Stop what uses it, or choose another: PORT={port + 1} make serve."
            ) from exc
        raise ConfigurationError(f"Nothing can listen at {host}:{port}: {exc.strerror}. Set HOST and PORT.") from exc
    return taken


def _freshen(settings: Settings) -> None:
    """Ingest; if that fails and an older index is there, serve it and say so."""
    try:
        with shown() as progress:
            _say(ingest(settings, progress))
    except CorpusError as exc:
        if not has_index(settings):
            raise
        _say(f"{exc}\nThe index that was there before serves on.")


def _run(settings: Settings, listening: socket.socket, runner: asyncio.Runner) -> None:
    """Serve until a signal; the parts are closed after the server, outside of what the signal cancels."""
    parts = AsyncExitStack()
    house = runner.run(parts.enter_async_context(served(settings)))
    app = composed(settings, house.assistant)
    if settings.slack_signing_secret.get_secret_value():
        slack = slack_app(settings, house)
        runner.run(parts.enter_async_context(slack.kept()))
        mount_slack(app, slack)
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=_LAST_SECONDS)
    _say(f"Serving at http://{settings.host}:{settings.port} (the calls: /docs). Ctrl+C stops.")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        runner.run(uvicorn.Server(config).serve(sockets=[listening]))
    except KeyboardInterrupt:
        logging.getLogger(__name__).info("stopped by a signal")
    finally:
        runner.run(parts.aclose())


def composed(settings: Settings, assistant: Assistant) -> FastAPI:
    """The calls of the API and the pages over one assistant."""
    token = settings.api_token.get_secret_value()
    app = create_app(
        assistant, HttpValues(program_version(), settings.allowed_origins, settings.rate_limit, api_token=token)
    )
    key = settings.session_key.get_secret_value()
    pages = PageValues(
        lambda: now().timestamp(),
        settings.allowed_origins,
        key,
        settings.review_password.get_secret_value(),
        settings.rep,
        lambda old, new: changes(settings, old, new),
        cache(lambda: corrections(settings)),
    )
    mount(app, assistant, pages)
    return app


def slack_app(settings: Settings, house: Served) -> SlackApp:
    """The Slack app over what is served.

    Raises:
        ConfigurationError: if workspaces may install it, but nothing encrypts their tokens.
    """
    oauth = None
    if settings.slack_client_id:
        if not settings.slack_token_key.get_secret_value():
            raise ConfigurationError("ASSISTANT_SLACK_CLIENT_ID needs ASSISTANT_SLACK_TOKEN_KEY: see docs/slack.md.")
        back = f"{settings.public_url.rstrip('/')}/slack/oauth_redirect" if settings.public_url else ""
        oauth = OAuth(settings.slack_client_id, settings.slack_client_secret.get_secret_value(), back)
    values = SlackValues(
        clock=lambda: now().timestamp(),
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        bot_token=settings.slack_bot_token.get_secret_value(),
        token_key=settings.slack_token_key.get_secret_value(),
        oauth=oauth,
        manner=Manner(
            colleague=bool(settings.slack_reps_channel),
            base_url=settings.public_url.rstrip("/"),
            language=settings.slack_language,
        ),
        manners=Manners(settings.slack_reaction, frozenset(settings.slack_external)),
        desk=Desk(
            settings.slack_reps_channel,
            settings.slack_reps_team,
            frozenset(settings.slack_reps),
            settings.slack_language,
        ),
        retention_days=settings.retention_days,
    )
    return SlackApp(house.assistant, house.slack_records, values)


def serve_slack(settings: Settings) -> None:
    """Answer in Slack over Socket Mode until interrupted.

    Raises:
        ConfigurationError: if a token is missing or Slack refuses it.
        UnavailableError: if there is nothing to serve.
    """
    token = settings.slack_app_token.get_secret_value()
    if not token or not (settings.slack_bot_token.get_secret_value() or settings.slack_client_id):
        raise ConfigurationError("Set ASSISTANT_SLACK_APP_TOKEN and ASSISTANT_SLACK_BOT_TOKEN: see docs/slack.md.")
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    _freshen(settings)

    async def run() -> None:
        async with served(settings) as house, connected(slack_app(settings, house), token):
            _say("Answering in Slack. Ctrl+C stops.")
            await asyncio.Event().wait()

    try:
        asyncio.run(run())
    except KeyboardInterrupt:
        _say("Stopped.")


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
