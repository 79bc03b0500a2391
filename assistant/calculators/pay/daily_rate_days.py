"""So many days at the daily rate: extra days that a clause pays, and days without pay, of suspension or not (13.03)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.answer import Outcome
from assistant.calculators.base import Calculator, Determination, Need
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Role, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, money, plain
from assistant.calculators.working import Working
from ingest.contract import ClauseId

from .salary import SALARY, SalaryInputs
from .stipend import STIPEND
from .stipend_names import StipendName
from .work_year import BasicSalary, days_of

_DAYS = Need(
    "days",
    "How many days at the daily rate are meant?",
    "¿De cuántos días a la tarifa diaria se trata?",
    clause_id=ClauseId("13.03"),
)


class DailyMatter(StrEnum):
    """What the days are, where a clause limits them."""

    CTS_PANEL = "extra days of a CTS panel member"
    CONSULTING_TEACHER = "additional days of a Consulting Teacher"
    MERAKI = "days of a Meraki advisor beyond the work year"
    TRAINING = "district training paid by one-time funds"
    GROWTH_TRAINING = "first training for the System for Professional Growth outside the work year"
    SUSPENSION = "suspension without pay"
    UNPAID = "days off without pay"


_LIMITS = {
    DailyMatter.CTS_PANEL: "daily_rate_days.cts_panel",
    DailyMatter.CONSULTING_TEACHER: "work_year.consulting_teacher_additional",
    DailyMatter.SUSPENSION: "discipline_timeline.longest_suspension",
}
_STIPENDS = {
    DailyMatter.CTS_PANEL: StipendName.CTS_PANEL,
    DailyMatter.CONSULTING_TEACHER: StipendName.CONSULTING_TEACHER,
}
_LOST = (DailyMatter.SUSPENSION, DailyMatter.UNPAID)
_ROLES = {
    DailyMatter.CONSULTING_TEACHER: Role.CONSULTING_TEACHER,
    DailyMatter.MERAKI: Role.MERAKI_ADVISOR,
}


class DailyRateDaysInputs(SalaryInputs):
    """What the days are, how many, and the daily rate or what it follows from."""

    daily_matter: DailyMatter | None = Field(None, description="What the days are, where a clause limits them")
    days: Annotated[Decimal | None, Field(ge=0, le=260, description="Days at the daily rate")] = None
    daily_rate: Annotated[Decimal | None, Field(gt=0, le=5000, description="Own daily rate of pay, USD")] = None
    basic_salary: BasicSalary | None = None
    with_stipend: bool | None = Field(None, description="Whether the yearly stipend of the position is to be added")


def daily_rate_days(inputs: DailyRateDaysInputs, book: Book, as_of: date) -> Determination:
    """The days that count, times the daily rate.

    Clauses: 13.03 (daily rate), 3.04.3.b (first SPG training), 3.08.3.d (ten extra days of panel members),
    3.08.4.d.vi (five of Consulting Teachers), Exhibit II (Meraki: 195 days at most), 8.02.9 (training paid by
    one-time funds), 16.05.1.b.iii (fifteen days of suspension).
    """
    work = Working("daily_rate_days", inputs, book, as_of)
    if inputs.days is None and inputs.daily_matter is not DailyMatter.SUSPENSION:
        return work.needs(_DAYS)
    days = _counting(work, inputs)
    rate = _rate(work, inputs)
    if isinstance(rate, Determination):
        return rate
    amount = work.cents(work.mul(days, rate, text=f"{plain(days)} days at the daily rate", clause="13.03"))
    lost = inputs.daily_matter in _LOST
    work.lead(
        f"{'The pay lost' if lost else 'The pay'} is {money(amount)}: {counted(days, 'day', 'days')} at "
        f"{money(work.cents(rate))} a day.",
        f"{'El pago perdido' if lost else 'El pago'} es de {money(amount)}: {counted(days, 'día', 'días')} a "
        f"{money(work.cents(rate))} por día.",
        "13.03",
    )
    work.extra("days", days)
    position = _STIPENDS.get(inputs.daily_matter) if inputs.with_stipend and inputs.daily_matter else None
    return work.determined(_with_stipend(work, amount, position) if position else amount, "USD")


def _with_stipend(work: Working, amount: Figure, position: StipendName) -> Figure:
    """The pay of the days and the yearly stipend of the position together."""
    work.input("with_stipend")
    stipend = work.use(STIPEND.run({"stipends": [position.value]}, work.book, work.as_of), "stipend")
    total = work.cents(work.add(amount, stipend, text=f"{money(amount)} + {money(stipend)}"))
    work.extra("stipend", stipend)
    work.lead(
        f"Together that is {money(total)}: {money(amount)} for the days and the yearly stipend of {money(stipend)}.",
        f"En total son {money(total)}: {money(amount)} por los días y el estipendio anual de {money(stipend)}.",
        "3.08",
        "Exhibit D-9",
    )
    return total


def _limit(work: Working, matter: DailyMatter) -> tuple[Figure, str]:
    """The most such days, and the clause that sets it."""
    work.input("daily_matter")
    if matter is DailyMatter.MERAKI:
        own, most = work.parameter("work_year.meraki"), work.parameter("work_year.meraki_most")
        clause = work.clause_of(most)
        return work.sub(most, own, text="Days beyond the work year", clause=clause), clause
    limit = work.parameter(_LIMITS[matter])
    return limit, work.clause_of(limit)


def _counting(work: Working, inputs: DailyRateDaysInputs) -> Figure:
    """The days that the clause allows."""
    if inputs.daily_matter is None:
        return work.input("days")
    if inputs.daily_matter is DailyMatter.TRAINING:
        return _training(work)
    if inputs.daily_matter is DailyMatter.GROWTH_TRAINING:
        return _growth_training(work)
    if inputs.daily_matter is DailyMatter.UNPAID:
        work.input("daily_matter")
        work.assume("A day without pay costs one daily rate; no clause says it otherwise.")
        return work.input("days")
    limit, clause = _limit(work, inputs.daily_matter)
    work.say(
        f"The clause allows at most {plain(limit)} such days.",
        f"La cláusula permite como máximo {plain(limit)} días.",
        clause,
    )
    if inputs.days is None:
        work.assume("The longest that is allowed is meant.")
        return limit
    told = work.input("days")
    days = work.least(told, limit, text=f"At most {plain(limit)} days", clause=clause)
    if days.number < told.number:
        work.say(
            f"{plain(days)} of the {plain(told)} days are within that.",
            f"{plain(days)} de los {plain(told)} días están dentro de ese límite.",
            clause,
        )
    return days


def _training(work: Working) -> Figure:
    """Days of professional development beyond the required hours: the clause sets no most."""
    work.input("daily_matter")
    work.say(
        "Professional development beyond the required hours that is offered system wide with one-time funds pays your "
        "daily rate.",
        "El desarrollo profesional más allá de las horas requeridas que se ofrece en todo el sistema con fondos de una "
        "sola vez paga su tarifa diaria.",
        "8.02.9",
    )
    return work.input("days")


def _growth_training(work: Working) -> Figure:
    """Days of the training that everyone attends the first time through the Professional Practice Phase."""
    work.input("daily_matter")
    work.say(
        "Everyone attends a two-day training the first time through the Professional Practice Phase; outside the "
        "regular work year it pays your daily rate.",
        "Todos asisten a una capacitación de dos días la primera vez en la fase de práctica profesional; fuera del año "
        "laboral regular paga su tarifa diaria.",
        "3.04.3.b",
    )
    return work.input("days")


def _rate(work: Working, inputs: DailyRateDaysInputs) -> Figure | Determination:
    """The daily rate: the member's own, or the annual salary by the days of the work year."""
    if inputs.daily_rate is not None:
        return work.input("daily_rate")
    role = inputs.role or _ROLES.get(inputs.daily_matter) if inputs.daily_matter else inputs.role
    if inputs.basic_salary is not None:
        annual = work.input("basic_salary")
    else:
        facts = inputs.model_dump(include=set(SalaryInputs.model_fields), exclude_none=True)
        found = SALARY.run(facts, work.book, work.as_of)
        if found.outcome is not Outcome.DETERMINED:
            return found if found.outcome is not Outcome.NEEDS_INPUT else work.needs(*found.missing)
        annual = work.use(found, "salary", "annual_full_time")
    days = work.parameter("work_year.meraki") if role is Role.MERAKI_ADVISOR else days_of(work, role, inputs.program)
    if days is None:
        return work.needs(need("hire_date", clause="8.02.6"))
    return work.div(annual, days, text=f"Daily rate: {money(annual)} / {plain(days)} work days", clause="13.03")


DAILY_RATE_DAYS = Calculator(
    name="daily_rate_days",
    purpose="Pay for extra days at the daily rate, or what days without pay cost.",
    purpose_es="Pago de días adicionales a la tarifa diaria, o lo que cuestan los días sin pago.",
    inputs=DailyRateDaysInputs,
    clauses=(
        "13.03",
        "3.04.3.b",
        "3.08.3.d",
        "3.08.4.d.vi",
        "Exhibit II § work-year",
        "8.02.9",
        "16.05.1.b.iii",
        "Exhibit D-9",
    ),
    rule=daily_rate_days,
    example={"daily_matter": "extra days of a CTS panel member", "days": "12", "step": "14", "column": "V"},
)
