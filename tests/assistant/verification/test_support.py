"""Each statement rests on something, and on something that speaks of the same matter."""

import pytest

from assistant.verification import Calculated, Case, Claim, Support
from assistant.verification.support import has_support, support_speaks_of_it
from ingest.contract import ClauseId, Contract
from tests.assistant.verification.conftest import MakeCase, over


def test_a_fact_without_support_is_refused_and_courtesy_is_not(case: Case):
    assert not has_support(Claim("You have the right to representation."), case).passed
    assert has_support(Claim("Ask your representative.", courtesy=True), case).passed
    assert not has_support(Claim("You get ten days.", courtesy=True), case).passed


def test_a_plain_sentence_of_a_note_needs_its_own_sentences(contract: Contract, case: Case):
    """The third plain sentence of 5.11.1 rests on its third sentence, not on the first."""
    decides = contract.note_of(ClauseId("5.11.1")).says[2].en
    assert support_speaks_of_it(over(decides, "5.11.1", 3), case).passed
    assert not support_speaks_of_it(over(decides, "5.11.1", 1), case).passed
    assert not support_speaks_of_it(over(decides, "5.11.2", 1), case).passed


@pytest.mark.parametrize(
    "text",
    [
        "Sick leave may be used for personal necessity, at your election.",
        "Accrued sick leave covers an absence caused by personal necessity.",
    ],
)
def test_other_words_pass_where_half_of_them_are_the_clauses(case: Case, text: str):
    assert support_speaks_of_it(over(text, "5.11.1", 1), case).passed


@pytest.mark.parametrize(
    "text",
    [
        "Every member receives a parking space.",
        "Members who foster dogs get pet insurance from the District.",
        "Sick leave buys concert tickets, groceries, fuel and furniture.",
    ],
)
def test_a_statement_about_something_else_is_refused(case: Case, text: str):
    """Words that stand everywhere (`member`, `District`) are no evidence."""
    assert not support_speaks_of_it(over(text, "5.11.1", 1), case).passed


def test_a_calculation_speaks_only_of_its_own_matter(make_case: MakeCase):
    said = "The differential rate is 220.43 a day."
    rate = Calculated("k1", frozenset(), frozenset(), (ClauseId("13.13"),), said={said: ()})
    case = make_case(calculations={"k1": rate})
    support = (Support(calculation="k1"),)
    assert support_speaks_of_it(Claim(said, support), case).passed
    assert support_speaks_of_it(Claim("The daily differential rate", support), case).passed
    assert not support_speaks_of_it(Claim("You may not be dismissed this summer.", support), case).passed
