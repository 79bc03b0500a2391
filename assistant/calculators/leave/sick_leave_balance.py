"""The sick leave that is left after the absences of a school year, by what each absence is charged to."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assistant.calculators.base import Calculator, Determination, Inputs, Need
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working
from ingest.contract import ClauseId

from .rates import Days

_ABSENCES = Need(
    "absences",
    "How many days were you absent, and why each time?",
    "¿Cuántos días faltó, y por qué cada vez?",
    clause_id=ClauseId("5.05"),
)


class AbsenceReason(StrEnum):
    """Why a member was absent."""

    ILLNESS = "illness"
    PERSONAL_NECESSITY = "personal_necessity"
    FAMILY_CARE = "family_care"
    CRITICAL_ILLNESS = "critical_illness"
    BEREAVEMENT = "bereavement"
    JURY_DUTY = "jury_duty"
    WORK_INJURY = "work_injury"


class Absence(BaseModel):
    """The days of one absence and their reason."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    reason: AbsenceReason = Field(description="Why you were absent")
    days: Annotated[Decimal, Field(ge=0, le=260, description="Days of the absence")]


def _listed(value: Any) -> Any:
    """A list, or the text of one in JSON."""
    return json.loads(value) if isinstance(value, str) else value


class SickLeaveBalanceInputs(Inputs):
    """The days that there were, and the absences since."""

    accrued_days: Days | None = Field(None, description="Sick days before these absences, this year's included")
    absences: Annotated[tuple[Absence, ...], BeforeValidator(_listed)] = Field(
        (), max_length=40, description="The absences of the school year"
    )


def sick_leave_balance(inputs: SickLeaveBalanceInputs, book: Book, as_of: date) -> Determination:
    """The days of sick leave that are left: each absence is charged as its own clause says.

    Clauses: 5.01.1 (illness), 5.11.1 (personal necessity, up to ten days a year), 5.32 (care of a family member),
    5.10 (critical illness in the family: not charged), 5.09.1 and 5.09.2 (bereavement: five days an incident, then
    sick leave), 5.17.2 (jury duty: not charged), 5.29.1 and 5.29.2 (work injury: sixty days not charged).
    """
    work = Working("sick_leave_balance", inputs, book, as_of)
    if inputs.accrued_days is None:
        return work.needs(need("accrued_days", clause="5.05"))
    if not inputs.absences:
        return work.needs(_ABSENCES)
    had = work.input("accrued_days")
    work.assume("The sick days told are those before these absences, with the days of this school year among them.")
    charged = {
        reason: rule(work, days)
        for reason, rule in _RULES.items()
        if (days := [_days(work, n, a) for n, a in enumerate(inputs.absences, start=1) if a.reason is reason])
    }
    spent = work.total(list(charged.values()), text="Days charged to sick leave")
    left = work.excess(had, spent, text="Days that are left", clause="5.01.1")
    en, es = (", ".join(f"{_NAMES[r][n]} {plain(days)}" for r, days in charged.items()) for n in (0, 1))
    work.lead(
        f"{counted(left, 'sick day is', 'sick days are')} left: {plain(had)} less {plain(spent)} ({en}).",
        f"{counted(left, 'día por enfermedad queda', 'días por enfermedad quedan')}: {plain(had)} menos "
        f"{plain(spent)} ({es}).",
        "5.01.1",
    )
    if spent.number > had.number:
        _beyond(work, work.excess(spent, had, text="Days that sick leave does not cover", clause="5.02"))
    work.extra("days_charged", spent)
    return work.determined(left, "days")


def _days(work: Working, n: int, absence: Absence) -> Figure:
    work.part(f"absences[{n}].reason", absence.reason)
    return work.part(f"absences[{n}].days", absence.days)


def _illness(work: Working, days: Sequence[Figure]) -> Figure:
    total = work.total(days, text="Days of illness")
    work.say(
        f"{counted(total, 'day of illness is', 'days of illness are')} charged.",
        f"{counted(total, 'día de enfermedad se descuenta', 'días de enfermedad se descuentan')}.",
        "5.01.1",
    )
    return total


def _family_care(work: Working, days: Sequence[Figure]) -> Figure:
    total = work.total(days, text="Days of care for a family member")
    work.assume("The family member had a serious health condition, for which all accrued sick leave may be used.")
    work.say(
        f"{counted(total, 'day', 'days')} of care for a family member may be taken from your sick leave.",
        f"{counted(total, 'día', 'días')} de cuidado de un familiar pueden tomarse de su licencia por enfermedad.",
        "5.32",
    )
    return total


def _personal_necessity(work: Working, days: Sequence[Figure]) -> Figure:
    most = work.parameter("personal_necessity.days")
    total = work.total(days, text="Days of personal necessity")
    charged = work.least(total, most, text=f"At most {most.value} days a year", clause="5.11.1")
    work.say(
        f"{counted(charged, 'day', 'days')} of personal necessity come out of sick leave, which gives up to "
        f"{most.value} a year for it.",
        f"{counted(charged, 'día', 'días')} de necesidad personal salen de la licencia por enfermedad, que da hasta "
        f"{most.value} al año para ello.",
        "5.11.1",
    )
    if total.number > most.number:
        work.say(
            "Days of personal necessity beyond these are deducted from pay, not from sick leave.",
            "Los días de necesidad personal que pasan de esos se descuentan del sueldo, no de la licencia.",
            "5.11.4",
        )
    return charged


