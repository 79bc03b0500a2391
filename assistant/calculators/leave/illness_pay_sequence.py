"""Pay through a long illness: accrued leave, the bank, differential pay, disability, terminal illness (5.01-5.04)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.counting import (
    Bounds,
    DayWord,
    OutsideCalendarsError,
    calendar_of,
    count_between,
    nth_day,
    settle,
)
from assistant.calculators.dates.deadlines import note
from assistant.calculators.dates.moves import add_months, day_after, day_before
from assistant.calculators.parameters import Book
from assistant.calculators.profile import EmploymentStatus, Group, Level, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, money, plain
from assistant.calculators.working import Working

from .rates import Days, DifferentialInputs, differential

Months = Annotated[Decimal, Field(ge=0, le=120)]


class IllnessMatter(StrEnum):
    """What is asked of a long illness."""

    AMOUNTS = "amounts"
    ORDER = "order"


class IllnessPaySequenceInputs(DifferentialInputs):
    """The balance, the absence, and what else may pay."""

    illness_matter: IllnessMatter | None = Field(None, description="What is asked; by default the days and pay")
    accrued_days: Days | None = Field(None, description="Accrued sick leave at the start of the illness, in days")
    absence_days: Days | None = Field(None, description="Length of the absence, in working days")
    bank_days: Days | None = Field(None, description="Days approved from the Catastrophic Sick Leave Bank")
    first_day: date | None = Field(None, description="First working day of the absence")
    disability_months: Months | None = Field(None, description="Months of the extended disability payment")
    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    terminal: bool | None = Field(None, description="Whether a doctor verified that the illness appears terminal")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


def illness_pay_sequence(inputs: IllnessPaySequenceInputs, book: Book, as_of: date) -> Determination:
    """What pays each part of a long absence, in order, with days, dollars and dates as far as they can be told.

    Clauses: 5.01 (accrued), 5.33 (bank), 5.04 (terminal), 5.02 and 13.13 (differential), 5.03 (disability).
    """
    work = Working("illness_pay_sequence", inputs, book, as_of)
    if inputs.disability_months is not None and inputs.absence_days is None:
        return _disability_so_far(work, inputs)
    if inputs.accrued_days is None and inputs.illness_matter is IllnessMatter.ORDER:
        return _order(work, inputs)
    if inputs.accrued_days is None:
        _say_differential(work)
        return work.needs(need("accrued_days", clause="5.02"))
    return settle(work, lambda: _sequence(work, inputs))


def _order(work: Working, inputs: IllnessPaySequenceInputs) -> Determination:
    """What follows when accrued sick leave is used up, and how long each lasts."""
    _say_differential(work)
    if inputs.terminal:
        _terminal(work)
    _differential(work, inputs, None)
    _disability(work, inputs)
    return work.determined(work.parameter("illness_pay_sequence.differential_months"), "school months")


def _sequence(work: Working, inputs: IllnessPaySequenceInputs) -> Determination:
    full, rest = _accrued(work, inputs)
    paid = full
    if inputs.bank_days is not None:
        used = _bank(work, rest)
        paid = work.add(full, used, text="Days at full pay with the bank")
        rest = None if rest is None else work.sub(rest, used, text="Days left after the bank")
    if inputs.terminal:
        _terminal(work)
    last = _last_full_day(work, paid) if inputs.first_day is not None and paid.number >= 1 else None
    if rest is None or rest.number > 0:
        _say_differential(work)
        _differential(work, inputs, _within(work, last, rest))
        _disability(work, inputs)
    return work.determined(full, "days at full pay")


def _accrued(work: Working, inputs: IllnessPaySequenceInputs) -> tuple[Figure, Figure | None]:
    accrued = work.input("accrued_days")
    if inputs.absence_days is None:
        work.say(
            f"Accrued sick leave comes first: {counted(accrued, 'day', 'days')} at full pay.",
            f"Primero va la licencia acumulada: {counted(accrued, 'día', 'días')} con pago completo.",
            "5.01.2",
        )
        return accrued, None
    absent = work.input("absence_days")
    full = work.least(absent, accrued, text="Days of the absence that accrued sick leave covers", clause="5.01.2")
    rest = work.sub(absent, full, text="Days left after accrued sick leave")
    work.extra("days_full_pay", full)
    work.say(
        f"At full pay, from your accrued sick leave: {plain(full)} of the {plain(absent)} days.",
        f"Con pago completo, de su licencia acumulada: {plain(full)} de los {plain(absent)} días.",
        "5.01.2",
    )
    return full, rest


def _bank(work: Working, rest: Figure | None) -> Figure:
    granted = work.input("bank_days")
    used = granted if rest is None else work.least(rest, granted, text="Days that the bank pays", clause="5.33.4.b")
    work.extra("days_from_bank", used)
    work.assume(
        "Bank days follow accrued sick leave and come before differential pay: one sentence asks that accrued sick "
        "leave be exhausted, another that all available paid sick leave be."
    )
    work.say(
        f"Then {counted(used, 'day', 'days')} from the Catastrophic Sick Leave Bank, also at full pay.",
        f"Después {counted(used, 'día', 'días')} del banco de licencia catastrófica, también con pago completo.",
        "5.33.4.b",
    )
    return used


def _terminal(work: Working) -> None:
    work.input("terminal")
    months = work.parameter("illness_pay_sequence.terminal_months")
    work.say(
        f"With a doctor's verification that the illness appears terminal, full monthly salary follows for up to "
        f"{months.value} calendar months, with insurance and retirement continued; the next steps come after it.",
        f"Con verificación médica de que la enfermedad parece terminal, sigue el salario mensual completo hasta "
        f"{months.value} meses calendario, con seguros y jubilación; los pasos siguientes vienen después.",
        "5.04",
    )


def _say_differential(work: Working) -> None:
    months = work.parameter("illness_pay_sequence.differential_months")
    work.say(
        f"After accrued sick leave you are entitled to {months.value} school months at the differential rate.",
        f"Después de la licencia acumulada tiene derecho a {months.value} meses escolares a la tarifa diferencial.",
        "5.02",
        "13.13",
    )
    work.assume("The contract does not define a school month.")


def _within(work: Working, last: Bounds | None, rest: Figure | None) -> Figure | None:
    """The days of the absence that fall in the five school months, counted as calendar months of school."""
    if rest is None:
        return None
    if last is None:
        work.assume("All the days at the differential rate fall within the five school months.")
        return rest
    months = work.parameter("illness_pay_sequence.differential_months")
    ends = add_months(work, last.latest, months, "5.02")
    try:
        calendar = calendar_of(work.book, ends.day)
        begins = day_after(work, last.latest, "5.02")
        inside = count_between(work, begins, ends, DayWord.WORKING, "5.02").latest
    except OutsideCalendarsError:
        work.assume("All the days at the differential rate fall within the five school months.")
        return rest
    if not (calendar.first_service_day <= last.earliest.day and ends.day <= calendar.last_service_day):
        work.assume("All the days at the differential rate fall within the five school months.")
        return rest
    work.extra("differential_until_about", ends)
    work.assume("School months are counted here as calendar months while school is in session.")
    work.say(
        f"Those school months end about {day_en(ends.day)}; ask Human Resources to confirm.",
        f"Esos meses escolares terminan hacia el {day_es(ends.day)}; confirme con Recursos Humanos.",
        "5.02",
    )
    within = work.least(rest, inside, text="Days of the absence within the five school months", clause="5.02")
    if within.number < rest.number:
        work.say(
            f"Only about {plain(within)} of the {plain(rest)} days left fall within them.",
            f"Solo unos {plain(within)} de los {plain(rest)} días restantes caen dentro de ellos.",
            "5.02",
        )
    return within


def _differential(work: Working, inputs: IllnessPaySequenceInputs, days: Figure | None) -> None:
    rate = differential(work, inputs)
    if rate is not None:
        work.extra("differential_rate", rate)
    if days is None:
        if rate is not None:
            work.say(
                f"With this step and column the differential rate is {money(rate)} a day.",
                f"Con este escalón y columna la tarifa diferencial es de {money(rate)} por día.",
                "13.13",
            )
        return
    work.extra("days_differential", days)
    if rate is None:
        work.say(
            f"That is {counted(days, 'day', 'days')}; the amount a day depends on your step and column.",
            f"Son {counted(days, 'día', 'días')}; el monto por día depende de su escalón y columna.",
            "13.13",
        )
        return
    total = work.cents(work.mul(days, rate, text="Days at the differential rate", clause="5.02"))
    work.extra("differential_pay", total)
    work.say(
        f"That is {counted(days, 'day', 'days')} at {money(rate)} a day, {money(total)} in all.",
        f"Son {counted(days, 'día', 'días')} a {money(rate)} por día, {money(total)} en total.",
        "5.02",
        "13.13",
    )


def _disability(work: Working, inputs: IllnessPaySequenceInputs) -> None:
    if inputs.status in (EmploymentStatus.TEMPORARY, EmploymentStatus.PROBATIONARY):
        work.passed_over("extended disability payment", f"status is {work.input('status').value}", "5.03")
        return
    monthly = work.parameter("illness_pay_sequence.disability_monthly")
    months = work.parameter("illness_pay_sequence.disability_months")
    most = work.mul(monthly, months, text="Disability payment for all its months", clause="5.03")
    work.extra("disability_total", most)
    absent = work.parameter("illness_pay_sequence.disability_after")
    work.say(
        f"A permanent member absent for more than {absent.value} calendar months may then receive {money(monthly)} a "
        f"month for up to {months.value} months, {money(most)} in all, with benefits continued.",
        f"Un miembro permanente ausente más de {absent.value} meses calendario puede recibir después {money(monthly)} "
        f"al mes hasta por {months.value} meses, {money(most)} en total, con los beneficios.",
        "5.03",
    )


def _disability_so_far(work: Working, inputs: IllnessPaySequenceInputs) -> Determination:
    """The extended disability payment for so many months, within its limit."""
    if inputs.status in (EmploymentStatus.TEMPORARY, EmploymentStatus.PROBATIONARY):
        work.input("status")
        return work.not_applicable(
            "The extended disability payment is for permanent members.",
            "El pago extendido por incapacidad es para miembros permanentes.",
            "5.03",
        )
    told, most = work.input("disability_months"), work.parameter("illness_pay_sequence.disability_months")
    monthly = work.parameter("illness_pay_sequence.disability_monthly")
    months = work.least(told, most, text=f"At most {plain(most)} months", clause="5.03")
    amount = work.cents(work.mul(months, monthly, text="Disability payment for these months", clause="5.03"))
    total = work.mul(monthly, most, text="Disability payment for all its months", clause="5.03")
    work.extra("disability_total", total)
    work.assume("The payment is granted and all of these months are certified: the clause says that it may be paid.")
    work.say(
        f"For {counted(months, 'month', 'months')} the extended disability payment is {money(amount)}: "
        f"{money(monthly)} a month.",
        f"Por {counted(months, 'mes', 'meses')} el pago extendido por incapacidad es {money(amount)}: "
        f"{money(monthly)} al mes.",
        "5.03",
    )
    work.say(
        f"It is paid for up to {plain(most)} months, {money(total)} in all.",
        f"Se paga hasta por {plain(most)} meses, {money(total)} en total.",
        "5.03",
    )
    return work.determined(amount, "USD")


def _last_full_day(work: Working, paid: Figure) -> Bounds:
    """The last working day at full pay, counted from the first day of the absence."""
    start = work.input("first_day")
    whole = work.floor(paid, text="Whole days at full pay") if paid.number % 1 else paid
    last = note(
        work, "last_day_full_pay", nth_day(work, day_before(work, start, "5.01.2"), whole, DayWord.WORKING, "5.01.2")
    )
    work.say(
        f"Counted from {day_en(start.day)}, the last day at full pay is {last.en()}.",
        f"Contando desde el {day_es(start.day)}, el último día con pago completo es {last.es()}.",
        "13.09",
    )
    return last


ILLNESS_PAY_SEQUENCE = Calculator(
    name="illness_pay_sequence",
    purpose="What pays each part of a long illness: sick leave, the bank, differential pay, disability.",
    purpose_es="Qué paga cada parte de una enfermedad larga: licencia, banco, pago diferencial, incapacidad.",
    inputs=IllnessPaySequenceInputs,
    clauses=("5.01.2", "5.02", "5.03", "5.04", "5.33.4.b", "13.13", "13.09"),
    rule=illness_pay_sequence,
    example={"accrued_days": "20", "absence_days": "60", "step": "7", "column": "III", "school_year": "2024-25"},
)
