"""A statement names only clauses that its support is, stands above or below, or names itself."""

import pytest

from assistant.verification import Calculated, Case, Claim, Support
from assistant.verification.named import clause_numbers_of, named_clauses_supported
from ingest.contract import ClauseId
from tests.assistant.verification.conftest import MakeCase, over


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Article 8", {"8"}),
        ("Exhibit HH and Exhibit D-6", {"HH", "D-6"}),
        ("section 5.11 and 5.11.2.a", {"5.11", "5.11.2.a"}),
        ("this article applies", set()),
        ("38.05 dollars", set()),
    ],
)
def test_the_clauses_that_a_text_names(text: str, named: set[str]):
    assert clause_numbers_of(text) == named


@pytest.mark.parametrize(
    ("text", "clause_id", "passed"),
    [
        ("Under 5.11.1 you may use 10 days.", "5.11.1", True),
        ("Under section 5.11 you may use 10 days.", "5.11.1", True),
        ("Article 5 gives 10 days.", "5.11.1", True),
        ("Section 5.11.2.a excludes recreation.", "5.11.2", True),
        ("Article 8 is a reopener.", "1.06.1.iii", True),
        ("Exhibit HH has the maximum.", "Exhibit HH § caseloads.2", True),
        ("Article 7 gives 10 days.", "5.11.1", False),
        ("Section 5.12.1 gives 10 days.", "5.11.1", False),
        ("Under 7.07.1.b you may use 10 days.", "5.11.1", False),
        ("Section 5.11.2 gives 10 days.", "5.11.1", False),
        ("Exhibit MM has the maximum.", "Exhibit HH § caseloads.2", False),
        ("Exhibit K has it.", "5.11.1", False),
    ],
)
def test_what_is_cited_may_be_named_with_what_is_above_below_and_printed_in_it(
    case: Case, text: str, clause_id: str, passed: bool
):
    assert named_clauses_supported(over(text, clause_id, 1), case).passed is passed


def test_the_asker_may_name_a_clause(make_case: MakeCase):
    case = make_case(asked=("is it in section 5.12.1?",))
    assert named_clauses_supported(over("Section 5.12.1 does not speak of it.", "5.11.1", 1), case).passed


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("Section 13.13 gives it.", True),
        ("Article 13 gives it.", True),
        ("Section 13.03 counts the days.", True),
        ("Section 13.14 gives it.", False),
    ],
)
def test_a_calculation_names_its_clauses(make_case: MakeCase, text: str, passed: bool):
    said = {"Section 13.03 counts the days.": ()}
    rate = Calculated("k1", frozenset(), frozenset(), (ClauseId("13.13"),), said=said)
    case = make_case(calculations={"k1": rate})
    assert named_clauses_supported(Claim(text, (Support(calculation="k1"),)), case).passed is passed
