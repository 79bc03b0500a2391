"""The app: routes, errors, limits and headers around the door."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from fastapi import APIRouter, FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from assistant.assistant import Assistant

from .auth import RateLimit, SecurityHeaders
from .errors import BodyLimit, CrashGuard, install
from .reference import STATIC, reference
from .routes import api, probes

_BODY_LIMIT_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class HttpValues:
    """What is set from outside.

    `rate_limit` is calls a client and minute (0: any); `api_token` opens the protected calls (empty: shut);
    `clock` gives seconds that only grow.
    """

    version: str
    allowed_origins: tuple[str, ...] = ()
    rate_limit: int = 0
    api_token: str = field(default="", repr=False)
    clock: Callable[[], float] = time.monotonic


class Mounted(NamedTuple):
    """Another app served under a path: static files, a chat integration."""

    path: str
    app: ASGIApp


def create_app(
    assistant: Assistant, values: HttpValues, routers: tuple[APIRouter, ...] = (), mounted: tuple[Mounted, ...] = ()
) -> FastAPI:
    """The server over one assistant; further channels bring their routers and apps along."""
    app = FastAPI(
        title="Contract assistant",
        summary="What the teachers' contract says, with the clause beside it. No legal advice, no official document.",
        version=values.version,
        docs_url=None,
        redoc_url=None,
    )
    app.state.assistant = assistant
    app.state.values = values
    app.state.rate_limit = RateLimit(values.rate_limit, values.clock)
    for router in (api, probes, reference, *routers):
        app.include_router(router)
    for path, other in (Mounted("/docs/static", STATIC), *mounted):
        app.mount(path, other)
    install(app)
    app.add_middleware(BodyLimit, most_bytes=_BODY_LIMIT_BYTES)
    app.add_middleware(CrashGuard)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=values.allowed_origins,
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type"],
        max_age=600,
    )
    app.add_middleware(SecurityHeaders)
    return app
