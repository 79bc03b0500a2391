"""Sabbatical leave: eligibility, pay, application and return dates, service owed (5.20)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.dates.deadlines import end, fixed, note
from assistant.calculators.dates.moves import add_days, back_months, month_day, school_year_start
from assistant.calculators.parameters import Book
from assistant.calculators.pay.salary import SALARY
from assistant.calculators.profile import Column, SchoolYear, StepNumber, Years, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import money, plain
from assistant.calculators.working import Working

from .rates import Days

Share = Annotated[Decimal, Field(ge=0, le=1)]


class SabbaticalMatter(StrEnum):
    """What is asked of a sabbatical."""

    ELIGIBILITY = "eligibility"
    PAY = "pay"
    DATES = "dates"
    REPAYMENT = "repayment"
    SERVICE = "service"


class Semester(StrEnum):
    """The semester in which the leave begins."""

    FALL = "fall"
    SPRING = "spring"


class SabbaticalInputs(Inputs):
    """Service, salary, semester, and what happened after the leave."""

    matter: SabbaticalMatter | None = Field(None, description="What is asked; by default what the facts are for")
    consecutive_years: Years | None = Field(
        None, description="Consecutive years of successful service in the District right before the leave"
    )
    annual_salary: Decimal | None = Field(None, ge=0, le=300000, description="Regular annual salary, USD")
    step: StepNumber | None = None
    column: Column | None = Field(None, description="Column on the schedule, where the salary is not known")
    semesters: int | None = Field(None, ge=1, le=2, description="Length of the leave: 1 or 2 semesters")
    semester: Semester | None = Field(None, description="Semester in which the leave begins: fall or spring")
    school_year: SchoolYear | None = Field(None, description="School year in which the leave begins, such as 2025-26")
    leave_ends_on: date | None = Field(None, description="Last day of the sabbatical leave")
    salary_received: Decimal | None = Field(None, ge=0, le=300000, description="Sabbatical salary received, USD")
    days_served: Days | None = Field(None, description="Work days served after the leave")
    work_days: Days | None = Field(None, description="Work days of your full year, such as 186")
    share_served: Share | None = Field(None, description="Share of the year served after the leave, such as 0.5")
    ended_by_district: bool | None = Field(None, description="Whether the District ended your employment")


def sabbatical(inputs: SabbaticalInputs, book: Book, as_of: date) -> Determination:
    """Eligibility, pay, dates or repayment of a sabbatical.

    Clauses: 5.20.7 (seven years), 5.20.8 (length), 5.20.9.b (application), 5.20.10.a (return), 5.20.13 (step),
    5.20.15 (service owed), 5.20.16 (half pay), 5.20.17 (how it is paid).
    """
    work = Working("sabbatical", inputs, book, as_of)
    rule = {
        SabbaticalMatter.ELIGIBILITY: _eligibility,
        SabbaticalMatter.PAY: _pay,
        SabbaticalMatter.DATES: _dates,
        SabbaticalMatter.REPAYMENT: _repayment,
        SabbaticalMatter.SERVICE: _service,
    }[_matter(inputs)]
    return rule(work, inputs)


def _matter(inputs: SabbaticalInputs) -> SabbaticalMatter:
    """What is asked; with service after the leave, its pay is what may have to be returned."""
    implied = _implied(inputs)
    if inputs.matter is SabbaticalMatter.PAY and implied is SabbaticalMatter.REPAYMENT:
        return implied
    return inputs.matter or implied


def _implied(inputs: SabbaticalInputs) -> SabbaticalMatter:
    if any(v is not None for v in (inputs.salary_received, inputs.days_served, inputs.share_served)):
        return SabbaticalMatter.REPAYMENT
    if inputs.semester is not None or inputs.leave_ends_on is not None:
        return SabbaticalMatter.DATES
    return SabbaticalMatter.PAY if inputs.annual_salary is not None else SabbaticalMatter.ELIGIBILITY


def _eligibility(work: Working, inputs: SabbaticalInputs) -> Determination:
    least = work.parameter("sabbatical.years")
    if inputs.consecutive_years is None:
        work.say(
            f"A sabbatical takes {least.value} consecutive years of successful service right before it.",
            f"Un sabático requiere {least.value} años consecutivos de servicio satisfactorio justo antes.",
            "5.20.7",
        )
        return work.needs(need("consecutive_years", clause="5.20.7"))
    served = work.input("consecutive_years")
    enough = work.at_most(least, served, text="Consecutive years of service are enough", clause="5.20.7")
    word = work.choose("eligible" if enough else "not eligible", (served, least), text="Sabbatical", clause="5.20.7")
    verb_en, verb_es = ("have", "tiene") if enough else ("do not have", "no tiene")
    work.say(
        f"You {verb_en} the {least.value} consecutive years of service that a sabbatical takes.",
        f"Usted {verb_es} los {least.value} años consecutivos de servicio que requiere un sabático.",
        "5.20.7",
    )
    work.say(
        "The Board decides how many sabbaticals it grants each year; a leave lasts 1 or 2 semesters."
        if enough
        else "The Board may still act on a special recommendation of the Superintendent.",
        "La Junta decide cuántos sabáticos concede cada año; duran 1 o 2 semestres."
        if enough
        else "La Junta aún puede actuar por recomendación especial del Superintendente.",
        "5.20.2" if enough else "5.20.1",
    )
    work.parameter("sabbatical.most_semesters")
    return work.determined(word, "")


def _pay(work: Working, inputs: SabbaticalInputs) -> Determination:
    rate = work.parameter("sabbatical.pay_percent")
    work.say(
        f"A sabbatical pays {rate.value} percent of the regular salary.",
        f"Un sabático paga el {rate.value} por ciento del salario regular.",
        "5.20.16",
    )
    regular = _regular(work, inputs)
    if regular is None:
        return work.needs(need("annual_salary", clause="5.20.16"))
    pay = _half_pay(work, inputs, regular)
    work.say(
        f"That is {money(pay)}. It may be paid monthly during the leave, or in lump sums after you return.",
        f"Son {money(pay)}. Puede pagarse cada mes durante la licencia, o en sumas globales después de volver.",
        "5.20.16",
        "5.20.17",
    )
    work.say(
        "The leave counts as a regular period of service on the salary schedule.",
        "La licencia cuenta como período regular de servicio en la tabla salarial.",
        "5.20.13",
    )
    return work.determined(pay, "USD")


def _half_pay(work: Working, inputs: SabbaticalInputs, regular: Figure) -> Figure:
    """The contract's share of the regular salary, for the length of the leave."""
    year = work.percent(
        regular, work.parameter("sabbatical.pay_percent"), text="Sabbatical pay for a year", clause="5.20.16"
    )
    if inputs.semesters == 1:
        both = work.parameter("sabbatical.most_semesters")
        share = work.div(work.input("semesters"), both, text="Share of the year", clause="5.20.8")
        year = work.mul(year, share, text="Pay for that share of the year")
        work.assume("A semester is taken as an equal share of the year's salary.")
    elif inputs.semesters is None:
        work.assume("The leave is for the whole year, two semesters.")
    return work.cents(year)


