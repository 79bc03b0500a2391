"""Pay for missed elementary preparation time (8.01.7.d)."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Level, SalaryProgram, need
from assistant.calculators.scope import excluded
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working


class PreparationChoice(StrEnum):
    """What the teacher chose when the preparation time was missed."""

    PAY = "pay"
    MAKE_UP = "make-up time"


class MissedPreparationPayInputs(Inputs):
    """The minutes missed, and what was chosen."""

    program: SalaryProgram | None = Field(None, description="tk12 unless ECE or Adult Education")
    level: Level | None = Field(None, description="Division of the site: elementary (with K-8) or secondary")
    minutes: Annotated[int | None, Field(ge=0, le=10000, description="Minutes of preparation time missed")] = None
    losses: tuple[Annotated[int, Field(ge=1, le=400)], ...] = Field(
        (), max_length=20, description="Minutes missed each time, where they differ; together the minutes missed"
    )
    times: Annotated[int | None, Field(ge=1, le=190, description="How often so many minutes were missed")] = None
    covering: bool | None = Field(None, description="Preparation time given up to cover another member's class")
    choice: PreparationChoice | None = Field(None, description="Pay, or an equal amount of make-up time")
    make_up_minutes: Annotated[
        int | None, Field(ge=0, le=10000, description="Of these minutes, those for which make-up time was chosen")
    ] = None
    days_waited: Annotated[
        int | None, Field(ge=0, le=400, description="Days since a chosen make-up has not occurred")
    ] = None


def missed_preparation_pay(inputs: MissedPreparationPayInputs, book: Book, as_of: date) -> Determination:
    """$18 for every 15 minutes; a make-up that has not come after 30 days is paid.

    Clause: 8.01.7.d. Minutes that do not fill a 15-minute increment are not spoken of: both results are given.
    """
    work = Working("missed_preparation_pay", inputs, book, as_of)
    if (elsewhere := excluded(work, inputs.program, "Article 8")) is not None:
        return elsewhere
    if inputs.covering and inputs.level is not Level.ELEMENTARY:
        return _covering(work, inputs)
    if inputs.level is Level.SECONDARY:
        work.input("level")
        return work.not_covered(
            "This pay belongs to elementary preparation time; for secondary members the contract names no pay for it.",
            "Este pago corresponde al tiempo de preparación de primaria; para secundaria el contrato no fija un pago.",
            "8.01.7",
            "8.01.6",
        )
    if inputs.minutes is None:
        return work.needs(need("minutes", clause="8.01.7.d"))
    due = _due(work, inputs)
    return due if isinstance(due, Determination) else _pay(work, due, inputs.losses)


def _covering(work: Working, inputs: MissedPreparationPayInputs) -> Determination:
    """Covering a class in one's preparation period: how often it may be required, and that no pay is named."""
    work.input("covering")
    secondary = inputs.level is Level.SECONDARY
    if secondary:
        work.input("level")
    times = work.parameter("missed_preparation_pay.cover_times")
    rate, unit = work.parameter("missed_preparation_pay.rate"), work.parameter("missed_preparation_pay.increment")
    work.say(
        "For a secondary or departmentalized preparation period the contract names no pay for covering another "
        "member's class.",
        "Para un período de preparación de secundaria o por departamentos, el contrato no fija un pago por cubrir la "
        "clase de otro miembro.",
        "8.01.6",
    )
    work.say(
        f"You may not be required to do so more than {plain(times)} times in the school year, except to cover "
        "emergencies; beyond that it is voluntary, with the site administrator's approval.",
        f"No se le puede exigir más de {plain(times)} veces en el año escolar, salvo para cubrir emergencias; aparte "
        "de eso es voluntario, con la aprobación del administrador.",
        "8.01.6",
    )
    end = work.not_covered if secondary else work.not_applicable
    return end(
        f"Elementary preparation time that is missed because no specialist or substitute was available is paid at "
        f"{dollars(rate)} for every {plain(unit)} minutes, or made up.",
        f"La preparación de primaria que se pierde porque no hubo especialista o suplente se paga a {dollars(rate)} "
        f"por cada {plain(unit)} minutos, o se repone.",
        "8.01.7.d",
    )


