"""A text that has run out or been replaced is said to be so first."""

from datetime import date

import pytest

from assistant.verification import expiry_claims, judge
from tests.assistant.verification.conftest import MakeCase

AFTER = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("clause_id", "root", "quote"),
    [
        ("Exhibit II § workday", "Exhibit II", "will sunset on July 1, 2026"),
        ("Exhibit FF § term", "Exhibit FF", "will sunset on July 1, 2021"),
        ("Exhibit GG § student-load", "Exhibit GG", "will sunset on June 30, 2018"),
        ("Exhibit EE § sunset", "Exhibit EE", "will sunset on June 30, 2018"),
        ("Exhibit W § 12", "Exhibit W", "through the end of the 2011-2012 school year"),
        ("24.04.2.c.v.b", "24.04.2.c.v.b", "the Spring of 2024-25"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_sunset_is_said_in_the_words_that_end_the_text(make_case: MakeCase, clause_id, root, quote, language):
    case = make_case(as_of=AFTER)
    (claim,) = expiry_claims((clause_id,), case, language)
    assert claim.text.startswith(root)
    assert quote in claim.text
    assert judge(claim, case).passed


@pytest.mark.parametrize(
    ("clause_id", "new"),
    [
        ("7.07.1.c", "Exhibit HH § caseloads.3.a.i"),
        ("Exhibit T § 2", "Exhibit D-9"),
        ("Exhibit F § 7.A", "11.09.a"),
        ("Exhibit MM § caseloads.5.f", "Exhibit HH"),
    ],
)
def test_what_replaced_a_text_is_said_and_cited(make_case: MakeCase, clause_id: str, new: str):
    case = make_case()
    (claim,) = expiry_claims((clause_id,), case, "en")
    assert f"is replaced by {new}: “" in claim.text
    assert judge(claim, case).passed


@pytest.mark.parametrize(
    ("clause_id", "now", "says"),
    [
        ("Exhibit EE § tosa.selection", "25.04.2", "8 years"),
        ("Exhibit EE § tosa.hours", "25.05", ""),
        ("Exhibit EE § specialist.selection", "25.04.2", "8 years"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_rules_the_matter_since_is_told_after_its_end(make_case: MakeCase, clause_id, now, says, language):
    case = make_case(as_of=AFTER)
    end, rule = expiry_claims((clause_id,), case, language)
    assert "2018" in end.text
    assert rule.supports[0].clause_id == now
    assert says.split()[0] in rule.text if says else rule.text
    assert judge(rule, case).passed


def test_a_text_in_force_needs_no_word(make_case: MakeCase):
    assert expiry_claims(("5.11.1", "Exhibit II § workday"), make_case(), "en") == ()


def test_what_is_replaced_only_in_part_still_holds(make_case: MakeCase):
    assert expiry_claims(("7.07", "7.08"), make_case(), "en") == ()


def test_a_calendar_of_a_past_year_and_an_unknown_clause_need_no_word(make_case: MakeCase):
    assert expiry_claims(("Exhibit C § 2024-25", "99.99"), make_case(as_of=AFTER), "en") == ()


def test_each_is_said_once(make_case: MakeCase):
    found = expiry_claims(("Exhibit II § workday", "Exhibit II § term"), make_case(as_of=AFTER), "en")
    assert len(found) == 1
