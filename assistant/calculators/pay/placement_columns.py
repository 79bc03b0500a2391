"""The column on the TK-12 schedule by degree and units; Column V by Continuing Education hours (Exhibit D 3, JJ)."""

from assistant.calculators.base import Determination
from assistant.calculators.profile import Column, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .placement_inputs import Degree, SalaryPlacementInputs

_P = "salary_placement."


def column_of(work: Working, inputs: SalaryPlacementInputs) -> Figure | Determination | None:
    """The column, the fact to ask for, or None where nothing about degree or column is given.

    A column that is given without a degree is taken as it is given.

    Clauses: Exhibit D 3.A, 3.F, 3.G (Column V, National Board), Exhibits JJ and KK (headings), 11.11.a (no
    renewal), Exhibit D-1 note a (new hires are not eligible for Column V).
    """
    if inputs.current_column is Column.V:
        work.input("current_column")
        work.passed_over("renewal hours for Column V", "the requirement was abolished", "Exhibit D § 3.G.1.c")
        work.say(
            "Members in Column V remain there; no further hours are required.",
            "Los miembros en la columna V permanecen allí; no se exigen más horas.",
            "11.11.a",
        )
        return work.choose("V", (), text="Column V is kept", clause="11.11.a")
    if inputs.degree is None:
        return work.input("current_column") if inputs.current_column is not None else None
    work.input("degree")
    if inputs.degree in (Degree.NONE, Degree.AA):
        return work.not_covered(
            "The columns begin with a Bachelor's degree.",
            "Las columnas empiezan con una licenciatura (Bachelor).",
            "Exhibit D § 3.A",
        )
    missing = _missing_units(inputs)
    if missing is not None:
        return work.needs(need(missing, clause="Exhibit D § 3.A"))
    column = _by_units(work, inputs)
    return _column_v(work, inputs, column) if column is Column.IV else _chosen(work, inputs, column)


def _missing_units(inputs: SalaryPlacementInputs) -> str | None:
    if inputs.degree is Degree.BA and inputs.units_after_ba is None:
        return "units_after_ba"
    if inputs.degree is Degree.MA and inputs.units_after_ma is None and inputs.units_after_ba is None:
        return "units_after_ma"
    return None


def _units(work: Working, inputs: SalaryPlacementInputs, name: str) -> Figure | None:
    """Units of one kind; for National Board certification 20 more towards the degree held."""
    if not work.has(name):
        return None
    units = work.input(name)
    if not inputs.national_board or (name == "units_after_ba") is not (inputs.degree is Degree.BA):
        return units
    work.input("national_board")
    return work.add(
        units,
        work.parameter(f"{_P}national_board_units"),
        text="With the units of National Board certification",
        clause="Exhibit D § 3.G.1.f",
    )


def _by_units(work: Working, inputs: SalaryPlacementInputs) -> Column:
    """The highest column whose heading the degree and the units meet."""
    after_ba, after_ma = _units(work, inputs, "units_after_ba"), _units(work, inputs, "units_after_ma")
    master = inputs.degree is Degree.MA
    rows = (
        (Column.IV, ("units.iv_with_ma" if master else "units.iv", "units_ma.iv")),
        (Column.III, ("units.iii", "units_ma.iii")),
    )
    for column, (by_ba, by_ma) in rows:
        if _reaches(work, after_ba, by_ba) or (master and _reaches(work, after_ma, by_ma)):
            return column
    if master:
        return Column.II
    return Column.II if _reaches(work, after_ba, "units.ii") else Column.I


def _reaches(work: Working, units: Figure | None, name: str) -> bool:
    if units is None:
        return False
    least = work.parameter(f"{_P}{name}")
    return work.at_most(least, units, text=f"{plain(least)} units or more", clause="Exhibit JJ")


def _column_v(work: Working, inputs: SalaryPlacementInputs, column: Column) -> Figure | Determination:
    """Column V: from Column IV, with 150 hours earned in the District; new hires are not eligible."""
    hours = _hours(work, inputs)
    least = work.parameter(f"{_P}hours.v")
    if hours is None or not work.at_most(least, hours, text=f"{plain(least)} hours or more", clause=_V):
        return _chosen(work, inputs, column)
    if inputs.new_hire is None:
        return work.needs(need("new_hire", clause="Exhibit D-1 § 2024-25.a"))
    work.input("new_hire")
    if inputs.new_hire:
        work.passed_over("Column V", "new hires are not eligible", "Exhibit D-1 § 2024-25.a")
        work.say(
            "New hires are not eligible for Column V; the hours must be earned while employed in the District.",
            "Los recién contratados no pueden entrar en la columna V; las horas deben obtenerse trabajando en el "
            "Distrito.",
            "Exhibit D-1 § 2024-25.a",
        )
        return _chosen(work, inputs, column)
    work.say(
        f"Column IV with {plain(least)} or more Continuing Education hours is Column V; it needs no renewal.",
        f"La columna IV con {plain(least)} o más horas de educación continua es la columna V; no necesita renovación.",
        _V,
        "11.11.a",
    )
    return work.choose("V", (hours,), text="Column IV and the hours", clause=_V)


_V = "Exhibit D § 3.G.1.b"


def _hours(work: Working, inputs: SalaryPlacementInputs) -> Figure | None:
    hours = work.input("continuing_education_hours") if work.has("continuing_education_hours") else None
    if not inputs.national_board:
        return hours
    work.input("national_board")
    credit = work.parameter(f"{_P}national_board_hours")
    if hours is None:
        return credit
    return work.add(hours, credit, text="With the hours of National Board certification", clause="Exhibit D § 3.G.1.f")


def _chosen(work: Working, inputs: SalaryPlacementInputs, column: Column) -> Figure:
    units = inputs.units_after_ma if inputs.degree is Degree.MA else inputs.units_after_ba
    after = "" if units is None else f" + {units}"
    if inputs.national_board:
        work.assume("National Board certification is taken as units below Column IV, and as hours for Column V.")
    if column is Column.IV and inputs.degree is Degree.BA:
        work.assume("The units above the 60th meet the criteria for Column IV: approved, related and recent.")
    work.say(
        f"{inputs.degree}{after} is Column {column.value}.",
        f"{inputs.degree}{after} es la columna {column.value}.",
        "Exhibit D § 3.A",
        "Exhibit JJ",
    )
    return work.choose(column.value, (), text=f"{inputs.degree}{after}", clause="Exhibit JJ")
