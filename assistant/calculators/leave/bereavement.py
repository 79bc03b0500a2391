"""Bereavement leave: five days an incident, five more by agreement, ten of sick leave (5.09)."""

from datetime import date

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .rates import Days


class BereavementInputs(Inputs):
    """What is needed, and what was agreed."""

    days_needed: Days | None = Field(None, description="Days of absence needed for this death")
    extension_agreed: bool | None = Field(None, description="Whether you and the District agreed to extend the leave")
    family_member: bool | None = Field(None, description="Whether the person who died was a member of your family")
    accrued_days: Days | None = Field(None, description="Accrued sick leave left, in days")
    days_used: Days | None = Field(None, description="Days of bereavement leave already taken for this death")


def bereavement(inputs: BereavementInputs, book: Book, as_of: date) -> Determination:
    """The days of bereavement leave, and how a longer absence is covered (5.09.1, 5.09.2)."""
    work = Working("bereavement", inputs, book, as_of)
    paid = work.parameter("bereavement.days")
    more = work.parameter("bereavement.extension")
    sick = work.parameter("bereavement.sick_leave")
    work.assume("The clause names no relationships; whose death it covers is not defined there.")
    if inputs.days_used is not None and inputs.days_needed in (None, inputs.days_used):
        return work.determined(_left(work, (paid, more, sick)), "days")
    if inputs.days_needed is None:
        _allowances(work, (paid, more, sick))
        return work.determined(_extended(work, (paid, more, sick)) if inputs.extension_agreed else paid, "days")
    total = _covered(work, inputs, (paid, more, sick))
    _allowances(work, (paid, more, sick))
    return work.determined(total, "days covered")


def _extended(work: Working, allowed: tuple[Figure, Figure, Figure]) -> Figure:
    """The days with the extension that was agreed, and what they come to with the days of sick leave."""
    paid, more, sick = allowed
    work.input("extension_agreed")
    together = work.add(paid, more, text="Bereavement leave with the extension", clause="5.09.1")
    most = work.add(together, sick, text="With the days of accumulated sick leave", clause="5.09.2")
    work.extra("days_with_sick_leave", most)
    work.say(
        f"With the extension agreed that is {plain(together)} days, and {plain(most)} in all with {plain(sick)} days "
        "of accumulated sick leave.",
        f"Con la extensión acordada son {plain(together)} días, y {plain(most)} en total con {plain(sick)} días de "
        "licencia acumulada.",
        "5.09.1",
        "5.09.2",
    )
    return together


def _left(work: Working, allowed: tuple[Figure, Figure, Figure]) -> Figure:
    """What is left of the days for one death."""
    paid, used = allowed[0], work.input("days_used")
    left = work.excess(paid, used, text=f"{plain(paid)} less {plain(used)} taken", clause="5.09.1")
    work.extra("days_left", left)
    work.say(
        f"Of the {plain(paid)} days for this death you have taken {plain(used)}: {plain(left)} are left.",
        f"De los {plain(paid)} días por este fallecimiento ha tomado {plain(used)}: quedan {plain(left)}.",
        "5.09.1",
    )
    _allowances(work, allowed)
    return left


def _allowances(work: Working, allowed: tuple[Figure, Figure, Figure]) -> None:
    paid, more, sick = allowed
    work.say(
        f"You receive {paid.value} days of bereavement leave per incident; they may be "
        f"extended by {more.value} days by mutual agreement.",
        f"Recibe {paid.value} días de licencia por duelo por cada caso; pueden extenderse "
        f"{more.value} días por acuerdo mutuo.",
        "5.09.1",
    )
    work.say(
        f"For the death of a family member you may also use up to {sick.value} days of your accumulated sick leave, "
        "without proof of illness.",
        f"Por la muerte de un familiar también puede usar hasta {sick.value} días de su licencia acumulada, sin "
        "comprobante de enfermedad.",
        "5.09.2",
    )


def _covered(work: Working, inputs: BereavementInputs, allowed: tuple[Figure, Figure, Figure]) -> Figure:
    paid, more, sick = allowed
    needed = work.input("days_needed")
    first = work.least(needed, paid, text="Days of bereavement leave", clause="5.09.1")
    total, rest = first, work.sub(needed, first, text="Days beyond those")
    if rest.number > 0 and inputs.extension_agreed:
        work.input("extension_agreed")
        extended = work.least(rest, more, text="Days of the extension agreed", clause="5.09.1")
        total = work.add(total, extended, text="Bereavement leave with the extension")
        rest = work.sub(rest, extended, text="Days beyond those")
    elif rest.number > 0:
        work.passed_over("five days more by mutual agreement", "no agreement was mentioned", "5.09.1")
    if rest.number > 0 and inputs.family_member is not False:
        total, rest = _from_sick_leave(work, inputs, sick, (total, rest))
    work.extra("days_covered", total)
    if rest.number > 0:
        work.extra("days_not_covered", rest)
        work.lead(
            f"{counted(total, 'day is', 'days are')} covered; the other {plain(rest)} not, by these clauses.",
            f"{counted(total, 'día queda cubierto', 'días quedan cubiertos')}; {plain(rest)} no, según estas "
            "cláusulas.",
            "5.09.1",
            "5.09.2",
        )
    else:
        work.lead(
            f"{counted(needed, 'day is', 'days are')} covered in full.",
            f"{counted(needed, 'día queda cubierto', 'días quedan cubiertos')} por completo.",
            "5.09.1",
        )
    return total


def _from_sick_leave(
    work: Working, inputs: BereavementInputs, sick: Figure, so_far: tuple[Figure, Figure]
) -> tuple[Figure, Figure]:
    total, rest = so_far
    if inputs.family_member is None:
        work.assume("The person who died was a family member.")
    used = work.least(rest, sick, text="Days of accumulated sick leave", clause="5.09.2")
    if inputs.accrued_days is not None:
        used = work.least(used, work.input("accrued_days"), text="No more than is accumulated", clause="5.09.2")
    else:
        work.assume("You have that much accumulated sick leave.")
    work.extra("days_from_sick_leave", used)
    work.say(
        f"{counted(so_far[0], 'day is', 'days are')} bereavement leave; {counted(used, 'day comes', 'days come')} "
        "out of accumulated sick leave.",
        f"{counted(so_far[0], 'día es', 'días son')} de licencia por duelo; {counted(used, 'día sale', 'días salen')} "
        "de la licencia por enfermedad acumulada.",
        "5.09.1",
        "5.09.2",
    )
    return (
        work.add(total, used, text="Days covered with sick leave"),
        work.sub(rest, used, text="Days left"),
    )


BEREAVEMENT = Calculator(
    name="bereavement",
    purpose="Days of bereavement leave, and how a longer absence is covered.",
    purpose_es="Días de licencia por duelo, y cómo se cubre una ausencia más larga.",
    inputs=BereavementInputs,
    clauses=("5.09.1", "5.09.2"),
    rule=bereavement,
    example={"days_needed": "8"},
)
