"""A clause's number says below which others it stands."""

import pytest

from ingest.contract.places import akin, belongs, parent_of, section_of, stands_below


@pytest.mark.parametrize(
    ("clause_id", "top", "below"),
    [
        ("5.11.1", "5.11", True),
        ("5.11.1", "Article 5", True),
        ("15.01", "Article 5", False),
        ("5.11", "5.1", False),
        ("5.11", "5.11", False),
        ("Exhibit Q § eligibility.2", "Exhibit Q", True),
        ("Exhibit Q § eligibility.2", "Exhibit Q § eligibility", True),
        ("Exhibit D-1", "Exhibit D", False),
    ],
)
def test_a_clause_stands_below_what_its_number_begins_with(clause_id: str, top: str, below: bool):
    assert stands_below(clause_id, top) is below


@pytest.mark.parametrize(
    ("clause_id", "section"),
    [
        ("4.03.2.d", "4.03"),
        ("4.03", "4.03"),
        ("Exhibit HH § caseloads.1.c", "Exhibit HH § caseloads"),
        ("Exhibit D-6", "Exhibit D-6"),
    ],
)
def test_the_section_of_a_clause_is_the_part_that_its_article_or_exhibit_falls_into(clause_id: str, section: str):
    assert section_of(clause_id) == section


@pytest.mark.parametrize(
    ("clause_id", "parent"),
    [
        ("5.11.1", "5.11"),
        ("Exhibit Y § term.2", "Exhibit Y § term"),
        ("Exhibit Y § term", "Exhibit Y"),
        ("Exhibit D-9", ""),
        ("Article 5", ""),
    ],
)
def test_a_parent_is_one_level_up_and_a_whole_exhibit_has_none(clause_id: str, parent: str):
    assert parent_of(clause_id) == parent


@pytest.mark.parametrize(
    ("clause_id", "other", "is_akin"),
    [
        ("5.11.1", "5.11.2", True),
        ("Exhibit Y § term", "Exhibit Y § compensation", True),
        ("Exhibit Y § term", "Exhibit HH § term", False),
        ("Exhibit D-8", "Exhibit D-9", False),
    ],
)
def test_clauses_of_one_matter_have_one_parent(clause_id: str, other: str, is_akin: bool):
    assert akin(clause_id, other) is is_akin


def test_a_clause_stands_for_all_below_it():
    assert belongs("5.09.1", ["5.09"])
    assert belongs("Exhibit Q § plan", ["Exhibit Q"])
    assert not belongs("5.10", ["5.1"])
