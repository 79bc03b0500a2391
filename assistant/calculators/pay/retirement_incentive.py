"""Early retirement incentive and its notice date (9.07, 3.04.6.h)."""

from datetime import date

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.dates.moves import month_day, school_year_start
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, SalaryProgram, SchoolYear, Years, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, money, plain
from assistant.calculators.working import Working


class RetirementIncentiveInputs(Inputs):
    """The years of service and the day of the written binding notice."""

    program: SalaryProgram | None = Field(None, description="tk12 unless ECE or Adult Education")
    years_of_service: Years | None = None
    notice_date: Day | None = Field(None, description="Day of the written binding notice to Human Resources")
    school_year: SchoolYear | None = Field(None, description="School year at whose end the member retires")


def retirement_incentive(inputs: RetirementIncentiveInputs, book: Book, as_of: date) -> Determination:
    """$500 or $1,000 for written binding notice by February 1.

    Clauses: 9.07.a (19 or less years), 9.07.b (20 or more), 9.07 (February 1), 3.04.6.h.i (August 1 for the
    exemption from the growth cycle). Years between 19 and 20 are in neither sentence.
    """
    work = Working("retirement_incentive", inputs, book, as_of)
    if inputs.program is SalaryProgram.ADULT_EDUCATION:
        work.input("program")
        return work.not_applicable(
            "Of Article 9 only the section on travel applies to Adult Education members.",
            "Del Artículo 9 solo la sección de viajes se aplica a los miembros de Educación para Adultos.",
            "14.01.7",
        )
    if inputs.years_of_service is None:
        return work.needs(need("years_of_service", clause="9.07"))
    deadline = month_day(work, work.parameter("retirement_incentive.notice_by"), school_year_start(work))
    work.extra("notice_by", deadline)
    if inputs.notice_date is not None:
        notice = work.input("notice_date")
        if not work.not_after(notice, deadline, text=f"Notice by {day_en(deadline.day)}", clause="9.07"):
            return _late(work, notice, deadline)
    return _amount(work, deadline)


def _late(work: Working, notice: Figure, deadline: Figure) -> Determination:
    low = work.parameter("retirement_incentive.low")
    nothing = work.cents(work.excess(low, low, text="No incentive after the notice date", clause="9.07"))
    work.say(
        f"No incentive: the notice of {day_en(notice.day)} came after {day_en(deadline.day)}.",
        f"No hay incentivo: el aviso del {day_es(notice.day)} llegó después del {day_es(deadline.day)}.",
        "9.07",
    )
    return work.determined(nothing, "USD")


def _amount(work: Working, deadline: Figure) -> Determination:
    years = work.input("years_of_service")
    upto, since = work.parameter("retirement_incentive.low_years"), work.parameter("retirement_incentive.high_years")
    low, high = work.parameter("retirement_incentive.low"), work.parameter("retirement_incentive.high")
    if work.at_most(years, upto, text=f"{plain(upto)} or less years", clause="9.07.a"):
        amount, clause = low, "9.07.a"
    elif work.at_most(since, years, text=f"{plain(since)} or more years", clause="9.07.b"):
        amount, clause = high, "9.07.b"
    else:
        return _between(work, (upto, since), (low, high))
    work.say(
        f"The incentive is {money(amount)} for {plain(years)} years of district service.",
        f"El incentivo es {money(amount)} por {plain(years)} años de servicio en el distrito.",
        clause,
    )
    _say_deadline(work, deadline)
    return work.determined(work.cents(amount, text="In cents"), "USD")


def _say_deadline(work: Working, deadline: Figure) -> None:
    work.say(
        f"Written binding notice must reach Human Resources by {day_en(deadline.day)}, to retire at the end of that "
        "school "
        "year.",
        f"El aviso escrito y vinculante debe llegar a Recursos Humanos hasta el {day_es(deadline.day)}, para "
        "jubilarse al "
        "final de ese año escolar.",
        "9.07",
    )


def _between(work: Working, years: tuple[Figure, Figure], amounts: tuple[Figure, Figure]) -> Determination:
    (upto, since), (low, high) = years, amounts
    work.say(
        f"Between {plain(upto)} and {plain(since)} years neither sentence speaks: it is {money(low)} or {money(high)}.",
        f"Entre {plain(upto)} y {plain(since)} años ninguna frase lo dice: son {money(low)} o {money(high)}.",
        "9.07.a",
        "9.07.b",
    )
    work.reading(work.cents(low), "USD", "Counting full years", "Contando años completos", "9.07.a")
    work.reading(work.cents(high), "USD", "Counting the year begun", "Contando el año comenzado", "9.07.b")
    return work.ranged("USD")


RETIREMENT_INCENTIVE = Calculator(
    name="retirement_incentive",
    purpose="Early retirement incentive and the day by which to give notice.",
    purpose_es="Incentivo de jubilación anticipada y el día límite para avisar.",
    inputs=RetirementIncentiveInputs,
    clauses=("9.07", "9.07.a", "9.07.b", "3.04.6.h.ii"),
    rule=retirement_incentive,
    example={"years_of_service": "22", "notice_date": "2025-01-20"},
)
