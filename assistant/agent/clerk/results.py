"""Results: what the tools returned in this run, as the clerk reads them back from the messages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Called:
    """A tool call of this run and what it returned."""

    name: str
    args: dict[str, Any]
    result: Any


@dataclass(frozen=True)
class Run:
    """The question, its setting, and the calls made so far."""

    question: str
    as_of: date
    persona: str
    memory: dict[str, Any]
    calls: tuple[Called, ...] = field(default=())

    def searches(self, *, second: bool) -> tuple[Called, ...]:
        """The searches made, first or second ones."""
        return tuple(c for c in self.calls if c.name == "search_contract" and bool(c.args.get("second")) is second)

    def search_of(self, query: str, *, second: bool = False) -> dict[str, Any] | None:
        """What a search for exactly this query returned."""
        return next((c.result for c in self.searches(second=second) if c.args.get("query") == query), None)

    def calculations(self) -> tuple[Called, ...]:
        """The calculators called that returned a determination."""
        return tuple(c for c in self.calls if isinstance(c.result, dict) and "calculation" in c.result)

    def called(self, name: str) -> bool:
        """Whether a tool was called in this run."""
        return any(c.name == name for c in self.calls)

    def made(self, name: str, args: Mapping[str, Any]) -> bool:
        """Whether a tool was called in this run with exactly these arguments."""
        return any(c.name == name and c.args == args for c in self.calls)

    def result_of(self, name: str, args: Mapping[str, Any]) -> dict[str, Any] | None:
        """The determination that a calculator returned for exactly these inputs."""
        return next((c.result for c in self.calculations() if c.name == name and c.args == args), None)

    def opened(self, clause_id: str) -> bool:
        """Whether it was tried to read a clause in this run, with or without success."""
        return any(c.name == "read_clause" and c.args.get("clause_id") == clause_id for c in self.calls)

    def read(self, clause_id: str) -> dict[str, Any] | None:
        """A clause that was read in this run, as the tool gave it."""
        for call in self.calls:
            if call.name == "read_clause" and call.args.get("clause_id") == clause_id:
                clauses = call.result.get("clauses", [])
                return clauses[0] if clauses else None
        return None


def run_of(messages: Sequence[BaseMessage]) -> Run:
    """The current run: the last question, the setting before it, and the calls after it."""
    at = max(i for i, m in enumerate(messages) if isinstance(m, HumanMessage) and m.name != SETTING)
    setting: dict[str, Any] = {}
    for message in messages[:at]:
        if isinstance(message, HumanMessage) and message.name == SETTING:
            setting = json.loads(str(message.content))
    results = {m.tool_call_id: _plain(str(m.content)) for m in messages[at:] if isinstance(m, ToolMessage)}
    calls = [
        Called(call["name"], dict(call["args"]), results[call["id"]])
        for m in messages[at:]
        if isinstance(m, AIMessage)
        for call in m.tool_calls
        if call["id"] in results
    ]
    return Run(
        question=str(messages[at].content),
        as_of=date.fromisoformat(setting["as_of"]) if "as_of" in setting else date(1970, 1, 1),
        persona=str(setting.get("persona", "member")),
        memory=dict(setting.get("memory", {})),
        calls=tuple(calls),
    )


def _plain(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return {"error": text}
