"""The frame of the calculators: facts under one slot, bands, the replay of a tampered trace, days without a value."""

import dataclasses
from datetime import date
from decimal import Decimal

import pytest

from assistant.answer import Outcome
from assistant.calculators import CALCULATORS, Book, ReplayError, replay
from assistant.calculators.bands import band, holding
from assistant.calculators.profile import FACTS, ROOMS
from assistant.calculators.words import counted, dollars, money, plain

DAY = date(2025, 2, 3)


def test_one_slot_stands_in_one_room_only() -> None:
    slots = [fact.slot for fact in ROOMS]
    assert len(slots) == len(set(slots))
    assert set(slots) <= set(FACTS)


@pytest.mark.parametrize("fact", FACTS.values(), ids=list(FACTS))
def test_every_fact_is_a_question_in_both_languages(fact: object) -> None:
    words = dataclasses.asdict(fact)  # type: ignore[call-overload]
    assert "?" in words["en"]
    assert "¿" in words["es"]
    assert "?" in words["es"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("1-4", ("1", "4", "1-4")),
        ("11 – 15", ("11", "15", "11 – 15")),
        ("21+ Years", ("21", None, "21+ Years")),
        ("an enrollment of less than 900", (None, "899", "an enrollment of less than 900")),
        ("an enrollment of more than 1799", ("1800", None, "an enrollment of more than 1799")),
        ("Positions", None),
    ],
)
def test_a_heading_prints_its_band(heading: str, expected: tuple[str | None, str | None, str] | None) -> None:
    assert band(heading) == expected


@pytest.mark.parametrize(("number", "name"), [("0", None), ("1", "low"), ("4", "low"), ("5", "high"), ("99", "high")])
def test_a_band_holds_its_ends(number: str, name: str | None) -> None:
    assert holding((("1", "4", "low"), ("5", None, "high")), Decimal(number)) == name


def test_amounts_and_counts_are_spelled_as_people_write_them() -> None:
    assert (money(Decimal("1234.5")), dollars(Decimal(25)), dollars(Decimal("1.5"))) == ("$1,234.50", "$25", "$1.50")
    assert (plain(Decimal("0.40")), counted(Decimal(1), "day", "days"), counted(Decimal(2), "day", "days")) == (
        "0.4",
        "1 day",
        "2 days",
    )


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("class_overage_pay", {"grade": "2", "students": 30, "days": 12, "first_day_over": 3}),
        ("differential_rate", {"step": 7, "column": "III", "school_year": "2024-25"}),
        ("salary_placement", {"outside_years": 12, "partial_years": [140, 80], "military_months": 14}),
        ("home_hospital_pay", {"home_hospital_students": 4, "step": 7, "column": "III"}),
    ],
)
def test_a_changed_step_does_not_replay(book: Book, name: str, facts: dict[str, object]) -> None:
    """Whichever number of the trace is changed, the interpreter notices."""
    trace = CALCULATORS[name].run(facts, book, DAY).trace
    replay(trace)
    numeric = [n for n, step in enumerate(trace.steps) if step.out.replace(".", "").isdigit() and step.op != "choose"]
    assert numeric
    for n in numeric:
        step = trace.steps[n]
        changed = dataclasses.replace(step, out=str(Decimal(step.out) + 1))
        with pytest.raises(ReplayError):
            replay(dataclasses.replace(trace, steps=(*trace.steps[:n], changed, *trace.steps[n + 1 :])))


def test_a_nested_value_is_taken_from_the_figure_that_it_names(book: Book) -> None:
    trace = CALCULATORS["differential_rate"].run({"step": 7, "column": "III"}, book, DAY).trace
    (calculator, nested, name), *_ = trace.nested
    assert replay(trace)[name] == replay(nested)[nested.results["value"]] == "71000.00"
    nameless = ((calculator, dataclasses.replace(nested, results={}), name),)
    with pytest.raises(ReplayError, match="does not say which figure"):
        replay(dataclasses.replace(trace, nested=nameless))


def test_a_day_before_every_value_is_out_of_term_with_the_clause(book: Book) -> None:
    found = CALCULATORS["class_overage_pay"].run({"grade": "2", "students_over": 1, "days": 1}, book, date(2010, 1, 1))
    assert found.outcome is Outcome.OUT_OF_TERM
    assert found.clause_ids


def test_after_the_term_the_last_values_stay_readable(book: Book) -> None:
    found = CALCULATORS["class_overage_pay"].run({"grade": "2", "students_over": 1, "days": 1}, book, date(2027, 1, 1))
    assert found.value == "25.00"
