"""Shared contracts: how many at a site, who may share, by when, substituting for a partner (5.34, Exhibit Q)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.moves import month_day, start_of
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, EmploymentStatus, Group, Level, SchoolYear, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_of

from .members import LISTS, NAMES, MemberInputs, group_of


class SharedContractTopic(StrEnum):
    """What about shared contracts is asked."""

    NUMBER = "number at a site"
    ELIGIBILITY = "eligibility"
    DATES = "dates"
    SUBSTITUTION = "substituting for the partner"


class SharedContractReason(StrEnum):
    """Reasons for which the number at a site is not limited."""

    MEDICAL = "medical"
    PRE_RETIREMENT = "pre-retirement"
    OTHER = "other"


class SharedContractsInputs(MemberInputs):
    """What is asked, and the facts on which it depends."""

    shared_contract_topic: SharedContractTopic | None = Field(
        None, description="What is asked; taken from the facts unless said"
    )
    site_fte: Annotated[
        Decimal | None, Field(ge=0, le=300, description="Teachers at the school site, in full-time equivalents")
    ] = None
    shared_now: Annotated[int | None, Field(ge=0, le=100, description="Shared contracts that the site has now")] = None
    shared_not_counted: Annotated[
        int | None, Field(ge=0, le=100, description="Of these, those for medical or pre-retirement reasons")
    ] = None
    shared_contract_reason: SharedContractReason | None = Field(None, description="Why the contract is shared")
    status: EmploymentStatus | None = Field(None, description="Temporary, probationary or permanent")
    level: Level | None = Field(None, description="Elementary/K-8, or middle and high school")
    school_year: SchoolYear | None = Field(None, description="School year in which the contract would be shared")
    requested_on: Day | None = Field(None, description="Day on which Human Resources has the written request")
    full_days: Annotated[int | None, Field(ge=0, le=180, description="Full days substituted for the partner")] = None
    half_days: Annotated[int | None, Field(ge=0, le=360, description="Half days substituted for the partner")] = None


def shared_contracts(inputs: SharedContractsInputs, book: Book, as_of: date) -> Determination:
    """The number, the eligibility, the dates, or the days of substitution left.

    Clauses: 5.34.1 and 5.34.2.a (April 1, permanent, elementary/K-8), 5.34.5 (five full or ten half days), Exhibit Q
    (15 percent, January 15 - February 15, February 1).
    """
    work = Working("shared_contracts", inputs, book, as_of)
    group = group_of(work, inputs)
    if group is Group.TOSA or group is Group.ADULT_EDUCATION or group is Group.ECE:
        en, es = NAMES[group]
        return work.not_applicable(
            f"Shared contracts are for members of the elementary division, which {en} is not.",
            f"Los contratos compartidos son para miembros de la división de primaria; {es} no lo es.",
            "5.34.1",
            LISTS[group],
        )
    topic = _topic(inputs)
    if inputs.shared_contract_topic is not None:
        work.input("shared_contract_topic")
    if topic is SharedContractTopic.NUMBER:
        return _number(work, inputs)
    if topic is SharedContractTopic.SUBSTITUTION:
        return _substitution(work, inputs)
    return _eligibility(work, inputs) if topic is SharedContractTopic.ELIGIBILITY else _dates(work, inputs)


def _topic(inputs: SharedContractsInputs) -> SharedContractTopic:
    if inputs.shared_contract_topic is not None:
        return inputs.shared_contract_topic
    if inputs.site_fte is not None or inputs.shared_contract_reason is not None:
        return SharedContractTopic.NUMBER
    if inputs.full_days is not None or inputs.half_days is not None:
        return SharedContractTopic.SUBSTITUTION
    eligibility = inputs.status is not None or inputs.level is not None
    return SharedContractTopic.ELIGIBILITY if eligibility else SharedContractTopic.DATES


def _number(work: Working, inputs: SharedContractsInputs) -> Determination:
    if inputs.shared_contract_reason in (SharedContractReason.MEDICAL, SharedContractReason.PRE_RETIREMENT):
        work.input("shared_contract_reason")
        return work.not_applicable(
            "The limit on the number of shared contracts does not apply to those for medical or pre-retirement "
            "reasons.",
            "El límite del número de contratos compartidos no se aplica a los que son por razones médicas o previas "
            "a la jubilación.",
            "Exhibit Q § eligibility",
        )
    if inputs.site_fte is None:
        return work.needs(need("site_fte", clause="Exhibit Q § eligibility"))
    fte, share = work.input("site_fte"), work.parameter("shared_contracts.site_share")
    exact = work.percent(fte, share, text=f"{plain(share)}% of {plain(fte)} FTE", clause="Exhibit Q § eligibility")
    most = work.ceil(exact, text=f"{plain(exact)} rounded up", clause="Exhibit Q § eligibility")
    work.say(
        f"The site may have {counted(most, 'shared contract', 'shared contracts')}.",
        f"El plantel puede tener {counted(most, 'contrato compartido', 'contratos compartidos')}.",
        "Exhibit Q § eligibility",
    )
    rounded = exact.number != most.number
    work.say(
        f"That is {plain(share)}% of {plain(fte)} FTE" + (f", {plain(exact)}, rounded up." if rounded else "."),
        f"Es el {plain(share)}% de {plain(fte)} FTE"
        + (f", {plain(exact)}, redondeado hacia arriba." if rounded else "."),
        "Exhibit Q § eligibility",
    )
    if inputs.shared_now is not None:
        _say_room(work, inputs, most)
    work.say(
        "The principal may ask for another one to meet site needs.",
        "El director puede pedir uno adicional según las necesidades del plantel.",
        "Exhibit Q § eligibility",
    )
    return work.determined(most, "shared contracts")


def _say_room(work: Working, inputs: SharedContractsInputs, most: Figure) -> None:
    """How many more there may be beside those that count now."""
    now = work.input("shared_now")
    counting = now
    if inputs.shared_not_counted is not None:
        free = work.input("shared_not_counted")
        counting = work.excess(now, free, text=f"{plain(now)} less {plain(free)}", clause="Exhibit Q § eligibility")
        work.say(
            f"Those for medical or pre-retirement reasons do not count: {plain(counting)} of the {plain(now)} do.",
            f"Los que son por razones médicas o previas a la jubilación no cuentan: cuentan {plain(counting)} de los "
            f"{plain(now)}.",
            "Exhibit Q § eligibility",
        )
    room = work.excess(most, counting, text=f"{plain(most)} less {plain(counting)}", clause="Exhibit Q § eligibility")
    work.extra("room", room)
    work.say(
        f"With {plain(counting)} now, there is room for {plain(room)} more.",
        f"Con {plain(counting)} ahora, hay lugar para {plain(room)} más.",
        "Exhibit Q § eligibility",
    )


def _eligibility(work: Working, inputs: SharedContractsInputs) -> Determination:
    if inputs.level is Level.SECONDARY:
        work.input("level")
        return work.not_applicable(
            "You are not eligible: shared contracts are for permanent members of the elementary division, not of "
            "middle or high schools.",
            "No cumple los requisitos: los contratos compartidos son para miembros permanentes de primaria, no de "
            "secundaria ni preparatoria.",
            "5.34.1",
        )
    permanent = inputs.status is EmploymentStatus.PERMANENT
    missing = [slot for slot in ("status", "level") if not work.has(slot)]
    if missing and (inputs.status is None or permanent):
        return work.needs(*(need(slot, clause="5.34.1") for slot in missing))
    known = [work.input(slot) for slot in ("status", "level") if work.has(slot)]
    word = "eligible" if permanent else "not eligible"
    found = work.choose(word, known, text="Permanent, in the elementary/K-8 division", clause="5.34.1")
    if permanent:
        work.say(
            "You are eligible: you are permanent and in the elementary division.",
            "Cumple los requisitos: es permanente y de la división de primaria.",
            "5.34.1",
        )
    else:
        work.say(
            "You are not eligible: shared contracts are for permanent members of the elementary division.",
            "No cumple los requisitos: los contratos compartidos son para miembros permanentes de primaria.",
            "5.34.1",
        )
    work.say(
        "The guidelines also ask for good evaluations in the member performance areas; the form that they name has "
        "been replaced by the System of Professional Growth.",
        "Las guías también piden buenas evaluaciones en las áreas de desempeño; el formulario que nombran fue "
        "reemplazado por el Sistema de Crecimiento Profesional.",
        "Exhibit Q § eligibility",
        "3.02",
    )
    if permanent:
        _dates(work, inputs)
    return work.determined(found, "eligibility")


def _dates(work: Working, inputs: SharedContractsInputs) -> Determination:
    before = _year_before(work, inputs)
    names = ("interest_from", "interest_to", "continue_by", "request_by")
    first, last, goes_on, request = (month_day(work, work.parameter(f"shared_contracts.{n}"), before) for n in names)
    for name, day in zip(names, (first, last, goes_on, request), strict=True):
        work.extra(name, day)
    work.say(
        f"Your written request must reach Human Resources by {day_en(request.day)}, and so must the signed agreement "
        "to share again.",
        f"Su solicitud escrita debe llegar a Recursos Humanos a más tardar el {day_es(request.day)}, igual que el "
        "acuerdo firmado para volver a compartir.",
        "5.34.1",
        "5.34.2.a",
    )
    work.say(
        f"Before that, the guidelines ask you to declare interest from {day_en(first.day)} to {day_en(last.day)}, and "
        f"partners who share now to say by {day_en(goes_on.day)} whether they go on. The article's date governs; the "
        "guidelines add these steps.",
        f"Antes, las guías piden declarar interés del {day_es(first.day)} al {day_es(last.day)}, y a quienes ya "
        f"comparten decir a más tardar el {day_es(goes_on.day)} si continúan. Rige la fecha del artículo; las guías "
        "agregan estos pasos.",
        "Exhibit Q § process",
        "Exhibit Q § continuation",
    )
    if inputs.requested_on is not None:
        asked = work.input("requested_on")
        timely = work.not_after(asked, request, text=f"Requested {day_en(asked.day)}", clause="5.34.1")
        work.say(
            f"A request of {day_en(asked.day)} is " + ("in time." if timely else "too late."),
            f"Una solicitud del {day_es(asked.day)} llega " + ("a tiempo." if timely else "tarde."),
            "5.34.1",
        )
        work.extra("in_time", work.choose("yes" if timely else "no", (), text="Whether the request is in time"))
    return work.determined(request, "date")


def _year_before(work: Working, inputs: SharedContractsInputs) -> Figure:
    """July 1 of the school year before the one in which the contract would be shared."""
    if inputs.school_year is None:
        year = work.default(
            "year_of_request", school_year_of(work.as_of), "The request is made in the school year of the day asked."
        )
        return start_of(work, year)
    begins = start_of(work, work.input("school_year"))
    return work.record(
        "year_before", (begins,), begins.day.replace(year=begins.day.year - 1), text="The school year before"
    )


def _none_yet(work: Working, full: Figure, half: Figure) -> Determination:
    """The limit itself, where no day of substitution is told."""
    work.assume("You have not substituted for your partner yet this school year.")
    work.say(
        f"You may substitute for your partner for up to {plain(full)} full or {plain(half)} half days a school year; "
        "your partner exchanges a day with you and loses no sick leave.",
        f"Puede sustituir a su compañero hasta {plain(full)} días completos o {plain(half)} medios días por año "
        "escolar; su compañero le cambia un día y no pierde licencia por enfermedad.",
        "5.34.5",
    )
    return work.determined(full, "full days")


def _substitution(work: Working, inputs: SharedContractsInputs) -> Determination:
    full, half = (work.parameter(f"shared_contracts.{n}") for n in ("full_days", "half_days"))
    if not work.has("full_days") and not work.has("half_days"):
        return _none_yet(work, full, half)
    halves_each = work.div(half, full, text=f"{plain(half)} half days are {plain(full)} full days", clause="5.34.5")
    used = (
        [work.mul(work.input("full_days"), halves_each, text="Full days as half days")] if work.has("full_days") else []
    )
    if work.has("half_days"):
        used.append(work.input("half_days"))
    total = work.total(used, text="Half days used")
    left_halves = work.excess(half, total, text=f"{plain(half)} less {plain(total)}", clause="5.34.5")
    left = work.div(left_halves, halves_each, text="In full days", clause="5.34.5")
    over = work.excess(total, half, text=f"{plain(total)} less {plain(half)}", clause="5.34.5")
    work.extra("half_days_over", over)
    work.say(
        f"You may still substitute for your partner for {counted(left, 'full day', 'full days')} this school year.",
        f"Todavía puede sustituir a su compañero de contrato por {counted(left, 'día completo', 'días completos')} "
        "este año escolar.",
        "5.34.5",
    )
    work.say(
        f"The limit is {plain(full)} full or {plain(half)} half days; your partner exchanges a day with you and loses "
        "no sick leave.",
        f"El límite es de {plain(full)} días completos o {plain(half)} medios días; su compañero le cambia un día y no "
        "pierde licencia por enfermedad.",
        "5.34.5",
    )
    if over.number:
        work.say(
            "Beyond the limit your partner's leave is charged, and you are paid the normal substitute rate if you "
            "substitute.",
            "Más allá del límite se descuenta la licencia de su compañero, y a usted se le paga la tarifa normal de "
            "sustituto si sustituye.",
            "5.34.5",
        )
    work.passed_over(
        "substituting whenever possible, without a number",
        "the article sets the number and governs",
        "Exhibit Q § plan",
    )
    return work.determined(left, "full days")


SHARED_CONTRACTS = Calculator(
    name="shared_contracts",
    purpose="How many shared contracts a site may have, who may share one, by when, and days of substitution.",
    purpose_es="Cuántos contratos compartidos puede tener un plantel, quién puede, cuándo, y días de sustitución.",
    inputs=SharedContractsInputs,
    clauses=(
        "5.34.1",
        "5.34.2.a",
        "5.34.5",
        "Exhibit Q § eligibility",
        "Exhibit Q § process",
        "Exhibit Q § continuation",
    ),
    rule=shared_contracts,
    example={"site_fte": "10"},
)
