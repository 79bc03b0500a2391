"""Errors: one place maps the error tree, a wrong request and a crash to HTTP."""

import logging
import re
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException as RouterException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.errors import (
    AssistantError,
    BadRequestError,
    CalculatorInputError,
    ConfigurationError,
    NotFoundError,
    UnavailableError,
    UnknownClauseError,
)

logger = logging.getLogger(__name__)

STATUS: tuple[tuple[type[AssistantError], int], ...] = (
    (BadRequestError, 422),
    (NotFoundError, 404),
    (UnavailableError, 503),
    (ConfigurationError, 500),
)
_KINDS = {401: "unauthorized", 404: "not_found", 405: "method_not_allowed", 413: "too_large", 429: "rate_limited"}
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_PLAIN = {
    "missing": "is missing",
    "string_type": "must be text",
    "string_unicode": "is not text: its Unicode is broken",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "bool_parsing": "must be true or false",
    "dict_type": "must be a JSON object",
    "model_attributes_type": "must be a JSON object, sent with Content-Type: application/json",
    "enum": "must be {expected}",
    "literal_error": "must be {expected}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "string_too_long": "has more than {max_length} characters",
    "string_too_short": "is empty",
    "value_error": "{error}",
    "date_from_datetime_parsing": "is no day of the calendar",
}


def status_of(error: AssistantError) -> int:
    """The HTTP status of an error of the tree."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 500)


def error_body(error: AssistantError) -> dict[str, Any]:
    """An error of the tree as the body of a response; the details are the error's own."""
    details: dict[str, Any] = {}
    if isinstance(error, UnknownClauseError):
        details = {"clause_id": error.clause_id, "nearest": list(error.nearest)}
    if isinstance(error, CalculatorInputError):
        details = {"calculator": error.calculator, "problems": error.problems}
    kind = _CAPITAL.sub("_", type(error).__name__.removesuffix("Error")).lower()
    return _body(kind, str(error), **details)


def crash_body() -> dict[str, Any]:
    """The body after a crash; its id stands in the log beside the trace. To be called while handling it."""
    crash = uuid4().hex[:12]
    logger.exception("crash %s", crash)
    return _body(
        "internal", f"Something went wrong on our side. Nothing was lost; quote {crash} to report it.", id=crash
    )


def install(app: FastAPI) -> None:
    """Give the app the handlers of every error but a crash (see `CrashGuard`)."""

    @app.exception_handler(AssistantError)
    async def told(_: Request, error: AssistantError) -> JSONResponse:
        status = status_of(error)
        if status >= 500:
            logger.error("%s: %s", type(error).__name__, error, exc_info=error.__cause__)
        return JSONResponse(error_body(error), status)

    @app.exception_handler(RequestValidationError)
    async def wrong(_: Request, error: RequestValidationError) -> JSONResponse:
        return JSONResponse(_validation_body(error.errors()), 422)

    @app.exception_handler(RouterException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        if error.status_code == 413:
            return JSONResponse(_too_large(), 413)
        kind = _KINDS.get(error.status_code, "refused")
        return JSONResponse(_body(kind, _refusal(request, error)), error.status_code, headers=error.headers)


class CrashGuard:
    """Keeps a crash from reaching the client as anything but a sentence with an id; protects every route."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, and answer 500 when serving crashes before the response has begun."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:
            if scope["type"] != "http":
                raise
            body = crash_body()
            if not begun:
                await JSONResponse(body, 500)(scope, receive, send)


class BodyLimit:
    """Refuses a request whose body has more bytes than are read: by its announced length, else while it arrives."""

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        self._app = app
        self._most = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a body within the limit."""
        announced = Headers(scope=scope).get("content-length", "") if scope["type"] == "http" else ""
        if announced.isdigit() and int(announced) > self._most:
            await JSONResponse(_too_large(), 413)(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._most:
                raise RouterException(413)
            return message

        await self._app(scope, counted, send)


def _too_large() -> dict[str, Any]:
    return _body(_KINDS[413], "The request is too large. Send a shorter one.")


def _body(kind: str, message: str, **details: Any) -> dict[str, Any]:
    return {"error": {"kind": kind, "message": message, **details}}


def _refusal(request: Request, error: HTTPException) -> str:
    path = request.url.path
    if error.status_code == 404 and error.detail == "Not Found":
        return f"There is nothing at {path}. The calls are listed at /docs."
    if error.status_code == 405:
        return f"{request.method} is not possible at {path}; {(error.headers or {}).get('Allow', 'another method')} is."
    return str(error.detail)


def _validation_body(errors: Sequence[Any]) -> dict[str, Any]:
    if any(e["type"] == "json_invalid" for e in errors):
        return _body("validation", "The body is not valid JSON.", problems={"body": "is not valid JSON"})
    problems = {_place(e["loc"]): _why(e) for e in errors}
    told = "; ".join(f"{place} {why}" for place, why in problems.items())
    return _body("validation", f"The request is not right: {told}.", problems=problems)


def _place(location: Sequence[int | str]) -> str:
    """Where in the request: the field's name, or the part of the request itself."""
    inner = location[1:] if len(location) > 1 else location
    return ".".join(str(part) for part in inner)


def _why(error: Any) -> str:
    plain = _PLAIN.get(error["type"])
    if plain is None:
        message = str(error["msg"])
        return f"is wrong: {message[0].lower()}{message[1:]}"
    return plain.format(**error.get("ctx", {}))
