"""Every pointer of the contract reaches a clause, is known to be wrong or to reach nothing, or names a law outside."""

import re

import pytest

from ingest import references
from ingest.contract import Contract, Reference, ReferenceStatus
from ingest.declared import DeclarationError

WRONG = [
    ("3.04.8.b.ii.g", "section 3.01.2", ["3.04.10"]),
    ("4.02.2.2", "section 4.03.9", ["4.03.1", "4.03.2"]),
    ("4.03.1.i.i", "Section 4.03.5", ["4.03.4"]),
    ("4.03.1.i.i", "Section 4.03.6", ["4.03.4"]),
    ("4.03.2.d", "4.03.2l", ["4.03.2.c"]),
    ("4.03.9", "section 4.3", ["4.03"]),
    ("7.07.1.h", "Article 8", ["Article 7"]),
    ("8.01.13", "Section 8.01.15", ["8.01.14"]),
    ("8.01.17.e", "Exhibit D-9", ["Exhibit D-6"]),
    ("8.01.17.f", "section 8.01.18", ["8.01.17"]),
    ("8.02.2", "8.01.12", ["8.01.11"]),
    ("17.05.2", "8.10.12", ["8.01.11"]),
    ("8.02.13.a.i", "8.02.12", ["8.02.13"]),
    ("9.01.10", "Article 10.02.4c", ["10.02.4.b"]),
    ("9.04", "Sections 9.01.11", ["9.01.9"]),
    ("9.04", "9.01.12", ["9.01.10"]),
    (
        "11.01",
        "EXHIBIT HH New Stipend schedule",
        ["Exhibit D-6", "Exhibit D-7", "Exhibit D-8", "Exhibit D-9", "Exhibit D-10", "Exhibit D-11"],
    ),
    ("11.01", "Exhibit MM", ["Exhibit HH"]),
    ("14.01.4", "section 4.3", ["4.03"]),
    ("14.01.7", "Article 9.2", ["9.02"]),
    ("21.14.processes.1", "section 21.07", ["21.06"]),
    ("24.07.2.a", "24.07.4", ["24.07.5"]),
    ("24.07.2.b", "24.07.4", ["24.07.5"]),
    ("Exhibit L", "16.502", ["16.05.2"]),
    ("Exhibit L", "16.504", ["16.06.4"]),
    ("Exhibit L", "16.506", ["16.06.5"]),
    ("Exhibit W § 12", "Articles 4.3", ["4.03"]),
    ("Exhibit W § 12", "§4.3", ["4.03"]),
    ("Exhibit Y § transfer", "Section 4.3", ["4.03"]),
    ("Exhibit FF § transfer", "Section 4.3", ["4.03"]),
]

DANGLING = [
    ("4.01.3", "– D-3"),
    ("5.34.4", "135-day requirement for anniversary credit"),
    ("8.03.4", "Section 8.01.15"),
    ("16.01.4", "D-5"),
    ("Exhibit N § 3", "Exhibit K"),
]


def of(contract: Contract, clause_id: str, printed: str) -> list[Reference]:
    """The references of a clause that are printed so."""
    clause = contract.clause(clause_id)
    assert clause is not None
    return [r for r in clause.references if r.printed == printed]


@pytest.mark.parametrize(("clause_id", "printed", "meant"), WRONG)
def test_a_wrong_reference_leads_to_what_was_meant_and_says_why(
    contract: Contract, clause_id: str, printed: str, meant: list[str]
):
    found = of(contract, clause_id, printed)
    assert [r.reaches for r in found] == meant
    assert all(r.status is ReferenceStatus.WRONG and r.why for r in found)


@pytest.mark.parametrize(("clause_id", "printed"), DANGLING)
def test_a_dangling_reference_reaches_nothing_and_says_why(contract: Contract, clause_id: str, printed: str):
    (found,) = of(contract, clause_id, printed)
    assert (found.status, found.reaches) == (ReferenceStatus.DANGLING, None)
    assert found.why


def test_these_are_all_the_wrong_and_dangling_references(contract: Contract):
    found = {
        (clause.id, r.printed)
        for clause in contract.clauses.values()
        for r in clause.references
        if r.status in (ReferenceStatus.WRONG, ReferenceStatus.DANGLING)
    }
    assert found == {(c, p) for c, p, _ in WRONG} | set(DANGLING)


@pytest.mark.parametrize("clause_id", ["Exhibit C § 2024-25", "Exhibit C § 2025-26"])
def test_a_label_of_its_own_is_no_reference(contract: Contract, clause_id: str):
    clause = contract.clause(clause_id)
    assert clause is not None
    assert "EXHIBIT C" in clause.text
    assert clause.references == ()


def test_no_reference_is_unexplained(contract: Contract):
    assert references.unexplained(contract) == ()


def test_most_references_are_simply_right_and_each_reaches_a_clause(contract: Contract):
    right = [r for c in contract.clauses.values() for r in c.references if r.status is ReferenceStatus.RESOLVED]
    assert len(right) > 300
    assert all(contract.clause(r.reaches or "") for r in right)


