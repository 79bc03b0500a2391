"""Program, column and step on a salary schedule (Exhibit D 2-5, 11.02, 11.11, HH, 21.02, 14.05, Exhibit F 2-6)."""

from dataclasses import dataclass
from datetime import date

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.dates.moves import month_day, school_year_start
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Column, Role, SalaryProgram, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import day_en, day_es, money, plain
from assistant.calculators.working import Working
from assistant.errors import CalculatorInputError
from ingest.contract.calendar import school_year_of

from .placement_columns import column_of
from .placement_credit import SPECIAL_EDUCATION, Credits, Other, credited
from .placement_ece import ece_column, ece_credit
from .placement_inputs import PlacementTopic, SalaryPlacementInputs
from .salary import SalaryInputs, salary

_P = "salary_placement."
_FIRST = ("step_placement.2024-25", "0", "Salary Step Placement")


def salary_placement(inputs: SalaryPlacementInputs, book: Book, as_of: date) -> Determination:
    """Where a member is placed: the step by experience, the column by degree, units and hours.

    Clauses: Exhibit D 2 (experience), 3 (columns), 4 (filing), 5 (annual increments), 11.02 (floors, IA, CTE),
    11.11, Exhibit HH attract.1-2, 14.05, 21.02; Exhibit F 2-6 for ECE. Where clauses disagree about a cap or a
    floor, both steps are given and which governs.
    """
    work = Working("salary_placement", inputs, book, as_of)
    if inputs.program is SalaryProgram.ADULT_EDUCATION:
        work.input("program")
        return work.not_applicable(
            "Adult Education is placed on the hourly schedule of Exhibit D-4 (adult_education_pay).",
            "Educación para Adultos se ubica en la tabla por hora del Exhibit D-4 (adult_education_pay).",
            "14.02",
            "Exhibit D-4",
        )
    _require_possible(inputs, as_of)
    if inputs.role is not None:
        work.input("role")
    if _emergency_unknown(work, inputs):
        return work.needs(need("emergency_years", clause="Exhibit D § 2.C"))
    moves_on = inputs.current_step is not None and not _on_floor(work, inputs)
    step = _next_step(work, inputs) if moves_on else _first_step(work, inputs)
    if isinstance(step, Determination):
        return step
    column = _column(work, inputs, step)
    if isinstance(column, Determination):
        return column
    if step is None and (
        column is None or (inputs.degree is None and inputs.current_column not in (Column.V, Column.VI))
    ):
        return work.needs(*(need(s, clause="Exhibit D § 2.A") for s in ("outside_years", "degree")))
    _filing(work, inputs)
    return _end(work, inputs, step, column)


def _require_possible(inputs: SalaryPlacementInputs, as_of: date) -> None:
    """Refuse more years in the District than there are since the hire date.

    Raises:
        CalculatorInputError: naming the years and the most that is possible.
    """
    if inputs.hire_date is None or inputs.in_district_years is None:
        return
    until = int((inputs.school_year or school_year_of(as_of))[:4])
    most = max(until - int(school_year_of(inputs.hire_date)[:4]) + 1, 0)
    if inputs.in_district_years > most:
        reason = (
            f"{inputs.in_district_years} years do not fit: hired {inputs.hire_date}, at most {most} (Exhibit D 2.F)"
        )
        raise CalculatorInputError("salary_placement", {"in_district_years": reason})


def _emergency_unknown(work: Working, inputs: SalaryPlacementInputs) -> bool:
    """Whether some of more outside years than may be under an emergency credential were, and not how many."""
    if not inputs.emergency_credential or inputs.emergency_years is not None or inputs.outside_years is None:
        return False
    work.input("emergency_credential")
    return inputs.outside_years > work.parameter(f"{_P}emergency_years").number


@dataclass(frozen=True, slots=True)
class _Step:
    """A step, and the step under another reading, if any."""

    step: Figure
    other: Figure | None = None
    why: Other | None = None


def _next_step(work: Working, inputs: SalaryPlacementInputs) -> _Step | Determination:
    """The annual increment: a step for a full semester or more under contract in the previous year."""
    current = work.input("current_step")
    if inputs.semester_served is None:
        return work.needs(need("semester_served", clause="Exhibit D § 5.C"))
    work.input("semester_served")
    if not inputs.semester_served:
        work.say(
            f"With less than a full semester under contract the member stays on Step {plain(current)} for another "
            "year.",
            "Con menos de un semestre completo bajo contrato, el miembro sigue un año más en el escalón "
            f"{plain(current)}.",
            "Exhibit D § 5.D",
        )
        return _Step(work.choose(current.value, (current,), text="No increment this year", clause="Exhibit D § 5.D"))
    one, last = work.cell(*_FIRST), work.parameter(f"{_P}last_step")
    following = work.add(current, one, text="The next higher step", clause="Exhibit D § 5.B")
    step = work.least(following, last, text=f"The schedule ends with Step {plain(last)}", clause="Exhibit JJ")
    work.say(
        f"A full semester or more under contract in the previous year moves the member to Step {plain(step)}.",
        f"Un semestre completo o más bajo contrato el año anterior lleva al miembro al escalón {plain(step)}.",
        "Exhibit D § 5.C",
    )
    return _Step(step)


