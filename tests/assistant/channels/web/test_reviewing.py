"""The review pages as a server gives them: who gets in, what they see, and what a form must carry."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from typing import Any

import httpx
import pytest

from assistant.answer import Status
from assistant.channels.http import HttpValues, create_app
from assistant.channels.web import PageValues, mount
from assistant.channels.web.editors import MOST_FAILURES, SESSION_SECONDS, WINDOW_SECONDS
from assistant.errors import CorrectionError
from assistant.review import Entry, Patch
from tests.e2e.door import XSS, ContractDoor
from tests.fakes import Ticker

PASSWORD = "correct horse battery"
FROM_HERE = {"Origin": "http://server", "Sec-Fetch-Site": "same-origin"}
NOTE = Entry("note", "5.11.1", "notes/article-05.yaml", "how many days", "- clause: 5.11.1\n  topic: how many days\n")


class Files:
    """One note, and what was written instead of it."""

    def __init__(self) -> None:
        self.written: list[tuple[Entry, str]] = []

    def entries(self, kind: str, clause_id: str) -> tuple[Entry, ...]:
        """The note of 5.11.1."""
        return (NOTE,) if (kind, clause_id) == ("note", "5.11.1") else ()

    def blank(self, kind: str, clause_id: str, question: str) -> Entry:
        """For clauses that exist."""
        if clause_id not in ("5.11.1", "5.01"):
            raise CorrectionError(f"The contract has no clause '{clause_id}'.")
        return Entry(kind, clause_id, "notes/article-05.yaml", "", f"- clause: {clause_id}\n  asks: [{question}]\n")

    def patch(self, entry: Entry, why: str) -> Patch:
        """A patch, unless the text is wrong."""
        if "wrong" in entry.text:
            raise CorrectionError("The text is wrong.", "And <b>how</b>.")
        self.written.append((entry, why))
        return Patch("note-5.11.1.patch", f"{why}\n\n--- a/x\n+++ b/x\n")


@pytest.fixture
def files() -> Files:
    """The notes."""
    return Files()


@pytest.fixture
def clock() -> Ticker:
    """Seconds since long ago."""
    found = Ticker()
    found.seconds = 1_800_000_000.0
    return found


def client_of(door: ContractDoor, clock: Ticker, files: Files, **values: Any) -> httpx.AsyncClient:
    """A client of a server whose review pages have a password."""
    app = create_app(door, HttpValues(version="0"))
    values = {"review_password": PASSWORD, "session_key": "k" * 32, **values}
    mount(app, door, PageValues(clock, corrections=lambda: files, **values))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server")


@pytest.fixture
async def client(door: ContractDoor, clock: Ticker, files: Files) -> AsyncIterator[httpx.AsyncClient]:
    """Nobody yet."""
    async with client_of(door, clock, files) as opened:
        yield opened


@pytest.fixture
async def editor(client: httpx.AsyncClient) -> httpx.AsyncClient:
    """Somebody who is logged in."""
    assert (await login(client)).status_code == 303
    return client


async def login(client: httpx.AsyncClient, password: str = PASSWORD, **more: str) -> httpx.Response:
    """Try to log in from the page of this server."""
    return await client.post("/review/login", data={"password": password, **more}, headers=FROM_HERE)


async def token(editor: httpx.AsyncClient) -> str:
    """The token that a form of this session carries."""
    found = re.search(r'name="token" value="([^"]+)"', (await editor.get("/review")).text)
    assert found is not None
    return found[1]


GETS = ("/review", "/review?show=down", "/review/m_r1", "/review/correct?kind=note&clause=5.11.1", "/review/m_nothing")


@pytest.mark.parametrize("path", GETS)
@pytest.mark.parametrize(("language", "off"), [("en", "are off"), ("es", "están apagadas")])
async def test_without_a_password_the_pages_are_off_and_say_so(
    door: ContractDoor, clock: Ticker, files: Files, path: str, language: str, off: str
):
    async with client_of(door, clock, files, review_password="") as client:
        response = await client.get(path, headers={"Accept-Language": language})
        tried = await login(client, "")
    assert (response.status_code, tried.status_code) == (403, 403)
    assert off in response.text
    assert "ASSISTANT_REVIEW_PASSWORD" in response.text
    assert "set-cookie" not in tried.headers


@pytest.mark.parametrize("path", GETS)
async def test_nothing_is_shown_to_who_is_not_logged_in(client: httpx.AsyncClient, path: str):
    for cookie in ("", "editor", "a.b.c", "x" * 5000):
        client.cookies.set("review", cookie, domain="server", path="/review")
        response = await client.get(path)
        assert response.status_code == 401
        assert 'name="password"' in response.text
        assert "parking" not in response.text


async def test_the_session_is_a_cookie_that_scripts_and_other_sites_never_get(client: httpx.AsyncClient):
    response = await login(client, next="/review?show=down")
    assert response.headers["location"] == "/review?show=down"
    cookie = response.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/review", f"Max-Age={SESSION_SECONDS}"} <= set(cookie.split("; "))
    inside = await client.get("/review")
    assert inside.status_code == 200
    for name, value in (
        ("cache-control", "no-store"), ("x-robots-tag", "noindex"), ("referrer-policy", "same-origin"),
        ("x-frame-options", "DENY"),
    ):  # fmt: skip
        assert inside.headers[name] == value


async def test_over_https_the_cookie_goes_nowhere_else(door: ContractDoor, clock: Ticker, files: Files):
    async with client_of(door, clock, files) as client:
        client.base_url = httpx.URL("https://server")
        done = await client.post("/review/login", data={"password": PASSWORD}, headers={"Origin": "https://server"})
    assert "Secure" in done.headers["set-cookie"]


@pytest.mark.parametrize("target", ["https://evil.example", "//evil.example", "/contract", "/reviewx", "javascript:1"])
async def test_a_login_leads_nowhere_but_to_these_pages(client: httpx.AsyncClient, target: str):
    assert (await login(client, next=target)).headers["location"] == "/review"


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD + " ", PASSWORD.upper(), "\ud7ff" * 3000])
async def test_a_wrong_password_is_refused(client: httpx.AsyncClient, password: str):
    response = await login(client, password)
    assert response.status_code == 401
    assert "That is not the password." in response.text
    assert "set-cookie" not in response.headers


async def test_after_some_failures_one_has_to_wait_even_with_the_right_password(
    client: httpx.AsyncClient, clock: Ticker
):
    for _ in range(MOST_FAILURES):
        assert (await login(client, "wrong")).status_code == 401
    told = await login(client)
    assert told.status_code == 429
    assert int(told.headers["retry-after"]) == WINDOW_SECONDS
    assert "15 min" in told.text
    clock.seconds += WINDOW_SECONDS + 1
    assert (await login(client)).status_code == 303


async def test_a_session_ends_and_what_was_written_is_given_back(editor: httpx.AsyncClient, clock: Ticker):
    proof = await token(editor)
    clock.seconds += SESSION_SECONDS + 1
    assert (await editor.get("/review")).status_code == 401
    written = {"token": proof, "kind": "note", "clause": "5.11.1", "text": "- my <long> work"}
    response = await editor.post("/review/correct", data=written, headers=FROM_HERE)
    assert response.status_code == 401
    assert "Your session has ended" in response.text
    assert "- my &lt;long&gt; work" in response.text


async def test_a_new_password_ends_the_sessions_of_the_old_one(door: ContractDoor, clock: Ticker, files: Files):
    async with (
        client_of(door, clock, files) as before,
        client_of(door, clock, files, review_password="another password") as after,
    ):
        await login(before)
        after.cookies = before.cookies
        assert ((await before.get("/review")).status_code, (await after.get("/review")).status_code) == (200, 401)


@pytest.mark.parametrize("path", ["/review/correct", "/review/logout"])
@pytest.mark.parametrize(
    ("headers", "carried"),
    [
        (FROM_HERE, ""), (FROM_HERE, "forged"), ({"Origin": "https://evil.example"}, "right"),
        ({"Origin": "null"}, "right"), ({"Sec-Fetch-Site": "cross-site"}, "right"),
        ({"Sec-Fetch-Site": "same-site"}, "right"),
    ],
)  # fmt: skip
async def test_a_form_of_another_page_does_nothing(
    editor: httpx.AsyncClient, files: Files, path: str, headers: dict[str, str], carried: str
):
    proof = await token(editor) if carried == "right" else carried
    data = {"token": proof, "kind": "note", "clause": "5.11.1", "text": "- clause: 5.11.1"}
    response = await editor.post(path, data=data, headers=headers)
    assert response.status_code == 403
    assert "so nothing was done" in response.text
    assert files.written == []
    assert (await editor.get("/review")).status_code == 200


async def test_a_token_of_another_session_is_refused(editor: httpx.AsyncClient, files: Files):
    proof = await token(editor)
    await login(editor)
    response = await editor.post("/review/logout", data={"token": proof}, headers=FROM_HERE)
    assert response.status_code == 403


async def test_a_login_that_another_site_starts_is_refused(client: httpx.AsyncClient):
    response = await client.post(
        "/review/login", data={"password": PASSWORD}, headers={"Origin": "https://evil.example"}
    )
    assert (response.status_code, "set-cookie" in response.headers) == (403, False)


async def test_logging_out_ends_it(editor: httpx.AsyncClient):
    done = await editor.post("/review/logout", data={"token": await token(editor)}, headers=FROM_HERE)
    assert done.status_code == 303
    assert (await editor.get("/review")).status_code == 401


async def test_the_questions_are_listed_without_names_and_narrowed(editor: httpx.AsyncClient):
    text = (await editor.get("/review")).text
    assert "Can [name] ([phone]) take my parking space?" in text
    assert "Jennifer" not in text
    assert "/review/m_r1" in text
    assert "/review/m_r2" in text
    down = (await editor.get("/review?show=down")).text
    assert ("/review/m_r1" in down, "/review/m_r2" in down) == (False, True)


async def test_small_numbers_of_a_topic_are_hidden(editor: httpx.AsyncClient):
    text = (await editor.get("/review")).text
    row = re.search(r"Article 5 Leaves</a></th>(.*?)</tr>", text, re.DOTALL)
    assert row is not None
    assert re.findall(r">([^<>]*\d)<", row[1]) == ["20", "11", "&lt;&nbsp;5"]


@pytest.mark.parametrize("language", ["en", "es"])
async def test_a_question_shows_its_answer_its_trace_and_the_gates(editor: httpx.AsyncClient, language: str):
    text = (await editor.get("/review/m_r2", headers={"Accept-Language": language})).text
    assert "differential rate is $220.43 a day" in text
    assert "minus 50%" in text
    assert "$77" in text
    assert ("Dropped by the gate “numbers”" if language == "en" else "Descartada por el control «numbers»") in text
    assert "381.72" in text
    assert "[wrong_number] write to [e-mail]" in text
    assert "differential pay of [name]" in text


async def test_an_unknown_question_is_a_page_that_says_so(editor: httpx.AsyncClient):
    assert (await editor.get("/review/m_nothing")).status_code == 404
    assert (await editor.get("/review?n=-1")).status_code == 422


@pytest.mark.parametrize("attack", XSS)
async def test_hostile_text_is_text(editor: httpx.AsyncClient, door: ContractDoor, attack: str):
    row = door.reviews.rows[0]
    hostile = replace(row, turn=replace(row.turn, message_id="m_x", question=attack), ratings=(("down", attack),))
    door.reviews.rows.append(hostile)
    try:
        pages = [await editor.get(p) for p in ("/review", "/review/m_x", "/review/correct?kind=note&clause=5.01&m=m_x")]
        data = {"token": await token(editor), "kind": "note", "clause": "5.11.1", "text": f"wrong {attack}"}
        pages.append(await editor.post("/review/correct", data={**data, "why": attack}, headers=FROM_HERE))
    finally:
        door.reviews.rows.remove(hostile)
    for response in pages:
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=", response.text)
        for tag in ("<img", "<svg", "<iframe", "<b onmouseover", "<a href='javascript"):
            assert tag not in response.text


async def test_a_note_is_opened_with_its_text_and_a_new_one_with_the_redacted_question(editor: httpx.AsyncClient):
    text = (await editor.get("/review/correct?kind=note&clause=5.11.1&m=m_r1")).text
    assert "- clause: 5.11.1\n  topic: how many days" in text
    assert "notes/article-05.yaml" in text
    new = (await editor.get("/review/correct?kind=note&clause=5.11.1&entry=new!&m=m_r1")).text
    assert "asks: [Can [name] ([phone]) take my parking space?]" in new


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=note&clause=9.99", "no clause"),
        ("kind=other&clause=5.11.1", "Choose a note or an erratum"),
        ("kind=note&clause=5.11.1&entry=gone", "no longer in the corpus"),
    ],
)
async def test_what_cannot_be_opened_is_told(editor: httpx.AsyncClient, query: str, told: str):
    response = await editor.get(f"/review/correct?{query}")
    assert response.status_code == 422
    assert told in response.text


async def test_a_correction_is_downloaded_as_a_patch(editor: httpx.AsyncClient, files: Files):
    data = {
        "token": await token(editor), "kind": "note", "clause": "5.11.1", "entry": "how many days",
        "text": "- clause: 5.11.1\r\n  topic: days", "why": "Shorter",
    }  # fmt: skip
    response = await editor.post("/review/correct", data=data, headers=FROM_HERE)
    assert response.headers["content-type"] == "text/x-diff; charset=utf-8"
    assert response.headers["content-disposition"] == 'attachment; filename="note-5.11.1.patch"'
    assert response.text.startswith("Shorter\n\n--- a/x")
    ((entry, why),) = files.written
    assert (entry.name, why) == ("how many days", "Shorter")


async def test_what_is_wrong_with_a_correction_is_told_beside_what_was_written(editor: httpx.AsyncClient):
    data = {"token": await token(editor), "kind": "note", "clause": "5.11.1", "text": "wrong & kept", "why": "W"}
    response = await editor.post("/review/correct", data={**data, "entry": "new!"}, headers=FROM_HERE)
    assert response.status_code == 422
    assert "And &lt;b&gt;how&lt;/b&gt;." in response.text
    assert "wrong &amp; kept</textarea>" in response.text
    assert 'value="W"' in response.text


def test_the_door_has_an_answer_without_clauses(door: ContractDoor):
    assert door.reviews.rows[0].turn.answer["status"] == Status.ABSTAINED
    assert isinstance(door.reviews.rows[0].day, date)
