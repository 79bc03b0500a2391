"""Beyond Contract: the stipend for more than 1.0 FTE (8.01.17, Exhibits D-6 and LL)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.bands import pick, row_bands
from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Fte, Role, SalaryProgram, StepNumber, need
from assistant.calculators.scope import excluded
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working

from .sheets import not_yet

_TABLE = "stipends.d-6.beyond_contract"


class Period(StrEnum):
    """How long the assignment lasts."""

    YEAR = "year"
    SEMESTER = "semester"
    DAYS = "days"


class NurseShare(StrEnum):
    """The parts of an RN vacancy that may be taken on."""

    FIFTH = "0.2"
    TWO_FIFTHS = "0.4"


_COLUMNS = {Period.YEAR: "Per Year", Period.SEMESTER: "Per Semester", Period.DAYS: "Per Day"}
_COUNSELORS = (Role.COUNSELOR_HIGH_SCHOOL, Role.COUNSELOR_K8)


class BeyondContractPayInputs(Inputs):
    """The step, how long the assignment lasts, and what a few roles need besides."""

    program: SalaryProgram | None = Field(None, description="tk12 unless ECE or Adult Education")
    role: Role | None = Field(None, description="Role: nurses, counselors and librarians have rules of their own")
    step: StepNumber | None = None
    period: Period | None = Field(None, description="The year, a semester, or a number of days")
    service_days: Annotated[int | None, Field(ge=0, le=200, description="Days on which the service is given")] = None
    nurse_share: NurseShare | None = Field(None, description="Nurses: share of the RN vacancy that is taken on")
    lvn_absence: bool | None = Field(
        None, description="Nurses: whether it is an LVN's work that is covered, not an RN's"
    )
    vacancy_days: Annotated[
        int | None, Field(ge=0, le=200, description="Counselors: working days of the absence or vacancy")
    ] = None
    textbook_clerk: bool | None = Field(None, description="Librarians: whether the site has a textbook clerk")
    fte: Fte | None = None


def beyond_contract_pay(inputs: BeyondContractPayInputs, book: Book, as_of: date) -> Determination:
    """The stipend by step, for the year, a semester or the days of service.

    Clauses: 8.01.17 (greater than 1.0 FTE), e (stipend, pro rata below a semester), h (librarians without a
    textbook clerk, 180 days), i (nurses, 0.2 and 0.4), j (counselor vacancies of at least 15 working days, not
    more than the stipend), Exhibits D-6 and LL (amounts), Exhibit II (not for Meraki).
    """
    work = Working("beyond_contract_pay", inputs, book, as_of)
    early = excluded(work, inputs.program, "Article 8") or not_yet(work, _TABLE)
    if early is not None:
        return early
    if inputs.role is not None:
        work.input("role")
    if inputs.role is Role.MERAKI_ADVISOR:
        return work.not_applicable(
            "The Beyond Contract stipend is not available to members serving at Meraki; they receive the Meraki "
            "stipend.",
            "El estipendio Beyond Contract no está disponible para miembros de Meraki; ellos reciben el de Meraki.",
            "Exhibit II § stipends",
        )
    if inputs.role is Role.NURSE and inputs.lvn_absence:
        return _for_lvn(work)
    if inputs.step is None:
        return work.needs(need("step", clause="8.01.17.e"))
    work.passed_over("the stipend of Exhibit D-9", "Exhibit D-9 prints no such stipend; D-6 does", "8.01.17.e")
    if inputs.role in _COUNSELORS:
        return _counselor(work, inputs)
    return _BY_ROLE.get(inputs.role, _teacher)(work, inputs) if inputs.role else _teacher(work, inputs)


def _amount(work: Working, period: Period) -> Figure:
    step = work.input("step")
    row = pick(work, row_bands(work.book.table(_TABLE)), step, text=f"Step {plain(step)}", clause="Exhibit D-6")
    assert row is not None
    return work.cell(_TABLE, row, _COLUMNS[period])


def _teacher(work: Working, inputs: BeyondContractPayInputs) -> Determination:
    period = inputs.period or (Period.DAYS if inputs.service_days is not None else None)
    if period is None:
        return work.needs(need("period", clause="8.01.17.e"))
    if period is Period.DAYS and inputs.service_days is None:
        return work.needs(need("service_days", clause="8.01.17.e"))
    amount, words = _for(work, period)
    work.say(
        f"The Beyond Contract stipend is {money(amount)}{words[0]}.",
        f"El estipendio Beyond Contract es {money(amount)}{words[1]}.",
        "8.01.17.e",
        "Exhibit D-6",
    )
    work.say(
        "It is for teaching an additional period; you accept it voluntarily, for at most a year at a time, and not "
        "more "
        "than an additional period.",
        "Es por enseñar un período adicional; usted lo acepta voluntariamente, por un año como máximo cada vez, y no "
        "más "
        "de un período adicional.",
        "8.01.17.b",
        "8.01.17.c",
    )
    return work.determined(amount, "USD")


def _for(work: Working, period: Period) -> tuple[Figure, tuple[str, str]]:
    """The amount for the period, and how it comes about in words."""
    if work.has("period"):
        work.input("period")
    rate = _amount(work, period)
    if period is not Period.DAYS:
        names = {Period.YEAR: ("for the year", "por el año"), Period.SEMESTER: ("for a semester", "por un semestre")}
        en, es = names[period]
        return work.cents(rate, text="As printed"), (f" {en}", f" {es}")
    days = work.input("service_days")
    total = work.mul(rate, days, text=f"{dollars(rate)} x {counted(days, 'day', 'days')}", clause="8.01.17.e")
    words = (
        f": {money(rate)} a day x {counted(days, 'day', 'days')}",
        f": {money(rate)} al día x {counted(days, 'día', 'días')}",
    )
    return work.cents(total), words


def _nurse(work: Working, inputs: BeyondContractPayInputs) -> Determination:
    """0.2 FTE is paid the stipend, 0.4 twice that: of the year, of a semester, or by the days of service."""
    by_days = inputs.period in (None, Period.DAYS) or inputs.service_days is not None
    wanted = ("nurse_share", "service_days") if by_days else ("nurse_share",)
    missing = [s for s in wanted if not work.has(s)]
    if missing:
        return work.needs(*(need(slot, clause="8.01.17.i") for slot in missing))
    share = work.input("nurse_share")
    total, (en, es) = _served(work, None if by_days else inputs.period)
    times, times_es = "", ""
    if inputs.nurse_share is NurseShare.TWO_FIFTHS:
        twice = work.parameter("beyond_contract_pay.nurse_times")
        total = work.mul(total, twice, text=f"{share.value} FTE: the stipend multiplied by two", clause="8.01.17.i")
        times, times_es = f" x {plain(twice)}", f" x {plain(twice)}"
    amount = work.cents(total)
    work.say(
        f"Covering {share.value} FTE pays {money(amount)}: {en}{times}.",
        f"Cubrir {share.value} FTE paga {money(amount)}: {es}{times_es}.",
        "8.01.17.i",
    )
    work.say(
        "You accept it voluntarily; the nurses' leadership team decides how the work is divided.",
        "Usted lo acepta voluntariamente; el equipo de liderazgo de enfermería decide cómo se divide el trabajo.",
        "8.01.17.i",
    )
    return work.determined(amount, "USD")


def _for_lvn(work: Working) -> Determination:
    """The work of an LVN is paid by its time, at the daily rate."""
    work.input("lvn_absence")
    return work.not_applicable(
        "For covering an LVN (or equivalent) vacancy or leave a nurse is paid a pro rata per diem, by the time that "
        "the essential work takes; the Beyond Contract stipend is for the work of an RN.",
        "Por cubrir una vacante o licencia de LVN (o equivalente) se paga a la enfermera una parte prorrateada de su "
        "tarifa diaria, según el tiempo que requiere el trabajo esencial; el estipendio Beyond Contract es por el "
        "trabajo de una RN.",
        "8.01.17.i",
    )


def _served(work: Working, period: Period | None) -> tuple[Figure, tuple[str, str]]:
    """The stipend of the year or a semester, without a period that of the days of service; and it in words."""
    if period is not None:
        work.input("period")
        rate = _amount(work, period)
        names = {Period.YEAR: ("for the year", "por el año"), Period.SEMESTER: ("for a semester", "por un semestre")}
        en, es = names[period]
        return rate, (f"{money(rate)} {en}", f"{money(rate)} {es}")
    days, rate = work.input("service_days"), _amount(work, Period.DAYS)
    total = work.mul(rate, days, text=f"{dollars(rate)} x {counted(days, 'day', 'days')}", clause="8.01.17.i")
    return total, (
        f"{money(rate)} a day x {counted(days, 'day', 'days')}",
        f"{money(rate)} al día x {counted(days, 'día', 'días')}",
    )


def _counselor(work: Working, inputs: BeyondContractPayInputs) -> Determination:
    """At most the stipend, when the absence or vacancy is extended."""
    if inputs.vacancy_days is None:
        return work.needs(need("vacancy_days", clause="8.01.17.j.a"))
    days, least = work.input("vacancy_days"), work.parameter("beyond_contract_pay.vacancy_days")
    if not work.at_most(least, days, text=f"Not less than {plain(least)} working days", clause="8.01.17.j.a"):
        return work.not_applicable(
            f"A vacancy of {plain(days)} working days is not extended: it must be at least {plain(least)}.",
            f"Una vacante de {plain(days)} días laborables no es extendida: debe ser de al menos {plain(least)}.",
            "8.01.17.j.a",
        )
    period = inputs.period or Period.DAYS
    if period is Period.DAYS:
        rate, served = _amount(work, Period.DAYS), work.input("service_days") if work.has("service_days") else days
        text = f"{dollars(rate)} x {counted(served, 'day', 'days')}"
        most = work.cents(work.mul(rate, served, text=text, clause="8.01.17.j"))
    else:
        most, _ = _for(work, period)
    nothing = work.cents(work.excess(most, most, text="No least amount is named", clause="8.01.17.j.c.i"))
    work.say(
        f"You may be paid up to {money(most)}: the clause says not more than the Beyond Contract stipend, and names no "
        "least amount.",
        f"Se le puede pagar hasta {money(most)}: la cláusula dice no más que el estipendio Beyond Contract, y no fija "
        "un "
        "mínimo.",
        "8.01.17.j.c.i",
    )
    work.say(
        "The assignment is voluntary, and other solutions are evaluated first.",
        "La asignación es voluntaria, y antes se evalúan otras soluciones.",
        "8.01.17.j.b",
        "8.01.17.j.c",
    )
    work.reading(nothing, "USD", "No least amount", "Sin mínimo", "8.01.17.j.c.i")
    work.reading(most, "USD", "Not to exceed the stipend", "Sin exceder el estipendio", "8.01.17.j.c.i")
    return work.ranged("USD")


def _librarian(work: Working, inputs: BeyondContractPayInputs) -> Determination:
    """A pro rata share of the yearly stipend where the site has no textbook clerk, over the 180 student days."""
    if inputs.textbook_clerk is None:
        return work.needs(need("textbook_clerk", clause="8.01.17.h"))
    work.input("textbook_clerk")
    if inputs.textbook_clerk:
        return work.not_applicable(
            "The share is for librarians at a site that does not have a textbook clerk.",
            "La parte corresponde a bibliotecarios de un plantel que no tiene empleado de libros de texto.",
            "8.01.17.h",
        )
    annual, year = _amount(work, Period.YEAR), work.parameter("beyond_contract_pay.librarian_days")
    days = work.default("service_days", year.number, "All student days of the year were served without a clerk.")
    share = work.div(days, year, text=f"{plain(days)} of {plain(year)} days", clause="8.01.17.h")
    fte = work.default("fte", Decimal(1), "The librarian works full time at the site.")
    amount = work.cents(work.mul(annual, share, fte, text=f"{dollars(annual)} x the share x {plain(fte)} FTE"))
    work.say(
        f"The share is {money(amount)}: {dollars(annual)} for {plain(days)} of {plain(year)} days at {plain(fte)} FTE.",
        f"La parte es {money(amount)}: {dollars(annual)} por {plain(days)} de {plain(year)} días a {plain(fte)} FTE.",
        "8.01.17.h",
        "Exhibit D-6",
    )
    return work.determined(amount, "USD")


_BY_ROLE = {Role.NURSE: _nurse, Role.TEACHER_LIBRARIAN: _librarian}


BEYOND_CONTRACT_PAY = Calculator(
    name="beyond_contract_pay",
    purpose="Stipend for working more than 1.0 FTE, by step and by year, semester or days.",
    purpose_es="Estipendio por trabajar más de 1.0 FTE, según el escalón y por año, semestre o días.",
    inputs=BeyondContractPayInputs,
    clauses=("8.01.17", "8.01.17.e", "8.01.17.h", "8.01.17.i", "8.01.17.j", "Exhibit D-6", "Exhibit LL § agreement"),
    rule=beyond_contract_pay,
    example={"step": "8", "period": "semester"},
)
