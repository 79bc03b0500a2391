"""Preparation time by assignment and FTE (8.01.6, 8.01.7, 14.08, 22.01.3.d, 25.05)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.pay.adult_education_pay import (
    AdultEducationPayInputs,
    ClassFunding,
    adult_education_pay,
)
from assistant.calculators.profile import Fte, Group, Level, Role, need
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

from .members import MemberInputs, group_of, is_part_time, pro_rata


class TeachingAssignment(StrEnum):
    """The assignments for which the contract sets preparation time."""

    ELEMENTARY = "elementary classroom teacher"
    SDC = "self-contained special education teacher (SDC)"
    NON_CLASSROOM = "non classroom based elementary practitioner"
    SELF_CONTAINED_6 = "self-contained 6th grade at a K-8"
    SECONDARY = "middle or high school classroom teacher"
    DEPARTMENTALIZED_6_8 = "departmentalized 6-8 at a K-8"
    SPECIALIST_6_8 = "elementary specialist full-time in 6-8 at a K-8"
    SPECIALIST_PART_6_8 = "elementary specialist part-time in 6-8 at a K-8"
    SPECIALIST = "elementary specialist"
    ADVANCEPATH = "AdvancePath"


class PreparationTimeInputs(MemberInputs):
    """The assignment, its FTE, and for Adult Education the hours of the class."""

    teaching_assignment: TeachingAssignment | None = Field(None, description="Assignment, in the contract's words")
    level: Level | None = Field(None, description="Elementary/K-8, or middle and high school")
    fte: Fte | None = None
    full_day_kindergarten: bool | None = Field(None, description="Whether the class is a full-day kindergarten")
    athletic_director: bool | None = Field(None, description="Whether the member is Athletic Director (9-12)")
    work_sites: Annotated[int | None, Field(ge=1, le=30, description="Work sites that the member is assigned to")] = (
        None
    )
    instructional_hours: Annotated[
        Decimal | None, Field(ge=0, le=60, description="Hours of instruction of the class (Adult Education only)")
    ] = None
    class_funding: ClassFunding | None = Field(
        None, description="Adult Education: publicly financed and state mandated, or fee-based"
    )
    settlement_1988: bool | None = Field(
        None, description="Whether the Adult Education member's preparation time follows the 1988 settlement"
    )


_WEEKLY = {
    TeachingAssignment.ELEMENTARY: ("elementary", "8.01.7.a"),
    TeachingAssignment.SDC: ("elementary", "8.01.7.a"),
    TeachingAssignment.NON_CLASSROOM: ("non_classroom", "8.01.7.b"),
    TeachingAssignment.SELF_CONTAINED_6: ("elementary", "8.01.6"),
}
_PERIOD = (
    TeachingAssignment.SECONDARY,
    TeachingAssignment.DEPARTMENTALIZED_6_8,
    TeachingAssignment.SPECIALIST_6_8,
)
_NOT_CLASSROOM = (
    Role.COUNSELOR_K8,
    Role.COUNSELOR_HIGH_SCHOOL,
    Role.NURSE,
    Role.SLP,
    Role.SOCIAL_WORKER,
    Role.TEACHER_LIBRARIAN,
    Role.VISION_MOBILITY,
)


def preparation_time(inputs: PreparationTimeInputs, book: Book, as_of: date) -> Determination:
    """How much preparation time a member has.

    Clauses: 8.01.6 (one period), 8.01.7.a-c (200 minutes a week; specialists), 14.08 (Adult Education),
    22.01.3.d (Independent Study), 23.04 (Home/Hospital), 25.05 (TOSA), Exhibit T (AdvancePath), Exhibit CC (full-day
    kindergarten), 13.15.
    """
    work = Working("preparation_time", inputs, book, as_of)
    group = group_of(work, inputs)
    other = _other_group(work, group)
    if other is not None:
        return other
    if group is Group.ADULT_EDUCATION:
        return _adult_education(inputs, book, as_of)
    if group is Group.INDEPENDENT_STUDY:
        return _independent_study(work, inputs)
    assignment = _assignment(work, inputs)
    return assignment if isinstance(assignment, Determination) else _assigned(work, inputs, assignment)


def _assigned(work: Working, inputs: PreparationTimeInputs, assignment: TeachingAssignment) -> Determination:
    if assignment in _WEEKLY:
        return _weekly(work, inputs, assignment)
    return _period(work, inputs) if assignment in _PERIOD else _special(work, assignment)


def _other_group(work: Working, group: Group | None) -> Determination | None:
    if group is Group.TOSA:
        return work.not_applicable(
            "The preparation time provisions do not apply to a TOSA, also when assigned to a school site.",
            "Las disposiciones sobre tiempo de preparación no se aplican a un TOSA, tampoco en un plantel escolar.",
            "25.05",
        )
    if group is Group.ECE:
        work.say(
            "Article 8, which sets preparation time, is not among the articles that apply to Early Childhood "
            "Education.",
            "El Artículo 8, que fija el tiempo de preparación, no está entre los artículos que se aplican a Educación "
            "Temprana (ECE).",
            "21.01",
        )
        return work.not_applicable(
            "Full-time positions in the center-based Infant/Toddler program have longer work days for planning and "
            "paperwork at your discretion.",
            "Los puestos de tiempo completo del programa Infant/Toddler en centros tienen jornadas más largas para "
            "planificación y papeleo a su criterio.",
            "21.09.1",
        )
    if group is Group.HOME_HOSPITAL:
        return work.not_covered(
            "The Home/Hospital salary includes preparation time, and each additional student brings a share of it; the "
            "contract states no minutes.",
            "El salario de Hogar/Hospital incluye el tiempo de preparación, y cada estudiante adicional da una parte "
            "de él; el contrato no indica minutos.",
            "23.04",
        )
    return None


def _assignment(work: Working, inputs: PreparationTimeInputs) -> TeachingAssignment | Determination:
    """The assignment that was given, or the one that follows from role and level; or what to ask."""
    if inputs.teaching_assignment is not None:
        work.input("teaching_assignment")
        return inputs.teaching_assignment
    if inputs.role is not Role.TEACHER and inputs.role not in _NOT_CLASSROOM:
        choices = tuple(a.value for a in TeachingAssignment)
        return work.needs(need("teaching_assignment", clause="8.01.7", choices=choices))
    work.input("role")
    if inputs.level is None:
        return work.needs(need("level", clause="8.01.6"))
    work.input("level")
    elementary = inputs.level is Level.ELEMENTARY
    if inputs.role is Role.TEACHER:
        return TeachingAssignment.ELEMENTARY if elementary else TeachingAssignment.SECONDARY
    if elementary:
        return TeachingAssignment.NON_CLASSROOM
    return work.not_covered(
        "In middle and high schools the contract sets preparation time for classroom teachers only.",
        "En las escuelas intermedias y preparatorias el contrato fija tiempo de preparación solo para los maestros de "
        "aula.",
        "8.01.6",
    )


def _weekly(work: Working, inputs: PreparationTimeInputs, assignment: TeachingAssignment) -> Determination:
    name, clause = _WEEKLY[assignment]
    whole = work.parameter(f"preparation_time.{name}")
    minutes = pro_rata(work, whole, "minutes")
    at_en, at_es = _share_words(inputs)
    work.say(
        f"You have {plain(minutes)} minutes of preparation time a week within the instructional day{at_en}.",
        f"Tiene {plain(minutes)} minutos de tiempo de preparación por semana dentro del día de clases{at_es}.",
        clause,
    )
    if is_part_time(inputs.fte):
        work.say(
            f"Full time has {plain(whole)} minutes; part-time has a pro rata share.",
            f"La jornada completa tiene {plain(whole)} minutos; la jornada parcial tiene una parte proporcional.",
            "13.15",
        )
    if inputs.full_day_kindergarten and assignment is TeachingAssignment.ELEMENTARY:
        work.input("full_day_kindergarten")
        work.say(
            "Full-day kindergarten teachers receive prep as any other elementary teacher.",
            "Los maestros de kínder de día completo reciben preparación como cualquier otro maestro de primaria.",
            "Exhibit CC",
        )
    _several_sites(work, inputs)
    return work.determined(minutes, "minutes per week")


def _period(work: Working, inputs: PreparationTimeInputs) -> Determination:
    whole = work.parameter("preparation_time.period")
    periods = pro_rata(work, whole, "period")
    at_en, at_es = _share_words(inputs)
    work.say(
        f"You have {counted(periods, 'period', 'periods')} of preparation time as part of the instructional "
        f"day{at_en}.",
        f"Tiene {counted(periods, 'período', 'períodos')} de tiempo de preparación dentro del día de clases{at_es}.",
        "8.01.6",
    )
    limit = work.parameter("preparation_time.relinquish")
    work.extra("times_to_give_it_up", limit)
    work.say(
        f"Except in emergencies you need not give it up more than {plain(limit)} times in a school year.",
        f"Salvo emergencias, no tiene que cederlo más de {plain(limit)} veces en un año escolar.",
        "8.01.6",
    )
    if inputs.athletic_director:
        work.input("athletic_director")
        more = work.parameter("preparation_time.athletic_director")
        periods = work.add(periods, more, text="With the Athletic Director's additional period", clause="Exhibit D-9")
        work.lead(
            f"You have at least {counted(periods, 'period', 'periods')} of preparation time in all.",
            f"Tiene al menos {counted(periods, 'período', 'períodos')} de tiempo de preparación en total.",
            "8.01.6",
            "Exhibit D-9",
        )
        work.say(
            f"As Athletic Director you have at least {counted(more, 'period', 'periods')} more; on a block schedule, "
            f"{counted(more, 'period', 'periods')} in the Fall Term and {plain(more)} in the Spring Term.",
            f"Como Director Deportivo tiene al menos {counted(more, 'período', 'períodos')} más; con horario en "
            f"bloque, {counted(more, 'período', 'períodos')} en el término de otoño y {plain(more)} en el de "
            "primavera.",
            "Exhibit D-9",
        )
    _several_sites(work, inputs)
    return work.determined(periods, "period per day" if periods.number == 1 else "periods per day")


def _special(work: Working, assignment: TeachingAssignment) -> Determination:
    if assignment is TeachingAssignment.ADVANCEPATH:
        paid, minutes = (
            work.parameter("preparation_time.advancepath"),
            work.parameter("preparation_time.advancepath_minutes"),
        )
        work.say(
            f"Full-time AdvancePath teachers are paid {plain(paid)} FTE ({plain(minutes)} minutes) instead of a "
            "preparation period.",
            f"Los maestros de AdvancePath de tiempo completo reciben el pago de {plain(paid)} FTE ({plain(minutes)} "
            "minutos) en lugar de un período de preparación.",
            "Exhibit T § 4",
        )
        return work.determined(paid, "FTE paid instead of a preparation period")
    if assignment is TeachingAssignment.SPECIALIST_PART_6_8:
        days = work.parameter("preparation_time.specialist_equity_days")
        work.say(
            f"An elementary specialist who teaches part-time in the departmentalized middle grades of a K-8 has "
            f"{counted(days, 'equity day', 'equity days')} per remaining trimester, not on Mondays or Fridays.",
            "Un especialista de primaria que enseña tiempo parcial en los grados intermedios departamentalizados de "
            f"una K-8 tiene {counted(days, 'día de equidad', 'días de equidad')} por trimestre restante, no en lunes "
            "ni viernes.",
            "8.01.6",
        )
        return work.determined(days, "equity day per remaining trimester")
    limit = work.parameter("preparation_time.specialist_periods")
    work.extra("most_periods_a_week", limit)
    work.say(
        f"The teaching of elementary specialists is limited to {plain(limit)} periods a week.",
        f"La enseñanza de los especialistas de primaria se limita a {plain(limit)} períodos por semana.",
        "8.01.7.c",
    )
    return work.not_covered(
        "The contract states no preparation minutes for elementary specialists.",
        "El contrato no indica minutos de preparación para los especialistas de primaria.",
        "8.01.7.c",
    )


def _independent_study(work: Working, inputs: PreparationTimeInputs) -> Determination:
    hours = work.parameter("preparation_time.independent_study")
    work.say(
        f"Each Independent Study member has {counted(hours, 'hour', 'hours')} of preparation time per day, scheduled "
        "as needed; it does not accumulate.",
        f"Cada miembro de Estudio Independiente tiene {counted(hours, 'hora', 'horas')} de preparación por día, según "
        "se necesite; no se acumula.",
        "22.01.3.d",
    )
    if not is_part_time(inputs.fte):
        return work.determined(hours, "hour per day")
    share = pro_rata(work, hours, "hour")
    work.reading(hours, "hour per day", "Each member has it", "Cada miembro lo tiene", "22.01.3.d", governs=True)
    work.reading(share, "hour per day", "The schedule is pro-rated", "El horario es proporcional", "22.01.3.a")
    work.say(
        f"The text gives it to each member, yet pro-rates the schedule of part-time members, which would make it "
        f"{plain(share)}. The words about preparation time govern.",
        f"El texto lo da a cada miembro, pero hace proporcional el horario de quienes trabajan tiempo parcial, con lo "
        f"que sería {plain(share)}. Rigen las palabras sobre el tiempo de preparación.",
        "22.01.3.d",
        "22.01.3.a",
    )
    return work.conflict("hour per day")


def _adult_education(inputs: PreparationTimeInputs, book: Book, as_of: date) -> Determination:
    """The paid preparation hours, as the pay of Adult Education has them."""
    asked = AdultEducationPayInputs(
        instructional_hours=inputs.instructional_hours,
        class_funding=inputs.class_funding,
        settlement_1988=inputs.settlement_1988,
    )
    if inputs.instructional_hours is None:
        return Working("preparation_time", inputs, book, as_of).needs(need("instructional_hours", clause="14.08.1"))
    return adult_education_pay(asked, book, as_of)


def _share_words(inputs: PreparationTimeInputs) -> tuple[str, str]:
    if not is_part_time(inputs.fte):
        return "", ""
    assert inputs.fte is not None
    return f" at {plain(inputs.fte)} FTE", f" con {plain(inputs.fte)} FTE"


def _several_sites(work: Working, inputs: PreparationTimeInputs) -> None:
    if (inputs.work_sites or 1) < 2:
        return
    work.input("work_sites")
    work.say(
        "Working at more than one site does not change it: you have the same preparation period as at a single site.",
        "Trabajar en más de un plantel no lo cambia: tiene el mismo período de preparación que en un solo plantel.",
        "9.02.3",
    )


PREPARATION_TIME = Calculator(
    name="preparation_time",
    purpose="Preparation time by assignment and share of full time.",
    purpose_es="Tiempo de preparación según el puesto y la parte de jornada completa.",
    inputs=PreparationTimeInputs,
    clauses=(
        "8.01.6",
        "8.01.7",
        "13.15",
        "14.08",
        "14.08.1",
        "14.08.2",
        "22.01.3.d",
        "23.04",
        "25.05",
        "Exhibit T",
        "Exhibit CC",
    ),
    rule=preparation_time,
    example={"teaching_assignment": "elementary classroom teacher", "fte": "0.6"},
)
