"""A question answered in events."""

import json

import httpx
import pytest

from assistant.errors import StoreUnavailableError
from tests import factories
from tests.fakes import FakeAssistant

STREAM = "/api/v1/ask/stream"


def events(text: str) -> list[tuple[str, dict]]:
    """Name and data of every event."""
    found = []
    for block in text.strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines())
        found.append((lines["event"], json.loads(lines["data"])))
    return found


async def test_the_whole_answer_comes_last_after_its_parts(client: httpx.AsyncClient):
    response = await client.post(STREAM, json={"question": "q"})
    assert response.headers["content-type"].startswith("text/event-stream")
    told = events(response.text)
    assert [name for name, _ in told] == ["status", "citation", "calculation", "delta", "answer"]
    assert told[1][1]["quote"] == factories.QUOTE
    assert told[3][1] == {"text": factories.answer().answer}


async def test_the_last_event_is_what_ask_returns(client: httpx.AsyncClient):
    asked = (await client.post("/api/v1/ask", json={"question": "q"})).json()
    streamed = events((await client.post(STREAM, json={"question": "q"})).text)[-1]
    assert streamed == ("answer", asked)


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ({"question": ""}, 422, "question"),
        ({"question": "q", "conversation_id": "c_9"}, 404, "unknown_conversation"),
        ({"question": 5}, 422, "validation"),
    ],
)
async def test_what_is_refused_at_once_has_its_status(client: httpx.AsyncClient, body: dict, status: int, kind: str):
    response = await client.post(STREAM, json=body)
    assert (response.status_code, response.json()["error"]["kind"]) == (status, kind)


@pytest.mark.parametrize(
    ("error", "kind"),
    [(StoreUnavailableError("The database does not answer."), "store_unavailable"), (RuntimeError("x"), "internal")],
)
async def test_what_fails_later_is_the_last_event(serve, error: Exception, kind: str):
    async with serve(FakeAssistant(fails=error)) as client:
        told = events((await client.post(STREAM, json={"question": "q"})).text)
    assert [name for name, _ in told] == ["status", "error"]
    assert told[-1][1]["error"]["kind"] == kind
