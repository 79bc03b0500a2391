"""The clerk: a chat model without a provider; its output depends on the messages and the bound tools alone."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import ConfigDict, Field, PrivateAttr

from assistant.agent.draft import Draft

from .moves import Call, Clerk, Move
from .results import run_of

Tool = dict[str, Any] | type | Callable[..., Any] | BaseTool
Schema = Mapping[str, Any]


class ToolSchemas(Mapping[str, Schema]):
    """The parameters of each tool by the tool's name, each worked out when it is first asked for.

    There is a tool a calculator, and a question seldom concerns two of them; to describe all of them takes longer than
    the answer. The loop binds the same tools at every step: `known` is shared by all of them.
    """

    def __init__(self, tools: Sequence[Tool], known: dict[int, tuple[Tool, Schema]]) -> None:
        self._known = known
        self._tools = {tool.name if isinstance(tool, BaseTool) else self._read(tool)["name"]: tool for tool in tools}

    def __getitem__(self, name: str) -> Schema:
        parameters: Schema = self._read(self._tools[name]).get("parameters", {})
        return parameters

    def __contains__(self, name: object) -> bool:
        return name in self._tools

    def __iter__(self) -> Iterator[str]:
        return iter(self._tools)

    def __len__(self) -> int:
        return len(self._tools)

    def _read(self, tool: Tool) -> Schema:
        known = self._known.get(id(tool))
        if known is None or known[0] is not tool:
            known = self._known[id(tool)] = tool, convert_to_openai_tool(tool)["function"]
        return known[1]


class ClerkModel(BaseChatModel):
    """Drives the same tools as any chat model: searches, calculates, and ends in a Draft."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    clerk: Clerk = Field(repr=False)
    schemas: Mapping[str, Schema] = Field(default_factory=dict, repr=False)
    _bound: dict[int, tuple[Tool, Schema]] = PrivateAttr(default_factory=dict)

    @property
    def _llm_type(self) -> str:
        return "clerk"

    def bind_tools(self, tools: Sequence[Tool], **_: Any) -> Runnable[LanguageModelInput, AIMessage]:
        """The clerk with the schemas of these tools."""
        return self.model_copy(update={"schemas": ToolSchemas(tools, self._bound)})

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **_: Any,
    ) -> ChatResult:
        move = self.clerk.next_move(run_of(messages), self.schemas)
        message = _as_message(move, len(messages))
        return ChatResult(generations=[ChatGeneration(message=message)])


def _as_message(move: Move, turn: int) -> AIMessage:
    calls = [Call("Draft", move.model_dump())] if isinstance(move, Draft) else move
    return AIMessage(
        content="",
        tool_calls=[
            {"name": c.name, "args": c.args, "id": _call_id(c, turn, i), "type": "tool_call"}
            for i, c in enumerate(calls)
        ],
    )


def _call_id(call: Call, turn: int, index: int) -> str:
    """A name for a call that depends on nothing but the call and its place."""
    return str(uuid5(NAMESPACE_URL, json.dumps([call.name, call.args, turn, index], sort_keys=True, default=str)))
