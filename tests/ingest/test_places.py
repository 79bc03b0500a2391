"""A clause's number says below which others it stands."""

import pytest

from ingest.contract.places import stands_below


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
