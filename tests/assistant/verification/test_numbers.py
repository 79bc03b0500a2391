"""Every figure and month of a statement stands in what it cites, token by token."""

from decimal import Decimal

import pytest

from assistant.verification import Calculated, Case, Claim, Support
from assistant.verification.numbers import (
    figures_of,
    months_of,
    numbers_supported,
    school_years_in,
    spanish_figures_of,
    states_a_figure,
)
from ingest.contract import ClauseId
from tests.assistant.verification.conftest import MakeCase, over


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("You get 10 days under section 5.11.1.", "10"),
        ("Article 8 and Exhibit HH say 26.", "26"),
        ("It pays $1,250.50 or 60%.", "1250.5 60"),
        ("It pays 38.05 an hour.", "38.05"),
        ("Article two applies.", "2"),
        ("One half of fifteen days.", "1 0.5 15"),
        ("See 5.11.2.a.", ""),
    ],
)
def test_clause_numbers_are_no_figures(text: str, figures: str):
    assert figures_of(text) == {Decimal(f) for f in figures.split()}


def test_spanish_words_for_numbers_are_read():
    assert spanish_figures_of("Diez días, no quince; once al año") == {10, 15}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("by March 15", {3}),
        ("in March you may apply", {3}),
        ("you may apply in May of each year", {5}),
        ("you may 10 times", {5}),
        ("May a member apply?", set()),
        ("they march out", set()),
        ("el 15 de marzo", {3}),
        ("from October through June", {10, 6}),
    ],
)
def test_months_are_told_from_verbs(text: str, months: set[int]):
    assert months_of(text) == months


@pytest.mark.parametrize(
    "text",
    [
        "Up to 10 days a year of your sick leave.",
        "Up to ten days a year.",
        "Hasta diez días al año.",
        "One day counts as one of the ten.",
        "Here (5.11) you get 10 days.",
    ],
)
def test_what_the_cited_sentence_prints_may_be_said(case: Case, text: str):
    assert numbers_supported(over(text, "5.11.1", 1), case).passed


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("Up to 11 days a year.", 1),
        ("Up to eleven days a year.", 1),
        ("Hasta quince días al año.", 1),
        ("Up to 10.5 days a year.", 1),
        ("Up to 10 days a year.", 2),
        ("Up to 10 days before March 1.", 1),
        ("You get 1 more day.", 1),
        ("There (5.12) you get 10 days.", 1),
    ],
)
def test_what_it_does_not_print_may_not(case: Case, text: str, n: int):
    verdict = numbers_supported(over(text, "5.11.1", n), case)
    assert (verdict.gate, verdict.passed) == ("numbers", False)


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("No: the contract says 10 days, not 15.", True),
        ("The contract gives 10 days rather than 15 days.", True),
        ("You do not get 15 days.", True),
        ("El contrato da 10 días en vez de 15.", True),
        ("You get 15 days, not 10.", False),
        ("No: you get 15 days.", False),
        ("You get 15 days.", False),
        ("You do not get 16 days.", False),
    ],
)
def test_the_askers_figure_may_be_denied_and_not_granted(make_case: MakeCase, text: str, passed: bool):
    asked = make_case(asked=("do i get 15 days?",))
    assert numbers_supported(over(text, "5.11.1", 1), asked).passed is passed


@pytest.mark.parametrize("claimed", ["March 1", "May 1", "November 1"])
def test_the_askers_day_may_be_denied(make_case: MakeCase, claimed: str):
    asked = make_case(asked=(f"is the binding notice due {claimed}?",))
    assert numbers_supported(over(f"No: the contract says February 1, not {claimed}.", "9.07", 1), asked).passed
    assert not numbers_supported(over(f"The notice is due {claimed}.", "9.07", 1), asked).passed


@pytest.fixture
def calculated(make_case: MakeCase) -> Case:
    """A run in which the differential rate was calculated for somebody at 60 percent."""
    rate = Calculated(
        "k1",
        frozenset({Decimal("220.43"), Decimal(7)}),
        frozenset({"2025-03-15", "III", "2024-25"}),
        (ClauseId("13.13"),),
        said={"The rate is 220.43, two by two.": (), "La tarifa es 220.43, de dos en dos.": ()},
    )
    return make_case(asked=("i work 60%",), calculations={"k1": rate})


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("The rate at step 7 is $220.43.", True),
        ("The rate at step 8 is $220.43.", False),
        ("The rate at step 7 is $220.44.", False),
        ("At 60 percent the rate is $220.43.", True),
        ("It is due in March.", True),
        ("It is due in April.", False),
        ("La tarifa es 220.43, de dos en dos.", True),
        ("La tarifa es dos.", False),
        ("The rate of 2024-25 is $220.43.", True),
        ("The rate of 2024-2025 is $220.43.", True),
        ("The rate of 2025-26 is $220.43.", False),
        ("The rate is $220.43, which is 25% of it.", False),
    ],
)
def test_a_calculation_supports_its_own_figures(calculated: Case, text: str, passed: bool):
    claim = Claim(text, (Support(calculation="k1"),))
    assert numbers_supported(claim, calculated).passed is passed


@pytest.mark.parametrize(
    "text",
    [
        "Call 911 first.",
        "Call or text 988.",
        "Ask your representative first.",
        "One day.",
        "When does it end at your second school?",
    ],
)
def test_courtesy_may_name_the_emergency_numbers(case: Case, text: str):
    assert not states_a_figure(text)
    assert numbers_supported(Claim(text, courtesy=True), case).passed


@pytest.mark.parametrize(
    "text",
    [
        "You get 10 days.",
        "You get ten days.",
        "Son diez días.",
        "Call 912.",
        "See 5.11.1.",
        "Did you know that it is 10?",
    ],
)
def test_courtesy_holds_no_other_figure(case: Case, text: str):
    assert states_a_figure(text)
    assert not numbers_supported(Claim(text, courtesy=True), case).passed


def test_a_school_year_is_no_figure_and_is_read_however_it_is_written():
    assert figures_of("the schedule of 2024-25, step 7") == {Decimal(7)}
    assert school_years_in("2024-25, 2025-2026 and Exhibit C § 2024-25; due 2025-03-15") == {"2024-25", "2025-26"}
