"""The tools: thin, JSON out, bad input answered with an instruction."""

import json
from typing import Any

import pytest
from langchain.tools import ToolRuntime
from langchain_core.tools import BaseTool

from assistant.agent import Deps
from assistant.agent.tools import contract_tools
from assistant.calculators import CALCULATORS

TOOLS = {tool.name: tool for tool in contract_tools(CALCULATORS)}
RATE = {"step": 7, "column": "III", "school_year": "2024-25"}


def use(deps: Deps, name: str, **given: Any) -> Any:
    """What a tool answers in this run."""
    runtime = ToolRuntime(
        state={}, context=deps, config={}, stream_writer=lambda _: None, tool_call_id="call", store=None
    )
    tool: BaseTool = TOOLS[name]
    return json.loads(tool.invoke({**given, "runtime": runtime}))


def test_there_is_a_tool_for_searching_reading_listing_and_for_each_calculator():
    assert set(TOOLS) == {
        "search_contract",
        "read_clause",
        "list_calculators",
        "compare_calculations",
        "count_figures",
        *CALCULATORS,
    }


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_each_tool_tells_a_model_what_it_is_for_and_hides_what_the_host_hands_in(name: str):
    tool = TOOLS[name]
    schema = tool.tool_call_schema.model_json_schema()
    assert len(tool.description.split()) >= 5
    assert "runtime" not in schema.get("properties", {})


class TestSearch:
    """`search_contract`."""

    def test_it_gives_clauses_with_numbered_sentences_and_plain_ones(self, deps: Deps):
        found = use(deps, "search_contract", query="personal necessity leave days a year")
        hit = found["hits"][0]
        assert hit["clause_id"] == "5.11.1"
        assert [s["n"] for s in hit["sentences"]] == [1, 2, 3]
        assert hit["plain"][0]["sentences"] == [1]
        assert hit["standing"] == "in_term"

    @pytest.mark.parametrize("words", ["", "what is it"])
    def test_a_query_of_which_nothing_is_left_is_searched_all_the_same(self, deps: Deps, words: str):
        assert use(deps, "search_contract", query="", words=words)["left_open"] == []

    def test_it_says_who_is_not_entitled(self, deps: Deps):
        hit = use(deps, "search_contract", query="7.14")["hits"][0]
        assert {"adult_education", "ece"} <= {n["group"] for n in hit["not_for"]}

    def test_it_offers_the_deadlines_of_its_clauses_to_be_counted(self, deps: Deps):
        periods = use(deps, "search_contract", query="4.03.8.b")["periods"]
        rebuttal = next(p for p in periods if p["deadline"] == "transfer_timeline.rebuttal")
        assert (rebuttal["clause_id"], rebuttal["length"]) == ("4.03.8.b", "5 working days")
        assert (rebuttal["calculator"], rebuttal["takes"]) == ("clause_deadline", "event_on")

    def test_a_deadline_that_its_words_alone_tell_is_offered_from_anywhere(self, deps: Deps):
        periods = use(deps, "search_contract", query="my prep was taken, last day to file the step 1 form")["periods"]
        filing = next(p for p in periods if p["deadline"] == "grievance_timeline.file_step_1")
        assert (filing["calculator"], filing["takes"]) == ("grievance_timeline", "knew_on")

    def test_it_offers_the_days_of_the_year_that_its_clauses_and_those_below_name(self, deps: Deps):
        days = use(deps, "search_contract", query="3.04.4.a.iii")["named_days"]
        own = [d for d in days if d["clause_id"] == "3.04.4.a.iii.b"]
        assert [(d["day"], d["until"]) for d in own] == [("11-15", "2026-06-30")]

    def test_each_search_is_remembered_for_the_gates(self, deps: Deps):
        use(deps, "search_contract", query="sick leave")
        again = use(deps, "search_contract", query="sick leave", second=True)
        assert deps.ledger.searches == ["sick leave", again["searched"]]
        assert again["searched"] != "sick leave"


class TestRead:
    """`read_clause`."""

    def test_a_clause_and_what_stands_directly_below_it(self, deps: Deps):
        clauses = use(deps, "read_clause", clause_id="5.11.2")["clauses"]
        assert [c["clause_id"] for c in clauses] == ["5.11.2", *(f"5.11.2.{i}" for i in "abcd")]
        assert clauses[1]["sentences"] == [{"n": 1, "text": "Recreation"}]

    def test_struck_out_sentences_are_not_read(self, deps: Deps):
        clauses = use(deps, "read_clause", clause_id="Exhibit HH § caseloads.5.f")["clauses"]
        assert [c["sentences"] for c in clauses] == [[], [], []]

    @pytest.mark.parametrize("clause_id", ["5.99", "", "'; DROP TABLE", "section five"])
    def test_an_unknown_number_is_answered_with_what_to_do(self, deps: Deps, clause_id: str):
        told = use(deps, "read_clause", clause_id=clause_id)
        assert told == {"error": f"There is no clause '{clause_id}'. Use a number that search_contract returned."}


class TestCalculators:
    """One tool a calculator."""

    def test_they_can_be_listed_with_the_facts_that_they_take(self, deps: Deps):
        listed = {c["name"]: c for c in use(deps, "list_calculators")}
        assert set(listed) == set(CALCULATORS)
        assert {"step", "column", "school_year"} <= set(listed["differential_rate"]["inputs"])

    def test_a_calculation_comes_back_with_an_id_and_its_words(self, deps: Deps):
        told = use(deps, "differential_rate", **RATE)
        assert (told["calculation"], told["outcome"], told["value"]) == ("k1", "determined", "220.43")
        assert "220.43" in told["explanation"][0]["en"]
        assert deps.ledger.calculations["k1"].value == "220.43"
        assert deps.ledger.inputs["k1"] == {"step": "7", "column": "III", "school_year": "2024-25"}

    def test_the_same_calculation_is_made_once(self, deps: Deps):
        keys = [use(deps, "differential_rate", **RATE)["calculation"] for _ in range(2)]
        other = use(deps, "differential_rate", **{**RATE, "step": 8})["calculation"]
        assert (keys, other) == (["k1", "k1"], "k2")

    def test_a_missing_fact_is_asked_for(self, deps: Deps):
        told = use(deps, "differential_rate", column="III", school_year="2024-25")
        assert told["outcome"] == "needs_input"
        assert [n["slot"] for n in told["missing"]] == ["step"]
        assert told["missing"][0]["en"].endswith("?")

    def test_each_calculator_takes_the_runtime_beside_its_inputs(self, deps: Deps):
        for name, calculator in CALCULATORS.items():
            told = use(deps, name, **calculator.example)
            assert "error" not in told, (name, told)


def test_what_a_tool_answers_is_plain_text_with_accents_kept(deps: Deps):
    told = use(deps, "differential_rate", **RATE)
    assert any("á" in s["es"] or "í" in s["es"] or "ó" in s["es"] for s in told["explanation"])
