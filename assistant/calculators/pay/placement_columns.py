"""The column on the TK-12 schedule by degree and units; Column V by Continuing Education hours (Exhibit D 3, JJ)."""

from assistant.calculators.base import Determination
from assistant.calculators.profile import Column, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working

from .placement_inputs import Degree, SalaryPlacementInputs

_P = "salary_placement."
_TOWARDS = {Degree.BA: "units_after_ba", Degree.MA: "units_after_ma"}


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
    told = inputs.current_column is not None
    if inputs.degree is None or (told and _missing_units(inputs) is not None):
        return work.input("current_column") if told else None
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
    column, as_hours = _by_units(work, inputs, board=False), True
    if inputs.national_board and column is not Column.IV:
        column, as_hours = _by_units(work, inputs, board=True), False
    return _column_v(work, inputs, as_hours=as_hours) if column is Column.IV else _chosen(work, inputs, column)


def _missing_units(inputs: SalaryPlacementInputs) -> str | None:
    if inputs.degree is Degree.BA and inputs.units_after_ba is None:
        return "units_after_ba"
    if inputs.degree is Degree.MA and inputs.units_after_ma is None and inputs.units_after_ba is None:
        return "units_after_ma"
    return None


def _units(work: Working, inputs: SalaryPlacementInputs, name: str, *, board: bool) -> Figure | None:
    """Units of one kind; with National Board certification 20 more towards the degree held."""
    if not work.has(name):
        return None
    units = work.input(name)
    if not board or name != _TOWARDS.get(inputs.degree or Degree.NONE):
        return units
    work.input("national_board")
    credit = work.parameter(f"{_P}national_board_units")
    work.say(
        f"National Board certification counts as {plain(credit)} units here; then it does not count as hours.",
        f"La certificación National Board cuenta aquí como {plain(credit)} unidades; entonces no cuenta como horas.",
        "Exhibit D § 3.G.1.f",
    )
    return work.add(
        units,
        credit,
        text="With the units of National Board certification",
        clause="Exhibit D § 3.G.1.f",
    )


def _by_units(work: Working, inputs: SalaryPlacementInputs, *, board: bool) -> Column:
    """The highest column whose heading the degree and the units meet, with those of the National Board or without."""
    after_ba, after_ma = (_units(work, inputs, name, board=board) for name in ("units_after_ba", "units_after_ma"))
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


def _column_v(work: Working, inputs: SalaryPlacementInputs, *, as_hours: bool) -> Figure | Determination:
    """Column V: from Column IV, with 150 hours earned in the District; new hires are not eligible."""
    column, hours = Column.IV, _hours(work, inputs, as_hours=as_hours)
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


def _hours(work: Working, inputs: SalaryPlacementInputs, *, as_hours: bool) -> Figure | None:
    """Continuing Education hours; National Board certification is 300 of them where its units are not counted."""
    hours = work.input("continuing_education_hours") if work.has("continuing_education_hours") else None
    if not inputs.national_board or not as_hours:
        return hours
    work.input("national_board")
    credit = work.parameter(f"{_P}national_board_hours")
    work.say(
        f"National Board certification counts as {plain(credit)} Continuing Education hours here.",
        f"La certificación National Board cuenta aquí como {plain(credit)} horas de educación continua.",
        "Exhibit D § 3.G.1.f",
    )
    if hours is None:
        return credit
    return work.add(hours, credit, text="With the hours of National Board certification", clause="Exhibit D § 3.G.1.f")


def _chosen(work: Working, inputs: SalaryPlacementInputs, column: Column) -> Figure:
    held = str(inputs.degree)
    if (units := inputs.units_after_ma if inputs.degree is Degree.MA else inputs.units_after_ba) is not None:
        held += f" + {units}"
    if inputs.degree is Degree.MA and inputs.units_after_ba is not None:
        held += f" (BA + {inputs.units_after_ba})"
    if inputs.national_board:
        work.assume("National Board certification is taken as units below Column IV, else as hours for Column V.")
    if column is Column.IV and inputs.degree is Degree.BA:
        work.assume("The units above the 60th meet the criteria for Column IV: approved, related and recent.")
    work.say(
        f"{held} is Column {column.value}.",
        f"{held} es la columna {column.value}.",
        "Exhibit D § 3.A",
        "Exhibit JJ",
    )
    return work.choose(column.value, (), text=held, clause="Exhibit JJ")
