"""Serving: ingest if needed, take the port, and answer over HTTP until told to stop."""

import asyncio
import errno
import logging
import socket
import sys

import uvicorn
from fastapi import FastAPI

from assistant.assistant import Assistant
from assistant.bootstrap import now, program_version, served
from assistant.channels.http import HttpValues, create_app
from assistant.channels.web import PageValues, mount
from assistant.errors import ConfigurationError, CorpusError
from assistant.maintenance import has_index, ingest
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
    listening = listen(settings.host, settings.port)
    if fresh:
        _freshen(settings)
    try:
        asyncio.run(_run(settings, listening))
    except KeyboardInterrupt:
        _say("Stopped.")
    finally:
        listening.close()


def listen(host: str, port: int) -> socket.socket:
    """The port, taken.

    Raises:
        ConfigurationError: saying why it cannot be had and what to do.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except socket.gaierror as exc:
        raise ConfigurationError(f"HOST '{host}' is no address of this machine. Try 127.0.0.1.") from exc
    except OSError as exc:
        if exc.errno == errno.EADDRINUSE:
            raise ConfigurationError(
                f"Port {port} of {host} is in use. Stop what uses it, or choose another: PORT={port + 1} make serve."
            ) from exc
        raise ConfigurationError(f"Nothing can listen at {host}:{port}: {exc.strerror}. Set HOST and PORT.") from exc


def _freshen(settings: Settings) -> None:
    """Ingest; if that fails and an older index is there, serve it and say so."""
    try:
        with shown() as progress:
            _say(ingest(settings, progress))
    except CorpusError as exc:
        if not has_index(settings):
            raise
        _say(f"{exc}\nThe index that was there before serves on.")


async def _run(settings: Settings, listening: socket.socket) -> None:
    async with served(settings) as assistant:
        config = uvicorn.Config(
            composed(settings, assistant), log_config=None, access_log=False, timeout_graceful_shutdown=_LAST_SECONDS
        )
        _say(f"Serving at http://{settings.host}:{settings.port} (the calls: /docs). Ctrl+C stops.")
        await uvicorn.Server(config).serve(sockets=[listening])


def composed(settings: Settings, assistant: Assistant) -> FastAPI:
    """The calls of the API and the pages over one assistant."""
    token = settings.api_token.get_secret_value()
    app = create_app(
        assistant, HttpValues(program_version(), settings.allowed_origins, settings.rate_limit, api_token=token)
    )
    key = settings.session_key.get_secret_value()
    pages = PageValues(lambda: now().timestamp(), settings.allowed_origins, key, token, settings.rep)
    mount(app, assistant, pages)
    return app


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
