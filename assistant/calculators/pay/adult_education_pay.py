"""Adult Education: hourly rate, anniversary increment and paid preparation hours (Exhibit D-4, 14.02, 14.08)."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.bands import Band, pick
from assistant.calculators.base import Calculator, Determination, Inputs, Need
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, money, plain
from assistant.calculators.working import Working

from .sheets import not_yet

_TEACHERS = "salary.adult_education"
_COUNSELORS = "salary.adult_education.counselors"
_ANNIVERSARIES = "salary.adult_education.counselors_anniversary"


class AdultColumn(StrEnum):
    """The columns of Exhibit D-4, by degree and units (or years of vocational or trade experience)."""

    BA = "BA"
    BA_15 = "BA + 15"
    BA_30 = "BA + 30"
    BA_45 = "BA + 45"
    BA_60 = "BA + 60"


class ClassFunding(StrEnum):
    """Who pays for the class: preparation time is for publicly financed, state mandated classes."""

    PUBLIC = "publicly financed"
    FEE_BASED = "fee-based"


class AdultEducationPayInputs(Inputs):
    """The column, the year of teaching, and the hours of instruction."""

    adult_column: AdultColumn | None = Field(
        None,
        description="Column: BA (or 5 years of trade experience), +15 (7 years), +30 (9), +45 (11), +60 (13)",
    )
    adult_years: Annotated[
        int | None, Field(ge=1, le=60, description="Year of Adult Education teaching, 1 or more")
    ] = None
    counselor: bool | None = Field(None, description="Whether the member is an Adult Education counselor")
    instructional_hours: Annotated[
        Decimal | None, Field(ge=0, le=60, description="Hours of instruction of the class or week")
    ] = None
    hourly_rate: Annotated[
        Decimal | None, Field(gt=0, le=500, description="The member's own hourly rate, if it is known, USD")
    ] = None
    preparation: bool | None = Field(None, description="Whether it is the paid preparation that is asked about")
    class_funding: ClassFunding | None = Field(None, description="Publicly financed and state mandated, or fee-based")
    settlement_1988: bool | None = Field(None, description="Whether the February 22, 1988 settlement covers the member")
    substitute_hours: Annotated[
        Decimal | None,
        Field(gt=0, le=500, description="Hours as a substitute in another Adult Education class"),
    ] = None
    additional_hours: Annotated[
        Decimal | None,
        Field(gt=0, le=500, description="Hours of approved work beyond the regular Adult Education hours"),
    ] = None


def adult_education_pay(inputs: AdultEducationPayInputs, book: Book, as_of: date) -> Determination:
    """The hourly rate for column and years, and the preparation hours that are paid beside instruction.

    Clauses: Exhibit D-4 (rates, increments of the 6th, 11th, 15th and 20th year), 14.02, 14.08.1 and .2 (an hour
    of preparation for every six hours of instruction or a portion), 14.08 (fee-based classes, 1988 settlement),
    14.02.1 (substituting, at the own hourly rate).
    """
    work = Working("adult_education_pay", inputs, book, as_of)
    if (early := not_yet(work, _TEACHERS)) is not None:
        return early
    if inputs.substitute_hours is not None:
        return _further(work, inputs, "substitute_hours")
    if inputs.additional_hours is not None:
        return _further(work, inputs, "additional_hours")
    if inputs.instructional_hours is not None and (inputs.adult_years is None or inputs.hourly_rate is not None):
        return _by_hours(work, inputs)
    return _by_rate(work, inputs)


def _by_rate(work: Working, inputs: AdultEducationPayInputs) -> Determination:
    """The hourly rate of the column and the year, and the preparation beside the hours of instruction, if told."""
    if missing := _missing(work, inputs):
        return work.needs(*missing)
    rate = _rate(work, inputs)
    if inputs.instructional_hours is None:
        return work.determined(rate, "USD per hour")
    preparation = _preparation(work, inputs)
    if isinstance(preparation, Determination):
        return preparation
    _say_total(work, rate, preparation)
    return work.determined(rate, "USD per hour")


def _by_hours(work: Working, inputs: AdultEducationPayInputs) -> Determination:
    """The preparation hours, paid at the rate that the member tells: neither column nor year is needed for it."""
    preparation = _preparation(work, inputs)
    if isinstance(preparation, Determination):
        return preparation
    if inputs.hourly_rate is None:
        return work.determined(preparation, "hours")
    paid, total = _say_total(work, work.input("hourly_rate"), preparation)
    return work.determined(paid if inputs.preparation else total, "USD")


_FURTHER = {
    "substitute_hours": (
        "Substituting in another Adult Education class is paid at your own hourly rate",
        "Sustituir en otra clase de Educación para Adultos se paga a su propia tarifa por hora",
    ),
    "additional_hours": (
        "Approved additional work in Adult Education is paid at your own hourly rate",
        "El trabajo adicional aprobado en Educación para Adultos se paga a su propia tarifa por hora",
    ),
}


def _further(work: Working, inputs: AdultEducationPayInputs, name: str) -> Determination:
    """The pay of hours as a substitute or of additional work: the own rate, without preparation."""
    own = inputs.hourly_rate is not None
    if not own and (missing := _missing(work, inputs)):
        return work.needs(*missing)
    rate = work.input("hourly_rate") if own else _rate(work, inputs)
    hours = work.input(name)
    total = work.cents(work.mul(hours, rate, text=f"{plain(hours)} hours x {money(rate)}", clause="14.02.1"))
    en, es = _FURTHER[name]
    work.lead(
        f"{en}: {counted(hours, 'hour', 'hours')} x {money(rate)} is {money(total)}.",
        f"{es}: {counted(hours, 'hora', 'horas')} x {money(rate)} es {money(total)}.",
        "14.02.1",
        "Exhibit D-4",
    )
    return work.determined(total, "USD")


_COLUMN = "adult_column"


def _missing(work: Working, inputs: AdultEducationPayInputs) -> list[Need]:
    """What the rate depends on; where the preparation is asked about, first of all the hours of instruction."""
    if inputs.preparation and inputs.instructional_hours is None:
        return [need("instructional_hours", clause="14.08.1")]
    wanted = ("adult_years",) if inputs.counselor else (_COLUMN, "adult_years")
    return [need(slot, clause="Exhibit D-4") for slot in wanted if not work.has(slot)]


def _rate(work: Working, inputs: AdultEducationPayInputs) -> Figure:
    years = work.input("adult_years")
    tables = [_COUNSELORS, _ANNIVERSARIES] if inputs.counselor else [_TEACHERS]
    if inputs.counselor:
        work.input("counselor")
    headings = [h for t in tables for h in _headings(work, t)]
    row = pick(work, _year_bands(headings), years, text=f"Year {plain(years)}", clause="Exhibit D-4")
    assert row is not None
    rate = _cell(work, inputs, row)
    work.assume("Years count the year of teaching that is under way.")
    work.say(
        f"The hourly rate is {money(rate)} in year {plain(years)}{_heading_words(row)}.",
        f"La tarifa por hora es {money(rate)} en el año {plain(years)}{_heading_words(row)}.",
        "Exhibit D-4",
    )
    return rate


def _heading_words(row: str) -> str:
    return f" (“{row}”)" if "%" in row else ""


def _headings(work: Working, table_id: str) -> tuple[str, ...]:
    table = work.book.table(table_id)
    return table.columns if table_id == _COUNSELORS else table.rows


def _cell(work: Working, inputs: AdultEducationPayInputs, heading: str) -> Figure:
    if inputs.counselor:
        if heading in work.book.table(_COUNSELORS).columns:
            return work.cell(_COUNSELORS, "Hourly rate", heading)
        return work.cell(_ANNIVERSARIES, heading, "Hourly rate")
    return work.cell(_TEACHERS, heading, str(work.input(_COLUMN).value))


def _year_bands(headings: list[str]) -> tuple[Band, ...]:
    """From the first year of each heading to the year before the next heading's."""
    firsts = [int(found.group()) for h in headings if (found := re.match(r"\d+", h))]
    lasts = [str(n - 1) for n in firsts[1:]]
    return tuple(
        (str(first), last, heading) for first, last, heading in zip(firsts, [*lasts, None], headings, strict=True)
    )


