"""Sick leave: what accrues, what is taken back at resignation, proof of illness, transfer (5.01, 5.05-5.08, 23.05)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, Years, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, money, plain
from assistant.calculators.working import Working

from .rates import Days, Money


class SickLeaveMatter(StrEnum):
    """What is asked of sick leave."""

    ACCRUAL = "accrual"
    SUMMER = "summer_accrual"
    RESIGNATION = "resignation"
    PROOF = "proof_of_illness"
    TRANSFER_OUT = "transfer_out"
    TRANSFER_IN = "transfer_in"


class SickLeaveInputs(Inputs):
    """What is asked, and the facts for it."""

    matter: SickLeaveMatter | None = Field(None, description="What is asked of sick leave; accrual unless said")
    months_of_service: Annotated[
        Decimal | None, Field(ge=0, le=12, description="Months of service in the school year")
    ] = None
    summer_days: Days | None = Field(None, description="Days worked in summer school, adult education or intersession")
    days_used: Days | None = Field(None, description="Sick days used in the school year of resignation")
    days_earned: Days | None = Field(None, description="Sick days earned by the day of resignation, balance included")
    carried_days: Days | None = Field(None, description="Sick days carried over from before that school year")
    daily_rate: Money | None = Field(None, description="Your daily rate of pay, USD")
    absence_days: Days | None = Field(None, description="Length of the absence for illness, in days")
    written_notice: bool | None = Field(
        None, description="Whether you were told in writing of excessive use or abuse of sick leave"
    )
    years_employed: Years | None = Field(None, description="Years employed in the district that you leave")
    years_since_leaving: Years | None = Field(None, description="Years since you left the other California district")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


def sick_leave(inputs: SickLeaveInputs, book: Book, as_of: date) -> Determination:
    """Sick leave accrued, taken back, proved or carried over.

    Clauses: 5.01.1 (a day a month), 5.01.3 (no limit), 5.01.4 (resignation), 5.01.5 (one to twenty), 5.06
    (transfer), 5.08 (proof), 23.05.2 (Home/Hospital).
    """
    work = Working("sick_leave", inputs, book, as_of)
    rule = {
        SickLeaveMatter.ACCRUAL: _accrual,
        SickLeaveMatter.SUMMER: _summer,
        SickLeaveMatter.RESIGNATION: _resignation,
        SickLeaveMatter.PROOF: _proof,
        SickLeaveMatter.TRANSFER_OUT: _transfer_out,
        SickLeaveMatter.TRANSFER_IN: _transfer_in,
    }[inputs.matter or _implied(inputs)]
    return rule(work, inputs)


def _implied(inputs: SickLeaveInputs) -> SickLeaveMatter:
    """What the facts given are for."""
    if inputs.absence_days is not None:
        return SickLeaveMatter.PROOF
    if inputs.summer_days is not None:
        return SickLeaveMatter.SUMMER
    if inputs.days_used is not None:
        return SickLeaveMatter.RESIGNATION
    return SickLeaveMatter.ACCRUAL


def _accrual(work: Working, inputs: SickLeaveInputs) -> Determination:
    rate = work.parameter("sick_leave.per_month")
    if inputs.group is Group.HOME_HOSPITAL:
        work.input("group")
        hours = work.parameter("sick_leave.home_hospital_hours")
        work.say(
            f"Home/Hospital teachers receive the sick leave of a full-time teacher: an additional {hours.value} hours "
            "a year.",
            f"Los maestros de Home/Hospital reciben la licencia de un maestro de jornada completa: {hours.value} horas "
            "adicionales al año.",
            "23.05.2",
        )
        return work.determined(hours, "hours per year")
    if inputs.months_of_service is None:
        work.say(
            f"You receive {rate.value} day of sick leave per month of service, and the year's days are yours from the "
            "first day of the school year.",
            f"Recibe {rate.value} día de licencia por enfermedad por mes de servicio, y los días del año son suyos "
            "desde el primer día del año escolar.",
            "5.01.1",
        )
        _keeps(work)
        return work.determined(rate, "day per month")
    months = work.input("months_of_service")
    days = work.mul(months, rate, text=f"{plain(months)} months at {rate.value} day", clause="5.01.1")
    work.say(
        f"You receive {counted(days, 'day', 'days')} of sick leave for {counted(months, 'month', 'months')}: "
        f"{rate.value} day per month, available from the first day of the school year.",
        f"Recibe {counted(days, 'día', 'días')} de licencia por enfermedad por {counted(months, 'mes', 'meses')}: "
        f"{rate.value} día por mes, disponibles desde el primer día del año escolar.",
        "5.01.1",
    )
    _keeps(work)
    return work.determined(days, "days")


def _keeps(work: Working) -> None:
    work.say("What you do not use accumulates without limit.", "Lo que no usa se acumula sin límite.", "5.01.3")


def _summer(work: Working, inputs: SickLeaveInputs) -> Determination:
    if inputs.group is Group.ADULT_EDUCATION:
        work.input("group")
        return work.not_applicable(
            "This special sick leave is for members whose primary position is not in Adult Education.",
            "Esta licencia especial es para miembros cuyo puesto principal no está en educación de adultos.",
            "5.01.5",
        )
    if inputs.summer_days is None:
        return work.needs(need("summer_days", clause="5.01.5"))
    worked, ratio = work.input("summer_days"), work.parameter("sick_leave.summer_ratio")
    exact = work.div(worked, ratio, text=f"{plain(worked)} days / {ratio.value}", clause="5.01.5")
    whole = work.floor(exact, text="Whole days only")
    work.say(
        f"Summer school, adult education and intersession earn 1 day of sick leave for every {ratio.value} days "
        "worked, in a special account that counts at retirement.",
        f"La escuela de verano, la educación de adultos y la intersesión dan 1 día de licencia por cada {ratio.value} "
        "días trabajados, en una cuenta especial que cuenta al jubilarse.",
        "5.01.5",
    )
    if exact.number == whole.number:
        work.say(
            f"For {plain(worked)} days that is {plain(whole)}.",
            f"Por {plain(worked)} días son {plain(whole)}.",
            "5.01.5",
        )
        return work.determined(whole, "days")
    work.say(
        f"For {plain(worked)} days that is {counted(whole, 'whole day', 'whole days')}, or {plain(exact)} if parts "
        "count; the contract does not say.",
        f"Por {plain(worked)} días son {counted(whole, 'día entero', 'días enteros')}, o {plain(exact)} si cuentan "
        "las fracciones; el contrato no lo dice.",
        "5.01.5",
    )
    work.reading(whole, "days", "Whole days only", "Solo días enteros", "5.01.5")
    work.reading(exact, "days", "Parts of a day count", "Cuentan las fracciones", "5.01.5")
    return work.ranged("days")


def _resignation(work: Working, inputs: SickLeaveInputs) -> Determination:
    counted_up = work.has("months_of_service") and work.has("carried_days")
    missing = [s for s in ("days_used", "days_earned") if not work.has(s) and not (counted_up and s == "days_earned")]
    if missing:
        return work.needs(*(need(s, clause="5.01.4") for s in missing))
    used, earned = work.input("days_used"), _earned(work)
    owed = work.excess(used, earned, text="Days used but not earned", clause="5.01.4")
    if owed.number == 0:
        work.say(
            "Nothing is deducted when you resign: you used no sick leave that you had not earned.",
            "No se le descuenta nada al renunciar: no usó licencia que no hubiera ganado.",
            "5.01.4",
        )
        return work.determined(owed, "days")
    work.say(
        f"When you resign, the pay for {counted(owed, 'day', 'days')} is deducted: you used {plain(used)} and earned "
        f"{plain(earned)}.",
        f"Al renunciar se descuenta el pago de {counted(owed, 'día', 'días')}: usó {plain(used)} y ganó "
        f"{plain(earned)}.",
        "5.01.4",
    )
    if inputs.daily_rate is not None:
        rate = work.input("daily_rate")
        amount = work.cents(work.mul(owed, rate, text="Days at the daily rate", clause="5.01.4"))
        work.extra("deduction", amount)
        work.say(
            f"At a daily rate of {money(rate)} that is {money(amount)}.",
            f"A una tarifa diaria de {money(rate)} son {money(amount)}.",
            "5.01.4",
        )
    return work.determined(owed, "days")


def _earned(work: Working) -> Figure:
    """The days earned by the day of resignation: as told, or a day a month, beside the days carried over."""
    if work.has("days_earned"):
        return work.input("days_earned")
    rate, months = work.parameter("sick_leave.per_month"), work.input("months_of_service")
    own = work.mul(months, rate, text=f"{plain(months)} months at {rate.value} day", clause="5.01.1")
    work.say(
        f"{counted(months, 'month', 'months')} of service earn {counted(own, 'day', 'days')}.",
        f"{counted(months, 'mes', 'meses')} de servicio dan {counted(own, 'día', 'días')}.",
        "5.01.1",
    )
    return work.add(own, work.input("carried_days"), text="Days earned, with those carried over", clause="5.01.4")


def _proof(work: Working, inputs: SickLeaveInputs) -> Determination:
    if inputs.absence_days is None:
        return work.needs(need("absence_days", clause="5.08"))
    limit = work.parameter("sick_leave.without_certificate")
    length = work.input("absence_days")
    short = work.at_most(length, limit, text="The absence is within the days without a certificate", clause="5.08")
    noticed = work.default(
        "written_notice", False, "You were not told in writing of excessive use or abuse of sick leave."
    )
    if short and not noticed.value:
        word: Figure = work.choose("not required", (length, limit), text="A medical certificate", clause="5.08")
        work.say(
            f"No medical certificate is required for {limit.value} days or less.",
            f"No se requiere certificado médico por {limit.value} días o menos.",
            "5.08",
        )
        return work.determined(word, "")
    word = work.choose("may be required", (length, limit), text="Proof of illness", clause="5.08")
    why_en = "you were told in writing of excessive use" if short else f"the absence is longer than {limit.value} days"
    why_es = "le avisaron por escrito de un uso excesivo" if short else f"la ausencia pasa de {limit.value} días"
    work.say(
        f"You may be asked for proof of illness, because {why_en}.",
        f"Pueden pedirle comprobante de enfermedad, porque {why_es}.",
        "5.08",
    )
    work.say(
        "A written notice of excessive use comes only after a spoken caution by your supervisor.",
        "Un aviso escrito de uso excesivo solo llega tras una advertencia verbal de su supervisor.",
        "5.08",
    )
    return work.determined(word, "")


def _transfer_out(work: Working, inputs: SickLeaveInputs) -> Determination:
    if inputs.years_employed is None:
        return work.needs(need("years_employed", clause="5.06.1"))
    least = work.parameter("sick_leave.transfer_out_years")
    enough = work.at_most(least, work.input("years_employed"), text="Employed long enough", clause="5.06.1")
    return _carried(work, enough, "5.06.1")


def _transfer_in(work: Working, inputs: SickLeaveInputs) -> Determination:
    missing = [s for s in ("years_employed", "years_since_leaving") if not work.has(s)]
    if missing:
        return work.needs(*(need(s, clause="5.06.2") for s in missing))
    least, gap = work.parameter("sick_leave.transfer_in_years"), work.parameter("sick_leave.transfer_in_gap")
    enough = work.at_most(least, work.input("years_employed"), text="Employed there long enough", clause="5.06.2")
    soon = work.at_most(work.input("years_since_leaving"), gap, text="Came within the time allowed", clause="5.06.2")
    return _carried(work, enough and soon, "5.06.2")


def _carried(work: Working, carried: bool, clause: str) -> Determination:
    word = work.choose("carried over" if carried else "not carried over", (), text="Sick leave", clause=clause)
    if carried:
        work.say(
            "All your accumulated sick leave goes with you between California districts.",
            "Toda su licencia acumulada pasa con usted entre distritos de California.",
            clause,
        )
    else:
        work.say(
            "The clause carries sick leave over only after 1 year of employment and, coming here, within 1 year of "
            "leaving.",
            "La cláusula traslada la licencia solo tras 1 año de empleo y, al venir aquí, dentro de 1 año de dejarlo.",
            clause,
        )
    return work.determined(word, "")


SICK_LEAVE = Calculator(
    name="sick_leave",
    purpose="Sick days earned, taken back at resignation, proved by a certificate, or carried between districts.",
    purpose_es="Días por enfermedad ganados, descontados al renunciar, comprobados o trasladados entre distritos.",
    inputs=SickLeaveInputs,
    clauses=("5.01.1", "5.01.3", "5.01.4", "5.01.5", "5.06.1", "5.06.2", "5.08", "23.05.2"),
    rule=sick_leave,
    example={"months_of_service": "10"},
)
