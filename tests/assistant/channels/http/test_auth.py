"""Who may call what, how often, and from where."""

import httpx
import pytest

from assistant.channels.http import bearer_matches
from tests.fakes import FakeAssistant, Ticker

CONVERSATION = "/api/v1/conversations/c_1"


@pytest.mark.parametrize(
    ("given", "token", "matches"),
    [
        ("s3cret", "s3cret", True),
        ("s3cre", "s3cret", False),
        (None, "s3cret", False),
        ("", "", False),
        (None, "", False),
    ],
)
def test_a_token_matches_itself_only_and_no_token_matches_nothing(given: str | None, token: str, matches: bool):
    assert bearer_matches(given, token) is matches


async def test_a_conversation_is_deleted_with_the_token(serve, door: FakeAssistant):
    async with serve(door, api_token="s3cret") as client:
        response = await client.delete(CONVERSATION, headers={"Authorization": "Bearer s3cret"})
    assert (response.status_code, door.deleted) == (204, ["c_1"])


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic czNjcmV0"}])
async def test_nothing_is_deleted_without_the_token(serve, door: FakeAssistant, headers: dict):
    async with serve(door, api_token="s3cret") as client:
        response = await client.delete(CONVERSATION, headers=headers)
    assert (response.status_code, response.json()["error"]["kind"], door.deleted) == (401, "unauthorized", [])
    assert response.headers["www-authenticate"] == "Bearer"


async def test_deletion_is_shut_while_no_token_is_set(client: httpx.AsyncClient, door: FakeAssistant):
    response = await client.delete(CONVERSATION, headers={"Authorization": "Bearer "})
    assert (response.status_code, door.deleted) == (401, [])
    assert "ASSISTANT_API_TOKEN" in response.json()["error"]["message"]


async def test_a_client_that_calls_too_often_waits_a_minute(serve, door: FakeAssistant):
    clock = Ticker()
    async with serve(door, rate_limit=2, clock=clock) as client:
        statuses = [(await client.get("/api/v1/outline")).status_code for _ in range(3)]
        clock.seconds = 20
        refused = await client.get("/api/v1/outline")
        clock.seconds = 61
        later = await client.get("/api/v1/outline")
    assert statuses == [200, 200, 429]
    assert refused.headers["retry-after"] == "40"
    assert refused.json()["error"]["message"] == "Too many calls. Try again in 40 s."
    assert later.status_code == 200


async def test_probes_are_not_limited(serve, door: FakeAssistant):
    async with serve(door, rate_limit=1) as client:
        assert [(await client.get("/healthz")).status_code for _ in range(3)] == [200, 200, 200]


async def test_an_allowed_origin_may_read_answers_and_errors(serve, door: FakeAssistant):
    origin = {"Origin": "https://union.example"}
    async with serve(door, allowed_origins=("https://union.example",)) as client:
        answers = await client.get("/api/v1/outline", headers=origin)
        error = await client.get("/api/v1/clauses/9.9", headers=origin)
        preflight = await client.options("/api/v1/ask", headers={**origin, "Access-Control-Request-Method": "POST"})
    for response in (answers, error, preflight):
        assert response.headers["access-control-allow-origin"] == "https://union.example"


async def test_another_origin_may_not(serve, door: FakeAssistant):
    async with serve(door, allowed_origins=("https://union.example",)) as client:
        response = await client.get("/api/v1/outline", headers={"Origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in response.headers


async def test_every_response_tells_the_browser_to_be_careful(client: httpx.AsyncClient):
    for path in ("/api/v1/outline", "/api/v1/nothing"):
        headers = (await client.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")
