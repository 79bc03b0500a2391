"""The differential rate as leave rules need it: the member's own figure, or worked out from step and column."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.answer import Outcome
from assistant.calculators.base import Inputs
from assistant.calculators.pay.differential_rate import DIFFERENTIAL_RATE
from assistant.calculators.profile import Column, Role, SalaryProgram, SchoolYear, StepNumber
from assistant.calculators.trace import Figure
from assistant.calculators.words import money
from assistant.calculators.working import Working

Days = Annotated[Decimal, Field(ge=0, le=2000, description="Days")]
Money = Annotated[Decimal, Field(ge=0, le=5000, description="Dollars")]


class DifferentialInputs(Inputs):
    """What the differential rate takes: all optional, because days can be told without dollars."""

    program: SalaryProgram | None = Field(None, description="Salary schedule; TK-12 unless said otherwise")
    step: StepNumber | None = None
    column: Column | None = Field(None, description="Column on the schedule: I to V (TK-12), II to VI (ECE)")
    school_year: SchoolYear | None = None
    role: Role | None = Field(None, description="What you do, where the work year depends on it")
    differential_daily: Money | None = Field(None, description="Your own differential rate a day, if you know it, USD")


def differential(work: Working, inputs: DifferentialInputs) -> Figure | None:
    """The differential rate a day, or nothing if step and column do not give one amount.

    Raises:
        CalculatorInputError: if the placement does not exist (column VI on the TK-12 schedule).
    """
    if inputs.differential_daily is not None:
        return work.input("differential_daily")
    if inputs.step is None or inputs.column is None:
        return None
    facts = inputs.model_dump(include={"program", "step", "column", "school_year", "role"}, exclude_none=True)
    found = DIFFERENTIAL_RATE.run(facts, work.book, work.as_of)
    if found.outcome is not Outcome.DETERMINED:
        return None
    return work.use(found, "differential_rate")


def tell_differential_pay(work: Working, inputs: DifferentialInputs, days: Figure) -> None:
    """Say what so many days at the differential rate pay (13.13), if there are any and step and column are known."""
    rate = differential(work, inputs)
    if rate is None or days.number == 0:
        return
    total = work.cents(work.mul(days, rate, text="Days at the differential rate", clause="13.13"))
    work.extra("differential_rate", rate)
    work.extra("differential_pay", total)
    work.say(
        f"At {money(rate)} a day the differential days pay {money(total)}.",
        f"A {money(rate)} por día, los días diferenciales pagan {money(total)}.",
        "13.13",
    )