def _regular(work: Working, inputs: SabbaticalInputs) -> Figure | None:
    """The regular salary: as given, or by step and column."""
    if inputs.annual_salary is not None:
        return work.input("annual_salary")
    if inputs.step is None or inputs.column is None:
        return None
    placed = SALARY.run(
        inputs.model_dump(include={"step", "column", "school_year"}, exclude_none=True), work.book, work.as_of
    )
    if placed.value is None:
        return None
    said = placed.explanation[0]
    work.say(said.en, said.es, *said.clause_ids)
    return work.use(placed, "salary")


def _dates(work: Working, inputs: SabbaticalInputs) -> Determination:
    if inputs.leave_ends_on is not None:
        months = work.parameter("sabbatical.return_months")
        file = fixed(back_months(work, work.input("leave_ends_on"), months, "5.20.10.a"))
        note(work, "statement_of_intent_by", file)
        work.say(
            f"File your statement of intent to return by {file.en()}, {months.value} months before the leave ends. You "
            "return at the beginning of a semester.",
            f"Presente su declaración de que piensa volver a más tardar {file.es()}, {months.value} meses antes de que "
            "termine. Se vuelve al comienzo de un semestre.",
            "5.20.10.a",
        )
        return end(work, file, "5.20.10.a")
    if inputs.semester is None:
        return work.needs(need("semester", clause="5.20.9.b"))
    start = school_year_start(work)
    fall = work.input("semester").value == Semester.FALL.value
    if fall and not work.has("school_year"):
        start = work.choose(start.day.replace(year=start.day.year + 1), (start,), text="The next fall semester's year")
        work.assume("The next fall semester is meant.")
    deadline = work.parameter("sabbatical.apply_fall" if fall else "sabbatical.apply_spring")
    apply = _before_year(work, deadline, start) if fall else month_day(work, deadline, start)
    days = work.parameter("sabbatical.board_days")
    acts = add_days(work, apply, days, "5.20.9.b")
    note(work, "application_by", fixed(apply))
    note(work, "board_acts_by", fixed(acts))
    which_en, which_es = ("fall", "otoño") if fall else ("spring", "primavera")
    work.say(
        f"For the {which_en} semester, file the application with Human Resources by {fixed(apply).en()}.",
        f"Para el semestre de {which_es}, presente la solicitud a Recursos Humanos a más tardar {fixed(apply).es()}.",
        "5.20.9.b",
    )
    work.say(
        f"The Board acts within {days.value} calendar days of that deadline: by {fixed(acts).en()}.",
        f"La Junta actúa dentro de {days.value} días calendario de ese plazo: a más tardar {fixed(acts).es()}.",
        "5.20.9.b",
    )
    return end(work, fixed(apply), "5.20.9.b")


