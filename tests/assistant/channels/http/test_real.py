"""The calls of the API over the real assistant: the published contract, the clerk, a database."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from assistant.bootstrap import opened
from assistant.settings import Settings

pytestmark = pytest.mark.slow


@pytest.fixture
async def real(published: Settings, tmp_path: Path, serve) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a server over the real assistant, with a database of its own."""
    database = f"sqlite+aiosqlite:///{tmp_path / 'conversations.db'}"
    async with opened(published.model_copy(update={"database_url": database})) as assistant, serve(assistant) as client:
        yield client


async def ask(client: httpx.AsyncClient, question: str, **more: object) -> dict:
    """The answer to a question about the time within the term."""
    response = await client.post("/api/v1/ask", json={"question": question, "as_of": "2025-03-31", **more})
    assert response.status_code == 200, response.text
    return response.json()


def cited(answer: dict) -> set[str]:
    """The clauses that an answer quotes."""
    return {c["clause_id"] for c in answer["citations"]}


async def test_personal_necessity_is_ten_days_and_not_for_recreation(real: httpx.AsyncClient):
    answer = await ask(real, "how many personal necessity days do I get and can I use them for a vacation?")
    assert answer["status"] == "answered"
    assert "10 days" in answer["answer"]
    assert "ecreation" in answer["answer"]
    assert {"5.11.1"} <= cited(answer)
    assert any(clause.startswith("5.11.2") for clause in cited(answer))


async def test_the_differential_rate_is_worked_out_to_the_cent(real: httpx.AsyncClient):
    answer = await ask(real, "what is the differential rate at step 7 column III in 2024-25?")
    assert answer["status"] == "answered"
    assert "220.43" in answer["answer"]
    assert answer["calculations"][0]["result"] == {"value": "220.43", "unit": "USD per day"}
    assert {"13.13", "13.03"} <= cited(answer)


async def test_classified_employees_are_not_covered_and_are_told_whom_to_ask(real: httpx.AsyncClient):
    answer = await ask(real, "do classified custodians get this too?")
    assert (answer["status"], answer["citations"]) == ("abstained", [])
    assert "Ask" in answer["answer"]


async def test_a_conversation_continues_and_its_answer_can_be_rated(real: httpx.AsyncClient):
    first = await ask(real, "what is the differential rate at step 7 column III in 2024-25?")
    second = await ask(real, "and at step 8?", conversation_id=first["conversation_id"])
    assert second["conversation_id"] == first["conversation_id"]
    assert second["message_id"] != first["message_id"]
    rated = await real.post(f"/api/v1/messages/{second['message_id']}/feedback", json={"rating": "up"})
    assert rated.status_code == 204


async def test_every_quote_stands_in_its_clause_and_every_fact_has_a_marker(real: httpx.AsyncClient):
    answer = await ask(real, "can my principal make me give up my prep period to cover a class?")
    assert answer["citations"]
    for citation in answer["citations"]:
        clause = (await real.get(f"/api/v1/clauses/{quote(citation['clause_id'])}")).json()
        printed = " ".join(f"{clause['heading']} {clause['full_text']}".split())
        assert " ".join(citation["quote"].split()) in printed, citation
        assert f"[{citation['marker']}]" in answer["answer"]


async def test_the_outline_has_every_article_and_each_node_can_be_read(real: httpx.AsyncClient):
    outline = (await real.get("/api/v1/outline")).json()
    roots = [node["clause_id"] for node in outline]
    assert {f"Article {n}" for n in range(1, 27)} <= set(roots)
    for clause_id in (roots[0], "Exhibit HH", outline[5]["children"][0]["clause_id"]):
        response = await real.get(f"/api/v1/clauses/{quote(clause_id)}")
        assert (response.status_code, response.json()["clause_id"]) == (200, clause_id)


async def test_the_standing_of_a_clause_depends_on_the_day(real: httpx.AsyncClient):
    in_term = (await real.get("/api/v1/clauses/5.01", params={"as_of": "2025-03-31"})).json()
    later = (await real.get("/api/v1/clauses/5.01", params={"as_of": "2026-11-21"})).json()
    assert (in_term["standing"], later["standing"]) == ("in_term", "term_ended")


async def test_everything_is_ready(real: httpx.AsyncClient):
    response = await real.get("/readyz")
    assert response.status_code == 200
    assert set(response.json()["documents"]) >= {"contract-2023-26"}
