"""Only what exists is cited, and nothing that is struck out."""

import pytest

from assistant.verification import Case, Claim, Support
from assistant.verification.quotes import nothing_struck, quotes_exist
from tests.assistant.verification.conftest import over


@pytest.mark.parametrize("sentences", [(1,), (3,), (1, 2, 3)])
def test_sentences_of_a_clause_exist(case: Case, sentences: tuple[int, ...]):
    assert quotes_exist(over("Ten days.", "5.11.1", *sentences), case).passed


@pytest.mark.parametrize(
    ("clause_id", "sentences", "why"),
    [
        ("5.11.1", (0,), "5.11.1 has no sentence 0"),
        ("5.11.1", (4,), "5.11.1 has no sentence 4"),
        ("5.11.1", (1, 99), "5.11.1 has no sentence 99"),
        ("5.11.1", (), "no sentence of 5.11.1 is cited"),
        ("5.11.99", (1,), "there is no clause '5.11.99'"),
        ("section 5.11.1", (1,), "there is no clause 'section 5.11.1'"),
        ("Exhibit K", (1,), "there is no clause 'Exhibit K'"),
        ("", (1,), "there is no clause ''"),
    ],
)
def test_what_is_beside_a_clause_does_not(case: Case, clause_id: str, sentences: tuple[int, ...], why: str):
    verdict = quotes_exist(over("Ten days.", clause_id, *sentences), case)
    assert (verdict.gate, verdict.reason) == ("quotes", why)


def test_one_bad_support_among_good_ones_refuses_the_claim(case: Case):
    claim = Claim("Ten days.", (Support("5.11.1", (1,)), Support("5.11.99", (1,))))
    assert not quotes_exist(claim, case).passed


def test_a_calculation_exists_only_if_it_was_made(case: Case):
    verdict = quotes_exist(Claim("It is $220.43.", (Support(calculation="k1"),)), case)
    assert verdict.reason == "no calculation 'k1' was made"


@pytest.mark.parametrize("item", ["", ".i", ".ii"])
def test_struck_out_sentences_exist_and_are_refused(case: Case, item: str):
    claim = over("The practitioner may support additional students.", f"Exhibit HH § caseloads.5.f{item}", 1)
    assert quotes_exist(claim, case).passed
    verdict = nothing_struck(claim, case)
    assert (verdict.gate, verdict.passed) == ("struck", False)


def test_the_same_words_stand_where_they_were_not_struck(case: Case):
    """Exhibit MM prints 5.f live; only Exhibit HH strikes it out."""
    assert nothing_struck(over("The practitioner may support more students.", "Exhibit MM § caseloads.5.f", 1), case)
