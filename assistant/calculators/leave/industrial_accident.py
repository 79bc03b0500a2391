"""Industrial accident and illness leave: up to sixty days at full pay, then sick leave and the rest (5.29, 5.02)."""

from datetime import date

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.counting import DayWord, nth_day, settle
from assistant.calculators.dates.moves import add_days, day_before
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Group, Level
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working

from .rates import Days, DifferentialInputs, tell_differential_pay


class IndustrialAccidentInputs(DifferentialInputs):
    """How long, from when, and the sick leave that may follow; a placement, where its pay is wanted too."""

    absence_days: Days | None = Field(None, description="Length of the absence for the injury, in working days")
    days_used: Days | None = Field(None, description="Days of this leave already used for the same injury")
    accrued_days: Days | None = Field(None, description="Accrued sick leave that may be used afterwards, in days")
    first_day: date | None = Field(None, description="First working day of the absence")
    level: Level | None = Field(None, description="Calendar of the member: elementary (with K-8) or secondary")
    group: Group | None = Field(None, description="Group whose articles apply, where it is not regular TK-12")


def industrial_accident(inputs: IndustrialAccidentInputs, book: Book, as_of: date) -> Determination:
    """Days of industrial accident leave, what follows them, and when they end.

    Clauses: 5.29.1 (sixty days at full pay), 5.29.2 (sick leave untouched), 5.29.3 (what follows), 5.29.4 (physician),
    5.02 and 13.13 (differential rate once sick leave is used up).
    """
    work = Working("industrial_accident", inputs, book, as_of)
    return settle(work, lambda: _leave(work, inputs))


def _leave(work: Working, inputs: IndustrialAccidentInputs) -> Determination:
    most = work.parameter("industrial_accident.days")
    left = most
    if inputs.days_used is not None:
        left = work.excess(most, work.input("days_used"), text="Days of the leave not yet used", clause="5.29.1")
    else:
        work.assume("None of the days of this leave were used before.")
    work.say(
        f"You have up to {counted(left, 'day', 'days')} of industrial accident and illness leave at full pay and full "
        "benefits; your accrued sick leave is not touched meanwhile.",
        f"Tiene hasta {counted(left, 'día', 'días')} de licencia por accidente o enfermedad de trabajo con pago y "
        "beneficios completos; su licencia acumulada no se toca mientras tanto.",
        "5.29.1",
        "5.29.2",
    )
    value = _absence(work, inputs, left)
    ranged = _until(work, inputs, left) if inputs.first_day is not None else None
    work.say(
        "Report the injury by the District's procedure. One paragraph lets you see the physician whom you designated "
        "before the injury, another a physician of your choice.",
        "Informe la lesión según el procedimiento del Distrito. Un párrafo permite ver al médico que designó antes de "
        "la lesión, otro a un médico de su elección.",
        "5.29.4",
    )
    return ranged or work.determined(value, "days")


def _absence(work: Working, inputs: IndustrialAccidentInputs, left: Figure) -> Figure:
    if inputs.absence_days is None:
        work.say(
            "After it you may use accrued sick leave and the other leaves of the contract.",
            "Después puede usar su licencia acumulada y las demás licencias del contrato.",
            "5.29.3",
        )
        return left
    absent = work.input("absence_days")
    covered = work.least(absent, left, text="Days that this leave covers", clause="5.29.1")
    rest = work.sub(absent, covered, text="Days left", clause="5.29.3")
    work.extra("days_after", rest)
    if rest.number == 0:
        work.say(
            f"It covers the whole absence: {counted(absent, 'day', 'days')}.",
            f"Cubre toda la ausencia: {counted(absent, 'día', 'días')}.",
            "5.29.1",
        )
    else:
        work.say(
            f"It covers {plain(covered)} of the {plain(absent)} days; for the other {plain(rest)} you may use accrued "
            "sick leave and the other leaves of the contract.",
            f"Cubre {plain(covered)} de los {plain(absent)} días; para los otros {plain(rest)} puede usar su licencia "
            "acumulada y las demás licencias del contrato.",
            "5.29.3",
        )
        _afterwards(work, inputs, rest)
    return covered


def _afterwards(work: Working, inputs: IndustrialAccidentInputs, rest: Figure) -> None:
    """The days that sick leave pays after this leave, and those that are left for the differential rate."""
    if inputs.accrued_days is None:
        return
    accrued = work.input("accrued_days")
    own = work.least(rest, accrued, text="Days that accrued sick leave covers", clause="5.29.3")
    after = work.sub(rest, own, text="Days at the differential rate", clause="5.02")
    kept = work.sub(accrued, own, text="Days of accrued sick leave left", clause="5.29.2")
    work.extra("days_sick_leave", own)
    work.extra("days_differential", after)
    work.extra("sick_leave_left", kept)
    work.say(
        f"Of those, {counted(own, 'day comes', 'days come')} out of your accrued sick leave at full pay and "
        f"{counted(after, 'day is', 'days are')} left for extended sick leave at the differential rate.",
        f"De esos, {counted(own, 'día sale', 'días salen')} de su licencia acumulada con pago completo y "
        f"{counted(after, 'día queda', 'días quedan')} para la licencia extendida a la tarifa diferencial.",
        "5.29.3",
        "5.02",
    )
    work.say(
        f"Of your {counted(accrued, 'sick day', 'sick days')} {plain(kept)} would be left.",
        f"De sus {counted(accrued, 'día', 'días')} de licencia por enfermedad quedarían {plain(kept)}.",
        "5.29.3",
    )
    tell_differential_pay(work, inputs, after)


def _until(work: Working, inputs: IndustrialAccidentInputs, left: Figure) -> Determination | None:
    """The last day, in working days and in calendar days: the clause says only `days`."""
    start = work.input("first_day")
    if left.number < 1:
        return None
    before, whole = day_before(work, start, "5.29.1"), work.floor(left, text="Whole days")
    working = nth_day(work, before, whole, DayWord.WORKING, "5.29.1")
    calendar = add_days(work, before, whole, "5.29.1")
    if working.earliest.value == working.latest.value == calendar.value:
        work.say(
            f"The last day of it is {working.en()}, whether working days or calendar days are meant.",
            f"El último día es {working.es()}, sean días laborables o de calendario.",
            "5.29.1",
        )
        return work.determined(calendar, "date")
    work.say(
        f"From {day_en(start.day)} the {plain(whole)} days last until {working.en()} if they are working days, until "
        f"{day_en(calendar.day)} if calendar days; the clause says only days.",
        f"Desde el {day_es(start.day)} los {plain(whole)} días duran hasta {working.es()} si son laborables, hasta el "
        f"{day_es(calendar.day)} si son de calendario; la cláusula solo dice días.",
        "5.29.1",
    )
    work.reading(calendar, "date", "Calendar days", "Días calendario", "5.29.1")
    work.reading(working.latest, "date", "Working days", "Días laborables", "5.29.1")
    return work.ranged("date")


INDUSTRIAL_ACCIDENT = Calculator(
    name="industrial_accident",
    purpose="Days of full pay after an injury or illness from work, and what follows them.",
    purpose_es="Días de pago completo tras una lesión o enfermedad de trabajo, y qué sigue después.",
    inputs=IndustrialAccidentInputs,
    clauses=("5.29.1", "5.29.2", "5.29.3", "5.29.4"),
    rule=industrial_accident,
    example={"absence_days": "80"},
)
