"""Placement on the ECE schedule (Exhibit F 2-6, Exhibit F-1, 11.11.b)."""

from assistant.calculators.base import Determination
from assistant.calculators.profile import Column, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .placement_inputs import Degree, SalaryPlacementInputs

_P = "salary_placement.ece."


def ece_credit(work: Working, inputs: SalaryPlacementInputs) -> dict[str, Figure]:
    """The years that count: ECE in the District, seven outside, K-12 in the District up to Step 3.

    Clauses: Exhibit F 2.A, 2.B.1, 2.C, 2.D.
    """
    years: dict[str, Figure] = {}
    if inputs.ece_years is not None:
        years["ece"] = work.input("ece_years")
        work.say(
            "Earlier ECE years in the District keep their steps, year for year.",
            "Los años anteriores de ECE en el Distrito conservan sus escalones, año por año.",
            "Exhibit F § 2.D",
        )
    for name, clause, en, es in (
        ("outside_years", "Exhibit F § 2.B.1", "outside years", "años externos"),
        (
            "in_district_years",
            "Exhibit F § 2.C",
            "regular program years in the District",
            "años del programa regular del Distrito",
        ),
    ):
        if not work.has(name):
            continue
        given = work.input(name)
        most = work.parameter(f"{_P}{'outside_years' if name == 'outside_years' else 'k12_years'}")
        years[name] = work.least(given, most, text=f"At most {plain(most)} years", clause=clause)
        work.say(
            f"Of {plain(given)} {en} {plain(years[name])} count; at most {plain(most)} do.",
            f"De {plain(given)} {es} cuentan {plain(years[name])}; como máximo cuentan {plain(most)}.",
            clause,
        )
    return years


def ece_column(work: Working, inputs: SalaryPlacementInputs) -> Figure | Determination | None:
    """The column II to VI, the fact to ask for, or None where nothing about degree or column is given.

    Clauses: Exhibit F-1 (headings), Exhibit F 3.B.1.a (IV-VI need a permit), 4.A.b-c (VI), 11.11.b (no renewal).
    """
    if inputs.current_column is Column.VI:
        work.input("current_column")
        work.passed_over("renewal hours for Column VI", "the requirement was abolished", "Exhibit F § 4.A.d")
        work.say(
            "Members in Column VI remain there; no further hours are required.",
            "Los miembros en la columna VI permanecen allí; no se exigen más horas.",
            "11.11.b",
        )
        return work.choose("VI", (), text="Column VI is kept", clause="11.11.b")
    if inputs.degree is None:
        return None
    work.input("degree")
    if inputs.degree in (Degree.NONE, Degree.AA):
        return _below_ba(work, inputs)
    if inputs.site_supervisor_permit is None:
        return work.needs(need("site_supervisor_permit", clause="Exhibit F § 3.B.1.a"))
    work.input("site_supervisor_permit")
    return _from_ba(work, inputs)


def _from_ba(work: Working, inputs: SalaryPlacementInputs) -> Figure | Determination:
    if not inputs.site_supervisor_permit:
        return _is(work, Column.III, "a BA without a permit", "un BA sin permiso", "Exhibit F § 3.B.1.a")
    if not _column_v(work, inputs):
        return _is(work, Column.IV, "a BA with the permit", "un BA con el permiso", "Exhibit F-1")
    return _column_vi(work, inputs)


def _below_ba(work: Working, inputs: SalaryPlacementInputs) -> Figure | Determination:
    if inputs.degree is Degree.AA:
        return _is(work, Column.II, "an AA", "un AA", "Exhibit F-1")
    if inputs.college_units is None:
        return work.needs(need("college_units", clause="Exhibit F-1"))
    units, least = work.input("college_units"), work.parameter(f"{_P}units_least")
    if not work.at_most(least, units, text=f"{plain(least)} units or more", clause="Exhibit F-1"):
        return work.not_covered(
            f"The schedule prints no amounts below {plain(least)} units.",
            f"La tabla no imprime montos por debajo de {plain(least)} unidades.",
            "Exhibit F-1",
        )
    return _is(work, Column.II, f"{plain(units)} units", f"{plain(units)} unidades", "Exhibit F-1")


def _column_v(work: Working, inputs: SalaryPlacementInputs) -> bool:
    if inputs.degree is Degree.MA:
        return True
    if inputs.units_after_ba is None:
        return False
    units, least = work.input("units_after_ba"), work.parameter(f"{_P}units_v")
    return work.at_most(least, units, text=f"{plain(least)} units or more after the BA", clause="Exhibit F-1")


def _column_vi(work: Working, inputs: SalaryPlacementInputs) -> Figure | Determination:
    """Column VI: from Column V, with 105 hours."""
    if work.has("continuing_education_hours"):
        hours, least = work.input("continuing_education_hours"), work.parameter(f"{_P}hours")
        if work.at_most(least, hours, text=f"{plain(least)} hours or more", clause="Exhibit F § 4.A.c"):
            return _is(
                work,
                Column.VI,
                f"Column V with {plain(least)} or more Continuing Education hours",
                f"la columna V con {plain(least)} o más horas de educación continua",
                "Exhibit F § 4.A.c",
            )
    return _is(work, Column.V, "BA+30 or an MA with the permit", "BA+30 o un MA con el permiso", "Exhibit F-1")


def _is(work: Working, column: Column, en: str, es: str, clause: str) -> Figure:
    if column is Column.V:
        work.parameter(f"{_P}units_v")
    work.say(f"The column is {column.value}: {en}.", f"La columna es {column.value}: {es}.", clause)
    return work.choose(column.value, (), text=en, clause=clause)
