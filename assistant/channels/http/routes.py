"""The calls of the API: each parses, calls the door once and returns."""

from collections.abc import AsyncIterator
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Body, Depends, Path, Query, Request, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent

from assistant.answer import (
    Answer,
    Calculation,
    CalculatorView,
    ClauseView,
    Handoff,
    OutlineNode,
    Readiness,
    SearchResults,
)
from assistant.assistant import Assistant

from .auth import limited, require_token
from .schemas import Alive, AskBody, CalculatorInputs, Day, ErrorBody, FeedbackBody, HandoffBody
from .stream import Begun


def _door(request: Request) -> Assistant:
    door: Assistant = request.app.state.assistant
    return door


Door = Annotated[Assistant, Depends(_door)]
AsOf = Annotated[Day | None, Query(description="The day that is asked about; today when it is left out")]
_ICS = "text/calendar"
_ERRORS: dict[int | str, dict[str, Any]] = {status: {"model": ErrorBody} for status in (404, 422, 429, 503)}

api = APIRouter(prefix="/api/v1", dependencies=[Depends(limited)], responses=_ERRORS)
probes = APIRouter()


@api.post("/ask")
async def ask(door: Door, body: AskBody) -> Answer:
    """Answer a question."""
    return await door.ask(body.asked())


@api.post("/ask/stream", response_class=EventSourceResponse)
async def ask_stream(events: Begun) -> AsyncIterator[ServerSentEvent]:
    """Answer a question in events: `status`, `citation`, `calculation`, `delta`, and last the whole `answer`."""
    async for event in events:
        yield event


@api.get("/outline")
def outline(door: Door) -> tuple[OutlineNode, ...]:
    """The tree of articles, sections and exhibits."""
    return door.outline()


@api.get("/clauses/{clause_id:path}")
def clause(
    door: Door, clause_id: Annotated[str, Path(max_length=200, examples=["5.11.1"])], as_of: AsOf = None
) -> ClauseView:
    """One clause with its text, path, references both ways, standing and errata."""
    return door.clause(clause_id, as_of)


@api.get("/search")
def search(
    door: Door,
    q: Annotated[str, Query(description="Words, a heading or a clause number")],
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
    as_of: AsOf = None,
) -> SearchResults:
    """Clauses, best first, with the matching words marked."""
    return door.search(q, limit, as_of)


@api.get("/calculators")
def calculators(door: Door) -> tuple[CalculatorView, ...]:
    """Every calculator, with the JSON Schema of its inputs."""
    return door.calculators()


@api.post("/calculators/{name}")
def calculate(
    door: Door, name: str, inputs: Annotated[CalculatorInputs, Body(examples=[{"step": 7}])], as_of: AsOf = None
) -> Calculation:
    """One calculation; the body is the object of its inputs."""
    return door.calculate(name, inputs, as_of)


@api.post("/calculators/{name}/deadlines.ics", response_class=Response, responses={200: {"content": {_ICS: {}}}})
def deadlines(door: Door, name: str, inputs: Annotated[CalculatorInputs, Body()], as_of: AsOf = None) -> Response:
    """The deadlines of one calculation for a calendar program; the body is the object of its inputs."""
    headers = {"Content-Disposition": f'attachment; filename="{quote(name)}.ics"'}
    return Response(door.calendar(name, inputs, as_of), media_type=_ICS, headers=headers)


@api.post("/messages/{message_id}/feedback", status_code=204)
async def feedback(door: Door, message_id: str, body: FeedbackBody) -> None:
    """Keep what a person thought of an answer."""
    await door.feedback(message_id, body.rating, body.comment)


@api.post("/messages/{message_id}/handoff")
async def hand_over(door: Door, message_id: str, body: HandoffBody) -> Handoff:
    """Take an answer to the reps; a second time changes nothing."""
    return await door.reps.hand_over(message_id, body.note)


@api.get("/conversations/{conversation_id}/handoffs")
async def handoffs(door: Door, conversation_id: str) -> tuple[Handoff, ...]:
    """What was taken to the reps out of a conversation, with their replies."""
    return await door.reps.handoffs(conversation_id)


@api.delete("/conversations/{conversation_id}", status_code=204, dependencies=[Depends(require_token)])
async def delete_conversation(door: Door, conversation_id: str) -> None:
    """Delete a conversation with everything in it."""
    await door.delete_conversation(conversation_id)


@probes.get("/healthz")
async def alive(request: Request) -> Alive:
    """The process runs."""
    return Alive(version=request.app.version)


@probes.get("/readyz", responses={503: {"model": Readiness}})
async def ready(door: Door, response: Response) -> Readiness:
    """Whether index, store and model are ready, with the version of the corpus; 503 when not."""
    readiness = await door.ready()
    response.status_code = 200 if readiness.ready else 503
    return readiness
