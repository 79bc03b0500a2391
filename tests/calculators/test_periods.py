"""Periods: deadlines that say what must be done, counted from what; each of them counts, in both languages."""

import re
from datetime import date

import pytest

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, Determination, replay
from assistant.calculators.periods import DAY_OF_THE_YEAR, Anchor, OfYear, Side, period_of

DAY = date(2025, 2, 3)
ENTRY = {
    "act": "to ask for review",
    "act_es": "para pedir la revisión",
    "event": "the notice",
    "event_es": "el aviso",
    "says": ["review"],
    "tells": "told|notice",
}


def count(book: Book, name: str, **facts: object) -> Determination:
    """What the calculator of any period finds for one."""
    return CALCULATORS["clause_deadline"].run({"deadline": name, **facts}, book, DAY)


def own_names(book: Book) -> list[str]:
    """The periods that no calculator of their own counts."""
    return [name for name, period in book.periods().items() if not period.calculator]


def test_a_period_runs_after_its_event_unless_it_says_otherwise() -> None:
    period = period_of(ENTRY, "working days")
    assert (period.side, period.school_year, period.anchor) == (Side.AFTER, None, None)
    assert period_of({**ENTRY, "side": "before"}, "days").side is Side.BEFORE


def test_a_day_of_the_year_says_in_which_school_year_it_lies() -> None:
    assert period_of({**ENTRY, "school_year": "before"}, DAY_OF_THE_YEAR).school_year is OfYear.BEFORE
    assert period_of({**ENTRY, "school_year": "after"}, DAY_OF_THE_YEAR).school_year is OfYear.AFTER
    assert period_of({**ENTRY, "anchor": "first instructional day"}, "days").anchor is Anchor.FIRST_INSTRUCTIONAL_DAY


@pytest.mark.parametrize(
    ("change", "unit", "reason"),
    [
        ({"colour": "red"}, "days", "unknown key"),
        ({"says": None}, "days", "compile|iterable|lacks"),
        ({"tells": "told("}, "days", "does not compile"),
        ({}, "fortnights", "counted in 'fortnights'"),
        ({}, DAY_OF_THE_YEAR, "names a school year"),
        ({"school_year": "same"}, "days", "names a school year"),
        ({"takes": "knew_on"}, "days", "a calculator and what it takes"),
        ({"side": "beside"}, "days", "beside"),
    ],
)
def test_a_period_that_is_written_down_wrongly_is_refused(change: dict, unit: str, reason: str) -> None:
    entry = {k: v for k, v in {**ENTRY, **change}.items() if v is not None}
    with pytest.raises(ValueError, match=reason):
        period_of(entry, unit)


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(ValueError, match="mapping"):
        period_of("within ten days", "days")


def test_the_contract_has_many_periods_and_each_has_a_clause(book: Book) -> None:
    assert len(book.periods()) >= 60
    for name in book.periods():
        assert book.contract.clause(book.parameters[name].values[-1].clause_id) is not None


def test_every_period_is_counted_from_the_day_of_its_event(book: Book) -> None:
    for name in own_names(book):
        found = count(book, name, event_on=date(2025, 9, 15), school_year="2025-26", level="elementary")
        assert found.outcome in (Outcome.DETERMINED, Outcome.RANGE), name
        assert book.parameters[name].values[-1].clause_id in found.clause_ids
        replay(found.trace)


def test_every_period_is_told_in_both_languages_without_a_gap(book: Book) -> None:
    for name in own_names(book):
        found = count(book, name, event_on=date(2025, 9, 15), school_year="2025-26", level="elementary")
        for said in found.explanation:
            assert "{" not in said.en + said.es, name
            assert " de el " not in said.es, name


def test_a_period_with_rules_of_its_own_names_a_calculator_and_an_input_of_it(book: Book) -> None:
    for name, period in book.periods().items():
        if period.calculator:
            assert period.takes in CALCULATORS[period.calculator].inputs.model_fields, name


def test_each_period_is_spoken_of_by_its_own_words(book: Book) -> None:
    """A pattern that no words of the act and the event meet was written for something else."""
    for name, period in book.periods().items():
        assert all(re.compile(p) for p in (*period.says, *period.unless, period.tells)), name
