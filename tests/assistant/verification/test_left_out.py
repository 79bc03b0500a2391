"""What a group of members is not entitled to, by which clause, and what is theirs instead."""

import pytest

from assistant.verification import Claim, Support, groups_of, judge, left_out, list_item, listed_text
from assistant.verification.left_out import every_left_out, is_of_one_group
from ingest.contract import ClauseId, Contract
from tests.assistant.verification.conftest import MakeCase


@pytest.mark.parametrize(
    ("clause_id", "group", "what", "by", "instead"),
    [
        ("8.01.7.b", "ece", "Article 8", "21.01", "21.08"),
        ("7.14", "ece", "Article 7", "21.01", None),
        ("4.03.1", "ece", "4.03", "21.01.4", "21.06"),
        ("4.04", "ece", "4.04", "21.01.4", "21.07"),
        ("4.03", "adult_education", "4.03", "14.01.4", None),
        ("9.01.2", "adult_education", "9.01", "14.01", "14.03"),
        ("8.01.7", "adult_education", "Article 8", "14.01", "14.08"),
        ("4.04", "tosa", "Article 4", "25.01", "25.04"),
        ("8.01", "tosa", "Article 8", "25.01", "25.05"),
    ],
)
def test_what_is_left_out_and_by_which_clause(contract: Contract, clause_id, group, what, by, instead):
    out = left_out(ClauseId(clause_id), group, contract)
    assert out is not None
    assert (out.what, out.by, out.instead) == (what, by, instead)


@pytest.mark.parametrize(
    ("clause_id", "group"),
    [("5.11.1", "ece"), ("21.08.1", "ece"), ("9.02", "adult_education"), ("8.01.7", "intern"), ("8.01.7", "nobody")],
)
def test_what_a_group_has_is_not_left_out(contract: Contract, clause_id: str, group: str):
    assert left_out(ClauseId(clause_id), group, contract) is None


@pytest.mark.parametrize(
    ("clause_id", "group", "said"),
    [
        ("7.14", "ece", (False, "21.01", None)),
        ("8.01.7.b", "adult_education", (False, "14.01", "14.08")),
        ("5.11.1", "ece", (True, "21.01.5", None)),
        ("5.01.3", "home_hospital", (True, "23.01", "23.05.2")),
        ("7.14", "independent_study", (True, "22.01", "22.01.1")),
        ("7.14", "intern", (True, "26.01", None)),
        ("14.08.1", "adult_education", (True, "14.01", None)),
        ("14.08.1", "ece", None),
        ("Exhibit HH § caseloads.5", "ece", None),
        ("Exhibit D-4", "adult_education", (True, "14.01", None)),
    ],
)
def test_each_clause_says_which_groups_have_it_by_which_clause_and_their_own_rule(
    contract: Contract, clause_id: str, group: str, said: tuple[bool, str, str | None] | None
):
    found = {g.coverage.group: (g.covered, g.by, g.own) for g in groups_of(ClauseId(clause_id), contract)}
    assert found.get(group) == said
    assert "unit" not in found


def test_every_statement_of_what_is_left_out_passes_over_the_clause_that_says_so(
    contract: Contract, make_case: MakeCase
):
    case = make_case()
    told = list(every_left_out(contract))
    assert len(told) > 20
    for out in told:
        support = Support(out.by, (contract.clauses[out.by].sentences[-1].n,))
        for language in ("en", "es"):
            assert judge(Claim(out.text(language), (support,)), case).passed, out.text(language)
        assert not judge(Claim(out.text("en"), (Support("5.11.1", (1,)),)), case).passed


def test_an_invented_exclusion_does_not_pass(make_case: MakeCase):
    claim = Claim("Article 5 is not among the provisions that 21.01 gives Early Childhood Education teachers.")
    assert not judge(Claim(claim.text, (Support("21.01", (1,)),)), make_case()).passed


@pytest.mark.parametrize("language", ["en", "es"])
def test_that_a_group_has_an_article_can_be_said_over_the_item_that_lists_it(
    contract: Contract, make_case: MakeCase, language: str
):
    told = 0
    for coverage in contract.coverage:
        for root in (c.id for c in contract.roots() if c.id.startswith("Article ")):
            item = list_item(root, coverage, contract)
            if item is not None:
                text = listed_text(root, item, coverage, language)
                told += judge(Claim(text, (Support(item, (1,)),)), make_case()).passed
    assert told >= 30


def test_a_group_with_the_whole_contract_has_each_article_by_the_clause_that_says_so(contract: Contract):
    intern = next(c for c in contract.coverage if c.group == "intern")
    assert list_item(ClauseId("Article 5"), intern, contract) == "26.01"
    assert list_item(ClauseId("Article 21"), intern, contract) is None


def test_nothing_is_said_of_the_unit_as_a_group(contract: Contract):
    unit = next(c for c in contract.coverage if c.group == "unit")
    assert list_item(ClauseId("Article 5"), unit, contract) is None


def test_what_is_left_out_of_an_article_is_said_with_it(contract: Contract):
    adult = next(c for c in contract.coverage if c.group == "adult_education")
    said = listed_text(ClauseId("Article 4"), ClauseId("14.01.4"), adult, "en")
    assert said.startswith("Article 4 (except Section 4.03) is among")


@pytest.mark.parametrize(("root", "own"), [("Article 21", True), ("Article 8", False), ("Exhibit A", False)])
def test_which_articles_are_one_group_s_own(contract: Contract, root: str, own: bool):
    assert is_of_one_group(ClauseId(root), contract) is own
