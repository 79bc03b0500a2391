"""The clerk: a chat model without a provider; its output depends on the messages and the bound tools alone."""

import json
from collections.abc import Callable, Sequence
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


class ClerkModel(BaseChatModel):
    """Drives the same tools as any chat model: searches, calculates, and ends in a Draft."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    clerk: Clerk = Field(repr=False)
    schemas: dict[str, dict[str, Any]] = Field(default_factory=dict, repr=False)
    _bound: dict[int, tuple[Tool, dict[str, Any]]] = PrivateAttr(default_factory=dict)

    @property
    def _llm_type(self) -> str:
        return "clerk"

    def bind_tools(self, tools: Sequence[Tool], **_: Any) -> Runnable[LanguageModelInput, AIMessage]:
        """The clerk with the schemas of these tools."""
        functions = (self._function(tool) for tool in tools)
        return self.model_copy(update={"schemas": {f["name"]: f.get("parameters", {}) for f in functions}})

    def _function(self, tool: Tool) -> dict[str, Any]:
        """The tool as a function; the loop binds the same tools at every step, and to convert them takes longest."""
        known = self._bound.get(id(tool))
        if known is None or known[0] is not tool:
            known = self._bound[id(tool)] = tool, convert_to_openai_tool(tool)["function"]
        return known[1]

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
