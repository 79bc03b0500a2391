"""Generate: ask every question through the API and keep what came back, with how it was asked."""

import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import httpx

from .sample import Item

SEARCHED = 10
Progress = Callable[[int, int], None]
"""Told how many questions are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came back for one question: the last turn's answer, the clauses that a search finds, and the wait.

    What is searched is all that the asker said: a last turn such as "and at 60%?" names nothing that could be found.
    `milliseconds` is from the request to the response of the last turn; `error` says what failed, if anything did.
    """

    id: str
    answer: dict[str, Any]
    searched: tuple[str, ...]
    milliseconds: float
    error: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The answers to a sample, and how they came about.

    `texts` are the words of every clause that an answer cites, as the API shows them; `config` says which split,
    address, day and corpus were asked.
    """

    config: dict[str, Any]
    recorded: dict[str, Recorded]
    texts: dict[str, str] = field(default_factory=dict)

    def save(self, path: Path) -> None:
        """Write the run as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")


def read_run(path: Path) -> Run:
    """A run as it was saved."""
    plain = json.loads(path.read_text(encoding="utf-8"))
    recorded = {i: Recorded(**{**r, "searched": tuple(r["searched"])}) for i, r in plain["recorded"].items()}
    return Run(plain["config"], recorded, plain["texts"])


async def generate(client: httpx.AsyncClient, items: Sequence[Item], config: dict[str, Any], progress: Progress) -> Run:
    """Ask the questions one after the other, each in a conversation of its own; the first is asked twice to warm up."""
    if items:
        await _record(client, items[0])
    recorded = {}
    for n, item in enumerate(items, start=1):
        recorded[item.id] = await _record(client, item)
        progress(n, len(items))
    cited = {str(c["clause_id"]) for r in recorded.values() for c in r.answer.get("citations", ())}
    texts = await clause_texts(client, sorted(cited))
    return Run({**config, **await _served(client)}, recorded, texts)


async def ask(client: httpx.AsyncClient, item: Item) -> tuple[dict[str, Any], float]:
    """The answer to the last turn, all turns asked in one conversation, and how many milliseconds it took.

    Raises:
        httpx.HTTPStatusError: if the API refuses a turn.
    """
    answer: dict[str, Any] = {}
    took = 0.0
    for turn in item.turns:
        body = {
            "question": turn,
            "conversation_id": answer.get("conversation_id"),
            "persona": item.persona,
            "as_of": item.as_of,
        }
        started = time.perf_counter()
        response = await client.post("/api/v1/ask", json=body)
        took = (time.perf_counter() - started) * 1000
        answer = response.raise_for_status().json()
    return answer, took


async def clause_texts(client: httpx.AsyncClient, clause_ids: Iterable[str]) -> dict[str, str]:
    """The words of each clause, struck-out ones left out; an id that the API does not know is absent."""
    texts = {}
    for clause_id in clause_ids:
        response = await client.get(f"/api/v1/clauses/{clause_id}")
        if response.status_code == httpx.codes.OK:
            texts[clause_id] = shown_text(response.json())
    return texts


def shown_text(clause: dict[str, Any]) -> str:
    """All that a clause's page prints of the contract: its heading, its sentences and the cells of its tables."""
    rows = [[*t["columns"], *(c for label, cells in t["rows"] for c in (label, *cells))] for t in clause["tables"]]
    return "\n".join([clause["heading"], clause["text"], clause["full_text"], *(" ".join(r) for r in rows)])


async def _record(client: httpx.AsyncClient, item: Item) -> Recorded:
    answer: dict[str, Any] = {}
    took = 0.0
    try:
        answer, took = await ask(client, item)
        query: dict[str, str | int] = {"q": item.asked, "limit": SEARCHED}
        if item.as_of:
            query["as_of"] = item.as_of
        found = (await client.get("/api/v1/search", params=query)).raise_for_status().json()
    except httpx.HTTPError as exc:
        return Recorded(item.id, answer, (), took, f"{type(exc).__name__}: {exc}")
    return Recorded(item.id, answer, tuple(r["clause_id"] for r in found["results"]), took)


async def _served(client: httpx.AsyncClient) -> dict[str, Any]:
    ready = (await client.get("/readyz")).json()
    return {"model": ready.get("model", ""), "documents": ready.get("documents", {})}
