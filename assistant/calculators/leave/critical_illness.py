"""Emergency leave for the critical illness or injury of a member of the immediate family (5.10, 13.06)."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, money, plain
from assistant.calculators.working import Working

from .rates import Days, Money


class Relation(StrEnum):
    """Who is ill, to the member: 13.06 lists relatives of the member or of the spouse."""

    MOTHER = "mother"
    FATHER = "father"
    GRANDPARENT = "grandparent"
    BROTHER = "brother"
    SISTER = "sister"
    SON = "son"
    DAUGHTER = "daughter"
    SON_IN_LAW = "son_in_law"
    DAUGHTER_IN_LAW = "daughter_in_law"
    FOSTER_PARENT = "foster_parent"
    STEP_PARENT = "step_parent"
    STEP_CHILD = "step_child"
    FOSTER_CHILD = "foster_child"
    GRANDCHILD = "grandchild"
    BROTHER_IN_LAW = "brother_in_law"
    SISTER_IN_LAW = "sister_in_law"
    SPOUSE = "spouse"
    DOMESTIC_PARTNER = "domestic_partner"
    OTHER_RELATIVE = "other_relative"
    NOT_A_RELATIVE = "not_a_relative"


_NOT_LISTED = (Relation.SPOUSE, Relation.DOMESTIC_PARTNER, Relation.OTHER_RELATIVE)


class CriticalIllnessInputs(Inputs):
    """Who is ill, how long, and what a substitute costs."""

    relation: Relation | None = Field(None, description="Who is critically ill or injured, to you or to your spouse")
    in_household: bool | None = Field(None, description="Whether that person lives in your household")
    days_needed: Days | None = Field(None, description="Days of absence needed")
    days_used: Days | None = Field(None, description="Days of this leave already used this school year")
    substitute_rate: Money | None = Field(None, description="What the substitute is paid a day, USD")


def critical_illness(inputs: CriticalIllnessInputs, book: Book, as_of: date) -> Determination:
    """Three paid days, and the most that further days of the year may cost (5.10), for the family of 13.06."""
    work = Working("critical_illness", inputs, book, as_of)
    outside = _outside(work, inputs)
    if outside is not None:
        return outside
    paid, most = work.parameter("critical_illness.paid_days"), work.parameter("critical_illness.most_days")
    if inputs.days_needed is None and inputs.days_used is not None:
        return _left(work, paid, most)
    if inputs.days_needed is None:
        _allowance(work, paid, most)
        _listed(work, inputs)
        return work.determined(paid, "paid days")
    return _longer(work, inputs, paid, most)


def _listed(work: Working, inputs: CriticalIllnessInputs) -> None:
    """That the definition names the relative, so that where that person lives does not matter."""
    if inputs.relation is None or inputs.relation in _NOT_LISTED:
        return
    name = inputs.relation.value.replace("_", "-" if inputs.relation.value.endswith("in_law") else " ")
    work.say(
        f"The definition of immediate family names this relative ({name}); whoever it names need not live with you.",
        "La definición de familia inmediata nombra a este pariente; quien está nombrado no tiene que vivir con usted.",
        "13.06",
    )


def _allowance(work: Working, paid: Figure, most: Figure) -> None:
    work.say(
        f"You receive {paid.value} days of paid emergency leave, not charged to sick leave. Further days cost at most "
        f"what the substitute is paid, up to {most.value} days in the school year.",
        f"Recibe {paid.value} días de licencia de emergencia pagada, sin cargo a su licencia por enfermedad. Los días "
        f"siguientes cuestan a lo sumo lo que se paga al sustituto, hasta {most.value} días en el año escolar.",
        "5.10",
    )


def _outside(work: Working, inputs: CriticalIllnessInputs) -> Determination | None:
    if inputs.relation is Relation.NOT_A_RELATIVE:
        work.input("relation")
        return work.not_applicable(
            "This leave is for a member of the immediate family, as the contract defines it.",
            "Esta licencia es para un miembro de la familia inmediata, según la define el contrato.",
            "13.06",
        )
    if inputs.relation is None:
        work.assume("The person is a member of the immediate family as the contract lists it.")
        return None
    relation = work.input("relation")
    if inputs.relation not in _NOT_LISTED:
        work.choose("immediate family", (relation,), text="Listed as immediate family", clause="13.06")
        return None
    if inputs.in_household is None:
        return work.needs(need("in_household", clause="13.06"))
    household = work.input("in_household")
    if inputs.in_household:
        work.choose("immediate family", (relation, household), text="A relative in the household", clause="13.06")
        work.say(
            "A relative who lives in your household counts as immediate family.",
            "Un pariente que vive en su hogar cuenta como familia inmediata.",
            "13.06",
        )
        if inputs.relation is not Relation.OTHER_RELATIVE:
            work.assume("The definition does not name a spouse or partner; living in the household makes one count.")
        return None
    return work.not_covered(
        "The definition of immediate family does not name this person, and counts other relatives only when they live "
        "in your household. Ask the Association or Human Resources.",
        "La definición de familia inmediata no nombra a esta persona, y cuenta a otros parientes solo si viven en su "
        "hogar. Pregunte a la Asociación o a Recursos Humanos.",
        "13.06",
        "5.10",
    )


def _left(work: Working, paid: Figure, most: Figure) -> Determination:
    """The days of the year that are left after those already used."""
    used = work.input("days_used")
    left = work.excess(most, used, text="Days of the year not yet used", clause="5.10")
    work.say(
        f"After {counted(used, 'day', 'days')}, {counted(left, 'day is', 'days are')} left of the {most.value} in the "
        "school year; more take the Board's approval.",
        f"Después de {counted(used, 'día', 'días')} quedan {plain(left)} de los {most.value} del año escolar; más "
        "requieren la aprobación de la Junta.",
        "5.10",
    )
    _allowance(work, paid, most)
    _same_illness(work, paid)
    return work.determined(left, "days")


def _same_illness(work: Working, paid: Figure) -> None:
    """What is left of the paid days if those used before were for this illness; another one has its own."""
    used = work.input("days_used")
    left = work.excess(paid, used, text="Paid days not yet used for this illness", clause="5.10")
    work.extra("paid_days_left", left)
    work.say(
        f"If the days used before were for this same illness, {counted(left, 'paid day is', 'paid days are')} left.",
        "Si los días ya usados fueron por esta misma enfermedad, "
        f"{counted(left, 'día pagado queda', 'días pagados quedan')}.",
        "5.10",
    )


def _longer(work: Working, inputs: CriticalIllnessInputs, paid: Figure, most: Figure) -> Determination:
    needed = work.input("days_needed")
    left = most
    if inputs.days_used is not None:
        left = work.excess(most, work.input("days_used"), text="Days of the year not yet used", clause="5.10")
    else:
        work.assume("None of these days were used earlier in the school year.")
    granted = work.least(needed, left, text="Days within the most of the year", clause="5.10")
    free = work.least(granted, paid, text="Days without deduction", clause="5.10")
    deducted = work.sub(granted, free, text="Days with a deduction", clause="5.10")
    beyond = work.sub(needed, granted, text="Days beyond the most of the year")
    work.extra("paid_days", free)
    work.extra("days_with_deduction", deducted)
    work.say(
        f"Of {counted(needed, 'day', 'days')}, {plain(free)} at full pay and {plain(deducted)} with a deduction.",
        f"De {counted(needed, 'día', 'días')}, {plain(free)} con pago completo y {plain(deducted)} con descuento.",
        "5.10",
    )
    if inputs.days_used:
        _same_illness(work, paid)
    if deducted.number > 0 and inputs.substitute_rate is None:
        work.say(
            "Each day with a deduction costs at most what the substitute is paid, which the contract does not print.",
            "Cada día con descuento cuesta a lo sumo lo que se paga al sustituto, que el contrato no imprime.",
            "5.10",
        )
    elif deducted.number > 0:
        total = work.cents(work.mul(deducted, work.input("substitute_rate"), text="At most the cost", clause="5.10"))
        work.extra("deduction_at_most", total)
        work.say(f"The deduction is at most {money(total)}.", f"El descuento es a lo sumo de {money(total)}.", "5.10")
    if beyond.number > 0:
        work.extra("days_beyond", beyond)
        work.say(
            f"{counted(beyond, 'day is', 'days are')} beyond the {most.value} of the year, for the Board to approve.",
            f"{counted(beyond, 'día pasa', 'días pasan')} de los {most.value} del año; los aprueba la Junta.",
            "5.10",
        )
    _allowance(work, paid, most)
    return work.determined(granted, "days")


CRITICAL_ILLNESS = Calculator(
    name="critical_illness",
    purpose="Emergency leave when a member of the immediate family is critically ill or injured.",
    purpose_es="Licencia de emergencia cuando un familiar inmediato está gravemente enfermo o herido.",
    inputs=CriticalIllnessInputs,
    clauses=("5.10", "13.06"),
    rule=critical_illness,
    example={"relation": "mother", "days_needed": "3"},
)
