"""The District's share of the premiums, by hours or FTE and hire date (9.01.1, 9.01.9, 9.01.10, 14.03, 23.05.1)."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Determination
from assistant.calculators.profile import Day, Fte, Group, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, day_en, day_es, plain
from assistant.calculators.working import Working

from .members import MemberInputs, is_part_time

_TIERS = "benefits.part_time"
_TIER = "District contribution"
_ADULT = "benefits.adult_education.from_1984"
_ADULT_BANDS = ("14.03.1.b.ii", "14.03.1.b.iii", "14.03.1.b.iv", "14.03.1.b.v")
"""The clauses that the rows of that table stand in, from the fewest hours to the most."""
_UP_TO = re.compile(r"up to (\d+)%|^(\d+)% or less")
_FROM = re.compile(r"^([\d.]+) or more")


class ShareInputs(MemberInputs):
    """What decides the District's share."""

    fte: Fte | None = None
    hours_per_week: Annotated[
        Decimal | None, Field(ge=0, le=60, description="Hours a week of the regular assignment")
    ] = None
    hours_raised_to: Annotated[
        Decimal | None, Field(ge=0, le=60, description="Adult Education: hours a week to which it rose in the term")
    ] = None
    hours_fallen_to: Annotated[
        Decimal | None, Field(ge=0, le=60, description="Adult Education: hours a week to which it fell in the term")
    ] = None
    hire_date: Day | None = None
    shared_contract: bool | None = Field(None, description="Whether two members share one contract")
    partner_opts_out: bool | None = Field(
        None, description="Whether the partner of a shared contract opts out of the District benefit completely"
    )
    reduced_workload: bool | None = Field(
        None, description="Whether the member is in the pre-retirement reduced workload program"
    )
    employed_1983_84: bool | None = Field(
        None, description="Adult Education: employed during the first term of 1983-84"
    )


def district_share(work: Working, inputs: ShareInputs, group: Group | None) -> Figure | Determination:
    """The share in percent with its sentences said; or how the calculation ends without one."""
    full = work.parameter("benefit_contribution.full")
    if group is Group.ADULT_EDUCATION:
        return _adult_education(work, inputs, full)
    special = _special(work, inputs, group, full)
    if special is not None:
        return special
    if is_part_time(inputs.fte) or (inputs.fte is None and inputs.hours_per_week is not None):
        return _part_time(work, inputs, full)
    if inputs.fte is None:
        return work.needs(need("fte", clause="9.01.10"))
    work.input("fte")
    _say(work, full, "as a full-time member", "como miembro de tiempo completo", "9.01.1")
    return full


def _special(work: Working, inputs: ShareInputs, group: Group | None, full: Figure) -> Figure | Determination | None:
    """The share of those for whom hours and hire date do not matter."""
    if group is Group.HOME_HOSPITAL:
        share = work.parameter("benefit_contribution.home_hospital")
        _say(
            work, share, "as a Designated Home/Hospital teacher", "como maestro designado de Hogar/Hospital", "23.05.1"
        )
        return share
    if inputs.reduced_workload:
        work.input("reduced_workload")
        _say(
            work,
            full,
            "as if you worked full time, in the pre-retirement reduced workload program",
            "como si trabajara tiempo completo, en el programa de reducción de carga previo a la jubilación",
            "10.02.4.b",
            "9.01.10",
        )
        return full
    return _shared(work, inputs, full) if inputs.shared_contract else None


def _say(work: Working, share: Figure, en: str, es: str, *clauses: str) -> None:
    work.say(
        f"You receive {plain(share)}% of the District's contribution to your benefits {en}.",
        f"Usted recibe el {plain(share)}% de la aportación del Distrito a sus beneficios {es}.",
        *clauses,
    )


def _shared(work: Working, inputs: ShareInputs, full: Figure) -> Figure | Determination:
    work.input("shared_contract")
    if inputs.partner_opts_out:
        work.input("partner_opts_out")
        _say(
            work,
            full,
            "because your partner of the shared contract opts out completely",
            "porque su compañero del contrato compartido renuncia por completo",
            "5.34.3",
        )
        return full
    if inputs.fte is None:
        return work.needs(need("fte", clause="5.34.3"))
    fte = work.input("fte")
    share = work.mul(full, fte, text=f"{plain(fte)} of the benefits under one contract", clause="5.34.3")
    _say(
        work,
        share,
        "because the partners of a shared contract share in proportion in the benefits under that contract",
        "porque los compañeros de un contrato compartido se reparten en proporción los beneficios de ese contrato",
        "5.34.3",
    )
    work.passed_over("the bands for part-time members", "a shared contract has its own rule", "9.01.10")
    return share


