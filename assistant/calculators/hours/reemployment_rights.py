"""Reemployment after an Early Childhood Education layoff: how long, in what order, what an offer allows (21.14)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.moves import add_months, back_days
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, EmploymentStatus, Group, need
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working

from .members import MemberInputs, group_of

_CLAUSE = "21.14.re-employment"
_MONTHS = {EmploymentStatus.PERMANENT: "permanent", EmploymentStatus.PROBATIONARY: "probationary"}


class ReemploymentRightsInputs(MemberInputs):
    """Status, the day of the layoff, substitute service and refusals."""

    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    laid_off_on: Day | None = Field(None, description="Day of the layoff, YYYY-MM-DD")
    substitute_days: Annotated[
        int | None,
        Field(ge=0, le=60, description="Days of substitute service within 60 school days of one school year"),
    ] = None
    refusals: Annotated[int | None, Field(ge=0, le=20, description="Offers of reemployment refused so far")] = None


def reemployment_rights(inputs: ReemploymentRightsInputs, book: Book, as_of: date) -> Determination:
    """How long a laid-off ECE member is eligible for reemployment, and what goes with it.

    Clauses: 21.14 (39 months permanent, 24 probationary; 21 substitute days within 60; offers, 72 and 48 hours; three
    refusals; notice of 60 calendar days), 21.14.F (ECE only).
    """
    work = Working("reemployment_rights", inputs, book, as_of)
    group = group_of(work, inputs)
    if group is None:
        return work.needs(need("group", clause="21.14.F"))
    if group is not Group.ECE:
        return work.not_applicable(
            "These reemployment rights are for Early Childhood Education only; the contract has no layoff rules for "
            "other members.",
            "Estos derechos de recontratación son solo para Educación Temprana (ECE); el contrato no tiene reglas de "
            "despido por reducción para otros miembros.",
            "21.14.F",
        )
    if inputs.status is None:
        return work.needs(need("status", clause=_CLAUSE))
    if inputs.status not in _MONTHS:
        work.input("status")
        return work.not_applicable(
            "The layoff section covers permanent and probationary members only.",
            "La sección sobre despidos cubre solo a miembros permanentes y a prueba.",
            "21.14.definitions",
        )
    return _rights(work, inputs)


def _rights(work: Working, inputs: ReemploymentRightsInputs) -> Determination:
    assert inputs.status is not None
    work.input("status")
    months = work.parameter(f"reemployment_rights.{_MONTHS[inputs.status]}_months")
    value, unit = months, "months"
    work.say(
        f"You are eligible for reemployment for {plain(months)} months, before new applicants.",
        f"Puede ser recontratado durante {plain(months)} meses, antes que nuevos solicitantes.",
        _CLAUSE,
    )
    if inputs.laid_off_on is not None:
        laid_off = work.input("laid_off_on")
        value, unit = add_months(work, laid_off, months, _CLAUSE), "date"
        notice = back_days(work, laid_off, work.parameter("reemployment_rights.notice_days"), "21.14.notification.4")
        work.extra("notice_by", notice)
        work.say(
            f"Laid off on {day_en(laid_off.day)}, the right lasts through {day_en(value.day)}.",
            f"Con despido el {day_es(laid_off.day)}, el derecho dura hasta el {day_es(value.day)}.",
            _CLAUSE,
        )
        work.say(
            f"Written notice of the layoff was due by {day_en(notice.day)}, except where the money is lacking or the "
            "cause could not be foreseen.",
            f"El aviso escrito del despido debía darse a más tardar el {day_es(notice.day)}, salvo falta de dinero o "
            "causa imprevisible.",
            "21.14.notification.4",
        )
    work.say(
        "Offers go in seniority order to members who qualify for the vacancy, and substitute work is offered to you "
        "first, in the order of original employment.",
        "Las ofertas van por antigüedad a quienes cumplen los requisitos de la vacante, y se le ofrece primero el "
        "trabajo de sustituto, en el orden de empleo original.",
        _CLAUSE,
    )
    _offers(work, inputs)
    _substitute(work, inputs)
    work.say(
        "Sick leave that you had not used is reinstated when you return.",
        "La licencia por enfermedad que no había usado se le devuelve al regresar.",
        "21.14.re-employment.4",
    )
    return work.determined(value, unit)


def _offers(work: Working, inputs: ReemploymentRightsInputs) -> None:
    accept, second, most = (
        work.parameter(f"reemployment_rights.{n}") for n in ("accept_hours", "second_hours", "refusals")
    )
    work.extra("hours_to_accept", accept)
    work.say(
        f"Once spoken with, you have up to {plain(accept)} hours to accept. If you cannot be reached, "
        f"{plain(second)} hours after the last message the offer goes to the next member and counts as refused.",
        f"Cuando le llaman y contesta, tiene hasta {plain(accept)} horas para aceptar. Si no le localizan, "
        f"{plain(second)} horas después del último mensaje la oferta pasa al siguiente y cuenta como rechazada.",
        "21.14.re-employment.2",
        "21.14.re-employment.4",
    )
    if inputs.refusals is None:
        return
    refused = work.input("refusals")
    left = work.excess(most, refused, text=f"{plain(most)} less {plain(refused)}", clause="21.14.re-employment.4")
    work.extra("refusals_left", left)
    if left.number:
        work.say(
            f"After {counted(refused, 'refusal', 'refusals')}, {plain(left)} more would make you unavailable.",
            f"Después de {counted(refused, 'rechazo', 'rechazos')}, {plain(left)} más le dejarían como no disponible.",
            "21.14.re-employment.4",
        )
    else:
        work.say(
            f"After {plain(most)} refusals you are not told of vacancies until you say that you are available again.",
            f"Después de {plain(most)} rechazos no le avisan de vacantes hasta que diga que está disponible de nuevo.",
            "21.14.re-employment.4",
        )


def _substitute(work: Working, inputs: ReemploymentRightsInputs) -> None:
    if inputs.substitute_days is None:
        return
    served, days, within = (
        work.input("substitute_days"),
        work.parameter("reemployment_rights.substitute_days"),
        work.parameter("reemployment_rights.substitute_within"),
    )
    reached = work.at_most(days, served, text=f"{plain(served)} days against {plain(days)}", clause=_CLAUSE)
    pay = work.choose(
        "as if reappointed" if reached else "substitute rate", (), text="Pay for the substitute service", clause=_CLAUSE
    )
    work.extra("substitute_pay", pay)
    if reached:
        work.say(
            f"With {plain(served)} substitute days within {plain(within)} school days, all of them are paid at no "
            "less than if you were reappointed.",
            f"Con {plain(served)} días de sustituto dentro de {plain(within)} días de clases, todos se pagan como "
            "mínimo como si hubiera sido recontratado.",
            _CLAUSE,
        )
    else:
        work.say(
            f"With {plain(served)} substitute days you are paid the substitute rate; from {plain(days)} days within "
            f"{plain(within)} school days on it would be no less than on reappointment.",
            f"Con {plain(served)} días de sustituto se paga la tarifa de sustituto; desde {plain(days)} días dentro de "
            f"{plain(within)} días de clases sería como mínimo como al ser recontratado.",
            _CLAUSE,
        )


REEMPLOYMENT_RIGHTS = Calculator(
    name="reemployment_rights",
    purpose="How long a laid-off Early Childhood Education member can be reemployed, and on what terms.",
    purpose_es="Cuánto tiempo puede ser recontratado un miembro de Educación Temprana despedido, y en qué condiciones.",
    inputs=ReemploymentRightsInputs,
    clauses=(
        "21.14.F",
        "21.14.definitions",
        "21.14.notification.4",
        "21.14.re-employment",
        "21.14.re-employment.2",
        "21.14.re-employment.4",
    ),
    rule=reemployment_rights,
    example={"group": "ece", "status": "permanent", "laid_off_on": "2025-06-30"},
)
