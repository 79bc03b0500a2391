"""The full-time, whole-year amount of one stipend (Exhibits D-7 to D-11, HH, II; 11.05, 24.05.2)."""

from collections.abc import Callable

from assistant.calculators.bands import column_bands, pick
from assistant.calculators.base import Determination
from assistant.calculators.profile import Role, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, dollars, money, plain
from assistant.calculators.working import Working

from .sheets import not_yet
from .stipend_inputs import HardToStaffPosition, StipendInputs
from .stipend_names import (
    CAPPED_EVENTS,
    CHAIR_LARGE,
    CHAIR_SMALL,
    ONE_PER_SCHOOL,
    ROWS,
    SITE_DECIDES,
    StipendName,
)

_D9, D10, _D11, _SPECIAL = "stipends.d-9", "stipends.d-10", "stipends.d-11", "stipends.special_education"


_P = HardToStaffPosition
_LEVELS = {
    **dict.fromkeys((_P.MOBILITY, _P.VISION, _P.OI, _P.NURSE), "1"),
    **dict.fromkeys((_P.MOD_SEVERE, _P.TLC, _P.DHH, _P.SLP), "2"),
    _P.MILD_MOD: "3",
}
_OF_ROLE = {
    Role.NURSE: _P.NURSE,
    Role.SLP: _P.SLP,
    Role.VISION_MOBILITY: _P.VISION,
    Role.COUNSELOR_HIGH_SCHOOL: _P.COUNSELOR,
    Role.COUNSELOR_K8: _P.COUNSELOR,
    Role.SOCIAL_WORKER: _P.SOCIAL_WORKER,
    Role.TEACHER_LIBRARIAN: _P.TEACHER_LIBRARIAN,
}
_Found = Figure | Determination


def amount_of(work: Working, inputs: StipendInputs, name: StipendName) -> _Found:
    """The amount of one stipend, or the fact to ask for, or why there is none."""
    return _RULES.get(name, _printed)(work, inputs, name)


def meraki(work: Working) -> bool:
    """Whether the Meraki memorandum holds on the day asked about: until July 1, 2026."""
    ends = work.parameter("stipend.meraki_sunset")
    return work.as_of < ends.day


def sheet_of(work: Working, inputs: StipendInputs, name: StipendName) -> str:
    """The exhibit on which the stipend is printed."""
    if name in ROWS:
        return str(work.book.table(ROWS[name][0]).clause_id)
    if name is StipendName.HARD_TO_STAFF:
        special = (inputs.hard_to_staff_position or _OF_ROLE.get(inputs.role or Role.TEACHER)) in _LEVELS
        return "Exhibit HH § attract.3" if special else _D11_CLAUSE
    return _SHEETS[name]


_SHEETS = {
    StipendName.COACH: "Exhibit D-8",
    StipendName.DEPARTMENT_CHAIR: "Exhibit D-9",
    StipendName.ADVANCED_DEGREE: "Exhibit D-10",
    StipendName.MERAKI: "Exhibit II § stipends",
}


def _printed(work: Working, inputs: StipendInputs, name: StipendName) -> _Found:
    """A stipend with a row of its own: by the year, or by the event."""
    table_id, row = ROWS[name]
    if (early := not_yet(work, table_id)) is not None:
        return early
    cells = [c for c in work.book.table(table_id).cells if c.row == row and c.value is not None]
    amount = work.cell(table_id, row, cells[0].column)
    _say_notes(work, name)
    return _by_event(work, inputs, name, amount) if cells[0].column == "PER EVENT" else amount


def _by_event(work: Working, inputs: StipendInputs, name: StipendName, amount: Figure) -> _Found:
    if inputs.events is None:
        return work.needs(need("events", clause="Exhibit D-7"))
    events = work.input("events")
    if name in CAPPED_EVENTS:
        most = work.parameter(CAPPED_EVENTS[name])
        events = work.least(events, most, text=f"Not more than {plain(most)} events a year", clause="Exhibit D-7")
    work.say(
        f"It is {dollars(amount)} for each of {counted(events, 'event', 'events')}.",
        f"Son {dollars(amount)} por cada uno de {counted(events, 'evento', 'eventos')}.",
        "Exhibit D-7",
    )
    return work.mul(amount, events, text=f"{dollars(amount)} x {counted(events, 'event', 'events')}")


