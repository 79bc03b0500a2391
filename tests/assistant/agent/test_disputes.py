"""A search carries the recorded conflicts in whose neighbourhood it has landed."""

import pytest

from assistant.agent.disputes import disputes_near, subsection_of
from ingest.contract import Contract


@pytest.mark.parametrize(
    ("clause_id", "section"),
    [
        ("3.04.9.a.iv", "3.04.9"),
        ("7.19", "7.19"),
        ("Article 7", "Article 7"),
        ("Exhibit D § 2.B", "Exhibit D § 2"),
        ("Exhibit HH § caseloads.10.a", "Exhibit HH § caseloads"),
        ("Exhibit D-9", "Exhibit D-9"),
        ("Cover", "Cover"),
    ],
)
def test_the_section_of_a_clause(clause_id: str, section: str):
    assert subsection_of(clause_id) == section


def test_a_clause_brings_the_conflicts_of_its_section_with_both_passages(contract: Contract):
    (near,) = disputes_near(["3.04.9.b.iv"], (contract,))
    assert near["passages"] == ["3.04.9.a.iv", "25.03.3"]
    assert {s["clause_id"] for s in near["support"]} == {"3.04.9.a.iv", "25.03.3"}
    assert near["en"].startswith("The Facilitator Mentor may serve up to 7 years by 3.04.9")


def test_a_gap_is_no_conflict(contract: Contract):
    assert disputes_near(["9.02.1"], (contract,)) == []
