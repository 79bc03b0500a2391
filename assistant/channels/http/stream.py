"""Server-sent events: what the door tells while it answers, each as one event."""

import logging
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.sse import ServerSentEvent

from assistant.errors import AssistantError

from .errors import crash_body, error_body
from .schemas import AskBody

logger = logging.getLogger(__name__)


async def begin(request: Request, body: AskBody) -> AsyncIterator[ServerSentEvent]:
    """The events of a question. A question that is refused at once is refused with its status, not in the stream.

    Raises:
        AssistantError: what the door says of the question before its first event.
    """
    told = request.app.state.assistant.ask_stream(body.asked())
    first = await anext(told)
    return _events(first, told)


async def _events(first: tuple[str, Any], told: AsyncIterator[tuple[str, Any]]) -> AsyncIterator[ServerSentEvent]:
    """The first event and the rest; an error after the first becomes the last event, `error`."""
    yield ServerSentEvent(event=first[0], data=first[1])
    try:
        async for name, data in told:
            yield ServerSentEvent(event=name, data=data)
    except AssistantError as exc:
        yield ServerSentEvent(event="error", data=error_body(exc))
    except Exception:  # noqa: BLE001 - the response has begun: the reader is told inside it
        yield ServerSentEvent(event="error", data=crash_body())


Begun = Annotated[AsyncIterator[ServerSentEvent], Depends(begin)]
