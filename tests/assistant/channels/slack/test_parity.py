"""Parity: fifty questions get in Slack what they get on the web: the same clauses, numbers and wording."""

import json
import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from assistant.bootstrap import served
from assistant.channels.http import HttpValues, create_app
from assistant.channels.slack import Manner
from assistant.days import in_words
from assistant.settings import Settings
from ingest.contract.figures import numbers_in
from tests.assistant.channels.slack.conftest import Deliverer, elements, words
from tests.slack_server import Json, Slack

QUESTIONS = 50
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONG = re.compile(r"^(-?\d+\.\d{4})\d+$")
_MARKS = re.compile(r"[*_`>•#]|^\s*[-*] ", re.MULTILINE)


def questions(project: Path) -> list[str]:
    """Fifty first turns, spread over every file of the development questions."""
    files = sorted((project / "evals" / "questions" / "dev").glob("*.yaml"))
    turns = [[q["turns"][0] for q in yaml.safe_load(f.read_text(encoding="utf-8"))] for f in files]
    spread = [one[n] for n in range(3) for one in turns if len(one) > n]
    return [q for q in dict.fromkeys(spread) if q.strip()][:QUESTIONS]


def unmarked(text: str) -> str:
    """The wording alone: without Markdown's and Slack's marks, and with white space folded."""
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return " ".join(_MARKS.sub(" ", plain).split())


@pytest.fixture
async def door(published: Settings, tmp_path: Path) -> AsyncIterator[Any]:
    """The real assistant over the real contract."""
    settings = published.model_copy(update={"database_url": f"sqlite+aiosqlite:///{tmp_path / 'asked.db'}"})
    async with served(settings) as house:
        yield house.assistant


@pytest.fixture
def values(values: dict[str, Any]) -> dict[str, Any]:
    """As the web asks."""
    from assistant.answer import Persona

    return {**values, "manner": Manner(persona=Persona.MEMBER)}


def quoted(messages: list[Json]) -> list[str]:
    """The clauses of the citations, in order, from the buttons that open them."""
    buttons = [e for m in messages for e, _ in elements(m) if e["action_id"] == "clause"]
    return [b["text"]["text"].partition(" ")[2] for b in buttons]


def readable(step: Json, language: str) -> str:
    """A step as it is shown: long decimals are cut, days are in words, as in the browser."""
    value = step["value"]
    if _DAY.fullmatch(value):
        value = in_words(date.fromisoformat(value), language)
    return f"{step['text']} = " + _LONG.sub(r"\1…", value)


def asks_back(web: Json, calculation: Json) -> bool:
    """Whether a calculation only waits for the facts that the answer itself asks for."""
    return bool(web["missing"]) and calculation["outcome"] == "needs_input"


def differences(web: Json, told: list[Json]) -> list[str]:
    """What Slack says otherwise than the web."""
    written = unmarked("\n".join(words(m) for m in told))
    found = [] if unmarked(web["answer"]) in written else ["wording"]
    clauses = list(dict.fromkeys(c["clause_id"] for c in web["citations"]))
    found += [] if [c[:70] for c in clauses] == [c[:70] for c in quoted(told)] else ["clauses"]
    shown = [c["quote"] for c in web["citations"]] + [n["text"] for n in web["notices"]]
    found += [f"left out: {text}" for text in shown if unmarked(text) not in written]
    steps = [readable(s, web["language"]) for c in web["calculations"] for s in c["steps"] if not asks_back(web, c)]
    found += [f"left out: {step}" for step in steps if unmarked(step) not in written]
    results = " ".join(
        c["result"]["value"] for c in web["calculations"] if c["result"] and not _DAY.fullmatch(c["result"]["value"])
    )
    printed = numbers_in(unmarked(web["answer"])) | numbers_in(results)
    return found + [f"number: {n}" for n in printed if n not in numbers_in(written.replace(",", ""))
                    and n not in numbers_in(written)]  # fmt: skip


@pytest.mark.slow
async def test_fifty_questions_are_answered_as_on_the_web(
    deliver: Deliverer, slack: Slack, door: Any, project: Path, capsys: pytest.CaptureFixture[str]
):
    asked = questions(project)
    server = create_app(door, HttpValues(version="0"))
    unequal: dict[str, list[str]] = {}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server), base_url="http://web", timeout=60) as client:
        for question in asked:
            web = (await client.post("/api/v1/ask", json={"question": question})).json()
            message = await deliver.write(question)
            told = [m for m in slack.of_bot("D1") if m["thread_ts"] == message["ts"]]
            found = differences(web, told)
            if found:
                unequal[question] = found
    with capsys.disabled():
        print(f"\nSlack and web: {len(asked)} questions, {len(asked) - len(unequal)} the same")  # noqa: T201
    assert len(asked) == QUESTIONS
    assert unequal == {}, json.dumps(unequal, ensure_ascii=False, indent=1)
