"""Pay for a special education caseload or class over its maximum (Exhibit HH caseloads.1, 3, 11)."""

from dataclasses import dataclass

from assistant.calculators.base import Determination
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working

from .assignments import Program
from .overage_days import over_days


@dataclass(frozen=True, slots=True)
class Overage:
    """Students over, the maximum, and the reason, if it was said."""

    over: Figure
    maximum: Figure
    reason: str | None


def overage(work: Working, program: Program, found: Overage) -> Determination:
    """What is paid for being over: dollars where the days are given, else the maximum with the amount a day.

    Clauses: Exhibit HH caseloads.1.a.i.1-2, 1.b.i.1, 1.c.ii.1, 1.c.iii (RSP, $25), 3.a.iv.1, 3.a.v, 3.b.iii.1,
    3.b.iv, 11.c.i.2.a, 11.f.ii.1 (classes, $50; by agreement only beginning in July of 2027).
    """
    work.extra("students_over", found.over)
    work.say(
        f"That is {plain(found.over)} over the maximum.",
        f"Eso supera el máximo en {plain(found.over)}.",
        _at(work, found),
    )
    rates = {
        reason: program.parameter(f"rate.{reason}")
        for reason in ("vacancies", "agreement")
        if program.parameter(f"rate.{reason}") in work.book.parameters
    }
    if not rates:
        return _no_rate(work, found)
    reason = found.reason if len(rates) > 1 or found.reason else next(iter(rates))
    if reason is None:
        return work.needs(need("reason_over", clause=_at(work, found)))
    if work.has("reason_over"):
        work.input("reason_over")
    if reason not in rates:
        return work.not_covered(
            "The contract states no overage pay for this assignment when vacancies are the reason.",
            "El contrato no establece un pago por exceso para esta asignación cuando la causa son vacantes.",
            _at(work, found),
        )
    later = _only_later(work, program, rates[reason]) if reason == "agreement" else None
    if later is not None:
        return later
    if program.parameter("waiver_above") in work.book.parameters:
        return _waiver(work, program, found, rates[reason], reason)
    return _pay(work, found, found.over, rates[reason])


def _at(work: Working, found: Overage) -> str:
    return work.clause_of(found.maximum)


def _no_rate(work: Working, found: Overage) -> Determination:
    en = "The contract states no overage pay for this assignment."
    es = "El contrato no establece un pago por exceso para esta asignación."
    if work.has("days") or work.has("over_since"):
        return work.not_covered(en, es, _at(work, found))
    work.say(en, es, _at(work, found))
    return work.determined(found.maximum, "students")


def _only_later(work: Working, program: Program, rate: str) -> Determination | None:
    """Pay by agreement that has not begun on the day asked about."""
    if work.began(rate):
        return None
    year = work.parameter(program.parameter("agreement_year"))
    clause = work.clause_of(year)
    return work.out_of_term(
        f"Pay for agreeing to go over the maximum begins only in July of {plain(year)}.",
        f"El pago por aceptar superar el máximo empieza solo en julio de {plain(year)}.",
        clause,
    )


def say_agreed_later(work: Working, program: Program) -> None:
    """From when agreeing to go over the maximum is paid, where the memorandum puts that off (3.a.v)."""
    rate = program.parameter("rate.agreement")
    if program.parameter("agreement_year") not in work.book.parameters or work.began(rate):
        return
    year = work.parameter(program.parameter("agreement_year"))
    work.say(
        f"Who is willing to go over the maximum is paid for it beginning in July of {plain(year)}.",
        f"A quien acepta superar el máximo se le paga por ello a partir de julio de {plain(year)}.",
        work.clause_of(year),
    )


def _waiver(work: Working, program: Program, found: Overage, rate: str, reason: str) -> Determination:
    """RSP: up to 28 because of vacancies; above 28 only with the practitioner's written waiver."""
    bound = work.parameter(program.parameter("waiver_above"))
    total = work.add(found.maximum, found.over, text="Students on the caseload")
    within = work.at_most(total, bound, text=f"Not over {plain(bound)}", clause=work.clause_of(bound))
    if not within:
        work.say(
            f"Above {plain(bound)} the District needs your written agreement.",
            f"Por encima de {plain(bound)} el Distrito necesita su acuerdo por escrito.",
            work.clause_of(bound),
        )
    if reason == "vacancies":
        return _pay(work, found, found.over, rate)
    if within:
        return work.not_covered(
            f"Up to {plain(bound)} the contract pays for going over the maximum only when vacancies are the reason.",
            f"Hasta {plain(bound)} el contrato paga por superar el máximo solo cuando la causa son vacantes.",
            work.clause_of(bound),
        )
    beyond = work.excess(total, bound, text=f"{plain(total)} less {plain(bound)}", clause=work.clause_of(bound))
    return _from_which_number(work, found, beyond, rate)


def _from_which_number(work: Working, found: Overage, beyond: Figure, rate_id: str) -> Determination:
    """Above 28 by agreement: the text says 'per student' without saying from which number on."""
    rate = work.parameter(rate_id)
    days = over_days(work, work.clause_of(rate))
    amounts = [_amount(work, students, rate, days) for students in (beyond, found.over)]
    low, high = (money(a) for a in amounts)
    unit = "USD" if days else "USD per day"
    work.lead(
        f"It pays between {low} and {high}{'' if days else ' a day'}: {dollars(rate)} a student a day, and the text "
        "does "
        "not say from which number of students on.",
        f"Paga entre {low} y {high}{'' if days else ' al día'}: {dollars(rate)} por estudiante al día, y el texto no "
        "dice "
        "a partir de qué número de estudiantes.",
        work.clause_of(rate),
    )
    clause = work.clause_of(rate)
    work.reading(
        amounts[0], unit, "Students above the waiver limit", "Estudiantes sobre el límite de la renuncia", clause
    )
    work.reading(amounts[1], unit, "Students above the maximum", "Estudiantes sobre el máximo", clause)
    return work.ranged(unit)


def _amount(work: Working, students: Figure, rate: Figure, days: Figure | None) -> Figure:
    factors = (students, rate) if days is None else (students, rate, days)
    text = f"{counted(students, 'student', 'students')} x {dollars(rate)}"
    return work.cents(work.mul(*factors, text=text if days is None else f"{text} x {counted(days, 'day', 'days')}"))


def _pay(work: Working, found: Overage, students: Figure, rate_id: str) -> Determination:
    rate = work.parameter(rate_id)
    work.assume("'Per student' means each student over the maximum.")
    per_day = _amount(work, students, rate, None)
    work.extra("per_day", per_day)
    clause = work.clause_of(rate)
    days = over_days(work, clause)
    if days is None:
        work.lead(
            f"It pays {money(per_day)} a day: {dollars(rate)} for each student over.",
            f"Paga {money(per_day)} al día: {dollars(rate)} por cada estudiante de exceso.",
            clause,
        )
        return work.determined(found.maximum, "students")
    total = _amount(work, students, rate, days)
    work.lead(
        f"It pays {money(total)}: {counted(students, 'student', 'students')} x {dollars(rate)} x "
        f"{counted(days, 'day', 'days')}.",
        f"Paga {money(total)}: {counted(students, 'estudiante', 'estudiantes')} x {dollars(rate)} x "
        f"{counted(days, 'día', 'días')}.",
        clause,
    )
    return work.determined(total, "USD")