@pytest.mark.parametrize(
    ("clause_id", "printed", "target"),
    [
        ("4.03.2.c", "Section 4.03.2(d)", "4.03.2.d"),
        ("24.04.9", "Article 24.04.7", "24.04.7"),
        ("1.05", "Exhibit “M”", "Exhibit M"),
        ("8.01.15", 'exhibit "I"', "Exhibit I"),
        ("9.01.10", "Sections 9.01.9", "9.01.9"),
        ("Exhibit D § 3.G.1.e", "Exhibit D, Number 4", "Exhibit D § 4"),
        ("Exhibit II § stipends", "D7", "Exhibit D-7"),
        ("Exhibit W § 11", "24", "Article 24"),
        ("17.06", "17.06.2", "17.06.2"),
        ("Exhibit HH § caseloads.5.b", "7.08", "7.08"),
        ("3.04.6.a.i", "subsections b and c below", "3.04.6.b"),
        ("11.09.a", "Section 7 (Anniversary Increments)", "Exhibit F § 7"),
        ("2.08.1", "Step 2", "2.07"),
        ("2.14", "Step 2", "2.07"),
        ("23.03.4", "23.03.2, a-e", "23.03.2.a"),
        ("23.03.4", "23.03.2, a-e", "23.03.2.e"),
        ("24.05.3.d", "duties and tasks described below", "24.05.4"),
        ("24.07.4.a", "duties and tasks described below", "24.07.5"),
        (
            "Exhibit HH § caseloads.1.c.v",
            "the split site guidelines contained in the Collective Bargaining Agreement",
            "8.06",
        ),
        ("Exhibit HH § caseloads.3.b.i.8", "addressed below", "Exhibit HH § caseloads.11"),
        ("Exhibit HH § caseloads.5.e", "current contract language", "7.08"),
        ("Exhibit N-1 § article-9", "Article 9.01.1 a and b", "9.01.1.b"),
        ("Exhibit R § 2.d", "provision 2 of this Agreement", "Exhibit R § 2"),
        ("Exhibit Y § governance.1", "#3 below", "Exhibit Y § governance.3"),
    ],
)
def test_a_reference_is_resolved_as_it_is_written(contract: Contract, clause_id: str, printed: str, target: str):
    assert target in [r.target for r in of(contract, clause_id, printed)]


@pytest.mark.parametrize(
    ("clause_id", "printed", "law"),
    [
        ("5.12.4", "Ed Code 44977.5", "California Education Code"),
        ("5.12.4.a", "Government Code 12945.2, subdivision q", "California Government Code"),
        ("1.10", "Ed Code sections 52060, 52069 and 47606.5", "California Education Code"),
        ("5.25", "Education Code, Sections 44853-55", "California Education Code"),
        ("10.01", "Sections 44922, and of the Education Code", "California Education Code"),
        ("5.32", "FMLA", "Family and Medical Leave Act (federal)"),
        ("6.01.2", "Penal code", "California Penal Code"),
        ("9.01.1.a", "Section 125 IRS", "Internal Revenue Code, section 125"),
        ("24.06.4", "Board Policy 2250", "District Board Policy 2250"),
        (
            "Exhibit EE § tosa.selection",
            "Title 22 Section 101215.1(h)",
            "California Code of Regulations, Title 22",
        ),
    ],
)
def test_a_law_outside_the_corpus_is_named_and_reaches_no_clause(
    contract: Contract, clause_id: str, printed: str, law: str
):
    (found,) = of(contract, clause_id, printed)
    assert (found.status, found.law, found.reaches) == (ReferenceStatus.EXTERNAL, law, None)


def test_a_clause_knows_what_refers_to_it(contract: Contract):
    referring = {c.id for c in contract.referring_to(contract.clauses["7.09"].id)}  # type: ignore[index]
    assert {"4.03.3.d", "8.01.18.a.ii", "8.01.18.c.iii"} <= referring


def test_a_wrong_reference_counts_for_the_clause_that_was_meant(contract: Contract):
    referring = {c.id for c in contract.referring_to(contract.clauses["24.07.5"].id)}  # type: ignore[index]
    assert {"24.07.2.a", "24.07.2.b"} <= referring


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("wrong: [{clause: '5.11', printed: section 9.99, means: ['5.10'], why: w}]", "does not print 'section 9.99'"),
        ("wrong: [{clause: '99.1', printed: x, means: ['5.10'], why: w}]", "there is no clause '99.1'"),
        ("wrong: [{clause: '9.02', printed: x, why: w}]", "the clauses that are meant belong to"),
        ("dangling: [{clause: Exhibit N § 3, printed: Exhibit K}]", "why: is missing"),
        ("external: [{law: x, pattern: '('}]", "not a regular expression"),
        ("extern: []", "extern: is not a known key"),
    ],
)
def test_a_wrong_explanation_is_refused(contract: Contract, text: str, message: str):
    with pytest.raises(DeclarationError, match=re.escape(message)):
        references.resolve_references(contract, references.declared(text, "references.yaml"))


def test_without_explanations_the_wrong_numbers_are_unexplained(contract: Contract):
    bare = references.resolve_references(contract, references.declared("{}", "references.yaml"))
    found = set(references.unexplained(bare))
    assert ("Exhibit N § 3", "Exhibit K") in found
    assert ("17.05.2", "8.10.12") in found
