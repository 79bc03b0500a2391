"""Answers as the wire carries them, and as the evals record them."""

from typing import Any

from evals.generate import Recorded

QUOTE = "may use up to ten (10) days per year of accrued sick leave"
TEXTS = {"5.11.1": f"A member of the bargaining unit {QUOTE}, at his/her election."}


def answered(**changes: Any) -> dict[str, Any]:
    """A right answer to the question of `item`."""
    return {
        "status": "answered",
        "answer": "Up to 10 days a year, out of your sick leave (5.11.1). [1]",
        "citations": [{"marker": 1, "clause_id": "5.11.1", "label": "Article 5 Leaves, 5.11.1", "quote": QUOTE}],
        "calculations": [],
        "notices": [{"kind": "term_ended", "text": "The term ended.", "clause_ids": ["1.06"]}],
        "missing": [],
        **changes,
    }


def recorded(answer: dict[str, Any], *searched: str) -> Recorded:
    """An answer as it was recorded, with what a search found."""
    return Recorded("pn-days", answer, searched or ("5.11.3", "5.11.1"), 40.0)