def _on_floor(work: Working, inputs: SalaryPlacementInputs) -> bool:
    """Whether the current step is the floor of the role: then experience moves the member on, not the year."""
    floor = _floor(work, inputs)
    if floor is None or inputs.current_step != floor.number:
        return False
    work.input("current_step")
    work.say(
        f"Step {plain(floor)} is the floor of the role: the member stays there until experience warrants the next "
        "step.",
        f"El escalón {plain(floor)} es el mínimo del puesto: el miembro sigue allí hasta que la experiencia justifique "
        "el siguiente.",
        work.clause_of(floor),
    )
    return True


def _first_step(work: Working, inputs: SalaryPlacementInputs) -> _Step | Determination | None:
    """Step 1 and a step for each credited year, at least the floor of the role, at most the last step."""
    if inputs.is_ece:
        years = ece_credit(work, inputs)
        found: Credits | Determination = Credits(years)
    else:
        found = credited(work, inputs)
    if isinstance(found, Determination):
        return found
    floor = _floor(work, inputs)
    if not found.years and inputs.current_step is not None:
        return work.needs(need("outside_years", clause="11.02.b"))
    if not found.years and floor is None:
        return None
    step = _step(work, list(found.years.values()))
    other = None
    if found.other is not None:
        rest = [y for name, y in found.years.items() if name != found.of]
        other = _step(work, [*rest, found.other.years])
    return _floored(work, inputs, _Step(step, other, found.other), floor)


def _step(work: Working, years: list[Figure]) -> Figure:
    first, last = work.cell(*_FIRST), work.parameter(f"{_P}last_step")
    total = work.add(first, *years, text="Step 1 and a step for each credited year", clause="Exhibit D § 2.A")
    return work.least(total, last, text=f"The schedule ends with Step {plain(last)}", clause="Exhibit JJ")


def _floor(work: Working, inputs: SalaryPlacementInputs) -> Figure | None:
    """The least step of the role: 6, for speech and language pathologists 7."""
    if inputs.is_ece:
        return None
    if inputs.role is Role.SLP:
        return work.parameter(f"{_P}floor.slp")
    if inputs.role in (Role.NURSE, Role.SOCIAL_WORKER, *SPECIAL_EDUCATION):
        return work.parameter(f"{_P}floor")
    return None


def _floored(work: Working, inputs: SalaryPlacementInputs, found: _Step, floor: Figure | None) -> _Step:
    if floor is None:
        return found
    clause = work.clause_of(floor)
    step = work.most(found.step, floor, text=f"At least Step {plain(floor)}", clause=clause)
    if step.number == found.step.number:
        work.passed_over(f"at least Step {plain(floor)}", "experience has overtaken it", clause)
    else:
        work.say(
            f"The role is placed at Step {plain(floor)} at least, until experience warrants the next step.",
            f"El puesto se ubica al menos en el escalón {plain(floor)}, hasta que la experiencia justifique el "
            "siguiente.",
            clause,
        )
    if inputs.role is Role.SOCIAL_WORKER and step.number > found.step.number:
        older = work.parameter(f"{_P}floor.social_worker_older")
        least = work.most(found.step, older, text=f"At least Step {plain(older)}", clause="Exhibit D § 2.L.1")
        why = Other(
            least, "Exhibit D § 2.L.1", f"at least Step {plain(older)}", f"al menos el escalón {plain(older)}", clause
        )
        return _Step(step, least, why)
    if found.other is None:
        return _Step(step)
    other = work.most(found.other, floor, text=f"At least Step {plain(floor)}", clause=clause)
    return _Step(step, other, found.why)


def _filing(work: Working, inputs: SalaryPlacementInputs) -> None:
    """When transcripts are due, and whether they were filed in time."""
    if inputs.transcript_filed_on is None:
        return
    filed, start = work.input("transcript_filed_on"), school_year_start(work)
    due = month_day(work, work.parameter(f"{_P}{'ece.filing' if inputs.is_ece else 'filing'}"), start)
    clause = "Exhibit F § 5.B" if inputs.is_ece else "Exhibit D § 4.B"
    in_time = work.not_after(filed, due, text=f"Filed by {day_en(due.day)}", clause=clause)
    work.extra("filing_due", due)
    work.extra("credited_this_year", work.choose("yes" if in_time else "no", (), text="Filed in time or not"))
    if in_time:
        en, es = (
            "in time, so the units count this school year",
            "a tiempo, así que las unidades cuentan este año escolar",
        )
    else:
        en, es = (
            "late, so the units count from the next school year on",
            ("tarde, así que las unidades cuentan desde el próximo año escolar"),
        )
    work.say(
        f"Transcripts are due by {day_en(due.day)}; filed on {day_en(filed.day)} they are {en}.",
        f"Los expedientes vencen el {day_es(due.day)}; presentados el {day_es(filed.day)} llegan {es}.",
        clause,
    )
    if not in_time and not inputs.is_ece:
        later = month_day(work, work.parameter(f"{_P}filing_mid_year"), start)
        work.say(
            f"A Master's degree earned before the second semester and filed by {day_en(later.day)} brings a "
            "proportionate "
            "increase.",
            f"Una maestría obtenida antes del segundo semestre y presentada hasta el {day_es(later.day)} da un aumento "
            "proporcional.",
            "Exhibit D § 4.E",
        )