def _part_time(work: Working, inputs: ShareInputs, full: Figure) -> Figure | Determination:
    if inputs.hire_date is None:
        return work.needs(need("hire_date", clause="9.01.10"))
    hired, new_from = work.input("hire_date"), work.parameter("benefit_contribution.new_members_from")
    if work.not_after(new_from, hired, text=f"Hired {day_en(hired.day)}", clause="9.01.10"):
        return _by_share(work, inputs, new_from)
    return _by_hours(work, inputs, full, new_from)


def _by_share(work: Working, inputs: ShareInputs, new_from: Figure) -> Figure | Determination:
    if inputs.fte is None:
        return work.needs(need("fte", clause="9.01.10"))
    fte, hundred = work.input("fte"), work.parameter("benefit_contribution.full")
    percent = work.mul(fte, hundred, text=f"{plain(fte)} FTE in percent of full time")
    rows = work.book.table(_TIERS).rows
    bands = [[None, _top(row), row] for row in rows]
    row = next(r for _, top, r in bands if top is not None and percent.number <= Decimal(top))
    assert row is not None
    work.record("band", (percent,), row, text="The band of 9.01.10", clause="9.01.10", detail={"bands": bands})
    share = work.cell(_TIERS, row, _TIER)
    _say(
        work,
        share,
        f"because you work {plain(percent)}% of full time",
        f"porque trabaja el {plain(percent)}% de la jornada completa",
        "9.01.10",
    )
    work.say(
        f"These bands are for members hired on or after {day_en(new_from.day)} who are less than full time.",
        f"Estos tramos son para quienes fueron contratados el {day_es(new_from.day)} o después y no trabajan tiempo "
        "completo.",
        "9.01.10",
    )
    work.passed_over("full benefits from a number of hours a week", "only for members hired before", "9.01.9")
    return share


def _top(row: str) -> str | None:
    match = _UP_TO.search(row)
    return next((g for g in match.groups() if g), None) if match else None


def _by_hours(work: Working, inputs: ShareInputs, full: Figure, new_from: Figure) -> Figure | Determination:
    if inputs.hours_per_week is None:
        return work.needs(need("hours_per_week", clause="9.01.9"))
    hours, bound = work.input("hours_per_week"), work.parameter("benefit_contribution.full_from_hours")
    less = work.parameter("benefit_contribution.below_hours")
    work.assume(f"A part-time member hired before {day_en(new_from.day)} keeps the rule of that time.")
    reaches = work.at_most(bound, hours, text=f"{plain(hours)} hours a week against {plain(bound)}", clause="9.01.9")
    if reaches:
        _say(
            work,
            full,
            f"because you work {counted(hours, 'hour', 'hours')} a week, {plain(bound)} or more",
            f"porque trabaja {counted(hours, 'hora', 'horas')} por semana, {plain(bound)} o más",
            "9.01.9",
        )
    else:
        _say(
            work,
            less,
            f"because you work less than {plain(bound)} hours a week, provided that you enroll and pay the rest",
            f"porque trabaja menos de {plain(bound)} horas por semana, siempre que se inscriba y pague el resto",
            "9.01.10",
        )
    work.say(
        f"This rule is for part-time members from before {day_en(new_from.day)}.",
        f"Esta regla es para miembros de tiempo parcial de antes del {day_es(new_from.day)}.",
        "9.01.10",
    )
    return full if reaches else less


def _adult_education(work: Working, inputs: ShareInputs, full: Figure) -> Figure | Determination:
    if inputs.hours_per_week is None:
        return work.needs(need("hours_per_week", clause="14.03.1"))
    if inputs.employed_1983_84:
        work.input("employed_1983_84")
        return _adult_before_1984(work, full)
    hours = work.input("hours_per_week")
    least, weeks = (work.parameter(f"benefit_contribution.adult.{n}") for n in ("least_hours", "least_weeks"))
    if not work.at_most(least, hours, text=f"{plain(hours)} hours a week against {plain(least)}", clause="14.03.1.b.i"):
        none = work.sub(full, full, text="No benefits", clause="14.03.1.b.i")
        _say(
            work,
            none,
            f"because an Adult Education assignment needs {plain(least)} or more hours a week to qualify",
            f"porque una asignación de Educación para Adultos necesita {plain(least)} o más horas por semana",
            "14.03.1.b.i",
        )
        return none
    work.assume(f"The assignment lasts at least {plain(weeks)} weeks and is expected to continue in the next term.")
    share, clause = _adult_tier(work, hours, full)
    if inputs.hours_raised_to is not None or inputs.hours_fallen_to is not None:
        return _adult_changed(work, inputs, share, full)
    _say(
        work,
        share,
        f"because the assignment is {plain(hours)} hours a week",
        f"porque la asignación es de {plain(hours)} horas por semana",
        clause,
    )
    _adult_more(work, share, full)
    return share


