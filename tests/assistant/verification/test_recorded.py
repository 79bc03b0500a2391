"""What the corpus records about its own defects can be said: it passes the gates and brings its notice."""

from dataclasses import replace

import pytest

from assistant.answer import NoticeKind
from assistant.verification import Case, Claim, Support, defect_claims, defect_notices, judge, rests_on_record
from assistant.verification.notices import defect_claim
from ingest.contract import Contract, Erratum, ErratumKind, Evidence
from tests.assistant.conftest import compiled
from tests.assistant.verification.conftest import MakeCase

SAID = (ErratumKind.CONFLICT, ErratumKind.MISPRINT, ErratumKind.GAP, ErratumKind.STALE)
ERRATA = tuple(e for e in compiled("contract-2023-26").errata if e.kind in SAID)
CONFLICTS = tuple(e for e in ERRATA if e.kind is ErratumKind.CONFLICT)


def asked_about(erratum: Erratum, make_case: MakeCase) -> Case:
    """A case whose question speaks of the defect's first topic."""
    return make_case(asked=(f"what about {erratum.topics[0] if erratum.topics else 'it'}?",))


@pytest.mark.parametrize("erratum", ERRATA, ids=lambda e: e.id)
def test_the_statement_of_each_defect_survives_the_gates_and_cites_every_passage(erratum: Erratum, case: Case):
    claim = defect_claim(erratum, case)
    verdict = judge(claim, case)
    assert verdict.passed, verdict.reason
    assert {q.clause_id for q in (*erratum.says, *erratum.grounds)} == {s.clause_id for s in claim.supports}
    assert claim.text == f"{erratum.summary} {erratum.reading}"


@pytest.mark.parametrize("erratum", [e for e in ERRATA if e.es], ids=lambda e: e.id)
def test_the_spanish_statement_of_each_defect_survives_the_gates(erratum: Erratum, case: Case):
    claim = defect_claim(erratum, case, "es")
    verdict = judge(claim, case)
    assert verdict.passed, verdict.reason
    assert claim.text == erratum.es


def test_every_conflict_can_be_said_in_spanish():
    assert [e.id for e in CONFLICTS if not e.es] == []


@pytest.mark.parametrize("erratum", ERRATA, ids=lambda e: e.id)
def test_the_notice_of_each_defect_comes_with_every_one_of_its_clauses(erratum: Erratum, make_case: MakeCase):
    kind = NoticeKind.CONFLICT if erratum.kind is ErratumKind.CONFLICT else NoticeKind.ERRATUM
    for clause_id in erratum.clause_ids:
        notices = defect_notices((clause_id,), asked_about(erratum, make_case), "")
        assert (kind, erratum.statement, tuple(erratum.clause_ids)) in [(n.kind, n.text, n.clause_ids) for n in notices]


@pytest.mark.parametrize("erratum", CONFLICTS, ids=lambda e: e.id)
def test_a_conflict_is_said_where_an_answer_cites_its_passages(erratum: Erratum, make_case: MakeCase):
    cited = tuple(q.clause_id for q in erratum.says)
    said = defect_claims(cited, asked_about(erratum, make_case), "")
    assert erratum.statement in [c.text for c in said]


def test_a_conflict_says_whom_to_follow_and_why_or_that_it_is_open():
    for erratum in CONFLICTS:
        assert "because" in erratum.reading or "exists" in erratum.reading, erratum.id


def test_a_gap_is_said_only_where_the_question_speaks_of_it(make_case: MakeCase):
    silent = make_case(asked=("when do i return from leave?",))
    assert defect_claims(("9.02.1",), silent, "The mileage rate is that of the IRS.") == ()
    asked = make_case(asked=("what is the mileage rate?",))
    assert [c.supports[0].clause_id for c in defect_claims(("9.02.1",), asked, "")] == ["9.02.1"]


def test_recorded_words_over_other_passages_are_no_record(case: Case):
    claim = defect_claim(CONFLICTS[0], case)
    one_side = replace(claim, supports=claim.supports[:1])
    assert rests_on_record(claim, case)
    assert not rests_on_record(one_side, case)
    assert not rests_on_record(Claim("Follow 7.07.1.c.", claim.supports), case)
    assert not judge(Claim(claim.text, (Support("5.11.1", (1,)),)), case).passed


def test_a_quote_over_two_sentences_is_cited_by_both(contract: Contract, case: Case):
    del contract
    found = next(e for e in ERRATA if e.id == "no-calendar-2023-24")
    assert defect_claim(found, case).supports[0] == Support("8.02.4", (4, 5, 6))


def test_a_quote_that_nothing_in_force_has_gives_no_support(case: Case):
    from assistant.verification.recorded import quoted

    assert quoted(Evidence("5.11.1", "no such words"), case.clause("5.11.1")) is None
    assert quoted(Evidence("99.99", "no such clause"), None) is None