def _before_year(work: Working, deadline: Figure, start: Figure) -> Figure:
    """The deadline's day in the spring before the school year that begins on `start`."""
    before = work.choose(start.day.replace(year=start.day.year - 1), (start,), text="The school year before begins")
    return month_day(work, deadline, before)


def _service(work: Working, inputs: SabbaticalInputs) -> Determination:
    """What is owed after the leave, by itself."""
    owed = work.parameter("sabbatical.service_years")
    _say_owed(work, owed)
    work.say(
        "The condition does not apply if the District ends your employment before that service is complete.",
        "La condición no se aplica si el Distrito termina su empleo antes de completar ese servicio.",
        "5.20.15",
    )
    return work.determined(owed, "year")


def _say_owed(work: Working, owed: Figure) -> None:
    work.say(
        f"After a sabbatical you serve at least {owed.value} full year, or return a prorated amount of the sabbatical "
        "salary.",
        f"Después de un sabático debe servir al menos {owed.value} año completo, o devolver una parte proporcional del "
        "salario sabático.",
        "5.20.15",
    )


def _repayment(work: Working, inputs: SabbaticalInputs) -> Determination:
    owed = work.parameter("sabbatical.service_years")
    if inputs.ended_by_district:
        work.input("ended_by_district")
        none = work.choose(Decimal(0), (), text="Nothing to repay", clause="5.20.15")
        work.say(
            "You owe nothing: the condition does not apply when the District ends your employment.",
            "No debe nada: la condición no se aplica cuando el Distrito termina su empleo.",
            "5.20.15",
        )
        return work.determined(work.cents(none), "USD")
    _say_owed(work, owed)
    received = _received(work, inputs)
    share = _unserved(work, inputs)
    if received is None or share is None:
        missing = [] if received is not None else ["salary_received"]
        missing += [] if share is not None else [n for n in ("days_served", "work_days") if not work.has(n)]
        return work.needs(*(need(s, clause="5.20.15") for s in missing))
    back = work.cents(work.mul(received, share, text="Prorated sabbatical salary", clause="5.20.15"))
    _say_return(work, back)
    return work.determined(back, "USD")


def _received(work: Working, inputs: SabbaticalInputs) -> Figure | None:
    """The sabbatical salary: as received, or what the regular salary comes to for the length of the leave."""
    if inputs.salary_received is not None:
        return work.input("salary_received")
    regular = _regular(work, inputs)
    if regular is None:
        return None
    pay = _half_pay(work, inputs, regular)
    work.extra("sabbatical_pay", pay)
    work.say(
        f"The sabbatical pay was {money(pay)}.",
        f"El pago del sabático fue de {money(pay)}.",
        "5.20.16",
    )
    return pay


def _unserved(work: Working, inputs: SabbaticalInputs) -> Figure | None:
    """The share of the year after the leave that was not served."""
    if inputs.share_served is not None:
        whole = work.part("whole_year", 1, "rule")
        return work.sub(whole, work.input("share_served"), text="Share of the year not served", clause="5.20.15")
    if not (work.has("days_served") and work.has("work_days")):
        return None
    full, served = work.input("work_days"), work.input("days_served")
    unserved = work.excess(full, served, text="Days of the year not served", clause="5.20.15")
    work.assume("The amount is prorated by work days; the clause does not say by what.")
    return work.div(unserved, full, text="Share of the year not served", clause="5.20.15")


def _say_return(work: Working, back: Figure) -> None:
    if work.has("share_served"):
        share = plain(work.input("share_served"))
        work.say(
            f"With {share} of the year served you return {money(back)}.",
            f"Con {share} del año servido devuelve {money(back)}.",
            "5.20.15",
        )
        return
    served, full = plain(work.input("days_served")), plain(work.input("work_days"))
    work.say(
        f"With {served} of {full} days served you return {money(back)}.",
        f"Con {served} de {full} días servidos devuelve {money(back)}.",
        "5.20.15",
    )


SABBATICAL = Calculator(
    name="sabbatical",
    purpose="Who may take a sabbatical, what it pays, when to apply and return, and what is owed after.",
    purpose_es="Quién puede tomar un sabático, cuánto paga, cuándo solicitarlo y volver, y qué se debe después.",
    inputs=SabbaticalInputs,
    clauses=(
        "5.20.1",
        "5.20.2",
        "5.20.7",
        "5.20.8",
        "5.20.9.b",
        "5.20.10.a",
        "5.20.13",
        "5.20.15",
        "5.20.16",
        "5.20.17",
    ),
    rule=sabbatical,
    example={"semester": "fall", "school_year": "2025-26"},
)
