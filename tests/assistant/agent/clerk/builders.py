"""What tools return, made by hand: hits, searches, calculations; and runs in which they were returned."""

from datetime import date
from typing import Any

from assistant.agent.clerk.results import Called, Run
from assistant.agent.draft import Statement, SupportedBy

NEAR = date(2025, 3, 31)
SCHEMAS: dict[str, dict[str, Any]] = {
    "search_contract": {"properties": {"query": {}}},
    "salary": {
        "properties": {
            "step": {"type": "integer"},
            "column": {"anyOf": [{"$ref": "#/$defs/Column"}, {"type": "null"}]},
            "fte": {"type": "string"},
        },
        "$defs": {"Column": {"enum": ["I", "II", "III", "IV", "V"]}},
    },
}


def plain(en: str, clause_id: str = "5.11.1", n: int = 1, match: float = 0.6, es: str = "") -> dict[str, Any]:
    """One plain sentence of a hit."""
    return {"clause_id": clause_id, "sentences": [n], "en": en, "es": es or f"es: {en}", "match": match}


def hit(clause_id: str = "5.11.1", score: float = 0.8, **changes: Any) -> dict[str, Any]:
    """A clause that a search found."""
    whole = {
        "clause_id": clause_id,
        "path": [clause_id],
        "sentences": [{"n": 1, "text": f"The words of {clause_id}."}],
        "score": score,
        "features": {"ask": score, "asks": score, "words_ask": score, "anchor": score},
        "standing": "in_term",
        "below": [],
        "plain": [plain(f"Plainly, {clause_id}.", clause_id)],
        "not_for": [],
        "topic": "a topic",
        "see": [],
        "background": False,
    }
    return {**whole, **changes}


def found(*hits: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """What a search returned."""
    whole: dict[str, Any] = {
        "searched": "q",
        "hits": list(hits),
        "calculators": [],
        "references": [],
        "unknown_words": [],
        "content_words": 4,
    }
    return {**whole, **changes}


def suggested(name: str = "salary", score: float = 0.9, clauses: tuple[str, ...] = ("11.01",)) -> dict[str, Any]:
    """A calculator that a search suggests."""
    return {"name": name, "score": score, "anchor": score, "clauses": list(clauses), "of_one_group": False}


def calculation(outcome: str = "determined", **changes: Any) -> dict[str, Any]:
    """What a calculator returned."""
    whole: dict[str, Any] = {
        "calculation": "k1",
        "calculator": "salary",
        "outcome": outcome,
        "value": "71000.00",
        "unit": "USD",
        "explanation": [{"en": "It is 71,000.", "es": "Son 71,000.", "clause_ids": ["11.01"]}],
        "alternatives": [],
        "missing": [],
        "assumptions": [],
        "extra": {},
        "clause_ids": ["11.01"],
    }
    return {**whole, **changes}


def asks_for(slot: str = "step", en: str = "Which step are you on?", **changes: Any) -> dict[str, Any]:
    """A calculation that waits for a fact."""
    need = {"slot": slot, "en": en, "es": f"¿{en}?", "choices": ["one", "other"]}
    return calculation("needs_input", value=None, explanation=[], missing=[need], **changes)


def search_call(query: str, result: dict[str, Any], *, second: bool = False) -> Called:
    """A search that was made."""
    return Called("search_contract", {"query": query, "second": second}, result)


def run(question: str, *calls: Called, memory: dict[str, Any] | None = None) -> Run:
    """A run of the clerk at this point."""
    return Run(question, NEAR, "member", memory or {}, calls)


def said(*texts: str) -> list[Statement]:
    """What a clause says."""
    return [Statement(text=t, support=[SupportedBy(clause_id="25.03.1", sentences=[1])]) for t in texts]
