"""A chat model that follows a script, and the parts of one."""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from pydantic import Field

_IDS = count()


class ScriptedModel(BaseChatModel):
    """Says its lines in order, the last one for ever; an exception among them is raised."""

    lines: list[Any]
    heard: list[list[BaseMessage]] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], **_: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """It calls whatever its script says."""
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **_: Any,
    ) -> ChatResult:
        self.heard.append(messages)
        line = self.lines[min(len(self.heard), len(self.lines)) - 1]
        if isinstance(line, Exception):
            raise line
        message = line() if callable(line) else line
        return ChatResult(generations=[ChatGeneration(message=message)])


def calls(name: str, **args: Any) -> Callable[[], AIMessage]:
    """A line that calls a tool."""
    return calls_at_once((name, args))


def calls_at_once(*made: tuple[str, dict[str, Any]]) -> Callable[[], AIMessage]:
    """A line that calls several tools."""

    def line() -> AIMessage:
        called = [{"name": n, "args": args, "id": f"call{next(_IDS)}", "type": "tool_call"} for n, args in made]
        return AIMessage("", tool_calls=called)

    return line


def says(text: str) -> AIMessage:
    """A line of plain words."""
    return AIMessage(text)
