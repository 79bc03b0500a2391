"""Differential pay: the daily rate less half of the Step 1, Column I daily rate (13.13)."""

from datetime import date

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.words import money
from assistant.calculators.working import Working

from .salary import SalaryInputs, salary


class DifferentialRateInputs(SalaryInputs):
    """The same placement as for `salary`."""


def differential_rate(inputs: DifferentialRateInputs, book: Book, as_of: date) -> Determination:
    """What a member is paid a day at the differential rate.

    Clauses: 13.13 (daily rate of pay minus 50% of the Step 1, Column 1 daily rate), 13.03 (daily rate), 11.01.
    Both daily rates divide by the member's own work days; the result is rounded once, at the end.
    """
    placed = salary(SalaryInputs(**inputs.model_dump(exclude={"fte"})), book, as_of)
    if placed.value is None:
        return placed
    work = Working("differential_rate", inputs, book, as_of)
    annual = work.use(placed, "salary")
    days = next(p for p in placed.trace.parameters if p.id.startswith("work_year."))
    work_days = work.input("work_days") if work.has("work_days") else work.parameter(days.id)
    table_id = next(p.id for p in placed.trace.parameters if p.id.startswith("salary.tk12")).partition("[")[0]
    first = work.cell(table_id, "1", "I")
    half = work.parameter("differential_rate.deduction_percent")
    daily = work.div(
        annual, work_days, text=f"Daily rate: {money(annual)} / {work_days.value} work days", clause="13.03"
    )
    base = work.div(first, work_days, text=f"Step 1, Column I daily rate: {money(first)} / {work_days.value} work days")
    less = work.percent(base, half, text=f"{half.value}% of the Step 1, Column I daily rate", clause="13.13")
    rate = work.cents(work.sub(daily, less, text="Daily rate less that half", clause="13.13"))
    work.say(
        f"The differential rate is {money(rate)} a day.",
        f"La tarifa diferencial es {money(rate)} por día.",
        "13.13",
    )
    work.say(
        f"It is the daily rate ({money(annual)} divided by {work_days.value} days) minus {half.value}% of the Step 1, "
        f"Column I daily rate ({money(first)} divided by {work_days.value} days).",
        f"Es la tarifa diaria ({money(annual)} entre {work_days.value} días) menos el {half.value}% de la tarifa "
        f"diaria del escalón 1, columna I ({money(first)} entre {work_days.value} días).",
        "13.13",
        "13.03",
    )
    return work.determined(rate, "USD per day")


DIFFERENTIAL_RATE = Calculator(
    name="differential_rate",
    purpose="Daily pay at the differential rate during extended sick leave or parental leave.",
    purpose_es="Pago diario a la tarifa diferencial durante licencia extendida por enfermedad o parental.",
    inputs=DifferentialRateInputs,
    clauses=("13.13", "13.03", "11.01"),
    rule=differential_rate,
    example={"step": "7", "column": "III", "school_year": "2024-25"},
)
