"""Hours still missing for the column by Continuing Education: V on the TK-12 schedule, VI in ECE (Exhibits D, F)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import SalaryProgram, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

_Hours = Annotated[int | None, Field(ge=0, le=5000)]
_SPG = "3.04.4.e"


class ColumnHoursInputs(Inputs):
    """The hours that are approved already, and those of a growth cycle."""

    program: SalaryProgram | None = Field(None, description="tk12 unless ECE")
    continuing_education_hours: _Hours = Field(
        None, description="Approved Continuing Education hours, those of the growth cycle left out"
    )
    growth_cycle_hours: _Hours = Field(None, description="Hours documented during a finished SPG cycle")


def column_hours(inputs: ColumnHoursInputs, book: Book, as_of: date) -> Determination:
    """How many hours are missing.

    Clauses: Exhibit D 3.G.1.b (150 hours for Column V), Exhibit F 4.A.c (105 for Column VI in ECE), 3.04.4.e (at most
    20 hours of a growth cycle count).
    """
    work = Working("column_hours", inputs, book, as_of)
    if inputs.program is SalaryProgram.ADULT_EDUCATION:
        work.input("program")
        return work.not_applicable(
            "The hourly schedule of Adult Education has no column by Continuing Education hours.",
            "La tabla por hora de Educación para Adultos no tiene columna por horas de educación continua.",
            "Exhibit D-4",
        )
    ece = inputs.program is SalaryProgram.ECE
    if inputs.program is not None:
        work.input("program")
    least = work.parameter("salary_placement.ece.hours" if ece else "salary_placement.hours.v")
    column, clause = "VI" if ece else "V", str(work.clause_of(least))
    of_cycle = _of_cycle(work)
    if inputs.continuing_education_hours is None and of_cycle is None:
        return work.needs(need("continuing_education_hours", clause=clause))
    told = [work.input("continuing_education_hours")] if inputs.continuing_education_hours is not None else []
    told += [of_cycle] if of_cycle is not None else []
    have = work.total(told, text="Hours that count", clause=clause)
    work.extra("hours_counted", have)
    missing = work.excess(least, have, text=f"{plain(least)} hours less {plain(have)}", clause=clause)
    if missing.number:
        work.lead(
            f"{counted(missing, 'hour is', 'hours are')} still missing for Column {column}: it needs {plain(least)}, "
            f"and {plain(have)} count so far.",
            f"Faltan {plain(missing)} horas para la columna {column}: hacen falta {plain(least)} y cuentan "
            f"{plain(have)} hasta ahora.",
            clause,
        )
    else:
        work.lead(
            f"No hour is missing for Column {column}: it needs {plain(least)}, and {plain(have)} count.",
            f"No falta ninguna hora para la columna {column}: hacen falta {plain(least)} y cuentan {plain(have)}.",
            clause,
        )
    return work.determined(missing, "hours")


def _of_cycle(work: Working) -> Figure | None:
    """The hours of a growth cycle that count: so many at most."""
    if not work.has("growth_cycle_hours"):
        return None
    told, most = work.input("growth_cycle_hours"), work.parameter("column_hours.growth_cycle_most")
    counts = work.least(told, most, text=f"At most {plain(most)} hours of a growth cycle", clause=_SPG)
    work.say(
        f"Of a growth cycle (SPG) up to {plain(most)} hours count as Continuing Education: {plain(counts)} of "
        f"{plain(told)} here.",
        f"De un ciclo de crecimiento (SPG) cuentan hasta {plain(most)} horas como educación continua: {plain(counts)} "
        f"de {plain(told)} aquí.",
        _SPG,
    )
    return counts


COLUMN_HOURS = Calculator(
    name="column_hours",
    purpose="Continuing Education hours still missing for Column V, or Column VI in ECE.",
    purpose_es="Horas de educación continua que faltan para la columna V, o la VI en ECE.",
    inputs=ColumnHoursInputs,
    clauses=("Exhibit D § 3.G.1.b", "Exhibit F § 4.A.c", "3.04.4.e"),
    rule=column_hours,
    example={"continuing_education_hours": "98", "growth_cycle_hours": "27"},
)