def _due(work: Working, inputs: MissedPreparationPayInputs) -> Figure | Determination:
    """The minutes that are paid: not those of a make-up that is still within its 30 days."""
    minutes = work.input("minutes")
    made_up = inputs.choice is PreparationChoice.MAKE_UP
    if not made_up and inputs.make_up_minutes is None:
        return minutes
    if work.has("choice"):
        work.input("choice")
    if inputs.days_waited is None:
        return work.needs(need("days_waited", clause="8.01.7.d"))
    days, limit = work.input("days_waited"), work.parameter("missed_preparation_pay.make_up_days")
    if not work.at_most(days, limit, text=f"Within {plain(limit)} days", clause="8.01.7.d"):
        work.say(
            f"Make-up time that has not occurred after {plain(limit)} days is paid by default.",
            f"La reposición que no ocurre después de {plain(limit)} días se paga.",
            "8.01.7.d",
        )
        return minutes
    work.say(
        f"No pay yet: you chose make-up time. If it has not occurred after {plain(limit)} days, pay is the default.",
        f"Todavía no hay pago: usted eligió reposición. Si no ocurre después de {plain(limit)} días, corresponde el "
        "pago.",
        "8.01.7.d",
    )
    awaited = minutes if inputs.make_up_minutes is None else work.input("make_up_minutes")
    due = work.excess(minutes, awaited, text="Minutes paid while the make-up is awaited", clause="8.01.7.d")
    return due if due.number else work.determined(work.cents(due), "USD")


def _full(work: Working, exact: Figure, minutes: Figure, losses: tuple[int, ...]) -> Figure:
    """The full increments: of the minutes together, or of each loss where several make up the minutes."""
    if not losses or sum(losses) != minutes.number:
        return work.floor(exact, text="Full increments", clause="8.01.7.d")
    unit = work.parameter("missed_preparation_pay.increment")
    each = []
    for n, loss in enumerate(losses, start=1):
        part = work.part(f"losses[{n}]", loss)
        of_it = work.div(part, unit, text=f"{loss} minutes / {plain(unit)}", clause="8.01.7.d")
        each.append(work.floor(of_it, text=f"Full increments of the {loss} minutes", clause="8.01.7.d"))
    return work.total(each, text="Full increments of all losses")


def _pay(work: Working, minutes: Figure, losses: tuple[int, ...]) -> Determination:
    unit, rate = work.parameter("missed_preparation_pay.increment"), work.parameter("missed_preparation_pay.rate")
    often = [work.input("times")] if work.has("times") else []
    en, es = (f", {plain(often[0])} times", f", {plain(often[0])} veces") if often else ("", "")
    exact = work.div(minutes, unit, text=f"{plain(minutes)} minutes / {plain(unit)}", clause="8.01.7.d")
    full = _full(work, exact, minutes, losses)
    amount = work.cents(work.mul(full, rate, *often, text=f"{plain(full)} x {dollars(rate)}{en}", clause="8.01.7.d"))
    if full.number != exact.number:
        return _both(work, amount, work.mul(exact, rate, *often, text=f"In proportion to the minutes{en}"), rate)
    work.extra("increments", full)
    work.lead(
        f"Missed preparation time of {counted(minutes, 'minute', 'minutes')}{en and f'{en},'} pays {money(amount)}, in "
        f"addition to regular pay: {plain(full)} x {dollars(rate)} for every {plain(unit)} minutes{en}.",
        f"Por {counted(minutes, 'minuto', 'minutos')} de preparación perdidos{es and f'{es},'} se pagan "
        f"{money(amount)}, además del pago regular: {plain(full)} x {dollars(rate)} por cada "
        f"{plain(unit)} minutos{es}.",
        "8.01.7.d",
    )
    work.say(
        "You choose between pay and an equal amount of make-up time when the time is missed.",
        "Usted elige entre el pago y una reposición igual cuando se pierde el tiempo.",
        "8.01.7.d",
    )
    return work.determined(amount, "USD")


def _both(work: Working, low: Figure, exact: Figure, rate: Figure) -> Determination:
    high = work.cents(exact)
    work.say(
        f"It pays between {money(low)} and {money(high)}: the rate of {dollars(rate)} is for every full increment, "
        "and the "
        "contract does not say what the rest of the minutes earns.",
        f"Paga entre {money(low)} y {money(high)}: la tarifa de {dollars(rate)} es por cada intervalo completo, y el "
        "contrato no dice qué se paga por los minutos restantes.",
        "8.01.7.d",
    )
    work.reading(low, "USD", "Full increments only", "Solo intervalos completos", "8.01.7.d")
    work.reading(high, "USD", "In proportion to the minutes", "En proporción a los minutos", "8.01.7.d")
    return work.ranged("USD")


MISSED_PREPARATION_PAY = Calculator(
    name="missed_preparation_pay",
    purpose="Pay for elementary preparation time that was missed.",
    purpose_es="Pago por tiempo de preparación de primaria que se perdió.",
    inputs=MissedPreparationPayInputs,
    clauses=("8.01.7.d", "8.01.7", "8.01.6"),
    rule=missed_preparation_pay,
    example={"minutes": "45"},
)
