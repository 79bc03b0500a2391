"""The agent: LangChain's loop over a chat model and the tools, ending in a Draft."""

import json
import logging
from collections.abc import Sequence
from typing import Any

from langchain.agents import create_agent
from langchain.agents.middleware import ModelCallLimitMiddleware, ToolCallLimitMiddleware
from langchain.agents.structured_output import ToolStrategy
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import RunnableConfig

from assistant.calculators import Calculator

from .deps import Deps, Ledger
from .draft import Draft
from .prompts import prompt
from .proposing import Proposed, Turn
from .tools import contract_tools

logger = logging.getLogger(__name__)

MODEL_CALLS = 12
TOOL_CALLS = 24
_ONE_AFTER_THE_OTHER: RunnableConfig = {"max_concurrency": 1}
"""Calls that a model makes at once: the ledger lists them as they were made, and threads would only wait in turn."""


class Agent:
    """Runs a chat model with the tools until it ends in a Draft; when it fails, the clerk takes over."""

    def __init__(
        self, model: BaseChatModel, name: str, clerk: BaseChatModel, calculators: dict[str, Calculator]
    ) -> None:
        tools = contract_tools(calculators)
        self._name = name
        self._graph = _graph(model, tools)
        self._clerk = _graph(clerk, tools) if name != "clerk" else self._graph

    async def propose(self, question: str, history: Sequence[Turn], memory: dict[str, Any], deps: Deps) -> Proposed:
        """A draft for the question.

        Args:
            question: the user's words.
            history: earlier turns, oldest first.
            memory: what the earlier turns set (facts, topic, last calculation), as plain data.
            deps: the run's library, day, persona and ledger.
        """
        messages = _messages(question, history, memory, deps)
        try:
            return Proposed(await _run(self._graph, messages, deps), self._name)
        except Exception as exc:  # a failing provider must not leave the asker without an answer
            if self._name == "clerk":
                raise
            logger.warning("the model %s failed, the clerk answers: %s", self._name, exc)
        deps.ledger = Ledger()  # what the failed model did belongs to no statement of the clerk's
        draft = await _run(self._clerk, messages, deps)
        return Proposed(draft, "clerk", f"The model {self._name} did not answer; the built-in one did.")

    async def rehearse(self, question: str, deps: Deps) -> None:
        """Let the clerk answer for nobody, so that what it opens at its first answer is open."""
        await _run(self._clerk, _messages(question, (), {}, deps), deps)


def _graph(model: BaseChatModel, tools: list[Any]) -> Any:
    limits: list[Any] = [
        ModelCallLimitMiddleware(run_limit=MODEL_CALLS, exit_behavior="error"),
        ToolCallLimitMiddleware(run_limit=TOOL_CALLS, exit_behavior="continue"),
    ]
    return create_agent(
        model,
        tools,
        system_prompt=prompt("system"),
        response_format=ToolStrategy(Draft),
        context_schema=Deps,
        middleware=limits,
    )


async def _run(graph: Any, messages: list[BaseMessage], deps: Deps) -> Draft:
    state = await graph.ainvoke({"messages": messages}, _ONE_AFTER_THE_OTHER, context=deps)
    draft = state.get("structured_response")
    if not isinstance(draft, Draft):
        raise ValueError("the model ended without a draft")
    return draft


def _messages(question: str, history: Sequence[Turn], memory: dict[str, Any], deps: Deps) -> list[BaseMessage]:
    """The conversation as messages: earlier turns, then the setting as data, then the question."""
    messages: list[BaseMessage] = []
    for turn in history[-6:]:
        messages += [HumanMessage(turn.question), AIMessage(turn.answer)]
    setting = {"persona": deps.persona.value, "as_of": deps.as_of.isoformat(), "memory": memory}
    messages.append(HumanMessage(json.dumps(setting, ensure_ascii=False), name="setting"))
    messages.append(HumanMessage(question))
    return messages
