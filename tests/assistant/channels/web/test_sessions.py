"""Sessions: who may call the server from a page of another origin, and for how long."""

import httpx
import pytest

from assistant.channels.web import Sessions
from tests.assistant.channels.web.conftest import ALLOWED
from tests.fakes import Ticker


def test_a_pass_holds_for_its_origin_until_it_ends(clock: Ticker) -> None:
    sessions = Sessions("key", clock, seconds=60)
    token = sessions.sign(ALLOWED)
    assert sessions.holds(token, ALLOWED)
    assert not sessions.holds(token, "https://other.example.org")
    clock.seconds = 61
    assert not sessions.holds(token, ALLOWED)


@pytest.mark.parametrize("given", ["", "x", "https://school.example.org", "a.b.c", "é.é.é"])
def test_what_was_not_signed_here_does_not_hold(clock: Ticker, given: str) -> None:
    assert not Sessions("key", clock).holds(given, ALLOWED)


def test_neither_another_key_nor_another_purpose_opens(clock: Ticker) -> None:
    token = Sessions("key", clock).sign(ALLOWED)
    assert not Sessions("other", clock).holds(token, ALLOWED)
    assert not Sessions("key", clock, purpose="review").holds(token, ALLOWED)


async def test_the_server_tells_a_refused_origin_so_and_renews_an_ended_session(
    client: httpx.AsyncClient, clock: Ticker
) -> None:
    refused = await client.post("/widget/session", headers={"Origin": "https://evil.example.org"})
    assert (refused.status_code, refused.json()["error"]["kind"]) == (403, "origin_refused")
    given = await client.post("/widget/session", headers={"Origin": ALLOWED})
    headers = {"Origin": ALLOWED, "Authorization": f"Bearer {given.json()['token']}"}
    assert (await client.get("/api/v1/outline", headers=headers)).status_code == 200
    clock.seconds = given.json()["expires_in"] + 1
    ended = await client.get("/api/v1/outline", headers=headers)
    assert (ended.status_code, ended.json()["error"]["kind"]) == (401, "session_ended")
    assert ended.headers["access-control-allow-origin"] == ALLOWED


async def test_programs_and_the_servers_own_pages_need_no_session(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/outline")).status_code == 200
    assert (await client.get("/api/v1/outline", headers={"Origin": "http://server"})).status_code == 200
    assert (await client.get("/contract", headers={"Origin": "https://evil.example.org"})).status_code == 200


async def test_the_widgets_modules_are_shared_with_allowed_origins_only(client: httpx.AsyncClient) -> None:
    allowed = await client.get("/assets/widget.js", headers={"Origin": ALLOWED})
    refused = await client.get("/assets/widget.js", headers={"Origin": "https://evil.example.org"})
    assert allowed.headers["access-control-allow-origin"] == ALLOWED
    assert "access-control-allow-origin" not in refused.headers