def _end(work: Working, inputs: SalaryPlacementInputs, found: _Step | None, column: Figure | None) -> Determination:
    step = found.step if found else None
    if column is not None:
        work.extra("column", column)
    if (
        found is not None
        and found.other is not None
        and found.why is not None
        and found.other.number != found.step.number
    ):
        return _disagree(work, found)
    if step is not None:
        work.extra("step", step)
    placement = _placement(work, step, column)
    _lead(work, inputs, step, column)
    if step is not None and column is not None:
        _annual(work, inputs, step, column)
    unit = "placement" if step is not None and column is not None else ("step" if step is not None else "column")
    return work.determined(placement, unit)


def _placement(work: Working, step: Figure | None, column: Figure | None) -> Figure:
    if step is None or column is None:
        only = step or column
        assert only is not None
        return only
    return work.choose(f"Step {plain(step)}, Column {column.value}", (), text="Step and column together")


def _lead(work: Working, inputs: SalaryPlacementInputs, step: Figure | None, column: Figure | None) -> None:
    en = [f"Step {plain(step)}"] if step is not None else []
    es = [f"escalón {plain(step)}"] if step is not None else []
    if column is not None:
        en.append(f"Column {column.value}")
        es.append(f"columna {column.value}")
    clause = "Exhibit F § 2" if inputs.is_ece else "Exhibit D § 2.A"
    work.lead(f"The placement is {', '.join(en)}.", f"La ubicación es {', '.join(es)}.", clause)


def _column(work: Working, inputs: SalaryPlacementInputs, step: _Step | None) -> Figure | Determination | None:
    """The column, or the fact that it misses beside the step that is known; none where the step alone is asked for."""
    column = ece_column(work, inputs) if inputs.is_ece else column_of(work, inputs)
    if not isinstance(column, Determination) or step is None or step.other is not None:
        return column
    if inputs.placement_topic is PlacementTopic.STEP:
        work.input("placement_topic")
        return None
    clause = "Exhibit F § 2" if inputs.is_ece else "Exhibit D § 2.A"
    work.say(f"The step is Step {plain(step.step)}.", f"El escalón es el {plain(step.step)}.", clause)
    return column


def _annual(work: Working, inputs: SalaryPlacementInputs, step: Figure, column: Figure) -> None:
    """The salary of the placement, where the schedule of the year is printed."""
    placed = salary(
        SalaryInputs(
            program=SalaryProgram.ECE if inputs.is_ece else SalaryProgram.TK12,
            step=int(step.number),
            column=Column(str(column.value)),
            school_year=inputs.school_year,
        ),
        work.book,
        work.as_of,
    )
    if placed.value is None:
        return
    annual = work.use(placed, "salary")
    work.extra("annual_salary", annual)
    work.say(
        f"That is {money(annual)} a year at full time.",
        f"Son {money(annual)} al año a tiempo completo.",
        "11.01",
    )


def _disagree(work: Working, found: _Step) -> Determination:
    """Two steps by two clauses; the governing one is the value, if one governs."""
    assert found.other is not None
    assert found.why is not None
    why, governs = found.why, found.why.governed_by is not None
    first = why.governed_by or "Exhibit D § 2.E"
    ending = (
        ("The first is the later and more specific rule.", "La primera es la regla posterior y más específica.")
        if governs
        else ("The contract does not say which is meant.", "El contrato no dice cuál se quiere decir.")
    )
    work.lead(
        f"The text gives different steps: Step {plain(found.step)}, or Step {plain(found.other)} ({why.en}). "
        f"{ending[0]}",
        f"El texto da escalones distintos: {plain(found.step)}, o {plain(found.other)} ({why.es}). {ending[1]}",
        first,
        why.clause,
    )
    if governs:
        work.extra("step", found.step)
    work.reading(found.step, "step", "By this clause", "Según esta cláusula", first, governs=governs)
    work.reading(found.other, "step", why.en, why.es, why.clause)
    return work.conflict("step")


SALARY_PLACEMENT = Calculator(
    name="salary_placement",
    purpose="Column and step on the salary schedule, from degree, units, hours and every kind of experience.",
    purpose_es="Columna y escalón en la tabla salarial, según título, unidades, horas y cada tipo de experiencia.",
    inputs=SalaryPlacementInputs,
    clauses=(
        "Exhibit D § 2",
        "Exhibit D § 3",
        "Exhibit D § 4",
        "Exhibit D § 5",
        "11.02",
        "11.11",
        "Exhibit HH § attract",
        "21.02",
        "14.05.1",
        "14.05.2",
        "Exhibit F § 2",
        "Exhibit F § 3",
        "Exhibit F § 4",
        "Exhibit F-1",
        "Exhibit JJ",
    ),
    rule=salary_placement,
    example={"degree": "MA", "units_after_ma": "18", "outside_years": "6", "new_hire": "true"},
)
