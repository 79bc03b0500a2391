"""The calls of the API over a door that answers."""

import inspect
from datetime import date
from urllib.parse import quote

import httpx
import pytest

from assistant.answer import Persona
from assistant.assistant import Assistant, Question
from tests import factories
from tests.fakes import FakeAssistant

ANSWER_FIELDS = {
    "conversation_id", "message_id", "status", "answer", "citations", "calculations", "notices", "missing", "model",
    "elapsed_ms", "language",
}  # fmt: skip


def test_the_fake_door_has_every_call_of_the_real_one():
    calls = {n: f for n, f in inspect.getmembers(Assistant, inspect.isfunction) if not n.startswith("_")}
    for name, call in calls.items():
        assert list(inspect.signature(call).parameters) == list(
            inspect.signature(getattr(FakeAssistant, name)).parameters
        ), name


async def test_a_question_is_answered_in_the_shape_of_the_wire(client: httpx.AsyncClient):
    response = await client.post("/api/v1/ask", json={"question": "how many days"})
    body = response.json()
    assert response.status_code == 200
    assert set(body) == ANSWER_FIELDS
    assert body["status"] == "answered"
    assert body["citations"] == [
        {
            "marker": 1, "clause_id": "5.11.1", "label": "Article 5 Leaves, 5.11.1", "quote": factories.QUOTE,
            "url": "/contract/5.11.1", "document": "c", "standing": "in_term",
        }
    ]  # fmt: skip
    calculation = body["calculations"][0]
    assert calculation["result"] == {"value": "220.43", "unit": "USD per day"}
    assert calculation["outcome"] == "determined"
    assert calculation["inputs"] == {"step": 7, "column": "III", "school_year": "2024-25"}
    assert calculation["steps"] == [
        {"text": "Daily rate: 71,000.00 / 186 work days", "value": "381.72", "clause_id": "13.03"}
    ]
    assert body["notices"] == [{"kind": "term_ended", "text": "The contract's term has ended.", "clause_ids": ["1.06"]}]


async def test_a_question_back_names_the_slot_and_its_choices(serve):
    async with serve(FakeAssistant(factories.question_back())) as client:
        body = (await client.post("/api/v1/ask", json={"question": "my pay?"})).json()
    assert body["status"] == "clarify"
    assert body["missing"] == [
        {"slot": "column", "question": "Which column are you in?", "choices": ["I", "II", "III", "IV", "V"]}
    ]


async def test_conversation_persona_and_day_reach_the_door(client: httpx.AsyncClient, door: FakeAssistant):
    sent = {"question": "and at 60%?", "conversation_id": "c_1", "persona": "hr", "as_of": "2025-03-31"}
    await client.post("/api/v1/ask", json=sent)
    assert door.asked == [Question("and at 60%?", "c_1", Persona.HR, date(2025, 3, 31))]


async def test_nulls_mean_a_new_conversation_of_a_member_today(client: httpx.AsyncClient, door: FakeAssistant):
    sent = {"question": "q", "conversation_id": None, "persona": None, "as_of": None}
    response = await client.post("/api/v1/ask", json=sent)
    assert response.status_code == 200
    assert door.asked == [Question("q", None, Persona.MEMBER, None)]


async def test_the_outline_is_a_tree(client: httpx.AsyncClient):
    body = (await client.get("/api/v1/outline")).json()
    assert body[0]["clause_id"] == "Article 5"
    assert body[0]["children"][0]["children"] == [
        {"clause_id": "5.11.1", "heading": "Sick Leave for Personal Necessity", "children": []}
    ]


@pytest.mark.parametrize("clause_id", ["5.11.1", "Exhibit HH § caseloads.5.a"])
async def test_a_clause_is_found_by_its_number(client: httpx.AsyncClient, door: FakeAssistant, clause_id: str):
    response = await client.get(f"/api/v1/clauses/{quote(clause_id)}", params={"as_of": "2025-01-01"})
    assert response.status_code == 200
    assert response.json()["clause_id"] == clause_id
    assert door.days == [date(2025, 1, 1)]


