"""A day of the year that a clause names, in one school year: its date and its day of the week."""

from datetime import date

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import SchoolYear, need
from assistant.calculators.words import day_en, day_es
from assistant.calculators.working import Working
from assistant.days import day_of_year
from ingest.contract.calendar import school_year_of

from .moves import month_day, school_year_start

_WEEKDAYS_ES = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


class NamedDayInputs(Inputs):
    """Which day of the year, and the school year in which it is asked for."""

    named_day: str | None = Field(
        None, description="Which day that a clause names", json_schema_extra={"values_of": "named days"}
    )
    school_year: SchoolYear | None = Field(None, description="School year in which the day lies, such as 2025-26")


def named_day(inputs: NamedDayInputs, book: Book, as_of: date) -> Determination:
    """The date of a day of the year in the school year given, or else in that of the day asked about.

    Clauses: the one that names the day. A day that falls on a weekend is not moved: no clause says so.
    """
    work = Working("named_day", inputs, book, as_of)
    if inputs.named_day not in book.named_days():
        return work.needs(need("named_day", clause="13.09"))
    named = work.parameter(str(work.input("named_day").value))
    found = month_day(work, named, school_year_start(work))
    clause, year = str(work.clause_of(named)), school_year_of(found.day)
    work.say(
        f"In {year}, {day_of_year(found.day, 'en')} falls on a {found.day:%A} ({day_en(found.day)}).",
        f"En {year}, el {day_of_year(found.day, 'es')} cae en {_WEEKDAYS_ES[found.day.weekday()]} "
        f"({day_es(found.day)}).",
        clause,
    )
    return work.determined(found, "date")


NAMED_DAY = Calculator(
    name="named_day",
    purpose="The date, in one school year, of a day that a clause names for every year.",
    purpose_es="La fecha, en un año escolar, de un día que una cláusula nombra para cada año.",
    inputs=NamedDayInputs,
    clauses=("13.09",),
    rule=named_day,
    example={"named_day": "transfer_timeline.exchange_files_by", "school_year": "2025-26"},
)
