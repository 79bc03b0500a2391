"""Paid and unpaid parental leave: days, weeks, pay and notice dates (5.12, 5.13)."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.counting import DayWord, nth_day, settle
from assistant.calculators.dates.deadlines import fixed, note
from assistant.calculators.dates.moves import (
    add_weeks,
    add_years,
    back_days,
    day_before,
    earlier,
    later,
    month_day,
)
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, Level, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working

from .rates import Days, DifferentialInputs, tell_differential_pay


class BirthEvent(StrEnum):
    """How the child comes."""

    BIRTH = "birth"
    CESAREAN = "birth_by_cesarean"
    ADOPTION = "adoption"


class ParentalLeavePayInputs(DifferentialInputs):
    """The child, the balance, the other parent, and the days of the leave."""

    event: BirthEvent | None = Field(None, description="Birth, birth by cesarean, or adoption")
    born_on: date | None = Field(None, description="Day of the birth")
    leave_starts_on: date | None = Field(None, description="First working day of the twelve-workweek leave")
    accrued_days: Days | None = Field(None, description="Accrued sick leave when that leave starts, in days")
    both_parents: bool | None = Field(None, description="Whether both parents are entitled to this leave")
    partner_days: Days | None = Field(None, description="Working days of it that the other parent takes")
    unpaid_from: date | None = Field(None, description="First day of unpaid parental leave")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


def parental_leave_pay(inputs: ParentalLeavePayInputs, book: Book, as_of: date) -> Determination:
    """The paid parental leave in days and pay, or the end and notice dates of unpaid parental leave.

    Clauses: 5.12.2 (five days), 5.12.3 (six or eight weeks), 5.12.4 (twelve workweeks, shared), 5.13, 13.13.
    """
    work = Working("parental_leave_pay", inputs, book, as_of)
    if inputs.unpaid_from is not None:
        return _unpaid(work)
    return settle(work, lambda: _paid(work, inputs))


def _paid(work: Working, inputs: ParentalLeavePayInputs) -> Determination:
    weeks, days = work.parameter("parental_leave_pay.work_weeks"), work.parameter("parental_leave_pay.working_days")
    available = days
    work.assume("You are eligible under the Education Code section that the clause names.")
    if inputs.both_parents:
        work.input("both_parents")
        if inputs.partner_days is None:
            return work.needs(need("partner_days", clause="5.12.4.a"))
        available = work.excess(
            days, work.input("partner_days"), text="Days left of the period that both parents share", clause="5.12.4.a"
        )
    work.say(
        f"You may take up to {weeks.value} workweeks of paid parental leave, which are {days.value} working days. "
        "Accrued sick leave pays first; the rest is paid at the differential rate.",
        f"Puede tomar hasta {weeks.value} semanas laborales de licencia parental pagada, que son {days.value} días "
        "laborables. Primero paga su licencia acumulada; el resto se paga a la tarifa diferencial.",
        "5.12.4",
        "5.12.4.b",
    )
    if inputs.both_parents:
        work.say(
            f"Both parents share that period; your part of it: {counted(available, 'working day', 'working days')}.",
            f"Ambos padres comparten ese período; su parte: {counted(available, 'día laborable', 'días laborables')}.",
            "5.12.4.a",
        )
    elif inputs.both_parents is None:
        work.assume("The other parent does not take a part of the same leave.")
    _pay(work, inputs, available)
    _around_birth(work, inputs)
    _ends(work, available)
    if inputs.accrued_days is None:
        return work.needs(need("accrued_days", clause="5.12.4"))
    return work.determined(available, "working days")


def _pay(work: Working, inputs: ParentalLeavePayInputs, available: Figure) -> None:
    if inputs.accrued_days is None:
        return
    full = work.least(available, work.input("accrued_days"), text="Days that accrued sick leave pays", clause="5.12.4")
    rest = work.sub(available, full, text="Days at the differential rate", clause="5.12.4")
    work.extra("days_full_pay", full)
    work.extra("days_differential", rest)
    work.say(
        f"With your balance: {counted(full, 'day', 'days')} at full pay, {plain(rest)} at the differential rate.",
        f"Con su saldo: {counted(full, 'día', 'días')} con pago completo, {plain(rest)} a la tarifa diferencial.",
        "5.12.4",
    )
    tell_differential_pay(work, inputs, rest)


def _around_birth(work: Working, inputs: ParentalLeavePayInputs) -> None:
    """The five days at the birth or adoption, and the weeks of recovery."""
    five = work.parameter("parental_leave_pay.birth_days")
    work.say(
        f"You also get {five.value} paid days at the birth or adoption, which do not come out of sick leave.",
        f"También recibe {five.value} días pagados al nacer o adoptar, que no se descuentan de la licencia por "
        "enfermedad.",
        "5.12.2",
    )
    if inputs.event is BirthEvent.ADOPTION:
        work.input("event")
        work.passed_over("weeks of recovery after a birth", "the child is adopted", "5.12.3")
        return
    weeks = [work.parameter("parental_leave_pay.recovery_weeks"), work.parameter("parental_leave_pay.cesarean_weeks")]
    work.assume("The contract does not say whether the weeks of recovery and the workweeks run together.")
    if inputs.event is None or inputs.born_on is None:
        work.say(
            f"For recovery from a birth, or care of a recovering spouse or partner, you get {weeks[0].value} weeks, "
            f"{weeks[1].value} by cesarean, beginning on the day of birth, unless a medical note changes it.",
            f"Para la recuperación de un parto, o cuidar a su pareja que se recupera, tiene {weeks[0].value} semanas, "
            f"{weeks[1].value} si es por cesárea, desde el día del nacimiento, salvo que una nota médica lo cambie.",
            "5.12.3",
        )
        return
    period = weeks[1] if work.input("event").value == BirthEvent.CESAREAN.value else weeks[0]
    after = add_weeks(work, work.input("born_on"), period, "5.12.3")
    last = day_before(work, after, "5.12.3")
    work.extra("recovery_until", last)
    work.say(
        f"The {period.value} weeks of recovery run from {day_en(work.input('born_on').day)} to {day_en(last.day)}, "
        f"unless a medical note changes them; the first day after them is {day_en(after.day)}.",
        f"Las {period.value} semanas de recuperación van del {day_es(work.input('born_on').day)} al "
        f"{day_es(last.day)}, salvo que una nota médica las cambie; el primer día después es el "
        f"{day_es(after.day)}.",
        "5.12.3",
    )


def _ends(work: Working, available: Figure) -> None:
    if not work.has("leave_starts_on") or available.number < 1:
        return
    start = work.input("leave_starts_on")
    whole = work.floor(available, text="Whole working days")
    last = note(work, "leave_until", nth_day(work, day_before(work, start, "5.12.4"), whole, DayWord.WORKING, "13.09"))
    work.say(
        f"Begun on {day_en(start.day)} and taken without a break, the leave ends on {last.en()}.",
        f"Si empieza el {day_es(start.day)} y se toma sin interrupción, la licencia termina {last.es()}.",
        "5.12.4.b",
        "13.09",
    )


def _unpaid(work: Working) -> Determination:
    start = work.input("unpaid_from")
    years, days = work.parameter("parental_leave_pay.unpaid_years"), work.parameter("parental_leave_pay.notice_days")
    one = work.parameter("parental_leave_pay.unpaid_first_year")
    end = day_before(work, add_years(work, start, years, "5.13"), "5.13")
    work.extra("unpaid_until_at_the_latest", end)
    year_end = day_before(work, add_years(work, start, one, "5.13.4"), "5.13.4")
    before = back_days(work, year_end, days, "5.13.4")
    march = month_day(work, work.parameter("parental_leave_pay.march"), start)
    work.say(
        f"Unpaid parental leave lasts at most {years.value} calendar years per child: begun on {day_en(start.day)}, "
        f"until {day_en(end.day)}.",
        f"La licencia parental sin sueldo dura como máximo {years.value} años calendario por hijo: si empieza el "
        f"{day_es(start.day)}, hasta el {day_es(end.day)}.",
        "5.13",
    )
    work.say(
        f"To go on after a year, ask {days.value} days before the year ends, {day_en(before.day)}, or by "
        f"{day_en(march.day)}. The clause joins the two with 'or' and does not say which controls; the earlier is "
        "safe.",
        f"Para continuar tras un año, pídalo {days.value} días antes de que termine, el {day_es(before.day)}, o a más "
        f"tardar el {day_es(march.day)}. La cláusula los une con 'o' y no dice cuál manda; el más temprano es seguro.",
        "5.13.4",
    )
    safe = earlier(work, before, march, text="The earlier of the two days", clause="5.13.4")
    last = later(work, before, march, text="The later of the two days", clause="5.13.4")
    note(work, "request_by_to_be_safe", fixed(safe))
    if safe.value == last.value:
        return work.determined(safe, "date")
    work.reading(safe, "date", "The earlier of the two: safe", "El más temprano de los dos: seguro", "5.13.4")
    work.reading(last, "date", "The later of the two", "El más tardío de los dos", "5.13.4")
    return work.ranged("date")


PARENTAL_LEAVE_PAY = Calculator(
    name="parental_leave_pay",
    purpose="How long parental leave is, what pays it, and when unpaid parental leave must be asked for.",
    purpose_es="Cuánto dura la licencia parental, qué la paga, y cuándo pedir la licencia parental sin sueldo.",
    inputs=ParentalLeavePayInputs,
    clauses=("5.12.2", "5.12.3", "5.12.4", "5.12.4.a", "5.12.4.b", "5.13", "5.13.4", "13.13"),
    rule=parental_leave_pay,
    example={"accrued_days": "25", "step": "7", "column": "III", "school_year": "2024-25"},
)
