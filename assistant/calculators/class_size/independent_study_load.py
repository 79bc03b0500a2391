"""Student load of an Independent Study teacher in master-student equivalents (22.01.1, 22.01.2)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assistant.calculators.base import Calculator, Determination, Inputs
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Fte, need
from assistant.calculators.trace import Figure
from assistant.calculators.words import counted, plain
from assistant.calculators.working import Working

_Students = Annotated[int | None, Field(ge=0, le=200)]
_Hours = Annotated[Decimal | None, Field(ge=0, le=60)]


class LoadTopic(StrEnum):
    """What is asked about the load."""

    ROOM = "how many master students there may be"
    CO_ENROLLED = "how many co-enrolled students there may be"
    VERDICT = "whether one's load is over the maximum"


class IndependentStudyLoadInputs(Inputs):
    """Everything that counts towards the load."""

    load_topic: LoadTopic | None = Field(
        None, description="What is asked: how many there may be, or whether one has too many"
    )

    master_students: _Students = Field(None, description="Master students")
    co_enrolled_students: _Students = Field(None, description="Co-enrolled students")
    co_enrolled_uncounted: bool | None = Field(None, description="Whether there are co-enrolled students, not counted")
    small_group_hours: _Hours = Field(None, description="Hours of auxiliary small group")
    physical_education_hours: _Hours = Field(None, description="Hours of physical education lab")
    orientation: bool | None = Field(None, description="Whether the teacher facilitates orientation")
    fte: Fte | None = None


_PARTS = (
    ("co_enrolled_students", "co_enrolled", "22.01.2.a", ("co-enrolled student", "co-enrolled students")),
    ("small_group_hours", "small_group_hour", "22.01.2.b", ("hour of small group", "hours of small group")),
    (
        "physical_education_hours",
        "physical_education_hour",
        "22.01.2.d",
        ("hour of physical education lab", "hours of physical education lab"),
    ),
)


def independent_study_load(inputs: IndependentStudyLoadInputs, book: Book, as_of: date) -> Determination:
    """The load in master students, and whether it is over 33 (35 at peak times); without a number, how many may be.

    Clauses: 22.01.1 (33 for full time, peak 35), 22.01.2.a-d (what one co-enrolled student, one hour of small
    group or PE lab, and orientation count).
    """
    work = Working("independent_study_load", inputs, book, as_of)
    if inputs.load_topic is not None:
        work.input("load_topic")
    counts_besides = any(getattr(inputs, name) for name, *_ in _PARTS) or inputs.orientation
    wants_room = inputs.load_topic is LoadTopic.ROOM or (inputs.load_topic is None and counts_besides)
    if inputs.master_students is None and not wants_room:
        return work.needs(need("master_students", clause="22.01.1"))
    if inputs.co_enrolled_uncounted and inputs.co_enrolled_students is None:
        return work.needs(need("co_enrolled_students", clause="22.01.2.a"))
    if inputs.load_topic is LoadTopic.CO_ENROLLED:
        return _co_enrolled(work, inputs)
    maximum, peak = _limits(work)
    if inputs.master_students is None:
        return _most(work, inputs, maximum, peak)
    load = work.total([work.input("master_students"), *_parts(work, inputs)], text=_TOGETHER)
    over = work.excess(load, maximum, text=f"{plain(load)} less {plain(maximum)}", clause="22.01.1")
    room = work.excess(maximum, load, text=f"{plain(maximum)} less {plain(load)}", clause="22.01.1")
    for name, figure in (("maximum", maximum), ("over", over), ("room", room)):
        work.extra(name, figure)
    work.say(
        f"The load counts as {plain(load)} master students; the maximum is {plain(maximum)}.",
        f"La carga equivale a {plain(load)} estudiantes principales; el máximo es {plain(maximum)}.",
        "22.01.1",
        *_clauses(inputs),
    )
    _say_over(work, load, over, peak)
    _say_room(work, room)
    return work.determined(load, "master students")


_TOGETHER = "Everything together, in master students"


def _limits(work: Working) -> tuple[Figure, Figure]:
    """The maximum and the peak limit, by the share of full time."""
    maximum, peak = (work.parameter(f"independent_study_load.{name}") for name in ("maximum", "peak"))
    if not work.has("fte"):
        return maximum, peak
    fte = work.input("fte")
    shared = [work.mul(m, fte, text=f"{plain(m)} x {plain(fte)} FTE", clause="22.01.1") for m in (maximum, peak)]
    return shared[0], shared[1]


def _most(work: Working, inputs: IndependentStudyLoadInputs, maximum: Figure, peak: Figure) -> Determination:
    """How many master students there may be beside what else counts; each of them counts one."""
    parts = _parts(work, inputs)
    work.extra("maximum", maximum)
    room = maximum
    if parts:
        taken = work.total(parts, text=_TOGETHER)
        room = work.excess(maximum, taken, text=f"{plain(maximum)} less {plain(taken)}", clause="22.01.1")
        counts = _counted(inputs)
        work.say(
            f"Of the maximum of {plain(maximum)} master students, what you have besides ({counts}) takes "
            f"{plain(taken)}.",
            f"Del máximo de {plain(maximum)} estudiantes principales, lo que usted tiene además ocupa {plain(taken)}.",
            "22.01.1",
            *_clauses(inputs),
        )
    most = room if room.number == int(room.number) else work.floor(room, text=f"Whole students within {plain(room)}")
    work.lead(
        f"You may have at most {counted(most, 'master student', 'master students')}{' besides' if parts else ''}.",
        f"Puede tener como máximo {counted(most, 'estudiante principal', 'estudiantes principales')}"
        f"{' además' if parts else ''}.",
        "22.01.1",
    )
    work.say(
        f"At peak times the program administrator may adjust the load after consulting you, but never over "
        f"{plain(peak)} in all.",
        f"En épocas de mayor demanda el administrador del programa puede ajustar la carga después de consultarle, pero "
        f"nunca a más de {plain(peak)} en total.",
        "22.01.1",
    )
    work.extra("room", most)
    return work.determined(most, "master students")


def _co_enrolled(work: Working, inputs: IndependentStudyLoadInputs) -> Determination:
    """How many co-enrolled students more there may be beside the master students and what else counts."""
    maximum, peak = _limits(work)
    load = work.total([work.input("master_students"), *_parts(work, inputs)], text=_TOGETHER)
    room = work.excess(maximum, load, text=f"{plain(maximum)} less {plain(load)}", clause="22.01.1")
    each = work.parameter("independent_study_load.co_enrolled")
    more = work.div(room, each, text=f"{plain(room)} / {plain(each)} for each co-enrolled student", clause="22.01.2.a")
    most = more if more.number == int(more.number) else work.floor(more, text=f"Whole students within {plain(more)}")
    work.extra("maximum", maximum)
    work.extra("room", room)
    work.say(
        f"There is room for {counted(most, 'co-enrolled student', 'co-enrolled students')}: the load counts as "
        f"{plain(load)} master students, the maximum is {plain(maximum)}, and each co-enrolled student counts "
        f"{plain(each)}.",
        f"Hay lugar para {counted(most, 'estudiante coinscrito', 'estudiantes coinscritos')}: la carga equivale a "
        f"{plain(load)} estudiantes principales, el máximo es {plain(maximum)} y cada estudiante coinscrito cuenta "
        f"{plain(each)}.",
        "22.01.1",
        "22.01.2.a",
        *_clauses(inputs),
    )
    _say_over(work, load, work.excess(load, maximum, text=f"{plain(load)} less {plain(maximum)}"), peak)
    return work.determined(most, "co-enrolled students")


def _clauses(inputs: IndependentStudyLoadInputs) -> tuple[str, ...]:
    """The clauses of what counts besides master students."""
    counting = tuple(clause for name, _, clause, _ in _PARTS if getattr(inputs, name))
    return (*counting, *(("22.01.2.c",) if inputs.orientation else ()))


def _counted(inputs: IndependentStudyLoadInputs) -> str:
    """What counts besides master students, in words."""
    told = [
        f"{value.normalize():f} {words[0] if value == 1 else words[1]}"
        for name, _, _, words in _PARTS
        if (value := Decimal(getattr(inputs, name) or 0))
    ]
    return ", ".join([*told, *(["orientation"] if inputs.orientation else [])])


def _parts(work: Working, inputs: IndependentStudyLoadInputs) -> list[Figure]:
    """What counts besides master students, each in master students."""
    parts = []
    for name, parameter, clause, words in _PARTS:
        if not getattr(inputs, name):
            continue
        count, rate = work.input(name), work.parameter(f"independent_study_load.{parameter}")
        parts.append(work.mul(count, rate, text=f"{counted(count, *words)} x {plain(rate)}", clause=clause))
    if inputs.orientation:
        work.input("orientation")
        parts.append(work.parameter("independent_study_load.orientation"))
    return parts


def _say_room(work: Working, room: Figure) -> None:
    """How many master students more there may be, each counting one."""
    if not room.number:
        return
    work.say(f"That leaves room for {plain(room)} more.", f"Queda lugar para {plain(room)} más.", "22.01.1")


def _say_over(work: Working, load: Figure, over: Figure, peak: Figure) -> None:
    if not over.number:
        return
    if work.at_most(load, peak, text=f"Not over the peak limit of {plain(peak)}", clause="22.01.1"):
        work.say(
            f"That is {plain(over)} over the maximum. The program administrator may go up to {plain(peak)} at peak "
            "times "
            "after consulting you.",
            f"Eso supera el máximo en {plain(over)}. El administrador del programa puede llegar a {plain(peak)} en "
            "épocas "
            "de mayor demanda después de consultarle.",
            "22.01.1",
        )
        return
    work.say(
        f"That is {plain(over)} over the maximum, and over {plain(peak)}, which may not be exceeded even at peak "
        "times.",
        f"Eso supera el máximo en {plain(over)}, y supera {plain(peak)}, que no se puede exceder ni en épocas de mayor "
        "demanda.",
        "22.01.1",
    )


INDEPENDENT_STUDY_LOAD = Calculator(
    name="independent_study_load",
    purpose="Student load of an Independent Study teacher in master students, and the maximum.",
    purpose_es="Carga de estudiantes de un maestro de Estudio Independiente en estudiantes principales, y el máximo.",
    inputs=IndependentStudyLoadInputs,
    clauses=("22.01.1", "22.01.2"),
    rule=independent_study_load,
    example={"master_students": "28", "co_enrolled_students": "6", "orientation": "true"},
)