def _adult_changed(work: Working, inputs: ShareInputs, before: Figure, full: Figure) -> Figure:
    """The share once the hours of a term have risen, fallen, or both; what it is until the term ends."""
    held = before
    if inputs.hours_raised_to is not None:
        hours = work.input("hours_raised_to")
        held, clause = _adult_tier(work, hours, full)
        work.say(
            f"With {plain(hours)} hours a week you receive {plain(held)}% of the District's contribution, during the "
            f"term already; before that it was {plain(before)}%.",
            f"Con {plain(hours)} horas por semana usted recibe el {plain(held)}% de la aportación del Distrito, ya "
            f"durante el término; antes era el {plain(before)}%.",
            clause,
            "14.03.1.b.vi",
        )
    if inputs.hours_fallen_to is not None:
        hours = work.input("hours_fallen_to")
        after, clause = _adult_tier(work, hours, full)
        work.extra("share_after_the_term", after)
        work.say(
            f"When the hours fall to {plain(hours)} a week you keep {plain(held)}% until the end of the term and then "
            f"have {plain(after)}%.",
            f"Cuando las horas bajan a {plain(hours)} por semana, usted conserva el {plain(held)}% hasta el final del "
            f"término y después tiene el {plain(after)}%.",
            clause,
            "14.03.1.b.vi",
        )
    return held


def _adult_tier(work: Working, hours: Figure, full: Figure) -> tuple[Figure, str]:
    """The share for so many hours a week, and the clause of its band."""
    table = work.book.table(_ADULT)
    lows = {row: match.group(1) for row in table.rows if (match := _FROM.match(row))}
    bands = [[low, None, row] for row, low in sorted(lows.items(), key=lambda pair: Decimal(pair[1]), reverse=True)]
    clause, row = next(
        (clause, row)
        for clause, (low, _, row) in zip(reversed(_ADULT_BANDS), bands, strict=True)
        if low is not None and row is not None and Decimal(low) <= hours.number
    )
    work.record("band", (hours,), row, text="The band of 14.03.1.b", clause="14.03.1.b", detail={"bands": bands})
    column = table.columns[0]
    cell = table.cell(row, column)
    words = work.printed(_ADULT, row, column)
    if cell is not None and cell.value is not None:
        share = work.cell(_ADULT, row, column)
    elif plain(full) in str(words.value):
        share = full
    else:
        share = work.sub(full, full, text="No share of the premiums", clause="14.03.1.b.ii")
    return share, clause


def _adult_more(work: Working, share: Figure, full: Figure) -> None:
    if not share.number:
        work.say(
            "With these hours you may take part in a District-approved tax sheltered annuity.",
            "Con estas horas puede participar en una anualidad con ventajas fiscales aprobada por el Distrito.",
            "14.03.1.b.ii",
        )
    elif share.number != full.number:
        work.say(
            "Dental, vision and life insurance premiums are for members with full benefit status.",
            "Las primas de dental, visión y vida son para miembros con beneficios completos.",
            "14.03.2.b",
        )
    work.say(
        "If the hours rise during a term the share may rise at once; if they fall, it changes only at the end of the "
        "term.",
        "Si las horas aumentan durante un término, la parte puede subir de inmediato; si bajan, cambia solo al final "
        "del término.",
        "14.03.1.b.vi",
    )


def _adult_before_1984(work: Working, full: Figure) -> Figure | Determination:
    hours = work.input("hours_per_week")
    low, high, bound, half = (
        work.parameter(f"benefit_contribution.adult_1983.{n}") for n in ("from", "to", "full_from", "half")
    )
    if work.at_most(bound, hours, text=f"{plain(bound)} or more hours a week", clause="14.03.1.a.ii"):
        _say(
            work,
            full,
            f"because you work {plain(bound)} or more hours a week",
            f"porque trabaja {plain(bound)} o más horas por semana",
            "14.03.1.a.ii",
        )
        return full
    inside = work.at_most(low, hours, text=f"From {plain(low)} hours a week", clause="14.03.1.a.i")
    if inside and work.at_most(hours, high, text=f"To {plain(high)} hours a week", clause="14.03.1.a.i"):
        share = work.mul(half, full, text="Half benefit status", clause="14.03.1.a.i")
        _say(
            work,
            share,
            f"because you work from {plain(low)} to {plain(high)} hours a week",
            f"porque trabaja de {plain(low)} a {plain(high)} horas por semana",
            "14.03.1.a.i",
        )
        return share
    return work.not_covered(
        f"For {plain(hours)} hours a week the contract names no benefit status: it names {plain(low)} to {plain(high)} "
        f"hours, and {plain(bound)} or more.",
        f"Para {plain(hours)} horas por semana el contrato no indica beneficios: menciona de {plain(low)} a "
        f"{plain(high)} horas, y {plain(bound)} o más.",
        "14.03.1.a.i",
        "14.03.1.a.ii",
    )
