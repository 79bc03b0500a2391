"""Small complete values of the wire types, for tests that are about how things are carried, not what they say."""

from dataclasses import replace
from typing import Any

from assistant.answer import (
    Alternative,
    Answer,
    Calculation,
    CalculationStep,
    CalculatorView,
    Citation,
    ClauseView,
    DefectView,
    DocumentView,
    Handoff,
    HandoffState,
    Link,
    Missing,
    Notice,
    NoticeKind,
    Outcome,
    OutlineNode,
    Readiness,
    Result,
    SearchHit,
    SearchResults,
    SentenceView,
    Status,
    TableView,
)
from ingest.contract import Standing

QUOTE = "may use up to ten (10) days per year of accrued sick leave"


def calculation(**changes: Any) -> Calculation:
    """The differential rate at step 7, column III."""
    whole = Calculation(
        calculator="differential_rate",
        inputs={"step": 7, "column": "III", "school_year": "2024-25"},
        outcome=Outcome.DETERMINED,
        result=Result("220.43", "USD per day"),
        steps=(CalculationStep("Daily rate: 71,000.00 / 186 work days", "381.72", "13.03"),),
        assumptions=("The TK-12 schedule applies.",),
        alternatives=(Alternative("221.00", "USD per day", "if the other schedule applies", "13.13"),),
        explanation="The differential rate is $220.43 a day.",
        clause_ids=("13.13", "13.03"),
    )
    return replace(whole, **changes)


def answer(**changes: Any) -> Answer:
    """An answer with one of everything."""
    whole = Answer(
        conversation_id="c_1",
        message_id="m_1",
        status=Status.ANSWERED,
        answer="Up to 10 days a year, out of your accrued sick leave. [1] Not for recreation. [2]",
        citations=(
            Citation(1, "5.11.1", "Article 5 Leaves, 5.11.1", QUOTE, "/contract/5.11.1", "c", Standing.IN_TERM),
        ),
        calculations=(calculation(),),
        notices=(Notice(NoticeKind.TERM_ENDED, "The contract's term has ended.", ("1.06",)),),
        missing=(),
        model="clerk",
        elapsed_ms=41,
    )
    return replace(whole, **changes)


def question_back() -> Answer:
    """An answer that asks for a fact."""
    missing = (Missing("column", "Which column are you in?", ("I", "II", "III", "IV", "V")),)
    return answer(
        status=Status.CLARIFY, answer="I need to know:\n- Which column are you in?", citations=(), missing=missing
    )


def clause_view(**changes: Any) -> ClauseView:
    """A clause with one of everything."""
    whole = ClauseView(
        clause_id="5.11.1",
        eid="art_5__sec_5-11__subsec_5-11-1",
        heading="Sick Leave for Personal Necessity",
        label="Article 5 Leaves, 5.11.1",
        text="A unit member may use up to ten (10) days.",
        full_text="A unit member may use up to ten (10) days.",
        sentences=(SentenceView(1, "A unit member may use up to ten (10) days.", struck=False),),
        struck=(),
        path=(Link("Article 5", "Article 5 Leaves"), Link("5.11.1", "5.11.1")),
        children=(Link("5.11.1.a", "5.11.1.a"),),
        refers_to=(Link("5.01", "5.01 Sick Leave", "section 5.01"),),
        referred_by=(Link("5.11.2", "5.11.2"),),
        definitions=(Link("13.06", "immediate family", "immediate family"),),
        standing=Standing.IN_TERM,
        standing_on="2025-03-31",
        supersedes=(),
        superseded_by=(),
        errata=(
            DefectView("e", "wrong_reference", "It names 5.1.", "Read 5.01.", "No 5.1 exists.", True, ("5.11.1",)),
        ),
        tables=(TableView("t", "Maxima", "students", ("K", "1-3"), (("maximum", ("24", "24")),)),),
        note=("You may use up to 10 days.",),
        note_es=("Puede usar hasta 10 días.",),
        instrument="contract",
        lines=((1001, 1002),),
        document="contract-2023-26",
        previous="5.11",
        next="5.11.1.a",
    )
    return replace(whole, **changes)


def handoff(**changes: Any) -> Handoff:
    """An answer that a member took to the reps."""
    whole = Handoff(
        id="h_1",
        conversation_id="c_1",
        message_id="m_1",
        question="how many days?",
        note="Is this so for me?",
        state=HandoffState.OPEN,
        rep="",
        reply="",
        clauses={"5.11.1": "abc"},
        updated="2025-11-03",
    )
    return replace(whole, **changes)


def outline() -> tuple[OutlineNode, ...]:
    """A tree of three levels."""
    leaf = OutlineNode("5.11.1", "Sick Leave for Personal Necessity", ())
    return (OutlineNode("Article 5", "Leaves", (OutlineNode("5.11", "Personal Necessity", (leaf,)),)),)


def search_results(query: str) -> SearchResults:
    """One hit with a marked word."""
    hit = SearchHit(
        "5.11.1", "5.11.1", "Sick Leave", "up to ten <mark>days</mark>", 0.81, Standing.IN_TERM, "contract-2023-26"
    )
    return SearchResults(query, (hit,))


def calculator_view() -> CalculatorView:
    """A calculator whose schema has a number, a choice, a flag, a list and optional fields."""
    optional = {"anyOf": [{"$ref": "#/$defs/Column"}, {"type": "null"}], "default": None}
    return CalculatorView(
        name="differential_rate",
        purpose="Daily pay at the differential rate.",
        purpose_es="Pago diario a la tarifa diferencial.",
        inputs={
            "$defs": {"Column": {"enum": ["I", "II", "III"], "type": "string", "description": "A column."}},
            "type": "object",
            "required": ["step"],
            "properties": {
                "step": {"type": "integer", "minimum": 1, "maximum": 20, "description": "Step, 1 to 20"},
                "column": optional,
                "school_year": {"type": "string", "description": "School year, such as 2024-25"},
                "credentialed": {"type": "boolean", "default": False},
                "counts": {"type": "array", "items": {"type": "integer"}},
            },
        },
        clauses=("13.13", "13.03"),
        example={"step": "7"},
    )


def document_view(**changes: Any) -> DocumentView:
    """The contract in its term."""
    whole = DocumentView("contract-2023-26", "Collective Bargaining Contract", "abc", "2023-07-01", "2026-06-30", False)
    return replace(whole, **changes)


def readiness(**changes: Any) -> Readiness:
    """Everything ready."""
    whole = Readiness(ready=True, index=True, store=True, model="clerk", documents={"contract-2023-26": "abc"})
    return replace(whole, **changes)