def _critical_illness(work: Working, days: Sequence[Figure]) -> Figure:
    paid = work.parameter("critical_illness.paid_days")
    total = work.total(days, text="Days for a critical illness in the family")
    if total.number > paid.number:
        over = work.excess(total, paid, text=f"Days beyond the {paid.value}", clause="5.10")
        work.say(
            f"{paid.value} of the {plain(total)} days for a critical illness in the family are not charged to sick "
            f"leave; for the other {plain(over)} the deduction is from pay, at most what the substitute is paid.",
            f"{paid.value} de los {plain(total)} días por enfermedad grave en la familia no se descuentan de la "
            f"licencia; por los otros {plain(over)} el descuento es del sueldo, a lo sumo lo que se paga al sustituto.",
            "5.10",
        )
    else:
        work.say(
            f"{counted(total, 'day', 'days')} for a critical illness in the family, of up to {paid.value}, are not "
            "charged to sick leave.",
            f"{counted(total, 'día', 'días')} por enfermedad grave en la familia, de hasta {paid.value}, no se "
            "descuentan de la licencia.",
            "5.10",
        )
    return work.part("charged for critical illness", 0, "rule")


def _bereavement(work: Working, days: Sequence[Figure]) -> Figure:
    own, most = work.parameter("bereavement.days"), work.parameter("bereavement.sick_leave")
    charged = [
        work.least(
            work.excess(d, own, text=f"Days of an incident beyond {own.value}", clause="5.09.1"),
            most,
            text=f"At most {most.value} days of sick leave",
            clause="5.09.2",
        )
        for d in days
    ]
    total = work.total(charged, text="Days of sick leave after deaths")
    work.say(
        f"Bereavement has {own.value} days of its own for each incident.",
        f"El duelo tiene {own.value} días propios por cada caso.",
        "5.09.1",
    )
    if total.number:
        work.assume("No extension of the bereavement leave by mutual agreement; it would spare your sick leave.")
        work.say(
            f"{counted(total, 'further day is', 'further days are')} taken from sick leave, up to {most.value} after "
            "the death of a family member.",
            f"{counted(total, 'día más se toma', 'días más se toman')} de la licencia por enfermedad, hasta "
            f"{most.value} tras la muerte de un familiar.",
            "5.09.2",
        )
    return total


def _jury_duty(work: Working, days: Sequence[Figure]) -> Figure:
    total = work.total(days, text="Days of jury duty")
    work.say(
        f"{counted(total, 'day', 'days')} of jury duty are paid leave of their own.",
        f"{counted(total, 'día', 'días')} de servicio de jurado son licencia pagada aparte.",
        "5.17.2",
    )
    return work.part("charged for jury duty", 0, "rule")


def _work_injury(work: Working, days: Sequence[Figure]) -> Figure:
    most = work.parameter("industrial_accident.days")
    total = work.total(days, text="Days after a work injury")
    work.say(
        f"Up to {most.value} days after a work injury have their own leave; sick leave is not touched meanwhile.",
        f"Hasta {most.value} días tras una lesión de trabajo tienen su propia licencia; la licencia por enfermedad no "
        "se toca entretanto.",
        "5.29.1",
        "5.29.2",
    )
    return work.excess(total, most, text=f"Days beyond the {most.value}", clause="5.29.1")


def _beyond(work: Working, over: Figure) -> None:
    work.say(
        f"{counted(over, 'day goes', 'days go')} beyond it: extended sick leave at the differential rate follows.",
        f"{counted(over, 'día la supera', 'días la superan')}: sigue la licencia extendida con la tarifa diferencial.",
        "5.02",
    )


_RULES: Mapping[AbsenceReason, Callable[[Working, Sequence[Figure]], Figure]] = {
    AbsenceReason.ILLNESS: _illness,
    AbsenceReason.PERSONAL_NECESSITY: _personal_necessity,
    AbsenceReason.FAMILY_CARE: _family_care,
    AbsenceReason.CRITICAL_ILLNESS: _critical_illness,
    AbsenceReason.BEREAVEMENT: _bereavement,
    AbsenceReason.JURY_DUTY: _jury_duty,
    AbsenceReason.WORK_INJURY: _work_injury,
}
_NAMES: Mapping[AbsenceReason, tuple[str, str]] = {
    AbsenceReason.ILLNESS: ("illness", "enfermedad"),
    AbsenceReason.PERSONAL_NECESSITY: ("personal necessity", "necesidad personal"),
    AbsenceReason.FAMILY_CARE: ("family care", "cuidado de un familiar"),
    AbsenceReason.CRITICAL_ILLNESS: ("critical illness in the family", "enfermedad grave en la familia"),
    AbsenceReason.BEREAVEMENT: ("bereavement", "duelo"),
    AbsenceReason.JURY_DUTY: ("jury duty", "servicio de jurado"),
    AbsenceReason.WORK_INJURY: ("work injury", "lesión de trabajo"),
}

SICK_LEAVE_BALANCE = Calculator(
    name="sick_leave_balance",
    purpose="The sick days that are left after several absences, each charged as its clause says.",
    purpose_es="Los días por enfermedad que quedan tras varias ausencias, cada una según su cláusula.",
    inputs=SickLeaveBalanceInputs,
    clauses=(
        *("5.01.1", "5.02", "5.05", "5.09.1", "5.09.2", "5.10", "5.11.1", "5.11.4", "5.17.2"),
        *("5.29.1", "5.29.2", "5.32"),
    ),
    rule=sick_leave_balance,
    example={"accrued_days": "40", "absences": '[{"reason": "illness", "days": "4"}]'},
)
