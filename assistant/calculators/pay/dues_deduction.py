"""Monthly deduction of professional dues (12.01.a)."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working


class DuesDeductionInputs(Inputs):
    """The dues of a year, and how much of the year is left."""

    annual_dues: Annotated[Decimal | None, Field(gt=0, le=10000, description="Unified dues of a year, USD")] = None
    months_left: Annotated[
        int | None, Field(ge=0, le=10, description="Pay months left, when signing after the start of the year")
    ] = None


def dues_deduction(inputs: DuesDeductionInputs, book: Book, as_of: date) -> Determination:
    """One tenth of the annual dues a month for ten months; pro-rated after the start of the year.

    Clause: 12.01.a. The contract does not print the dues, and does not say how cents are rounded.
    """
    work = Working("dues_deduction", inputs, book, as_of)
    if inputs.annual_dues is None:
        work.parameter("dues_deduction.share")
        work.say(
            "The contract does not print the amount of the dues; one tenth of them is deducted each month.",
            "El contrato no imprime el monto de las cuotas; cada mes se descuenta una décima parte.",
            "12.01.a",
        )
        return work.needs(need("annual_dues", clause="12.01.a"))
    dues = work.input("annual_dues")
    tenth, months = work.parameter("dues_deduction.share"), work.parameter("dues_deduction.months")
    monthly = work.cents(work.mul(dues, tenth, text=f"{money(dues)} x {plain(tenth)}", clause="12.01.a"))
    work.say(
        f"The deduction is {money(monthly)} a month for {plain(months)} months.",
        f"El descuento es {money(monthly)} al mes durante {plain(months)} meses.",
        "12.01.a",
    )
    if monthly.number * months.number != dues.number:
        work.assume("The last deduction makes up for rounded cents; the contract does not say how they are rounded.")
    if inputs.months_left is not None:
        _prorated(work)
    return work.determined(monthly, "USD per month")


def _prorated(work: Working) -> None:
    left, months = work.input("months_left"), work.parameter("dues_deduction.months")
    dues = work.input("annual_dues")
    total = work.cents(
        work.mul(
            work.div(dues, months, text=f"{money(dues)} / {plain(months)}"),
            left,
            text=f"x {plain(left)} months left",
            clause="12.01.a",
        )
    )
    work.extra("this_year", total)
    work.say(
        f"Signing with {plain(left)} months left, the year's deductions are pro-rated to {money(total)}.",
        f"Si firma con {plain(left)} meses restantes, los descuentos del año se prorratean a {money(total)}.",
        "12.01.a",
    )
    work.assume("'Appropriately pro-rated' is read as one tenth for each month that is left.")


DUES_DEDUCTION = Calculator(
    name="dues_deduction",
    purpose="Monthly deduction of professional dues, and the share of a year begun late.",
    purpose_es="Descuento mensual de las cuotas profesionales, y la parte de un año ya comenzado.",
    inputs=DuesDeductionInputs,
    clauses=("12.01.a",),
    rule=dues_deduction,
    example={"annual_dues": "1250.00", "months_left": "6"},
)