def _say_notes(work: Working, name: StipendName) -> None:
    if name in ONE_PER_SCHOOL:
        work.say(
            "There is a single stipend of this kind per school.",
            "Hay un solo estipendio de este tipo por escuela.",
            "Exhibit D-7",
        )
    if name in SITE_DECIDES:
        site, single = (work.parameter(f"stipend.elementary_{n}_most") for n in ("site", "single"))
        work.say(
            "The levels are illustrative: the Site Leadership Team approves their use, with at most "
            f"{dollars(site)} for a site in a school year and {dollars(single)} for a stipend.",
            "Los niveles son ilustrativos: el Equipo de Liderazgo del plantel aprueba su uso, con un máximo de "
            f"{dollars(site)} por plantel en un año escolar y {dollars(single)} por estipendio.",
            "Exhibit D-7",
        )
    if name is StipendName.ACADEMY:
        work.passed_over(
            "the AdvancePath stipend of Exhibit T", "a later memorandum raised it and moved it to D-9", "Exhibit T § 2"
        )


def _coach(work: Working, inputs: StipendInputs, _: StipendName) -> _Found:
    more = work.cell("stipends.d-8", "ADDITIONAL STIPEND RATE", "Rate")
    work.say(
        f"Members who coach receive {dollars(more)} on top of the base coaching stipend, which the contract does not "
        "print.",
        f"Los miembros que entrenan reciben {dollars(more)} además del estipendio base de entrenador, que el contrato "
        "no "
        "imprime.",
        "11.05",
        "Exhibit D-8",
    )
    if inputs.base_coaching_stipend is None:
        return more
    return work.add(work.input("base_coaching_stipend"), more, text="On top of the base stipend", clause="11.05")


def _agricultural(work: Working, inputs: StipendInputs, name: StipendName) -> _Found:
    if not inputs.agricultural_incumbent:
        return _printed(work, inputs, name)
    work.input("agricultural_incumbent")
    work.say(
        "The teacher who held the role at the time of agreement keeps the earlier amount.",
        "El maestro que ocupaba el puesto al momento del acuerdo conserva el monto anterior.",
        "11.01",
        "Exhibit D-9",
    )
    return work.parameter("stipend.agricultural_incumbent")


def _chair(work: Working, inputs: StipendInputs, _: StipendName) -> _Found:
    if inputs.special_education_programs is not None:
        return _special_education_chair(work)
    if inputs.department_members is None:
        return work.needs(need("department_members", clause="Exhibit D-9"))
    members = work.input("department_members")
    large, small = work.parameter("stipend.chair_large"), work.parameter("stipend.chair_small")
    work.passed_over("rates A, B and C for chairs", "Exhibit D-9 prints no letters, only head counts", "24.05.2")
    if work.at_most(large, members, text=f"{plain(large)} or more practitioners", clause="Exhibit D-9"):
        row = CHAIR_LARGE
    elif work.at_most(small, members, text=f"{plain(small)} or more practitioners", clause="Exhibit D-9"):
        row = CHAIR_SMALL
    else:
        return work.not_covered(
            "The sheet prints no chairperson stipend for a department of that size.",
            "La hoja no imprime un estipendio de jefe para un departamento de ese tamaño.",
            "Exhibit D-9",
        )
    return work.cell(_D9, row, "INCLUDED IN CONTRACT")


def _special_education_chair(work: Working) -> _Found:
    """Rates A and B by the number of programs; which printed amounts they are is not said."""
    programs = work.input("special_education_programs")
    full, some = work.parameter("stipend.special_chair_full"), work.parameter("stipend.special_chair_some")
    amounts = [work.cell(_D9, row, "INCLUDED IN CONTRACT") for row in (CHAIR_LARGE, CHAIR_SMALL)]
    if work.at_most(full, programs, text=f"{plain(full)} or more programs: rate A", clause="24.05.2.a.ii.1"):
        work.assume("The full rate A is the larger of the printed amounts; Exhibit D-9 prints no letters.")
        return amounts[0]
    if not work.at_most(some, programs, text=f"{plain(some)} or more programs: rate B", clause="24.05.2.a.ii.2"):
        half = work.parameter("stipend.special_chair_half")
        amounts = [work.mul(a, half, text="Half of rate B", clause="24.05.2.a.ii.3") for a in amounts]
    low, high = (work.cents(a) for a in reversed(amounts))
    work.say(
        f"It is {money(low)} or {money(high)}: the article speaks of a rate B, and the sheet prints amounts by head "
        "count "
        "without letters.",
        f"Son {money(low)} o {money(high)}: el artículo habla de una tarifa B, y la hoja imprime montos por número de "
        "personas sin letras.",
        "24.05.2.a.ii",
        "Exhibit D-9",
    )
    work.reading(low, "USD", "Rate B as the smaller amount", "Tarifa B como el monto menor", "Exhibit D-9")
    work.reading(high, "USD", "Rate B as the larger amount", "Tarifa B como el monto mayor", "Exhibit D-9")
    return work.ranged("USD")


