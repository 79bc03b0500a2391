"""The difference between two placements on the salary schedules (Exhibits D-1, JJ, KK, F-1; 13.15)."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Column, Fte, SchoolYear, StepNumber, need
from assistant.calculators.words import money
from assistant.calculators.working import Working

from .salary import SalaryInputs, salary

_OTHER = {"other_step": "step", "other_column": "column", "other_school_year": "school_year", "other_fte": "fte"}


class SalaryDifferenceInputs(SalaryInputs):
    """A placement, and what is different in the one that it is compared with."""

    other_step: StepNumber | None = None
    other_column: Column | None = Field(None, description="Column of the placement compared with")
    other_school_year: SchoolYear | None = None
    other_fte: Fte | None = None


def salary_difference(inputs: SalaryDifferenceInputs, book: Book, as_of: date) -> Determination:
    """What one placement pays a year more than another, with both.

    Clauses: 11.01 (which schedule), Exhibits JJ, KK and F-1 (the amounts), 13.15 (part-time share).
    """
    work = Working("salary_difference", inputs, book, as_of)
    if not any(work.has(name) for name in _OTHER) and not (inputs.following_year and work.has("step")):
        unplaced = [slot for slot in ("step", "column") if not work.has(slot)]
        return work.needs(*(need(slot, clause="11.01") for slot in unplaced or ("other_step",)))
    first = _placed(inputs, {"following_year": None}, book, as_of)
    changed = {plain: getattr(inputs, name) for name, plain in _OTHER.items() if work.has(name)}
    other = _placed(inputs, changed, book, as_of)
    for found in (first, other):
        if found.value is None:
            return found
    one, two = work.use(first, "first"), work.use(other, "other")
    for name in (*_OTHER, *_OTHER.values(), "following_year", "semester_served"):
        if work.has(name):
            work.input(name)
    more, less = (one, two) if one.number >= two.number else (two, one)
    apart = work.cents(work.sub(more, less, text=f"{money(more)} less {money(less)}"))
    said = (first.explanation[0], *other.explanation[: 2 if inputs.following_year else 1])
    clauses = dict.fromkeys(c for s in said for c in s.clause_ids)
    work.say(
        f"The difference is {money(apart)} a year: {money(more)} less {money(less)}.",
        f"La diferencia es {money(apart)} al año: {money(more)} menos {money(less)}.",
        *clauses,
    )
    for one_said in said:
        work.say(one_said.en, one_said.es, *one_said.clause_ids)
    _say_daily(work, first, other)
    for assumption in dict.fromkeys((*first.trace.assumptions, *other.trace.assumptions)):
        work.assume(assumption)
    return work.determined(apart, "USD per year")


def _say_daily(work: Working, first: Determination, other: Determination) -> None:
    """What the difference is a day, where both are placements of full time."""
    rates = [Decimal(rate) for one in (first, other) if (rate := one.extra.get("daily_rate"))]
    if len(rates) < len((first, other)) or work.has("fte") or work.has("other_fte") or rates[0] == rates[1]:
        return
    one, two = work.use(first, "first_daily", "daily_rate"), work.use(other, "other_daily", "daily_rate")
    more, less = (one, two) if one.number >= two.number else (two, one)
    daily = work.sub(more, less, text=f"{money(more)} less {money(less)}", clause="13.03")
    work.extra("daily_difference", daily)
    work.say(
        f"By the daily rate that is {money(daily)} a day.",
        f"Por la tarifa diaria son {money(daily)} por día.",
        "13.03",
    )


def _placed(inputs: SalaryDifferenceInputs, changed: dict[str, object], book: Book, as_of: date) -> Determination:
    given = inputs.model_dump(exclude=set(_OTHER), exclude_none=True)
    return salary(SalaryInputs.model_validate({**given, **changed}), book, as_of)


SALARY_DIFFERENCE = Calculator(
    name="salary_difference",
    purpose="How much more one step, column, school year or share of full time pays than another.",
    purpose_es="Cuánto más paga un escalón, una columna, un año escolar o una jornada que otra.",
    inputs=SalaryDifferenceInputs,
    clauses=("11.01", "Exhibit JJ", "Exhibit KK", "Exhibit F-1", "13.15", "13.03"),
    rule=salary_difference,
    example={"step": "10", "column": "III", "school_year": "2024-25", "other_step": "11"},
)
