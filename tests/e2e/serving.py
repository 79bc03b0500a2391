"""Servers in threads: the assistant's own, and a page of another origin that embeds the widget."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from assistant.channels.http import HttpValues, create_app
from assistant.channels.web import PageValues, mount

PASSWORD = "correct horse battery"
"""Of the editors."""

HOST_PAGE = """<!doctype html><html lang="en"><title>A school's site</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>* {{ color: red !important; font-size: 30px }} button {{ display: none }}</style>
<main><h1>Staff news</h1><p>Hello.</p></main>
<script type="module" src="{server}/assets/widget.js"></script>
<contract-assistant lang="en">The assistant is not available.</contract-assistant></html>"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(app: Any, port: int) -> Iterator[str]:
    """The app served at `port`; its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def assistant_app(door: Any, origins: tuple[str, ...] = (), rep: str = "reps@example.org") -> Any:
    """The whole server over a door."""
    app = create_app(door, HttpValues(version="0", allowed_origins=origins))
    files = getattr(door, "corrections", None)
    values = PageValues(
        clock=time.time, allowed_origins=origins, rep=rep, review_password=PASSWORD, corrections=lambda: files
    )
    mount(app, door, values)
    return app


def host_app(server: str) -> Any:
    """A site that embeds the widget of `server`, with a style of its own that must not reach inside."""

    def page(_: Any) -> HTMLResponse:
        return HTMLResponse(HOST_PAGE.format(server=server))

    return Starlette(routes=[Route("/", page)])
