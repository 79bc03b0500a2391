"""The loop over a chat model: it ends in a draft, or the clerk answers and says so."""

import json
import time
from collections.abc import Callable

import pytest
from langchain_core.messages import HumanMessage, ToolMessage

from assistant.agent import Agent, Deps, Turn, clerk_model
from assistant.agent.agent import MODEL_CALLS, TOOL_CALLS
from assistant.answer import Persona
from assistant.calculators import CALCULATORS, Calculator
from tests.assistant.agent.conftest import DAY
from tests.assistant.agent.scripted import ScriptedModel, calls, calls_at_once, says

QUESTION = "how many personal necessity days do I get?"
TEN = {
    "status": "answered",
    "statements": [{"text": "Ten days.", "support": [{"clause_id": "5.11.1", "sentences": [1]}]}],
}
SEARCH = calls("search_contract", query="personal necessity")
DRAFT = calls("Draft", **TEN)


@pytest.fixture(scope="module")
def clerk():
    """The built-in model with the words of one question."""
    return clerk_model(dict.fromkeys(QUESTION.lower().strip("?").split(), 1))


@pytest.fixture
def agent(clerk) -> Callable[..., Agent]:
    """Makes an agent over a scripted model."""
    return lambda *lines: Agent(ScriptedModel(lines=list(lines)), "test:scripted", clerk, CALCULATORS)


async def test_a_model_searches_and_ends_in_a_draft(agent, deps: Deps):
    proposed = await agent(SEARCH, DRAFT).propose(QUESTION, [], {}, deps)
    assert (proposed.model, proposed.fallback) == ("test:scripted", "")
    assert proposed.draft.statements[0].text == "Ten days."
    assert deps.ledger.searches == ["personal necessity"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([RuntimeError("quota exceeded")], id="it raises"),
        pytest.param([SEARCH, TimeoutError("too slow")], id="it raises half-way"),
        pytest.param([says("Ten days, I think.")], id="it ends in plain words"),
        pytest.param([says("")], id="it says nothing"),
        pytest.param([SEARCH], id="it searches for ever"),
        pytest.param([calls("Draft", status="perhaps", statements=7)], id="its drafts are none"),
        pytest.param([calls("no_such_tool", x=1)], id="it calls what is not there"),
    ],
)
async def test_whatever_goes_wrong_with_a_model_the_clerk_answers_and_says_so(agent, deps: Deps, lines: list):
    proposed = await agent(*lines).propose(QUESTION, [], {}, deps)
    assert proposed.model == "clerk"
    assert "test:scripted did not answer" in proposed.fallback
    assert proposed.draft.status == "answered"
    assert "5.11.1" in {s.clause_id for t in proposed.draft.statements for s in t.support}


async def test_what_a_failed_model_did_is_not_shown_with_the_clerks_answer(agent, deps: Deps):
    """Its calculations belong to no statement of the clerk's."""
    rate = calls("differential_rate", step=7, column="III", school_year="2024-25")
    await agent(rate, RuntimeError("gone")).propose(QUESTION, [], {}, deps)
    assert deps.ledger.calculations == {}


async def test_a_model_that_recovers_from_bad_arguments_is_heard(agent, deps: Deps):
    bad = calls("differential_rate", step=99, column="III", school_year="2024-25")
    model = ScriptedModel(lines=[bad, DRAFT])
    proposed = await Agent(model, "test:scripted", model, CALCULATORS).propose(QUESTION, [], {}, deps)
    told = next(m for m in model.heard[1] if isinstance(m, ToolMessage))
    assert "20" in str(told.content)
    assert proposed.model == "test:scripted"


async def test_an_invented_clause_is_told_to_the_model(clerk, deps: Deps):
    model = ScriptedModel(lines=[calls("read_clause", clause_id="5.99"), DRAFT])
    await Agent(model, "test:scripted", clerk, CALCULATORS).propose(QUESTION, [], {}, deps)
    told = next(m for m in model.heard[1] if isinstance(m, ToolMessage))
    assert "Use a number that search_contract returned" in str(told.content)


async def test_calculations_called_at_once_are_kept_in_the_order_of_their_calls(
    agent, deps: Deps, monkeypatch: pytest.MonkeyPatch
):
    """However long each of them takes."""
    run = Calculator.run

    def slow_at_first(calculator: Calculator, given, book, day):
        time.sleep(0.05 if given["step"] == 7 else 0)
        return run(calculator, given, book, day)

    monkeypatch.setattr(Calculator, "run", slow_at_first)
    steps = (7, 3, 12)
    made = (("differential_rate", {"step": n, "column": "III", "school_year": "2024-25"}) for n in steps)
    await agent(calls_at_once(*made), DRAFT).propose(QUESTION, [], {}, deps)
    assert tuple(given["step"] for given in deps.ledger.inputs.values()) == tuple(map(str, steps))


async def test_the_calls_of_a_run_are_counted(clerk, deps: Deps):
    model = ScriptedModel(lines=[SEARCH])
    await Agent(model, "test:scripted", clerk, CALCULATORS).propose(QUESTION, [], {}, deps)
    assert len(model.heard) == MODEL_CALLS
    assert MODEL_CALLS < TOOL_CALLS


async def test_a_model_hears_the_system_the_history_the_setting_as_data_and_the_question_last(clerk, make_deps):
    model = ScriptedModel(lines=[DRAFT])
    history = [Turn(f"q{n}", f"a{n}") for n in range(9)]
    memory = {"facts": {"step": "7"}}
    run = make_deps(persona=Persona.REP)
    await Agent(model, "test:scripted", clerk, CALCULATORS).propose(QUESTION, history, memory, run)
    heard = model.heard[0]
    assert heard[0].type == "system"
    assert [m.content for m in heard[1:3]] == ["q3", "a3"], "the last six turns"
    assert isinstance(heard[-2], HumanMessage)
    assert json.loads(str(heard[-2].content)) == {"persona": "rep", "as_of": DAY.isoformat(), "memory": memory}
    assert heard[-1].content == QUESTION


async def test_the_clerk_alone_needs_no_other_model(clerk, deps: Deps):
    proposed = await Agent(clerk, "clerk", clerk, CALCULATORS).propose(QUESTION, [], {}, deps)
    assert (proposed.model, proposed.fallback, proposed.draft.status) == ("clerk", "", "answered")


async def test_the_same_question_gets_the_same_draft(clerk, make_deps):
    agent = Agent(clerk, "clerk", clerk, CALCULATORS)
    drafts = [(await agent.propose(QUESTION, [], {}, make_deps())).draft for _ in range(2)]
    assert drafts[0] == drafts[1]


async def test_the_clerk_calculates_with_what_is_said_and_with_what_comes_next(clerk, make_deps):
    """A calculation that waits is fed by the next message."""
    agent = Agent(clerk, "clerk", clerk, CALCULATORS)
    waiting = {"calculator": "differential_rate", "inputs": {"step": "7", "school_year": "2024-25"}, "query": "rate"}
    run = make_deps()
    proposed = await agent.propose("column III", [Turn("rate at step 7?", "Which column?")], waiting, run)
    assert proposed.draft.statements[0].support[0].calculation == "k1"
    assert "220.43" in " ".join(s.text for s in proposed.draft.statements)
