"""Sick leave for personal necessity: days left, the five further days, barred purposes, notice (5.11)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, money, plain
from assistant.calculators.working import Working

from .rates import Days, Money


class Purpose(StrEnum):
    """What the day is for; the last four are barred."""

    PERSONAL_MATTER = "emergency_or_personal_matter"
    RECREATION = "recreation"
    OTHER_EMPLOYMENT = "other_employment"
    STRIKE = "work_stoppage_or_strike"
    ILLEGAL = "illegal_activity"


class NecessityMatter(StrEnum):
    """What is asked of personal necessity days."""

    DAYS = "days"
    DEDUCTION = "deduction"


class PersonalNecessityInputs(Inputs):
    """What was used, what is asked, and what a substitute costs."""

    necessity_matter: NecessityMatter | None = Field(None, description="What is asked; by default the days")
    days_used: Days | None = Field(None, description="Personal necessity days already used this school year")
    days_requested: Days | None = Field(None, description="Further personal necessity days asked for")
    further_days_used: Days | None = Field(None, description="Days with a deduction already used this year")
    accrued_days: Days | None = Field(None, description="Accrued sick leave left, in days")
    purpose: Purpose | None = Field(None, description="What the day is for")
    substitute_rate: Money | None = Field(None, description="What a substitute is paid a day, USD")
    daily_rate: Money | None = Field(None, description="Your daily rate of pay, USD")


_BARRED = {
    Purpose.RECREATION: "5.11.2.a",
    Purpose.OTHER_EMPLOYMENT: "5.11.2.b",
    Purpose.STRIKE: "5.11.2.c",
    Purpose.ILLEGAL: "5.11.2.d",
}


def personal_necessity(inputs: PersonalNecessityInputs, book: Book, as_of: date) -> Determination:
    """Personal necessity days left, or how the days asked for are paid.

    Clauses: 5.11.1 (ten days of accrued sick leave), 5.11.2 (barred), 5.11.3 (notice), 5.11.4 (five further days).
    """
    work = Working("personal_necessity", inputs, book, as_of)
    if inputs.purpose in _BARRED:
        return _barred(work, _BARRED[inputs.purpose])
    if inputs.necessity_matter is NecessityMatter.DEDUCTION:
        told = ("substitute_rate",) if _used_beyond(work) else ("days_requested", "substitute_rate")
        missing = [n for n in told if not work.has(n)]
        if missing:
            return work.needs(*(need(n, clause="5.11.4") for n in missing))
        most = work.parameter("personal_necessity.further_days")
        if inputs.days_used is None and work.at_most(work.input("days_requested"), most, text="No more than those"):
            work.assume("The days of the year that come out of sick leave are all used.")
            none = work.choose(Decimal(0), (), text="Days charged to sick leave", clause="5.11.1")
            return _further(work, inputs, none, work.input("days_requested"))
    if inputs.days_requested is not None:
        return _requested(work, inputs, _left(work, inputs))
    if _used_beyond(work):
        return _taken(work, inputs)
    left = _left(work, inputs)
    used = _days_used(work, inputs)
    if used.number >= work.parameter("personal_necessity.days").number:
        _say_further(work, inputs)
    work.say(
        "You decide what is a personal necessity: an emergency, or a matter that cannot be done outside work hours.",
        "Usted decide qué es una necesidad personal: una emergencia, o un asunto que no puede hacerse fuera del "
        "horario de trabajo.",
        "5.11.1",
    )
    _notice(work)
    return work.determined(left, "days left")


def _used_beyond(work: Working) -> bool:
    """Whether more days were taken than those that are charged to sick leave."""
    most = work.parameter("personal_necessity.days")
    return work.has("days_used") and work.input("days_used").number > most.number


def _barred(work: Working, clause: str) -> Determination:
    work.input("purpose")
    none = work.choose(Decimal(0), (), text="No days for this purpose", clause=clause)
    work.say(
        "Personal necessity leave may not be used for this purpose, and you may have to state in writing that it "
        "was not.",
        "La licencia por necesidad personal no se puede usar para esto, y pueden pedirle declararlo por escrito.",
        clause,
        "5.11.2",
    )
    return work.determined(none, "days")


def _days_used(work: Working, inputs: PersonalNecessityInputs) -> Figure:
    """The days of the year that were used; all of them where further ones were."""
    if inputs.further_days_used and inputs.days_used is None:
        most = work.parameter("personal_necessity.days")
        return work.default("days_used", most.number, "The days of the year that come out of sick leave are all used.")
    return work.default("days_used", Decimal(0), "No personal necessity days were used this year.")


def _left(work: Working, inputs: PersonalNecessityInputs) -> Figure:
    most = work.parameter("personal_necessity.days")
    used = _days_used(work, inputs)
    left = work.excess(most, used, text="Days of the year not yet used", clause="5.11.1")
    if inputs.accrued_days is not None:
        left = work.least(left, work.input("accrued_days"), text="No more than accrued sick leave", clause="5.11.1")
    else:
        work.assume("You have at least that much accrued sick leave: the days come out of it.")
    have = counted(left, "personal necessity day", "personal necessity days")
    tiene = counted(left, "día", "días")
    if inputs.days_used is None and not used.number:
        en = f"You have {have} if you have used none this year: up to {most.value} a year, out of your sick leave."
        es = f"Tiene {tiene} de necesidad personal si no ha usado ninguno este año: hasta {most.value} al año."
    else:
        en = f"You have {have} left: up to {most.value} a year, out of your accrued sick leave."
        es = f"Le quedan {tiene} de necesidad personal: hasta {most.value} al año, de su licencia acumulada."
    work.say(en, es, "5.11.1")
    return left


def _requested(work: Working, inputs: PersonalNecessityInputs, left: Figure) -> Determination:
    asked = work.input("days_requested")
    covered = work.least(asked, left, text="Days charged to sick leave", clause="5.11.1")
    rest = work.sub(asked, covered, text="Days beyond those")
    work.extra("days_from_sick_leave", covered)
    if rest.number == 0:
        work.say(
            f"{counted(asked, 'day is', 'days are')} paid and charged to your sick leave.",
            f"{counted(asked, 'día se paga', 'días se pagan')} con cargo a su licencia por enfermedad.",
            "5.11.1",
        )
        after = work.sub(left, covered, text="Personal necessity days left after them", clause="5.11.1")
        work.extra("days_left_after", after)
        work.say(
            f"After them {counted(after, 'is', 'are')} left.",
            f"Después le quedan {counted(after, 'día', 'días')}.",
            "5.11.1",
        )
        _notice(work)
        return work.determined(covered, "days from sick leave")
    most = work.parameter("personal_necessity.days")
    used = _days_used(work, inputs)
    reached = work.add(used, covered, text="Personal necessity days of the year then used")
    if not work.at_most(most, reached, text="The days of the year are all used"):
        work.passed_over("five further days with a deduction", "the ten days of the year are not used up", "5.11.4")
        work.say(
            f"Your sick leave covers {plain(covered)} of the {plain(asked)} days; the rest ({plain(rest)}) is not "
            "covered by this leave.",
            f"Su licencia cubre {plain(covered)} de los {plain(asked)} días; el resto ({plain(rest)}) no lo cubre esta "
            "licencia.",
            "5.11.1",
        )
        return work.determined(covered, "days from sick leave")
    return _further(work, inputs, covered, rest)


def _taken(work: Working, inputs: PersonalNecessityInputs) -> Determination:
    """More days taken than are charged to sick leave: how many of them are, and how many are further days."""
    most, used = work.parameter("personal_necessity.days"), work.input("days_used")
    rest = work.excess(used, most, text="Days taken beyond those of the year", clause="5.11.1")
    return _further(work, inputs, most, rest)


def _further(work: Working, inputs: PersonalNecessityInputs, covered: Figure, rest: Figure) -> Determination:
    further = work.parameter("personal_necessity.further_days")
    free = _further_left(work, inputs)
    granted = work.least(rest, free, text="Further days granted", clause="5.11.4")
    beyond = work.sub(rest, granted, text="Days beyond every allowance")
    work.extra("further_days", granted)
    work.say(
        f"{counted(covered, 'day is', 'days are')} charged to sick leave. Up to {further.value} further days are "
        f"allowed with a deduction equal to a substitute's pay; you use {plain(granted)} of them.",
        f"{counted(covered, 'día se carga', 'días se cargan')} a su licencia. Se permiten hasta {further.value} días "
        f"más con un descuento igual al pago de un sustituto; usted usa {plain(granted)}.",
        "5.11.1",
        "5.11.4",
    )
    if granted.number > 0 and inputs.substitute_rate is None:
        work.say(
            "The contract does not print what a substitute is paid; the deduction is never more than your daily rate.",
            "El contrato no imprime lo que se paga a un sustituto; el descuento nunca pasa de su tarifa diaria.",
            "5.11.4",
        )
    elif granted.number > 0:
        rate = _deduction_rate(work, inputs)
        total = work.cents(work.mul(granted, rate, text="Further days at the deduction", clause="5.11.4"))
        work.extra("deduction", total)
        work.say(
            f"The deduction is {money(rate)} a day, {money(total)} in all; it is never more than your daily rate.",
            f"El descuento es de {money(rate)} por día, {money(total)} en total; nunca más que su tarifa diaria.",
            "5.11.4",
        )
    if inputs.days_requested is None and _used_beyond(work):
        still = work.sub(free, granted, text="Further days still left", clause="5.11.4")
        work.extra("further_days_left", still)
        work.say(
            f"No day of sick leave is left for it this year; {counted(still, 'further day is', 'further days are')} "
            "left.",
            f"Este año no queda ningún día de licencia por enfermedad para ello; "
            f"{counted(still, 'día más queda', 'días más quedan')} con descuento.",
            "5.11.4",
        )
    if beyond.number > 0:
        work.say(
            f"{counted(beyond, 'day is', 'days are')} beyond both allowances.",
            f"{counted(beyond, 'día pasa', 'días pasan')} de ambos límites.",
            "5.11.4",
        )
    _notice(work)
    return work.determined(covered, "days from sick leave")


def _say_further(work: Working, inputs: PersonalNecessityInputs) -> None:
    """What may still be taken once the days of the year are used up, and what it costs."""
    free = _further_left(work, inputs)
    work.extra("further_days_left", free)
    days = counted(free, "further day", "further days")
    say = work.say if inputs.days_used is not None else work.lead
    say(
        f"You may still take {days}; each costs a deduction equal to a substitute's pay, never more than your daily "
        "rate.",
        f"Aún puede tomar {counted(free, 'día más', 'días más')}; cada uno cuesta un descuento igual al pago de un "
        "sustituto, nunca más que su tarifa diaria.",
        "5.11.4",
    )


def _further_left(work: Working, inputs: PersonalNecessityInputs) -> Figure:
    """The further days of the year that were not used before."""
    further, taken = work.parameter("personal_necessity.further_days"), _further_taken(work, inputs)
    return work.excess(further, taken, text="Further days not yet used", clause="5.11.4")


def _further_taken(work: Working, inputs: PersonalNecessityInputs) -> Figure:
    """The further days used before: those told, or what was used beyond the days of the year."""
    if inputs.further_days_used is None and inputs.days_requested is not None and _used_beyond(work):
        used, most = work.input("days_used"), work.parameter("personal_necessity.days")
        return work.excess(used, most, text="Further days already used", clause="5.11.4")
    return work.default("further_days_used", Decimal(0), "None of the further days were used this year.")


def _deduction_rate(work: Working, inputs: PersonalNecessityInputs) -> Figure:
    substitute = work.input("substitute_rate")
    if inputs.daily_rate is None:
        work.assume("The substitute's pay is not more than your daily rate.")
        return substitute
    return work.least(substitute, work.input("daily_rate"), text="Not more than the daily rate", clause="5.11.4")


def _notice(work: Working) -> None:
    usual, unusual = (
        work.parameter("personal_necessity.notice_hours"),
        work.parameter("personal_necessity.unusual_hours"),
    )
    work.say(
        f"Try to give {usual.value} hours' notice, {unusual.value} in unusual cases, by e-mail or phone, and to avoid "
        "staff development days, Mondays, Fridays and the days next to a holiday or recess.",
        f"Procure avisar con {usual.value} horas, {unusual.value} en casos inusuales, por correo o teléfono, y evitar "
        "días de desarrollo profesional, lunes, viernes y los días junto a un feriado o receso.",
        "5.11.3",
    )


PERSONAL_NECESSITY = Calculator(
    name="personal_necessity",
    purpose="Personal necessity days left, and the deduction for further days.",
    purpose_es="Días de necesidad personal que quedan, y el descuento por días adicionales.",
    inputs=PersonalNecessityInputs,
    clauses=("5.11.1", "5.11.2", "5.11.3", "5.11.4"),
    rule=personal_necessity,
    example={"days_used": "4"},
)