def _preparation(work: Working, inputs: AdultEducationPayInputs) -> Figure | Determination:
    """The paid preparation hours for the hours of instruction."""
    if inputs.settlement_1988:
        return _by_settlement(work)
    if inputs.class_funding is None:
        return work.needs(need("class_funding", clause="14.08"))
    work.input("class_funding")
    hours = work.input("instructional_hours")
    if inputs.class_funding is ClassFunding.FEE_BASED:
        work.say(
            "Fee-based classes are not included in the preparation time formulas.",
            "Las clases pagadas con cuotas no están incluidas en las fórmulas de tiempo de preparación.",
            "14.08",
        )
        none = work.excess(hours, hours, text="No preparation time for fee-based classes", clause="14.08")
        work.extra("preparation_hours", none)
        return none
    unit = work.parameter("adult_education_pay.preparation_unit")
    parts = work.div(hours, unit, text=f"{plain(hours)} hours / {plain(unit)}", clause="14.08.1")
    preparation = work.ceil(parts, text="An hour for each part begun", clause="14.08.1")
    work.extra("preparation_hours", preparation)
    work.say(
        f"For {counted(hours, 'hour', 'hours')} of instruction there are {counted(preparation, 'hour', 'hours')} of "
        "paid "
        f"preparation: an hour for every {plain(unit)} hours or a portion.",
        f"Por {counted(hours, 'hora', 'horas')} de instrucción hay {counted(preparation, 'hora', 'horas')} de "
        "preparación "
        f"pagada: una hora por cada {plain(unit)} horas o fracción.",
        "14.08.1",
    )
    return preparation


