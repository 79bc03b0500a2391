"""The clerk as a chat model: messages in, tool calls or a draft out."""

import json

from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.tools import tool

from assistant.agent import Draft
from assistant.agent.clerk import Clerk, ClerkModel
from assistant.agent.clerk.results import SETTING, run_of
from tests.assistant.agent.clerk.builders import found, hit


def setting(**changes: object) -> HumanMessage:
    """The setting of a run, as data."""
    whole = {"persona": "rep", "as_of": "2025-03-31", "memory": {}, **changes}
    return HumanMessage(json.dumps(whole), name=SETTING)


@tool
def search_contract(query: str, second: bool, original: str) -> str:
    """Search."""
    raise AssertionError("the model calls nothing itself")


def test_the_same_messages_give_the_same_move_and_the_same_ids(clerk: Clerk):
    model = ClerkModel(clerk=clerk).bind_tools([search_contract])
    messages = [SystemMessage("You answer."), setting(), HumanMessage("jury duty pay?")]
    first, second = model.invoke(messages), model.invoke(messages)
    assert first.tool_calls == second.tool_calls
    assert [c["name"] for c in first.tool_calls] == ["search_contract"]


def test_it_reads_its_tools_answers_back_and_ends_in_a_draft(clerk: Clerk):
    model = ClerkModel(clerk=clerk).bind_tools([search_contract])
    messages = [setting(), HumanMessage("jury duty pay?")]
    asked = model.invoke(messages)
    answered = ToolMessage(json.dumps(found(hit("5.13", 0.95))), tool_call_id=asked.tool_calls[0]["id"])
    last = model.invoke([*messages, asked, answered])
    assert [c["name"] for c in last.tool_calls] == ["Draft"]
    assert Draft.model_validate(last.tool_calls[0]["args"]).status == "answered"


def test_bound_tools_are_known_by_their_schemas_and_the_model_itself_is_unchanged(clerk: Clerk):
    model = ClerkModel(clerk=clerk)
    bound = model.bind_tools([search_contract])
    assert isinstance(bound, ClerkModel)
    assert set(bound.schemas["search_contract"]["properties"]) == {"query", "second", "original"}
    assert model.schemas == {}


def test_a_tool_is_described_when_it_is_first_asked_for(clerk: Clerk):
    bound = ClerkModel(clerk=clerk).bind_tools([search_contract])
    assert isinstance(bound, ClerkModel)
    assert (list(bound.schemas), len(bound.schemas), "search_contract" in bound.schemas) == (
        ["search_contract"],
        1,
        True,
    )
    assert "salary" not in bound.schemas
    assert bound._bound == {}
    assert bound.schemas["search_contract"] is bound.schemas["search_contract"]


class TestRun:
    """A run is read out of the messages."""

    def test_the_last_question_its_setting_and_only_the_calls_after_it(self):
        old = AIMessage("", tool_calls=[{"name": "salary", "args": {}, "id": "0", "type": "tool_call"}])
        call = {"name": "read_clause", "args": {"clause_id": "5.11.1"}, "id": "1", "type": "tool_call"}
        read = run_of(
            [
                HumanMessage("an earlier question"),
                old,
                ToolMessage("{}", tool_call_id="0"),
                setting(memory={"query": "pay"}),
                HumanMessage("and now?"),
                AIMessage("", tool_calls=[call]),
                ToolMessage('{"clauses": [{"clause_id": "5.11.1"}]}', tool_call_id="1"),
            ]
        )
        assert (read.question, read.persona, read.memory) == ("and now?", "rep", {"query": "pay"})
        assert [c.name for c in read.calls] == ["read_clause"]
        assert read.read("5.11.1") == {"clause_id": "5.11.1"}

    def test_a_call_without_an_answer_was_not_made(self):
        call = {"name": "salary", "args": {}, "id": "1", "type": "tool_call"}
        assert run_of([HumanMessage("q"), AIMessage("", tool_calls=[call])]).calls == ()

    def test_an_answer_that_is_no_json_is_an_error_told(self):
        call = {"name": "salary", "args": {}, "id": "1", "type": "tool_call"}
        messages = [HumanMessage("q"), AIMessage("", tool_calls=[call]), ToolMessage("Error: no", tool_call_id="1")]
        read = run_of(messages)
        assert read.calls[0].result == {"error": "Error: no"}
        assert read.calculations() == ()