def _advanced_degree(work: Working, inputs: StipendInputs, _: StipendName) -> _Found:
    """One row of D-10, the one that all degrees and the license together reach."""
    if inputs.advanced_degrees is None and not inputs.licensure:
        return work.needs(need("advanced_degrees", clause="Exhibit D-10"))
    degrees = int(work.input("advanced_degrees").number) if inputs.advanced_degrees is not None else 0
    if inputs.licensure:
        work.input("licensure")
        row = "Licensure + Advanced Degree(s)" if degrees else "Licensure*"
    elif degrees:
        row = SEVERAL_DEGREES if degrees > 1 else SINGLE_DEGREE
    else:
        return work.not_applicable(
            "The stipend is for an advanced degree, a National Board certification or a license used in the "
            "assignment.",
            "El estipendio es por un título avanzado, una certificación National Board o una licencia que se usa.",
            "Exhibit D-10",
        )
    work.say(
        "Members can only collect a single stipend of this sheet; they do not compound.",
        "Los miembros solo pueden cobrar un estipendio de esta hoja; no se acumulan.",
        "Exhibit D-10",
    )
    return work.cell(D10, row, STIPEND_COLUMN)


SINGLE_DEGREE = "Masters Degree, Doctorate or National Board Certification"
SEVERAL_DEGREES = "Two or more of the above attained"
STIPEND_COLUMN = "STIPEND INCLUDED IN CONTRACT**"


def _hard_to_staff(work: Working, inputs: StipendInputs, _: StipendName) -> _Found:
    position = inputs.hard_to_staff_position or (_OF_ROLE.get(inputs.role) if inputs.role else None)
    if position is None:
        asked = need("hard_to_staff_position", clause="Exhibit D-11", choices=tuple(p.value for p in _P))
        years = (
            () if inputs.years_of_service is not None else (need("years_of_service", clause="Exhibit HH § attract.3"),)
        )
        return work.needs(asked, *years)
    if inputs.hard_to_staff_position is not None:
        work.input("hard_to_staff_position")
    if position is _P.OTHER:
        return work.not_covered(
            "The Hard to Staff sheets do not name that position.",
            "Las hojas de Hard to Staff no mencionan ese puesto.",
            "Exhibit D-11",
            "Exhibit HH § attract.3",
        )
    if position not in _LEVELS:
        amount = work.cell(_D11, "Staffing Difficulty III", "INCLUDED IN CONTRACT**")
        work.say(
            f"{position.value}: Staffing Difficulty III.", f"{position.value}: Staffing Difficulty III.", _D11_CLAUSE
        )
        return amount
    return _special(work, inputs, position)


_D11_CLAUSE = "Exhibit D-11"


def _special(work: Working, inputs: StipendInputs, position: HardToStaffPosition) -> _Found:
    """A special education position or a nurse: by level and years."""
    if (early := not_yet(work, _SPECIAL)) is not None:
        return early
    if inputs.years_of_service is None:
        return work.needs(need("years_of_service", clause="Exhibit HH § attract.3"))
    years = work.floor(work.input("years_of_service"), text="Full years")
    work.assume("Years are years of service in the District; the sheet does not say which years it means.")
    (_, first_high, first), *others = column_bands(work.book.table(_SPECIAL))
    bands = ((None, first_high, first), *others)
    column = pick(work, bands, years, text=f"{plain(years)} years", clause="Exhibit HH § attract.3")
    assert column is not None
    level = work.part("level", _LEVELS[position], "rule")
    work.say(
        f"{position.value} is level {level.value}; with {plain(years)} full years the column is “{column}”.",
        f"{position.value} es nivel {level.value}; con {plain(years)} años completos la columna es “{column}”.",
        "Exhibit HH § attract.3",
        "Exhibit D-11 § special-education",
    )
    return work.cell(_SPECIAL, _LEVELS[position], column)


def _meraki(work: Working, inputs: StipendInputs, _: StipendName) -> _Found:
    if inputs.role is not None and inputs.role is not Role.MERAKI_ADVISOR:
        return work.not_applicable(
            "The Meraki stipend is for members serving at Meraki.",
            "El estipendio de Meraki es para miembros que trabajan en Meraki.",
            "Exhibit II § stipends",
        )
    if not meraki(work):
        return work.out_of_term(
            "The Meraki memorandum has ended.", "El memorando de Meraki ha terminado.", "Exhibit II § term"
        )
    return work.parameter("stipend.meraki")


_RULES: dict[StipendName, Callable[[Working, StipendInputs, StipendName], _Found]] = {
    StipendName.COACH: _coach,
    StipendName.AGRICULTURAL_TEACHER: _agricultural,
    StipendName.DEPARTMENT_CHAIR: _chair,
    StipendName.ADVANCED_DEGREE: _advanced_degree,
    StipendName.HARD_TO_STAFF: _hard_to_staff,
    StipendName.MERAKI: _meraki,
}