async def test_a_search_returns_marked_hits(client: httpx.AsyncClient):
    body = (await client.get("/api/v1/search", params={"q": "days", "limit": 5})).json()
    assert body["query"] == "days"
    assert body["results"][0]["snippet"] == "up to ten <mark>days</mark>"


async def test_calculators_show_their_schema(client: httpx.AsyncClient):
    body = (await client.get("/api/v1/calculators")).json()
    assert body[0]["name"] == "differential_rate"
    assert body[0]["inputs"]["required"] == ["step"]


async def test_a_calculation_takes_its_inputs_as_the_body(client: httpx.AsyncClient, door: FakeAssistant):
    response = await client.post("/api/v1/calculators/differential_rate?as_of=2025-01-01", json={"step": 7})
    assert response.json()["result"]["value"] == "220.43"
    assert (door.given, door.days) == ([{"step": 7}], [date(2025, 1, 1)])


async def test_deadlines_are_a_file_for_a_calendar(client: httpx.AsyncClient, door: FakeAssistant):
    response = await client.post("/api/v1/calculators/differential_rate/deadlines.ics", json={"step": 7})
    assert response.headers["content-type"].startswith("text/calendar")
    assert response.headers["content-disposition"] == 'attachment; filename="differential_rate.ics"'
    assert response.text.startswith("BEGIN:VCALENDAR")
    assert door.given == [{"step": 7}]


async def test_feedback_is_kept_without_a_word_in_return(client: httpx.AsyncClient, door: FakeAssistant):
    response = await client.post("/api/v1/messages/m_1/feedback", json={"rating": "down", "comment": "no"})
    assert (response.status_code, response.content) == (204, b"")
    assert door.rated == [("m_1", "down", "no")]


async def test_the_process_says_that_it_is_alive(client: httpx.AsyncClient):
    response = await client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "alive", "version": "0"})


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
async def test_readiness_is_a_status_too(serve, ready: bool, status: int):
    async with serve(FakeAssistant(readiness=factories.readiness(ready=ready))) as client:
        response = await client.get("/readyz")
    assert response.status_code == status
    assert response.json()["documents"] == {"contract-2023-26": "abc"}


async def test_an_answer_is_taken_to_the_reps_and_their_reply_comes_back(client: httpx.AsyncClient):
    taken = await client.post("/api/v1/messages/m_1/handoff", json={"note": "Is this so for me?"})
    assert (taken.json()["state"], taken.json()["note"]) == ("open", "Is this so for me?")
    assert [h["id"] for h in (await client.get("/api/v1/conversations/c_1/handoffs")).json()] == ["h_1"]
    unknown = await client.post("/api/v1/messages/m_9/handoff", json={})
    assert unknown.status_code == 404


async def test_the_reference_names_every_call(client: httpx.AsyncClient):
    described = (await client.get("/openapi.json")).json()
    assert set(described["paths"]) == {
        "/api/v1/ask", "/api/v1/ask/stream", "/api/v1/outline", "/api/v1/clauses/{clause_id}", "/api/v1/search",
        "/api/v1/calculators", "/api/v1/calculators/{name}", "/api/v1/calculators/{name}/deadlines.ics",
        "/api/v1/messages/{message_id}/feedback", "/api/v1/messages/{message_id}/handoff",
        "/api/v1/conversations/{conversation_id}/handoffs",
        "/api/v1/conversations/{conversation_id}", "/healthz", "/readyz",
    }  # fmt: skip


async def test_the_page_of_the_reference_asks_no_other_host(client: httpx.AsyncClient):
    page = await client.get("/docs")
    assert page.status_code == 200
    assert "//" not in page.text.replace("<!doctype html>", "")
    for path in ("/docs/start.js", "/docs/static/swagger-ui-bundle.js", "/docs/static/swagger-ui.css"):
        assert (await client.get(path)).status_code == 200, path