def _by_settlement(work: Working) -> Figure:
    work.input("settlement_1988")
    hours = work.input("instructional_hours")
    minutes, hour = (work.parameter(f"adult_education_pay.{n}") for n in ("settlement_minutes", "settlement_hours"))
    total = work.mul(hours, minutes, hour, text=f"{plain(hours)} hours x {plain(minutes)} minutes", clause="14.08")
    work.extra("preparation_minutes", total)
    work.say(
        f"Under the 1988 settlement {counted(hours, 'hour', 'hours')} of instruction give {plain(total)} minutes of "
        f"preparation: {plain(minutes)} minutes for every hour.",
        f"Según el acuerdo de 1988, {counted(hours, 'hora', 'horas')} de instrucción dan {plain(total)} minutos de "
        f"preparación: {plain(minutes)} minutos por cada hora.",
        "14.08",
    )
    in_hours = work.div(total, work.part("minutes_per_hour", 60, "rule"), text="In hours")
    work.extra("preparation_hours", in_hours)
    return in_hours


def _say_total(work: Working, rate: Figure, preparation: Figure) -> tuple[Figure, Figure]:
    """Say what the preparation is paid, and what it makes with the instruction; both amounts."""
    hours = work.input("instructional_hours")
    paid = work.cents(work.mul(preparation, rate, text=f"{plain(preparation)} hours x {money(rate)}"))
    work.extra("preparation_pay", paid)
    work.say(
        f"The preparation is paid {money(paid)}.",
        f"La preparación se paga {money(paid)}.",
        "14.08.1",
    )
    total_hours = work.add(hours, preparation, text="Instruction and preparation")
    total = work.cents(work.mul(total_hours, rate, text=f"{plain(total_hours)} hours x {money(rate)}"))
    work.extra("pay", total)
    work.say(
        f"Instruction and preparation together are {plain(total_hours)} hours: {money(total)}.",
        f"Instrucción y preparación juntas son {plain(total_hours)} horas: {money(total)}.",
        "14.08",
    )
    return paid, total


ADULT_EDUCATION_PAY = Calculator(
    name="adult_education_pay",
    purpose="Adult Education hourly rate, anniversary increment and paid preparation hours.",
    purpose_es="Tarifa por hora de Educación para Adultos, incremento por aniversario y horas de preparación pagadas.",
    inputs=AdultEducationPayInputs,
    clauses=("Exhibit D-4", "11.10", "14.02", "14.02.1", "14.08", "14.08.1", "14.08.2"),
    rule=adult_education_pay,
    example={"adult_column": "BA + 30", "adult_years": "7"},
)
