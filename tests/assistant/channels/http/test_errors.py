"""Every error is a JSON body with a kind and a sentence; none shows its inside."""

import logging

import httpx
import pytest

from assistant import errors
from assistant.channels.http import error_body, status_of
from tests.fakes import FakeAssistant

ASK = "/api/v1/ask"


def told(response: httpx.Response) -> tuple[int, str]:
    """Status and kind; the sentence is checked to be one."""
    error = response.json()["error"]
    assert error["message"].endswith((".", "?")), error
    return response.status_code, error["kind"]


@pytest.mark.parametrize("question", ["", "   \n ", "x" * 4001, "x" * 10_000, "a\x00b"])
async def test_a_question_that_cannot_be_read_is_refused_with_what_is_wrong(client: httpx.AsyncClient, question: str):
    assert told(await client.post(ASK, json={"question": question})) == (422, "question")


async def test_a_question_of_4000_characters_is_read(client: httpx.AsyncClient):
    assert (await client.post(ASK, json={"question": "x" * 4000})).status_code == 200


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, "The request is not right: question is missing."),
        ({"question": 7}, "The request is not right: question must be text."),
        ({"question": None}, "The request is not right: question must be text."),
        ({"question": "q", "persona": "boss"}, "The request is not right: persona must be 'member', 'rep' or 'hr'."),
        ({"question": "q", "as_of": "soon"}, "The request is not right: as_of must be a day such as 2025-03-31."),
        ({"question": "q", "as_of": "2025-02-30"}, "The request is not right: as_of is no day of the calendar."),
        ({"question": "q", "as_of": 1}, "The request is not right: as_of must be a day such as 2025-03-31."),
    ],
)
async def test_a_wrong_field_is_named(client: httpx.AsyncClient, body: dict, sentence: str):
    response = await client.post(ASK, json=body)
    assert told(response) == (422, "validation")
    assert response.json()["error"]["message"] == sentence


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (ASK, rb'{"question": "\ud800"}'),
        ("/api/v1/calculators/differential_rate", rb'{"column": "\ud800"}'),
        ("/api/v1/messages/m_1/feedback", rb'{"rating": "up", "comment": "\ud800"}'),
    ],
)
async def test_broken_unicode_is_no_text(client: httpx.AsyncClient, path: str, body: bytes):
    response = await client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert told(response) == (422, "validation")
    assert "Unicode is broken" in response.text


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"hello", b"\xff\xfe", b'{"question": "q"'])
async def test_a_body_that_is_no_json_object_is_refused(client: httpx.AsyncClient, content: bytes):
    headers = {"Content-Type": "application/json"}
    assert told(await client.post(ASK, content=content, headers=headers)) == (422, "validation")


async def test_a_form_is_told_to_be_json(client: httpx.AsyncClient):
    response = await client.post(ASK, data={"question": "q"})
    assert told(response) == (422, "validation")
    assert "application/json" in response.json()["error"]["message"]


async def test_a_body_of_many_kilobytes_is_not_read(client: httpx.AsyncClient):
    response = await client.post(ASK, json={"question": "x" * 100_000})
    assert told(response) == (413, "too_large")


async def test_a_long_body_that_hides_its_length_is_not_read_either(client: httpx.AsyncClient):
    async def pieces():
        for _ in range(100):
            yield b" " * 1000

    response = await client.post(ASK, content=pieces(), headers={"Content-Type": "application/json"})
    assert told(response) == (413, "too_large")


async def test_an_unknown_conversation_is_not_found(client: httpx.AsyncClient):
    response = await client.post(ASK, json={"question": "q", "conversation_id": "c_9"})
    assert told(response) == (404, "unknown_conversation")


async def test_an_unknown_clause_comes_with_the_nearest(client: httpx.AsyncClient):
    response = await client.get("/api/v1/clauses/5.11.9")
    assert told(response) == (404, "unknown_clause")
    assert response.json()["error"]["nearest"] == ["5.11.1", "5.11.2"]


async def test_bad_inputs_of_a_calculator_are_named_one_by_one(client: httpx.AsyncClient):
    response = await client.post("/api/v1/calculators/differential_rate", json={"step": 21})
    assert response.status_code == 422
    assert response.json()["error"]["problems"] == {"step": "must be at most 20"}


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/api/v1/nothing", (404, "not_found")),
        ("GET", "/api/v1/ask", (405, "method_not_allowed")),
        ("POST", "/api/v1/calculators/alchemy", (404, "unknown_calculator")),
        ("POST", "/api/v1/messages/m_9/feedback", (404, "unknown_message")),
        ("GET", "/api/v1/search", (422, "validation")),
        ("GET", "/api/v1/search?q=x&limit=0", (422, "validation")),
        ("GET", "/api/v1/search?q=x&limit=many", (422, "validation")),
        ("GET", "/api/v1/search?q=%20", (422, "question")),
        ("GET", "/api/v1/clauses/5.11.1?as_of=1700000000", (422, "validation")),
    ],
)
async def test_a_call_that_does_not_exist_or_fit_says_so(
    client: httpx.AsyncClient, method: str, path: str, expected: tuple[int, str]
):
    body = {"rating": "up"} if "feedback" in path else {}
    response = await client.request(method, path, json=body if method == "POST" else None)
    assert told(response) == expected


async def test_a_rating_is_up_or_down(client: httpx.AsyncClient):
    response = await client.post("/api/v1/messages/m_1/feedback", json={"rating": "sideways"})
    assert response.json()["error"]["message"] == "The request is not right: rating must be 'up' or 'down'."


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (errors.IndexMissingError("Nothing is ingested. Run `assistant ingest`."), (503, "index_missing")),
        (errors.StoreUnavailableError("The database does not answer."), (503, "store_unavailable")),
        (errors.ConfigurationError("The setting X is wrong."), (500, "configuration")),
    ],
)
async def test_what_stops_the_service_has_its_status(serve, error: errors.AssistantError, expected: tuple[int, str]):
    async with serve(FakeAssistant(fails=error)) as client:
        assert told(await client.post(ASK, json={"question": "q"})) == expected


async def test_a_crash_is_a_sentence_with_an_id_that_stands_in_the_log(serve, caplog: pytest.LogCaptureFixture):
    async with serve(FakeAssistant(fails=RuntimeError("secret inside"))) as client:
        with caplog.at_level(logging.ERROR):
            response = await client.post(ASK, json={"question": "q"})
    assert told(response) == (500, "internal")
    assert "secret" not in response.text
    assert "Traceback" not in response.text
    assert response.json()["error"]["id"] in caplog.text


def all_errors(kind: type[errors.AssistantError]) -> list[type[errors.AssistantError]]:
    """The class and everything below it."""
    return [kind, *(below for child in kind.__subclasses__() for below in all_errors(child))]


def test_every_error_of_the_tree_has_a_status_and_a_body():
    made = {
        errors.CalculatorInputError: lambda: errors.CalculatorInputError("c", {"a": "is wrong"}),
        errors.ParameterFileError: lambda: errors.ParameterFileError("f", "k", "is wrong"),
        errors.UnknownClauseError: lambda: errors.UnknownClauseError("9.9"),
    }
    for kind in all_errors(errors.AssistantError):
        if kind.__module__ != errors.__name__:
            continue
        error = made.get(kind, lambda kind=kind: kind("It is so."))()
        assert status_of(error) in {404, 422, 500, 503}
        assert set(error_body(error)["error"]) >= {"kind", "message"}
