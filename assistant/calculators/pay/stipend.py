"""Stipends of Exhibits D-7 to D-11 and Meraki: amounts, what stacks, part-time and part-year shares."""

from datetime import date

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Role, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import dollars, money, plain
from assistant.calculators.working import Working

from .sheets import not_yet
from .stipend_amounts import amount_of, meraki, sheet_of
from .stipend_inputs import StipendInputs
from .stipend_names import NOT_AT_MERAKI, StipendName


def stipend(inputs: StipendInputs, book: Book, as_of: date) -> Determination:
    """The yearly stipends, added up as far as they may be held together.

    Clauses: Exhibits D-7, D-8, D-9 (amounts), D-10 and D-11 (one each, not compounding), Exhibit HH attract.3,
    Exhibit II (Meraki instead of D-7, D-8 and D-9), 24.05.2 (department chairs), 13.15 (part-time share),
    23.04.a (Home/Hospital: the full Advanced Degree stipend).
    """
    work = Working("stipend", inputs, book, as_of)
    if not inputs.stipends:
        return work.needs(need("stipends", clause="11.06", choices=tuple(s.value for s in StipendName)))
    if (early := not_yet(work, "stipends.d-9")) is not None:
        return early
    if inputs.role is not None:
        work.input("role")
    names = _allowed(work, inputs)
    amounts: list[Figure] = []
    for n, name in enumerate(names, start=1):
        work.part(f"stipends[{n}]", name.value)
        found = amount_of(work, inputs, name)
        if isinstance(found, Determination):
            return found
        amounts.append(_shared(work, inputs, name, found))
    return _total(work, inputs, names, amounts)


def _allowed(work: Working, inputs: StipendInputs) -> tuple[StipendName, ...]:
    """At Meraki the Meraki stipend stands in place of everything on D-7, D-8 and D-9."""
    replaced = tuple(s for s in inputs.stipends if s in NOT_AT_MERAKI)
    if inputs.role is not Role.MERAKI_ADVISOR or not replaced or not meraki(work):
        return inputs.stipends
    rest = tuple(s for s in inputs.stipends if s not in NOT_AT_MERAKI and s is not StipendName.MERAKI)
    work.say(
        f"At Meraki these stipends are not available ({', '.join(s.value for s in replaced)}): the "
        "Meraki stipend stands in their place.",
        f"En Meraki no están disponibles estos estipendios ({', '.join(s.value for s in replaced)}): "
        "el "
        "estipendio de Meraki los reemplaza.",
        "Exhibit II § stipends",
    )
    return (StipendName.MERAKI, *rest)


def _shared(work: Working, inputs: StipendInputs, name: StipendName, amount: Figure) -> Figure:
    """The part-time and part-year share of one stipend."""
    if inputs.fte is not None and inputs.fte < 1:
        fte = work.input("fte")
        if name is StipendName.ADVANCED_DEGREE and inputs.role is Role.HOME_HOSPITAL_TEACHER:
            work.say(
                "Home/Hospital practitioners receive the full Advanced Degree stipend, whatever their FTE.",
                "Los practicantes de Home/Hospital reciben el estipendio completo por título avanzado.",
                "23.04.a",
            )
        else:
            amount = work.mul(amount, fte, text=f"{dollars(amount)} x {plain(fte)} FTE", clause="13.15")
            work.assume("The part-time share applies to this stipend; the contract does not list which ones it means.")
            work.say(
                f"Part time receives a share at the rate of the FTE: {plain(fte)}.",
                f"A tiempo parcial se recibe una parte según el FTE: {plain(fte)}.",
                "13.15",
            )
    if inputs.fte is None:
        work.assume("Full time is meant, for the whole year.")
    if inputs.part_of_year is not None and inputs.part_of_year < 1:
        part = work.input("part_of_year")
        amount = work.mul(amount, part, text=f"{dollars(amount)} x {plain(part)} of the year")
        work.assume("A stipend for part of a year is taken in proportion to the time served.")
    return amount


def _total(
    work: Working, inputs: StipendInputs, names: tuple[StipendName, ...], amounts: list[Figure]
) -> Determination:
    total = work.total(amounts, text="All stipends together")
    result = work.cents(total)
    sheets = dict.fromkeys(sheet_of(work, inputs, n) for n in names)
    if len(names) == 1:
        work.lead(
            f"The {names[0].value} stipend is {money(result)}.",
            f"El estipendio {names[0].value} es {money(result)}.",
            *sheets,
            "11.06",
        )
    else:
        listed = ", ".join(f"{n.value} {dollars(a)}" for n, a in zip(names, amounts, strict=True))
        work.lead(
            f"Together the stipends are {money(result)}: {listed}.",
            f"En total los estipendios son {money(result)}: {listed}.",
            *sheets,
            "11.06",
        )
    return work.determined(result, "USD")


STIPEND = Calculator(
    name="stipend",
    purpose="Any stipend of Exhibits D-7 to D-11 and Meraki, alone or together, with part-time and part-year shares.",
    purpose_es="Cualquier estipendio de los Exhibits D-7 a D-11 y Meraki, solo o sumado, con partes proporcionales.",
    inputs=StipendInputs,
    clauses=(
        "Exhibit D-7",
        "Exhibit D-8",
        "Exhibit D-9",
        "Exhibit D-10",
        "Exhibit D-11",
        "Exhibit HH § attract.3",
        "Exhibit II § stipends",
        "11.05",
        "24.05.2",
        "13.15",
        "23.04.a",
    ),
    rule=stipend,
    example={"stipends": "Yearbook High School"},
)
